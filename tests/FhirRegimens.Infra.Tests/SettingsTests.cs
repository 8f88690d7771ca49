using System.Collections;
using FhirRegimens.Pipeline.Settings;

namespace FhirRegimens.Infra.Tests;

/// <summary>The settings of the function app are those that the code reads: each of them, and no other.</summary>
public sealed class SettingsTests
{
    /// <summary>Settings that a function app has no use for, and why.</summary>
    private static readonly Dictionary<string, string> NotForAFunctionApp = new()
    {
        ["FhirRegimens__SignIn__KeyFile"] = "there is no file: the key comes from the Key Vault",
        ["FhirRegimens__Repository"] = "the embedded repository needs a disk that stays",
    };

    /// <summary>What the Functions host and Azure.Identity read.</summary>
    private static readonly string[] OfTheHost =
    [
        "APPLICATIONINSIGHTS_AUTHENTICATION_STRING",
        "APPLICATIONINSIGHTS_CONNECTION_STRING",
        "AZURE_CLIENT_ID",
        "AzureWebJobsStorage__blobServiceUri",
        "AzureWebJobsStorage__clientId",
        "AzureWebJobsStorage__credential",
        "AzureWebJobsStorage__queueServiceUri",
    ];

    /// <summary>What function.json files refer to as <c>%NAME%</c>.</summary>
    private static IEnumerable<string> OfTheBindings =>
        FunctionBinding.All.Select(binding => binding.Schedule?.Trim('%')).OfType<string>();

    [NpmFact("tree-sitter-bicep", "web-tree-sitter")]
    public void EverySettingThatTheCodeReadsIsSetAndNoOther()
    {
        var read = SettingsOf(typeof(FhirRegimensOptions), FhirRegimensOptions.Section)
            .Except(NotForAFunctionApp.Keys)
            .Concat(OfTheHost)
            .Concat(OfTheBindings);

        Assert.Equal(read.Order(StringComparer.Ordinal), Set().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void WhatIsLeftOutIsASetting() =>
        Assert.Subset(
            SettingsOf(typeof(FhirRegimensOptions), FhirRegimensOptions.Section).ToHashSet(),
            NotForAFunctionApp.Keys.ToHashSet()
        );

    [NpmFact("tree-sitter-bicep", "web-tree-sitter")]
    public void TheReadmeTellsOfEverySetting()
    {
        var readme = File.ReadAllText(Checkout.PathOf("infra", "README.md"));

        Assert.All(
            Set(),
            setting => Assert.Contains($"`{setting.Replace("__*", "__", StringComparison.Ordinal)}", readme)
        );
    }

    /// <summary>Names of the environment variables of a section; those of a list or a map end in <c>*</c>.</summary>
    private static IEnumerable<string> SettingsOf(Type options, string section) =>
        options
            .GetProperties()
            .Where(property => property.CanWrite)
            .SelectMany(property =>
            {
                var name = $"{section}__{property.Name}";
                return property.PropertyType == typeof(string) || property.PropertyType.IsValueType ? [name]
                    : Nullable.GetUnderlyingType(property.PropertyType) is not null ? [name]
                    : property.PropertyType.IsAssignableTo(typeof(IEnumerable)) ? [name + "__*"]
                    : SettingsOf(property.PropertyType, name);
            });

    /// <summary>Names of the settings in the templates; a name that is made up from a map ends in <c>*</c>.</summary>
    private static IEnumerable<string> Set()
    {
        var ofTheProgram = BicepFile.Main.Properties.Where(property => property.Of == "settings");
        var ofTheHost = BicepFile
            .All["modules/functionApp.bicep"]
            .Properties.Where(property =>
                property is { Of: "appSettings", Key: not ("parent" or "name" or "properties") }
            );
        var fromMaps = BicepFile
            .Main.Texts.Where(text => text.Contains("__${"))
            .Select(text => text.Split('$')[0] + "*");
        return ofTheProgram.Concat(ofTheHost).Select(property => property.Key).Concat(fromMaps);
    }
}

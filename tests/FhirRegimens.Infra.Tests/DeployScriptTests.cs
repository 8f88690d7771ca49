using System.Diagnostics;
using System.Runtime.Versioning;

namespace FhirRegimens.Infra.Tests;

/// <summary>Runs infra/deploy.sh with stand-ins for the programs that it calls, which write down how they are called.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class DeployScriptTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task WhatIfChangesNothing()
    {
        var (code, calls, _) = await Deploy("dev", "rg", "--what-if");

        Assert.Equal(0, code);
        Assert.Equal(["az deployment group what-if --resource-group rg --parameters infra/main.dev.bicepparam"], calls);
    }

    [Fact]
    public async Task DeploysTheTemplateThenTheProgramThenItsSubscription()
    {
        var (code, calls, output) = await Deploy("prod", "rg");

        Assert.Equal(0, code);
        Assert.Equal(
            "the-app publishes to https://fhir.example.org\nPreview pages: https://app.example.org/api/site/\n",
            output
        );
        string[] expected =
        [
            "az deployment group what-if --resource-group rg --parameters infra/main.prod.bicepparam",
            "dotnet publish src/FhirRegimens.Functions --configuration Release --runtime linux-x64 --self-contained",
            "zip --quiet --recurse-paths",
            "az deployment group create --name regimens-prod --resource-group rg",
            "az functionapp deployment source config-zip --resource-group rg --name the-app",
            "az functionapp keys list --resource-group rg --name the-app",
            "az deployment group create --name sources-prod --resource-group rg --template-file infra/sources.bicep",
        ];
        var steps = calls.Where(call => !call.Contains("properties.outputs")).ToArray();
        Assert.Equal(expected.Length, steps.Length);
        Assert.All(expected.Zip(steps), step => Assert.StartsWith(step.First, step.Second));
        Assert.Contains("appName=the-app storageName=the-storage", calls.Last(call => call.Contains("sources-prod")));
    }

    [Theory]
    [InlineData]
    [InlineData("dev")]
    [InlineData("live", "rg")]
    [InlineData("dev", "rg", "--force")]
    [InlineData("dev", "rg", "--what-if", "more")]
    public async Task WrongUsageDoesNothing(params string[] arguments)
    {
        var (code, calls, _) = await Deploy(arguments);

        Assert.Equal(2, code);
        Assert.Empty(calls);
    }

    [Fact]
    public async Task StopsWhereAStepFails()
    {
        var (code, calls, _) = await Deploy(["dev", "rg"], failing: "dotnet");

        Assert.NotEqual(0, code);
        Assert.EndsWith("infra/main.dev.bicepparam", calls.First());
        Assert.DoesNotContain(calls, call => call.Contains("create") || call.Contains("config-zip"));
    }

    [Fact]
    public void TheScriptIsExecutable() =>
        Assert.True(File.GetUnixFileMode(Script).HasFlag(UnixFileMode.UserExecute), Script);

    private static string Script => Checkout.PathOf("infra", "deploy.sh");

    private Task<(int Code, string[] Calls, string Output)> Deploy(params string[] arguments) =>
        Deploy(arguments, failing: "none");

    private async Task<(int Code, string[] Calls, string Output)> Deploy(string[] arguments, string failing)
    {
        var calls = folder.PathOf("calls");
        File.WriteAllText(calls, "");
        foreach (var program in new[] { "az", "dotnet", "zip" })
        {
            var standIn = folder.PathOf(program);
            File.WriteAllText(
                standIn,
                $$"""
                #!/usr/bin/env bash
                echo "{{program}} $*" >> '{{calls}}'
                [[ {{program}} != {{failing}} ]] || exit 3
                case "{{program}} $*" in
                  *' publish '*) mkdir -p "$(sed 's/.*--output \([^ ]*\).*/\1/' <<< "$*")" ;;
                  *outputs.appName*) echo the-app ;;
                  *outputs.storageName*) echo the-storage ;;
                  *outputs.fhirServer*) echo https://fhir.example.org ;;
                  *outputs.importSources*) echo true ;;
                  *outputs.site.*) echo https://app.example.org/api/site/ ;;
                  *'keys list'*) echo true ;;
                esac
                """
            );
            File.SetUnixFileMode(standIn, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        var start = new ProcessStartInfo("bash", [Script, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["PATH"] = $"{folder.Path}:{Environment.GetEnvironmentVariable("PATH")}" },
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await errors;
        await process.WaitForExitAsync();
        return (process.ExitCode, await File.ReadAllLinesAsync(calls), output);
    }
}

namespace FhirRegimens.Infra.Tests;

/// <summary>
/// No Bicep compiler is to be had where these tests run, so they check what a compiler would: syntax, symbols, the
/// arguments of modules, the values of parameter files.
/// </summary>
public sealed class TemplateTests
{
    [NpmFact("tree-sitter-bicep", "web-tree-sitter")]
    public void EveryTemplateAndParameterFileIsBicep()
    {
        Assert.NotEmpty(BicepFile.All);
        Assert.Empty(BicepFile.All.Values.SelectMany(file => file.Faults.Select(fault => $"{file.Name}:{fault}")));
    }

    [NpmFact("tree-sitter-bicep", "web-tree-sitter")]
    public void EveryModuleIsThereAndGetsItsParameters()
    {
        var modules = BicepFile.All.Values.SelectMany(file =>
            file.Modules.Select(module => (File: file, Module: module))
        );

        Assert.Equal(
            ["alerts", "functionApp", "health", "identity", "monitoring", "storage", "vault"],
            modules.Select(call => Path.GetFileNameWithoutExtension(call.Module.Path)).Order()
        );
        Assert.Empty(modules.SelectMany(call => Mismatches(call.Module.Arguments, PathOf(call.File, call.Module))));
    }

    [NpmFact("tree-sitter-bicep", "web-tree-sitter")]
    public void EveryOutputThatIsReadIsWritten()
    {
        foreach (var file in BicepFile.All.Values)
        {
            var written = file.Modules.SelectMany(module =>
                BicepFile.All[PathOf(file, module)].Outputs.Select(output => $"{module.Symbol}.{output}")
            );

            Assert.Empty(file.OutputsRead.Except(written));
        }

        Assert.Contains("storage.packagesContainer", BicepFile.Main.OutputsRead);
    }

    [NpmFact("tree-sitter-bicep", "web-tree-sitter")]
    public void EveryEnvironmentSetsWhatTheTemplateDeclaresAndAllThatItRequires()
    {
        Assert.Equal(
            ["main.dev.bicepparam", "main.prod.bicepparam", "main.test.bicepparam"],
            BicepFile.ParameterFiles.Select(file => file.Name).Order()
        );
        foreach (var file in BicepFile.ParameterFiles)
        {
            Assert.Empty(Mismatches(file.Assigned, file.Using!));
            Assert.Contains($"'{file.Name.Split('.')[1]}'", File.ReadAllText(Checkout.PathOf("infra", file.Name)));
        }
    }

    [NpmFact("tree-sitter-bicep", "web-tree-sitter")]
    public void EveryParameterOfATemplateIsUsed()
    {
        foreach (var file in BicepFile.All.Values)
        {
            var text = File.ReadAllText(Checkout.PathOf("infra", file.Name));

            Assert.All(file.Parameters, parameter => Assert.True(Mentions(text, parameter.Name) > 1, parameter.Name));
        }
    }

    [NpmFact("tree-sitter-bicep", "web-tree-sitter")]
    public void NoAccountKeysAndNothingPublic()
    {
        var properties = BicepFile
            .All.Values.SelectMany(file => file.Properties)
            .ToLookup(property => property.Key, property => property.Value);

        Assert.Equal(["false"], properties["allowSharedKeyAccess"]);
        Assert.Equal(["false"], properties["allowBlobPublicAccess"]);
        Assert.Equal(["'TLS1_2'"], properties["minimumTlsVersion"]);
        Assert.Equal(["true"], properties["httpsOnly"]);
        Assert.Equal(["true"], properties["DisableLocalAuth"]);
        Assert.Equal(["true"], properties["enableRbacAuthorization"]);
        Assert.DoesNotContain(
            BicepFile.All.Values.SelectMany(file => file.Texts),
            text => text.Contains("AccountKey=")
        );
    }

    [NpmFact("tree-sitter-bicep", "web-tree-sitter")]
    public void TheReadmeJustifiesEveryRoleAndNoOther()
    {
        var given = BicepFile.All.Values.SelectMany(file => file.Texts).Where(text => Guid.TryParse(text, out _));
        var justified = File.ReadAllText(Checkout.PathOf("infra", "README.md"))
            .Split('`')
            .Where(text => Guid.TryParse(text, out _));

        Assert.Equal(justified.Order(), given.Order());
    }

    [NpmFact("tree-sitter-bicep", "web-tree-sitter")]
    public void FaultsAreFound()
    {
        Assert.Equal([], BicepFile.FaultsOf("param name string\noutput same string = name\n"));
        Assert.Equal([], BicepFile.FaultsOf("var all = map([for n in ['a']: { name: n }], x => x.name)\n"));
        Assert.Equal(
            ["2:22 nothing declares nam"],
            BicepFile.FaultsOf("param name string\noutput same string = nam\n")
        );
        Assert.Equal(["1:1 not Bicep"], BicepFile.FaultsOf("resource r 'T@2020-01-01' = {\n  name: 'n'\n"));
        Assert.NotEmpty(BicepFile.FaultsOf("module m 'm.bicep' = {\n  name 'm'\n}\n"));
    }

    [NpmFact("tree-sitter-bicep", "web-tree-sitter")]
    public void AMissingAndAnUnknownArgumentAreFound() =>
        Assert.Equal(
            ["modules/identity.bicep: location is missing", "modules/identity.bicep: size is unknown"],
            Mismatches(["name", "tags", "size"], "modules/identity.bicep")
        );

    /// <summary>Required parameters of a template that are not given, and given ones that it does not declare.</summary>
    private static IEnumerable<string> Mismatches(string[] given, string template)
    {
        Assert.True(BicepFile.All.ContainsKey(template), $"there is no {template}");
        var parameters = BicepFile.All[template].Parameters;
        var missing = parameters
            .Where(parameter => parameter.Required)
            .Select(parameter => parameter.Name)
            .Except(given);
        var unknown = given.Except(parameters.Select(parameter => parameter.Name));
        return missing
            .Select(name => $"{template}: {name} is missing")
            .Concat(unknown.Select(name => $"{template}: {name} is unknown"));
    }

    private static string PathOf(BicepFile caller, BicepModule module) =>
        Path.Combine(Path.GetDirectoryName(caller.Name)!, module.Path);

    private static int Mentions(string text, string name) =>
        text.Split([' ', '\n', '(', ')', '{', '}', '[', ']', ',', '\'', '!', '.', ':']).Count(word => word == name);
}

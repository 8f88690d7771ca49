using System.Text.RegularExpressions;

namespace FhirRegimens.FhirResources.Tests;

public sealed partial class DefinitionTests
{
    [Fact]
    public void EveryStructureDefinitionHasASnapshot() =>
        Assert.All(Definitions.OfType("StructureDefinition"), definition => Assert.NotEmpty(definition.Elements()));

    [Fact]
    public void EveryDefinitionHasItsFixedAddressAndTheGuidesVersion()
    {
        var guide = Definitions.OfType("ImplementationGuide").Single();

        Assert.All(
            Definitions.All.Where(definition => definition.Text("resourceType") != "NamingSystem"),
            definition =>
            {
                var address = $"{Definitions.Canonical}/{definition.Text("resourceType")}/{definition.Text("id")}";
                Assert.Equal(address, definition.Text("url"));
                Assert.Equal(guide.Text("version"), definition.Text("version"));
                Assert.Equal(guide.Text("publisher"), definition.Text("publisher"));
                Assert.False((bool?)definition["experimental"]);
                Assert.NotNull(definition.Text("title"));
                Assert.NotNull(definition.Text("description"));
            }
        );
    }

    [Fact]
    public void NoProfileDemandsASliceOfExtensions() =>
        Assert.All(
            Definitions.Profiles.SelectMany(Definitions.Elements),
            element =>
                Assert.False(
                    element.Text("path")!.EndsWith("xtension", StringComparison.Ordinal) && (int)element["min"]! > 0,
                    element.Text("id")
                )
        );

    [Fact]
    public void NoInvariantOfOursSearchesADepthThatIsNotStated() =>
        Assert.All(
            Definitions.OfType("StructureDefinition").SelectMany(Definitions.Invariants),
            invariant =>
            {
                var expression = invariant.Text("expression")!;
                Assert.DoesNotContain("repeat(", expression, StringComparison.Ordinal);
                Assert.DoesNotContain("descendants(", expression, StringComparison.Ordinal);
            }
        );

    [Fact]
    public void PartsOfComplexExtensionsAreClosed() =>
        Assert.All(
            Definitions.Extensions.SelectMany(Definitions.Elements).Where(HasParts),
            element => Assert.Equal("closed", element["slicing"]!.Text("rules"))
        );

    [Fact]
    public void ModifiersAreTheOnesThatChangeWhatIsOrdered() =>
        Assert.Equal(
            ["regimen-cycles", "regimen-unparsed"],
            Definitions
                .Extensions.Where(definition => (bool?)definition.Elements().First()["isModifier"] == true)
                .Select(definition => definition.Text("id")!)
        );

    [Fact]
    public void CodesAreWrittenWithHyphensAndOccurOnce() =>
        Assert.All(
            Definitions
                .OfType("CodeSystem")
                .Where(system => system.Text("id") != "route" && system.Text("content") == "complete"),
            system =>
            {
                var codes = system.List("concept").Select(concept => concept.Text("code")!).ToList();
                Assert.All(codes, code => Assert.Matches(KebabCase(), code));
                Assert.Equal(codes.Distinct(StringComparer.Ordinal), codes);
            }
        );

    [Fact]
    public void TheTableOfExtensionsIsThatOfTheDefinitions()
    {
        var page = File.ReadAllLines(Checkout.PathOf("fhir-resources", "input", "pagecontent", "extensions.md"));

        Assert.Equal(
            Definitions.Extensions.SelectMany(ExtensionTable.Rows),
            page.Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Skip(1)
        );
    }

    private static bool HasParts(System.Text.Json.Nodes.JsonObject element) =>
        element.Text("path") is "Extension.extension" or "Extension.extension.extension"
        && element["sliceName"] is null
        && element.Text("max") != "0";

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex KebabCase();
}

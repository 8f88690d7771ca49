using System.Text.Json;
using System.Text.RegularExpressions;
using FhirRegimens.Conversion.Terminology;
using FhirRegimens.TerminologyTables;

namespace FhirRegimens.Conversion.Tests.Terminology;

/// <summary>Every row of the tables stands in the source that it names.</summary>
public sealed partial class TableSourceTests
{
    private static readonly DrugTable Drugs = new(
        RegimenTerminology.TableText("drugs.csv"),
        RegimenTerminology.TableText("drug-names.csv")
    );

    [NpmFact("hl7.fhir.us.mcode", "hl7.terminology.r4")]
    public void EveryConditionCodeHasItsDisplayInThePackageThatItNames()
    {
        var packages = PackageCodes.Read(Checkout.PathOf(".cache", "npm", "node_modules"));

        Assert.All(
            Rows("conditions.csv").Where(row => row["source"] != "project data"),
            row =>
                Assert.Equal(
                    new PackageCode(row["system"], row["display"], row["source"]),
                    packages.GetValueOrDefault(row["code"])
                )
        );
    }

    [Fact]
    public void OnlyTheAutoimmuneCytopeniasOfTheProjectsOwnDataHaveCodesThatNoPackageHolds() =>
        Assert.Equal(
            [
                "Autoimmune hemolytic anemia D59.10",
                "Autoimmune lymphoproliferative syndrome D89.82",
                "Cold autoimmune hemolytic anemia D59.12",
                "Evans syndrome 75331009",
                "Evans syndrome D69.41",
                "Immune thrombocytopenia D69.3",
                "Mixed type autoimmune hemolytic anemia D59.13",
                "Other autoimmune hemolytic anemia D59.19",
                "Warm autoimmune hemolytic anemia D59.11",
            ],
            Rows("conditions.csv")
                .Where(row => row["source"] == "project data")
                .Select(row => $"{row["condition"]} {row["code"]}")
        );

    [NpmFact("hl7.fhir.r4.expansions", "hl7.terminology.r4")]
    public void EveryRouteCodeIsInThePackages()
    {
        string[] texts =
        [
            File.ReadAllText(NpmPackages.PathOf("hl7.terminology.r4/ValueSet-snomed-intl-gps.json")),
            File.ReadAllText(NpmPackages.PathOf("hl7.fhir.r4.expansions/ValueSet-route-codes.json")),
        ];

        Assert.All(
            Rows("routes.csv").Select(row => $"\"{row["snomed"]}\""),
            code => Assert.Contains(texts, text => text.Contains(code, StringComparison.Ordinal))
        );
    }

    [Fact]
    public void EveryBrandAndSynonymStandsBesideItsDrugInThePageThatItNames()
    {
        var sources = new Dictionary<string, HashSet<(string Drug, string Other)>>(StringComparer.Ordinal);

        Assert.All(
            Rows("drug-names.csv"),
            row =>
            {
                if (!sources.TryGetValue(row["source"], out var pairs))
                {
                    sources[row["source"]] = pairs = [.. Pairs(row["source"])];
                }

                // "[[Drug (Brand)]]", or a drug that the page spells like this.
                Assert.Contains(
                    pairs,
                    pair => pair.Drug == row["name"] || (pair.Other == row["name"] && IsOneDrug(pair.Drug, row["drug"]))
                );
            }
        );
    }

    [NpmFact("hl7.fhir.us.mcode", "hl7.terminology.r4")]
    public void TheTableOfConditionsIsThatOfTheSelection() =>
        Assert.Equal(
            ConditionRows.Derive(
                File.ReadAllText(
                    Checkout.PathOf("tools", "FhirRegimens.TerminologyTables", "Selection", "conditions.csv")
                ),
                PackageCodes.Read(Checkout.PathOf(".cache", "npm", "node_modules"))
            ),
            RegimenTerminology.TableText("conditions.csv")
        );

    [Fact]
    public void TheGuidesFshIsThatOfTheTables() =>
        Assert.All(
            TerminologyFsh.Of(RegimenTerminology.TableText),
            file =>
                Assert.Equal(file.Value, File.ReadAllText(Checkout.PathOf("fhir-resources", "input", "fsh", file.Key)))
        );

    private static bool IsOneDrug(string name, string generic) => Drugs.Find(name) is { } drug && drug.Name == generic;

    private static IEnumerable<IReadOnlyDictionary<string, string>> Rows(string table) =>
        CsvTable.Read(RegimenTerminology.TableText(table));

    /// <summary>Drugs with the names that stand in brackets behind them.</summary>
    private static IEnumerable<(string Drug, string Other)> Pairs(string source) =>
        source.EndsWith(".jsonl", StringComparison.Ordinal)
            ? File.ReadLines(Find(source)).SelectMany(line => OfReading(JsonDocument.Parse(line).RootElement))
            : Link()
                .Matches(File.ReadAllText(Find(source)))
                .Select(link => (link.Groups["drug"].Value, link.Groups["other"].Value));

    private static IEnumerable<(string, string)> OfReading(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Array => element.EnumerateArray().SelectMany(OfReading),
            JsonValueKind.Object => element
                .EnumerateObject()
                .SelectMany(property => OfReading(property.Value))
                .Concat(
                    from drug in Texts(element, "drug")
                    from other in Texts(element, "brand").Concat(Texts(element, "synonym"))
                    select (drug, other)
                ),
            _ => [],
        };

    private static IEnumerable<string> Texts(JsonElement element, string name) =>
        element.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? [text.GetString()!] : [];

    private static string Find(string source) =>
        new[]
        {
            Checkout.PathOf("samples", source),
            Checkout.PathOf("tests", "FhirRegimens.Sources.Tests", "HemOnc", "Corpus", source),
            Checkout.PathOf("tests", "FhirRegimens.Sources.Tests", "Sigs", "Cases", source),
        }.First(File.Exists);

    [GeneratedRegex(@"\[\[(?<drug>[^\]|#(]+) \((?<other>[^()\]]+)\)", RegexOptions.NonBacktracking)]
    private static partial Regex Link();
}

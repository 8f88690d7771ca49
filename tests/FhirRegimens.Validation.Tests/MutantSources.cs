using System.Text;
using System.Text.Json.Nodes;
using FhirRegimens.Fhir.Json;
using FhirRegimens.Fhir.Model;
using FhirRegimens.Fhir.Specification;

namespace FhirRegimens.Validation.Tests;

/// <summary>Resources that are right, which tests break.</summary>
internal static class MutantSources
{
    private const int LongestExample = 20_000;
    private const int Bundles = 6;

    private static readonly SpecificationPack Pack = SpecificationPack.R4.WithFolder(
        Checkout.PathOf("fhir-resources", "fsh-generated", "resources")
    );

    /// <summary>R4, with the project's own profiles.</summary>
    internal static ResourceValidator Validator { get; } = new(Pack);

    /// <summary>The breaks that R4 and the project's own profiles forbid.</summary>
    internal static Mutants Mutants { get; } = new(Pack);

    /// <summary>Every resource that the samples are converted to.</summary>
    internal static IReadOnlyList<(string Name, byte[] Json)> OurOutput { get; } =
    [
        .. Bench
            .OurOutput.Resources()
            .Select(resource => ($"{resource.TypeName}/{resource.Id}", FhirJson.Serialize(resource))),
    ];

    /// <summary>Official examples without errors, and the project's own output.</summary>
    /// <param name="all">All small ones, instead of one of each resource type and of each profile of ours.</param>
    internal static IReadOnlyList<(string Name, byte[] Json)> All(bool all) =>
        [
            .. Directory
                .EnumerateFiles(NpmPackages.R4Examples, "*-*.json")
                .Where(file => new FileInfo(file).Length < LongestExample)
                .Order(StringComparer.Ordinal)
                .GroupBy(KindOf, StringComparer.Ordinal)
                .SelectMany(type => type.Take(all ? int.MaxValue : 1))
                .Select(file => (Path.GetFileName(file), File.ReadAllBytes(file)))
                .Where(example => Validator.Validate(example.Item2, []).IsValid),
            .. OurOutput
                .GroupBy(one => ProfileOf(one.Json), StringComparer.Ordinal)
                .SelectMany(profile =>
                    profile
                        .OrderBy(one => one.Json.Length)
                        .ThenBy(one => one.Name, StringComparer.Ordinal)
                        .Take(all ? int.MaxValue : 2)
                ),
            .. OurBundles(),
        ];

    /// <summary>The smallest plans of ours, each with all that it refers to.</summary>
    private static IEnumerable<(string Name, byte[] Json)> OurBundles()
    {
        var resources = Bench.OurOutput.Resources();
        return resources
            .OfType<PlanDefinition>()
            .OrderBy(plan => FhirJson.Serialize(plan).Length)
            .ThenBy(plan => plan.Id, StringComparer.Ordinal)
            .Take(Bundles)
            .Select(plan => ($"Bundle of {plan.Id}", BundleOf(plan, resources)));
    }

    private static byte[] BundleOf(PlanDefinition plan, IReadOnlyList<DomainResource> resources)
    {
        var text = Encoding.UTF8.GetString(FhirJson.Serialize(plan));
        var entries = resources
            .Where(one => one == plan || text.Contains($"/{one.TypeName}/{one.Id}|", StringComparison.Ordinal))
            .Select(one => new Bundle.EntryComponent
            {
                FullUrl = $"https://regimens.example.org/fhir/{one.TypeName}/{one.Id}",
                Resource = one,
            });
        return FhirJson.Serialize(new Bundle { Type = Bundle.BundleType.Collection, Entry = [.. entries] });
    }

    // Examples with a profile are of another kind than those without, and every Bundle is of its own.
    private static string KindOf(string file)
    {
        var name = Path.GetFileName(file);
        var type = name.Split('-')[0];
        var isVitalSign =
            type == "Observation"
            && File.ReadAllText(file).Contains("StructureDefinition/vitalsigns", StringComparison.Ordinal);
        return type == "Bundle" ? name
            : isVitalSign ? $"{type} with a profile"
            : type;
    }

    private static string ProfileOf(byte[] json) =>
        JsonNode.Parse(json)!["meta"]?["profile"]?[0]?.GetValue<string>() ?? "";
}

using System.Text.Json;

namespace FhirRegimens.TerminologyTables;

/// <summary>A code as a package states it.</summary>
/// <param name="System">Short name of the code system, as the tables use it.</param>
/// <param name="Display">The package's words.</param>
/// <param name="Source">Package, version and value set.</param>
public sealed record PackageCode(string System, string Display, string Source);

/// <summary>The codes of diseases in the packages: mCODE's ICD-10-CM value sets, and SNOMED's Global Patient Set.</summary>
public static class PackageCodes
{
    private const string Mcode = "hl7.fhir.us.mcode";
    private const string Terminology = "hl7.terminology.r4";

    private static readonly (string Package, string ValueSet)[] ValueSets =
    [
        (Mcode, "mcode-primary-malignant-neoplasm-disorder-vs"),
        (Mcode, "mcode-carcinoma-in-situ-disorder-vs"),
        (Mcode, "mcode-melanoma-in-situ-disorder-vs"),
        (Mcode, "mcode-secondary-cancer-disorder-vs"),
        (Mcode, "mcode-benign-uncertain-neoplasm-brain-cns-disorder-vs"),
        (Mcode, "mcode-hypereosinophilic-syndrome-disorder-vs"),
        (Terminology, "snomed-intl-gps"),
    ];

    private static readonly Dictionary<string, string> Systems = new(StringComparer.Ordinal)
    {
        ["http://hl7.org/fhir/sid/icd-10-cm"] = "icd10cm",
        ["http://snomed.info/sct"] = "snomed",
    };

    /// <summary>Every code that a value set lists with a display, by code.</summary>
    /// <param name="packages">Folder of the npm packages.</param>
    public static IReadOnlyDictionary<string, PackageCode> Read(string packages)
    {
        var codes = new Dictionary<string, PackageCode>(StringComparer.Ordinal);
        foreach (var (package, valueSet) in ValueSets)
        {
            var folder = Path.Combine(packages, package);
            using var manifest = Parse(Path.Combine(folder, "package.json"));
            var source = $"{package}@{manifest.RootElement.GetProperty("version").GetString()} {valueSet}";
            using var definition = Parse(Path.Combine(folder, $"ValueSet-{valueSet}.json"));
            foreach (var (code, found) in Codes(definition.RootElement, source))
            {
                codes.TryAdd(code, found);
            }
        }

        return codes;
    }

    private static IEnumerable<(string Code, PackageCode Found)> Codes(JsonElement valueSet, string source) =>
        from include in valueSet.GetProperty("compose").GetProperty("include").EnumerateArray()
        where include.TryGetProperty("concept", out _)
        let system = Systems.GetValueOrDefault(include.GetProperty("system").GetString()!)
        where system is not null
        from concept in include.GetProperty("concept").EnumerateArray()
        let display = concept.GetProperty("display").GetString()!
        select (concept.GetProperty("code").GetString()!, new PackageCode(system, display, source));

    private static JsonDocument Parse(string file) => JsonDocument.Parse(File.ReadAllBytes(file));
}

using System.Security.Cryptography;
using System.Text;

namespace FhirRegimens.Conversion.Terminology;

/// <summary>
/// Looks up codes of drugs, routes, conditions and treatment settings by their exact names without regard to case.
/// What is not found has no code: nothing is matched approximately.
/// </summary>
public sealed class RegimenTerminology
{
    private static readonly string[] Tables = ["conditions.csv", "drugs.csv", "routes.csv", "settings.csv"];

    private readonly Dictionary<string, IReadOnlyList<Concept>> drugs;
    private readonly Dictionary<string, IReadOnlyList<Concept>> conditions;
    private readonly Dictionary<string, Concept> settings;
    private readonly Dictionary<string, RouteOfAdministration> routes = new(StringComparer.OrdinalIgnoreCase);

    private RegimenTerminology(IReadOnlyDictionary<string, string> tables)
    {
        drugs = CsvTable
            .Read(tables["drugs.csv"])
            .ToDictionary(row => row["name"], DrugCodes, StringComparer.OrdinalIgnoreCase);
        conditions = CsvTable
            .Read(tables["conditions.csv"])
            .ToDictionary(row => row["condition"], ConditionCodes, StringComparer.OrdinalIgnoreCase);
        settings = CsvTable
            .Read(tables["settings.csv"])
            .ToDictionary(
                row => row["heading"],
                row => new Concept(CodeSystems.SnomedCt, row["snomed"]),
                StringComparer.OrdinalIgnoreCase
            );
        foreach (var row in CsvTable.Read(tables["routes.csv"]))
        {
            var route = new RouteOfAdministration(
                row["words"],
                new Concept(CodeSystems.SnomedCt, row["snomed"], NullIfEmpty(row["display"]))
            );
            foreach (var name in row["also"].Split(';', StringSplitOptions.RemoveEmptyEntries).Prepend(row["route"]))
            {
                routes[name] = route;
            }
        }

        Hash = HashOf(tables);
    }

    /// <summary>SHA-256 of the tables, 64 lower-case hexadecimal digits: what conversions with them depend on.</summary>
    public string Hash { get; }

    /// <summary>The tables that come with this program.</summary>
    public static RegimenTerminology Load() =>
        new(Tables.ToDictionary(name => name, EmbeddedText.Read, StringComparer.Ordinal));

    /// <summary>RxNorm ingredient, ATC codes and OMOP concept of a drug, as far as they are known.</summary>
    public IReadOnlyList<Concept> Drug(string name) => drugs.GetValueOrDefault(name, []);

    /// <summary>SNOMED CT and ICD-10-CM codes of a condition, as far as they are known.</summary>
    public IReadOnlyList<Concept> Condition(string name) => conditions.GetValueOrDefault(name, []);

    /// <summary>SNOMED CT code of a heading that names a treatment setting; null where it has none.</summary>
    public Concept? Setting(string heading) => settings.GetValueOrDefault(heading);

    /// <summary>A route of administration by its short form or another spelling; null where it is not known.</summary>
    public RouteOfAdministration? Route(string name) => routes.GetValueOrDefault(name);

    private static IReadOnlyList<Concept> DrugCodes(IReadOnlyDictionary<string, string> row) =>
        [
            .. Codes(CodeSystems.RxNorm, row["rxnorm_ingredient"]),
            .. Codes(CodeSystems.Atc, row["atc"]),
            .. Codes(CodeSystems.Omop, row["omop_hemonc"]),
        ];

    private static IReadOnlyList<Concept> ConditionCodes(IReadOnlyDictionary<string, string> row) =>
        [.. Codes(CodeSystems.SnomedCt, row["snomed"]), .. Codes(CodeSystems.Icd10Cm, row["icd10cm"])];

    private static IEnumerable<Concept> Codes(string system, string values) =>
        values.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(value => new Concept(system, value));

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;

    private static string HashOf(IReadOnlyDictionary<string, string> tables)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var name in Tables)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{name}\n{tables[name]}\n"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}

/// <summary>A route of administration.</summary>
/// <param name="Words">How it is written where people read it, without abbreviations that are easily misread.</param>
/// <param name="Concept">SNOMED CT code.</param>
public sealed record RouteOfAdministration(string Words, Concept Concept);

using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using FhirRegimens.Regimens;
using FhirRegimens.Regimens.Drugs;

namespace FhirRegimens.Conversion.Terminology;

/// <summary>
/// Looks up codes of drugs, routes, conditions and treatment settings by name. Names may differ in case, punctuation,
/// salt, brand and British spelling (<see cref="NameKey"/>); nothing is matched approximately, and what is not found
/// has no code.
/// </summary>
public sealed class RegimenTerminology
{
    private static readonly string[] TableNames =
    [
        "conditions.csv",
        "drug-names.csv",
        "drugs.csv",
        "routes.csv",
        "salts.csv",
        "settings.csv",
        "spellings.csv",
        "title-suffixes.csv",
    ];

    private readonly DrugTable drugs;
    private readonly ConditionTable conditions;
    private readonly Dictionary<string, Concept> settings;
    private readonly Dictionary<string, RouteOfAdministration> routes = new(StringComparer.OrdinalIgnoreCase);
    private readonly FrozenDictionary<string, IReadOnlyList<Concept>> drugAnswers;
    private readonly FrozenDictionary<string, IReadOnlyList<Concept>> conditionAnswers;

    private RegimenTerminology(IReadOnlyDictionary<string, string> tables)
    {
        drugs = new DrugTable(tables["drugs.csv"], tables["drug-names.csv"]);
        conditions = new ConditionTable(tables["conditions.csv"]);
        settings = CsvTable
            .Read(tables["settings.csv"])
            .ToDictionary(
                row => row["heading"],
                row => new Concept(CodeSystems.SnomedCt, row["snomed"]),
                StringComparer.OrdinalIgnoreCase
            );
        foreach (var row in CsvTable.Read(tables["routes.csv"]))
        {
            var display = row["display"] is "" ? null : row["display"];
            var route = new RouteOfAdministration(
                row["words"],
                new Concept(CodeSystems.SnomedCt, row["snomed"], display)
            );
            foreach (var name in row["also"].Split(';', StringSplitOptions.RemoveEmptyEntries).Prepend(row["route"]))
            {
                routes[name] = route;
            }
        }

        drugAnswers = conditionAnswers = FrozenDictionary<string, IReadOnlyList<Concept>>.Empty;
        Hash = HashOf(TableNames.Select(name => $"{name}\n{tables[name]}\n"));
    }

    private RegimenTerminology(RegimenTerminology tables, TerminologyAnswers answers)
    {
        drugs = tables.drugs;
        conditions = tables.conditions;
        settings = tables.settings;
        routes = tables.routes;
        drugAnswers = ByKey(answers.Drugs);
        conditionAnswers = ByKey(answers.Conditions);
        Hash = HashOf([tables.Hash, .. Lines("drug", drugAnswers), .. Lines("condition", conditionAnswers)]);
    }

    /// <summary>
    /// SHA-256 of the tables and, where there are any, of the answers, 64 lower-case hexadecimal digits: what
    /// conversions with this terminology depend on.
    /// </summary>
    public string Hash { get; }

    /// <summary>The tables that come with this program.</summary>
    public static RegimenTerminology Load() =>
        new(TableNames.ToDictionary(name => name, TableText, StringComparer.Ordinal));

    /// <summary>
    /// This terminology with what another vocabulary knows: codes of systems that the tables have no code of, and
    /// displays of codes that they have without.
    /// </summary>
    public RegimenTerminology With(TerminologyAnswers answers) =>
        answers.Drugs.Values.Concat(answers.Conditions.Values).All(codes => codes.Count == 0)
            ? this
            : new(this, answers);

    /// <summary>What a source asks of another vocabulary.</summary>
    public TerminologyQuestions Questions(SourceDocument document)
    {
        var names = CodedNames.Of(document);
        return new(
            [
                .. names
                    .Drugs.Select(name => drugs.Find(name) ?? new(name, []))
                    .DistinctBy(drug => NameKey.Of(drug.Name), StringComparer.Ordinal)
                    .OrderBy(drug => drug.Name, StringComparer.Ordinal)
                    .Select(drug => new TerminologyQuestion(drug.Name, drug.Codes)),
            ],
            [
                .. names
                    .Conditions.Select(conditions.NameOf)
                    .Distinct(StringComparer.Ordinal)
                    .Select(disease => new TerminologyQuestion(disease, conditions.Codes(disease))),
            ]
        );
    }

    /// <summary>RxNorm ingredient, ATC codes and OMOP concept of a drug, as far as they are known.</summary>
    public IReadOnlyList<Concept> Drug(string name)
    {
        var drug = drugs.Find(name);
        return Merged(drug?.Codes ?? [], drugAnswers, drug?.Name ?? name);
    }

    /// <summary>SNOMED CT and ICD-10-CM codes of the condition that a page's title names, as far as they are known.</summary>
    public IReadOnlyList<Concept> Condition(string title)
    {
        var name = conditions.NameOf(title);
        return Merged(conditions.Codes(name), conditionAnswers, name);
    }

    /// <summary>SNOMED CT code of a heading that names a treatment setting; null where it has none.</summary>
    public Concept? Setting(string heading) => settings.GetValueOrDefault(heading);

    /// <summary>A route of administration by its short form or another spelling; null where it is not known.</summary>
    public RouteOfAdministration? Route(string name) => routes.GetValueOrDefault(name);

    /// <summary>The text of a table by its file's name, line ends as <c>\n</c>.</summary>
    internal static string TableText(string name) => name == "drugs.csv" ? KnownDrugs.Table : EmbeddedText.Read(name);

    private static IReadOnlyList<Concept> Merged(
        IReadOnlyList<Concept> known,
        FrozenDictionary<string, IReadOnlyList<Concept>> answers,
        string name
    ) =>
        !answers.TryGetValue(NameKey.Of(name), out var found)
            ? known
            :
            [
                .. known.Select(code =>
                    code.Display is null
                        ? found.FirstOrDefault(other => code == other with { Display = null }) ?? code
                        : code
                ),
                .. found.Where(other => known.All(code => code.System != other.System)),
            ];

    private static FrozenDictionary<string, IReadOnlyList<Concept>> ByKey(
        IReadOnlyDictionary<string, IReadOnlyList<Concept>> answers
    ) =>
        answers
            .Where(answer => answer.Value.Count > 0)
            .ToFrozenDictionary(answer => NameKey.Of(answer.Key), answer => answer.Value, StringComparer.Ordinal);

    private static IEnumerable<string> Lines(string kind, FrozenDictionary<string, IReadOnlyList<Concept>> answers) =>
        answers
            .OrderBy(answer => answer.Key, StringComparer.Ordinal)
            .SelectMany(answer =>
                answer.Value.Select(code => $"\n{kind}\t{answer.Key}\t{code.System}\t{code.Value}\t{code.Display}")
            );

    private static string HashOf(IEnumerable<string> texts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var text in texts)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(text));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}

/// <summary>A route of administration.</summary>
/// <param name="Words">How it is written where people read it, without abbreviations that are easily misread.</param>
/// <param name="Concept">SNOMED CT code.</param>
public sealed record RouteOfAdministration(string Words, Concept Concept);

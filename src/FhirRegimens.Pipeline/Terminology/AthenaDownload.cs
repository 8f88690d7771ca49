using FhirRegimens.Conversion.Terminology;

namespace FhirRegimens.Pipeline.Terminology;

/// <summary>
/// A download of the OHDSI vocabularies from Athena: CONCEPT.csv and CONCEPT_RELATIONSHIP.csv, tab-separated. The
/// files are read once, line by line; kept are only the valid drugs and diseases of the vocabularies that give codes,
/// so memory depends on those vocabularies and not on the size of the download.
/// </summary>
public sealed class AthenaDownload : ITerminologySource
{
    private const string ConceptFile = "CONCEPT.csv";
    private const string RelationshipFile = "CONCEPT_RELATIONSHIP.csv";

    private readonly Lazy<Task<Index>> index;

    private AthenaDownload(string folder) => index = new(() => Task.Run(() => Read(folder)));

    private enum Kind
    {
        Drug,
        Condition,
    }

    /// <summary>Names a download; reads nothing yet.</summary>
    /// <exception cref="UsageException">The folder or one of the files is missing.</exception>
    public static AthenaDownload Open(string folder)
    {
        foreach (var file in new[] { ConceptFile, RelationshipFile })
        {
            if (!File.Exists(Path.Combine(folder, file)))
            {
                throw new UsageException(
                    $"{folder}: holds no {file}. Give the unpacked folder of an Athena download, or the address of a "
                        + "FHIR terminology server."
                );
            }
        }

        return new AthenaDownload(folder);
    }

    /// <inheritdoc/>
    public async Task<TerminologyAnswers> AnswerAsync(TerminologyQuestions questions, CancellationToken cancellation)
    {
        var known = await index.Value.WaitAsync(cancellation);
        return new(
            questions.Drugs.ToDictionary(one => one.Name, one => known.Codes(Kind.Drug, one.Name)),
            questions.Conditions.ToDictionary(one => one.Name, one => known.Codes(Kind.Condition, one.Name))
        );
    }

    private static Index Read(string folder)
    {
        try
        {
            var concepts = new Index();
            ReadConcepts(Path.Combine(folder, ConceptFile), concepts);
            ReadRelationships(Path.Combine(folder, RelationshipFile), concepts);
            return concepts;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new TerminologyException($"{folder}: cannot be read: {unreadable.Message}", unreadable);
        }
    }

    private static void ReadConcepts(string file, Index concepts)
    {
        using var rows = new TabSeparated(
            file,
            "concept_id",
            "concept_name",
            "domain_id",
            "vocabulary_id",
            "concept_class_id",
            "concept_code",
            "invalid_reason"
        );
        while (rows.Next())
        {
            if (
                rows[6].IsEmpty
                && SystemOf(rows[3], rows[4], rows[2]) is { } use
                && long.TryParse(rows[0], out var id)
                && !rows[5].IsEmpty
            )
            {
                // HemOnc's own codes have no address in FHIR; its concepts are known by their OMOP ids.
                var code = use.System == CodeSystems.Omop ? rows[0].ToString() : rows[5].ToString();
                concepts.Add(use.Kind, id, NameOf(rows[1]), new Concept(use.System, code, rows[1].ToString()));
            }
        }
    }

    private static void ReadRelationships(string file, Index concepts)
    {
        using var rows = new TabSeparated(file, "concept_id_1", "concept_id_2", "relationship_id", "invalid_reason");
        while (rows.Next())
        {
            if (
                rows[2].SequenceEqual("Maps to")
                && rows[3].IsEmpty
                && long.TryParse(rows[0], out var from)
                && long.TryParse(rows[1], out var to)
            )
            {
                concepts.AddMapping(from, to);
            }
        }
    }

    /// <summary>The name alone: ATC's concepts have the ways of giving behind a semicolon.</summary>
    private static string NameOf(ReadOnlySpan<char> name) =>
        (name.IndexOf(';') is > 0 and var end ? name[..end] : name).ToString();

    private static (Kind Kind, string System)? SystemOf(
        ReadOnlySpan<char> vocabulary,
        ReadOnlySpan<char> conceptClass,
        ReadOnlySpan<char> domain
    ) =>
        vocabulary switch
        {
            "RxNorm" when conceptClass is "Ingredient" => (Kind.Drug, CodeSystems.RxNorm),
            "ATC" when conceptClass is "ATC 5th" => (Kind.Drug, CodeSystems.Atc),
            "HemOnc" when conceptClass is "Component" => (Kind.Drug, CodeSystems.Omop),
            "HemOnc" when conceptClass is "Condition" => (Kind.Condition, CodeSystems.Omop),
            "SNOMED" when domain is "Condition" => (Kind.Condition, CodeSystems.SnomedCt),
            "ICD10CM" when domain is "Condition" => (Kind.Condition, CodeSystems.Icd10Cm),
            _ => null,
        };

    /// <summary>The concepts by name, and what they map to.</summary>
    private sealed class Index
    {
        private readonly Dictionary<(Kind, string), List<long>> byName = [];
        private readonly Dictionary<long, Concept> concepts = [];
        private readonly Dictionary<long, List<long>> mappings = [];

        public void Add(Kind kind, long id, string name, Concept concept)
        {
            if (concepts.TryAdd(id, concept))
            {
                Append(byName, (kind, NameKey.Of(name)), id);
            }
        }

        public void AddMapping(long from, long to)
        {
            if (from != to && concepts.ContainsKey(from) && concepts.ContainsKey(to))
            {
                Append(mappings, from, to);
            }
        }

        /// <summary>
        /// The codes of a name and what they map to, by system. A system that has several is left out: which one is
        /// meant is not known.
        /// </summary>
        public IReadOnlyList<Concept> Codes(Kind kind, string name)
        {
            var named = byName.GetValueOrDefault((kind, NameKey.Of(name)), []);
            var mapped = named.SelectMany(id => mappings.GetValueOrDefault(id, []));
            return
            [
                .. OnePerSystem(named)
                    .Concat(OnePerSystem(mapped))
                    .DistinctBy(concept => concept.System, StringComparer.Ordinal)
                    .OrderBy(concept => Array.IndexOf(Order, concept.System)),
            ];
        }

        private static readonly string[] Order =
        [
            CodeSystems.RxNorm,
            CodeSystems.Atc,
            CodeSystems.SnomedCt,
            CodeSystems.Icd10Cm,
            CodeSystems.Omop,
        ];

        private IEnumerable<Concept> OnePerSystem(IEnumerable<long> ids) =>
            ids.Select(id => concepts[id])
                .Distinct()
                .GroupBy(concept => concept.System, StringComparer.Ordinal)
                .Where(system => system.Count() == 1)
                .Select(system => system.Single());

        private static void Append<TKey>(Dictionary<TKey, List<long>> lists, TKey key, long id)
            where TKey : notnull
        {
            if (!lists.TryGetValue(key, out var list))
            {
                lists[key] = list = new(1);
            }

            list.Add(id);
        }
    }
}

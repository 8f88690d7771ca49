namespace FhirRegimens.Conversion.Terminology;

/// <summary>
/// The conditions of the program's tables, found by the titles of pages: "Multiple myeloma, induction" is about
/// multiple myeloma, because "induction" is a known setting. With anything else behind it, a title finds nothing.
/// </summary>
internal sealed class ConditionTable
{
    private static readonly string[] Separators = [", ", " - ", " – ", " — "];

    private static readonly HashSet<string> Suffixes =
    [
        .. CsvTable.Read(EmbeddedText.Read("title-suffixes.csv")).Select(row => NameKey.Of(row["suffix"])),
    ];

    private static readonly Dictionary<string, string> Systems = new(StringComparer.Ordinal)
    {
        ["snomed"] = CodeSystems.SnomedCt,
        ["icd10cm"] = CodeSystems.Icd10Cm,
    };

    private readonly Dictionary<string, IReadOnlyList<Concept>> byName;

    /// <param name="conditions">
    /// The table. A narrower code says more than the name does, so it is not the condition's; a wider one says less.
    /// </param>
    public ConditionTable(string conditions)
    {
        byName = CsvTable
            .Read(conditions)
            .GroupBy(row => NameKey.Of(row["condition"]), StringComparer.Ordinal)
            .ToDictionary(
                rows => rows.Key,
                rows => (IReadOnlyList<Concept>)[.. rows.Where(row => row["match"] != "narrower").Select(CodeOf)],
                StringComparer.Ordinal
            );
    }

    /// <summary>
    /// The disease that a title names: what stands before known suffixes, as soon as the table has it; where it has
    /// none, what is left when all known suffixes are gone.
    /// </summary>
    public string NameOf(string title)
    {
        var name = title;
        while (!byName.ContainsKey(NameKey.Of(name)) && WithoutSuffix(name) is { } shorter)
        {
            name = shorter;
        }

        return name;
    }

    /// <summary>Codes of a disease by its name alone; none where they are not known.</summary>
    public IReadOnlyList<Concept> Codes(string name) => byName.GetValueOrDefault(NameKey.Of(name), []);

    private static string? WithoutSuffix(string title)
    {
        // A suffix may hold a comma itself, so the shortest end is tried first and longer ones after it.
        for (var end = title.Length - 1; end > 0; end--)
        {
            var separator = Separators.FirstOrDefault(one =>
                title.AsSpan(end).StartsWith(one, StringComparison.Ordinal)
            );
            if (separator is not null && Suffixes.Contains(NameKey.Of(title[(end + separator.Length)..])))
            {
                return title[..end];
            }
        }

        return null;
    }

    private static Concept CodeOf(IReadOnlyDictionary<string, string> row) =>
        new(Systems[row["system"]], row["code"], row["display"] is "" ? null : row["display"]);
}

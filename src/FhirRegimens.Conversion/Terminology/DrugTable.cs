namespace FhirRegimens.Conversion.Terminology;

/// <summary>The drugs of the program's tables, found by generic name, brand or synonym, with or without a salt.</summary>
internal sealed class DrugTable
{
    private static readonly HashSet<string> Salts =
    [
        .. CsvTable.Read(EmbeddedText.Read("salts.csv")).Select(row => NameKey.Of(row["salt"])),
    ];

    private readonly Dictionary<string, Drug> byName = new(StringComparer.Ordinal);

    /// <param name="drugs">The table of drugs.</param>
    /// <param name="names">The table of brands and synonyms.</param>
    public DrugTable(string drugs, string names)
    {
        foreach (var row in CsvTable.Read(drugs))
        {
            byName.Add(NameKey.Of(row["name"]), new(row["name"], Codes(row)));
        }

        foreach (var row in CsvTable.Read(names))
        {
            byName.TryAdd(NameKey.Of(row["name"]), byName[NameKey.Of(row["drug"])]);
        }
    }

    /// <summary>
    /// The drug of a name; null where there is none. A salt at the end of a name is left out only where the whole
    /// name is none of the table.
    /// </summary>
    public Drug? Find(string name)
    {
        var words = NameKey.Words(name);
        for (var length = words.Count; length > 0; length--)
        {
            if (byName.TryGetValue(string.Concat(words.Take(length)), out var drug))
            {
                return drug;
            }

            if (!Salts.Contains(words[length - 1]))
            {
                return null;
            }
        }

        return null;
    }

    private static IReadOnlyList<Concept> Codes(IReadOnlyDictionary<string, string> row) =>
        [
            .. Codes(CodeSystems.RxNorm, row["rxnorm_ingredient"]),
            .. Codes(CodeSystems.Atc, row["atc"]),
            .. Codes(CodeSystems.Omop, row["omop_hemonc"]),
        ];

    private static IEnumerable<Concept> Codes(string system, string values) =>
        values.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(value => new Concept(system, value));

    /// <summary>A drug.</summary>
    /// <param name="Name">Generic name.</param>
    /// <param name="Codes">Its codes, as far as they are known.</param>
    internal sealed record Drug(string Name, IReadOnlyList<Concept> Codes);
}

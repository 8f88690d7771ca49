namespace FhirRegimens.Regimens.Drugs;

/// <summary>
/// The drugs that this program knows by their generic names: one table for the reader of dose lines, which finds names in
/// text, and for the terminology, which gives them codes.
/// </summary>
public static class KnownDrugs
{
    /// <summary>
    /// The table as CSV, line ends as <c>\n</c>: generic name, codes of RxNorm, ATC and OMOP with blanks between several,
    /// and the source of the RxNorm code; names of the columns first.
    /// </summary>
    public static string Table { get; } = Read();

    /// <summary>The generic names in the table's order.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [.. Table.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(FirstField)];

    private static string FirstField(string row) =>
        row.StartsWith('"') ? row[1..row.IndexOf('"', 1)] : row[..row.IndexOf(',', StringComparison.Ordinal)];

    private static string Read()
    {
        using var stream = typeof(KnownDrugs).Assembly.GetManifestResourceStream("drugs.csv")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}

using FhirRegimens.Regimens;

namespace FhirRegimens.Sources.Papers;

/// <summary>Reads tables that list studies of others: a row a study, with its number of patients.</summary>
internal static class LiteratureTable
{
    /// <summary>Whether a table lists studies: a column of references and one of numbers of patients.</summary>
    public static bool Is(PaperTable table) => ReferenceColumn(table) >= 0 && PatientColumn(table) >= 0;

    /// <summary>The studies of all such tables.</summary>
    public static ValueList<LiteratureReport> Of(ValueList<PaperTable> tables) =>
        tables.Where(Is).SelectMany(Reports).ToValueList();

    /// <summary>Whether a column so headed holds numbers of patients.</summary>
    public static bool IsNumberOfPatients(string heading) =>
        Is(heading, "No. of patients", "Patients", "Number of patients", "No. patients", "Patients (n)", "N", "n");

    private static IEnumerable<LiteratureReport> Reports(PaperTable table)
    {
        var (reference, patients) = (ReferenceColumn(table), PatientColumn(table));
        foreach (var row in table.Rows)
        {
            ValueList<string> texts = [row.Label, .. row.Cells.Select(cell => cell.Text)];
            if (
                texts.Count <= Math.Max(reference, patients)
                || FigureReader.Value(texts[patients]) is not { } count
                || count is < 0 or > 1_000_000
                || Is(texts[reference], "Total", "All", "All studies", "Overall", "Pooled")
            )
            {
                continue;
            }

            yield return new()
            {
                Study = texts[reference],
                ReferenceLabel = row.Marks is [.., var mark] ? mark : null,
                Patients = (int)count,
                Cells = Enumerable
                    .Range(0, Math.Min(texts.Count, table.Columns.Count))
                    .Where(index => index != reference && index != patients)
                    .Select(index => new LabelledText(table.Columns[index].Name, texts[index]))
                    .ToValueList(),
                Figures = row
                    .Cells.Where((_, index) => index + 1 != patients)
                    .SelectMany(cell => cell.Figures)
                    .ToValueList(),
                Span = row.Span,
            };
        }
    }

    private static int ReferenceColumn(PaperTable table) =>
        Column(
            table,
            name =>
                name.StartsWith("Ref", StringComparison.OrdinalIgnoreCase)
                || Is(
                    name,
                    "Study",
                    "Studies",
                    "Author",
                    "Authors",
                    "First author",
                    "Author, year",
                    "Author (year)",
                    "Author and year",
                    "Study, year",
                    "Study (year)",
                    "Source"
                )
        );

    private static int PatientColumn(PaperTable table) => Column(table, IsNumberOfPatients);

    private static int Column(PaperTable table, Func<string, bool> isIt)
    {
        for (var index = 0; index < table.Columns.Count; index++)
        {
            if (isIt(table.Columns[index].Name))
            {
                return index;
            }
        }

        return -1;
    }

    private static bool Is(string name, params ReadOnlySpan<string> names)
    {
        foreach (var known in names)
        {
            if (name.Equals(known, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}

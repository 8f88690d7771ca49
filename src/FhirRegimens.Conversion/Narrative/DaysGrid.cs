using FhirRegimens.Conversion.Entries;

namespace FhirRegimens.Conversion.Narrative;

/// <summary>Which entry is given on which day of a cycle or course, as a table. Only stated days are marked.</summary>
internal static class DaysGrid
{
    /// <summary>More columns than this do not fit on paper.</summary>
    private const int LargestWidth = 42;

    /// <summary>Adds the grid where any entry states days and they fit.</summary>
    public static void Add(Xhtml html, IReadOnlyList<EntryNode> entries)
    {
        var days = entries
            .SelectMany(entry => entry.Sig.Days.Concat(entry.Sig.OptionalDays))
            .Distinct()
            .Order()
            .ToList();
        if (days.Count is 0 or > LargestWidth)
        {
            return;
        }

        var dated = entries.Where(HasDays).ToList();
        html.Table(
            ["Day", .. days.Select(Words.Integer)],
            [.. dated.Select(entry => (IReadOnlyList<string?>)[entry.Title, .. days.Select(day => Mark(entry, day))])]
        );
        html.Paragraph(
            "Days not stated:",
            string.Join("; ", entries.Where(entry => !HasDays(entry)).Select(entry => entry.Title))
        );
    }

    private static bool HasDays(EntryNode entry) => entry.Sig.Days.Count + entry.Sig.OptionalDays.Count > 0;

    private static string? Mark(EntryNode entry, int day) =>
        entry.Sig.Days.Contains(day) ? "X"
        : entry.Sig.OptionalDays.Contains(day) ? "(X)"
        : null;
}

using System.Globalization;
using FhirRegimens.Regimens;
using FhirRegimens.Sources.Sigs;
using FhirRegimens.Sources.Text;

namespace FhirRegimens.Sources.Tables;

/// <summary>Reports the numbers of a table that were read as other tables would not, or not read for doubt.</summary>
internal static class NumberMessages
{
    /// <summary>
    /// <c>decimal-comma</c> for each decimal comma of what is given, and <c>number-doubtful</c> for each option or remark that
    /// holds a number that may be read in two ways.
    /// </summary>
    public static IEnumerable<ReaderMessage> Of(OptionTable table, IReadOnlySet<string> doubtful, SourceText source) =>
        Commas(table, source).Concat(Doubts(table, doubtful)).Distinct();

    private static IEnumerable<ReaderMessage> Commas(OptionTable table, SourceText source) =>
        from sig in table.AllComponents().SelectMany(component => component.Sigs)
        from number in DecimalComma.In(sig.Text)
        where !sig.AllReadings().Prepend(sig).SelectMany(reading => reading.Unread).Any(Holds(number.Written))
        select new ReaderMessage(
            "decimal-comma",
            string.Create(
                CultureInfo.InvariantCulture,
                $"“{number.Written}” was read as {number.Value}: its comma is a decimal point."
            ),
            Place(source, sig.Span, number.Written)
        );

    private static Func<string, bool> Holds(string number) =>
        fragment => fragment.Contains(number, StringComparison.Ordinal);

    private static SourceSpan Place(SourceText source, SourceSpan line, string number)
    {
        var at = source.Slice(line).IndexOf(number, StringComparison.Ordinal);
        return at < 0 ? line : source.Span(line.Offset + at, number.Length);
    }

    private static IEnumerable<ReaderMessage> Doubts(OptionTable table, IReadOnlySet<string> doubtful) =>
        doubtful.Count == 0
            ? []
            : from option in table.AllOptions()
            from text in option.Notes.Select(note => (note.Text, note.Span)).Prepend((option.Text, option.Span))
            from number in TokenCursor.Of(text.Text).Line.Tokens.Select(token => token.Text).Where(doubtful.Contains)
            select new ReaderMessage(
                "number-doubtful",
                $"“{number}” was not read: the table writes decimal commas, so it may be either of two numbers.",
                text.Span
            );
}

using FhirRegimens.Site.Pages;

namespace FhirRegimens.Site.Drawing;

/// <summary>A calendar as shapes. Lengths are in the drawing's own units.</summary>
/// <param name="Width">Of the whole drawing.</param>
/// <param name="Height">Of the whole drawing.</param>
/// <param name="Columns">The days, each once in every band.</param>
/// <param name="Rows">The orders, each once in every band.</param>
public sealed record CalendarDrawing(
    int Width,
    int Height,
    IReadOnlyList<DayColumn> Columns,
    IReadOnlyList<DrawnRow> Rows
)
{
    /// <summary>How wide the names of the orders are.</summary>
    public const int LabelWidth = 232;

    /// <summary>How far the lines of a name are apart.</summary>
    public const int LineHeight = 15;

    private const int PageWidth = 960;
    private const int MostColumns = 28;
    private const int WidestColumn = 44;
    private const int RowHeight = 40;
    private const int HeadHeight = 26;
    private const int BandGap = 14;

    // In tenths.
    private const int LetterWidth = 66;
    private const int LabelLetters = 28;
    private const int RemarkLetters = 108;

    private const int BarHeight = 26;
    private const int MostLines = 12;

    /// <summary>Draws a calendar; more days than fit beside each other continue in a band below.</summary>
    public static CalendarDrawing Of(Calendar calendar)
    {
        var columns = new List<DayColumn>();
        var rows = new List<DrawnRow>();
        var top = 0;
        var bands = calendar.Days.Chunk(MostColumns).ToList();
        var width = Math.Min(WidestColumn, (PageWidth - LabelWidth) / Math.Max(1, bands.Max(band => band.Length)));
        foreach (var band in bands)
        {
            var bottom = top + HeadHeight;
            foreach (var row in calendar.Rows)
            {
                rows.Add(Row(row, band, width, bottom));
                bottom += rows[^1].Height;
            }

            columns.AddRange(
                band.Select((day, index) => new DayColumn(day, LabelWidth + (index * width), top, width, bottom - top))
            );
            top = bottom + BandGap;
        }

        return new(PageWidth, Math.Max(top - BandGap, 0), columns, rows);
    }

    private static DrawnRow Row(CalendarRow row, IReadOnlyList<int> days, int width, int top)
    {
        var bars = Bars(row, days).ToList();
        var drawn = new List<DrawnBar>();
        for (var index = 0; index < bars.Count; index++)
        {
            var (first, length, kind) = bars[index];
            var end = index > 0 ? bars[index - 1].First + bars[index - 1].Length : 0;
            var left = LabelWidth + (first * width);
            var next = index + 1 < bars.Count ? bars[index + 1].First : days.Count;
            var inside = (length * width) - 6;
            var beside = ((next - first - length) * width) - 6;
            var needed = row.Dose.Length * LetterWidth / 10;
            var place =
                needed <= inside ? TextPlace.Inside
                : needed <= beside ? TextPlace.Beside
                : needed <= ((first - end) * width) - 6 && (index == 0 || drawn[^1].Text != TextPlace.Beside)
                    ? TextPlace.Before
                : TextPlace.None;
            drawn.Add(new(left, length * width, kind, place, WordsOf(row, days, first, length, kind)));
        }

        // A dose that has no room beside any of its days stands below the name, one without days among the remarks.
        var title = Wrapped(row.Title, LabelLetters);
        var isDoseBelow = drawn.Count > 0 && drawn.TrueForAll(bar => bar.Text == TextPlace.None);
        var below = new[] { row.Route, isDoseBelow ? row.Dose : null }
            .OfType<string>()
            .SelectMany(words => Wrapped(words, LabelLetters))
            .ToList();
        var remarks = drawn.Count == 0 ? row.Remarks.Prepend(row.Dose).ToList() : row.Remarks;
        var said = remarks.Count == 0 ? [] : Wrapped(string.Join("; ", remarks), RemarkLetters);
        var label = (title.Count + below.Count) * LineHeight;
        var right = (drawn.Count == 0 ? 0 : BarHeight) + (said.Count * LineHeight);
        return new(row, top, Math.Max(RowHeight, Math.Max(label, right) + 10), title, below, said, drawn);
    }

    /// <summary>Days that follow each other and are drawn next to each other, as one bar.</summary>
    private static IEnumerable<(int First, int Length, BarKind Kind)> Bars(CalendarRow row, IReadOnlyList<int> days)
    {
        for (var index = 0; index < days.Count; )
        {
            if (KindOf(row, days[index]) is not { } kind)
            {
                index++;
                continue;
            }

            var first = index++;
            while (index < days.Count && days[index] == days[index - 1] + 1 && KindOf(row, days[index]) == kind)
            {
                index++;
            }

            yield return (first, index - first, kind);
        }
    }

    private static BarKind? KindOf(CalendarRow row, int day) =>
        row.Days.Contains(day) ? BarKind.Given
        : row.OptionalDays.Contains(day) ? BarKind.Optional
        : row.SomeDays.Contains(day) ? BarKind.Some
        : row.StartDay == day ? BarKind.Start
        : null;

    private static string WordsOf(CalendarRow row, IReadOnlyList<int> days, int first, int length, BarKind kind)
    {
        var when = length == 1 ? $"day {days[first]}" : $"days {days[first]} to {days[first + length - 1]}";
        var what = row.Route is null ? $"{row.Title}: {row.Dose}" : $"{row.Title}: {row.Dose}, {row.Route}";
        return kind switch
        {
            BarKind.Optional => $"{what}, optional, {when}",
            BarKind.Some => $"{what}, on some of {when}",
            BarKind.Start => $"{what}, starting on {when}",
            _ => $"{what}, {when}",
        };
    }

    /// <summary>Words in lines; of more lines than any source needs the rest is cut.</summary>
    private static List<string> Wrapped(string words, int letters)
    {
        var lines = new List<string>();
        var rest = words;
        while (rest.Length > letters && lines.Count < MostLines - 1)
        {
            var space = rest.LastIndexOf(' ', letters);
            var cut =
                space > 0 ? space
                : rest.LastIndexOf('-', letters - 1) is > 0 and var hyphen ? hyphen + 1
                : letters;
            lines.Add(rest[..cut]);
            rest = rest[cut..].TrimStart();
        }

        lines.Add(rest.Length <= letters ? rest : rest[..(letters - 1)] + "…");
        return lines;
    }
}

/// <summary>A day's column.</summary>
/// <param name="Day">The day.</param>
/// <param name="Left">Its left edge.</param>
/// <param name="Top">Its upper edge.</param>
/// <param name="Width">Its width.</param>
/// <param name="Height">Its height with the head.</param>
public sealed record DayColumn(int Day, int Left, int Top, int Width, int Height);

/// <summary>An order's row.</summary>
/// <param name="Row">The order.</param>
/// <param name="Top">Its upper edge.</param>
/// <param name="Height">Its height.</param>
/// <param name="Title">Its name in lines.</param>
/// <param name="Below">What stands below the name in lines: the route, and the dose that has no room elsewhere.</param>
/// <param name="Remarks">In lines, what the days do not say.</param>
/// <param name="Bars">What is given when.</param>
public sealed record DrawnRow(
    CalendarRow Row,
    int Top,
    int Height,
    IReadOnlyList<string> Title,
    IReadOnlyList<string> Below,
    IReadOnlyList<string> Remarks,
    IReadOnlyList<DrawnBar> Bars
)
{
    /// <summary>The height of the middle of its bars, above the remarks.</summary>
    public int Middle => Top + ((Height - (Remarks.Count * CalendarDrawing.LineHeight)) / 2);

    /// <summary>The foot of a line of the name, and of what stands below it.</summary>
    public int FootOfLabel(int line) => Foot(line, Title.Count + Below.Count);

    /// <summary>The foot of a line of the remarks: below the bars, or in their place.</summary>
    public int FootOfRemark(int line) =>
        Bars.Count == 0
            ? Foot(line, Remarks.Count)
            : Top + Height - ((Remarks.Count - 1 - line) * CalendarDrawing.LineHeight) - 6;

    private int Foot(int line, int lines) =>
        Top + (Height / 2) + 4 - ((lines - 1) * CalendarDrawing.LineHeight / 2) + (line * CalendarDrawing.LineHeight);
}

/// <summary>One or more days on which the same is given.</summary>
/// <param name="Left">Its left edge.</param>
/// <param name="Width">Its width.</param>
/// <param name="Kind">How sure it is.</param>
/// <param name="Text">Where the dose has room.</param>
/// <param name="Words">All of it in words.</param>
public sealed record DrawnBar(int Left, int Width, BarKind Kind, TextPlace Text, string Words);

/// <summary>Whether a day is certain.</summary>
public enum BarKind
{
    /// <summary>Given on these days.</summary>
    Given,

    /// <summary>May be given on these days.</summary>
    Optional,

    /// <summary>Given on some of these days.</summary>
    Some,

    /// <summary>Starts on this day; what follows is not stated by day.</summary>
    Start,
}

/// <summary>Where the dose stands.</summary>
public enum TextPlace
{
    /// <summary>In the bar.</summary>
    Inside,

    /// <summary>To the right of it.</summary>
    Beside,

    /// <summary>To the left of it.</summary>
    Before,

    /// <summary>Nowhere; a longer bar of the row, or the table, has it.</summary>
    None,
}

using System.Text.RegularExpressions;
using FhirRegimens.Regimens;
using FhirRegimens.Sources.Sigs;
using FhirRegimens.Sources.Text;

namespace FhirRegimens.Sources.Trials;

/// <summary>
/// Rows of a registry's tables whose cells are divided by tabs or bars, or by nothing but a blank. Where nothing divides
/// them a row is read only if there is exactly one way to.
/// </summary>
internal static partial class FlatRow
{
    /// <summary>The cells of an arm's row.</summary>
    /// <param name="Name">The arm.</param>
    /// <param name="Intervention">What is given.</param>
    /// <param name="Description">How; empty where the row has no more cells.</param>
    /// <param name="IsDivided">Whether marks divide the cells.</param>
    internal sealed record ArmCells(SourceSpan Name, SourceSpan Intervention, SourceSpan Description, bool IsDivided);

    /// <summary>The cells of an outcome's row.</summary>
    /// <param name="Name">What is measured.</param>
    /// <param name="TimeFrame">When.</param>
    /// <param name="Method">How; may be empty.</param>
    internal sealed record OutcomeCells(SourceSpan Name, SourceSpan TimeFrame, SourceSpan Method);

    /// <summary>What stands behind the names of the columns; all of it where they do not stand there.</summary>
    public static SourceSpan WithoutHeader(SourceText source, SourceSpan row, params ReadOnlySpan<string> columns)
    {
        var words = source.Slice(row);
        var at = 0;
        foreach (var column in columns)
        {
            at = SkipMarks(words, at);
            if (!words.AsSpan(at).StartsWith(column, StringComparison.OrdinalIgnoreCase))
            {
                return row;
            }

            at += column.Length;
        }

        return at < words.Length && char.IsLetterOrDigit(words[at])
            ? row
            : Part(source, row, SkipMarks(words, at), words.Length);
    }

    /// <summary>An arm's row; null where its columns cannot be told apart.</summary>
    public static ArmCells? Arm(SourceText source, SourceSpan row)
    {
        var words = source.Slice(row);
        if (Divided(source, row, words) is { } cells)
        {
            return cells.Count >= 2
                ? new(
                    cells[0],
                    cells[1],
                    cells.Count > 2 ? cells[2] : Part(source, row, words.Length, words.Length),
                    true
                )
                : null;
        }

        var found = DrugNames.In(words).Where(drug => drug.Start > 0 && IsBeforeSentence(words, drug.End)).ToList();
        return found is [var only] && Sentences.Of(words[..only.Start]).Count() == 1
            ? new(
                Part(source, row, 0, only.Start),
                Part(source, row, only.Start, only.End),
                Part(source, row, only.End, words.Length),
                false
            )
            : null;
    }

    /// <summary>An outcome's row; null where it has no time frame, or several that could be it.</summary>
    public static OutcomeCells? Outcome(SourceText source, SourceSpan row)
    {
        var words = source.Slice(row);
        if (Divided(source, row, words) is { } cells)
        {
            return cells.Count >= 2
                ? new(cells[0], cells[1], cells.Count > 2 ? cells[2] : Part(source, row, words.Length, words.Length))
                : null;
        }

        var found = TimeFrame()
            .Matches(words)
            .Where(match => match.Index > 0 && IsBeforeSentence(words, match.Index + match.Length))
            .ToList();
        return found is [var only]
            ? new(
                Part(source, row, 0, only.Index),
                Part(source, row, only.Index, only.Index + only.Length),
                Part(source, row, only.Index + only.Length, words.Length)
            )
            : null;
    }

    private static List<SourceSpan>? Divided(SourceText source, SourceSpan row, string words)
    {
        var mark = words.Contains('\t', StringComparison.Ordinal) ? '\t' : '|';
        if (!words.Contains(mark, StringComparison.Ordinal))
        {
            return null;
        }

        var cells = new List<SourceSpan>();
        var from = SkipMarks(words, 0);
        for (var at = from; at <= words.Length; at++)
        {
            if (at == words.Length || words[at] == mark)
            {
                cells.Add(Part(source, row, from, at));
                from = at + 1;
            }
        }

        if (cells is [.., { Length: 0 }])
        {
            cells.RemoveAt(cells.Count - 1);
        }

        return cells;
    }

    /// <summary>Whether what follows can be a cell of sentences: nothing, or a capital.</summary>
    private static bool IsBeforeSentence(string words, int at)
    {
        var next = SkipMarks(words, at);
        return next == words.Length || (next > at && char.IsUpper(words[next]));
    }

    private static int SkipMarks(string words, int at)
    {
        while (at < words.Length && (char.IsWhiteSpace(words[at]) || words[at] == '|'))
        {
            at++;
        }

        return at;
    }

    private static SourceSpan Part(SourceText source, SourceSpan row, int from, int to)
    {
        var words = source.Slice(row);
        while (from < to && char.IsWhiteSpace(words[from]))
        {
            from++;
        }

        while (to > from && char.IsWhiteSpace(words[to - 1]))
        {
            to--;
        }

        return source.Span(row.Offset + from, to - from);
    }

    [GeneratedRegex(
        @"(?i)\b(?:(?:up to|within|at|from baseline to|baseline to|through) )?\d{1,4}(?:[-–]\d{1,4})? (?:days?|weeks?|months?|years?)\b",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex TimeFrame();
}

using System.Text.RegularExpressions;
using FhirRegimens.Regimens;
using FhirRegimens.Sources.Text;

namespace FhirRegimens.Sources.Papers;

/// <summary>Finds what the text of a page repeats on each of them: numbers of pages and running heads.</summary>
internal static partial class PageFurniture
{
    /// <summary>The lines without page numbers, the running heads beside them, and repeats of the journal's line.</summary>
    public static IEnumerable<SourceSpan> Without(SourceText source, IReadOnlyList<SourceSpan> lines)
    {
        var journals = new HashSet<string>(StringComparer.Ordinal);
        for (var at = 0; at < lines.Count; at++)
        {
            var words = source.Slice(lines[at]);
            var isRepeated = TextFront.Place(words) is { } place && !journals.Add(place);
            var isHead =
                HeadForm().IsMatch(words)
                && (IsPageNumber(source, lines, at - 1) || IsPageNumber(source, lines, at + 1));
            if (!isRepeated && !isHead && !IsPageNumber(source, lines, at))
            {
                yield return lines[at];
            }
        }
    }

    /// <summary>A number alone, far from the left, beside a blank line or the end of a page.</summary>
    private static bool IsPageNumber(SourceText source, IReadOnlyList<SourceSpan> lines, int at) =>
        at >= 0
        && at < lines.Count
        && PageForm().IsMatch(source.Slice(lines[at]))
        && (IsBlank(source, lines, at - 1) || IsBlank(source, lines, at + 1));

    private static bool IsBlank(SourceText source, IReadOnlyList<SourceSpan> lines, int at) =>
        at < 0 || at >= lines.Count || string.IsNullOrWhiteSpace(source.Slice(lines[at]));

    [GeneratedRegex(@"^\f? {10,200}\d{1,4}\s{0,20}$", RegexOptions.NonBacktracking)]
    private static partial Regex PageForm();

    /// <summary>Authors at the one edge of a page, the title at the other.</summary>
    [GeneratedRegex(@"^\f?[^ \d][^\d]{1,60}? {10,200}[^ \d][^\d]{1,100}$", RegexOptions.NonBacktracking)]
    private static partial Regex HeadForm();
}

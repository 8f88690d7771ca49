using FhirRegimens.Regimens;

namespace FhirRegimens.Sources.Sigs;

/// <summary>The stretches of a line that no reader took, verbatim; those that touch are one.</summary>
internal sealed class Fragments(TokenLine line)
{
    private readonly List<(int From, int To)> ranges = [];

    /// <summary>Whether there is one.</summary>
    public bool Any => ranges.Count > 0;

    /// <summary>Adds the tokens from <paramref name="from"/> to the one before <paramref name="to"/>.</summary>
    public void Add(int from, int to)
    {
        if (ranges.Count > 0 && ranges[^1].To == from)
        {
            ranges[^1] = (ranges[^1].From, to);
        }
        else if (to > from)
        {
            ranges.Add((from, to));
        }
    }

    /// <summary>The words of each stretch without the punctuation around them.</summary>
    public ValueList<string> ToList() =>
        ranges
            .OrderBy(range => range.From)
            .Select(range => Trim(line.Text[line.Tokens[range.From].Start..line.Tokens[range.To - 1].End]))
            .Where(fragment => fragment.Length > 0)
            .ToValueList();

    /// <summary>Takes off separators and the closing period.</summary>
    public static string Trim(string text) => text.Trim(' ', ',', ';', ':', '.');
}

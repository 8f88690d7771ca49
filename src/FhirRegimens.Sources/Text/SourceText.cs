using FhirRegimens.Regimens;

namespace FhirRegimens.Sources.Text;

/// <summary>The whole text of a source with an index of its lines. Lines end with LF, CRLF or CR.</summary>
public sealed class SourceText
{
    private readonly int[] lineStarts;

    /// <summary>Indexes <paramref name="content"/>, in time linear in its length.</summary>
    public SourceText(string content)
    {
        Content = content;
        var starts = new List<int> { 0 };
        for (var at = 0; at < content.Length; at++)
        {
            if (content[at] == '\n' || (content[at] == '\r' && (at + 1 == content.Length || content[at + 1] != '\n')))
            {
                starts.Add(at + 1);
            }
        }

        lineStarts = [.. starts];
    }

    /// <summary>The text, unchanged.</summary>
    public string Content { get; }

    /// <summary>Number of lines; a text that ends with a line break has an empty last line.</summary>
    public int LineCount => lineStarts.Length;

    /// <summary>The number of the line, from 1, that holds the character at <paramref name="offset"/>.</summary>
    public int LineAt(int offset)
    {
        var found = Array.BinarySearch(lineStarts, offset);
        return found >= 0 ? found + 1 : ~found;
    }

    /// <summary>The line with <paramref name="number"/>, from 1, without its line break.</summary>
    public SourceSpan Line(int number)
    {
        var start = lineStarts[number - 1];
        var end = number < lineStarts.Length ? lineStarts[number] : Content.Length;
        while (end > start && Content[end - 1] is '\n' or '\r')
        {
            end--;
        }

        return new SourceSpan(number, 1, start, end - start);
    }

    /// <summary>The span of <paramref name="length"/> characters from <paramref name="offset"/> on.</summary>
    public SourceSpan Span(int offset, int length)
    {
        var line = LineAt(offset);
        return new SourceSpan(line, offset - lineStarts[line - 1] + 1, offset, length);
    }

    /// <summary>From the beginning of <paramref name="first"/> to the end of <paramref name="last"/>.</summary>
    public SourceSpan Cover(SourceSpan first, SourceSpan last) => Span(first.Offset, last.End - first.Offset);

    /// <summary>The characters of <paramref name="span"/>.</summary>
    public string Slice(SourceSpan span) => Content.Substring(span.Offset, span.Length);
}

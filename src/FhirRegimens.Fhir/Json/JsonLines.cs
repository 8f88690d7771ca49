using System.Text;
using System.Text.Json;

namespace FhirRegimens.Fhir.Json;

/// <summary>
/// Where the lines of a JSON text begin, so that all readers say in one way where something stands. The text is UTF-8
/// without a byte order mark; it is not kept, but passed with each question.
/// </summary>
internal sealed class JsonLines
{
    private readonly int[] starts;

    public JsonLines(ReadOnlySpan<byte> text)
    {
        var found = new List<int> { 0 };
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == (byte)'\n')
            {
                found.Add(at + 1);
            }
        }

        starts = [.. found];
    }

    /// <summary>The length of the byte order mark that the text begins with, or 0.</summary>
    public static int MarkLength(ReadOnlySpan<byte> text) =>
        text.StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;

    /// <summary>What a reader says, without its own account of the position, which counts from 0 and in bytes.</summary>
    public static string MessageOf(JsonException exception) => exception.Message.Split(" LineNumber:")[0];

    /// <summary>Line and column, both counted from 1, of a byte; the column counts UTF-16 characters.</summary>
    public (int Line, int Column) PositionOf(ReadOnlySpan<byte> text, int offset)
    {
        var found = Array.BinarySearch(starts, offset);
        var line = found >= 0 ? found : ~found - 1;
        var end = Math.Clamp(offset, starts[line], text.Length);
        return (line + 1, Encoding.UTF8.GetCharCount(text[starts[line]..end]) + 1);
    }

    /// <summary>The byte at which a reader gave up.</summary>
    public int OffsetOf(ReadOnlySpan<byte> text, JsonException exception)
    {
        var line = exception.LineNumber ?? 0;
        var start = line < starts.Length ? starts[line] : text.Length;
        return (int)Math.Min(text.Length, start + (exception.BytePositionInLine ?? 0));
    }
}

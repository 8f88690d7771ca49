using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;

namespace FhirRegimens.Fhir.Json;

/// <summary>
/// Escapes what RFC 8259 section 7 demands and nothing else, so that people can read what is written. The framework's
/// relaxed encoder also escapes every character beyond the basic plane.
/// </summary>
internal sealed unsafe class PlainJsonEncoder : JavaScriptEncoder
{
    public static readonly PlainJsonEncoder Instance = new();

    private static readonly char[] Escaped = [.. Enumerable.Range(0, ' ').Select(code => (char)code), '"', '\\'];
    private static readonly SearchValues<char> EscapedOrSurrogate = SearchValues.Create([
        .. Escaped,
        .. Enumerable.Range(0xD800, 0x800).Select(code => (char)code),
    ]);
    private static readonly SearchValues<byte> EscapedBytes = SearchValues.Create([
        .. Escaped.Select(character => (byte)character),
    ]);

    public override int MaxOutputCharactersPerInputCharacter => @"\u0000".Length;

    public override bool WillEncode(int unicodeScalar) => unicodeScalar is < ' ' or '"' or '\\';

    public override int FindFirstCharacterToEncode(char* text, int textLength)
    {
        var all = new ReadOnlySpan<char>(text, textLength);
        for (var start = 0; all[start..].IndexOfAny(EscapedOrSurrogate) is >= 0 and var found; start += found + 2)
        {
            var at = start + found;
            if (at + 1 >= all.Length || !char.IsSurrogatePair(all[at], all[at + 1]))
            {
                return at;
            }
        }

        return -1;
    }

    public override int FindFirstCharacterToEncodeUtf8(ReadOnlySpan<byte> utf8Text) =>
        utf8Text.IndexOfAny(EscapedBytes);

    public override bool TryEncodeUnicodeScalar(
        int unicodeScalar,
        char* buffer,
        int bufferLength,
        out int numberOfCharactersWritten
    )
    {
        var escape = EscapeOf(unicodeScalar);
        var fits = escape.TryCopyTo(new Span<char>(buffer, bufferLength));
        numberOfCharactersWritten = fits ? escape.Length : 0;
        return fits;
    }

    private static string EscapeOf(int scalar) =>
        scalar switch
        {
            '"' => "\\\"",
            '\\' => @"\\",
            '\n' => @"\n",
            '\r' => @"\r",
            '\t' => @"\t",
            _ => string.Create(CultureInfo.InvariantCulture, $"\\u{scalar:X4}"),
        };
}

using System.Buffers.Binary;
using System.Text;

namespace FhirRegimens.Fhir.Model;

/// <summary>Text that comes as UTF-8.</summary>
internal static class Utf8Text
{
    private const int LongestRecent = 128;

    // The same urls, systems and codes come over and over. A text replaces the one before it in its place, so that
    // this never grows; the worst that texts with the same hash can do is to be decoded each time. Threads share it, as
    // reading and replacing a reference cannot be interrupted.
    private static readonly string?[] Recent = new string?[1024];

    /// <summary>The text, where it is short and came recently as the same object as before.</summary>
    public static string Decode(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > LongestRecent)
        {
            return Encoding.UTF8.GetString(utf8);
        }

        ref var place = ref Recent[(int)Hash(utf8) & (Recent.Length - 1)];
        var text = place;
        return text is not null && Ascii.Equals(utf8, text) ? text : place = Encoding.UTF8.GetString(utf8);
    }

    /// <summary>A hash of eight bytes at a time, for tables that none can fill with colliding texts.</summary>
    public static uint Hash(ReadOnlySpan<byte> utf8)
    {
        var hash = (ulong)utf8.Length;
        while (utf8.Length >= sizeof(ulong))
        {
            hash = Mix(hash, BinaryPrimitives.ReadUInt64LittleEndian(utf8));
            utf8 = utf8[sizeof(ulong)..];
        }

        var rest = 0ul;
        foreach (var octet in utf8)
        {
            rest = (rest << 8) | octet;
        }

        return (uint)(Mix(hash, rest) >> 32);
    }

    private static ulong Mix(ulong hash, ulong next) => ((hash ^ next) * 0x9E3779B97F4A7C15) ^ (hash >> 29);
}

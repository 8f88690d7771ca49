using System.IO.Compression;

namespace FhirRegimens.MediaWiki.Exports;

/// <summary>
/// XML exports of MediaWiki (<c>Special:Export</c>, <c>dumpBackup.php</c>), versions 0.10 and 0.11
/// (https://www.mediawiki.org/xml/export-0.11.xsd), plain or compressed with gzip.
/// </summary>
public static class MediaWikiExport
{
    /// <summary>The longest text of a page that is read, in UTF-16 code units; MediaWiki's own limit is 2 MB.</summary>
    public const int LongestText = 16 * 1024 * 1024;

    /// <summary>How many bytes of a file <see cref="Begins"/> wants to see.</summary>
    public const int BeginningLength = 4096;

    private static ReadOnlySpan<byte> Gzip => [0x1F, 0x8B];

    private static ReadOnlySpan<byte> Bzip2 => "BZh"u8;

    /// <summary>Whether a file is to be read as an export: it is XML with the root <c>mediawiki</c>.</summary>
    /// <param name="beginning">
    /// The first bytes of the decompressed file, <see cref="BeginningLength"/> of them where it has as many.
    /// </param>
    public static bool Begins(ReadOnlySpan<byte> beginning)
    {
        var text = beginning.StartsWith("\uFEFF"u8) ? beginning[3..] : beginning;
        while (true)
        {
            text = text.TrimStart(" \t\r\n"u8);
            var end =
                text.StartsWith("<?"u8) ? "?>"u8
                : text.StartsWith("<!--"u8) ? "-->"u8
                : default;
            if (end.IsEmpty)
            {
                return text.StartsWith("<mediawiki"u8);
            }

            var place = text.IndexOf(end);
            if (place < 0)
            {
                return false;
            }

            text = text[(place + end.Length)..];
        }
    }

    /// <summary>A file as it is, or what it holds where it is compressed with gzip.</summary>
    /// <param name="stream">The file from its first byte; it is left open.</param>
    /// <exception cref="MediaWikiExportException">It is compressed with bzip2.</exception>
    public static Stream Decompress(Stream stream)
    {
        var beginning = new byte[Math.Max(Gzip.Length, Bzip2.Length)];
        var length = stream.ReadAtLeast(beginning, beginning.Length, throwOnEndOfStream: false);
        var start = beginning.AsSpan(0, length);
        if (start.StartsWith(Bzip2))
        {
            throw new MediaWikiExportException(
                "Compressed with bzip2, which this program does not read. Decompress it first (bunzip2)."
            );
        }

        var whole = new RestartedStream(start.ToArray(), stream);
        return start.StartsWith(Gzip) ? new GZipStream(whole, CompressionMode.Decompress) : whole;
    }

    /// <summary>
    /// The pages of an export in its order, each with its newest revision, one at a time: the file is read in one
    /// pass, and no more than one page is held in memory.
    /// </summary>
    /// <param name="stream">The export from its first byte; it is left open.</param>
    /// <exception cref="MediaWikiExportException">
    /// It is no export, or damaged. The pages before the damage have been delivered by then.
    /// </exception>
    public static IEnumerable<ExportEntry> Read(Stream stream) => Read(stream, LongestText);

    /// <inheritdoc cref="Read(Stream)"/>
    /// <param name="stream">The export from its first byte; it is left open.</param>
    /// <param name="longestText">The longest text of a page that is read, in UTF-16 code units.</param>
    public static IEnumerable<ExportEntry> Read(Stream stream, int longestText)
    {
        using var xml = Decompress(stream);
        using var reader = new ExportReader(xml, longestText);
        while (reader.Next() is { } entry)
        {
            yield return entry;
        }
    }
}

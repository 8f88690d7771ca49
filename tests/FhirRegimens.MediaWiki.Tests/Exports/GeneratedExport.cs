using System.Text;

namespace FhirRegimens.MediaWiki.Tests.Exports;

/// <summary>The bytes of an export, made page by page as they are read.</summary>
/// <param name="pages">The XML of each page.</param>
internal sealed class GeneratedExport(IEnumerable<string> pages) : Stream
{
    private readonly IEnumerator<string> parts = Parts(pages).GetEnumerator();
    private ReadOnlyMemory<byte> current;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get; set; }

    public static string Page(int id, string text) =>
        $"""
              <page>
                <title>Page {id}</title><ns>0</ns><id>{id}</id>
                <revision>
                  <id>{id}</id><timestamp>2026-01-02T03:04:05Z</timestamp><model>wikitext</model><format>text/x-wiki</format>
                  <text bytes="{text.Length}" xml:space="preserve">{text}</text>
                </revision>
              </page>

            """;

    public override int Read(byte[] buffer, int offset, int count)
    {
        while (current.IsEmpty)
        {
            if (!parts.MoveNext())
            {
                return 0;
            }

            current = Encoding.UTF8.GetBytes(parts.Current);
        }

        var length = Math.Min(count, current.Length);
        current[..length].CopyTo(buffer.AsMemory(offset));
        current = current[length..];
        return length;
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private static IEnumerable<string> Parts(IEnumerable<string> pages)
    {
        yield return """<mediawiki xmlns="http://www.mediawiki.org/xml/export-0.11/" version="0.11" xml:lang="en">""";
        foreach (var page in pages)
        {
            yield return page;
        }

        yield return "</mediawiki>";
    }
}

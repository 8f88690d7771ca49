using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Security;
using FhirRegimens.MediaWiki.Exports;
using FhirRegimens.Regimens;
using FhirRegimens.Sources.HemOnc;

namespace FhirRegimens.Bench;

/// <summary>
/// What reading costs as pages and exports grow: a page of 10 MB against one of 1 MB (target: 1.5 times a byte), and
/// the memory of one pass over an export of HemOnc's size.
/// </summary>
internal static class GrowthPairs
{
    private const int Rounds = 5;
    private const int Megabyte = 1_000_000;
    private static readonly SourceOrigin Origin = new() { Title = "Page", Sha256 = new string('0', 64) };

    public static Task ReportAsync()
    {
        var (small, large) = (PageOf(Megabyte), PageOf(10 * Megabyte));
        HemOncReader.Read(small, Origin);
        double[] ratios =
        [
            .. Enumerable.Range(0, Rounds).Select(_ => NanosecondsPerByte(large) / NanosecondsPerByte(small)).Order(),
        ];
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Read a page of 10 MB: {ratios[Rounds / 2]:F2} times a byte of one of 1 MB "
                    + $"({ratios[0]:F2} to {ratios[^1]:F2})"
            )
        );
        foreach (var pages in new[] { 30, 300 })
        {
            Console.WriteLine(ReadExport(pages));
        }

        return Task.CompletedTask;
    }

    private static string PageOf(int length) =>
        string.Concat(Enumerable.Range(0, (length / ReadingPairs.TextOf(0).Length) + 1).Select(ReadingPairs.TextOf));

    private static double NanosecondsPerByte(string text)
    {
        var start = Stopwatch.GetTimestamp();
        HemOncReader.Read(text, Origin);
        return Stopwatch.GetElapsedTime(start).TotalNanoseconds / text.Length;
    }

    private static string ReadExport(int pages)
    {
        var file = Path.GetTempFileName();
        try
        {
            WriteExport(file, pages);
            using var stream = new GZipStream(File.OpenRead(file), CompressionMode.Decompress);
            var (regimens, most) = (0, 0L);
            foreach (var entry in MediaWikiExport.Read(stream).OfType<ExportedPage>())
            {
                regimens += HemOncReader.Read(entry.Page.Text, Origin).Regimens.Count;
                most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true));
            }

            return string.Create(
                CultureInfo.InvariantCulture,
                $"Read an export of {pages} pages, {regimens} regimens, in one pass: at most {most >> 20} MiB in use"
            );
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static void WriteExport(string file, int pages)
    {
        using var writer = new StreamWriter(new GZipStream(File.Create(file), CompressionLevel.Fastest));
        writer.Write("<mediawiki xmlns=\"http://www.mediawiki.org/xml/export-0.11/\" version=\"0.11\">");
        for (var page = 1; page <= pages; page++)
        {
            writer.Write(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"<page><title>Page {page}</title><ns>0</ns><id>{page}</id><revision><id>{page}</id>"
                )
            );
            writer.Write(
                "<timestamp>2026-01-01T00:00:00Z</timestamp><model>wikitext</model><format>text/x-wiki</format>"
            );
            writer.Write("<text xml:space=\"preserve\">");
            writer.Write(SecurityElement.Escape(ReadingPairs.TextOf(page)));
            writer.Write("</text></revision></page>");
        }

        writer.Write("</mediawiki>");
    }
}

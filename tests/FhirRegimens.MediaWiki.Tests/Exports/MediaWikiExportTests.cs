using System.IO.Compression;
using System.Text;
using FhirRegimens.MediaWiki.Exports;

namespace FhirRegimens.MediaWiki.Tests.Exports;

public sealed class MediaWikiExportTests
{
    private const string Page =
        "<page><title>A page</title><ns>0</ns><id>7</id><revision><id>70</id>"
        + "<timestamp>2026-01-02T03:04:05Z</timestamp><text>=A=</text></revision></page>";

    private static readonly WikiPage ReadPage = new()
    {
        Title = "A page",
        Namespace = 0,
        PageId = 7,
        RevisionId = 70,
        Timestamp = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero),
        Text = "=A=",
    };

    [Fact]
    public void APageIsReadWithAllThatIsKnownOfIt()
    {
        var entries = Read(
            """
            <mediawiki xmlns="http://www.mediawiki.org/xml/export-0.10/" version="0.10">
              <siteinfo>
                <sitename>HemOnc</sitename>
                <base>https://wiki.example.org/wiki/Main_Page</base>
                <namespaces><namespace key="0" /></namespaces>
              </siteinfo>
              <page>
                <title>B-cell (rare) &amp; T-cell</title>
                <ns>0</ns>
                <id>12</id>
                <redirect title="Lymphoma" />
                <revision>
                  <id>34</id>
                  <parentid>33</parentid>
                  <timestamp>2024-05-06T07:08:09Z</timestamp>
                  <contributor><username>Somebody</username><id>1</id></contributor>
                  <comment>Text of a comment</comment>
                  <model>wikitext</model>
                  <format>text/x-wiki</format>
                  <text bytes="20" xml:space="preserve"> *x &lt;b&gt;
            <![CDATA[<i>]]> </text>
                  <sha1>abc</sha1>
                </revision>
              </page>
            </mediawiki>
            """
        );

        Assert.Equal(
            [
                new ExportedPage(
                    new WikiPage
                    {
                        Title = "B-cell (rare) & T-cell",
                        Namespace = 0,
                        PageId = 12,
                        RevisionId = 34,
                        Timestamp = new DateTimeOffset(2024, 5, 6, 7, 8, 9, TimeSpan.Zero),
                        Text = " *x <b>\n<i> ",
                        RedirectTarget = "Lymphoma",
                        Address = "https://wiki.example.org/wiki/B-cell_(rare)_%26_T-cell",
                    }
                ),
            ],
            entries
        );
    }

    [Fact]
    public void OfSeveralRevisionsTheNewestIsRead()
    {
        static string Revision(int id, string time, string text) =>
            $"<revision><id>{id}</id><timestamp>{time}</timestamp><text>{text}</text></revision>";

        var entries = Read(
            Export(
                "<page><title>A page</title><ns>0</ns><id>7</id>"
                    + Revision(1, "2020-01-01T00:00:00Z", "first")
                    + Revision(3, "2026-01-02T03:04:05Z", "older of two in a second")
                    + Revision(70, "2026-01-02T03:04:05Z", "=A=")
                    + Revision(71, "2022-01-01T00:00:00Z", "imported later, older")
                    + "</page>"
            )
        );

        Assert.Equal([new ExportedPage(ReadPage)], entries);
    }

    [Fact]
    public void OtherSlotsOfARevisionAreNotTakenForItsText()
    {
        var slot = "<content><role>other</role><model>json</model><text>{}</text></content>";

        var entries = Read(Export(Page.Replace("</text>", "</text>" + slot, StringComparison.Ordinal)));

        Assert.Equal([new ExportedPage(ReadPage)], entries);
    }

    [Theory]
    [InlineData("<text>=A=</text>", "", "holds no text")]
    [InlineData("<text>=A=</text>", "<text deleted=\"deleted\" />", "deleted from the wiki")]
    [InlineData("<text>=A=</text>", "<text bytes=\"3\" location=\"tt:1\" id=\"1\" />", "not stubs")]
    [InlineData("<text>=A=</text>", "<text>=A= <b>4</b> mg</text>", "holds XML elements")]
    [InlineData("=A=", "more than the twenty letters that are read here", "longer than 20 characters")]
    [InlineData("2026-01-02T03:04:05Z", "yesterday", "no time that can be read")]
    [InlineData("<id>70</id>", "", "no id")]
    [InlineData("<ns>0</ns>", "", "namespace")]
    [InlineData("<id>7</id>", "<id>seven</id>", "id cannot be read")]
    [InlineData("<title>A page</title>", "", "no title")]
    public void APageThatCannotBeReadIsNamedAndNoOtherPageIsLost(string whole, string broken, string reason)
    {
        var entries = Read(Export(Page, Page.Replace(whole, broken, StringComparison.Ordinal), Page), longestText: 20);

        Assert.Equal(3, entries.Count);
        Assert.Equal([entries[0], entries[2]], [new ExportedPage(ReadPage), new ExportedPage(ReadPage)]);
        var unreadable = Assert.IsType<UnreadablePage>(entries[1]);
        Assert.Equal(3, unreadable.Line);
        Assert.Contains(reason, unreadable.Reason);
    }

    [Theory]
    [InlineData("<page><title>x</oops>", 3)]
    [InlineData("<page><title>x &unknown; </title></page>", 3)]
    [InlineData("<page><title>x", 4)]
    public void DamageComesAfterThePagesBeforeItWithItsPlace(string damaged, int line)
    {
        var read = new List<ExportEntry>();

        var failure = Assert.Throws<MediaWikiExportException>(() =>
        {
            foreach (var entry in MediaWikiExport.Read(Utf8(Export(Page, damaged))))
            {
                read.Add(entry);
            }
        });

        Assert.Equal([new ExportedPage(ReadPage)], read);
        Assert.Equal(line, failure.Line);
        Assert.Contains($"line {line}, column {failure.Column}", failure.Message);
    }

    [Theory]
    [InlineData("<project><dependencies/></project>", "<project>")]
    [InlineData("<mediawiki><page/></mediawiki>", "no MediaWiki export")]
    [InlineData("<mediawiki xmlns='http://www.mediawiki.org/xml/export-0.12/'/>", "version 0.12")]
    [InlineData("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", "DTD")]
    [InlineData("\n<?xml version='1.0'?><mediawiki/>", "line 2")]
    [InlineData("no XML at all", "line 1, column 1")]
    [InlineData("", "line 0")]
    public void WhatIsNoExportIsRefused(string xml, string reason)
    {
        var failure = Assert.Throws<MediaWikiExportException>(() => Read(xml));

        Assert.Contains(reason, failure.Message);
    }

    [Fact]
    public void ElementsNestedWithoutEndAreRefused()
    {
        var deep = string.Concat(Enumerable.Repeat("<a>", 1000));

        var failure = Assert.Throws<MediaWikiExportException>(() => Read(Export(deep)));

        Assert.Contains("nested too deeply", failure.Message);
    }

    [Fact]
    public void ACompressedExportIsReadAsItIs()
    {
        var entries = MediaWikiExport.Read(new MemoryStream(Gzip(Export(Page)))).ToList();

        Assert.Equal([new ExportedPage(ReadPage)], entries);
    }

    [Fact]
    public void ACompressedExportThatWasCutOffIsDamaged()
    {
        var whole = Gzip(Export([.. Enumerable.Range(1, 500).Select(id => GeneratedExport.Page(id, $"{id * 7919}"))]));

        Assert.Throws<MediaWikiExportException>(() =>
            MediaWikiExport.Read(new MemoryStream(whole, 0, whole.Length / 2)).ToList()
        );
    }

    [Fact]
    public void WhatOnlyBeginsLikeGzipIsDamaged() =>
        Assert.Throws<MediaWikiExportException>(() =>
            MediaWikiExport.Read(new MemoryStream([0x1F, 0x8B, 8, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])).ToList()
        );

    [Fact]
    public void Bzip2IsRefusedWithWhatToDo()
    {
        var failure = Assert.Throws<MediaWikiExportException>(() => Read("BZh91AY&SY"));

        Assert.Contains("bunzip2", failure.Message);
    }

    [Theory]
    [InlineData("<mediawiki xmlns=", true)]
    [InlineData("\uFEFF<?xml version='1.0'?>\n<!-- Exported. -->\n<mediawiki>", true)]
    [InlineData(" \n<mediawiki>", true)]
    [InlineData("<?xml version='1.0'?><article>", false)]
    [InlineData("<?xml version='1.0'", false)]
    [InlineData("<!-- <mediawiki> --><html>", false)]
    [InlineData("=Setting=\n<mediawiki>", false)]
    [InlineData("<section begin=x/>", false)]
    [InlineData("", false)]
    public void AnExportIsKnownByItsBeginning(string text, bool isOne) =>
        Assert.Equal(isOne, MediaWikiExport.Begins(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void WhateverIsDamagedTheFileIsReadOrRefused()
    {
        var whole = Encoding.UTF8.GetBytes(Export(Page, Page));
        for (var place = 0; place < whole.Length; place++)
        {
            foreach (var damage in (byte[])[.. "<>&\"/]\0"u8, 0xFF])
            {
                var damaged = whole.ToArray();
                damaged[place] = damage;
                ReadOrRefuse(damaged);
            }

            ReadOrRefuse(whole[..place]);
        }

        static void ReadOrRefuse(byte[] export)
        {
            try
            {
                Assert.InRange(MediaWikiExport.Read(new MemoryStream(export)).Count(), 0, 2);
            }
            catch (MediaWikiExportException refused)
            {
                Assert.NotEqual("", refused.Message);
            }
        }
    }

    [Fact]
    public void ThousandsOfPagesAreReadInTheMemoryOfOne()
    {
        const int Pages = 3000;
        var text = string.Concat(Enumerable.Repeat("*[[Drug]] 100 mg/m2 IV once on day 1\n", 600));
        using var export = new GeneratedExport(Enumerable.Range(1, Pages).Select(id => GeneratedExport.Page(id, text)));
        var used = new List<long>();
        var read = 0;

        foreach (var entry in MediaWikiExport.Read(export))
        {
            Assert.Equal(text, Assert.IsType<ExportedPage>(entry).Page.Text);
            if (++read % (Pages / 4) == 0)
            {
                used.Add(GC.GetTotalMemory(forceFullCollection: true));
            }
        }

        Assert.Equal(Pages, read);
        var aQuarterOfAllText = Pages / 4 * text.Length * sizeof(char);
        Assert.InRange(used[^1] - used[0], long.MinValue, aQuarterOfAllText);
    }

    [Fact]
    public void AnEndlessTextIsPassedOverWithoutHoldingIt()
    {
        var part = new string('x', 1 << 16);
        using var export = new GeneratedExport([
            "<page><title>Endless</title><ns>0</ns><id>1</id><revision><id>1</id><timestamp>2026-01-02T03:04:05Z</timestamp><text>",
            .. Enumerable.Repeat(part, 1000),
            "</text></revision></page>",
            Page,
        ]);
        var before = GC.GetAllocatedBytesForCurrentThread();

        var entries = MediaWikiExport.Read(export, longestText: 1 << 20).ToList();

        Assert.Equal(["Endless"], entries.OfType<UnreadablePage>().Select(page => page.Title));
        Assert.Equal([new ExportedPage(ReadPage)], entries.OfType<ExportedPage>());
        var ofTheGenerator = 1000L * part.Length;
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before - ofTheGenerator, 0, 32 << 20);
    }

    private static List<ExportEntry> Read(string xml, int longestText = MediaWikiExport.LongestText) =>
        [.. MediaWikiExport.Read(Utf8(xml), longestText)];

    /// <summary>An export with each page on a line of its own, from line 2 on.</summary>
    private static string Export(params string[] pages) =>
        $"<mediawiki xmlns=\"http://www.mediawiki.org/xml/export-0.11/\">\n{string.Join('\n', pages)}\n</mediawiki>";

    private static MemoryStream Utf8(string text) => new(Encoding.UTF8.GetBytes(text));

    private static byte[] Gzip(string text)
    {
        var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionMode.Compress))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return compressed.ToArray();
    }
}

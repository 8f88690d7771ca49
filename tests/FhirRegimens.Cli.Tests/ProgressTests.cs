using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;
using FhirRegimens.Cli.Output;
using FhirRegimens.Pipeline.Republishing;
using Microsoft.Extensions.Configuration;

namespace FhirRegimens.Cli.Tests;

public sealed partial class ProgressTests : IDisposable
{
    private readonly StringWriter error = new();

    public void Dispose() => error.Dispose();

    [Fact]
    public void APersonSeesHowFarARunIsAndHowLongItWillTake()
    {
        var clock = new Clock();
        var progress = new Progress(Terminal(isWatched: true, clock));
        clock.Seconds = 60;

        progress.Show("10 sources", 10, 30, "files");
        progress.Show("30 sources", 30, 30, "files");
        progress.Clear();

        Assert.Equal(
            "\r\u001b[K10 sources, 10 of 30 files, about 2 min left\r\u001b[K30 sources, 30 of 30 files\r\u001b[K",
            error.ToString()
        );
    }

    [Fact]
    public void OfOneFileTheShareThatIsReadTellsTheTimeLeft()
    {
        var clock = new Clock();
        var progress = new Progress(Terminal(isWatched: true, clock));
        clock.Seconds = 60;

        progress.Show("90 sources, 0 of 1 files, 25% of export.xml.gz", 0.25);
        progress.Show("91 sources, 0 of 1 files", 1);

        Assert.Equal(
            "\r\u001b[K90 sources, 0 of 1 files, 25% of export.xml.gz, about 3 min left"
                + "\r\u001b[K91 sources, 0 of 1 files",
            error.ToString()
        );
    }

    [Theory]
    [InlineData("export.xml")]
    [InlineData("export.xml.gz")]
    public async Task AnExportIsMeasuredByItsBytesAlsoBesideSmallFiles(string name)
    {
        using var folder = new TemporaryFolder();
        var small = folder.Write("a.wiki", "=A=\n==R==\n");
        var export = WriteExport(folder.PathOf(name));

        var run = await CliRun.OnAsync(
            folder,
            [],
            terminal => terminal with { IsWatched = true, Clock = new SecondHand() },
            ["parse", small, export]
        );

        var shown = run
            .Error.Split("\r\u001b[K")
            .Select(line => ShareForm().Match(line))
            .Where(line => line.Success)
            .ToList();
        Assert.InRange(shown.Count, 10, 100);
        Assert.All(shown, line => Assert.Equal(name, line.Groups["file"].Value));
        int[] shares = [.. shown.Select(line => int.Parse(line.Groups["share"].Value, CultureInfo.InvariantCulture))];
        Assert.Equal(shares.Order(), shares);
        Assert.InRange(shares[^1], 50, 99);
        Assert.Contains("101 sources, 2 of 2 files\r", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void WhereNobodyWatchesNothingIsWritten()
    {
        var progress = new Progress(Terminal(isWatched: false, TimeProvider.System));

        progress.Show("1 source", 1, 2, "files");
        progress.Clear();

        Assert.Equal("", error.ToString());
    }

    [Fact]
    public void TheLineFitsTheTerminal()
    {
        var progress = new Progress(Terminal(isWatched: true, TimeProvider.System) with { Width = 20 });

        progress.Show("1000000 sources", 1, 2, "files");

        Assert.Equal("\r\u001b[K1000000 sources, 1 ", error.ToString());
    }

    [Fact]
    public void OfAPassTheSourcesAreCounted()
    {
        var output = new RepublishOutput(Terminal(isWatched: true, TimeProvider.System), wantsJson: false);

        output.Add(new(WatchedKind.Page, "Page", DueReason.New, AttemptResult.Done, null, null), 1, 3);

        Assert.StartsWith("\r\u001b[K1 of 3 sources, about ", error.ToString(), StringComparison.Ordinal);
    }

    private Terminal Terminal(bool isWatched, TimeProvider clock) =>
        new()
        {
            Out = TextWriter.Null,
            Error = error,
            In = () => Stream.Null,
            Configuration = new ConfigurationBuilder().Build(),
            Clock = clock,
            IsWatched = isWatched,
        };

    [GeneratedRegex(
        @"^\d+ sources, 1 of 2 files, (?<share>\d+)% of (?<file>\S+), about \d+ (?:s|min) left$",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex ShareForm();

    /// <summary>An export of 100 pages of words that do not compress well.</summary>
    private static string WriteExport(string path)
    {
        var random = new Random(1);
        using Stream file = File.Create(path);
        using var stream = path.EndsWith(".gz", StringComparison.Ordinal)
            ? new GZipStream(file, CompressionLevel.Fastest)
            : file;
        using var writer = new StreamWriter(stream);
        writer.Write("<mediawiki xmlns=\"http://www.mediawiki.org/xml/export-0.11/\" version=\"0.11\">");
        for (var page = 1; page <= 100; page++)
        {
            var bytes = new byte[20_000];
            random.NextBytes(bytes);
            writer.Write(
                $"<page><title>Page {page}</title><ns>0</ns><id>{page}</id><revision><id>{page}</id>"
                    + "<timestamp>2026-01-01T00:00:00Z</timestamp><model>wikitext</model><format>text/x-wiki</format>"
                    + $"<text xml:space=\"preserve\">{Convert.ToBase64String(bytes)}</text></revision></page>"
            );
        }

        writer.Write("</mediawiki>");
        return path;
    }

    /// <summary>A clock that moves by a second each time it is looked at.</summary>
    private sealed class SecondHand : TimeProvider
    {
        private long seconds;

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => seconds++;
    }

    private sealed class Clock : TimeProvider
    {
        public long Seconds { get; set; }

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Seconds;
    }
}

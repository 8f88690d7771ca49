using FhirRegimens.Cli.Output;
using FhirRegimens.Pipeline.Republishing;
using Microsoft.Extensions.Configuration;

namespace FhirRegimens.Cli.Tests;

public sealed class ProgressTests : IDisposable
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

    private sealed class Clock : TimeProvider
    {
        public long Seconds { get; set; }

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Seconds;
    }
}

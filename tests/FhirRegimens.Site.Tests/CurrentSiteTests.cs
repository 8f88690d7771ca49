namespace FhirRegimens.Site.Tests;

/// <summary>When the site is made anew.</summary>
public sealed class CurrentSiteTests
{
    private readonly Clock clock = new();
    private string state = "a";
    private int asked;
    private int read;

    [Fact]
    public async Task TheSiteIsMadeAnewWhenTheStateIsAnother()
    {
        using var current = Site(TimeSpan.Zero);

        var first = await current.ReadAsync(default);
        var same = await current.ReadAsync(default);
        state = "b";
        var other = await current.ReadAsync(default);

        Assert.Same(first, same);
        Assert.NotSame(first, other);
        Assert.Equal((3, 2), (asked, read));
    }

    [Fact]
    public async Task TheStateIsAskedForOnceInAWhile()
    {
        using var current = Site(TimeSpan.FromSeconds(2));

        await current.ReadAsync(default);
        clock.Now += TimeSpan.FromSeconds(1.9);
        await current.ReadAsync(default);
        Assert.Equal(1, asked);

        clock.Now += TimeSpan.FromSeconds(0.2);
        await current.ReadAsync(default);
        Assert.Equal((2, 1), (asked, read));
    }

    [Fact]
    public async Task WhatFailedIsTriedAgain()
    {
        var fails = true;
        using var current = new CurrentSite(
            _ => Task.FromResult("a"),
            _ => fails ? throw new IOException("away") : Task.FromResult(new SiteContent([])),
            TimeSpan.FromHours(1),
            clock
        );

        await Assert.ThrowsAsync<IOException>(() => current.ReadAsync(default));
        fails = false;

        Assert.NotNull(await current.ReadAsync(default));
    }

    [Fact]
    public async Task WhoeverGivesUpDoesNotEndTheReadingForTheOthers()
    {
        var content = new TaskCompletionSource<SiteContent>();
        using var current = new CurrentSite(
            _ => Task.FromResult("a"),
            token =>
            {
                read++;
                return content.Task.WaitAsync(token);
            },
            TimeSpan.FromHours(1),
            clock
        );
        using var impatient = new CancellationTokenSource();

        var first = current.ReadAsync(impatient.Token);
        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        var second = current.ReadAsync(default);
        content.SetResult(new SiteContent([]));

        Assert.NotNull(await second);
        Assert.Equal(1, read);
    }

    private CurrentSite Site(TimeSpan patience) =>
        new(
            _ =>
            {
                asked++;
                return Task.FromResult(state);
            },
            _ =>
            {
                read++;
                return Task.FromResult(new SiteContent([]));
            },
            patience,
            clock
        );

    /// <summary>A clock that stands still until it is set.</summary>
    private sealed class Clock : TimeProvider
    {
        public TimeSpan Now { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Now.Ticks;
    }
}

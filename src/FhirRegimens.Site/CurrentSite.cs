namespace FhirRegimens.Site;

/// <summary>
/// The site of content that changes, made anew when it has. One look at the content serves all who ask meanwhile, and
/// goes on when they give up, since a large server takes longer than a request may.
/// </summary>
/// <param name="state">Tells the state of the content; another text where it has changed.</param>
/// <param name="read">Reads the content.</param>
/// <param name="patience">How long a state is taken for the present one.</param>
/// <param name="clock">Measures that.</param>
public sealed class CurrentSite(
    Func<CancellationToken, Task<string>> state,
    Func<CancellationToken, Task<SiteContent>> read,
    TimeSpan patience,
    TimeProvider clock
) : IDisposable
{
    private readonly Lock gate = new();
    private readonly CancellationTokenSource end = new();
    private Look? last;
    private Task<Look>? looking;

    /// <summary>The site as the content is now.</summary>
    /// <param name="cancellation">Gives up waiting.</param>
    /// <exception cref="Exception">What failed while the content was read; the next call tries anew.</exception>
    public async Task<PreviewSite> ReadAsync(CancellationToken cancellation) =>
        (await LookAsync().WaitAsync(cancellation)).Site;

    /// <inheritdoc/>
    public void Dispose()
    {
        end.Cancel();
        end.Dispose();
    }

    private Task<Look> LookAsync()
    {
        lock (gate)
        {
            if (looking is { IsCompleted: false })
            {
                return looking;
            }

            if (last is not null && clock.GetElapsedTime(last.At) < patience)
            {
                return Task.FromResult(last);
            }

            var before = last;
            return looking = Task.Run(() => LookAsync(before, end.Token), end.Token);
        }
    }

    private async Task<Look> LookAsync(Look? before, CancellationToken cancellation)
    {
        var now = await state(cancellation);
        var site = before?.State == now ? before.Site : new PreviewSite(await read(cancellation));
        var look = new Look(now, site, clock.GetTimestamp());
        lock (gate)
        {
            last = look;
        }

        return look;
    }

    private sealed record Look(string State, PreviewSite Site, long At);
}

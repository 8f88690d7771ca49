namespace FhirRegimens.Site;

/// <summary>The site of content that changes, made anew when it has.</summary>
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
    private readonly SemaphoreSlim turn = new(1);
    private (string State, PreviewSite Site)? current;
    private long asked;

    /// <summary>The site as the content is now; what fails while it is read comes out as it is, and is tried anew.</summary>
    public async Task<PreviewSite> ReadAsync(CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            if (current is null || clock.GetElapsedTime(asked) >= patience)
            {
                var now = await state(cancellation);
                if (current?.State != now)
                {
                    current = (now, new(await read(cancellation)));
                }

                asked = clock.GetTimestamp();
            }

            return current.Value.Site;
        }
        finally
        {
            turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => turn.Dispose();
}

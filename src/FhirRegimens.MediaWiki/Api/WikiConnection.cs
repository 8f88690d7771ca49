using System.Net;
using Polly;
using Polly.Retry;

namespace FhirRegimens.MediaWiki.Api;

/// <summary>
/// Asks wikis over HTTP, one request at a time: with a User-Agent that says who asks, again where a wiki is busy and
/// when it wants to be asked again, never further than the server it was sent to, and with bounds on the size and the
/// time of answers.
/// </summary>
public sealed class WikiConnection : IDisposable
{
    private const int MostRedirects = 5;

    private readonly HttpClient http;
    private readonly SemaphoreSlim turn = new(1);
    private readonly ResiliencePipeline<WikiResponse> retries;
    private readonly TimeProvider clock;

    /// <summary>Creates the connection; sends nothing yet.</summary>
    /// <param name="settings">Who asks, and how patiently.</param>
    /// <param name="clock">Measures the waits between tries.</param>
    /// <exception cref="ArgumentException">The contact is no e-mail or web address.</exception>
    public WikiConnection(WikiConnectionSettings settings, TimeProvider clock)
    {
        if (!WikiConnectionSettings.IsContact(settings.Contact))
        {
            throw new ArgumentException(
                $"A wiki's operator must be able to write to somebody: '{settings.Contact}' is no e-mail or web address.",
                nameof(settings)
            );
        }

        this.clock = clock;
        Settings = settings;
        retries = Retries();
        http = new HttpClient(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                AutomaticDecompression = DecompressionMethods.All,
            }
        )
        {
            Timeout = settings.Timeout,
            MaxResponseContentBufferSize = settings.LargestAnswer,
        };
        http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", $"{settings.Program} ({settings.Contact})");
    }

    /// <summary>Who asks, and how patiently.</summary>
    public WikiConnectionSettings Settings { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
        http.Dispose();
        turn.Dispose();
    }

    /// <summary>Asks and follows redirects on the same server.</summary>
    /// <exception cref="MediaWikiException">
    /// No answer came, or one that is too large, or the wiki is still busy after the last try, or leads elsewhere.
    /// </exception>
    internal async Task<WikiResponse> GetAsync(Uri address, CancellationToken cancellation)
    {
        var asked = address;
        for (var redirects = 0; redirects <= MostRedirects; redirects++)
        {
            var response = await ExchangeAsync(asked, cancellation);
            if (response.Location is not { } next)
            {
                return response;
            }

            asked = asked.MayLeadTo(next)
                ? next
                : throw new MediaWikiException(
                    $"{asked} leads to {next}, which is another server. Give the address there, if that is meant."
                );
        }

        throw new MediaWikiException($"{address} leads from one address to the next without an end.");
    }

    private async Task<WikiResponse> ExchangeAsync(Uri address, CancellationToken cancellation)
    {
        try
        {
            var response = await retries.ExecuteAsync(async token => await SendAsync(address, token), cancellation);
            return IsBusy(response) ? throw new MediaWikiException(Busy(response)) : response;
        }
        catch (HttpRequestException failure)
        {
            throw new MediaWikiException(Reason(address, failure), failure);
        }
        catch (TaskCanceledException late) when (!cancellation.IsCancellationRequested)
        {
            throw new MediaWikiException(
                $"{address} did not answer within {Settings.Timeout.TotalSeconds:0} seconds. Try again later.",
                late
            );
        }
    }

    private async Task<WikiResponse> SendAsync(Uri address, CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            return await SendInTurnAsync(address, cancellation);
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task<WikiResponse> SendInTurnAsync(Uri address, CancellationToken cancellation)
    {
        using var answer = await http.GetAsync(address, cancellation);
        var location = (int)answer.StatusCode is >= 300 and < 400 ? answer.Headers.Location : null;
        return new WikiResponse(
            address,
            answer.StatusCode,
            answer.Content.Headers.ContentType?.MediaType,
            await answer.Content.ReadAsByteArrayAsync(cancellation),
            answer.Headers.RetryAfter switch
            {
                { Delta: { } delta } => delta,
                { Date: { } date } => date - clock.GetUtcNow(),
                _ => null,
            },
            location is null ? null : new Uri(address, location)
        );
    }

    private ResiliencePipeline<WikiResponse> Retries() =>
        new ResiliencePipelineBuilder<WikiResponse> { TimeProvider = clock }
            .AddRetry(
                new RetryStrategyOptions<WikiResponse>
                {
                    MaxRetryAttempts = Math.Max(1, Settings.Retries),
                    BackoffType = DelayBackoffType.Exponential,
                    UseJitter = true,
                    Delay = Settings.FirstWait,
                    MaxDelay = Settings.LongestWait,
                    ShouldHandle = attempt =>
                        ValueTask.FromResult(Settings.Retries > 0 && IsWorthAnotherTry(attempt.Outcome)),
                    DelayGenerator = attempt => ValueTask.FromResult(Wait(attempt.Outcome.Result)),
                }
            )
            .Build();

    private bool IsWorthAnotherTry(Outcome<WikiResponse> outcome) =>
        outcome switch
        {
            { Exception: HttpRequestException failure } => failure.HttpRequestError
                is not (HttpRequestError.SecureConnectionError or HttpRequestError.ConfigurationLimitExceeded),
            { Exception: TaskCanceledException { InnerException: TimeoutException } } => true,
            { Result: { } response } => IsBusy(response) && !(response.WaitAskedFor > Settings.LongestWait),
            _ => false,
        };

    private static bool IsBusy(WikiResponse response) =>
        response.Status
            is HttpStatusCode.RequestTimeout
                or HttpStatusCode.TooManyRequests
                or >= HttpStatusCode.InternalServerError
        || response.Api?.Error?.Code is "maxlag" or "ratelimited";

    private static TimeSpan? Wait(WikiResponse? response) =>
        response?.WaitAskedFor is { } wait ? TimeSpan.FromTicks(Math.Max(0, wait.Ticks)) : null;

    private static string Busy(WikiResponse response)
    {
        var said = response.Api?.Error is { } error ? $"{error.Code}: {error.Info}" : $"HTTP {(int)response.Status}";
        var advice = Wait(response) is { } wait
            ? $"It asks to wait {wait.TotalSeconds:0} seconds: try again then."
            : "Try again later.";
        return $"{response.Address} is busy or failing ({said}). {advice}";
    }

    private string Reason(Uri address, HttpRequestException failure) =>
        failure.HttpRequestError switch
        {
            HttpRequestError.ConfigurationLimitExceeded =>
                $"{address} answers more than {Settings.LargestAnswer} bytes, which is too much for a page. "
                    + "Check the address.",
            HttpRequestError.SecureConnectionError =>
                $"{address} offers no secure connection that this machine trusts: {Words(failure)} "
                    + "Check the address, and the wiki's certificate.",
            HttpRequestError.NameResolutionError =>
                $"{address} cannot be reached: no server of that name is known. Check the address.",
            _ => $"{address} cannot be reached: {Words(failure)} Check the address, and that the wiki runs.",
        };

    private static string Words(HttpRequestException failure) => failure.InnerException?.Message ?? failure.Message;
}

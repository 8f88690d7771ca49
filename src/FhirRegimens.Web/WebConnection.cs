using System.Net;
using Polly;
using Polly.Retry;

namespace FhirRegimens.Web;

/// <summary>
/// Asks a server of others over HTTP, one request at a time: with a User-Agent that says who asks, again where the server
/// is busy and when it wants to be asked again, never further than the server it was sent to, and with bounds on the size
/// and the time of answers.
/// </summary>
public sealed class WebConnection : IDisposable
{
    private const int MostRedirects = 5;

    private readonly HttpClient http;
    private readonly SemaphoreSlim turn = new(1);
    private readonly ResiliencePipeline<WebAnswer> retries;
    private readonly TimeProvider clock;
    private readonly Func<WebAnswer, string?> whyBusy;

    /// <summary>Creates the connection; sends nothing yet.</summary>
    /// <param name="settings">Who asks, and how patiently.</param>
    /// <param name="clock">Measures the waits between tries.</param>
    /// <param name="whyBusy">
    /// What the server says where an answer whose HTTP status is none of failure means to ask again later; null of other
    /// answers.
    /// </param>
    /// <exception cref="ArgumentException">The contact is no e-mail or web address.</exception>
    public WebConnection(WebConnectionSettings settings, TimeProvider clock, Func<WebAnswer, string?> whyBusy)
    {
        if (!WebConnectionSettings.IsContact(settings.Contact))
        {
            throw new ArgumentException(
                $"A server's operator must be able to write to somebody: '{settings.Contact}' is no e-mail or web address.",
                nameof(settings)
            );
        }

        this.clock = clock;
        this.whyBusy = whyBusy;
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
    public WebConnectionSettings Settings { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
        http.Dispose();
        turn.Dispose();
    }

    /// <summary>Asks and follows redirects on the same server.</summary>
    /// <exception cref="WebSourceException">
    /// No answer came, or one that is too large, or the server is still busy after the last try, or leads elsewhere.
    /// </exception>
    public async Task<WebAnswer> GetAsync(Uri address, CancellationToken cancellation)
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
                : throw new WebSourceException(
                    $"{asked} leads to {next}, which is another server. Give the address there, if that is meant."
                );
        }

        throw new WebSourceException($"{address} leads from one address to the next without an end.");
    }

    private async Task<WebAnswer> ExchangeAsync(Uri address, CancellationToken cancellation)
    {
        try
        {
            var response = await retries.ExecuteAsync(async token => await SendAsync(address, token), cancellation);
            return WhyBusy(response) is { } said ? throw new WebSourceException(Busy(response, said)) : response;
        }
        catch (HttpRequestException failure)
        {
            throw new WebSourceException(Reason(address, failure), failure);
        }
        catch (TaskCanceledException late) when (!cancellation.IsCancellationRequested)
        {
            throw new WebSourceException(
                $"{address} did not answer within {Settings.Timeout.TotalSeconds:0} seconds. Try again later.",
                late
            );
        }
    }

    private async Task<WebAnswer> SendAsync(Uri address, CancellationToken cancellation)
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

    private async Task<WebAnswer> SendInTurnAsync(Uri address, CancellationToken cancellation)
    {
        using var answer = await http.GetAsync(address, cancellation);
        var location = (int)answer.StatusCode is >= 300 and < 400 ? answer.Headers.Location : null;
        return new WebAnswer(
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

    private ResiliencePipeline<WebAnswer> Retries() =>
        new ResiliencePipelineBuilder<WebAnswer> { TimeProvider = clock }
            .AddRetry(
                new RetryStrategyOptions<WebAnswer>
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

    private bool IsWorthAnotherTry(Outcome<WebAnswer> outcome) =>
        outcome switch
        {
            { Exception: HttpRequestException failure } => failure.HttpRequestError
                is not (HttpRequestError.SecureConnectionError or HttpRequestError.ConfigurationLimitExceeded),
            { Exception: TaskCanceledException { InnerException: TimeoutException } } => true,
            { Result: { } response } => WhyBusy(response) is not null
                && !(response.WaitAskedFor > Settings.LongestWait),
            _ => false,
        };

    private string? WhyBusy(WebAnswer response) =>
        whyBusy(response)
        ?? (
            response.Status
                is HttpStatusCode.RequestTimeout
                    or HttpStatusCode.TooManyRequests
                    or >= HttpStatusCode.InternalServerError
                ? $"HTTP {(int)response.Status}"
                : null
        );

    private static TimeSpan? Wait(WebAnswer? response) =>
        response?.WaitAskedFor is { } wait ? TimeSpan.FromTicks(Math.Max(0, wait.Ticks)) : null;

    private static string Busy(WebAnswer response, string said)
    {
        var advice = Wait(response) is { } wait
            ? $"It asks to wait {wait.TotalSeconds:0} seconds: try again then."
            : "Try again later.";
        return $"{response.Address} is busy or failing ({said}). {advice}";
    }

    private string Reason(Uri address, HttpRequestException failure) =>
        failure.HttpRequestError switch
        {
            HttpRequestError.ConfigurationLimitExceeded =>
                $"{address} answers more than {Settings.LargestAnswer} bytes, which is too much for a source. "
                    + "Check the address.",
            HttpRequestError.SecureConnectionError =>
                $"{address} offers no secure connection that this machine trusts: {Words(failure)} "
                    + "Check the address, and the server's certificate.",
            HttpRequestError.NameResolutionError =>
                $"{address} cannot be reached: no server of that name is known. Check the address.",
            _ => $"{address} cannot be reached: {Words(failure)} Check the address, and that the server runs.",
        };

    private static string Words(HttpRequestException failure) => failure.InnerException?.Message ?? failure.Message;
}

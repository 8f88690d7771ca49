using System.Globalization;
using System.Net;
using Polly;
using Polly.Retry;

namespace FhirRegimens.Publishing.Servers;

/// <summary>
/// When a request is sent again: 408, 429, 5xx and broken connections, with exponential waits and jitter, or as long
/// as the server asks for. Nothing else: any other 4xx would fail again. Every request the publisher sends is
/// idempotent, so an unknown outcome is simply sent again.
/// </summary>
public sealed record RetryPolicy
{
    /// <summary>How often a request is sent again at the most.</summary>
    public int Retries { get; init; } = 5;

    /// <summary>The first wait; each further one is about twice the last.</summary>
    public TimeSpan FirstWait { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest wait, also where the server asks for a longer one.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>The wait after the first try, the second and so on.</summary>
    internal TimeSpan WaitAfter(int tries) =>
        TimeSpan.FromTicks((long)Math.Min(LongestWait.Ticks, FirstWait.Ticks * Math.Pow(2, Math.Min(tries - 1, 30))));

    /// <summary>Sends again only what a server was too busy for (429, 503), for whoever wants every other answer.</summary>
    public ResiliencePipeline<HttpResponseMessage> BuildForBusyServers(TimeProvider clock) => Build(clock, IsBusy);

    internal ResiliencePipeline<HttpResponseMessage> Build(TimeProvider clock) => Build(clock, IsTransient);

    private ResiliencePipeline<HttpResponseMessage> Build(
        TimeProvider clock,
        Func<Outcome<HttpResponseMessage>, bool> isTransient
    ) =>
        new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = clock }
            .AddRetry(
                new RetryStrategyOptions<HttpResponseMessage>
                {
                    MaxRetryAttempts = Math.Max(1, Retries),
                    BackoffType = DelayBackoffType.Exponential,
                    UseJitter = true,
                    Delay = FirstWait,
                    MaxDelay = LongestWait,
                    ShouldHandle = attempt => ValueTask.FromResult(Retries > 0 && isTransient(attempt.Outcome)),
                    DelayGenerator = attempt => ValueTask.FromResult(WaitAskedFor(attempt.Outcome.Result, clock)),
                }
            )
            .Build();

    private static bool IsBusy(Outcome<HttpResponseMessage> outcome) =>
        outcome.Result?.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable;

    private static bool IsTransient(Outcome<HttpResponseMessage> outcome) =>
        outcome switch
        {
            { Exception: HttpRequestException or IOException } => true,
            { Exception: TaskCanceledException { InnerException: TimeoutException } } => true,
            { Result.StatusCode: HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests } => true,
            { Result.StatusCode: >= HttpStatusCode.InternalServerError } => true,
            _ => false,
        };

    private TimeSpan? WaitAskedFor(HttpResponseMessage? answer, TimeProvider clock)
    {
        if (answer is null)
        {
            return null;
        }

        TimeSpan? asked = answer.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - clock.GetUtcNow(),
            _ => null,
        };
        if (
            answer.Headers.TryGetValues(KnownHeaders.RetryAfterMilliseconds, out var values)
            && int.TryParse(values.First(), NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds)
        )
        {
            asked = TimeSpan.FromMilliseconds(milliseconds);
        }

        return asked is { } wait ? TimeSpan.FromTicks(Math.Clamp(wait.Ticks, 0, LongestWait.Ticks)) : null;
    }
}

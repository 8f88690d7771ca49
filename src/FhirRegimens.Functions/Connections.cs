using FhirRegimens.Pipeline;
using FhirRegimens.Pipeline.Publication;
using FhirRegimens.Pipeline.Republishing;
using FhirRegimens.Pipeline.Settings;
using FhirRegimens.Publishing.Servers;
using Microsoft.Extensions.Configuration;

namespace FhirRegimens.Functions;

/// <summary>
/// The settings, the FHIR server and the places that are watched, opened when a function first needs them and shared by
/// all that run at a time. What could not be opened is tried again by the next invocation.
/// </summary>
public sealed class Connections : IAsyncDisposable
{
    /// <summary>How long answers of a vocabulary are kept.</summary>
    private static readonly TimeSpan PublisherLife = TimeSpan.FromMinutes(15);

    /// <summary>
    /// What the platform sets where App Service Authentication is on
    /// (https://learn.microsoft.com/azure/app-service/reference-app-settings).
    /// </summary>
    private const string AuthenticationVariable = "WEBSITE_AUTH_ENABLED";

    private readonly TimeProvider clock;
    private readonly bool isAuthenticated;
    private readonly Lazy<FhirRegimensOptions> options;
    private readonly Lazy<WatchedPlaces> places;
    private readonly SemaphoreSlim opening = new(1);
    private PublishTarget? target;
    private SourcePublisher? publisher;
    private long publisherMade;

    /// <summary>Opens nothing yet.</summary>
    public Connections(IConfiguration configuration, TimeProvider clock)
    {
        this.clock = clock;
        isAuthenticated = bool.TryParse(configuration[AuthenticationVariable], out var isOn) && isOn;
        options = new(() => FhirRegimensOptions.Read(configuration));
        places = new(() => new WatchedPlaces(Options, clock));
    }

    /// <summary>The settings.</summary>
    /// <exception cref="UsageException">One is wrong; the message names it.</exception>
    public FhirRegimensOptions Options => options.Value;

    /// <summary>The places whose sources are watched.</summary>
    /// <exception cref="UsageException">A setting is wrong or missing.</exception>
    public WatchedPlaces Places => places.Value;

    /// <summary>The bounds of requests: those of the settings, or the defaults while the settings cannot be read.</summary>
    public (int Bytes, TimeSpan Time) RequestLimits
    {
        get
        {
            var bounds = Problem(() => _ = Options) is null ? Options : new FhirRegimensOptions();
            return (bounds.RequestMegabytes << 20, TimeSpan.FromSeconds(bounds.RequestSeconds));
        }
    }

    /// <summary>Every setting that would keep functions from working, a sentence each; empty where all is well.</summary>
    public IReadOnlyList<string> Problems =>
        [
            .. new[]
            {
                Problem(() => RequireServer(Options)),
                Problem(() => WatchedPlaces.Check(Options)),
                Problem(() => ShowsSite()),
            }
                .OfType<string>()
                .Distinct(StringComparer.Ordinal),
        ];

    /// <summary>Whether the preview pages are shown to whoever is signed in.</summary>
    /// <exception cref="UsageException">They would be, but nothing makes sure who is.</exception>
    public bool ShowsSite() =>
        Options.Site is null ? false
        : isAuthenticated ? true
        : throw new UsageException(
            $"{FhirRegimensOptions.Section}:{nameof(Options.Site)} is {Options.Site}, but App Service Authentication is not "
                + $"on ({AuthenticationVariable}): anybody could say to be signed in. The pages are not shown."
        );

    /// <summary>The server that is published to.</summary>
    /// <exception cref="UsageException">A setting is wrong or missing.</exception>
    public async Task<FhirServer> ServerAsync(CancellationToken cancellation) =>
        (await TargetAsync(cancellation)).Server;

    /// <summary>Publishes sources to that server.</summary>
    /// <exception cref="UsageException">A setting is wrong or missing.</exception>
    public async Task<SourcePublisher> PublisherAsync(CancellationToken cancellation)
    {
        var server = await TargetAsync(cancellation);
        await opening.WaitAsync(cancellation);
        try
        {
            if (publisher is null || clock.GetElapsedTime(publisherMade) > PublisherLife)
            {
                publisher = new SourcePublisher(Options, server, clock);
                publisherMade = clock.GetTimestamp();
            }

            return publisher;
        }
        finally
        {
            opening.Release();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (places.IsValueCreated)
        {
            places.Value.Dispose();
        }

        if (target is not null)
        {
            await target.DisposeAsync();
        }

        opening.Dispose();
    }

    private async Task<PublishTarget> TargetAsync(CancellationToken cancellation)
    {
        RequireServer(Options);
        await opening.WaitAsync(cancellation);
        try
        {
            return target ??= await PublishTarget.OpenAsync(Options, clock, cancellation);
        }
        finally
        {
            opening.Release();
        }
    }

    private static void RequireServer(FhirRegimensOptions options)
    {
        if (options.Server is not { } server)
        {
            throw new UsageException(
                $"{FhirRegimensOptions.Section}:{nameof(options.Server)} is missing: the functions keep no state but "
                    + "the FHIR server's."
            );
        }

        options.RequireOwnBaseFor(new Uri(server));
    }

    private static string? Problem(Action check)
    {
        try
        {
            check();
            return null;
        }
        catch (UsageException wrong)
        {
            return wrong.Message;
        }
    }
}

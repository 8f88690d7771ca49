using FhirRegimens.Pipeline.Settings;

namespace FhirRegimens.Pipeline.Republishing;

/// <summary>The places of the settings whose sources are republished when they change: a wiki, a registry, or both.</summary>
public sealed class WatchedPlaces : IDisposable
{
    private const string Section = FhirRegimensOptions.Section;

    /// <summary>Opens the places; asks them nothing yet.</summary>
    /// <exception cref="UsageException">A setting is wrong or missing.</exception>
    public WatchedPlaces(FhirRegimensOptions options, TimeProvider clock)
    {
        Check(options);
        All =
        [
            .. new IWatchedPlace?[]
            {
                options.Wiki is null ? null : new WatchedWiki(options, clock),
                options.Registry is null ? null : new WatchedRegistry(options, clock),
            }.OfType<IWatchedPlace>(),
        ];
    }

    /// <summary>The places, at least one.</summary>
    public IReadOnlyList<IWatchedPlace> All { get; }

    /// <summary>Makes sure that the settings say which sources of which places are watched, and who watches.</summary>
    /// <exception cref="UsageException">They do not; the message names the setting.</exception>
    public static void Check(FhirRegimensOptions options)
    {
        var watchesWiki = WatchedWiki.IsWanted(options);
        var watchesRegistry = WatchedRegistry.IsWanted(options);
        if (!watchesWiki && !watchesRegistry)
        {
            throw new UsageException(
                $"{Section}:{nameof(options.Wiki)} is missing, and {Section}:{nameof(options.Registry)} too: the address "
                    + "of a MediaWiki, of a registry of trials, or both."
            );
        }

        if (watchesWiki)
        {
            WatchedWiki.Check(options);
        }

        if (watchesRegistry)
        {
            WatchedRegistry.Check(options);
        }
    }

    /// <summary>The place with sources of a kind.</summary>
    /// <exception cref="UsageException">The settings name none.</exception>
    public IWatchedPlace Of(WatchedKind kind) =>
        All.FirstOrDefault(place => place.Kind == kind)
        ?? throw new UsageException(
            kind == WatchedKind.Trial
                ? $"{Section}:{nameof(FhirRegimensOptions.Registry)} is missing: the address of a registry of trials."
                : $"{Section}:{nameof(FhirRegimensOptions.Wiki)} is missing: the address of a MediaWiki."
        );

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var place in All)
        {
            place.Dispose();
        }
    }
}

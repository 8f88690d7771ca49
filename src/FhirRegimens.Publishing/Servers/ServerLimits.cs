namespace FhirRegimens.Publishing.Servers;

/// <summary>What a server takes, from what it says of itself and what is known of its kind.</summary>
/// <param name="BundleEntries">The most entries of a Bundle.</param>
/// <param name="TakesTransactions">Whether it takes transactions at all.</param>
public sealed record ServerLimits(int BundleEntries, bool TakesTransactions)
{
    /// <summary>Entries of a Bundle where nothing narrower is known; every known server takes as many.</summary>
    public const int DefaultBundleEntries = 100;

    /// <summary>Whether it takes batches.</summary>
    public bool TakesBatches { get; init; }

    /// <summary>The most bytes of a Bundle.</summary>
    public long BundleBytes { get; init; } = 50L << 20;

    /// <summary>Whether <c>If-None-Match: *</c> keeps an update from overwriting.</summary>
    public bool CreatesOnlyIfAbsent { get; init; }

    /// <summary>The limits of a server (publishing rule 13).</summary>
    /// <param name="capabilities">What it says of itself.</param>
    /// <param name="kind">What is known of it.</param>
    /// <param name="bundleEntries">The most entries of a Bundle where a setting says so; never more than it takes.</param>
    /// <exception cref="FhirServerException">It lacks what publishing needs; the message says what.</exception>
    public static ServerLimits Of(ServerCapabilities capabilities, ServerKind kind, int? bundleEntries)
    {
        if (capabilities.Lacks(kind) is { Count: > 0 } lacks)
        {
            throw new FhirServerException($"The server cannot take regimens. {string.Join(" ", lacks)}");
        }

        return new(EntriesOf(kind, bundleEntries), capabilities.TakesTransactions)
        {
            TakesBatches = capabilities.TakesBatches,
            BundleBytes = kind.BundleBytes,
            CreatesOnlyIfAbsent = kind.CreatesOnlyIfAbsent,
        };
    }

    /// <summary>The most entries of a Bundle that a server of a kind is sent.</summary>
    /// <param name="kind">What is known of it.</param>
    /// <param name="setting">The most where a setting says so.</param>
    public static int EntriesOf(ServerKind kind, int? setting) =>
        Math.Min(setting ?? DefaultBundleEntries, kind.BundleEntries ?? int.MaxValue);
}

namespace FhirRegimens.Publishing.Servers;

/// <summary>What is known of a kind of server beyond what it says of itself. All quirks are here, as data.</summary>
/// <param name="Name">The name that settings and <c>--server-kind</c> use.</param>
/// <param name="Software">Words by which its CapabilityStatement is recognised, in lower case.</param>
public sealed record ServerKind(string Name, IReadOnlyList<string> Software)
{
    /// <summary>Every kind; the last is for servers of which nothing is known.</summary>
    public static IReadOnlyList<ServerKind> All { get; } =
    [
        new("embedded", ["fhirregimens embedded"])
        {
            BundleEntries = 5_000,
            BundleBytes = 64L << 20,
            CreatesOnlyIfAbsent = true,
        },
        // More than 50 updates in one transaction are refused.
        new("medplum", ["medplum"]) { BundleEntries = 50 },
        new("hapi", ["hapi"]) { IdAdvice = "Allow ids that clients assign (client_id_strategy ALPHANUMERIC or ANY)." },
        // The entries are counted; what takes more than 100 seconds is given up.
        new("azure", ["azure", "microsoft"]) { BundleEntries = 500 },
        new("google", ["google", "cloud healthcare"])
        {
            BundleBytes = 50L << 20,
            IdAdvice = "Set enableUpdateCreate on the FHIR store.",
        },
        new("other", []),
    ];

    /// <summary>The most entries of a Bundle; null where no limit is known.</summary>
    public int? BundleEntries { get; init; }

    /// <summary>The most bytes of a Bundle.</summary>
    public long BundleBytes { get; init; } = 50L << 20;

    /// <summary>
    /// Whether <c>If-None-Match: *</c> keeps an update from overwriting (clear only since R5; others ignore it or
    /// refuse).
    /// </summary>
    public bool CreatesOnlyIfAbsent { get; init; }

    /// <summary>What to do where the server does not take ids that clients assign.</summary>
    public string IdAdvice { get; init; } = "Let the server take ids that clients assign (updateCreate).";

    /// <summary>The kind of a name; null where there is none such.</summary>
    public static ServerKind? Named(string name) =>
        All.FirstOrDefault(kind => kind.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The kind that a server says it is.</summary>
    public static ServerKind Of(ServerCapabilities capabilities) =>
        All.FirstOrDefault(kind =>
            kind.Software.Any(word => capabilities.Software.Contains(word, StringComparison.OrdinalIgnoreCase))
        ) ?? All[^1];
}

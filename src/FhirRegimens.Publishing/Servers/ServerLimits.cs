namespace FhirRegimens.Publishing.Servers;

/// <summary>What a server takes, from what it says of itself and what is known of its kind.</summary>
/// <param name="TransactionEntries">The most entries of a transaction.</param>
/// <param name="TakesTransactions">Whether it takes transactions at all.</param>
public sealed record ServerLimits(int TransactionEntries, bool TakesTransactions)
{
    /// <summary>Entries of a transaction where nothing narrower is known; every known server takes as many.</summary>
    public const int DefaultTransactionEntries = 100;

    private static readonly (string Software, int TransactionEntries)[] Known = [("medplum", 50)];

    /// <summary>The limits of a server.</summary>
    /// <param name="capabilities">What it says of itself.</param>
    /// <param name="transactionEntries">The most entries of a transaction where a setting says so.</param>
    /// <exception cref="FhirServerException">It speaks another version of FHIR.</exception>
    public static ServerLimits Of(ServerCapabilities capabilities, int? transactionEntries)
    {
        if (capabilities.FhirVersion is { } version && !version.StartsWith("4.0", StringComparison.Ordinal))
        {
            throw new FhirServerException($"The server speaks FHIR {version}; regimens are published as R4 (4.0.1).");
        }

        var known = Array.Find(
            Known,
            kind => capabilities.Software.Contains(kind.Software, StringComparison.OrdinalIgnoreCase)
        );
        return new(
            transactionEntries ?? (known.Software is null ? DefaultTransactionEntries : known.TransactionEntries),
            capabilities.TakesTransactions
        );
    }
}

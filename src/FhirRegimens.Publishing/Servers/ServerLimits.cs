using FhirRegimens.Fhir.Model;

namespace FhirRegimens.Publishing.Servers;

/// <summary>What a server takes, read from its CapabilityStatement and from what is known of its kind.</summary>
/// <param name="TransactionEntries">The most entries of a transaction.</param>
/// <param name="TakesTransactions">Whether it takes transactions at all.</param>
public sealed record ServerLimits(int TransactionEntries, bool TakesTransactions)
{
    /// <summary>Entries of a transaction where nothing narrower is known; every known server takes as many.</summary>
    public const int DefaultTransactionEntries = 100;

    private static readonly (string Software, int TransactionEntries)[] Known = [("medplum", 50)];

    /// <summary>The limits of the server that describes itself so.</summary>
    /// <exception cref="FhirServerException">It is no R4 server, or cannot store what is published.</exception>
    public static ServerLimits Of(CapabilityStatement capabilities, int? transactionEntries)
    {
        if (
            capabilities.FhirVersionElement?.Literal is { } version
            && !version.StartsWith("4.0", StringComparison.Ordinal)
        )
        {
            throw new FhirServerException($"The server speaks FHIR {version}; regimens are published as R4 (4.0.1).");
        }

        var software = capabilities.Software?.Name ?? "";
        var known = Known.FirstOrDefault(kind => software.Contains(kind.Software, StringComparison.OrdinalIgnoreCase));
        var rest = capabilities.Rest.FirstOrDefault();
        var takesTransactions =
            rest is null
            || rest.Interaction.Count == 0
            || rest.Interaction.Exists(interaction =>
                interaction.Code == CapabilityStatement.SystemRestfulInteraction.Transaction
            );
        return new(
            transactionEntries ?? (known.Software is null ? DefaultTransactionEntries : known.TransactionEntries),
            takesTransactions
        );
    }
}

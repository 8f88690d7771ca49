using FhirRegimens.Fhir.Model;

namespace FhirRegimens.Publishing.Servers;

/// <summary>A resource to be written at its own id.</summary>
/// <param name="Resource">The resource.</param>
/// <param name="IfMatch">The entity tag that it must still have; null to write regardless.</param>
public sealed record Write(Resource Resource, string? IfMatch = null);

/// <summary>
/// Sends writes in their order: in one transaction where the server takes so many entries, otherwise in several, so
/// that nothing is there before what it refers to.
/// </summary>
/// <param name="server">The server.</param>
/// <param name="limits">How much one request may hold.</param>
public sealed class TransactionSender(FhirServer server, ServerLimits limits)
{
    /// <summary>Sends all, or stops at the first request that fails.</summary>
    /// <exception cref="FhirServerException">A request was refused; those before it were done.</exception>
    public async Task SendAsync(IReadOnlyList<Write> writes, CancellationToken cancellation)
    {
        foreach (var chunk in writes.Chunk(limits.TransactionEntries))
        {
            if (limits.TakesTransactions)
            {
                ThrowUnlessAllDone(await server.TransactionAsync(Transaction(chunk), cancellation), chunk);
            }
            else
            {
                foreach (var write in chunk)
                {
                    await server.PutAsync(write.Resource, write.IfMatch, cancellation);
                }
            }
        }
    }

    private Bundle Transaction(IEnumerable<Write> writes) =>
        new()
        {
            Type = Bundle.BundleType.Transaction,
            Entry =
            [
                .. writes.Select(write => new Bundle.EntryComponent
                {
                    FullUrl = $"{server.BaseAddress}{write.Resource.TypeName}/{write.Resource.Id}",
                    Resource = write.Resource,
                    Request = new Bundle.RequestComponent
                    {
                        Method = Bundle.HTTPVerb.PUT,
                        Url = $"{write.Resource.TypeName}/{write.Resource.Id}",
                        IfMatch = write.IfMatch,
                    },
                }),
            ],
        };

    private void ThrowUnlessAllDone(Bundle answer, IReadOnlyList<Write> writes)
    {
        if (answer.Entry.Count != writes.Count)
        {
            throw new FhirServerException(
                $"{server.BaseAddress} answered {answer.Entry.Count} of the {writes.Count} entries of a transaction. "
                    + "Run the command again: what was written is recognised."
            );
        }

        foreach (var (entry, write) in answer.Entry.Zip(writes))
        {
            if (entry.Response?.Status is not ['2', _, _, ..])
            {
                var words = entry.Response?.Outcome is OperationOutcome outcome ? FhirServer.Words(outcome) : "";
                throw new FhirServerException(
                    $"{server.BaseAddress} refused {write.Resource.TypeName}/{write.Resource.Id} "
                        + $"({entry.Response?.Status}). {words}".TrimEnd()
                );
            }
        }
    }
}

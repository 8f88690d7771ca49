using System.Globalization;
using FhirRegimens.Fhir.Json;
using FhirRegimens.Fhir.Model;

namespace FhirRegimens.Publishing.Servers;

/// <summary>A resource to be written at its own id.</summary>
/// <param name="Resource">The resource.</param>
/// <param name="IfMatch">The entity tag that it must still have; null to write regardless.</param>
public sealed record Write(Resource Resource, string? IfMatch = null)
{
    /// <summary>Whether somebody else's is not to be overwritten, as far as the server can be asked for that.</summary>
    public bool OnlyIfAbsent { get; init; }

    internal bool IsConditional => IfMatch is not null || OnlyIfAbsent;

    internal string Address => $"{Resource.TypeName}/{Resource.Id}";
}

/// <summary>Writes in the order that keeps every reader's pins resolvable (publishing rule 5).</summary>
/// <param name="Creates">New instances, children first; nothing refers to them yet.</param>
/// <param name="Changes">Instances whose status changes.</param>
/// <param name="Heads">What is written in place: the records, the Task, and last of all the manifest.</param>
public sealed record WriteSequence(
    IReadOnlyList<Write> Creates,
    IReadOnlyList<Write> Changes,
    IReadOnlyList<Write> Heads
)
{
    /// <summary>
    /// The last head as the server has it. Where one transaction does not hold everything, it is written back first:
    /// whoever planned with the same state then fails before having written anything.
    /// </summary>
    public Write? Claim { get; init; }

    internal IReadOnlyList<Write> All => [.. Creates, .. Changes, .. Heads];
}

/// <summary>
/// Sends writes in their order: in one transaction where the server takes so many entries and bytes, otherwise in
/// several, so that nothing is there before what it refers to. The last transaction is as full as may be, so that the
/// manifest changes together with what it names. What a server was too busy for is sent again, and nothing else.
/// </summary>
/// <param name="server">The server.</param>
/// <param name="limits">How much one request may hold.</param>
public sealed class TransactionSender(FhirServer server, ServerLimits limits)
{
    /// <summary>
    /// Sends all, or stops at the first request that fails. Where the server has the last of the writes nevertheless, only
    /// the word of it was lost, and nothing has failed.
    /// </summary>
    /// <exception cref="FhirServerException">Something was refused; what came before it was done.</exception>
    public async Task SendAsync(WriteSequence writes, CancellationToken cancellation)
    {
        try
        {
            await SendAllAsync(writes, cancellation);
        }
        catch (FhirServerException)
        {
            if (!await HoldsAsync(writes.All[^1].Resource, cancellation))
            {
                throw;
            }
        }
    }

    private async Task SendAllAsync(WriteSequence writes, CancellationToken cancellation)
    {
        if (limits.TakesTransactions && writes.All.Count <= limits.BundleEntries)
        {
            var bytes = FhirJson.Serialize(MakeBundle(writes.All, Bundle.BundleType.Transaction));
            if (bytes.Length <= limits.BundleBytes)
            {
                await SendBundleAsync(bytes, writes.All, Bundle.BundleType.Transaction, cancellation);
                return;
            }
        }

        await SendInPartsAsync(await ClaimAsync(writes, cancellation), cancellation);
    }

    /// <summary>Whether the server has just this, its own metadata aside.</summary>
    private async Task<bool> HoldsAsync(Resource resource, CancellationToken cancellation)
    {
        if (await server.ReadAsync(resource.TypeName, resource.Id!, cancellation) is not { Resource: var there })
        {
            return false;
        }

        var wanted = (Resource)resource.DeepCopy();
        (there.Meta, wanted.Meta) = (null, null);
        return there.IsExactly(wanted);
    }

    private async Task<WriteSequence> ClaimAsync(WriteSequence writes, CancellationToken cancellation)
    {
        if (writes.Claim is not { } claim)
        {
            return writes;
        }

        var tag = await server.PutAsync(claim.Resource, claim.IfMatch, cancellation);
        return writes with { Heads = [.. writes.Heads.SkipLast(1), writes.Heads[^1] with { IfMatch = tag }] };
    }

    private async Task SendInPartsAsync(WriteSequence writes, CancellationToken cancellation)
    {
        if (limits.TakesTransactions)
        {
            await SendBundlesAsync(writes.All, Bundle.BundleType.Transaction, cancellation);
        }
        else if (limits.TakesBatches)
        {
            // The entries of a batch are carried out in any order, so what depends on an order is not in one batch.
            foreach (var level in WriteOrder.Levels(writes.Creates).Concat(WriteOrder.Levels(writes.Changes)))
            {
                await SendBundlesAsync(level, Bundle.BundleType.Batch, cancellation);
            }

            await PutAsync(writes.Heads, cancellation);
        }
        else
        {
            await PutAsync(writes.All, cancellation);
        }
    }

    private async Task PutAsync(IReadOnlyList<Write> writes, CancellationToken cancellation)
    {
        foreach (var write in writes)
        {
            await UnlessDoneAsync(
                () => server.PutAsync(write.Resource, write.IfMatch, cancellation, IfNoneMatch(write)),
                [write],
                cancellation
            );
        }
    }

    private async Task SendBundlesAsync(
        IReadOnlyList<Write> writes,
        Bundle.BundleType type,
        CancellationToken cancellation
    )
    {
        var first = writes.Count % limits.BundleEntries;
        if (first > 0)
        {
            await SendBundleAsync([.. writes.Take(first)], type, cancellation);
        }

        foreach (var chunk in writes.Skip(first).Chunk(limits.BundleEntries))
        {
            await SendBundleAsync(chunk, type, cancellation);
        }
    }

    /// <summary>Sends one Bundle, or where it has too many bytes two of half as many entries.</summary>
    private async Task SendBundleAsync(
        IReadOnlyList<Write> writes,
        Bundle.BundleType type,
        CancellationToken cancellation
    )
    {
        var bytes = FhirJson.Serialize(MakeBundle(writes, type));
        if (bytes.Length > limits.BundleBytes && writes.Count > 1)
        {
            var half = writes.Count / 2;
            await SendBundleAsync([.. writes.Take(half)], type, cancellation);
            await SendBundleAsync([.. writes.Skip(half)], type, cancellation);
            return;
        }

        await UnlessDoneAsync(() => SendBundleAsync(bytes, writes, type, cancellation), writes, cancellation);
    }

    /// <summary>
    /// Sends a request. A 412 may answer its second sending, where the answer to the first was lost: where the server has
    /// all of it, it was done.
    /// </summary>
    private async Task UnlessDoneAsync(Func<Task> sendAsync, IEnumerable<Write> writes, CancellationToken cancellation)
    {
        try
        {
            await sendAsync();
        }
        catch (FhirServerException refused) when (refused.Status == 412)
        {
            foreach (var write in writes.OrderByDescending(write => write.IsConditional))
            {
                if (!await HoldsAsync(write.Resource, cancellation))
                {
                    throw;
                }
            }
        }
    }

    private async Task SendBundleAsync(
        byte[] bytes,
        IReadOnlyList<Write> writes,
        Bundle.BundleType type,
        CancellationToken cancellation
    )
    {
        var answer = await server.SendBundleAsync(bytes, cancellation);
        for (var round = 1; Throttled(answer, writes) is { Count: > 0 } throttled; round++)
        {
            if (!await server.WaitAsync(round, cancellation))
            {
                throw Refused(throttled[0], "429", "The server is busy: try again later.");
            }

            writes = throttled;
            answer = await server.SendBundleAsync(FhirJson.Serialize(MakeBundle(writes, type)), cancellation);
        }
    }

    private Bundle MakeBundle(IEnumerable<Write> writes, Bundle.BundleType type) =>
        new()
        {
            Type = type,
            Entry =
            [
                .. writes.Select(write => new Bundle.EntryComponent
                {
                    FullUrl = $"{server.BaseAddress}{write.Address}",
                    Resource = write.Resource,
                    Request = new Bundle.RequestComponent
                    {
                        Method = Bundle.HTTPVerb.PUT,
                        Url = write.Address,
                        IfMatch = write.IfMatch,
                        IfNoneMatch = IfNoneMatch(write),
                    },
                }),
            ],
        };

    private string? IfNoneMatch(Write write) => write.OnlyIfAbsent && limits.CreatesOnlyIfAbsent ? "*" : null;

    /// <summary>What the server was too busy for; anything else that was not done is a failure.</summary>
    /// <exception cref="FhirServerException">An entry was refused, or not answered.</exception>
    private IReadOnlyList<Write> Throttled(Bundle answer, IReadOnlyList<Write> writes)
    {
        if (answer.Entry.Count != writes.Count)
        {
            throw new FhirServerException(
                $"{server.BaseAddress} answered {answer.Entry.Count} of the {writes.Count} entries of a Bundle. "
                    + "Run the command again: what was written is recognised."
            );
        }

        var throttled = new List<Write>();
        foreach (var (entry, write) in answer.Entry.Zip(writes))
        {
            switch (entry.Response?.Status)
            {
                case ['2', _, _, ..]:
                    break;
                case ['4', '2', '9', ..] or ['4', '0', '8', ..] or ['5', '0', '3', ..]:
                    throttled.Add(write);
                    break;
                case var status:
                    throw Refused(
                        write,
                        status,
                        entry.Response?.Outcome is OperationOutcome outcome ? FhirServer.Words(outcome) : ""
                    );
            }
        }

        return throttled;
    }

    private FhirServerException Refused(Write write, string? status, string words) =>
        new(
            $"{server.BaseAddress} refused {write.Address} ({status}). {words}".TrimEnd(),
            int.TryParse(status?.Split(' ')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var code)
                ? code
                : null
        );
}

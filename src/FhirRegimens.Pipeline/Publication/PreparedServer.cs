using FhirRegimens.Pipeline.Settings;
using FhirRegimens.Publishing;
using FhirRegimens.Publishing.Plans;
using FhirRegimens.Publishing.Servers;

namespace FhirRegimens.Pipeline.Publication;

/// <summary>
/// A server that is written to. Before the first write it is asked what it takes, and our definitions are put on it.
/// Several plans may be sent at a time.
/// </summary>
public sealed class PreparedServer(FhirRegimensOptions options, FhirServer server, TimeProvider clock)
{
    private readonly SemaphoreSlim preparing = new(1);
    private Publisher? publisher;

    /// <summary>Carries out a plan; one without writes is only reported.</summary>
    /// <exception cref="FhirServerException">The server cannot take what is published.</exception>
    public async Task<PublishReport> SendAsync(PublishPlan plan, CancellationToken cancellation)
    {
        if (!plan.HasWrites)
        {
            return plan.Report;
        }

        return await (await PrepareOnceAsync(cancellation)).PublishAsync(plan, cancellation);
    }

    private async Task<Publisher> PrepareOnceAsync(CancellationToken cancellation)
    {
        await preparing.WaitAsync(cancellation);
        try
        {
            return publisher ??= await PrepareAsync(cancellation);
        }
        finally
        {
            preparing.Release();
        }
    }

    private async Task<Publisher> PrepareAsync(CancellationToken cancellation)
    {
        var capabilities = await server.ReadCapabilitiesAsync(cancellation);
        var kind = options.ServerKind is { } name ? ServerKind.Named(name)! : ServerKind.Of(capabilities);
        var sender = new TransactionSender(server, ServerLimits.Of(capabilities, kind, options.TransactionEntries));
        await new DefinitionsPublisher(server, sender).EnsureAsync(Definitions.ForServers, cancellation);
        return new Publisher(server, sender, new ProvenanceWriter(ProgramVersion.Name, clock));
    }
}

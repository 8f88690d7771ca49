using FhirRegimens.Pipeline.Settings;
using FhirRegimens.Publishing;
using FhirRegimens.Publishing.Plans;
using FhirRegimens.Publishing.Servers;

namespace FhirRegimens.Pipeline.Publication;

/// <summary>
/// A server that is written to. Before the first write it is asked what it takes, and our definitions are put on it.
/// </summary>
public sealed class PreparedServer(FhirRegimensOptions options, FhirServer server, TimeProvider clock)
{
    private Publisher? publisher;

    /// <summary>Carries out a plan; one without writes is only reported.</summary>
    /// <exception cref="FhirServerException">The server cannot take what is published.</exception>
    public async Task<PublishReport> SendAsync(PublishPlan plan, CancellationToken cancellation)
    {
        if (!plan.HasWrites)
        {
            return plan.Report;
        }

        publisher ??= await PrepareAsync(cancellation);
        return await publisher.PublishAsync(plan, cancellation);
    }

    private async Task<Publisher> PrepareAsync(CancellationToken cancellation)
    {
        var capabilities = await server.ReadCapabilitiesAsync(cancellation);
        var kind = options.ServerKind is { } name ? ServerKind.Named(name)! : ServerKind.Of(capabilities);
        var sender = new TransactionSender(server, ServerLimits.Of(capabilities, kind, options.TransactionEntries));
        await new DefinitionsPublisher(server, sender).EnsureAsync(Definitions.ForServers, cancellation);
        return new Publisher(sender, new ProvenanceWriter(ProgramVersion.Name, clock));
    }
}

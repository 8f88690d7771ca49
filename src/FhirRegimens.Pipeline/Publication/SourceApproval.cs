using FhirRegimens.Conversion.Identity;
using FhirRegimens.Pipeline.Input;
using FhirRegimens.Pipeline.Settings;
using FhirRegimens.Publishing;
using FhirRegimens.Publishing.Plans;
using FhirRegimens.Publishing.Servers;

namespace FhirRegimens.Pipeline.Publication;

/// <summary>Activates the drafts of sources on one server, for a person.</summary>
public sealed class SourceApproval(FhirRegimensOptions options, PublishTarget target, TimeProvider clock)
{
    /// <summary>Activates what the source's manifest names.</summary>
    /// <exception cref="FhirServerException">The server has no such manifest, or refused.</exception>
    public async Task<PublishReport> ApproveAsync(LoadedSource source, string approver, CancellationToken cancellation)
    {
        var sender = await SourcePublisher.SenderAsync(target.Server, options, cancellation);
        var approval = new Approver(target.Server, sender, new ProvenanceWriter(ProgramVersion.Name, clock));
        var title = source.Origin.Title;
        return await approval.ApproveAsync(Slug.Of(title).Id, title, approver, cancellation);
    }
}

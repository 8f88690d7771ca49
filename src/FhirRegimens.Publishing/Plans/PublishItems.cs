using FhirRegimens.Fhir.Model;
using FhirRegimens.Publishing.Versions;

namespace FhirRegimens.Publishing.Plans;

/// <summary>Makes the lines of reports.</summary>
internal static class PublishItems
{
    /// <summary>The line of an instance.</summary>
    public static PublishItem Of(DomainResource resource, PublishAction action, string? reason = null) =>
        new()
        {
            Type = resource.TypeName,
            Id = resource.Id!,
            Url = resource.CanonicalUrl(),
            Title = resource.Title(),
            Version = resource.BusinessVersion() ?? "",
            Action = action,
            Reason = reason,
        };

    /// <summary>The line of what a manifest names, without a look at the instance.</summary>
    public static PublishItem Pinned(PinnedArtifact pin) =>
        new()
        {
            Type = VersionSearch.TypeOf(pin.Url),
            Id = $"{pin.Url.Split('/')[^1]}-{pin.Version}",
            Url = pin.Url,
            Version = pin.Version,
            Previous = pin.Version,
            Action = PublishAction.Unchanged,
        };

    /// <summary>The line of an artifact that the server cannot take.</summary>
    public static PublishItem LeftOut(DomainResource artifact, string reason) =>
        Of(artifact, PublishAction.Held, reason) with
        {
            Version = null,
            Hold = HoldCause.Server,
        };

    /// <summary>The line of a record that a manifest names, without a look at it.</summary>
    public static PublishItem Named(NamedRecord record, string? reason = null) =>
        new()
        {
            Type = record.Reference.Split('/')[0],
            Id = record.Reference.Split('/')[^1],
            Action = PublishAction.Unchanged,
            Reason = reason,
        };

    /// <summary>The line of a manifest.</summary>
    public static PublishItem OfManifest(Library manifest, Library? before, PublishAction action) =>
        Of(manifest, action) with
        {
            Previous = before?.Version,
        };

    /// <summary>The line of an artifact that waits for a person.</summary>
    public static PublishItem Waiting(DomainResource resource, string reason) =>
        Of(resource, PublishAction.Held, $"waits for approval: {reason}") with
        {
            Hold = HoldCause.Approval,
        };

    /// <summary><c>Type/id</c></summary>
    public static string Reference(DomainResource resource) => $"{resource.TypeName}/{resource.Id}";

    /// <summary><c>Type/id</c> of the instance that a manifest names.</summary>
    public static string ReferenceOf(PinnedArtifact pin) => Pinned(pin) is var item ? $"{item.Type}/{item.Id}" : "";
}

using FhirRegimens.Fhir.Model;
using FhirRegimens.Publishing.Versions;

namespace FhirRegimens.Publishing.Plans;

/// <summary>What one source was converted to, before versions are given.</summary>
/// <param name="Title">The source's title.</param>
/// <param name="Manifest">
/// The manifest with the source's revision and the conversion's settings; its id is the source's slug. What it is
/// composed of is added here.
/// </param>
/// <param name="Closures">The regimens, each with its variants and entries.</param>
public sealed record SourceContent(string Title, Library Manifest, IReadOnlyList<ArtifactClosure> Closures)
{
    /// <summary>
    /// What has neither canonical url nor version, such as the ResearchStudy and the Group of a trial; what is referred
    /// to before what refers to it. The first identifier of each says which source it is of.
    /// </summary>
    public IReadOnlyList<DomainResource> Records { get; init; } = [];
}

using FhirRegimens.Fhir.Model;

namespace FhirRegimens.Publishing.Plans;

/// <summary>A closure that the server cannot hold, since it does not store a type of it: nothing of it is sent.</summary>
/// <param name="Artifacts">Its artifacts, without versions.</param>
/// <param name="Reason">What the server lacks, in words.</param>
internal sealed record LeftOutClosure(IReadOnlyList<DomainResource> Artifacts, string Reason);

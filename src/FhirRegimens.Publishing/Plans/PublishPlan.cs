using FhirRegimens.Fhir.Model;
using FhirRegimens.Publishing.Servers;

namespace FhirRegimens.Publishing.Plans;

/// <summary>What is to be done for one source; nothing of it has been sent.</summary>
/// <param name="Before">The manifest on the server; null before the first publication.</param>
/// <param name="After">The manifest as it will be; null where nothing is to be written.</param>
/// <param name="Creates">New instances, children before what pins them.</param>
/// <param name="Retires">Instances whose status becomes retired.</param>
/// <param name="Report">The outcome if every write succeeds.</param>
public sealed record PublishPlan(
    Stored<Library>? Before,
    Library? After,
    IReadOnlyList<DomainResource> Creates,
    IReadOnlyList<DomainResource> Retires,
    PublishReport Report
);

using FhirRegimens.Fhir.Model;
using FhirRegimens.Publishing.Versions;

namespace FhirRegimens.Publishing.Plans;

/// <summary>
/// Recognises what a source has given a new name: the regimen or variant has a new canonical url and the same
/// identifier of the source's own (publishing rule 9).
/// </summary>
internal sealed class Renaming
{
    private const string Subobject = Guide.Definitions + "/sid/hemonc-subobject";

    private readonly Dictionary<string, string> urls;

    /// <summary>Knows the plans that are there now.</summary>
    public Renaming(IEnumerable<DomainResource> present)
    {
        urls = present
            .Select(artifact => (Key: Key(artifact), Url: artifact.CanonicalUrl()))
            .Where(named => named.Key is not null)
            .GroupBy(named => named.Key!, named => named.Url, StringComparer.Ordinal)
            .Where(group => group.Distinct(StringComparer.Ordinal).Count() == 1)
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
    }

    /// <summary>The canonical url of what follows an artifact that is gone; null where nothing is recognised.</summary>
    public string? SuccessorOf(DomainResource gone) =>
        Key(gone) is { } key && urls.GetValueOrDefault(key) is { } url && url != gone.CanonicalUrl() ? url : null;

    /// <summary>The artifact as it is retired: with its successor, where there is one.</summary>
    public DomainResource Retired(DomainResource gone)
    {
        var retired = gone.WithStatus(PublicationStatus.Retired);
        if (SuccessorOf(gone) is { } successor && retired is PlanDefinition plan)
        {
            plan.RelatedArtifact.Add(
                new RelatedArtifact { Type = RelatedArtifact.RelatedArtifactType.Successor, Resource = successor }
            );
        }

        return retired;
    }

    // Regimens and variants may share one id; a regimen follows a regimen, a variant a variant.
    private static string? Key(DomainResource artifact) =>
        artifact is PlanDefinition plan
        && plan.Identifier.Find(identifier => identifier.System == Subobject)?.Value is { } id
            ? $"{plan.Type?.Coding.FirstOrDefault()?.Code} {id}"
            : null;
}

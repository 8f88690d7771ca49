using FhirRegimens.Conversion.Changes;
using FhirRegimens.Fhir.Json;
using FhirRegimens.Fhir.Model;
using FhirRegimens.Pipeline.Checking;
using FhirRegimens.Publishing.Plans;
using FhirRegimens.Publishing.Versions;
using FhirRegimens.Validation;
using IssueSeverity = FhirRegimens.Validation.IssueSeverity;

namespace FhirRegimens.Pipeline.Publication;

/// <summary>Lends the conversion's ranking and the validator to publishing, which knows neither.</summary>
internal static class Judgements
{
    /// <summary>What planning needs; the validator is made when the first resource is validated.</summary>
    public static Judgement Create() => new(Rank, Compare, resource => Issues(ResourceValidators.Own, resource));

    /// <summary>How the second resource differs from the first, doses first.</summary>
    public static IReadOnlyList<PublishDifference> Compare(DomainResource before, DomainResource after) =>
        [
            .. ChangeRanking
                .Differences(before, after)
                .Select(difference => new PublishDifference(difference.Element, difference.Old, difference.New)),
        ];

    private static VersionChange Rank(DomainResource before, DomainResource after) =>
        ChangeRanking.Rank(before, after) switch
        {
            ChangeRank.Major => VersionChange.Major,
            ChangeRank.Minor => VersionChange.Minor,
            _ => VersionChange.Patch,
        };

    /// <summary>The problems that a person must know; what was not checked for want of a definition is none.</summary>
    private static IReadOnlyList<PublishIssue> Issues(IResourceValidator validator, DomainResource resource) =>
        [
            .. validator
                .Validate(FhirJson.Serialize(resource), [])
                .Issues.Where(issue => issue.Severity <= IssueSeverity.Error)
                .Select(issue => new PublishIssue(
                    issue.Severity.ToString().ToLowerInvariant(),
                    issue.Expression,
                    issue.Message
                )),
        ];
}

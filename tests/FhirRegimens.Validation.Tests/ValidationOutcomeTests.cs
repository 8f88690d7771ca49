using System.Text;
using FhirRegimens.Fhir.Specification;

namespace FhirRegimens.Validation.Tests;

public sealed class ValidationOutcomeTests
{
    [Fact]
    public void AnOutcomeIsWrittenAsAnOperationOutcome()
    {
        var outcome = new ResourceValidator(SpecificationPack.R4).Validate(
            """
            {
              "resourceType": "PlanDefinition",
              "action": [
                { "title": "Ärzte \u003c" , "timingTiming": { "repeat": { "countMax": 3 } }, "definitionCanonical": "a b" }
              ],
              "sections": []
            }
            """u8.ToArray(),
            ["http://example.org/profile"]
        );

        Approved.Matches("outcome.json", Encoding.UTF8.GetString(outcome.ToOperationOutcome()));
    }

    [Fact]
    public void AnOutcomeWithoutIssuesSaysSo() =>
        Assert.Contains(
            "No issues were found.",
            Encoding.UTF8.GetString(new ValidationOutcome([]).ToOperationOutcome()),
            StringComparison.Ordinal
        );

    [Fact]
    public void EveryKindOfIssueHasAKeyOfItsOwnAndATypeOfFhir()
    {
        var kinds = typeof(IssueKinds).GetFields().Select(field => (IssueKind)field.GetValue(null)!).ToList();
        var types = SpecificationPack.R4.FindValueSet("http://hl7.org/fhir/ValueSet/issue-type")!;

        Assert.Equal(kinds.Count, kinds.Select(kind => kind.Key).Distinct(StringComparer.Ordinal).Count());
        Assert.All(
            kinds,
            kind => Assert.Equal(Membership.Member, types.Contains(null, kind.Type, SpecificationPack.R4))
        );
    }
}

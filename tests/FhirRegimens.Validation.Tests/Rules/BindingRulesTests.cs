namespace FhirRegimens.Validation.Tests.Rules;

public sealed class BindingRulesTests
{
    [Theory]
    [InlineData("""{"coding": [{"system": "http://terminology.hl7.org/CodeSystem/action-type", "code": "create"}]}""")]
    [InlineData("""{"text": "prepare"}""")]
    [InlineData(
        """{"coding": [{"system": "http://example.org", "code": "x"}, {"system": "http://terminology.hl7.org/CodeSystem/action-type", "code": "create"}]}"""
    )]
    [InlineData(
        """{"coding": [{"system": "http://example.org", "code": "x"}]}""",
        "Warning binding-extensible PlanDefinition.action[0].type"
    )]
    [InlineData(
        """{"coding": [{"system": "http://terminology.hl7.org/CodeSystem/action-type", "code": "prepare"}]}""",
        "Warning binding-extensible PlanDefinition.action[0].type",
        "Warning code-unknown PlanDefinition.action[0].type.coding[0].code"
    )]
    public void AnExtensibleBindingWarns(string type, params string[] expected) =>
        Assert.Equal(
            expected,
            Issues.AllOf($$"""{"resourceType": "PlanDefinition", "status": "draft", "action": [{"type": {{type}} }]}""")
        );

    [Theory]
    [InlineData(
        """{"coding": [{"system": "http://terminology.hl7.org/CodeSystem/observation-category", "code": "vital-signs"}]}""",
        null
    )]
    [InlineData(
        """{"coding": [{"system": "http://example.org", "code": "vital-signs"}]}""",
        "binding-required Observation.category[0]"
    )]
    [InlineData("""{"coding": [{"code": "vital-signs"}]}""", "binding-required Observation.category[0]")]
    [InlineData("""{"text": "vital signs"}""", "binding-required Observation.category[0]")]
    public void ARequiredBindingOfAConceptAsksForACode(string category, string? expected) =>
        Assert.Equal(
            expected is null ? [] : [expected],
            Issues.ErrorsOf(
                $$"""{"resourceType": "Observation", "status": "final", "code": {"text": "c"}, "category": [{{category}}]}""",
                Profile.On(
                    "Observation",
                    """ "id": "Observation.category", "path": "Observation.category", "binding": {"strength": "required", "valueSet": "http://hl7.org/fhir/ValueSet/observation-category"} """
                )
            )
        );

    [Fact]
    public void AQuantityIsBoundByItsUnit() =>
        Assert.Equal(
            ["binding-required Observation.value"],
            Issues.ErrorsOf(
                """
                {"resourceType": "Observation", "status": "final", "code": {"text": "c"},
                 "valueQuantity": {"value": 1, "system": "http://unitsofmeasure.org", "code": "mg"}}
                """,
                """
                {"resourceType": "ValueSet", "url": "http://vs",
                 "compose": {"include": [{"system": "http://unitsofmeasure.org", "concept": [{"code": "kg"}]}]}}
                """,
                Profile.On(
                    "Observation",
                    """ "id": "Observation.value[x]", "path": "Observation.value[x]", "binding": {"strength": "required", "valueSet": "http://vs"} """
                )
            )
        );

    [Fact]
    public void CodesThatAreNotAtHandAreNotJudged() =>
        Assert.Equal(
            ["Information binding-unchecked BodyStructure.morphology"],
            Issues.AllOf(
                """
                {"resourceType": "BodyStructure", "patient": {"reference": "Patient/p"}, "language": "de-CH",
                 "morphology": {"coding": [{"system": "http://snomed.info/sct", "code": "1"}]}}
                """,
                Profile.On(
                    "BodyStructure",
                    """ "id": "BodyStructure.morphology", "path": "BodyStructure.morphology", "binding": {"strength": "required", "valueSet": "http://hl7.org/fhir/ValueSet/bodystructure-code"} """
                )
            )
        );
}

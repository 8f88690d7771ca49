namespace FhirRegimens.Validation.Tests.Rules;

public sealed class ExtensionRulesTests
{
    private const string Days = "http://hl7.org/fhir/StructureDefinition/timing-daysOfCycle";

    [Theory]
    [InlineData("""{"url": "day", "valueInteger": 1}, {"url": "day", "valueInteger": -1}""")]
    [InlineData(
        """{"url": "day", "valueString": "1"}""",
        "type-not-allowed PlanDefinition.action[0].extension[0].extension[0].value"
    )]
    [InlineData(
        """{"url": "day"}""",
        "invariant-ext-1 PlanDefinition.action[0].extension[0].extension[0]",
        "cardinality-min PlanDefinition.action[0].extension[0].extension[0]"
    )]
    public void ThePartsOfAComplexExtensionAreCheckedByItsDefinition(string parts, params string[] expected) =>
        Assert.Equal(
            expected,
            Issues.ErrorsOf(
                $$"""{"resourceType": "PlanDefinition", "status": "draft", "action": [{"extension": [{"url": "{{Days}}", "extension": [{{parts}}]}]}]}"""
            )
        );

    [Fact]
    public void AnExtensionMayStandWhereItsContextIsReachedByContentReference() =>
        Assert.Equal(
            [],
            Issues.ErrorsOf(
                $$"""{"resourceType": "PlanDefinition", "status": "draft", "action": [{"action": [{"action": [{"extension": [{"url": "{{Days}}", "extension": [{"url": "day", "valueInteger": 1}]}]}]}]}]}"""
            )
        );

    [Theory]
    [InlineData(
        "PlanDefinition",
        """ "relatedArtifact": [{"type": "citation", "extension": [{"url": "http://hl7.org/fhir/StructureDefinition/cqf-isPrimaryCitation", "valueBoolean": true}]}] """,
        null
    )]
    [InlineData(
        "PlanDefinition",
        """ "useContext": [{"extension": [{"url": "http://hl7.org/fhir/StructureDefinition/cqf-isPrimaryCitation", "valueBoolean": true}], "code": {"code": "x"}, "valueQuantity": {"value": 1}}] """,
        "extension-context PlanDefinition.useContext[0].extension[0]"
    )]
    [InlineData(
        "PlanDefinition",
        """ "action": [{"extension": [{"url": "http://hl7.org/fhir/StructureDefinition/cqf-qualityOfEvidence", "valueCodeableConcept": {"text": "x"}}]}] """,
        null
    )]
    public void AnExtensionMayStandOnlyInItsContexts(string type, string content, string? expected) =>
        Assert.Equal(
            expected is null ? [] : [expected],
            Issues.ErrorsOf($$"""{"resourceType": "{{type}}", "status": "draft", {{content}}}""")
        );

    [Fact]
    public void AnUnknownExtensionIsAWarning() =>
        Assert.Equal(
            ["Warning extension-unknown Patient.extension[0].url"],
            Issues.AllOf(
                """{"resourceType": "Patient", "extension": [{"url": "http://example.org/x", "valueString": "y"}]}"""
            )
        );

    [Fact]
    public void AnExtensionOfAPrimitiveIsCheckedToo() =>
        Assert.Equal(
            ["type-not-allowed Patient.birthDate.extension[0].value"],
            Issues.ErrorsOf(
                """{"resourceType": "Patient", "_birthDate": {"extension": [{"url": "http://hl7.org/fhir/StructureDefinition/patient-birthTime", "valueString": "noon"}]}}"""
            )
        );

    [Theory]
    [InlineData("choice", null)]
    [InlineData("string", "extension-context Questionnaire.item[0].extension[0]")]
    public void WhatADefinitionAsksOfTheElementItStandsOnIsChecked(string type, string? expected) =>
        Assert.Equal(
            expected is null ? [] : [expected],
            Issues.ErrorsOf(
                $$"""
                {"resourceType": "Questionnaire", "status": "draft", "item": [{"linkId": "1", "type": "{{type}}", "extension": [{
                  "url": "http://hl7.org/fhir/StructureDefinition/questionnaire-choiceOrientation", "valueCode": "vertical"}]}]}
                """
            )
        );
}

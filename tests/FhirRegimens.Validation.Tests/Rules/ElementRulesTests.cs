namespace FhirRegimens.Validation.Tests.Rules;

public sealed class ElementRulesTests
{
    private const string Patient = """
        {"resourceType": "Patient", "active": true, "name": [{"family": "Doe", "given": ["Ann"]}], "deceasedBoolean": false,
         "maritalStatus": {"coding": [{"system": "http://s", "code": "c", "display": "D"}], "text": "x"},
         "multipleBirthInteger": 2, "birthDate": "1970-01-01"}
        """;

    [Theory]
    [InlineData(
        """ "id": "Patient.gender", "path": "Patient.gender", "min": 1, "max": "1" """,
        "cardinality-min Patient"
    )]
    [InlineData(""" "id": "Patient.name", "path": "Patient.name", "min": 2, "max": "*" """, "cardinality-min Patient")]
    [InlineData(
        """ "id": "Patient.name", "path": "Patient.name", "min": 0, "max": "0" """,
        "cardinality-max Patient.name[0]"
    )]
    [InlineData(
        """ "id": "Patient.deceased[x]", "path": "Patient.deceased[x]", "min": 0, "max": "1", "type": [{"code": "dateTime"}] """,
        "type-not-allowed Patient.deceased"
    )]
    [InlineData(
        """ "id": "Patient.active", "path": "Patient.active", "fixedBoolean": false """,
        "fixed-value Patient.active"
    )]
    [InlineData(
        """ "id": "Patient.maritalStatus", "path": "Patient.maritalStatus", "fixedCodeableConcept": {"text": "x"} """,
        "fixed-value Patient.maritalStatus"
    )]
    [InlineData(
        """ "id": "Patient.maritalStatus", "path": "Patient.maritalStatus", "patternCodeableConcept": {"coding": [{"system": "http://s", "code": "d"}]} """,
        "pattern-value Patient.maritalStatus"
    )]
    [InlineData(
        """ "id": "Patient.multipleBirth[x]", "path": "Patient.multipleBirth[x]", "minValueInteger": 3 """,
        "min-value Patient.multipleBirth"
    )]
    [InlineData(
        """ "id": "Patient.multipleBirth[x]", "path": "Patient.multipleBirth[x]", "maxValueInteger": 1 """,
        "max-value Patient.multipleBirth"
    )]
    [InlineData(
        """ "id": "Patient.birthDate", "path": "Patient.birthDate", "maxValueDate": "1969-12-31" """,
        "max-value Patient.birthDate"
    )]
    [InlineData(
        """ "id": "Patient.gender", "path": "Patient.gender", "constraint": [{"key": "x-1", "severity": "error", "human": "h", "expression": "false"}] """,
        null
    )]
    [InlineData(
        """ "id": "Patient.active", "path": "Patient.active", "constraint": [{"key": "x-1", "severity": "error", "human": "h", "expression": "$this = false"}] """,
        "invariant-x-1 Patient.active"
    )]
    [InlineData(
        """ "id": "Patient.active", "path": "Patient.active", "constraint": [{"key": "x-2", "severity": "error", "human": "h", "expression": "((("}] """,
        null
    )]
    [InlineData(
        """ "id": "Patient.maritalStatus", "path": "Patient.maritalStatus", "patternCodeableConcept": {"coding": [{"system": "http://s", "code": "c"}]} """,
        null
    )]
    [InlineData(
        """ "id": "Patient.gender", "path": "Patient.gender", "binding": {"strength": "required", "valueSet": "http://hl7.org/fhir/ValueSet/administrative-gender"} """,
        null
    )]
    public void AProfileConstrainsAnElement(string element, string? expected) =>
        Assert.Equal(expected is null ? [] : [expected], Issues.ErrorsOf(Patient, Profile.On("Patient", element)));

    [Fact]
    public void ElementsBelowAnAbsentOneAreNotAskedFor() =>
        Assert.Equal(
            [],
            Issues.ErrorsOf(
                Patient,
                Profile.On(
                    "Patient",
                    """ "id": "Patient.contact", "path": "Patient.contact", "min": 0, "max": "*" """,
                    """ "id": "Patient.contact.name", "path": "Patient.contact.name", "min": 1, "max": "1" """
                )
            )
        );

    [Fact]
    public void TextsLongerThanAllowedAreCaught() =>
        Assert.Equal(
            ["max-length Patient.name[0].family"],
            Issues.ErrorsOf(
                Patient,
                Profile.On(
                    "Patient",
                    """ "id": "Patient.name", "path": "Patient.name" """,
                    """ "id": "Patient.name.family", "path": "Patient.name.family", "maxLength": 2 """
                )
            )
        );

    [Fact]
    public void AValueMustConformToTheProfileOfItsType()
    {
        var quantity = Profile
            .On("Quantity", """ "id": "Quantity.unit", "path": "Quantity.unit", "min": 1, "max": "1" """)
            .Replace("http://example.org/profile", "http://example.org/quantity", StringComparison.Ordinal);
        var profile = Profile.On(
            "Observation",
            """ "id": "Observation.value[x]", "path": "Observation.value[x]", "type": [{"code": "Quantity", "profile": ["http://example.org/quantity"]}] """
        );
        const string Observation = """
            {"resourceType": "Observation", "status": "final", "code": {"text": "c"}, "valueQuantity": {"value": 1}}
            """;

        Assert.Equal(["cardinality-min Observation.value"], Issues.ErrorsOf(Observation, quantity, profile));
        Assert.Equal(
            [],
            Issues.ErrorsOf(
                Observation.Replace("\"value\": 1", "\"value\": 1, \"unit\": \"x\"", StringComparison.Ordinal),
                quantity,
                profile
            )
        );
    }

    [Fact]
    public void RulesOfAProfileOnActionsDoNotReachTheActionsInThem()
    {
        var profile = Profile.On(
            "PlanDefinition",
            """ "id": "PlanDefinition.action", "path": "PlanDefinition.action", "min": 1, "max": "*" """,
            """ "id": "PlanDefinition.action.title", "path": "PlanDefinition.action.title", "min": 1, "max": "1" """,
            """ "id": "PlanDefinition.action.action", "path": "PlanDefinition.action.action", "contentReference": "#PlanDefinition.action" """
        );

        Assert.Equal(
            ["cardinality-min PlanDefinition.action[1]"],
            Issues.ErrorsOf(
                """{"resourceType": "PlanDefinition", "status": "draft", "action": [{"title": "a", "action": [{"prefix": "b"}]}, {"prefix": "c"}]}""",
                profile
            )
        );
    }

    [Fact]
    public void ActionsInActionsAreCheckedAsTheirTypeSays() =>
        Assert.Equal(
            [
                "binding-required PlanDefinition.action[0].action[0].action[0].selectionBehavior",
                "cardinality-min PlanDefinition.action[0].action[0].action[0].relatedAction[0]",
            ],
            Issues.ErrorsOf(
                """
                {"resourceType": "PlanDefinition", "status": "draft", "action": [{"action": [{"action": [
                  {"selectionBehavior": "some", "relatedAction": [{"relationship": "after-end"}]}]}]}]}
                """
            )
        );
}

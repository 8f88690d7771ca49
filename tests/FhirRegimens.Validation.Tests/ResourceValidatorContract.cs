using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace FhirRegimens.Validation.Tests;

/// <summary>
/// What every validator that stands behind <see cref="IResourceValidator"/> owes its callers, whatever it is made of:
/// derive from this class and give it yours. It must know FHIR R4's definitions and nothing else. Keys are our own
/// validator's matter, so only severities and expressions are compared here.
/// </summary>
public abstract class ResourceValidatorContract
{
    private const string Patient = """
        {
          "resourceType": "Patient",
          "id": "p",
          "text": {"status": "generated", "div": "<div xmlns=\"http://www.w3.org/1999/xhtml\">A patient</div>"},
          "name": [{"family": "Doe"}],
          "gender": "female",
          "birthDate": "1970-03-01"
        }
        """;

    private const string Weight = """
        {
          "resourceType": "Observation",
          "text": {"status": "generated", "div": "<div xmlns=\"http://www.w3.org/1999/xhtml\">Weight: 70 kg</div>"},
          "status": "final",
          "category": [{"coding": [{
            "system": "http://terminology.hl7.org/CodeSystem/observation-category", "code": "vital-signs"
          }]}],
          "code": {"coding": [{"system": "http://loinc.org", "code": "29463-7"}]},
          "subject": {"reference": "Patient/p"},
          "effectiveDateTime": "2020-01-01",
          "valueQuantity": {"value": 70.0, "unit": "kg", "system": "http://unitsofmeasure.org", "code": "kg"}
        }
        """;

    private const string BodyWeight = "http://hl7.org/fhir/StructureDefinition/bodyweight";

    /// <summary>The validator to test.</summary>
    protected abstract IResourceValidator Validator { get; }

    [Fact]
    public void AValidResourceHasNoErrorsAndNoWarnings() =>
        Assert.DoesNotContain(Validate(Patient).Issues, issue => issue.Severity <= IssueSeverity.Warning);

    [Theory]
    [InlineData("\"female\"", "\"lady\"", "Patient.gender")]
    [InlineData("\"1970-03-01\"", "\"1970-02-30\"", "Patient.birthDate")]
    [InlineData("\"1970-03-01\"", "\"01/03/1970\"", "Patient.birthDate")]
    [InlineData("\"gender\"", "\"sex\"", "Patient.sex")]
    [InlineData("[{\"family\": \"Doe\"}]", "{\"family\": \"Doe\"}", "Patient.name")]
    [InlineData("{\"family\": \"Doe\"}", "{\"family\": true}", "Patient.name[0].family")]
    [InlineData("{\"family\": \"Doe\"}", "{}", "Patient.name[0]")]
    [InlineData("A patient", "<script>alert(1)</script>", "Patient.text.div")]
    public void AnErrorIsReportedOnceWithTheElementThatIsWrong(string right, string wrong, string expression)
    {
        var errors = Validate(Patient.Replace(right, wrong, StringComparison.Ordinal))
            .Issues.Where(issue => issue.Severity <= IssueSeverity.Error);

        Assert.Equal(expression, Assert.Single(errors.Select(issue => issue.Expression).Distinct()));
    }

    [Fact]
    public void AnIssueHasTheLineAndTheColumnOfItsElement()
    {
        var issue = Validate(Patient.Replace("\"female\"", "\"lady\"", StringComparison.Ordinal)).Issues.Single();

        Assert.Equal((6, 13), (issue.Line, issue.Column));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("<Patient/>")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"resourceType":"Cat"}""")]
    [InlineData("""{"resourceType":7}""")]
    public void WhatIsNoResourceIsAnIssueAndNoException(string text) => Assert.False(Validate(text).IsValid);

    [Fact]
    public void AProfileOfTheCallerIsAppliedToTheResource()
    {
        Assert.True(Validate(Weight).IsValid);
        Assert.True(Validate(Weight, BodyWeight).IsValid);
        Assert.True(Validate(Weight, BodyWeight + "|4.0.1").IsValid);

        var without = Weight.Replace("\"subject\": {\"reference\": \"Patient/p\"},", "", StringComparison.Ordinal);
        Assert.True(Validate(without).IsValid);
        Assert.False(Validate(without, BodyWeight).IsValid);
    }

    [Fact]
    public void AProfileThatTheResourceNamesIsApplied()
    {
        var named = Weight.Replace(
            "\"status\": \"final\"",
            $$"""
            "meta": {"profile": ["{{BodyWeight}}"]}, "status": "final"
            """,
            StringComparison.Ordinal
        );

        Assert.True(Validate(named).IsValid);
        Assert.False(Validate(named.Replace("\"29463-7\"", "\"8302-2\"", StringComparison.Ordinal)).IsValid);
    }

    [Fact]
    public void AProfileThatIsNotKnownIsAWarningThatNamesIt()
    {
        var outcome = Validate(Patient, "http://example.org/profile");

        var issue = Assert.Single(outcome.Issues);
        Assert.Equal(IssueSeverity.Warning, issue.Severity);
        Assert.Contains("http://example.org/profile", issue.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AProfileOfAnotherTypeIsAnError() => Assert.False(Validate(Patient, BodyWeight).IsValid);

    [Fact]
    public void TheOutcomeIsAValidOperationOutcome()
    {
        foreach (var text in (string[])[Patient, "{", Patient.Replace("female", "lady", StringComparison.Ordinal)])
        {
            var outcome = Encoding.UTF8.GetString(Validate(text).ToOperationOutcome());

            Assert.True(Validate(outcome).IsValid);
        }
    }

    [Fact]
    public void TheSameInputGivesTheSameOutcome() =>
        Assert.Equal(Validate(Weight + " ").ToOperationOutcome(), Validate(Weight + " ").ToOperationOutcome());

    [Fact]
    public void WhateverTheBytesThereIsAnOutcome()
    {
        var bytes = Encoding.UTF8.GetBytes(Patient);
        Prop.ForAll(
                Gen.Choose(0, bytes.Length - 1).Two().Zip(Gen.Choose(0, 255)).ToArbitrary(),
                change =>
                {
                    var ((first, second), value) = change;
                    var broken = bytes.ToArray();
                    broken[first] = (byte)value;
                    broken[second] = (byte)(255 - value);
                    return Validator.Validate(broken, []).Issues is not null;
                }
            )
            .QuickCheckThrowOnFailure();
    }

    private ValidationOutcome Validate(string json, params string[] profiles) =>
        Validator.Validate(Encoding.UTF8.GetBytes(json), profiles);
}

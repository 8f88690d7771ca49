using System.Text;
using FhirRegimens.Fhir.Specification;

namespace FhirRegimens.Validation.Tests;

/// <summary>
/// Resources and profiles made to crash a validator or to keep it busy end in an outcome. What would take for ever shows
/// as a run that does not end: no test here measures time, which depends on what else the machine does.
/// </summary>
public sealed class HostileInputTests
{
    [Fact]
    public void DeepNestingIsRefused() =>
        Assert.Equal(
            "json-syntax",
            Keys("{\"resourceType\":\"Patient\",\"contact\":" + new string('[', 1_000_000)).Single()
        );

    [Fact]
    public void DeeplyNestedActionsAreChecked()
    {
        var levels = 95;
        var json =
            "{\"resourceType\":\"PlanDefinition\",\"status\":\"draft\","
            + string.Concat(Enumerable.Repeat("\"action\":[{", levels))
            + "\"title\":7"
            + string.Concat(Enumerable.Repeat("}]", levels))
            + "}";

        Assert.Contains("json-kind", Keys(json));
    }

    [Fact]
    public void ManyElementsAreChecked()
    {
        var names = string.Join(',', Enumerable.Repeat("{\"use\":\"official\",\"given\":[\"a\",\"b\"]}", 20_000));

        Assert.Equal(["invariant-dom-6"], Keys($$"""{"resourceType":"Patient","name":[{{names}}]}"""));
    }

    [Fact]
    public void ManyWrongElementsAreReported()
    {
        var names = string.Join(',', Enumerable.Repeat("{\"use\":\"wrong\",\"x\":1}", 5_000));

        Assert.Equal(10_001, Keys($$"""{"resourceType":"Patient","name":[{{names}}]}""").Length);
    }

    [Fact]
    public void ALongTextIsMatchedInLinearTime() =>
        Assert.Equal(
            ["primitive-format"],
            Keys($$"""{"resourceType":"Binary","contentType":"text/plain","data":"{{new string('A', 4_000_001)}}"}""")
        );

    [Fact]
    public void ABundleOfEntriesThatReferToEachOtherIsChecked()
    {
        var entries = Enumerable
            .Range(0, 500)
            .Select(i =>
                $$$"""{"fullUrl":"urn:uuid:{{{i}}}","resource":{"resourceType":"Patient","active":true,"link":[{"type":"seealso","other":{"reference":"urn:uuid:{{{(i + 1) % 500}}}"}}]}}"""
            );

        var keys = Keys($$"""{"resourceType":"Bundle","type":"collection","entry":[{{string.Join(',', entries)}}]}""");

        Assert.Equal(["invariant-dom-6"], keys.Distinct());
    }

    [Theory]
    [InlineData("")]
    [InlineData(""" "id": "", "path": "" """)]
    [InlineData(""" "id": "Patient.x", "path": "Patient.x", "min": -7, "max": "-1", "type": [{"code": ""}] """)]
    [InlineData(""" "id": "Patient.name", "path": "Patient.name", "type": [{}], "min": 99999999999 """)]
    [InlineData(""" "id": "Patient.name", "path": "Patient.name", "contentReference": "#Patient.name" """)]
    [InlineData(
        """ "id": "Patient.name", "path": "Patient.name", "type": [{"code": "HumanName", "profile": ["http://example.org/profile"]}] """
    )]
    [InlineData(""" "id": "Patient.name", "path": "Patient.name", "slicing": {} """)]
    [InlineData(
        """ "id": "Patient.name", "path": "Patient.name", "slicing": {"discriminator": [{"type": "?", "path": "((("}], "rules": "?"} """
    )]
    [InlineData(
        """ "id": "Patient.name", "path": "Patient.name", "binding": {"strength": "required", "valueSet": "|"} """
    )]
    [InlineData(""" "id": "Patient.name", "path": "Patient.name", "fixedHumanName": null, "patternHumanName": [] """)]
    [InlineData(
        """ "id": "Patient.name", "path": "Patient.name", "constraint": [{"key": "k", "expression": "("}, {}, 7] """
    )]
    [InlineData(
        """ "id": "Patient.name", "path": "Patient.name", "constraint": 7, "type": 7, "slicing": 7, "binding": 7 """
    )]
    public void AProfileThatMakesNoSenseDoesNoHarm(string element)
    {
        var errors = Issues.ErrorsOf(
            """{"resourceType":"Patient","name":[{"text":"a"},{"text":"b"}]}""",
            Profile.On("Patient", element)
        );

        Assert.NotNull(errors);
    }

    [Fact]
    public void ProfilesThatAskForEachOtherWithoutEndAreStopped()
    {
        const int Count = 20_000;
        var definitions = Enumerable
            .Range(0, Count)
            .Select(i =>
                $$"""
                    {"resourceType":"StructureDefinition","url":"http://p/{{i}}","type":"HumanName","kind":"complex-type",
                     "derivation":"constraint","snapshot":{"element":[{"id":"HumanName","path":"HumanName",
                     "type":[{"code":"HumanName","profile":["http://p/{{i + 1}}"]}]}]} }
                    """
            )
            .Append(
                Profile.On(
                    "Patient",
                    """ "id": "Patient.name", "path": "Patient.name", "type": [{"code": "HumanName", "profile": ["http://p/0"]}] """
                )
            )
            .ToArray();

        Assert.Contains(
            "too-costly Patient",
            Issues.ErrorsOf("""{"resourceType":"Patient","name":[{"text":"a"}]}""", definitions)
        );
    }

    [Fact]
    public void AnInvariantThatMultipliesIsStopped()
    {
        var expression = string.Concat(Enumerable.Repeat("%resource.name.select(", 8)) + "true" + new string(')', 8);
        var names = string.Join(',', Enumerable.Repeat("""{"text":"a"}""", 300));

        Assert.Equal(
            ["too-costly Patient"],
            Issues.ErrorsOf(
                $$"""{"resourceType":"Patient","name":[{{names}}]}""",
                Profile.On(
                    "Patient",
                    $$""" "id": "Patient.name", "path": "Patient.name", "constraint": [{"key":"k","severity":"error","human":"h","expression":"{{expression}}"}] """
                )
            )
        );
    }

    [Fact]
    public void TypesThatDeriveFromEachOtherEnd() =>
        Assert.NotNull(
            Issues.ErrorsOf(
                """{"resourceType":"Patient","active":true}""",
                """{"resourceType":"StructureDefinition","url":"http://hl7.org/fhir/StructureDefinition/A","type":"A","baseDefinition":"http://hl7.org/fhir/StructureDefinition/B"}""",
                """{"resourceType":"StructureDefinition","url":"http://hl7.org/fhir/StructureDefinition/B","type":"B","baseDefinition":"http://hl7.org/fhir/StructureDefinition/A"}""",
                Profile.On("Patient", """ "id": "Patient.active", "path": "Patient.active", "type": [{"code": "A"}] """)
            )
        );

    [Theory]
    [InlineData("(a+)+", true)]
    [InlineData("(?=a)", false)]
    [InlineData("(", false)]
    [InlineData("a{1,2000000000}", false)]
    public void AFormatMadeToBacktrackIsMatchedInLinearTimeOrNotAtAll(string regex, bool isMatched)
    {
        var type = $$"""
            {"resourceType":"StructureDefinition","url":"http://hl7.org/fhir/StructureDefinition/string","type":"string","kind":"primitive-type",
             "snapshot":{"element":[{"id":"string","path":"string"},{"id":"string.value","path":"string.value","type":[{"code":"http://hl7.org/fhirpath/System.String",
             "extension":[{"url":"http://hl7.org/fhir/StructureDefinition/regex","valueString":"{{regex}}"}]}]}]} }
            """;

        var errors = Issues.ErrorsOf(
            $$"""{"resourceType":"Patient","name":[{"text":"{{new string('a', 5000)}}!"}]}""",
            type,
            Profile.On("Patient", "")
        );

        Assert.Equal(isMatched ? ["primitive-format Patient.name[0].text"] : [], errors);
    }

    private static string[] Keys(string json)
    {
        var outcome = new ResourceValidator(SpecificationPack.R4).Validate(Encoding.UTF8.GetBytes(json), []);
        return [.. outcome.Issues.Select(issue => issue.Key)];
    }
}

using System.Text;
using FhirRegimens.Fhir.Elements;
using FhirRegimens.Fhir.Specification;

namespace FhirRegimens.Fhir.Tests.Elements;

public sealed class FhirElementTests
{
    [Fact]
    public void EveryElementHasItsTypeItsValueAndItsPath()
    {
        var plan = Read(
            """
            {
              "resourceType": "PlanDefinition",
              "id": "p",
              "status": "draft",
              "action": [{
                "title": "Block",
                "timingTiming": {"repeat": {"count": 6, "duration": 28.0, "durationUnit": "d"}},
                "action": [{"id": "a", "extension": [{"url": "http://x", "valueInteger": 1}]}]
              }]
            }
            """
        );

        Assert.Equal(
            [
                "PlanDefinition PlanDefinition ",
                "PlanDefinition.id id p",
                "PlanDefinition.status code draft",
                "PlanDefinition.action[0] BackboneElement ",
                "PlanDefinition.action[0].title string Block",
                "PlanDefinition.action[0].timing Timing ",
                "PlanDefinition.action[0].timing.repeat Element ",
                "PlanDefinition.action[0].timing.repeat.count positiveInt 6",
                "PlanDefinition.action[0].timing.repeat.duration decimal 28.0",
                "PlanDefinition.action[0].timing.repeat.durationUnit code d",
                "PlanDefinition.action[0].action[0] BackboneElement ",
                "PlanDefinition.action[0].action[0].id string a",
                "PlanDefinition.action[0].action[0].extension[0] Extension ",
                "PlanDefinition.action[0].action[0].extension[0].url uri http://x",
                "PlanDefinition.action[0].action[0].extension[0].value integer 1",
            ],
            All(plan).Select(e => $"{e.Path} {e.TypeName} {e.Value}")
        );
        Assert.All(All(plan), element => Assert.Empty(element.Faults));
        Assert.Equal((6, 14), plan.Child("action")!.Child("title")!.Position);
    }

    [Fact]
    public void APrimitiveIsOneElementMadeOfItsValueAndItsShadow()
    {
        var patient = Read(
            """
            {
              "resourceType": "Patient",
              "_birthDate": {"extension": [{"url": "http://x", "valueString": "y"}]},
              "name": [{"given": ["A", null, "C"], "_given": [null, {"id": "b"}, {"id": "c"}]}]
            }
            """
        );

        Assert.Null(patient.Child("birthDate")!.Value);
        Assert.Equal("y", patient.Child("birthDate")!.Child("extension")!.Child("value")!.Value);
        Assert.Equal(
            [("A", null), (null, "b"), ("C", "c")],
            patient.Child("name")!.ChildrenNamed("given").Select(given => (given.Value, given.Child("id")?.Value))
        );
        Assert.All(All(patient), element => Assert.Empty(element.Faults));
    }

    [Fact]
    public void ContainedResourcesAndEntriesAreResourcesOfTheirOwn()
    {
        var bundle = Read(
            """
            {
              "resourceType": "Bundle",
              "type": "collection",
              "entry": [{"resource": {
                "resourceType": "Observation",
                "contained": [{"resourceType": "Patient", "id": "p", "gender": "female"}],
                "valueQuantity": {"value": 1}
              }}]
            }
            """
        );
        var observation = bundle.Child("entry")!.Child("resource")!;
        var gender = observation.Child("contained")!.Child("gender")!;

        Assert.Equal("Bundle.entry[0].resource.contained[0].gender", gender.Path);
        Assert.Equal(("Patient", "Observation"), (gender.Resource.TypeName, gender.RootResource.TypeName));
        Assert.Equal(observation, observation.Child("value")!.RootResource);
        Assert.Equal(
            ("Quantity", "valueQuantity"),
            (observation.Child("value")!.TypeName, observation.Child("value")!.JsonName)
        );
    }

    [Theory]
    [InlineData("""{"resourceType":"Patient","x":1}""", "UnknownProperty x")]
    [InlineData("""{"resourceType":"Patient","valueString":"1"}""", "UnknownProperty valueString")]
    [InlineData("""{"resourceType":"Patient","active":true,"active":false}""", "DuplicateProperty active")]
    [InlineData("""{"resourceType":"Patient","name":{"text":"a"}}""", "ArrayExpected name")]
    [InlineData("""{"resourceType":"Patient","gender":["male"]}""", "ArrayNotExpected gender")]
    [InlineData("""{"resourceType":"Patient","name":[]}""", "EmptyArray name")]
    [InlineData("""{"resourceType":"Patient","name":["a"]}""", "ObjectExpected name[0]")]
    [InlineData("""{"resourceType":"Patient","name":[{}]}""", "EmptyObject name[0]")]
    [InlineData("""{"resourceType":"Patient","active":"true"}""", "PrimitiveExpected active")]
    [InlineData("""{"resourceType":"Patient","gender":{"a":1}}""", "PrimitiveExpected gender")]
    [InlineData("""{"resourceType":"Patient","gender":null}""", "NullNotAllowed gender")]
    [InlineData("""{"resourceType":"Patient","name":[null]}""", "NullNotAllowed name[0]")]
    [InlineData("""{"resourceType":"Patient","_maritalStatus":{"id":"a"}}""", "ShadowOfComplexType _maritalStatus")]
    [InlineData("""{"resourceType":"Patient","_gender":"male"}""", "ObjectExpected _gender")]
    [InlineData("""{"resourceType":"Patient","_gender":{}}""", "EmptyObject _gender")]
    [InlineData("""{"resourceType":"Patient","contained":[{"id":"a"}]}""", "ResourceTypeMissing contained[0]")]
    [InlineData(
        """{"resourceType":"Patient","contained":[{"resourceType":"Cat"}]}""",
        "ResourceTypeUnknown contained[0]"
    )]
    [InlineData("""{"resourceType":"DomainResource"}""", "ResourceTypeUnknown ")]
    [InlineData("""{"id":"a"}""", "ResourceTypeMissing ")]
    [InlineData("""[1]""", "ObjectExpected ")]
    public void JsonOutOfShapeIsFlaggedAndReadAsFarAsItGoes(string json, string fault)
    {
        var resource = Read(json);

        var only = Assert.Single(All(resource).SelectMany(element => element.Faults));
        Assert.Equal(fault, $"{only.Kind} {only.Property}" + (only.Index is { } index ? $"[{index}]" : ""));
    }

    [Fact]
    public void ShadowsOfAnotherLengthAreFlagged()
    {
        var patient = Read("""{"resourceType":"Patient","name":[{"given":["a"],"_given":[null,{"id":"x"}]}]}""");

        Assert.Equal([ElementFaultKind.ShadowLengthDiffers], patient.Child("name")!.Faults.Select(fault => fault.Kind));
    }

    [NpmFact("hl7.fhir.r4.examples")]
    public void EveryElementOfTheOfficialExamplesIsKnown()
    {
        var files = Directory
            .EnumerateFiles(NpmPackages.R4Examples, "*.json")
            .Order(StringComparer.Ordinal)
            .Where((file, i) => i % 20 == 0 && !file.EndsWith("package.json", StringComparison.Ordinal));

        var faults = files.SelectMany(file =>
            All(FhirElement.Read(File.ReadAllBytes(file), SpecificationPack.R4))
                .SelectMany(e => e.Faults.Select(fault => $"{Path.GetFileName(file)} {e.Path}: {fault}"))
        );

        Assert.Empty(faults);
    }

    private static FhirElement Read(string json) =>
        FhirElement.Read(Encoding.UTF8.GetBytes(json), SpecificationPack.R4);

    private static IEnumerable<FhirElement> All(FhirElement element) => [element, .. element.Children.SelectMany(All)];
}

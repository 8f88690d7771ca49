namespace FhirRegimens.Validation.Tests.Rules;

public sealed class BundleAndReferenceRulesTests
{
    private const string Patient = "{\"resourceType\": \"Patient\", \"id\": \"p\", \"active\": true}";

    [Theory]
    [InlineData("https://s/fhir/Patient/p", null)]
    [InlineData("urn:uuid:0b0e0a9e-5f3b-4b8e-9d3e-2f6b3f3a1a11", null)]
    [InlineData("Patient/p", "bundle-fullurl Bundle.entry[0].fullUrl")]
    [InlineData("https://s/fhir/Patient/q", "bundle-fullurl Bundle.entry[0].fullUrl")]
    [InlineData("https://s/fhir/Device/p", "bundle-fullurl Bundle.entry[0].fullUrl")]
    [InlineData("https://s/fhir/Patient/p/_history/1", "invariant-bdl-8 Bundle.entry[0]")]
    public void AFullUrlIsAbsoluteAndNamesWhatTheEntryHolds(string fullUrl, string? expected) =>
        Assert.Equal(expected is null ? [] : [expected], Issues.ErrorsOf(Bundle(Entry(fullUrl, Patient))));

    [Fact]
    public void TheSameFullUrlTwiceIsCaught() =>
        Assert.Equal(
            ["bundle-fullurl-duplicate Bundle.entry[1].fullUrl"],
            Issues.ErrorsOf(Bundle(Entry("https://s/Patient/p", Patient), Entry("https://s/Patient/p", Patient)))
        );

    [Theory]
    [InlineData("Patient/p", null)]
    [InlineData("https://s/Patient/p", null)]
    [InlineData("https://elsewhere/Patient/x", null)]
    [InlineData(
        "urn:uuid:11111111-1111-1111-1111-111111111111",
        "reference-unresolved Bundle.entry[1].resource.subject.reference"
    )]
    [InlineData("#p", "reference-contained Bundle.entry[1].resource.subject.reference")]
    [InlineData("https://elsewhere/Medication/x", "reference-target Bundle.entry[1].resource.subject.reference")]
    [InlineData("Observation/o", "reference-target Bundle.entry[1].resource.subject.reference")]
    public void AReferenceInABundleLeadsToWhatItMay(string reference, string? expected) =>
        Assert.Equal(
            expected is null ? [] : [expected],
            Issues
                .ErrorsOf(
                    Bundle(
                        Entry("https://s/Patient/p", Patient),
                        Entry("https://s/Observation/o", Observation(reference))
                    )
                )
                .Where(error => !error.StartsWith("invariant-ref-1", StringComparison.Ordinal))
        );

    [Theory]
    [InlineData("https://s/ActivityDefinition/a", null)]
    [InlineData("https://s/ActivityDefinition/a|1", null)]
    [InlineData("https://s/ActivityDefinition/a|2", "canonical-version Bundle.entry[1].resource.action[0].definition")]
    [InlineData("https://s/ActivityDefinition/b|1", null)]
    [InlineData("https://s/Library/l", "reference-target Bundle.entry[1].resource.action[0].definition")]
    public void ACanonicalInABundleLeadsToWhatItMay(string canonical, string? expected) =>
        Assert.Equal(
            expected is null ? [] : [expected],
            Issues.ErrorsOf(
                Bundle(
                    Entry(
                        "https://s/ActivityDefinition/a",
                        """{"resourceType": "ActivityDefinition", "id": "a", "url": "https://s/ActivityDefinition/a", "version": "1", "status": "draft"}"""
                    ),
                    Entry(
                        "https://s/PlanDefinition/v",
                        $$"""{"resourceType": "PlanDefinition", "id": "v", "status": "draft", "action": [{"definitionCanonical": "{{canonical}}"}]}"""
                    ),
                    Entry(
                        "https://s/Library/l",
                        """{"resourceType": "Library", "id": "l", "url": "https://s/Library/l", "status": "draft", "type": {"coding": [{"system": "http://terminology.hl7.org/CodeSystem/library-type", "code": "asset-collection"}]}}"""
                    )
                )
            )
        );

    [Fact]
    public void ATargetMustConformToTheProfileThatIsAskedFor()
    {
        var named = Profile
            .On("Patient", """ "id": "Patient.name", "path": "Patient.name", "min": 1, "max": "*" """)
            .Replace("http://example.org/profile", "http://example.org/named", StringComparison.Ordinal);
        var profile = Profile.On(
            "Observation",
            """ "id": "Observation.subject", "path": "Observation.subject", "type": [{"code": "Reference", "targetProfile": ["http://example.org/named"]}] """
        );
        var observation = """
            {"resourceType": "Observation", "contained": [{"resourceType": "Patient", "id": "p", "active": true}],
             "status": "final", "code": {"text": "c"}, "subject": {"reference": "#p"}}
            """;

        Assert.Equal(["reference-target Observation.subject.reference"], Issues.ErrorsOf(observation, named, profile));
        Assert.Equal(
            [],
            Issues.ErrorsOf(
                observation.Replace("\"active\": true", "\"name\": [{\"text\": \"A\"}]", StringComparison.Ordinal),
                named,
                profile
            )
        );
    }

    private static string Observation(string subject) =>
        $$"""{"resourceType": "Observation", "id": "o", "status": "final", "code": {"text": "c"}, "subject": {"reference": "{{subject}}"} }""";

    private static string Entry(string fullUrl, string resource) =>
        $$"""{"fullUrl": "{{fullUrl}}", "resource": {{resource}}}""";

    private static string Bundle(params string[] entries) =>
        $$"""{"resourceType": "Bundle", "type": "collection", "entry": [{{string.Join(',', entries)}}]}""";
}

namespace FhirRegimens.Validation.Tests.Rules;

public sealed class SlicingRulesTests
{
    private const string Name = "\"path\": \"Patient.name\"";

    private const string ByUse = """
        "id": "Patient.name", "path": "Patient.name",
        "slicing": {"discriminator": [{"type": "value", "path": "use"}], "rules": "RULES", "ordered": ORDERED}
        """;

    private static readonly string[] Slices =
    [
        $""" "id": "Patient.name:official", {Name}, "sliceName": "official", "min": 1, "max": "1" """,
        """ "id": "Patient.name:official.use", "path": "Patient.name.use", "min": 1, "max": "1", "fixedCode": "official" """,
        """ "id": "Patient.name:official.family", "path": "Patient.name.family", "min": 1, "max": "1" """,
        $""" "id": "Patient.name:nick", {Name}, "sliceName": "nick", "min": 0, "max": "1" """,
        """ "id": "Patient.name:nick.use", "path": "Patient.name.use", "min": 1, "max": "1", "patternCode": "nickname" """,
    ];

    [Theory]
    [InlineData("open", false, "official/F", null)]
    [InlineData("open", false, "nickname/F official/F usual/F", null)]
    [InlineData("open", false, "usual/F", "slice-min Patient")]
    [InlineData("open", false, "official/F official/F", "slice-max Patient.name[1]")]
    [InlineData("open", false, "official/F nickname/F nickname/F", "slice-max Patient.name[2]")]
    [InlineData("open", false, "official/", "cardinality-min Patient.name[0]")]
    [InlineData("closed", false, "official/F usual/F", "slice-unmatched Patient.name[1]")]
    [InlineData("openAtEnd", false, "usual/F official/F", "slice-unmatched Patient.name[0]")]
    [InlineData("openAtEnd", false, "official/F usual/F", null)]
    [InlineData("open", true, "nickname/F official/F", "slice-order Patient.name[1]")]
    [InlineData("open", true, "official/F usual/F nickname/F", null)]
    public void NamesAreSlicedByUse(string rules, bool ordered, string names, string? expected)
    {
        var slicing = ByUse
            .Replace("RULES", rules, StringComparison.Ordinal)
            .Replace("ORDERED", ordered ? "true" : "false", StringComparison.Ordinal);
        var written = names
            .Split(' ')
            .Select(name => name.Split('/'))
            .Select(name =>
                name[1].Length > 0
                    ? $$"""{"use": "{{name[0]}}", "family": "{{name[1]}}"}"""
                    : $$"""{"use": "{{name[0]}}", "text": "t"}"""
            );

        Assert.Equal(
            expected is null ? [] : [expected],
            Issues.ErrorsOf(
                $$"""{"resourceType": "Patient", "name": [{{string.Join(',', written)}}]}""",
                Profile.On("Patient", [slicing, .. Slices])
            )
        );
    }

    [Theory]
    [InlineData("value", "$this", """ "patternCodeableConcept": {"coding": [{"system": "http://s", "code": "c"}]} """)]
    [InlineData(
        "pattern",
        "$this",
        """ "patternCodeableConcept": {"coding": [{"system": "http://s", "code": "c"}]} """
    )]
    [InlineData("pattern", "$this", """ "fixedCodeableConcept": {"coding": [{"system": "http://s", "code": "c"}]} """)]
    [InlineData("value", "$this", """ "binding": {"strength": "required", "valueSet": "http://vs"} """)]
    public void SlicesAreToldApartByWhatTheyHold(string type, string path, string stated) =>
        AssertSliceOfCategory(
            $$""" "slicing": {"discriminator": [{"type": "{{type}}", "path": "{{path}}"}], "rules": "open"} """,
            stated
        );

    [Fact]
    public void SlicesAreToldApartByElementsFurtherDown() =>
        AssertSliceOfCategory(
            """ "slicing": {"discriminator": [{"type": "value", "path": "coding.code"}, {"type": "value", "path": "coding.system"}], "rules": "open"} """,
            """ "min": 1 """,
            """ "id": "Observation.category:c.coding", "path": "Observation.category.coding", "min": 1, "max": "*" """,
            """ "id": "Observation.category:c.coding.system", "path": "Observation.category.coding.system", "min": 1, "max": "1", "fixedUri": "http://s" """,
            """ "id": "Observation.category:c.coding.code", "path": "Observation.category.coding.code", "min": 1, "max": "1", "fixedCode": "c" """
        );

    [Fact]
    public void SlicesAreToldApartByWhatIsThere() =>
        AssertSliceOfCategory(
            """ "slicing": {"discriminator": [{"type": "exists", "path": "coding"}], "rules": "open"} """,
            """ "min": 1 """,
            """ "id": "Observation.category:c.coding", "path": "Observation.category.coding", "min": 1, "max": "*" """
        );

    private static void AssertSliceOfCategory(string slicing, string stated, params string[] below)
    {
        const string ValueSet = """
            {"resourceType": "ValueSet", "url": "http://vs", "compose": {"include": [{"system": "http://s", "concept": [{"code": "c"}]}]}}
            """;
        var profile = Profile.On(
            "Observation",
            [
                $""" "id": "Observation.category", "path": "Observation.category", {slicing} """,
                $""" "id": "Observation.category:c", "path": "Observation.category", "sliceName": "c", "max": "1", {stated.Replace("\"min\": 1", "\"short\": \"s\"", StringComparison.Ordinal)}, "min": 1 """,
                .. below,
            ]
        );

        Assert.Equal(
            [],
            Issues.ErrorsOf(
                Observation("""{"text": "other"}, {"coding": [{"system": "http://s", "code": "c"}]}"""),
                ValueSet,
                profile
            )
        );
        Assert.Equal(
            ["slice-min Observation"],
            Issues.ErrorsOf(Observation("""{"text": "other"}"""), ValueSet, profile)
        );
    }

    [Fact]
    public void ChoicesAreSlicedByType()
    {
        var profile = Profile.On(
            "Observation",
            """ "id": "Observation.value[x]", "path": "Observation.value[x]", "slicing": {"discriminator": [{"type": "type", "path": "$this"}], "rules": "closed"} """,
            """ "id": "Observation.value[x]:valueQuantity", "path": "Observation.value[x]", "sliceName": "valueQuantity", "min": 1, "max": "1", "type": [{"code": "Quantity"}] """,
            """ "id": "Observation.value[x]:valueQuantity.unit", "path": "Observation.value[x].unit", "min": 1, "max": "1" """
        );

        Assert.Equal(
            ["slice-min Observation", "slice-unmatched Observation.value"],
            Issues.ErrorsOf(Observation("{\"text\": \"t\"}", "\"valueString\": \"x\""), profile)
        );
        Assert.Equal(
            ["cardinality-min Observation.value"],
            Issues.ErrorsOf(Observation("{\"text\": \"t\"}", "\"valueQuantity\": {\"value\": 1}"), profile)
        );
    }

    [Fact]
    public void EntriesAreSlicedByTypeAndProfileOfWhatTheyHold()
    {
        var byType = BundleProfile("type", "resource", """ "type": [{"code": "Patient"}] """);
        var byProfile = BundleProfile(
            "profile",
            "resource",
            """ "type": [{"code": "Patient", "profile": ["http://example.org/named"]}] """
        );
        var named = Profile
            .On("Patient", """ "id": "Patient.name", "path": "Patient.name", "min": 1, "max": "*" """)
            .Replace("http://example.org/profile", "http://example.org/named", StringComparison.Ordinal);
        const string Nameless = """
            {"resourceType": "Bundle", "type": "collection", "entry": [{"resource": {"resourceType": "Patient", "active": true}}]}
            """;
        var withName = Nameless.Replace("\"active\": true", "\"name\": [{\"text\": \"A\"}]", StringComparison.Ordinal);

        Assert.Equal([], Issues.ErrorsOf(Nameless, byType));
        Assert.Equal(
            ["slice-min Bundle"],
            Issues.ErrorsOf(
                Nameless
                    .Replace("\"Patient\"", "\"Device\"", StringComparison.Ordinal)
                    .Replace("\"active\": true", "\"lotNumber\": \"1\"", StringComparison.Ordinal),
                byType
            )
        );
        Assert.Equal(["slice-min Bundle"], Issues.ErrorsOf(Nameless, named, byProfile));
        Assert.Equal([], Issues.ErrorsOf(withName, named, byProfile));
    }

    [Theory]
    [InlineData("http://s", "d", "slice-min Observation")]
    [InlineData("http://snomed.info/sct", "1", null)]
    public void WhereCodesAreNotAtHandASliceIsNotMissed(string system, string code, string? expected)
    {
        var profile = Profile.On(
            "Observation",
            """ "id": "Observation.category", "path": "Observation.category", "slicing": {"discriminator": [{"type": "value", "path": "$this"}], "rules": "closed"} """,
            """ "id": "Observation.category:c", "path": "Observation.category", "sliceName": "c", "min": 1, "max": "*", "binding": {"strength": "required", "valueSet": "http://vs"} """
        );
        const string ValueSet = """
            {"resourceType": "ValueSet", "url": "http://vs", "compose": {"include": [{"system": "http://snomed.info/sct"}]}}
            """;
        var observation = Observation($$"""{"coding": [{"system": "{{system}}", "code": "{{code}}"}]}""");

        Assert.Equal(
            expected is null ? [] : [expected, "slice-unmatched Observation.category[0]"],
            Issues.ErrorsOf(observation, ValueSet, profile)
        );
    }

    [Fact]
    public void ASliceThatCannotBeToldApartIsNotHeldAgainstTheResource() =>
        Assert.Equal(
            [],
            Issues.ErrorsOf(
                Observation("""{"text": "other"}"""),
                Profile.On(
                    "Observation",
                    """ "id": "Observation.category", "path": "Observation.category", "slicing": {"discriminator": [{"type": "value", "path": "text"}], "rules": "closed"} """,
                    """ "id": "Observation.category:c", "path": "Observation.category", "sliceName": "c", "min": 1, "max": "1" """
                )
            )
        );

    [Fact]
    public void ExtensionsAreSlicedByTheAddressOfTheirDefinition()
    {
        var extension = Profile.Extension(
            "http://example.org/extension",
            """ "id": "Extension.value[x]", "path": "Extension.value[x]", "min": 1, "max": "1", "type": [{"code": "integer"}] """
        );
        var profile = Profile.On(
            "Patient",
            """ "id": "Patient.extension", "path": "Patient.extension", "slicing": {"discriminator": [{"type": "value", "path": "url"}], "rules": "open"} """,
            """ "id": "Patient.extension:e", "path": "Patient.extension", "sliceName": "e", "min": 1, "max": "1", "type": [{"code": "Extension", "profile": ["http://example.org/extension"]}] """
        );

        Assert.Equal(
            ["slice-min Patient"],
            Issues.ErrorsOf("""{"resourceType": "Patient", "active": true}""", extension, profile)
        );
        Assert.Equal(
            ["type-not-allowed Patient.extension[0].value"],
            Issues.ErrorsOf(
                """{"resourceType": "Patient", "extension": [{"url": "http://example.org/extension", "valueString": "x"}]}""",
                extension,
                profile
            )
        );
    }

    private static string BundleProfile(string discriminator, string path, string type) =>
        Profile.On(
            "Bundle",
            $$""" "id": "Bundle.entry", "path": "Bundle.entry", "slicing": {"discriminator": [{"type": "{{discriminator}}", "path": "{{path}}"}], "rules": "open"} """,
            """ "id": "Bundle.entry:p", "path": "Bundle.entry", "sliceName": "p", "min": 1, "max": "1" """,
            $""" "id": "Bundle.entry:p.resource", "path": "Bundle.entry.resource", "min": 1, "max": "1", {type} """
        );

    private static string Observation(string categories, string value = "\"valueString\": \"x\"") =>
        $$"""{"resourceType": "Observation", "status": "final", "code": {"text": "c"}, "category": [{{categories}}], {{value}}}""";
}

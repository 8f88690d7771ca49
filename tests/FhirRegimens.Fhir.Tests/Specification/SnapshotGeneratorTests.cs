using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using FhirRegimens.Fhir.Elements;
using FhirRegimens.Fhir.Specification;

namespace FhirRegimens.Fhir.Tests.Specification;

/// <summary>Snapshots made of differentials, against those that SUSHI and HL7's publisher made of the same ones.</summary>
public sealed class SnapshotGeneratorTests
{
    private const string Url = "http://example.org/p";

    private static readonly string OurGuide = Checkout.PathOf("fhir-resources", "fsh-generated", "resources");

    [Fact]
    public void OurProfilesGetTheSnapshotsThatSushiGaveThem()
    {
        var shipped = SpecificationPack.R4.WithFolder(OurGuide);
        var files = StructuresIn(OurGuide);
        var made = shipped.With(files.Select(WithoutSnapshot));

        var urls = files.Select(UrlOf).ToList();

        Assert.True(urls.Count > 20, $"{urls.Count} profiles");
        Assert.Equal(urls.SelectMany(url => RowsOf(shipped, url)), urls.SelectMany(url => RowsOf(made, url)));
    }

    [NpmFact("hl7.fhir.us.mcode")]
    public void McodesProfilesGetTheSnapshotsThatTheyWerePublishedWith()
    {
        var folder = NpmPackages.PathOf("hl7.fhir.us.mcode");
        var shipped = SpecificationPack.R4.WithFolder(folder);
        var (same, baseless) = (0, 0);
        foreach (var file in StructuresIn(folder))
        {
            var url = UrlOf(file);
            var made = shipped.With([WithoutSnapshot(file)]);
            if (made.FindStructure(url)!.Problem is { } problem)
            {
                // Some build on guides that are not at hand.
                Assert.Matches(
                    @"^http\S+: its base http://hl7\.org/fhir/(us/core|uv/genomics-reporting)/\S+ is not at hand$",
                    problem
                );
                baseless++;
                continue;
            }

            Assert.Equal(
                RowsOf(shipped, url).Select(row => AsPublished(url, row)),
                RowsOf(made, url).Select(row => AsPublished(url, row))
            );
            same++;
        }

        Assert.Equal((29, 24), (same, baseless));
    }

    [Fact]
    public void AChoiceNamedByItsTypeBecomesASliceOfThatType()
    {
        var made = Make(
            "Observation",
            """{"id": "Observation.valueQuantity", "path": "Observation.valueQuantity", "min": 1}""",
            """{"id": "Observation.valueQuantity.code", "path": "Observation.valueQuantity.code", "min": 1}"""
        );

        Assert.Equal(
            ["type $this"],
            made.ElementById("Observation.value[x]")!.Slicing!.Discriminators.Select(d => $"{d.Type} {d.Path}")
        );
        var slice = made.ElementById("Observation.value[x]:valueQuantity")!;
        Assert.Equal(("valueQuantity", 1, 1), (slice.SliceName, slice.Min, slice.Max));
        Assert.Equal(["Quantity"], slice.Types.Select(type => type.Code));
        Assert.Equal(1, made.ElementById("Observation.value[x]:valueQuantity.code")!.Min);
        Assert.Equal(0, made.ElementById("Observation.value[x]")!.Min);
    }

    [Fact]
    public void ASliceHasWhatIsSaidOfAllRepetitionsAndCanBeSlicedAgain()
    {
        var made = Make(
            "Patient",
            """
            {"id": "Patient.identifier", "path": "Patient.identifier", "max": "5", "slicing": {"discriminator": [{"type": "value", "path": "system"}], "rules": "open"}}
            """,
            """{"id": "Patient.identifier.value", "path": "Patient.identifier.value", "min": 1}""",
            """
            {"id": "Patient.identifier:a", "path": "Patient.identifier", "sliceName": "a", "max": "3",
             "slicing": {"discriminator": [{"type": "value", "path": "use"}], "rules": "closed"}}
            """,
            """{"id": "Patient.identifier:a.system", "path": "Patient.identifier.system", "fixedUri": "urn:a"}""",
            """{"id": "Patient.identifier:a/b", "path": "Patient.identifier", "sliceName": "a/b", "min": 1}""",
            """{"id": "Patient.identifier:a/b.use", "path": "Patient.identifier.use", "patternCode": "usual"}"""
        );

        var slice = Assert.Single(made.ElementById("Patient.identifier")!.Slices);
        var again = Assert.Single(slice.Slices);
        Assert.Equal(
            ("a", 0, 3, "a/b", 1, 3),
            (slice.SliceName, slice.Min, slice.Max, again.SliceName, again.Min, again.Max)
        );
        Assert.Equal("urn:a", made.ElementById("Patient.identifier:a/b.system")!.Fixed!.Json.Text);
        Assert.Equal(1, made.ElementById("Patient.identifier:a/b.value")!.Min);
        Assert.Equal("usual", made.ElementById("Patient.identifier:a/b.use")!.Pattern!.Json.Text);
    }

    [Fact]
    public void WhatAContentReferenceLeadsToIsUnfolded()
    {
        var made = Make(
            "PlanDefinition",
            """{"id": "PlanDefinition.action.action.title", "path": "PlanDefinition.action.action.title", "min": 1}"""
        );

        var inner = made.ElementById("PlanDefinition.action.action")!;
        Assert.Null(inner.ContentReference);
        Assert.Equal(["BackboneElement"], inner.Types.Select(type => type.Code));
        Assert.Equal(1, made.ElementById("PlanDefinition.action.action.title")!.Min);
        Assert.Equal(0, made.ElementById("PlanDefinition.action.title")!.Min);
        Assert.Equal(
            "PlanDefinition.action",
            made.ElementById("PlanDefinition.action.action.action")!.ContentReference
        );
    }

    [Fact]
    public void InvariantsAddUpAndBindingsKeepWhatIsNotSaid()
    {
        var made = Make(
            "Patient",
            """
            {"id": "Patient", "path": "Patient", "constraint": [{"key": "own-1", "severity": "error", "human": "h", "expression": "true"}]}
            """,
            """{"id": "Patient.gender", "path": "Patient.gender", "binding": {"strength": "required"}}"""
        );

        var shipped = SpecificationPack.R4.FindType("Patient")!;
        Assert.Equal(
            [.. shipped.Root!.Constraints.Select(one => one.Key), "own-1"],
            made.Root!.Constraints.Select(one => one.Key)
        );
        Assert.Equal(shipped.ElementById("Patient.gender")!.Binding, made.ElementById("Patient.gender")!.Binding);
    }

    [Theory]
    [InlineData("""{"id": "Patient.nme", "min": 1}""", "Patient.nme: the base has no element 'nme' there")]
    [InlineData(
        """{"id": "Observation.status"}""",
        "Observation.status: it does not begin with Patient, which the profile is on"
    )]
    [InlineData(
        """{"id": "Patient.name.family", "max": "*"}""",
        "Patient.name.family: its max is *, which is more than the base's 1"
    )]
    [InlineData(
        """{"id": "Patient.link.other", "min": 0}""",
        "Patient.link.other: its min is 0, which is less than the base's 1"
    )]
    [InlineData(
        """{"id": "Patient.name", "min": 3, "max": "2"}""",
        "Patient.name: its min is 3, which is more than its max of 2"
    )]
    [InlineData(
        """{"id": "Patient.deceased[x]", "type": [{"code": "Period"}]}""",
        "Patient.deceased[x]: the type Period is not one that the base allows: boolean, dateTime"
    )]
    [InlineData(
        """{"id": "Patient.gender", "binding": {"strength": "preferred"}}""",
        "Patient.gender: its binding is preferred, which is weaker than the base's required"
    )]
    [InlineData(
        """{"id": "Patient.name:a", "sliceName": "a"}""",
        "Patient.name:a: the slice 'a' is defined before it is said how slices are told apart"
    )]
    [InlineData(
        """{"id": "Patient.name:a.family", "min": 1}""",
        "Patient.name:a.family: the slice 'a' is not defined before what is below it"
    )]
    [InlineData(
        """{"id": "Patient.deceased[x].extension", "max": "0"}""",
        "Patient.deceased[x].extension: what is above it may be of several types; say first of which it is"
    )]
    [InlineData("""{"path": "Patient.name"}""", "an element of the differential has no id")]
    [InlineData("""{"id": "Patient.name", "id": "Patient.link"}""", "this is not FHIR JSON")]
    [InlineData("""{"id": "Patient.name", "min": "x"}""", "this is not FHIR JSON")]
    public void WhatIsWrongInADifferentialIsNamed(string element, string expected) =>
        Assert.Contains(
            expected,
            SpecificationPack.R4.With([Profile("Patient", element)]).FindStructure(Url)!.Problem,
            StringComparison.Ordinal
        );

    [Fact]
    public void AMissingBaseAndACircleOfBasesAreNamed()
    {
        var pack = SpecificationPack.R4.With([
            Derived("http://example.org/a", "http://example.org/b"),
            Derived("http://example.org/b", "http://example.org/a"),
            Derived("http://example.org/c", "http://example.org/none"),
        ]);

        Assert.Equal(
            "http://example.org/a: its bases lead back to itself (http://example.org/a -> http://example.org/b -> http://example.org/a)",
            pack.FindStructure("http://example.org/a")!.Problem
        );
        Assert.Equal(
            "http://example.org/c: its base http://example.org/none is not at hand",
            pack.FindStructure("http://example.org/c")!.Problem
        );
    }

    [Fact]
    public void ProfilesThatMultiplyAreGivenUp()
    {
        // Each unfolds the one before it twice.
        var pack = SpecificationPack.R4.With(
            Enumerable
                .Range(1, 40)
                .Select(i =>
                    Profile(
                        "Extension",
                        $$"""
                        {"id": "Extension.extension:a", "path": "Extension.extension", "sliceName": "a",
                         "type": [{"code": "Extension", "profile": ["{{Url}}{{i - 1}}"]}]}
                        """,
                        """{"id": "Extension.extension:a.id", "path": "Extension.extension.id", "max": "0"}""",
                        $$"""
                        {"id": "Extension.extension:b", "path": "Extension.extension", "sliceName": "b",
                         "type": [{"code": "Extension", "profile": ["{{Url}}{{i - 1}}"]}]}
                        """,
                        """{"id": "Extension.extension:b.id", "path": "Extension.extension.id", "max": "0"}"""
                    )
                )
                .Select((json, i) => Rename(json, $"{Url}{i + 1}"))
        );

        Assert.EndsWith("it and what it builds on have too many elements", pack.FindStructure($"{Url}40")!.Problem);
        Assert.Null(pack.FindStructure($"{Url}2")!.Problem);
    }

    [Theory]
    [InlineData(".a")]
    [InlineData("/a")]
    public void AnElementNestedWithoutEndIsRefused(string level)
    {
        var id = $"Patient.name:a{string.Concat(Enumerable.Repeat(level, 100_000))}";

        var pack = SpecificationPack.R4.With([Profile("Patient", $$"""{"id": "{{id}}"}""")]);

        Assert.Equal($"{Url}: an element's id has more than 2000 characters", pack.FindStructure(Url)!.Problem);
    }

    [Fact]
    public void ABaseWhoseSnapshotIsNestedWithoutEndIsRefused()
    {
        var ids = Enumerable.Range(1, 3_000).Select(depth => string.Join('.', Enumerable.Repeat("Patient", depth)));
        var deep = Encoding.UTF8.GetBytes(
            $$"""
            {"resourceType": "StructureDefinition", "url": "http://example.org/deep", "type": "Patient", "derivation": "constraint",
             "snapshot": {"element": [{{string.Join(',', ids.Select(id => $"{{\"id\": \"{id}\"}}"))}}]} }
            """
        );
        var pack = SpecificationPack.R4.With([deep, Derived(Url, "http://example.org/deep")]);
        string? problem = null;

        // A small stack stands for a deeper snapshot.
        var thread = new Thread(() => problem = pack.FindStructure(Url)!.Problem, maxStackSize: 256 * 1024);
        thread.Start();
        thread.Join();

        Assert.EndsWith("elements are nested too deep", problem, StringComparison.Ordinal);
    }

    private static StructureSnapshot Make(string type, params string[] elements)
    {
        var made = SpecificationPack.R4.With([Profile(type, elements)]).FindStructure(Url)!;
        Assert.Null(made.Problem);
        return made;
    }

    private static ReadOnlyMemory<byte> Profile(string type, params string[] elements) =>
        Encoding.UTF8.GetBytes(
            $$"""
            {"resourceType": "StructureDefinition", "url": "{{Url}}", "kind": "resource", "type": "{{type}}", "derivation": "constraint",
             "baseDefinition": "http://hl7.org/fhir/StructureDefinition/{{type}}", "differential": {"element": [{{string.Join(
                ',',
                elements
            )}}]} }
            """
        );

    private static ReadOnlyMemory<byte> Derived(string url, string baseUrl)
    {
        var profile = JsonNode.Parse(Profile("Patient").Span)!;
        profile["url"] = url;
        profile["baseDefinition"] = baseUrl;
        return Encoding.UTF8.GetBytes(profile.ToJsonString());
    }

    private static ReadOnlyMemory<byte> Rename(ReadOnlyMemory<byte> json, string url)
    {
        var profile = JsonNode.Parse(json.Span)!;
        profile["url"] = url;
        return Encoding.UTF8.GetBytes(profile.ToJsonString());
    }

    private static List<string> StructuresIn(string folder) =>
        [.. Directory.EnumerateFiles(folder, "StructureDefinition-*.json").Order(StringComparer.Ordinal)];

    private static string UrlOf(string file) => JsonTree.Read(File.ReadAllBytes(file)).Root.TextOf("url")!;

    private static ReadOnlyMemory<byte> WithoutSnapshot(string file)
    {
        var definition = JsonNode.Parse(File.ReadAllBytes(file))!.AsObject();
        definition.Remove("snapshot");
        return Encoding.UTF8.GetBytes(definition.ToJsonString());
    }

    /// <summary>What of a snapshot decides over valid and invalid, a line for each element.</summary>
    private static IEnumerable<string> RowsOf(SpecificationPack pack, string url)
    {
        var structure = pack.FindStructure(url)!;
        Assert.Null(structure.Problem);
        return structure.Elements.Select(element =>
            string.Join(
                ' ',
                element.Id,
                $"{element.Min}..{element.Max?.ToString(CultureInfo.InvariantCulture) ?? "*"}",
                string.Join(
                    '|',
                    element.Types.Select(type =>
                        $"{type.Code}({string.Join(',', type.Profiles)})({string.Join(',', type.TargetProfiles)})"
                    )
                ),
                element.ContentReference,
                Describe(element.Fixed?.Json),
                Describe(element.Pattern?.Json),
                element.Binding,
                string.Join(',', element.Constraints.Select(one => one.Key).Order(StringComparer.Ordinal)),
                string.Join(',', element.Slicing?.Discriminators ?? []),
                element.Slicing?.Rules,
                element.SliceName
            )
        );
    }

    private static string Describe(JsonTreeNode? value) =>
        value?.Kind switch
        {
            null => "",
            JsonKind.Object => string.Join(
                ',',
                value.Members.Select(member => $"{member.Name}={Describe(member.Value)}").Order(StringComparer.Ordinal)
            ),
            JsonKind.Array => string.Join(';', value.Items.Select(Describe)),
            _ => value.Text,
        };

    /// <summary>
    /// HL7's publisher does not carry over to the slices of mCODE's Bundle that every entry has a resource, which holds for
    /// them all the same.
    /// </summary>
    private static string AsPublished(string url, string row) =>
        url.EndsWith("/mcode-patient-bundle", StringComparison.Ordinal)
        && row.StartsWith("Bundle.entry:", StringComparison.Ordinal)
            ? row.Replace(".resource 1..1 ", ".resource 0..1 ", StringComparison.Ordinal)
            : row;
}

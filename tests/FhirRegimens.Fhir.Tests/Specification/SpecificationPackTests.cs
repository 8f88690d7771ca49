using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using FhirRegimens.Fhir.Elements;
using FhirRegimens.Fhir.Specification;
using FhirRegimens.PackBuilder;

namespace FhirRegimens.Fhir.Tests.Specification;

public sealed class SpecificationPackTests
{
    private static readonly SpecificationPack R4 = SpecificationPack.R4;

    [NpmFact("hl7.fhir.r4.examples", "hl7.fhir.r4.expansions", "hl7.fhir.uv.extensions.r4", "hl7.fhir.us.mcode")]
    public void ThePackIsWhatItsToolDerivesFromTheOfficialPackages()
    {
        var expected = Encoding
            .UTF8.GetString(Pack.Build(Checkout.PathOf(".cache", "npm", "node_modules")))
            .Split('\n');

        using var packed = File.OpenRead(Checkout.PathOf("src", "FhirRegimens.Fhir", "Specification", "r4.ndjson.br"));
        var actual = SpecificationPack.Unpack(packed).Select(line => Encoding.UTF8.GetString(line.Span));

        Assert.Equal(expected[..^1], actual);
    }

    [Fact]
    public void StructuresAreFoundByCanonicalWithOrWithoutVersionAndTypesByName()
    {
        var timing = R4.FindType("Timing");

        Assert.Same(timing, R4.FindStructure("http://hl7.org/fhir/StructureDefinition/Timing|4.0.1"));
        Assert.Equal("complex-type", timing!.Kind);
        Assert.Null(R4.FindType("Cat"));
    }

    [Theory]
    [InlineData("id", "string", true)]
    [InlineData("Age", "Quantity", true)]
    [InlineData("PlanDefinition", "DomainResource", true)]
    [InlineData("PlanDefinition", "Patient", false)]
    [InlineData("Cat", "Resource", false)]
    public void TypesKnowWhatTheyDeriveFrom(string type, string ancestor, bool expected) =>
        Assert.Equal(expected, R4.IsTypeOf(type, ancestor));

    [Fact]
    public void ASnapshotIsATreeWithSlices()
    {
        var days = R4.FindStructure("http://hl7.org/fhir/StructureDefinition/timing-daysOfCycle")!;

        var extension = days.ElementById("Extension.extension")!;
        Assert.Equal(["Extension.extension:day"], extension.Slices.Select(slice => slice.Id));
        Assert.Equal("integer", days.ElementById("Extension.extension:day.value[x]")!.Types.Single().Code);
        Assert.Equal(
            "http://hl7.org/fhir/StructureDefinition/timing-daysOfCycle",
            days.ElementById("Extension.url")!.Fixed!.Json.Text
        );
    }

    [Fact]
    public void TheExtensionsPackWinsOverCoreWhoseContextsStayAllowed()
    {
        var quality = R4.FindStructure("http://hl7.org/fhir/StructureDefinition/cqf-qualityOfEvidence")!;

        Assert.Equal(["PlanDefinition.action", "Attachment"], quality.Contexts.Select(context => context.Expression));
    }

    [Theory]
    [InlineData("http://hl7.org/fhir/ValueSet/publication-status|4.0.1", null, "draft", Membership.Member)]
    [InlineData("http://hl7.org/fhir/ValueSet/publication-status", null, "Draft", Membership.NotMember)]
    [InlineData(
        "http://hl7.org/fhir/ValueSet/action-type",
        "http://terminology.hl7.org/CodeSystem/action-type",
        "create",
        Membership.Member
    )]
    [InlineData("http://hl7.org/fhir/ValueSet/action-type", "http://example.org", "create", Membership.NotMember)]
    [InlineData("http://hl7.org/fhir/ValueSet/mimetypes", null, "text/plain", Membership.Unknown)]
    [InlineData("http://hl7.org/fhir/ValueSet/ucum-units", "http://unitsofmeasure.org", "mg/m2", Membership.Member)]
    [InlineData("http://hl7.org/fhir/ValueSet/ucum-units", "http://unitsofmeasure.org", "mcg", Membership.NotMember)]
    [InlineData("http://hl7.org/fhir/ValueSet/body-site", "http://snomed.info/sct", "1", Membership.Unknown)]
    [InlineData("http://hl7.org/fhir/ValueSet/body-site", "http://example.org", "1", Membership.NotMember)]
    [InlineData(
        "http://hl7.org/fhir/ValueSet/sibling-relationship-codes",
        "http://terminology.hl7.org/CodeSystem/v3-RoleCode",
        "SIS",
        Membership.Member
    )]
    [InlineData(
        "http://hl7.org/fhir/ValueSet/sibling-relationship-codes",
        "http://terminology.hl7.org/CodeSystem/v3-RoleCode",
        "MTH",
        Membership.NotMember
    )]
    [InlineData(
        "http://hl7.org/fhir/us/mcode/ValueSet/mcode-normalization-basis-vs",
        "http://snomed.info/sct",
        "301898006",
        Membership.Member
    )]
    public void AValueSetSaysWhetherItHoldsACode(string valueSet, string? system, string code, Membership expected) =>
        Assert.Equal(expected, R4.FindValueSet(valueSet)!.Contains(system, code, R4));

    [Fact]
    public void ValueSetsThatIncludeEachOtherEnd()
    {
        var pack = R4.With([
            Utf8("""{"resourceType":"ValueSet","url":"http://a","compose":{"include":[{"valueSet":["http://b"]}]}}"""),
            Utf8("""{"resourceType":"ValueSet","url":"http://b","compose":{"include":[{"valueSet":["http://a"]}]}}"""),
        ]);

        Assert.Equal(Membership.NotMember, pack.FindValueSet("http://a")!.Contains("http://s", "c", pack));
    }

    [Fact]
    public void SearchParametersOfTheResourcesThatArePublishedAreThere()
    {
        var url = R4.SearchParameters.Single(parameter =>
            parameter.Url == "http://hl7.org/fhir/SearchParameter/PlanDefinition-url"
        );

        Assert.Equal(("url", "uri", "PlanDefinition.url"), (url.Code, url.Type, url.Expression));
        Assert.Equal(["PlanDefinition"], url.Base);
    }

    [Fact]
    public void AddedDefinitionsWinAndLeaveThePackBelowAlone()
    {
        var added = R4.With([Utf8(OwnTiming)]);

        Assert.Equal("OwnTiming", added.FindType("Timing")!.Name);
        Assert.Equal("Timing", R4.FindType("Timing")!.Name);
        Assert.NotNull(added.FindType("Patient"));
    }

    [Fact]
    public void AFolderAndAPackageAreReadAlike()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "a.json"), OwnTiming);
            File.WriteAllText(Path.Combine(folder.FullName, "b.json"), """{"resourceType":"Patient"}""");
            var tgz = Path.Combine(folder.FullName, "p.tgz");
            using (var gzip = new GZipStream(File.Create(tgz), CompressionLevel.Fastest))
            using (var tar = new TarWriter(gzip))
            {
                tar.WriteEntry(Path.Combine(folder.FullName, "a.json"), "package/a.json");
                tar.WriteEntry(Path.Combine(folder.FullName, "b.json"), "package/.index.json");
            }

            Assert.Equal("OwnTiming", R4.WithFolder(folder.FullName).FindType("Timing")!.Name);
            Assert.Equal("OwnTiming", R4.WithPackage(tgz).FindType("Timing")!.Name);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void ADefinitionThatIsNotJsonIsReported() =>
        Assert.Throws<JsonSyntaxException>(() => R4.With([Utf8("{\"resourceType\":")]));

    private const string OwnTiming =
        """{"resourceType":"StructureDefinition","url":"http://hl7.org/fhir/StructureDefinition/Timing","name":"OwnTiming"}""";

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}

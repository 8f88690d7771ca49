using FhirRegimens.Publishing.Servers;

namespace FhirRegimens.Publishing.Tests.Servers;

public sealed class ServerLimitsTests
{
    [Theory]
    [InlineData("""{"resourceType":"CapabilityStatement","fhirVersion":"4.0.1"}""", 100, true)]
    [InlineData("""{"resourceType":"CapabilityStatement","software":{"name":"Medplum"}}""", 50, true)]
    [InlineData("""{"resourceType":"CapabilityStatement","rest":[{"interaction":[{"code":"batch"}]}]}""", 100, false)]
    [InlineData(
        """{"resourceType":"CapabilityStatement","rest":[{"interaction":[{"code":"transaction"}]}]}""",
        100,
        true
    )]
    [InlineData("""{"resourceType":"CapabilityStatement","rest":[{"interaction":[],"resource":[{}]}]}""", 100, true)]
    public void AServersLimitsComeFromWhatItSaysAndWhatIsKnown(string statement, int entries, bool transactions)
    {
        var limits = Limits(Read(statement), null);

        Assert.Equal((entries, transactions), (limits.BundleEntries, limits.TakesTransactions));
    }

    [Theory]
    [InlineData("FhirRegimens embedded repository", "embedded")]
    [InlineData("Medplum router", "medplum")]
    [InlineData("HAPI FHIR Server", "hapi")]
    [InlineData("Microsoft FHIR Server 4.1", "azure")]
    [InlineData("Azure API for FHIR", "azure")]
    [InlineData("Google Cloud Healthcare API", "google")]
    [InlineData("Something else", "other")]
    [InlineData("", "other")]
    public void TheKindIsChosenFromWhatTheServerSays(string software, string kind) =>
        Assert.Equal(kind, ServerKind.Of(new("4.0.1", software, true)).Name);

    [Fact]
    public void ASettingGoesBeforeWhatIsUsualButNotBeforeWhatTheServerTakes()
    {
        var medplum = new ServerCapabilities("4.0.1", "Medplum", true);

        Assert.Equal((7, 50), (Limits(medplum, 7).BundleEntries, Limits(medplum, 1000).BundleEntries));
    }

    [Fact]
    public void WhatTheServerLacksIsSaidPlainly()
    {
        var statement = Read(
            """
            {"resourceType":"CapabilityStatement","fhirVersion":"5.0.0","software":{"name":"Google Cloud Healthcare"},
             "rest":[{"resource":[{"type":"PlanDefinition","updateCreate":false},{"type":"Library"},
             {"type":"Provenance"},{"type":"Task"},{"type":"CodeSystem"},{"type":"ValueSet"},
             {"type":"StructureDefinition"},{"type":"ConceptMap"},{"type":"NamingSystem"}]}]}
            """
        );

        var failure = Assert.Throws<FhirServerException>(() => Limits(statement, null));

        Assert.Equal(
            "The server cannot take regimens. It speaks FHIR 5.0.0; regimens are published as R4 (4.0.1). "
                + "It does not store ActivityDefinition. It assigns the ids of PlanDefinition itself. "
                + "Set enableUpdateCreate on the FHIR store.",
            failure.Message
        );
    }

    [Theory]
    [InlineData("""[]""", null)]
    [InlineData("""[{"type":"Group"},{"type":"ResearchStudy"}]""", null)]
    [InlineData("""[{"type":"Library"}]""", "It does not store Group, ResearchStudy.")]
    [InlineData(
        """[{"type":"Group"},{"type":"ResearchStudy","updateCreate":false}]""",
        "It assigns the ids of ResearchStudy itself. Let the server take ids that clients assign (updateCreate)."
    )]
    public void WhatTheServerLacksForTrialsAloneIsNoReasonToRefuseItAll(string resources, string? lacks)
    {
        var needed = ServerCapabilities.NeededTypes.Select(type => $$"""{"type":"{{type}}"},""");
        var listed = resources == "[]" ? resources : $"[{string.Concat(needed)}{resources[1..]}";
        var statement = Read($$"""{"resourceType":"CapabilityStatement","rest":[{"resource":{{listed}}}]}""");

        Assert.Equal(lacks, statement.LacksForSome(["Group", "ResearchStudy", "Library"], ServerKind.Of(statement)));
        Assert.Equal(100, Limits(statement, null).BundleEntries);
    }

    [Theory]
    [InlineData("<html></html>")]
    [InlineData("[]")]
    [InlineData("""{"resourceType":"Patient"}""")]
    public void WhatIsNoCapabilityStatementIsNotTakenForOne(string text) =>
        Assert.Null(ServerCapabilities.Read(System.Text.Encoding.UTF8.GetBytes(text)));

    private static ServerLimits Limits(ServerCapabilities capabilities, int? entries) =>
        ServerLimits.Of(capabilities, ServerKind.Of(capabilities), entries);

    private static ServerCapabilities Read(string statement) =>
        ServerCapabilities.Read(System.Text.Encoding.UTF8.GetBytes(statement))!;
}

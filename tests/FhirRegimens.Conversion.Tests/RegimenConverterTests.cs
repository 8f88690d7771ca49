using FhirRegimens.Conversion.Identity;

namespace FhirRegimens.Conversion.Tests;

public class RegimenConverterTests
{
    public static TheoryData<string> Cases => [.. Tests.Cases.All.Keys];

    [Fact]
    public void ThePageAboutCytopeniasBecomesTheseResources() =>
        Approved.Matches("cytopenias.json", Converted.From(Pages.Cytopenias).Json());

    [Theory]
    [MemberData(nameof(Cases))]
    public void TheCaseBecomesTheseResources(string name) =>
        Approved.Matches($"{name}.json", Converted.From(Tests.Cases.All[name]).Json());

    [Theory]
    [MemberData(nameof(Cases))]
    public void EveryResourceOfTheCaseIsValidOncePublished(string name) =>
        Publishable.AssertValid(Converted.From(Tests.Cases.All[name]));

    [Fact]
    public void EveryResourceAboutCytopeniasIsValidOncePublished() =>
        Publishable.AssertValid(Converted.From(Pages.Cytopenias));

    [Fact]
    public void TheSameInputGivesTheSameBytes() =>
        Assert.Equal(Converted.From(Pages.Cytopenias).Json(), Converted.From(Pages.Cytopenias).Json());

    [Fact]
    public void MessagesSayWhatPeopleShouldKnow() =>
        Approved.Matches(
            "messages.txt",
            string.Join(
                "\n",
                Tests.Cases.All.SelectMany(page =>
                    Converted
                        .From(page.Value)
                        .Messages.Select(message => $"{page.Key} {message.Span.Line} {message.Code}: {message.Text}")
                )
            ) + "\n"
        );

    [Fact]
    public void CoverageCountsNamesWithCodes() =>
        Assert.Equal(
            new TerminologyCoverage(new(2, 2, []), new(2, 2, []), new(0, 1, ["Autoimmune cytopenias"])),
            Converted.From(Pages.Cytopenias).Coverage
        );

    [Fact]
    public void SettingsDecideAddressPublisherDateAndCopyright()
    {
        var page = Pages.Cytopenias;
        var undated = page with { Origin = page.Origin with { Timestamp = null, Address = null } };
        var settings = new ConversionSettings
        {
            BaseUrl = "https://fhir.example.com/r4",
            Publisher = "A hospital",
            Copyright = "© A hospital",
            Experimental = true,
            Date = "2020",
            EvidenceExtension = false,
        };

        var plan = RegimenConverter
            .Convert(undated, settings, Converted.Terminology, PreviousVariants.None)
            .Regimens[0]
            .Variants[0]
            .Plan;

        Assert.Equal(
            "https://fhir.example.com/r4/PlanDefinition/autoimmune-cytopenias-alemtuzumab-monot-e6c6060c",
            plan.Url
        );
        Assert.Equal(
            ("A hospital", "© A hospital", true, "2020"),
            (plan.Publisher, plan.Copyright, plan.Experimental, plan.Date)
        );
        Assert.Null(plan.Meta?.Source);
        Assert.DoesNotContain("cqf-qualityOfEvidence", Converted.Json(plan), StringComparison.Ordinal);
        Assert.NotEqual(new ConversionSettings().Hash(), settings.Hash());
    }
}

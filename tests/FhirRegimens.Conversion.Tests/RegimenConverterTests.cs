using FhirRegimens.Conversion.Identity;
using FhirRegimens.Fhir.Json;
using FhirRegimens.Fhir.Model;
using FhirRegimens.Fhir.Specification;
using FhirRegimens.Validation;

namespace FhirRegimens.Conversion.Tests;

public class RegimenConverterTests
{
    private static readonly Lazy<ResourceValidator> Validator = new(() =>
        new(SpecificationPack.R4.WithFolder(Checkout.PathOf("fhir-resources", "fsh-generated", "resources")))
    );

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
        AssertValid(Converted.From(Tests.Cases.All[name]));

    [Fact]
    public void EveryResourceAboutCytopeniasIsValidOncePublished() => AssertValid(Converted.From(Pages.Cytopenias));

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

    private static void AssertValid(ConvertedSource source)
    {
        var issues = source
            .Resources.Select(Published)
            .SelectMany(resource =>
                Validator
                    .Value.Validate(FhirJson.Serialize(resource), [])
                    .Issues.Where(issue => issue.Severity <= IssueSeverity.Warning)
                    .Select(issue =>
                        $"{resource.TypeName}/{resource.Id} {issue.Expression}: {issue.Severity} {issue.Message}"
                    )
            )
            .ToList();
        Assert.True(issues.Count == 0, string.Join("\n", issues.Distinct(StringComparer.Ordinal)));
    }

    /// <summary>A resource with a version and pinned definitions, as publishing leaves it.</summary>
    private static DomainResource Published(DomainResource resource)
    {
        switch (resource)
        {
            case PlanDefinition plan:
                plan.Version = "1.0.0";
                Pin(plan.Action);
                break;
            case ActivityDefinition definition:
                definition.Version = "1.0.0";
                break;
            case Library library:
                library.Version = "1.0.0";
                break;
        }

        return resource;
    }

    private static void Pin(IEnumerable<PlanDefinition.ActionComponent> actions)
    {
        foreach (var action in actions)
        {
            action.Definition = action.Definition is Canonical canonical
                ? new Canonical($"{canonical.Value}|1.0.0")
                : null;
            Pin(action.Action);
        }
    }
}

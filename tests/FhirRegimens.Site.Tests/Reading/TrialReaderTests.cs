using AngleSharp.Html.Parser;
using FhirRegimens.Fhir.Model;
using FhirRegimens.Site.Pages;
using FhirRegimens.Site.Reading;
using Task = System.Threading.Tasks.Task;

namespace FhirRegimens.Site.Tests.Reading;

/// <summary>Trials as pages show them.</summary>
public sealed class TrialReaderTests
{
    [Fact]
    public void TheLinesOfATrialAreThoseOfItsResources()
    {
        var page = Read("two-arms");

        Assert.Equal(["NCT99900001", "TEST-001", "2099-000001-01"], page.Numbers);
        Assert.Equal(
            [
                new Fact("Status", "closed to accrual"),
                new Fact("Phase", "Phase 2/Phase 3"),
                new Fact("Purpose", "Treatment"),
                new Fact("Design", "INTERVENTIONAL; RANDOMIZED; PARALLEL; Masking: NONE"),
                new Fact("Condition", "Immune thrombocytopenia"),
                new Fact("Sponsor", "Test Sponsor"),
                new Fact("Participants", "120"),
            ],
            page.Facts.Skip(1).Take(7)
        );
    }

    [Fact]
    public void EachArmLeadsToTheVariantThatWasReadFromIt() =>
        Assert.Equal(
            [
                "Rituximab (ACTIVE_COMPARATOR) -> ../plan/two-arms-nct99900001-v1.html",
                "Rituximab + dexamethasone (EXPERIMENTAL) -> ../plan/two-arms-nct99900001-v2.html",
            ],
            Read("two-arms")
                .Arms.Select(arm =>
                    $"{arm.Name} ({arm.Type}) -> {string.Join(", ", arm.Variants.Select(variant => variant.Href))}"
                )
        );

    [Fact]
    public void WhatIncludesAndWhatExcludesStandApart()
    {
        var page = Read("two-arms");

        Assert.Equal([new Fact("Age", "18 to 80 years"), new Fact("Healthy volunteers", "no")], page.Participants);
        Assert.Equal(
            [
                "Inclusion criteria: Age ≥ 18 years; Platelets below 30 x 10^9/L",
                "Exclusion criteria: Active infection; Pregnancy",
            ],
            page.Criteria.Select(Words)
        );
    }

    [Fact]
    public void AStatusThatFhirDoesNotHaveIsNotMadeUp() =>
        Assert.Equal(
            "The registry’s status is none of FHIR’s",
            Read("single-arm-api").Facts.Single(fact => fact.Label == "Status").Words
        );

    [Fact]
    public async Task EveryMeasureStandsOnThePageWithItsTimeFrame()
    {
        var site = new PreviewSite(new(Content.Trials));
        foreach (var trial in Content.Trials.OfType<ResearchStudy>())
        {
            var file = (await site.RenderAsync($"trial/{trial.Id}.html", default))!;
            var page = await new HtmlParser().ParseDocumentAsync(new MemoryStream(file.Content));

            Assert.Equal(
                trial.Objective.Select(objective =>
                    $"{objective.Name} | {objective.Extension.First(Guide.OutcomeMeasure).Text("timeFrame") ?? "not stated"}"
                ),
                page.QuerySelectorAll(".outcomes tbody tr")
                    .Select(row => $"{row.Children[0].TextContent} | {row.Children[2].TextContent.Trim()}")
            );
            Assert.Equal(
                trial.Arm.Select(arm => arm.Name),
                page.QuerySelectorAll(".cards h3").Select(title => title.TextContent)
            );
        }
    }

    [Fact]
    public void ATrialWithoutItsGroupAndRegimensSaysWhatIsMissing()
    {
        var trial = Content.Trials.OfType<ResearchStudy>().Single(study => study.Id == "two-arms");
        var alone = new Catalogue([trial]);

        var page = new TrialReader(alone, new(alone, null), null).Read(trial);

        Assert.Empty(page.Participants);
        Assert.Null(page.Facts.Single(fact => fact.Label == "Participants").Words);
        Assert.Equal([new PlanLink("NCT99900001", null, null, null)], page.Regimens);
        Assert.All(page.Arms, arm => Assert.Empty(arm.Variants));
    }

    private static string Words(NoteGroup group) =>
        $"{group.Heading}: {string.Join("; ", group.Notes.Select(note => note.Text))}";

    private static TrialPage Read(string id)
    {
        var catalogue = new Catalogue(Content.Trials);
        return new TrialReader(catalogue, new(catalogue, null), null).Read(
            catalogue.Trials.Single(trial => trial.Id == id)
        );
    }
}

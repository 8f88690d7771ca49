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
                new Fact("Design", "interventional; randomized; parallel; Masking: none"),
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
                "Rituximab (active comparator) -> ../plan/two-arms-nct99900001-v1.html",
                "Rituximab + dexamethasone (experimental) -> ../plan/two-arms-nct99900001-v2.html",
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
    public void WhatTheManifestNotesOfATrialIsAPointToCheck() =>
        Assert.Equal(
            [new("The record", "The source counts 3 locations and names 2.", null)],
            Read("labels-and-columns").Warnings
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
    public async Task TheResultsOfATrialHaveAPageInTheFormOfAPapersOutcomes()
    {
        var site = new PreviewSite(new(Content.Trials));

        var trial = await Html(site, "trial/results-two-arms.html");
        var link = trial.QuerySelectorAll("a").Single(a => a.TextContent == "21 outcomes and comparisons");
        Assert.Equal("../results/results-two-arms.html", link.GetAttribute("href"));

        var page = await Html(site, "results/results-two-arms.html");
        Assert.Equal("../trial/results-two-arms.html", page.QuerySelector(".facts a")?.GetAttribute("href"));
        Assert.Equal("Results of a trial", page.QuerySelector(".path span")?.TextContent);
        var cells = page.QuerySelectorAll(".outcomes tbody tr:not(.noted)")
            .Select(row =>
                string.Join(" | ", row.QuerySelectorAll("td").Take(3).Select(cell => cell.TextContent.Trim()))
            )
            .ToList();
        Assert.Contains("Mycophenolate plus prednisolone | 31 of 60 | –", cells);
        Assert.Contains("Prednisolone alone | of 31 | Median: 9.60 months, 95% Confidence Interval 7.1 to 12.5", cells);
        Assert.Contains("Prednisolone alone | of 52 | Least squares mean: 40.8 10^9/L, Standard Error 5.9", cells);
        Assert.Equal(
            ["odds ratio: 2.37", "hazard ratio: 0.48", "Mean Difference (Final Values): 20.4"],
            page.QuerySelectorAll(".effects tbody tr")
                .Select(row => $"{row.Children[0].TextContent}: {row.Children[1].TextContent}")
        );
        Assert.Equal(
            ["Overall response, time frame: 24 weeks", "Time to relapse, time frame: From response up…"],
            page.QuerySelectorAll(".forest .name").Select(label => label.TextContent)
        );
        Assert.DoesNotContain(site.Paths, path => path.StartsWith("paper/", StringComparison.Ordinal));
    }

    private static async Task<AngleSharp.Html.Dom.IHtmlDocument> Html(PreviewSite site, string path) =>
        await new HtmlParser().ParseDocumentAsync(new MemoryStream((await site.RenderAsync(path, default))!.Content));

    [Fact]
    public void ATrialWithoutItsGroupAndRegimensSaysWhatIsMissing()
    {
        var trial = Content.Trials.OfType<ResearchStudy>().Single(study => study.Id == "two-arms");
        var alone = new Catalogue([trial]);

        var page = new TrialReader(alone, new(alone, null), new(alone, null), null).Read(trial, 1);

        Assert.Empty(page.Participants);
        Assert.Null(page.Facts.Single(fact => fact.Label == "Participants").Words);
        Assert.Equal([new PlanLink("NCT99900001", null, null, null)], page.Regimens);
        Assert.All(page.Arms, arm => Assert.Empty(arm.Variants));
    }

    [Fact]
    public void TheRegimensOfATrialHaveVersionsThatTheTrialHasNot()
    {
        var newer = Content
            .Trials.OfType<PlanDefinition>()
            .Where(plan => plan.Id == "two-arms-nct99900001-v1")
            .Select(plan =>
                Content.Rewritten(
                    plan,
                    (name, text) =>
                        name switch
                        {
                            "id" when text == plan.Id => $"{text}-9.0.0",
                            "version" when text == plan.Version => "9.0.0",
                            "status" => "active",
                            _ => text,
                        }
                )
            );
        var catalogue = new Catalogue([.. Content.Trials, .. newer]);

        var page = new TrialReader(catalogue, new(catalogue, null), new(catalogue, null), null).Read(
            catalogue.Trials.Single(trial => trial.Id == "two-arms"),
            1
        );

        Assert.Equal(
            [
                "NCT99900001: draft",
                "NCT99900001: Rituximab: active (shown), draft",
                "NCT99900001: Rituximab + dexamethasone: draft",
            ],
            page.Versions.Select(part =>
                $"{part.Title}: {string.Join(", ", part.Versions.Select(version => version.Status.Code + (version.IsShown && part.Versions.Count > 1 ? " (shown)" : "")))}"
            )
        );
        Assert.Equal("../plan/two-arms-nct99900001-v1-9.0.0.html#versions", page.Versions[1].Versions[0].Href);
    }

    [Fact]
    public async Task AGreatTrialIsDividedAndEachOfItsPagesIsSmall()
    {
        var trial = (ResearchStudy)
            Content.Rewritten(
                Content.Trials.Single(study => study is ResearchStudy { Id: "two-arms" }),
                (_, text) => text
            );
        trial.Site = [.. Enumerable.Range(1, 500).Select(number => new ResourceReference { Display = Site(number) })];
        trial.Objective =
        [
            .. Enumerable
                .Range(1, 120)
                .Select(number =>
                {
                    var objective = new ResearchStudy.ObjectiveComponent { Name = $"Measure {number}" };
                    objective.Extension.Add(
                        new()
                        {
                            Url = Guide.OutcomeMeasure,
                            Extension = [new() { Url = "description", Value = new FhirString(new string('µ', 900)) }],
                        }
                    );
                    return objective;
                }),
        ];
        var site = new PreviewSite(new([trial]));
        var paths = site.Paths.Where(path => path.StartsWith("trial/", StringComparison.Ordinal)).ToList();
        var measures = new List<string>();
        foreach (var path in paths)
        {
            var file = (await site.RenderAsync(path, default))!;
            Assert.InRange(file.Content.Length, 1, PreviewSiteTests.LargestPage);
            var page = await new HtmlParser().ParseDocumentAsync(new MemoryStream(file.Content));
            measures.AddRange(page.QuerySelectorAll(".outcomes tbody th").Select(name => name.TextContent));
            Assert.Equal(paths.Count, page.QuerySelectorAll(".pager a").Length);
            Assert.Single(page.QuerySelectorAll(".pager [aria-current]"));
            Assert.Equal(path == "trial/two-arms.html", page.QuerySelector("details.sites") is not null);
        }

        Assert.True(paths.Count > 3);
        Assert.Equal(trial.Objective.Select(objective => objective.Name).Order(), measures.Order());

        static string Site(int number) => $"Hospital number {number} of a city with a long name, Somewhere, A country";
    }

    private static string Words(NoteGroup group) =>
        $"{group.Heading}: {string.Join("; ", group.Notes.Select(note => note.Text))}";

    private static TrialPage Read(string id)
    {
        var catalogue = new Catalogue(Content.Trials);
        return new TrialReader(catalogue, new(catalogue, null), new(catalogue, null), null).Read(
            catalogue.Trials.Single(trial => trial.Id == id),
            1
        );
    }
}

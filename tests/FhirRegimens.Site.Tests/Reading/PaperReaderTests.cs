using AngleSharp.Html.Parser;
using FhirRegimens.Fhir.Json;
using FhirRegimens.Fhir.Model;
using FhirRegimens.Site.Drawing;
using FhirRegimens.Site.Pages;
using FhirRegimens.Site.Reading;
using Task = System.Threading.Tasks.Task;

namespace FhirRegimens.Site.Tests.Reading;

/// <summary>What papers report, as pages show it.</summary>
public sealed class PaperReaderTests
{
    [Fact]
    public void OutcomesAreTheNumbersOfThePaper() =>
        Assert.Equal(
            ["24 of 40, stated as 60%", "10 of 40, stated as 25%", "2 of 8, stated as nothing"],
            Read("abstract")
                .Outcomes.Select(outcome => $"{outcome.Count} of {outcome.Of}, stated as {outcome.Stated ?? "nothing"}")
        );

    [Fact]
    public void AComparisonHasItsIntervalAndIsDrawn()
    {
        var page = Read("abstract");
        var effect = Assert.Single(page.Effects);
        var row = Assert.Single(ForestDrawing.Of(page.Ratios)!.Rows);

        Assert.Equal(
            ("hazard ratio", "0.62", "0.45 to 0.85 (95%)", "confidence interval, p 0.003"),
            (effect.Measure, effect.Value, effect.Interval, effect.Precision)
        );
        Assert.Equal("0.62 (0.45 to 0.85)", row.Words);
        Assert.NotNull(row.From);
    }

    [Fact]
    public void OtherNumbersForTheSameAreSaidBesideEachOther()
    {
        var resources = Content.Papers.Where(resource => resource.Id!.StartsWith("jats", StringComparison.Ordinal));
        var said = resources.OfType<RiskEvidenceSynthesis>().First();
        var again = (RiskEvidenceSynthesis)
            Content.Rewritten(said, (name, text) => name is "id" or "url" ? $"{text}-2" : text);
        again.RelatedArtifact = said.RelatedArtifact;
        again.RiskEstimate!.NumeratorCount = 11;

        var page = Read("jats", [.. resources, again]);

        Assert.Equal(["11 of 16"], page.Outcomes[0].Others);
        Assert.Equal(["16 of 16"], page.Outcomes[^1].Others);
        Assert.All(page.Outcomes.Skip(1).SkipLast(1), outcome => Assert.Empty(outcome.Others));
    }

    [Fact]
    public void PatientsWithoutANameAreNotTakenForTheSame()
    {
        var page = Read("two-arms");

        var unnamed = page.Outcomes.Where(outcome => outcome.Group == "patients whom only the sentence describes");
        Assert.Equal(["41 of 204", "4 of 202"], unnamed.Select(outcome => outcome.Occurred));
        Assert.All(unnamed, outcome => Assert.Empty(outcome.Others));
    }

    [Fact]
    public void OutcomesOfOneNameAreTakenForTheSameOnlyWhereTheSourceSaysTheSameOfThem()
    {
        var resources = Content.Papers.Where(resource => resource.Id!.StartsWith("jats", StringComparison.Ordinal));
        var said = resources.OfType<RiskEvidenceSynthesis>().First();
        var variable = resources
            .OfType<EvidenceVariable>()
            .Single(variable => variable.Identifier[0].Value == said.Outcome!.Identifier!.Value);
        var namesake = (EvidenceVariable)Content.Rewritten(variable, Second);
        namesake.Characteristic.Add(new() { Definition = new CodeableConcept { Text = "By the platelet count." } });
        var again = (RiskEvidenceSynthesis)Content.Rewritten(said, Second);
        again.RelatedArtifact = said.RelatedArtifact;
        again.Outcome!.Identifier = namesake.Identifier[0];

        var page = Read("jats", [.. resources, namesake, again]);

        Assert.All(page.Outcomes, outcome => Assert.Empty(outcome.Others));
        Assert.Equal(["Several outcomes have this name; of this one the source says no more."], page.Outcomes[0].Notes);
        Assert.Equal(
            ["Several outcomes have this name. Of this one the source says: By the platelet count."],
            page.Outcomes[^1].Notes
        );

        static string Second(string name, string text) => name is "id" or "url" or "value" ? $"{text}-2" : text;
    }

    [Fact]
    public void AShareThatIsNotThatOfItsCountsIsAPointToCheck()
    {
        var resources = Content
            .Papers.Where(resource => resource.Id!.StartsWith("article", StringComparison.Ordinal))
            .Select(resource => Content.Rewritten(resource, (_, text) => text))
            .ToList();
        foreach (var risk in resources.OfType<RiskEvidenceSynthesis>())
        {
            risk.Note.Clear();
        }

        var page = Read("article", resources);

        Assert.Equal(["relapse"], page.Outcomes.Where(outcome => outcome.Disagrees).Select(outcome => outcome.Name));
        Assert.Equal(
            [new Warning("relapse, patients of the study", "3 of 12 is not 30%. The source states both.", null)],
            page.Warnings.Take(1)
        );
    }

    [Fact]
    public void WhatTheManifestNotesOfAPaperIsAPointToCheck() =>
        Assert.Equal(
            Content
                .Papers.OfType<Library>()
                .Single(manifest => manifest.Id == "continued")
                .Extension.Where(extension => extension.Url == Guide.NoteOfResource)
                .Select(extension => ((Annotation)extension.Value!).Text),
            Read("continued")
                .Warnings.Where(warning => warning.Where == "The paper")
                .Select(warning => warning.Words)
                .DefaultIfEmpty("no note")
        );

    [Theory]
    [InlineData(1, 3, "33", false)]
    [InlineData(2, 3, "66", false)]
    [InlineData(2, 3, "67", false)]
    [InlineData(2, 3, "66.7", false)]
    [InlineData(2, 3, "66.8", true)]
    [InlineData(2, 3, "68", true)]
    [InlineData(2, 3, "65", true)]
    [InlineData(1, 8, "12.5", false)]
    [InlineData(1, 8, "13", false)]
    [InlineData(1, 0, "13", false)]
    public void RoundingAndCuttingOffBothPass(int count, int of, string stated, bool disagrees)
    {
        var said = Content.Papers.OfType<RiskEvidenceSynthesis>().First(risk => risk.RiskEstimate!.Value is not null);
        var risk = (RiskEvidenceSynthesis)Content.Rewritten(said, (_, text) => text);
        risk.RiskEstimate!.NumeratorCount = count;
        risk.RiskEstimate.DenominatorCount = of;
        risk.RiskEstimate.ValueElement = new(decimal.Parse(stated, System.Globalization.CultureInfo.InvariantCulture));
        var papers = new PaperReader(new([risk]), null);

        Assert.Equal(disagrees, papers.Read(papers.Papers[0], 1).Outcomes[0].Disagrees);
    }

    [Fact]
    public void OfSeveralVersionsTheActiveOneIsShown()
    {
        var resources = Content.Papers.Where(resource => resource.Id!.StartsWith("jats", StringComparison.Ordinal));
        var draft = resources.OfType<RiskEvidenceSynthesis>().First();
        var active = ActiveVersionOf(draft);

        var page = Read("jats", [.. resources, active]);

        Assert.Equal(3, page.Outcomes.Count);
        Assert.Equal("active", page.Outcomes[0].Status.Code);
    }

    [Fact]
    public void WhatIsNotedOfAFigureStandsBesideItAndAmongThePointsToCheck()
    {
        var resources = Content
            .Papers.Where(resource => resource.Id!.StartsWith("article", StringComparison.Ordinal))
            .Select(resource => Content.Rewritten(resource, (_, text) => text))
            .ToList();
        var relapse = resources.OfType<RiskEvidenceSynthesis>().Single(risk => risk.RiskEstimate!.Value == 30);
        relapse.Note = [new() { Text = "The paper states 30\\%, its counts give 25\\%\\." }];
        var patients = resources
            .OfType<EvidenceVariable>()
            .First(variable => variable.Title!.Contains("patients of the study", StringComparison.Ordinal));
        patients.Note = [new() { Text = "Two tables count them differently\\." }];

        var page = Read("article", resources);

        Assert.Equal(
            ["The paper states 30%, its counts give 25%.", "Two tables count them differently."],
            page.Outcomes.Single(outcome => outcome.Disagrees).Notes
        );
        Assert.Equal(
            [
                new("relapse, patients of the study", "The paper states 30%, its counts give 25%.", null),
                new Warning("patients of the study", "Two tables count them differently.", null),
            ],
            page.Warnings.Take(2)
        );
    }

    [Fact]
    public void VersionsOfAnOutcomeStandUnderEachOtherWithWhatTheySay()
    {
        var resources = Content.Papers.Where(resource => resource.Id!.StartsWith("jats", StringComparison.Ordinal));
        var draft = resources.OfType<RiskEvidenceSynthesis>().First();
        var active = ActiveVersionOf(draft);
        active.RiskEstimate!.NumeratorCount = 11;

        var part = Assert.Single(Read("jats", [.. resources, active]).Versions);

        Assert.Equal(draft.Title, part.Title);
        Assert.Equal(
            [("draft", false), ("active", true)],
            part.Versions.Select(version => (version.Status.Code, version.IsShown))
        );
        Assert.StartsWith("11 of 16; ", part.Versions[1].Says, StringComparison.Ordinal);
        Assert.Equal($"../fhir/RiskEvidenceSynthesis-{active.Id}.json", part.Versions[1].Href);
    }

    [Fact]
    public async Task APaperOfManyOutcomesIsDividedAndEachOfItsPagesIsSmall()
    {
        var said = Content
            .Papers.OfType<RiskEvidenceSynthesis>()
            .First(risk => risk.Id!.StartsWith("jats", StringComparison.Ordinal));
        var variables = Content
            .Papers.OfType<EvidenceVariable>()
            .Where(variable => variable.Id!.StartsWith("jats", StringComparison.Ordinal));
        var many = Enumerable
            .Range(1, 120)
            .Select(number =>
            {
                var risk = (RiskEvidenceSynthesis)
                    Content.Rewritten(said, (name, text) => name is "id" or "url" ? $"{text}-{number}" : text);
                risk.RelatedArtifact = said.RelatedArtifact;
                risk.RiskEstimate!.Description = $"Sentence {number} {new string('²', 500)}";
                return risk;
            });
        var site = new PreviewSite(new([.. variables, .. many]) { Validate = Content.Validate });
        var paths = site.Paths.Where(path => path.StartsWith("paper/", StringComparison.Ordinal)).ToList();
        var rows = 0;
        foreach (var path in paths)
        {
            var file = (await site.RenderAsync(path, default))!;
            Assert.InRange(file.Content.Length, 1, PreviewSiteTests.LargestPage);
            var page = await new HtmlParser().ParseDocumentAsync(new MemoryStream(file.Content));
            rows += page.QuerySelectorAll(".outcomes tbody strong").Length;
        }

        Assert.True(paths.Count > 2);
        Assert.Equal(120, rows);
    }

    [Fact]
    public async Task AllResourcesOfAPaperAreOneBundle()
    {
        var site = new PreviewSite(new(Content.Papers));

        var file = (await site.RenderAsync("fhir/all-paper-jats.json", default))!;

        var bundle = FhirJson.Parse<Bundle>(file.Content);
        Assert.Equal(Bundle.BundleType.Collection, bundle.Type);
        Assert.Equal(
            Content
                .Papers.Where(resource =>
                    resource is RiskEvidenceSynthesis or EffectEvidenceSynthesis or EvidenceVariable
                    && resource.Id!.StartsWith("jats", StringComparison.Ordinal)
                )
                .Select(resource => resource.Id)
                .Order(),
            bundle.Entry.Select(entry => entry.Resource!.Id).Order()
        );
    }

    [Fact]
    public void ThePaperLeadsToItsRegimensAndCitesItself()
    {
        var page = Read("jats");

        Assert.Equal("../plan/jats-sirolimus.html", Assert.Single(page.Regimens).Href);
        Assert.Equal(["PubMed 99999994", "DOI 10.99999/test.2096.4"], Assert.Single(page.Citations).Identifiers);
    }

    [Fact]
    public async Task EveryOutcomeOfEveryPaperStandsOnAPage()
    {
        var site = new PreviewSite(new(Content.Papers));
        var rows = new List<string>();
        foreach (var path in site.Paths.Where(path => path.StartsWith("paper/", StringComparison.Ordinal)))
        {
            var file = (await site.RenderAsync(path, default))!;
            var page = await new HtmlParser().ParseDocumentAsync(new MemoryStream(file.Content));
            rows.AddRange(
                page.QuerySelectorAll(".outcomes tbody strong, .effects tbody strong")
                    .Select(value => value.TextContent)
            );
        }

        Assert.Equal(
            Content
                .Papers.OfType<RiskEvidenceSynthesis>()
                .Select(risk => $"{risk.RiskEstimate!.NumeratorCount} of {risk.RiskEstimate.DenominatorCount}")
                .Concat(
                    Content
                        .Papers.OfType<EffectEvidenceSynthesis>()
                        .Select(effect => effect.EffectEstimate[0].ValueElement!.Literal!)
                )
                .Order(StringComparer.Ordinal),
            rows.Order(StringComparer.Ordinal)
        );
    }

    private static PaperPage Read(string id) => Read(id, Content.Papers);

    private static PaperPage Read(string id, IEnumerable<Resource> resources)
    {
        var papers = new PaperReader(new(resources), null);
        return papers.Read(papers.Papers.Single(paper => paper.Href == $"paper/{id}.html"), 1);
    }

    private static RiskEvidenceSynthesis ActiveVersionOf(RiskEvidenceSynthesis draft) =>
        (RiskEvidenceSynthesis)
            Content.Rewritten(
                draft,
                (name, text) =>
                    name switch
                    {
                        "id" => $"{text}-active",
                        "status" => "active",
                        "version" => "0.9.0",
                        _ => text,
                    }
            );
}

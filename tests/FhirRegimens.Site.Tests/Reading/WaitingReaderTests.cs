using System.Text;
using System.Text.Json;
using FhirRegimens.Fhir.Json;
using FhirRegimens.Fhir.Model;
using FhirRegimens.Site.Pages;
using FhirRegimens.Site.Reading;

namespace FhirRegimens.Site.Tests.Reading;

/// <summary>What awaits a person, as the gate says it in the Tasks of sources.</summary>
public sealed class WaitingReaderTests
{
    private const string Slug = "diffuse-large-b-cell-lymphoma";
    private const string Variant = $"PlanDefinition/{Slug}-da-epoch-e5a4b6-2.0.0";

    private static readonly ActivityDefinition Etoposide = Entry("Etoposide", "2.0.0");
    private static readonly ActivityDefinition Filgrastim = Entry("Filgrastim", "1.0.0");

    [Fact]
    public void WhatTheGateHoldsAnEntryForIsSaidOfTheVariantAndOfTheRegimen()
    {
        var catalogue = Held(($"ActivityDefinition/{Etoposide.Id}", "dose: 50 mg/m² became 500 mg/m²"));

        const string reason = "Etoposide: dose: 50 mg/m² became 500 mg/m²";
        Assert.Equal(("held", reason), Status(catalogue, Variant));
        Assert.Equal(("held", reason), Status(catalogue, $"PlanDefinition/{Slug}-da-epoch-2.0.0"));
        Assert.Equal(("draft", null), Status(catalogue, $"PlanDefinition/{Slug}-r-chop-2.0.0"));
        Assert.Equal(("active", null), Status(catalogue, $"PlanDefinition/{Slug}-da-epoch-1.0.0"));
        Assert.Equal(
            [("DA-EPOCH", reason), ("DA-EPOCH: Regimen", reason)],
            Read(catalogue)
                .Changed.Rows.Where(row => row.Reason is not null)
                .Select(row => (row.Title, row.Reason!))
                .Order()
        );
    }

    [Fact]
    public void WhatIsHeldStandsBeforeWhatOnlyWaits() =>
        Assert.Equal(
            ["DA-EPOCH: Regimen", "DA-EPOCH"],
            Read(Held((Variant, "the infusion time changed to half"))).Changed.Rows.Take(2).Select(row => row.Title)
        );

    [Fact]
    public void AReasonNamesAnEntryByItsTitleAndNotByItsAddress() =>
        Assert.Equal(
            ("held", "an entry is gone: Filgrastim"),
            Status(Held((Variant, $"an entry is gone: {Filgrastim.Url}")), Variant)
        );

    [Fact]
    public void AnEntryWithoutAnAddressStandsInNoReason()
    {
        var nameless = Etoposide.DeepCopy();
        (nameless.Id, nameless.Url) = ("nameless", null);
        var catalogue = new Catalogue([
            .. Content.Published.Where(resource => resource is not Fhir.Model.Task),
            nameless,
            Task(Slug, "waits for approval", (Variant, "two  spaces")),
        ]);

        Assert.Equal(("held", "two  spaces"), Status(catalogue, Variant));
    }

    [Fact]
    public void ManyReasonsAreCounted()
    {
        var entries = Content.Published.OfType<ActivityDefinition>().Where(entry => entry.Version == "2.0.0");
        var held = entries.Select(entry => ($"ActivityDefinition/{entry.Id}", "a new entry")).ToArray();

        Assert.EndsWith("; and 2 more reasons", Status(Held(held), Variant).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void AnActiveRegimenWithAHeldVersionCountsAsHeld()
    {
        var catalogue = Held(($"ActivityDefinition/{Etoposide.Id}", "dose: 50 mg/m² became 500 mg/m²"));
        var index = new IndexReader(catalogue, new PlanReader(catalogue, validate: null));

        var rows = index.Rows();

        Assert.Equal(
            [("DA-EPOCH", "active", "held"), ("R-CHOP", "active", "draft")],
            rows.Select(row => (row.Title, row.Status.Code, row.Waiting!.Code))
        );
        Assert.Equal((2, 1), (index.Counts(rows).Drafts, index.Counts(rows).Held));
        Assert.Equal(["Active", "Held waits"], ListRows.Of(rows[0]).Cells[3].Select(part => part.Text));
        Assert.Equal(["active", "held", "draft"], ListRows.Of(rows[0]).Values[4]);
    }

    [Fact]
    public void AnOrderThatVanishedIsNamedWithThePlanInUse()
    {
        var page = Read(Retiring(($"ActivityDefinition/{Filgrastim.Id}", "no longer in the source")));

        Assert.Equal(
            new WaitingRetirement(
                $"plan/{Slug}-da-epoch-e5a4b6-1.0.0.html",
                "Filgrastim",
                "DA-EPOCH: Regimen",
                "1.0.0",
                "no longer in the source"
            ),
            Assert.Single(page.Retirements.Rows)
        );
    }

    [Fact]
    public void WhatGoesWithItsRegimenIsNotNamedBesideItAndWhatIsNotHereIsNamedByItsReference()
    {
        var catalogue = Retiring(
            ($"PlanDefinition/{Slug}-da-epoch-1.0.0", "no longer in the source"),
            ($"PlanDefinition/{Slug}-da-epoch-e5a4b6-1.0.0", "no longer in the source"),
            ($"ActivityDefinition/{Filgrastim.Id}", "no longer in the source"),
            ("PlanDefinition/elsewhere", "no longer in the source")
        );

        Assert.Equal(
            ["DA-EPOCH", "PlanDefinition/elsewhere"],
            Read(catalogue).Retirements.Rows.Select(row => row.Title)
        );
        Assert.Equal(("active", "no longer in the source"), Status(catalogue, $"PlanDefinition/{Slug}-da-epoch-1.0.0"));
    }

    [Fact]
    public void OutcomesOfAPaperWaitNewAndChangedWithTheReason()
    {
        var drafts = Content.Papers.Where(resource => resource is not Library).ToList();
        var first = drafts.OfType<RiskEvidenceSynthesis>().First();
        var inUse = Content.Rewritten(
            first,
            (name, text) =>
                name switch
                {
                    "id" when text == first.Id => "in-use",
                    "version" => "0.9.0",
                    "status" => "active",
                    _ => text,
                }
        );
        var catalogue = new Catalogue([
            .. Content.Papers,
            inUse,
            Task("paper", "waits for approval", ($"RiskEvidenceSynthesis/{first.Id}", "the outcome is another")),
        ]);

        var rows = Read(catalogue).Papers.Rows;

        var paper = Assert.Single(rows, row => row.Changed > 0);
        Assert.Equal((1, "the outcome is another"), (paper.Changed, Assert.Single(paper.Reasons)));
        Assert.Equal(
            drafts.Count(draft => draft is RiskEvidenceSynthesis or EffectEvidenceSynthesis),
            rows.Sum(row => row.New + row.Changed)
        );
    }

    [Fact]
    public void OutcomesInUseThatVanishedLeadToTheirPaper()
    {
        var first = Content.Papers.OfType<RiskEvidenceSynthesis>().First();
        var manifest = Content.Papers.OfType<Library>().First();
        var catalogue = new Catalogue([
            .. Content.Papers,
            Task(manifest.Id!, Catalogue.RetiredOnApproval, ($"RiskEvidenceSynthesis/{first.Id}", "no longer there")),
        ]);

        var row = Assert.Single(Read(catalogue).Retirements.Rows);

        Assert.Equal(($"paper/{manifest.Id}.html", first.Title, "no longer there"), (row.Href, row.Title, row.Reason));
    }

    private static ActivityDefinition Entry(string title, string version) =>
        Content.Published.OfType<ActivityDefinition>().First(entry => entry.Title == title && entry.Version == version);

    private static Catalogue Held(params (string Reference, string Reason)[] outputs) =>
        new([
            .. Content.Published.Where(resource => resource is not Fhir.Model.Task),
            Task(Slug, "waits for approval", outputs),
        ]);

    private static Catalogue Retiring(params (string Reference, string Reason)[] outputs) =>
        new([
            .. Content.Published.Where(resource => resource is not Fhir.Model.Task),
            Task(Slug, Catalogue.RetiredOnApproval, outputs),
        ]);

    private static Resource Task(string id, string kind, params (string Reference, string Reason)[] outputs) =>
        FhirJson.Parse(
            Encoding.UTF8.GetBytes(
                JsonSerializer.Serialize(
                    new
                    {
                        resourceType = "Task",
                        id,
                        status = "in-progress",
                        intent = "order",
                        code = new
                        {
                            coding = new[]
                            {
                                new
                                {
                                    system = "https://fhir-regimens.example.org/fhir/CodeSystem/task",
                                    code = "publish-source",
                                },
                            },
                        },
                        output = outputs.Select(output => new
                        {
                            type = new { text = kind },
                            valueReference = new { reference = output.Reference, display = output.Reason },
                        }),
                    }
                )
            )
        );

    private static (string Code, string? Reason) Status(Catalogue catalogue, string reference)
    {
        var status = catalogue.StatusOf((PlanDefinition)catalogue.Referenced(reference)!);
        return (status.Code, status.Reason);
    }

    private static WaitingPage Read(Catalogue catalogue) =>
        new WaitingReader(
            catalogue,
            new PlanReader(catalogue, validate: null),
            new PaperReader(catalogue, validate: null)
        ).Read();
}

using FhirRegimens.Site.Pages;
using FhirRegimens.Site.Reading;

namespace FhirRegimens.Site.Tests.Reading;

/// <summary>What differs between versions, and in which order people see it.</summary>
public sealed class VersionDifferenceTests
{
    private static readonly Catalogue Catalogue = new(Content.Published);

    [Fact]
    public void DosesComeFirstThenEvidenceThenWords()
    {
        var changes = Page("diffuse-large-b-cell-lymphoma-da-epoch-e5a4b6-2.0.0").Versions[0].Changes;

        Assert.Equal(
            [
                new("Cyclophosphamide", "Dose", "750 mg/m²", "500 mg/m²", true),
                new("Etoposide", "Not understood", null, "total dose: 200 mg/m²", true),
            ],
            changes.Take(2)
        );
        Assert.Contains(
            new(
                "Vincristine",
                "Infusion",
                "continuous infusion over 96 hours",
                "continuous infusion over 48 hours",
                true
            ),
            changes
        );
        Assert.Equal(
            new("Wilson et al. 2002", "Study", "Phase II", "Phase III", false),
            changes.First(change => !change.IsDose)
        );
        Assert.Equal("Source's words", changes[^1].What);
    }

    [Fact]
    public void AVersionIsComparedWithTheOneBeforeAndTheFirstWithNone()
    {
        var versions = Page("diffuse-large-b-cell-lymphoma-r-chop-b2d1e3-1.0.0").Versions;

        Assert.Equal(["2.0.0", "1.0.0"], versions.Select(version => version.Edition.Version!));
        Assert.Equal(["1.0.0", null], versions.Select(version => version.Since));
        Assert.Equal([false, true], versions.Select(version => version.IsThis));
        Assert.Equal(["draft", "active"], versions.Select(version => version.Edition.Status.Code));
        Assert.Empty(versions[1].Changes);
    }

    [Fact]
    public void AnOrderThatCameAndOneThatWentAreNamed()
    {
        var before = new PlanPage
        {
            Title = "",
            Kind = PlanKind.Variant,
            Edition = new("", "", null, new("draft", "Draft", null, false), null),
            Blocks = [Block("Rituximab")],
        };
        var after = before with { Blocks = [Block("Obinutuzumab")] };

        Assert.Equal(
            [
                new Change("Obinutuzumab", "Drug", null, "Obinutuzumab", true),
                new Change("Rituximab", "Drug", "Rituximab", null, true),
                new Change("Obinutuzumab", "Dose", null, "1 mg", true),
                new Change("Rituximab", "Dose", "1 mg", null, true),
            ],
            VersionDifference.Between(before, after)
        );
    }

    [Fact]
    public void WhatIsHeldSaysWhyAndTheVersionInUseSaysThatItWaits()
    {
        var held = Page("diffuse-large-b-cell-lymphoma-da-epoch-e5a4b6-2.0.0");

        Assert.Equal(new("held", "Held", "the infusion time changed to half", false), held.Edition.Status);
        Assert.Equal("active", Page("diffuse-large-b-cell-lymphoma-da-epoch-e5a4b6-1.0.0").Edition.Status.Code);
    }

    [Theory]
    [InlineData("1.0.0", "1.0.1")]
    [InlineData("1.9.0", "1.10.0")]
    [InlineData("2.0.0-convert.1", "2.0.0")]
    [InlineData("seven", "0.0.1")]
    [InlineData(null, "0.0.1")]
    [InlineData("99999999999999999999.0.0", "1.0.0")]
    public void VersionsStandInTheirOrder(string? earlier, string later)
    {
        Assert.True(VersionOrder.Instance.Compare(earlier, later) < 0);
        Assert.True(VersionOrder.Instance.Compare(later, earlier) > 0);
        Assert.Equal(0, VersionOrder.Instance.Compare(later, later));
    }

    private static PlanPage Page(string id) =>
        new PlanReader(Catalogue, validate: null).Read(Catalogue.Plans.Single(plan => plan.Id == id));

    private static Block Block(string drug) =>
        new()
        {
            Anchor = "block",
            Title = "Treatment",
            Sections =
            [
                new(
                    "section",
                    "Chemotherapy",
                    [
                        new Order(0)
                        {
                            Anchor = drug,
                            Title = drug,
                            Dose = "1 mg",
                        },
                    ],
                    []
                ),
            ],
        };
}

using FhirRegimens.Conversion.Identity;

namespace FhirRegimens.Conversion.Tests.Identity;

/// <summary>The test vectors of docs/decisions/0010-identity.md.</summary>
public class SlugAssignmentTests
{
    [Fact]
    public void DifferentNamesWithOneSlugAllGetTheHashOfTheirName() =>
        Assert.Equal(["page-r-chop-e9bab34b", "page-r-chop-a79f360f"], Slugs(("R-CHOP", null), ("R+CHOP", null)));

    [Fact]
    public void TheirOrderDoesNotMatter() =>
        Assert.Equal(["page-r-chop-a79f360f", "page-r-chop-e9bab34b"], Slugs(("R+CHOP", null), ("R-CHOP", null)));

    [Fact]
    public void ANameUnderDifferentHeadingsIsToldApartByThese() =>
        Assert.Equal(
            ["page-r-chop-57e05247", "page-r-chop-ed703d31"],
            Slugs(("R-CHOP", "First-line / R-CHOP"), ("R-CHOP", "Relapsed / R-CHOP"))
        );

    [Fact]
    public void WhatNothingTellsApartIsNumberedFromTheSecondOn() =>
        Assert.Equal(
            ["page-rituximab", "page-rituximab-2", "page-rituximab-3"],
            Slugs(("Rituximab", null), ("Rituximab", null), ("Rituximab", null))
        );

    [Fact]
    public void ANumberNeverMeetsAName() =>
        Assert.Equal(["page-foo", "page-foo-2", "page-foo-3"], Slugs(("Foo", null), ("Foo 2", null), ("Foo", null)));

    private static IEnumerable<string> Slugs(params (string Name, string? FullName)[] things) =>
        SlugAssignment
            .Below(
                Slug.Of("page"),
                [.. things.Select(thing => new NamedThing(thing.Name, thing.FullName ?? thing.Name))]
            )
            .Select(slug => slug.Whole);
}

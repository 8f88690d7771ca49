using FhirRegimens.Conversion.Identity;
using FhirRegimens.Regimens;

namespace FhirRegimens.Conversion.Tests.Identity;

public class SourceIdentityTests
{
    [Fact]
    public void AVariantIsKeyedByItsSubobject() => Assert.Equal(["30ab57"], Keys(Page(("Regimen", "30AB57", "A"))));

    [Fact]
    public void ASubobjectThatOccursTwiceOnThePageIsNoKey() =>
        Assert.Equal(["v1", "v2"], Keys(Page(("Variant #1", "30ab57", "A"), ("Variant #2", "30ab57", "B"))));

    [Fact]
    public void NumbersStayWithTheirContentWhenAVariantIsInserted()
    {
        var before = Page(("Variant #1", null, "A"), ("Variant #2", null, "B"));
        var after = Page(("Variant #1", null, "A"), ("Variant #2", null, "X"), ("Variant #3", null, "B"));

        Assert.Equal(["v1", "v3", "v2"], Keys(after, before));
    }

    [Fact]
    public void AVariantWhoseDoseChangedKeepsItsNumber()
    {
        var before = Page(("Variant #1", null, "A"), ("Variant #2", null, "B"));
        var after = Page(("Variant #1", null, "A2"), ("Variant #2", null, "B"));

        Assert.Equal(["v1", "v2"], Keys(after, before));
    }

    [Fact]
    public void ANumberOfARemovedVariantBelowOthersIsNotGivenAgain()
    {
        var before = Page(("Variant #1", null, "A"), ("Variant #2", null, "B"));
        var between = Page(("Variant #2", null, "B"));
        var after = Page(("Variant #2", null, "B"), ("Variant #3", null, "C"));

        Assert.Equal(["v2"], Keys(between, before));
        Assert.Equal(["v2", "v3"], Keys(after, before));
    }

    [Fact]
    public void MovedVariantsKeepTheirNumbers()
    {
        var before = Page(("Variant #1", null, "A"), ("Variant #2", null, "B"));
        var after = Page(("Variant #1", null, "B"), ("Variant #2", null, "A"));

        Assert.Equal(["v2", "v1"], Keys(after, before));
    }

    [Fact]
    public void ARenamedRegimenHasANewSlug()
    {
        var renamed = Pages.Cytopenias with
        {
            Regimens = [Pages.Cytopenias.Regimens[0] with { Name = "Alemtuzumab (low-dose) monotherapy" }],
        };

        Assert.Equal(
            "autoimmune-cytopenias-alemtuzumab-low-dose-monotherapy",
            SourceIdentity.Of(renamed, PreviousVariants.None).Regimens[0].Slug.Whole
        );
    }

    [Fact]
    public void NamesThatDifferOnlyInAHyphenBeforeADigitStayUnique()
    {
        var page = Pages.With(null, Pages.Component(Sigs.Of("A-1")), Pages.Component(Sigs.Of("A1")));

        var names = Converted.From(page).Regimens[0].Variants[0].Entries.Select(entry => entry.Name).ToList();

        Assert.Equal(2, names.Distinct(StringComparer.Ordinal).Count());
    }

    private static IEnumerable<string> Keys(RegimenPage page, RegimenPage? published = null) =>
        SourceIdentity.Of(page, Previous(published)).Regimens[0].Variants.Select(variant => variant.Key);

    private static PreviousVariants Previous(RegimenPage? published) =>
        published is null
            ? PreviousVariants.None
            : PreviousVariants.Of(
                Converted
                    .From(published)
                    .Regimens.SelectMany(regimen => regimen.Variants)
                    .Select(variant => variant.Plan)
            );

    private static RegimenPage Page(params (string Label, string? Subobject, string Line)[] variants)
    {
        var page = Pages.With();
        return page with
        {
            Regimens =
            [
                page.Regimens[0] with
                {
                    Name = "A regimen with such a long name that slugs of its variants are cut",
                    Variants =
                    [
                        .. variants.Select(variant => new Variant
                        {
                            Label = variant.Label,
                            SubobjectId = variant.Subobject,
                            Blocks =
                            [
                                new()
                                {
                                    Duration = Pages.Cycles(21, 6),
                                    Sections =
                                    [
                                        Pages.Section(
                                            "Chemotherapy",
                                            Pages.Component(Sigs.Of("Drug") with { Text = variant.Line })
                                        ),
                                    ],
                                },
                            ],
                        }),
                    ],
                },
            ],
        };
    }
}

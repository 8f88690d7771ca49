using FhirRegimens.Regimens;
using FhirRegimens.Sources.HemOnc;

namespace FhirRegimens.Sources.Tests.HemOnc;

/// <summary>Facts of a page as it stood on the wiki; skipped where the page is not at hand.</summary>
public class SeedPageTests
{
    private static readonly string? Text = Find();

    [SeedFact]
    public void It_holds_two_regimens_in_one_setting()
    {
        var page = Read();

        Assert.Equal(
            ["Alemtuzumab monotherapy", "Sirolimus monotherapy"],
            page.Regimens.Select(regimen => regimen.Name)
        );
        Assert.Equal(["34416b", "35516b"], page.Regimens.Select(regimen => regimen.SubobjectId));
        Assert.All(page.Regimens, regimen => Assert.Equal(["Relapsed or refractory"], regimen.Settings));
        Assert.Equal(5, page.Categories.Count);
        Assert.Single(page.Notes);
    }

    [SeedFact]
    public void Nothing_of_it_is_unread()
    {
        var page = Read();

        Assert.Empty(page.Unread);
        Assert.Empty(page.Messages);
        Accounts.AddUp(Text!, page);
    }

    [SeedFact]
    public void Its_studies_are_joined_to_their_references()
    {
        var studies = Read()
            .Regimens.SelectMany(regimen => regimen.Variants)
            .SelectMany(variant => variant.Studies)
            .ToList();

        Assert.Equal(["Willis et al. 2001", "Bride et al. 2015"], studies.Select(study => study.Name));
        Assert.All(studies, study => Assert.Equal("Phase II", study.Evidence));
        Assert.All(studies, study => Assert.Equal("1", study.ReferenceLabel));
        var outcome = Assert.Single(studies[0].Outcomes);
        Assert.Equal(("ORR: 71%", "ORR", new Measurement(71, "%")), (outcome.Text, outcome.Endpoint, outcome.Value));
        Assert.Empty(studies[1].Outcomes);
    }

    [SeedFact]
    public void Its_duration_lines_hold_for_their_sections()
    {
        var blocks = Read().Regimens.Select(regimen => Assert.Single(Assert.Single(regimen.Variants).Blocks)).ToList();

        Assert.Equal(
            ["10-day course", "6-month course, extended for those with a favorable response"],
            blocks.Select(block => block.Duration?.Text)
        );
        Assert.All(blocks, block => Assert.Equal("Immunosuppressive therapy", Assert.Single(block.Sections).Therapy));
        Assert.Equal(
            ["Alemtuzumab", "Sirolimus"],
            blocks
                .SelectMany(block => block.Sections)
                .SelectMany(section => section.Components)
                .Select(component => component.Drug.Name)
        );
    }

    [SeedFact]
    public void Its_references_are_read()
    {
        var references = Read().Regimens.Select(regimen => Assert.Single(regimen.References)).ToList();

        Assert.Equal(["11564082", "26504182"], references.Select(reference => reference.Pmid));
        Assert.Equal([null, "PMC4705607"], references.Select(reference => reference.Pmcid));
        Assert.Equal(["10.1046/j.1365-2141.2001.03039.x", null], references.Select(reference => reference.Doi));
        Assert.Equal(["2001-09", "2016-01-07"], references.Select(reference => reference.Date));
        Assert.Equal(
            ["contains verified protocol", "contains protocol"],
            references.Select(reference => reference.Verification)
        );
        Assert.Equal("2015-10-26", references[1].EpubDate);
        Assert.Equal(10, references[1].Authors.Count);
    }

    private static RegimenPage Read() => HemOncReader.Read(Text!, Origins.Of("Autoimmune cytopenias"));

    private static string? Find()
    {
        string[] places =
        [
            Checkout.PathOf("samples", "autoimmune-cytopenias.wiki"),
            Checkout.PathOf("..", "shared", "seeds", "000_1081ab3b598f5021.txt"),
        ];
        return Array.Find(places, File.Exists) is { } path ? File.ReadAllText(path) : null;
    }

    private sealed class SeedFactAttribute : FactAttribute
    {
        public SeedFactAttribute()
        {
            Skip = Text is null ? "needs the page that the samples hold" : null;
        }
    }
}

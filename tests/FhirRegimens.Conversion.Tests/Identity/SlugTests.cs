using FhirRegimens.Conversion.Identity;
using FsCheck;
using FsCheck.Fluent;

namespace FhirRegimens.Conversion.Tests.Identity;

/// <summary>The test vectors of docs/decisions/0010-identity.md.</summary>
public class SlugTests
{
    [Theory]
    [InlineData("Autoimmune cytopenias", "autoimmune-cytopenias")]
    [InlineData("7+3d, then \"HiDAC\"", "7-3d-then-hidac")]
    [InlineData("  -R-CHOP-  ", "r-chop")]
    [InlineData("αβ", "x-1bef6bca")]
    [InlineData("", "untitled")]
    [InlineData("   ", "untitled")]
    public void ANameBecomesLettersDigitsAndHyphens(string name, string slug) =>
        Assert.Equal(slug, Slug.Of(name).Whole);

    [Fact]
    public void FortyEightCharactersAreKept() => Assert.Equal(new string('a', 48), Slug.Of(new string('a', 48)).Id);

    [Fact]
    public void ALongerSlugIsCutAndEndsWithItsHash() =>
        Assert.Equal($"{new string('a', 39)}-8f9bec6a", Slug.Of(new string('a', 49)).Id);

    [Fact]
    public void NoHyphenStandsBeforeTheHash() =>
        Assert.DoesNotContain(
            "--",
            Slug.Of($"{new string('a', 38)} {new string('b', 40)}").Id,
            StringComparison.Ordinal
        );

    [Fact]
    public void PartsAreMadeFromTheWholeSlugAndThenCut()
    {
        var variant = Slug.Of("Autoimmune cytopenias").Part("Alemtuzumab monotherapy").Part("30ab57");

        Assert.Equal("autoimmune-cytopenias-alemtuzumab-monot-e6c6060c", variant.Id);
        Assert.Equal("autoimmune-cytopenias-alemtuzumab-monotherapy-30ab57", variant.Cut(Slug.ActionLength));
    }

    [Theory]
    [InlineData("7-3d", "N73d")]
    [InlineData("R-CHOP", "RChop")]
    [InlineData("autoimmune cytopenias", "AutoimmuneCytopenias")]
    public void TheComputableNameIsPascalCase(string name, string pascal) =>
        Assert.Equal(pascal, Slug.Of(name).PascalCase());

    [Fact]
    public void EveryNameMakesAnIdAndAComputableName() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), name => IsWellFormed(Slug.Of(name ?? "")))
            .QuickCheckThrowOnFailure();

    private static bool IsWellFormed(Slug slug) =>
        slug.Id.Length is > 0 and <= 48
        && slug.Id.All(character =>
            char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character == '-'
        )
        && slug.Id[0] != '-'
        && slug.Id[^1] != '-'
        && char.IsAsciiLetterUpper(slug.PascalCase()[0])
        && slug.PascalCase().All(char.IsAsciiLetterOrDigit);
}

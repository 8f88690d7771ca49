using FhirRegimens.Sources.Papers;
using FhirRegimens.Sources.Tests.HemOnc;

namespace FhirRegimens.Sources.Tests.Papers;

/// <summary>
/// Papers invented for these tests: no person, journal or patient of them exists. Each has its reading beside it under
/// Approved.
/// </summary>
public class PaperCorpusTests
{
    private static readonly Corpus Corpus = new("Papers");

    public static TheoryData<string> Papers() => new(Corpus.Names);

    /// <summary>All papers.</summary>
    public static IReadOnlyList<string> Texts() => Corpus.Texts;

    [Theory]
    [MemberData(nameof(Papers))]
    public void A_paper_is_read_as_approved(string name)
    {
        var text = Corpus.Read(name);

        var paper = PaperReader.Read(text, Origins.Of(name));

        Approved.Matches(name + ".json", PageJson.Write(paper));
        Accounts.AddUp(text, paper);
        Assert.True(PaperReader.Recognises(text));
    }
}

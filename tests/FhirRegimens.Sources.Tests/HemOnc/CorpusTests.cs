using FhirRegimens.Sources.HemOnc;

namespace FhirRegimens.Sources.Tests.HemOnc;

/// <summary>
/// Pages in the form of HemOnc.org, of all eras, invented for these tests: the drugs are real, the doses plausible, the
/// studies, people and numbers of references are not. Each has its reading beside it under Approved.
/// </summary>
public class CorpusTests
{
    private static readonly Corpus Corpus = new("HemOnc");

    public static TheoryData<string> Pages() =>
        new(Corpus.Names.Select(name => Path.GetFileNameWithoutExtension(name)));

    /// <summary>All pages.</summary>
    public static IReadOnlyList<string> Texts() => Corpus.Texts;

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_is_read_as_approved(string name)
    {
        var text = Corpus.Read(name + ".wiki");

        var page = HemOncReader.Read(text, Origins.Of(name));

        Approved.Matches(name + ".json", PageJson.Write(page));
        Accounts.AddUp(text, page);
        Assert.True(HemOncReader.Recognises(text));
    }
}

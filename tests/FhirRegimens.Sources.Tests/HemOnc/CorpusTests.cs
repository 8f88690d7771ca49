using FhirRegimens.Sources.HemOnc;

namespace FhirRegimens.Sources.Tests.HemOnc;

/// <summary>
/// Pages in the form of HemOnc.org, of all eras, invented for these tests: the drugs are real, the doses plausible, the
/// studies, people and numbers of references are not. Each has its reading beside it under Approved.
/// </summary>
public class CorpusTests
{
    private static readonly string Folder = Checkout.PathOf("tests", "FhirRegimens.Sources.Tests", "HemOnc", "Corpus");

    public static TheoryData<string> Pages() =>
        new(
            Directory.GetFiles(Folder, "*.wiki").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal)!
        );

    /// <summary>All pages.</summary>
    public static IReadOnlyList<string> Texts() =>
        Directory.GetFiles(Folder, "*.wiki").Order(StringComparer.Ordinal).Select(File.ReadAllText).ToList();

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_is_read_as_approved(string name)
    {
        var text = File.ReadAllText(Path.Combine(Folder, name + ".wiki"));

        var page = HemOncReader.Read(text, Origins.Of(name));

        Approved.Matches(name + ".json", PageJson.Write(page));
        Accounts.AddUp(text, page);
        Assert.True(HemOncReader.Recognises(text));
    }
}

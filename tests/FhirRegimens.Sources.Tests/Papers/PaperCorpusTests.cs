using FhirRegimens.Sources.Papers;
using FhirRegimens.Sources.Tests.HemOnc;

namespace FhirRegimens.Sources.Tests.Papers;

/// <summary>
/// Papers invented for these tests: no person, journal or patient of them exists. Each has its reading beside it under
/// Approved.
/// </summary>
public class PaperCorpusTests
{
    private static readonly string Folder = Checkout.PathOf("tests", "FhirRegimens.Sources.Tests", "Papers", "Corpus");

    public static TheoryData<string> Papers() =>
        new(Directory.GetFiles(Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal)!);

    /// <summary>All papers.</summary>
    public static IReadOnlyList<string> Texts() =>
        [.. Directory.GetFiles(Folder).Order(StringComparer.Ordinal).Select(File.ReadAllText)];

    [Theory]
    [MemberData(nameof(Papers))]
    public void A_paper_is_read_as_approved(string name)
    {
        var text = File.ReadAllText(Path.Combine(Folder, name));

        var paper = PaperReader.Read(text, Origins.Of(name));

        Approved.Matches(name + ".json", PageJson.Write(paper));
        Accounts.AddUp(text, paper);
        Assert.True(PaperReader.Recognises(text));
    }
}

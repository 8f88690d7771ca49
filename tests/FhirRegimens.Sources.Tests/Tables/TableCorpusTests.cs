using FhirRegimens.Sources.Tables;
using FhirRegimens.Sources.Tests.HemOnc;

namespace FhirRegimens.Sources.Tests.Tables;

/// <summary>
/// Tables of options in every format, invented for these tests: the drugs and diseases are real, the doses and lines of therapy
/// are plausible and no advice. Each has its reading beside it under Approved.
/// </summary>
public class TableCorpusTests
{
    private static readonly Corpus Corpus = new("Tables");

    public static TheoryData<string> Documents() => new(Corpus.Names);

    /// <summary>All documents.</summary>
    public static IReadOnlyList<string> Texts() => Corpus.Texts;

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_table_is_read_as_approved(string name)
    {
        var text = Corpus.Read(name);

        var table = OptionTableReader.Read(text, Origins.Of(name));

        Approved.Matches(name + ".json", PageJson.Write(table));
        Accounts.AddUp(text, table);
        Assert.True(OptionTableReader.Recognises(text));
    }
}

using FhirRegimens.Sources.Tests.HemOnc;
using FhirRegimens.Sources.Trials;

namespace FhirRegimens.Sources.Tests.Trials;

/// <summary>Records of trials invented for these tests, as JSON and as text. Each has its reading beside it under Approved.</summary>
public class TrialCorpusTests
{
    private static readonly Corpus Corpus = new("Trials");

    public static TheoryData<string> Records() => new(Corpus.Names);

    /// <summary>All records.</summary>
    public static IReadOnlyList<string> Texts() => Corpus.Texts;

    [Theory]
    [MemberData(nameof(Records))]
    public void A_record_is_read_as_approved(string name)
    {
        var text = Corpus.Read(name);

        var record = TrialReader.Read(text, Origins.Of(name));

        Approved.Matches(name + ".json", PageJson.Write(record));
        Accounts.AddUp(text, record);
        Assert.True(TrialReader.Recognises(text));
    }
}

using FhirRegimens.Sources.Tests.HemOnc;
using FhirRegimens.Sources.Trials;

namespace FhirRegimens.Sources.Tests.Trials;

/// <summary>Records of trials invented for these tests, as JSON and as text. Each has its reading beside it under Approved.</summary>
public class TrialCorpusTests
{
    private static readonly string Folder = Checkout.PathOf("tests", "FhirRegimens.Sources.Tests", "Trials", "Corpus");

    public static TheoryData<string> Records() =>
        new(Directory.GetFiles(Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal)!);

    /// <summary>All records.</summary>
    public static IReadOnlyList<string> Texts() =>
        [.. Directory.GetFiles(Folder).Order(StringComparer.Ordinal).Select(File.ReadAllText)];

    [Theory]
    [MemberData(nameof(Records))]
    public void A_record_is_read_as_approved(string name)
    {
        var text = File.ReadAllText(Path.Combine(Folder, name));

        var record = TrialReader.Read(text, Origins.Of(name));

        Approved.Matches(name + ".json", PageJson.Write(record));
        Accounts.AddUp(text, record);
        Assert.True(TrialReader.Recognises(text));
    }
}

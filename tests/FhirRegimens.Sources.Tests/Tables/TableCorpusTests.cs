using FhirRegimens.Sources.Tables;
using FhirRegimens.Sources.Tests.HemOnc;

namespace FhirRegimens.Sources.Tests.Tables;

/// <summary>
/// Tables of options in every format, invented for these tests: the drugs and diseases are real, the doses and lines of therapy
/// are plausible and no advice. Each has its reading beside it under Approved.
/// </summary>
public class TableCorpusTests
{
    private static readonly string Folder = Checkout.PathOf("tests", "FhirRegimens.Sources.Tests", "Tables", "Corpus");

    public static TheoryData<string> Documents() => new(Files().Select(Path.GetFileName)!);

    /// <summary>All documents.</summary>
    public static IReadOnlyList<string> Texts() => [.. Files().Select(File.ReadAllText)];

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_table_is_read_as_approved(string name)
    {
        var text = File.ReadAllText(Path.Combine(Folder, name));

        var table = OptionTableReader.Read(text, Origins.Of(name));

        Approved.Matches(name + ".json", PageJson.Write(table));
        Accounts.AddUp(text, table);
        Assert.True(OptionTableReader.Recognises(text));
    }

    private static IEnumerable<string> Files() => Directory.GetFiles(Folder).Order(StringComparer.Ordinal);
}

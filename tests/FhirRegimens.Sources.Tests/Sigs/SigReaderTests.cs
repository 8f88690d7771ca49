namespace FhirRegimens.Sources.Tests.Sigs;

public class SigReaderTests
{
    /// <summary>Cases whose reading a heading or a table of the page decides, before any line is read as a dose.</summary>
    private static readonly string[] DecidedByThePage =
    [
        "n006",
        "n007",
        "n008",
        "n009",
        "n010",
        "n011",
        "n012",
        "n015",
        "n022",
        "n023",
    ];

    public static TheoryData<string> Cases =>
        SigCase.Ids(row => row.Sigs is not null && !DecidedByThePage.Contains(row.Id));

    [Theory]
    [MemberData(nameof(Cases))]
    public void ReadsWhatTheTableSays(string id)
    {
        var row = SigCase.Get(id);
        var differences = SigCase.Differences("sigs", row.Sigs, SigTable.Read(row.Lines)).ToList();
        Assert.True(differences.Count == 0, string.Join('\n', [.. row.Lines, .. differences]));
    }
}

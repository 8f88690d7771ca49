using System.Text.Json.Nodes;
using FhirRegimens.Regimens;
using FhirRegimens.Sources.Sigs;
using FsCheck;
using FsCheck.Fluent;

namespace FhirRegimens.Sources.Tests.Sigs;

public class SigPrinterTests
{
    /// <summary>Sentences and words that are kept unread have no line of their own to go back to.</summary>
    public static TheoryData<string> Cases => SigCase.Ids(row => row.Kind == "sig" && Readings(row).Any());

    [Theory]
    [MemberData(nameof(Cases))]
    public void APrintedReadingReadsAsTheSame(string id)
    {
        foreach (var sig in Readings(SigCase.Get(id)))
        {
            AssertReadsBack(sig);
        }
    }

    [Theory]
    [InlineData(
        "[[Rituximab (Rituxan)]] 375 mg/m<sup>2</sup> IV over 90 minutes once on day 1, cycle 1, given first",
        "*[[Rituximab (Rituxan)]] 375 mg/m^2 intravenously once over 90 min d1, given first, cycle 1"
    )]
    [InlineData(
        "[[Cytarabine (Ara-C)]] 3 g/m<sup>2</sup> IV every 12 hours on days 1, 3, 5 to 7 (total dose: 18 g/m<sup>2</sup>)",
        "*[[Cytarabine (Ara-C)]] 3 g/m2 IV q12h, days 1, 3, 5-7 (total dose: 18 g/m2)"
    )]
    [InlineData(
        "If CR: [[Prednisone (Sterapred)]] 1 mg/kg (maximum dose of 80 mg) PO once per day; until relapse",
        "*If CR: [[Prednisone (Sterapred)]] 1 mg/kg PO daily (max 80 mg) until relapse"
    )]
    public void PrintsInTheUsualOrder(string expected, string line) =>
        Assert.Equal(expected, SigPrinter.Print(ReadOne(line)));

    [Fact]
    public void EveryGeneratedSigReadsBack()
    {
        var config = Config.QuickThrowOnFailure.WithMaxTest(2000).WithReplay(20260101, 1);
        Prop.ForAll(SigGenerator.Sigs.ToArbitrary(), AssertReadsBack).Check(config);
    }

    private static void AssertReadsBack(Sig sig)
    {
        var line = SigPrinter.Print(sig);
        var read = ReadOne("*" + line);
        var differences = SigCase.Differences("sig", Fields(sig), Fields(read)).ToList();
        Assert.True(differences.Count == 0, string.Join('\n', [line, .. differences]));
    }

    /// <summary>A total of several steps cannot be checked against one of them.</summary>
    private static JsonObject Fields(Sig sig) =>
        SigTable.Project(sig with { Step = null, ChecksumAgrees = sig.TotalDose is null ? null : true }, []);

    private static Sig ReadOne(string line) =>
        SigReader.Read(SigTable.Lines([line])) is { Components: [{ Sigs: [var sig], Notes: [] }], Notes: [] }
            ? sig
            : throw new InvalidOperationException("Not one sig: " + line);

    private static IEnumerable<Sig> Readings(SigCase row) =>
        SigReader
            .Read(SigTable.Lines(row.Lines))
            .Components.SelectMany(component => component.Sigs)
            .Where(sig =>
                sig.Drug.Name.Length > 0 && sig.Unread.Count == 0 && sig.Alternatives.All(one => one.Unread.Count == 0)
            );
}

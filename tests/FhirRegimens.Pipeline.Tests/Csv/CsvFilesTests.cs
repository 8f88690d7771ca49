using System.Globalization;
using CsvHelper;
using FhirRegimens.Pipeline.Csv;
using FhirRegimens.Regimens;
using FhirRegimens.Sources.HemOnc;

namespace FhirRegimens.Pipeline.Tests.Csv;

public sealed class CsvFilesTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    public static TheoryData<string> Pages =>
        [
            .. new[] { Checkout.PathOf("samples"), Checkout.PathOf("tests/FhirRegimens.Sources.Tests/HemOnc/Corpus") }
                .SelectMany(below => Directory.GetFiles(below, "*.wiki"))
                .Select(file => Path.GetRelativePath(Checkout.Root, file))
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [InlineData("sigs.csv")]
    [InlineData("variants.csv")]
    public void TheTablesOfASampleAreThoseApproved(string table)
    {
        CsvFiles.Write(folder.Path, [Read("samples/Autoimmune_cytopenias.wiki")]);

        Approved.Matches($"Autoimmune_cytopenias-{table}", Text(table).ReplaceLineEndings("\n"));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void TheTableSaysWhatWasRead(string file)
    {
        var page = Read(file);
        CsvFiles.Write(folder.Path, [page]);

        Assert.Equal(Readings(page).Select(SigRow.Said), Rows("sigs.csv").Select(row => new SigRow(row).ToSig()));
    }

    [Fact]
    public void TheFirstColumnsAreHemOncs()
    {
        CsvFiles.Write(folder.Path, []);

        Assert.StartsWith(
            "study,regimen,regimen_cui,phase,portion,component,component_cui,component_role,cycle_length_lb,"
                + "cycle_length_ub,cycle_length_unit,timing_sequence,timing,branch,branch_type,cyclesigs,cyclesigs_note,"
                + "step_number,class,doseMinNum,doseMaxNum,doseUnit,doseUnit_cui,divided,doseCapNum,doseCapUnit,"
                + "doseCapUnit_cui,targetLevel,targetLevelUnit,targetLevelUnit_cui,targetLevelType,route,route_cui,"
                + "allDays,durationMinNum,durationMaxNum,durationUnit,durationUnit_cui,frequency,frequency_cui,inParens,"
                + "sequence,seq.rel.when,seq.rel.when.unit,seq.rel,seq.rel.what,tail,variant,variant_cui,temp,"
                + "date_added,",
            Text("sigs.csv"),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("100 mg/m<sup>2</sup> IV over 60 minutes once on day 1", "IV intermittent canonical Sig")]
    [InlineData(
        "100 mg/m<sup>2</sup>/day IV continuous infusion over 96 hours, started on day 1",
        "IV continuous canonical Sig"
    )]
    [InlineData("100 mg PO once per day on days 1 to 5", "Non-IV canonical Sig")]
    [InlineData("100 mg PO once per day", "Non-canonical Sig")]
    [InlineData("100 mg IV or PO once on day 1", "Non-canonical Sig")]
    [InlineData("100 mg PO once per day at bedtime on days 1 to 5", "Non-canonical Sig")]
    [InlineData("100 mg PO once per day on days 1 to 5 by the blue moon", "Non-canonical Sig")]
    public void ALineIsCanonicalOnlyWhereHemOncsColumnsSayAllOfIt(string sig, string expected)
    {
        CsvFiles.Write(folder.Path, [PageWith($"*[[Cisplatin (Platinol)]] {sig}")]);

        Assert.All(Rows("sigs.csv"), row => Assert.Equal(expected, row["class"]));
    }

    [Fact]
    public void OfAChoiceEachReadingSaysThatItIsOne()
    {
        CsvFiles.Write(folder.Path, [PageWith("*[[Cisplatin (Platinol)]] 100 mg IV or PO once on day 1")]);

        Assert.Equal(
            [("IV", "1 of 2"), ("PO", "2 of 2")],
            Rows("sigs.csv").Select(row => (row["route"], row["oneOf"]))
        );
    }

    [Theory]
    [InlineData("=HYPERLINK(\"https://example.org\")")]
    [InlineData("+1+cmd|' /C calc'!A0")]
    [InlineData("-2+3")]
    [InlineData("@SUM(1,2)")]
    [InlineData("\uFF1D1+1")]
    public void NoWordsOfASourceAreAFormula(string words)
    {
        var page = PageWith("*[[Cisplatin (Platinol)]] 100 mg IV once on day 1");
        var regimen = page.Regimens[0];
        CsvFiles.Write(folder.Path, [page with { Regimens = [regimen with { Name = words }] }]);

        Assert.Equal("'" + words, Rows("sigs.csv")[0]["regimen"]);
        Assert.Equal("'" + words, Rows("variants.csv")[0]["regimen"]);
    }

    [Fact]
    public void DaysBeforeTheFirstStayNumbers()
    {
        CsvFiles.Write(folder.Path, [PageWith("*[[Cisplatin (Platinol)]] 100 mg IV once per day on days -5 to -3")]);

        Assert.Equal("-5,-4,-3", Rows("sigs.csv")[0]["allDays"]);
    }

    [Fact]
    public void SpreadsheetsAreToldThatItIsUtf8()
    {
        CsvFiles.Write(folder.Path, []);

        Assert.Equal([0xEF, 0xBB, 0xBF], File.ReadAllBytes(folder.PathOf("sigs.csv"))[..3]);
    }

    private static IEnumerable<Sig> Readings(RegimenPage page) =>
        from regimen in page.Regimens
        from variant in regimen.Variants
        from block in variant.Blocks
        from section in block.Sections
        from component in section.Components
        from sig in component.Sigs
        from reading in Conversion.Entries.Readings.Of(sig)
        select reading with
        {
            Cycles = reading.Cycles ?? section.Cycles,
            Branch = reading.Branch ?? section.Branch,
        };

    private List<Dictionary<string, string>> Rows(string table)
    {
        using var text = new StringReader(Text(table));
        using var csv = new CsvReader(text, CultureInfo.InvariantCulture);
        return
        [
            .. csv.GetRecords<dynamic>()
                .Cast<IDictionary<string, object>>()
                .Select(row => row.ToDictionary(cell => cell.Key, cell => (string)cell.Value, StringComparer.Ordinal)),
        ];
    }

    private string Text(string table) => File.ReadAllText(folder.PathOf(table));

    private static RegimenPage Read(string file) =>
        Page(Path.GetFileNameWithoutExtension(file).Replace('_', ' '), File.ReadAllText(Checkout.PathOf(file)));

    private static RegimenPage PageWith(string line) =>
        Page("A", $"=Setting=\n==R==\n===Regimen===\n====Chemotherapy====\n{line}\n");

    private static RegimenPage Page(string title, string text) =>
        HemOncReader.Read(text, new SourceOrigin { Title = title, Sha256 = "" });
}

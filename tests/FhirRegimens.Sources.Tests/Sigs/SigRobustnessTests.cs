using FhirRegimens.Sources.Sigs;
using FhirRegimens.Sources.Text;

namespace FhirRegimens.Sources.Tests.Sigs;

/// <summary>
/// Lines that nobody meant to be read. FHIR_REGIMENS_FUZZ=n makes n mutated lines instead of the 4000 of every run.
/// </summary>
public class SigRobustnessTests
{
    private static readonly string[] Pieces =
    [
        " ",
        ",",
        ".",
        ";",
        ":",
        "(",
        ")",
        "[[",
        "]]",
        "-",
        "–",
        "−",
        "+",
        "x",
        "×",
        "/",
        "%",
        "^",
        ">",
        "<",
        "≥",
        "±",
        "1",
        "2.5",
        "1,200",
        "1,5",
        "000",
        "10^6",
        "²",
        "¹",
        "⁷",
        "\u200B",
        "\u00A0",
        "\u0660",
        "𝟏",
        "é",
        "mg",
        "mg/m2",
        "mg/kg/day",
        "units",
        "AUC",
        "Gy",
        "fractions",
        "cells",
        "mL",
        "IV",
        "PO",
        "or",
        "and",
        "then",
        "if",
        "not",
        "to",
        "once",
        "per day",
        "every",
        "hours",
        "q12h",
        "on day",
        "on days",
        "cycle",
        "week",
        "for",
        "over",
        "until",
        "taper",
        "target",
        "trough",
        "after",
        "given",
        "maximum dose of",
        "total dose:",
        "divided",
        "as follows:",
        "Cycle 1:",
        "Test dose:",
        "If CR:",
        "[[Cisplatin (Platinol)]]",
        "*",
        "'''",
        "{{",
        "<sup>",
        "&",
        "¶",
        "\t",
    ];

    private static readonly int Mutations = int.TryParse(
        Environment.GetEnvironmentVariable("FHIR_REGIMENS_FUZZ"),
        out var count
    )
        ? count
        : 4000;

    [Fact]
    public void MutatedLinesNeverFailAndLoseNoLine()
    {
        var random = new Random(17);
        var lines = SigCase.All.SelectMany(row => row.Lines).Where(line => line.StartsWith('*')).ToList();
        for (var round = 0; round < Mutations; round++)
        {
            var line = lines[random.Next(lines.Count)];
            for (var edits = random.Next(1, 5); edits > 0; edits--)
            {
                var at = random.Next(1, line.Length);
                var length = Math.Min(random.Next(0, 8), line.Length - at);
                line = line[..at] + Pieces[random.Next(Pieces.Length)] + line[(at + length)..];
            }

            AssertKept(line.Replace('\n', ' '));
        }
    }

    [Fact]
    public void RandomPiecesNeverFailAndLoseNoLine()
    {
        var random = new Random(18);
        for (var round = 0; round < Mutations / 2; round++)
        {
            var pieces = Enumerable.Range(0, random.Next(1, 30)).Select(_ => Pieces[random.Next(Pieces.Length)] + " ");
            AssertKept("*[[Cisplatin (Platinol)]] " + string.Concat(pieces).Replace('\n', ' '));
        }
    }

    [Theory]
    [InlineData("qzx")]
    [InlineData("7777")]
    [InlineData("7777 mg")]
    public void AWordPutAnywhereIntoALineIsFoundInItsReading(string word)
    {
        var lost = new List<string>();
        foreach (
            var row in SigCase.All.Where(row =>
                row.Kind == "sig" && row.Lines is [['*', ..]] && !IsPassedOver(row.Lines[0])
            )
        )
        {
            var line = row.Lines[0];
            for (var at = line.IndexOf("]] ", StringComparison.Ordinal); at >= 0; at = line.IndexOf(' ', at + 1))
            {
                var changed = line.Insert(at + (line[at] == ']' ? 2 : 0), " " + word);
                if (!SigTable.Read([changed]).ToJsonString().Contains(word.Split(' ')[0], StringComparison.Ordinal))
                {
                    lost.Add(changed);
                }
            }
        }

        Assert.True(lost.Count == 0, string.Join('\n', lost));
    }

    [Theory]
    [InlineData("*", "(")]
    [InlineData("*[[Cisplatin (Platinol)]] ", "(")]
    [InlineData("*[[Cisplatin (Platinol)]] ", "1")]
    [InlineData("*[[Cisplatin (Platinol)]] ", "1,")]
    [InlineData("*[[Cisplatin (Platinol)]] ", "1 to ")]
    [InlineData("*[[Cisplatin (Platinol)]] on days ", "1, ")]
    [InlineData("*[[Cisplatin (Platinol)]] on days ", "1 to 1000, ")]
    [InlineData("*[[Cisplatin (Platinol)]] ", "10 mg or ")]
    [InlineData("*[[Cisplatin (Platinol)]] ", "10 mg IV, ")]
    [InlineData("*[[Cisplatin (Platinol)]] ", "(10 mg ")]
    [InlineData("*[[Cisplatin (Platinol)]] ", "(IV) ")]
    [InlineData("*[[Cisplatin (Platinol)]] ", "foo ")]
    [InlineData("*[[Cisplatin (Platinol)]] ", "a. ")]
    [InlineData("*[[Cisplatin (Platinol)]] ", "a.")]
    [InlineData("*[[Cisplatin (Platinol)]] ", "target ")]
    [InlineData("*[[Cisplatin (Platinol)]] ", "given ")]
    [InlineData("*[[Cisplatin (Platinol)]] 2 x 10^6 ", "CD34+ ")]
    [InlineData("*[[Cisplatin (Platinol)]] IV", ", IV")]
    [InlineData("*", "drug ")]
    [InlineData("*", "drug-")]
    [InlineData("*", "a: ")]
    [InlineData("", "patients received ")]
    [InlineData("*", "*")]
    [InlineData("*If ", "1 ")]
    [InlineData("*[[Cisplatin (Platinol)]] ", "+ [[A]] ")]
    [InlineData("*[[Cisplatin (Platinol)]] ", "⁷ ")]
    public void AVeryLongLineTakesMemoryInProportionToItsLength(string start, string piece) =>
        Growth.IsInProportion(
            5_000 / piece.Length,
            times => SigTable.Lines([start + string.Concat(Enumerable.Repeat(piece, times))]),
            lines => SigReader.Read(lines)
        );

    [Fact]
    public void DeepBulletsEndInNotes()
    {
        string[] lines =
        [
            "*[[Cisplatin (Platinol)]] 20 mg IV",
            .. Enumerable.Range(2, 400).Select(depth => new string('*', depth) + "See text"),
        ];
        var component = Assert.Single(SigReader.Read(SigTable.Lines(lines)).Components);
        Assert.Equal(400, component.Notes.Count);
    }

    /// <summary>Comments, footnotes and templates are not shown, and the kind of cells has no field.</summary>
    private static bool IsPassedOver(string line) =>
        ((string[])["<!--", "<ref", "{{", "cells"]).Any(hidden => line.Contains(hidden, StringComparison.Ordinal));

    /// <summary>Every bullet ends in a component or in a note, and what is unread is the line's own words.</summary>
    private static void AssertKept(string line)
    {
        var lines = SigTable.Lines([line]);
        var reading = SigReader.Read(lines);
        foreach (var bullet in lines.Where(bullet => bullet.Depth > 0 && bullet.Content.PlainText().Length > 0))
        {
            var isKept =
                reading.Components.Any(component => component.Span == bullet.Span && component.Sigs.Count > 0)
                || reading.Notes.Any(note => note.Span == bullet.Span);
            Assert.True(isKept, line);
        }

        foreach (var sig in reading.Components.SelectMany(component => component.Sigs))
        {
            Assert.All(
                sig.Unread,
                fragment => Assert.Contains(fragment, lines[0].Content.PlainText(), StringComparison.Ordinal)
            );
        }
    }
}

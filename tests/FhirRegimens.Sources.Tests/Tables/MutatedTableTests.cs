using FhirRegimens.Sources.Tables;
using FhirRegimens.Sources.Tests.HemOnc;
using FsCheck;
using FsCheck.Fluent;

namespace FhirRegimens.Sources.Tests.Tables;

/// <summary>
/// Damaged documents: no text may crash or hang the reader, every character stays accounted for, and a text without a table
/// says so. FHIR_REGIMENS_TABLE_MUTATIONS sets how many are read instead of 150; a full campaign is 100000.
/// </summary>
public class MutatedTableTests
{
    private static readonly string[] Marks =
    [
        "•",
        "∘",
        "\n- ",
        "\n  - ",
        "|",
        "\n|---|---|\n",
        "\\",
        "\t",
        ",",
        ";",
        "\"",
        "\n",
        "\r\n",
        "<table>",
        "</table>",
        "<tr>",
        "<td rowspan=99>",
        "<td colspan=99999999999>",
        "<sup>",
        "</sup>",
        "<li>",
        "</ul>",
        "<script>",
        "<!--",
        "&lt;",
        "&#0;",
        "&",
        "^a^",
        "ᵃ",
        "±",
        "(",
        ")",
        ":",
        " or ",
        "First-line options",
        "Table 1.",
        "Goal: ",
        "If ",
        "1,200 mg/m2/day",
        "\uD800",
        "\0",
        "\u00A0",
        "\uE000",
        "<tr><td colspan=9>Children",
        "<thead>",
        "Not recommended\n",
        "Maximum dose",
        "*plus* ",
        "1·5",
        "3×/day ",
        "kg⁻¹",
        "<sup>−1</sup>",
        "\n1) ",
        "\n   2. ",
        "0,8–1,2 mg/kg",
        "1.200 mg",
        "Preferred",
        "Dose (mg/kg)",
        "\n  - plus folic acid 1 mg/day and ",
        "\n\n## 2nd line\n\n",
        "**Line 1**",
    ];

    private static readonly IReadOnlyList<string> Documents = TableCorpusTests.Texts();

    /// <summary>A place to cut or put something in, as a share of the text.</summary>
    private sealed record Edit(int Kind, int Mark, int Place, int Length);

    private static readonly Gen<Edit> Edits =
        from kind in Gen.Choose(0, 9)
        from mark in Gen.Choose(0, Marks.Length - 1)
        from place in Gen.Choose(0, 9999)
        from length in Gen.Choose(0, 60)
        select new Edit(kind, mark, place, length);

    private static readonly Gen<string> Damaged =
        from document in Gen.Choose(0, Documents.Count - 1)
        from edits in Edits.ListOf()
        select edits.Aggregate(Documents[document], Apply);

    [Fact]
    public void Every_character_of_a_damaged_table_is_accounted_for()
    {
        var count = int.TryParse(Environment.GetEnvironmentVariable("FHIR_REGIMENS_TABLE_MUTATIONS"), out var wanted)
            ? wanted
            : 150;
        Prop.ForAll(
                Damaged.ToArbitrary(),
                text =>
                {
                    var table = OptionTableReader.Read(text, Origins.Of("damaged"));
                    Accounts.AddUp(text, table);
                    var isReported = table.Messages.Any(message => message.Code == "no-options");
                    return OptionTableReader.Recognises(text) != isReported && (!isReported || table.Lines.Count == 0);
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(count));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\n ")]
    [InlineData("Some words about nothing.")]
    [InlineData("{\"protocolSection\": {}}")]
    [InlineData("<table></table>")]
    [InlineData("<table><tr><td>First-line options</td></tr></table>")]
    [InlineData("| a | b |\n|---|---|\n| c | d |")]
    [InlineData("a,b\nc,d\n")]
    public void A_text_without_a_table_of_options_says_so_and_is_unread(string text)
    {
        var table = OptionTableReader.Read(text, Origins.Of("nothing"));

        Assert.Equal("no-options", Assert.Single(table.Messages).Code);
        Assert.Empty(table.Lines);
        Assert.Equal(0, table.Characters.Typed);
        Accounts.AddUp(text, table);
        Assert.False(OptionTableReader.Recognises(text));
    }

    [Fact]
    public void Rows_of_nothing_above_the_first_line_are_no_title()
    {
        const string text =
            "# Options\n\n| Treatment | Nephritis |\n|:---|:</ul>---|\n|\n|---|---|\n Goal | Response | |\n"
            + "| **First line** | • Mycophenolate mofetil 2–3 g/day PO |\n| **Second line** | • Rituximab 1 g IV |\n";

        var table = OptionTableReader.Read(text, Origins.Of("damaged"));

        Assert.Equal(2, table.AllOptions().Count());
        Accounts.AddUp(text, table);
    }

    [Theory]
    [InlineData("• ")]
    [InlineData("∘ ")]
    [InlineData("(")]
    [InlineData("a ± ")]
    [InlineData("If ")]
    [InlineData("x: ")]
    [InlineData("<td>")]
    [InlineData("<table>")]
    [InlineData("<td rowspan=1000000>")]
    [InlineData("<tr>")]
    [InlineData("<sup>")]
    [InlineData("<ul><li>")]
    [InlineData("&amp;")]
    [InlineData("| ")]
    [InlineData("\"")]
    [InlineData(",")]
    [InlineData(", ")]
    [InlineData("AZT, ")]
    [InlineData("1 mg ")]
    [InlineData("a, b; ")]
    [InlineData("a\n\n")]
    [InlineData("First-line options\n")]
    public void A_mark_that_repeats_twenty_thousand_characters_long_is_read(string mark)
    {
        var repeated = string.Concat(Enumerable.Repeat(mark, 20_000 / mark.Length));
        foreach (
            var lead in (string[])
                [
                    "",
                    "First-line options • A 1 mg\nSecond-line options • ",
                    "<table><tr><th>First line<td>A<tr><th>Second line<td>",
                    "| Line | A |\n|---|---|\n| First line | A |\n| Second line | ",
                    "Line,Drug\nFirst line,A\nSecond line,",
                ]
        )
        {
            var text = lead + repeated;

            Accounts.AddUp(text, OptionTableReader.Read(text, Origins.Of("repeated")));
        }
    }

    [Fact]
    public void Rows_and_columns_take_memory_in_proportion()
    {
        Growth.IsInProportion(100, rows => Table(rows, columns: 2), Read);
        Growth.IsInProportion(400, columns => Table(rows: 2, columns), Read);

        static void Read(string text) => Assert.NotEmpty(OptionTableReader.Read(text, Origins.Of("large")).Lines);

        static string Table(int rows, int columns) =>
            string.Join(
                '\n',
                [
                    $"Treatment options{Cells(columns, at => $"Disease {at}")}",
                    $"Goals{Cells(columns, at => $"remission {at}")}",
                    .. Enumerable
                        .Range(0, rows)
                        .Select(row =>
                            $"{(row % 2 == 0 ? "First" : "Second")}-line{Cells(columns, _ => "MMF 1 g/day")}"
                        ),
                ]
            );

        static string Cells(int columns, Func<int, string> cell) =>
            string.Concat(Enumerable.Range(0, columns).Select(at => $",{cell(at)}"));
    }

    private static string Apply(string text, Edit edit)
    {
        var at = (int)((long)edit.Place * text.Length / 10_000);
        var length = Math.Min(edit.Length, text.Length - at);
        return edit.Kind switch
        {
            0 => text[..at],
            1 => text[at..],
            2 => text.Remove(at, length),
            3 => text + text.Substring(at, length),
            4 => text.Insert(at, text.Substring(at, length)),
            _ => text.Insert(at, Marks[edit.Mark]),
        };
    }
}

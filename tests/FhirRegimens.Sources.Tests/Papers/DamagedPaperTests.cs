using FhirRegimens.Sources.Papers;
using FhirRegimens.Sources.Tests.HemOnc;

namespace FhirRegimens.Sources.Tests.Papers;

/// <summary>Damaged papers: no text may crash the reader, and every character stays accounted for.</summary>
public class DamagedPaperTests
{
    private static readonly string[] Marks =
    [
        "<",
        ">",
        "<sup>",
        "</sup>",
        "<table-wrap>",
        "<tr><td>",
        "<![CDATA[",
        "<!--",
        "&amp;",
        "&#0;",
        "\uD800",
        "\uFEFF",
        "\0",
        "\r\n",
        "\n\n",
        "\t",
        "|",
        "\n| a | b |\n",
        "# ",
        "- ",
        "*",
        "$",
        "Table 9. ",
        "\n\n(Continued)\n\n",
        "N = 99999999999",
        "0/0 (0%)",
        "1/0 (100%)",
        "12 of 3 (999%)",
        "99999999999999999999",
        "1,000,000.5",
        "\n## References\n\n1. A. B 2000; 1: 1.\n\n",
        "a total of 0 patients",
        "All children (N=12) achieved a response",
        "<thead>",
        "<td rowspan=\"99\" colspan=\"99999999999\">",
        "<sup>2</sup>",
        "<sup>−1</sup>",
        "<element-citation>",
        "PMID- 1\nTI  - A title\nAB  - ",
        "\n      ",
        "61 (58%) of 106 patients in the other group",
        "0·61 (95% CI 0·42 to 0·89)",
        "thirty-five ",
        "−4·2",
        "Methods: ",
        "---\ntitle: 'A'\n---\n",
        "\n===\n",
        "\n---\n",
        "word-\nword",
        "\u00AD\n",
        "-\n",
        "\uFB01",
        "^a^",
        "^",
        "~x~",
        "\f",
        "\n\n                                        211\n",
        "\nA. B et al.                    A title\n",
        "\nTable 3. A\nB   n = 2   C\nd   1 (50%)   2\n",
        "  ",
        "1,204",
        "1 000 mg",
        "\u2009000",
        "mg/m(2)",
        "10(9)/L",
        "(",
        "n = 1,204): Any grade",
        "HR (95% CI)",
        "<thead><tr><th colspan=\"2\">A (n = 2)</th></tr><tr><th>Any grade</th><th>Grade 3</th></tr></thead>",
        "<break/>",
        "<fn><label>a</label><p>",
        "&#8195;",
        "\nPMID- 2\n",
        "<PubmedBookArticle><BookDocument>",
        "cisplatin 50 mg/m2 and oral methotrexate 20 mg/m2 in 2 doses ",
    ];

    [Fact]
    public void Every_character_of_a_damaged_paper_is_accounted_for() =>
        Mutations.Check(
            PaperCorpusTests.Texts(),
            Marks,
            text => Accounts.AddUp(text, PaperReader.Read(text, Origins.Of("damaged")))
        );

    [Theory]
    [InlineData("word-\n")]
    [InlineData("A. B                    C\n")]
    [InlineData("\n                                211\n")]
    [InlineData("Journal of Tests 2014; 7: 210\n\n")]
    [InlineData("Table 3. A\nB   n = 2   C\nd   1 (50%)   2\n\n")]
    [InlineData("Table 3. A\nB   n = 2   C\n")]
    [InlineData("d   1 (50%)   2\n")]
    [InlineData("^a^ ~b~ ^ ~ ")]
    [InlineData("1 000 000 1/2 of 3 of ")]
    [InlineData("Cisplatin 50 mg/m2 and oral methotrexate 20 mg/m2 in 2 doses. ")]
    [InlineData("Among 40 patients, 10 (25%) responded; 12 of 40 patients (30%; 95% CI 20–40) in the other group. ")]
    [InlineData("| A (n = 2): Any grade | HR (95% CI) | P |\n|---|---|---|\n| 1 (50) | 0.5 (0.4–0.6) | .01 |\n\n")]
    public void A_form_many_times_over_takes_memory_in_proportion(string form) =>
        Growth.IsInProportion(
            400,
            times => "# A made-up paper\n\n## Methods\n\n" + string.Concat(Enumerable.Repeat(form, times)),
            text => PaperReader.Read(text, Origins.Of("long.md"))
        );

    [Theory]
    [InlineData("")]
    [InlineData("   \n\n")]
    [InlineData("One line.")]
    [InlineData("<?xml version=\"1.0\"?><other/>")]
    [InlineData("<article>")]
    [InlineData("<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"c\">]><article><p>&b;</p></article>")]
    public void A_text_that_is_no_paper_is_reported(string text)
    {
        var paper = PaperReader.Read(text, Origins.Of("garbage"));

        Assert.Contains("no-paper", paper.Messages.Select(message => message.Code));
        Accounts.AddUp(text, paper);
    }
}

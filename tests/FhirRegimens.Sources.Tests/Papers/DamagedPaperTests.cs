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
    ];

    [Fact]
    public void Every_character_of_a_damaged_paper_is_accounted_for() =>
        Mutations.Check(
            PaperCorpusTests.Texts(),
            Marks,
            text => Accounts.AddUp(text, PaperReader.Read(text, Origins.Of("damaged")))
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

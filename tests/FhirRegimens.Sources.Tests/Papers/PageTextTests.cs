using FhirRegimens.Regimens;
using FhirRegimens.Sources.Papers;
using FhirRegimens.Sources.Tests.HemOnc;

namespace FhirRegimens.Sources.Tests.Papers;

/// <summary>The text of pages as programs copy it, and Markdown as converters write it. All made up.</summary>
public class PageTextTests
{
    [Theory]
    [InlineData("We gave lenalido-\nmide.", "We gave lenalidomide.")]
    [InlineData("We gave sirolimus-\nprednisone.", "We gave sirolimus-prednisone.")]
    [InlineData("It was in-\njected. It was injected.", "It was injected. It was injected.")]
    [InlineData("A single-\narm trial, not a single-arm trial.", "A single-arm trial, not a single-arm trial.")]
    [InlineData("A single-\narm trial with a single arm.", "A single-arm trial with a single arm.")]
    [InlineData("Cycles of 28-\nday length.", "Cycles of 28-day length.")]
    [InlineData("A soft\u00AD\nened word.", "A softened word.")]
    [InlineData("From 10-\n15 mg.", "From 10- 15 mg.")]
    [InlineData("The e\uFB03cacy was con\uFB01rmed.", "The efficacy was confirmed.")]
    public void A_word_that_a_line_divides_is_one_word(string lines, string words) =>
        Assert.Equal(words, Assert.Single(Assert.Single(Paper(lines).Sections).Paragraphs).Text);

    [Fact]
    public void Page_numbers_and_running_heads_are_no_text()
    {
        var paper = PaperReader.Read(
            """
            Journal of Tests 2014; 7: 210–218                              ORIGINAL ARTICLE

            A made-up paper for tests of pages

            A. B1, C. D1,2
            doi:10.99999/test.2014.1

            Results
            Half of the patients

                                                              211
            A. B et al.                                       A made-up paper

            responded.

                                                              212
            Journal of Tests 2014; 7: 210–218

            The others did not: 50
            of them.
            """,
            Origins.Of("pages.txt")
        );

        Assert.Equal("A made-up paper for tests of pages", paper.Title?.Value);
        Assert.Equal(["A. B", "C. D"], paper.Authors);
        Assert.Equal(
            ("Journal of Tests", "2014", "7: 210–218", "10.99999/test.2014.1"),
            (paper.Journal?.Value, paper.Date, paper.Issue, paper.Doi)
        );
        Assert.Equal(
            ["Half of the patients", "responded.", "The others did not: 50 of them."],
            paper.Sections.SelectMany(section => section.Paragraphs).Select(paragraph => paragraph.Text)
        );
    }

    [Fact]
    public void Tables_that_blanks_align_are_read_apart()
    {
        var paper = Paper(
            """
            Table 1. Made-up patients
            Characteristic     No.    %
            Men                25     56
            Older than 75      20     44
            Table 2. Made-up responses
            Response    Sirolimus (n = 27)   Tacrolimus (n = 17)
            CR          7 (26%)              2 (12%)
            """
        );

        Assert.Equal(["Made-up patients", "Made-up responses"], paper.Tables.Select(table => table.Title));
        Assert.Equal(
            [("CR", "Sirolimus", 7, 27), ("CR", "Tacrolimus", 2, 17)],
            paper.Outcomes.Select(outcome => (outcome.Name, outcome.Group, outcome.Count, outcome.Of))
        );
    }

    [Fact]
    public void Lines_that_are_not_divided_into_equally_many_cells_are_no_table()
    {
        var paper = Paper(
            """
            Table 2. Made-up responses
            Response    Sirolimus (n = 27)   Tacrolimus (n = 17)
            CR          7 (26%)              2 (12%)
            PR                               1 (6%)
            """
        );

        Assert.Empty(paper.Tables);
        Assert.Empty(paper.Outcomes);
    }

    [Fact]
    public void Fields_above_Markdown_say_which_paper_it_is()
    {
        var paper = PaperReader.Read(
            """
            ---
            title: "A made-up paper for tests of fields"
            author: Someone, A; Other, B C
            journal: Test J
            year: 2094
            doi: 10.99999/test.2094.1
            pmid: 99999994
            tags: made up
            ---

            Results
            =======

            C~max~ rose by 10^9^/L in 3 of 12 patients^a^.
            """,
            Origins.Of("fields.md")
        );

        Assert.Equal("A made-up paper for tests of fields", paper.Title?.Value);
        Assert.Equal(["Someone A", "Other B C"], paper.Authors);
        Assert.Equal(
            ("Test J", "2094", "10.99999/test.2094.1", "99999994"),
            (paper.Journal?.Value, paper.Date, paper.Doi, paper.Pmid)
        );
        Assert.Equal(["made up"], paper.Unread.Select(unread => unread.Text));
        Assert.Equal(
            [("Results", "Cmax rose by 10^9/L in 3 of 12 patients.")],
            paper.Findings.Select(finding => (finding.Section, finding.Text))
        );
    }

    [Theory]
    [InlineData("Patients received vinblastine 6 mg/m(2) weekly.", "6 mg/m2")]
    [InlineData("Neutrophils were 0.5 x 10(9)/L then.", "0.5 x 10^9/L")]
    [InlineData("It was given to 10(9) of them.", "10", "9")]
    public void What_PubMed_sets_in_brackets_is_raised(string sentence, params string[] figures) =>
        Assert.Equal(
            figures,
            PaperReader
                .Read($"PMID- 99999993\nTI  - A made-up record.\nAB  - {sentence}\n", Origins.Of("record.txt"))
                .Findings.SelectMany(finding => finding.Figures)
                .Select(figure => figure.Text)
        );

    [Fact]
    public void Of_several_records_the_first_is_read_and_the_others_are_counted() =>
        Assert.Equal(
            ["papers-left-out"],
            PaperReader
                .Read(
                    "PMID- 99999993\nTI  - A made-up record.\nAB  - Nothing.\n\nPMID- 99999994\nTI  - Another.\n",
                    Origins.Of("records.txt")
                )
                .Messages.Select(message => message.Code)
        );

    private static Paper Paper(string text) =>
        PaperReader.Read($"# A made-up paper\n\n## Results\n\n{text}\n", Origins.Of("page.md"));
}

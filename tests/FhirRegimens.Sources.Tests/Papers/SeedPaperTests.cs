using FhirRegimens.Regimens;
using FhirRegimens.Sources.Papers;
using FhirRegimens.Sources.Tests.HemOnc;

namespace FhirRegimens.Sources.Tests.Papers;

/// <summary>The facts of a published abstract and of a published article, one by one.</summary>
public class SeedPaperTests
{
    private static readonly Lazy<Paper> Abstract = new(() => Read("002"));
    private static readonly Lazy<Paper> Article = new(() => Read("003"));

    [SeedFact("002")]
    public void The_abstract_says_what_it_is()
    {
        var paper = Abstract.Value;

        Assert.True(PaperReader.Recognises(Seeds.Find("002")!));
        Assert.Equal(
            "Sirolimus is effective in relapsed/refractory autoimmune cytopenias: results of a prospective "
                + "multi-institutional trial",
            paper.Title?.Value
        );
        Assert.Equal(10, paper.Authors.Count);
        Assert.Equal(("Karen L. Bride", "David T. Teachey"), (paper.Authors[0], paper.Authors[^1]));
        Assert.Equal(
            [("submitted", "2015-07-30"), ("accepted", "2015-09-22")],
            paper.Milestones.Select(milestone => (milestone.Kind, milestone.Date))
        );
        Assert.Equal(
            ["prospective", "multi-institutional", "multicenter", "cohort"],
            paper.Designs.Select(design => design.Value)
        );
        Assert.Empty(paper.Regimens);
        Assert.Empty(paper.Messages);
        Assert.Empty(paper.Unread);
    }

    [SeedFact("002")]
    public void Every_number_of_the_abstract_is_read()
    {
        Assert.Equal(
            [
                "Count 30 patients",
                "Count 12",
                "Range 1-3 months",
                "Count 12 patients",
                "Count 8",
                "Count 6 children",
                "Number 2",
                "Number 1 year",
                "Median 2 1-4.5 years",
            ],
            Abstract.Value.Findings.SelectMany(finding => finding.Figures).Select(Words)
        );
        Assert.Equal(
            [
                ("durable complete response", "children with autoimmune lymphoproliferative syndrome (ALPS)", 12, 12),
                (
                    "CR",
                    "patients with multi-lineage cytopenias secondary to common variable immune deficiency (CVID), Evans "
                        + "syndrome (ES) or systemic lupus erythematosus (SLE)",
                    8,
                    12
                ),
                ("responded", "children with single lineage autoimmune cytopenias", 2, 6),
            ],
            Abstract.Value.Outcomes.Select(outcome => (outcome.Name, outcome.Group, outcome.Count, outcome.Of))
        );
        Assert.Equal(("", 30), (Abstract.Value.Groups[0].Name, Abstract.Value.Groups[0].Count));
    }

    [SeedFact("003")]
    public void The_article_says_what_it_is()
    {
        var paper = Article.Value;

        Assert.True(PaperReader.Recognises(Seeds.Find("003")!));
        Assert.Equal(7, paper.Authors.Count);
        Assert.Equal(("Bruno Fattizzo", "Wilma Barcellini"), (paper.Authors[0], paper.Authors[^1]));
        Assert.Equal(
            ("Ther Adv Hematol", "2022", "Vol. 13: 1–11", "10.1177/20406207221097780"),
            (paper.Journal?.Value, paper.Date, paper.Issue, paper.Doi)
        );
        Assert.Equal(["2021-12-20", "2022-04-13"], paper.Milestones.Select(milestone => milestone.Date));
        Assert.Equal("retrospective", paper.Designs[0].Value);
        Assert.Equal([("ITP", 29), ("AIHA", 10), ("", 39)], paper.Groups.Select(group => (group.Name, group.Count)));
        Assert.Equal(2, paper.ResponseCriteria.Count);
        Assert.Equal(42, paper.References.Count);
        Assert.Empty(paper.Unread);
        Accounts.AddUp(Seeds.Find("003")!, paper);
    }

    [SeedFact("003")]
    public void Its_treatment_is_a_regimen_of_two_steps()
    {
        var regimen = Assert.Single(Article.Value.Regimens);
        var block = Assert.Single(Assert.Single(regimen.Variants).Blocks);
        var sigs = Assert.Single(Assert.Single(block.Sections).Components).Sigs;

        Assert.Equal("cyclosporine A", regimen.Name);
        Assert.All(sigs, sig => Assert.Equal(("cyclosporine A", "CyA"), (sig.Drug.Name, sig.Drug.Synonym)));
        Assert.Equal(["starting dose", "maintenance dose"], sigs.Select(sig => sig.Label));
        Assert.Equal(
            [new Amount(3, 5, "mg/kg", "day"), new Amount(1.5m, 3, "mg/kg", "day")],
            sigs.Select(sig => sig.Dose)
        );
        Assert.Equal([2, null], sigs.Select(sig => sig.DividedDoses));
        Assert.Equal([new Step(1, 2), new Step(2, 2)], sigs.Select(sig => sig.Step));
    }

    [SeedFact("003")]
    public void Its_table_of_treatment_is_complete()
    {
        var table = Article.Value.Tables[1];

        Assert.Equal(("Table 2", 2), (table.Number, table.Parts));
        Assert.Equal([null, 29, 10], table.Columns.Select(column => column.Count));
        Assert.Equal(["a", "b", "c"], table.Footnotes.Select(note => note.Mark));
        Assert.Equal(
            """
            Reason to start CyA: 43.6 (3–293) | 7 (6–69)
            Refractory disease, N (%): 21 (72) | 10 (100)
            PLT fluctuations, N (%): 3 (10) | –
            BM fibrosis on TPO-RA, N (%): 6 (20) | – [a]
            Splenectomy contraindicated, N(%): 4 (14) | 6 (60)
            Wish of pregnancy, N (%): 2 (7) | –
            T cell infiltrate, N (%): 3 (10) | 2 (20)
            Steroids, N (%): 15 (52) | 4 (40)
            IVIg, N (%): 3 (10) | 0 (0)
            Romiplostim, N (%): 6 (20) | –
            Eltrombopag, N (%): 10 (34) | –
            Time on CyA (months): 28.2 (2.3–140) | 27.85 (9.3–39)
            3: 12/29(41)–9/29(31) | 3/10(30)–1/10(10)
            6: 13/26(50)–9/26(35) | 2/10(20)–2/10(20)
            12: 8/23(35)–13/23(56) | 3/6(50)–2/6(33)
            Weaning concomitant Med, N (%): 22/27 (81) | 2/4 (50)
            Reduced PLT fluctuations, N (%): 3/3 (100) | –
            Successful pregnancy, N (%): 1/2 (50) | –
            Relapses, N (%): 3/21 (14) | 2/5 (40)
            Sop therapy, N (%): 9 (31) | 7 (70)
            Non-response, N (%): 3/9 (33) | 5/7 (72)
            Relapse, N (%): 3/9 (33) | 2/7 (28)
            Persistent remission, (%): 3/9 (33) | 0 (0)
            Adverse events, N (%): 7 (24) | 4 (40)
            Grade 1–2, N (%): 5 (17) | 4 (40)
            Grade 3–4, N (%): 2 (7) | 0 (0)
            Infections, N (%): 3 (10) | 0 (0)
            Death, N (%): 5 (17) | 4 (40) [c]
            Possibly related to CyA, N (%): 1/5 (20) | 0/4 (0)
            """,
            string.Join('\n', table.Rows.Select(Words))
        );
        var sixMonths = Article
            .Value.Outcomes.Where(outcome =>
                outcome.Name.StartsWith("Hematologic response, 6", StringComparison.Ordinal)
            )
            .Select(outcome => (outcome.Name, outcome.Group, outcome.Count, outcome.Of, outcome.Percent));
        Assert.Equal(
            [
                ("Hematologic response, 6, CR", "ITP", 13, 26, 50m),
                ("Hematologic response, 6, PR", "ITP", 9, 26, 35m),
                ("Hematologic response, 6, CR", "AIHA", 2, 10, 20m),
                ("Hematologic response, 6, PR", "AIHA", 2, 10, 20m),
            ],
            sixMonths.Select(outcome =>
                (outcome.Name, outcome.Group, outcome.Count, outcome.Of, outcome.Percent!.Value)
            )
        );
    }

    [SeedFact("003")]
    public void Its_table_of_the_literature_is_complete()
    {
        var literature = Article.Value.Literature;

        Assert.Equal(
            [3, 2, 12, 14, 36, 2, 20, 30, 40, 67, 83, 46, 1, 1, 1, 1, 12, 8, 8, 34, 18, 1, 1],
            literature.Select(report => report.Patients)
        );
        Assert.Equal(
            "9 10 19 20 21 11 22 27 23 24 28 29 12 13 14 15 30 16 25 31 26 17 18",
            string.Join(' ', literature.Select(report => report.ReferenceLabel))
        );
        Assert.Equal(
            ["Case report", "Case series", "Clinical trial", "Retrospective study"],
            literature.Select(report => report.Cells[^1].Text).Distinct().Order(StringComparer.Ordinal)
        );
        Assert.Equal(
            [(23m, 23m, true), (441m, 441m, true)],
            Article
                .Value.Checks.Where(check => check.Subject is "Number of reports" or "Patients of all reports")
                .Select(check => (check.Stated, check.Computed, check.Agrees))
        );
    }

    [SeedFact("003")]
    public void Its_figures_that_disagree_are_reported()
    {
        Assert.Equal(
            [
                "22 women of 39: the source states 66, its other figures give 56.4.",
                "Table 2: the figures of the row \"Reason to start CyA\" may belong to the row above it, \"Time from first "
                    + "line to CyA (months)\", which has none.",
                "Table 2, Non-response, N (%), 5 of 7: the source states 72, its other figures give 71.4.",
                "Perrotta et al., per cent of 14 patients or fewer: the source states 49.5, its other figures give 50.",
                "Ito et al., per cent of 8 patients or fewer: the source states 98, its other figures give 100.",
            ],
            Article.Value.Messages.Select(message => message.Text)
        );
        Assert.Contains(("17 men of 39", true), Article.Value.Checks.Select(check => (check.Subject, check.Agrees)));
    }

    private static Paper Read(string number) => PaperReader.Read(Seeds.Find(number)!, Origins.Of($"seed {number}"));

    private static string Words(PaperRow row) =>
        $"{row.Label}: {string.Join(" | ", row.Cells.Select(cell => cell.Text))}"
        + string.Concat(row.Marks.Select(mark => $" [{mark}]"));

    private static string Words(Figure figure) =>
        string.Join(
            ' ',
            new[]
            {
                figure.Kind.ToString(),
                figure.Value is { } value ? Number(value) : null,
                figure.Low is { } low ? $"{Number(low)}-{Number(figure.High!.Value)}" : null,
                figure.Unit,
            }.OfType<string>()
        );

    private static string Number(decimal number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

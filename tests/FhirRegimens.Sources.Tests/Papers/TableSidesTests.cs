using FhirRegimens.Regimens;
using FhirRegimens.Sources.Papers;
using FhirRegimens.Sources.Tests.HemOnc;

namespace FhirRegimens.Sources.Tests.Papers;

/// <summary>Which side of a table the groups of patients are. The tables are made up.</summary>
public class TableSidesTests
{
    [Fact]
    public void Groups_in_columns_have_the_outcomes_of_the_rows() =>
        Reads(
            """
            | Outcome | Sirolimus (n = 12) | Tacrolimus (n = 10) |
            |---|---|---|
            | Complete response, n (%) | 6 (50) | 4 (40) |
            | Relapse, n (%) | 3 (25) | 1 (10) |
            """,
            TableSide.Columns,
            [
                "Complete response / Sirolimus: 6 of 12",
                "Complete response / Tacrolimus: 4 of 10",
                "Relapse / Sirolimus: 3 of 12",
                "Relapse / Tacrolimus: 1 of 10",
            ]
        );

    [Fact]
    public void Groups_in_rows_have_the_outcomes_of_the_columns() =>
        Reads(
            """
            | | Complete response, n (%) | Relapse, n (%) |
            |---|---|---|
            | Sirolimus (n = 12) | 6 (50) | 3 (25) |
            | Tacrolimus (n = 10) | 4 (40) | 1 (10) |
            """,
            TableSide.Rows,
            [
                "Complete response / Sirolimus: 6 of 12",
                "Relapse / Sirolimus: 3 of 12",
                "Complete response / Tacrolimus: 4 of 10",
                "Relapse / Tacrolimus: 1 of 10",
            ]
        );

    [Fact]
    public void A_column_of_numbers_of_patients_gives_the_wholes_of_its_rows() =>
        Reads(
            """
            | Group | No. of patients | CR, n (%) | PR, n (%) |
            |---|---|---|---|
            | Children | 12 | 6 (50%) | 3 (25%) |
            | Adults | 10 | 4 (40%) | 3 (25%) |
            """,
            TableSide.Rows,
            ["CR / Children: 6 of 12", "PR / Children: 3 of 12", "CR / Adults: 4 of 10"]
        );

    [Fact]
    public void Parts_that_a_heading_names_are_those_of_each_cell_below_it() =>
        Reads(
            """
            | Arm | Response, N (%) CR–PR |
            |---|---|
            | Sirolimus (n = 12) | 6 (50)–3 (25) |
            """,
            TableSide.Rows,
            ["Response, CR / Sirolimus: 6 of 12", "Response, PR / Sirolimus: 3 of 12"]
        );

    [Fact]
    public void A_row_without_a_label_is_about_a_group_and_not_about_all() =>
        Reads(
            """
            | Group | Dose | CR | PR |
            |---|---|---|---|
            | Children | low | 6/12 (50%) | 3/12 (25%) |
            | | high | 4/10 (40%) | 1/10 (10%) |
            """,
            TableSide.Rows,
            [
                "CR / Children, low: 6 of 12",
                "PR / Children, low: 3 of 12",
                "CR / patients whom only the table describes, high: 4 of 10",
                "PR / patients whom only the table describes, high: 1 of 10",
            ]
        );

    [Fact]
    public void A_group_that_another_table_gives_the_number_of_is_known_by_its_name() =>
        Reads(
            """
            | | ITP (n = 29) | AIHA (n = 10) |
            |---|---|---|
            | Splenectomy | 6 | 6 |

            Table 9. Made-up responses

            | | CR | Relapse |
            |---|---|---|
            | ITP | 12/29 (41%) | 3/21 (14%) |
            | AIHA | 3/10 (30%) | 2/5 (40%) |
            """,
            TableSide.Rows,
            ["CR / ITP: 12 of 29", "Relapse / ITP: 3 of 21", "CR / AIHA: 3 of 10", "Relapse / AIHA: 2 of 5"]
        );

    [Fact]
    public void Rows_that_are_not_about_groups_do_not_take_those_of_the_columns() =>
        Reads(
            """
            | | Sirolimus (n = 12) | Tacrolimus (n = 10) |
            |---|---|---|
            | Steroids | 6 (50%) | 4 (40%) |
            | Women | 3 (25%) | 1 (10%) |
            """,
            TableSide.Columns,
            [
                "Steroids / Sirolimus: 6 of 12",
                "Steroids / Tacrolimus: 4 of 10",
                "Women / Sirolimus: 3 of 12",
                "Women / Tacrolimus: 1 of 10",
            ]
        );

    [Fact]
    public void A_heading_that_says_only_what_is_counted_names_no_group() =>
        Reads(
            """
            | Outcome | n (%) |
            |---|---|
            | Complete response | 6/12 (50%) |
            | Relapse | 3/12 (25%) |
            """,
            TableSide.Columns,
            ["Complete response / : 6 of 12", "Relapse / : 3 of 12"]
        );

    [Theory]
    [InlineData("neither side says anything", "", "Success", "Failure", "Alpha", "Beta")]
    [InlineData("both sides are groups", "", "Sirolimus (n = 22)", "Placebo (n = 22)", "Children", "Adults")]
    [InlineData("both sides are outcomes", "", "CR", "PR", "Infection", "Relapse")]
    [InlineData("grades are no group", "", "Any grade", "Severe", "Infection", "Relapse")]
    [InlineData("grades of what is no outcome", "", "Any grade", "Severe", "Rash", "Fever")]
    [InlineData("times are no group", "Outcome", "Baseline", "Last follow-up", "CR", "PR")]
    [InlineData("times are no group in rows", "", "CR", "PR", "6 months", "12 months")]
    [InlineData("kinds of an outcome are no group", "", "Adverse events", "Deaths", "Rash", "Fever")]
    [InlineData("an outcome among groups", "", "Sirolimus (n = 12)", "Infection", "CR", "PR")]
    [InlineData("an outcome among groups in rows", "Group", "CR", "PR", "Sirolimus (n = 12)", "Infection")]
    [InlineData("a time among groups", "Outcome", "Sirolimus (n = 12)", "Baseline", "CR", "PR")]
    [InlineData("the heading contradicts its labels", "Group", "Alpha", "Beta", "CR", "PR")]
    [InlineData("sex in rows alone", "", "Alpha", "Beta", "Women", "Men")]
    [InlineData("groups that no heading names", "Outcome", "", "", "CR", "PR")]
    [InlineData("outcomes that no heading names", "Group", "", "", "Children", "Adults")]
    public void A_table_that_does_not_say_makes_no_outcome_and_is_reported(
        string why,
        string heading,
        string left,
        string right,
        string upper,
        string lower
    )
    {
        var paper = Paper(
            $"""
            | {heading} | {left} | {right} |
            |---|---|---|
            | {upper} | 6/12 (50%) | 3/12 (25%) |
            | {lower} | 4/10 (40%) | 1/10 (10%) |
            """
        );

        Assert.Empty(paper.Outcomes);
        Assert.True(paper.Tables[0].Groups is null, why);
        Assert.Equal(
            [
                new ReaderMessage(
                    "axes-unclear",
                    "Table 8: nothing says whether its rows or its columns are groups of patients; no outcomes are read "
                        + "from it.",
                    paper.Tables[0].Span
                ),
            ],
            paper.Messages
        );
        Assert.Equal(4, paper.Tables[0].Rows.Sum(row => row.Cells.Sum(cell => cell.Figures.Count)));
    }

    [Theory]
    [InlineData("| | Alpha | Beta |\n|---|---|---|\n| Gamma | 3 | 4 |")]
    [InlineData("| Ref. | N | Alpha |\n|---|---|---|\n| Probe | 12 | 3/12 (25%) |")]
    public void A_table_that_counts_no_part_of_patients_or_lists_studies_need_not_say(string table) =>
        Assert.DoesNotContain("axes-unclear", Paper(table).Messages.Select(message => message.Code));

    [Fact]
    public void The_same_table_turned_round_says_the_same()
    {
        string[] groups = ["Sirolimus (n = 12)", "Tacrolimus (n = 10)", "Children (n = 20)"];
        string[] outcomes = ["Complete response", "Relapse", "Infections", "Death"];
        var upright = Table(outcomes, groups, (_, column) => column);
        var turned = Table(groups, outcomes, (row, _) => row);

        Assert.Equal(12, Outcomes(Paper(upright)).Count);
        Assert.Equal(
            Outcomes(Paper(upright)).Order(StringComparer.Ordinal),
            Outcomes(Paper(turned)).Order(StringComparer.Ordinal)
        );

        static string Table(string[] rows, string[] columns, Func<int, int, int> groupOf)
        {
            int[] sizes = [12, 10, 20];
            var lines = rows.Select(
                (label, row) =>
                    $"| {label} | "
                    + string.Join(" | ", columns.Select((_, column) => Cell(sizes[groupOf(row, column)])))
                    + " |"
            );
            return string.Join(
                '\n',
                [$"| | {string.Join(" | ", columns)} |", $"|---|{string.Concat(columns.Select(_ => "---|"))}", .. lines]
            );
        }

        static string Cell(int size) => size == 10 ? "4 (40%)" : $"{size / 4} (25%)";
    }

    [Fact]
    public void Rows_take_memory_in_proportion() =>
        Growth.IsInProportion(
            500,
            rows => Table(rows, columns: 2),
            table => Assert.True(Paper(table).Outcomes.Count >= 1000)
        );

    [Fact]
    public void Columns_take_memory_in_proportion() =>
        Growth.IsInProportion(
            500,
            columns => Table(rows: 2, columns),
            table => Assert.True(Paper(table).Outcomes.Count >= 1000)
        );

    private static string Table(int rows, int columns)
    {
        var header = $"| Group |{Repeat(" CR, n (%) |", columns)}\n|---|{Repeat("---|", columns)}\n";
        var row = $"| Children (n = 12) |{Repeat(" 6 (50) |", columns)}\n";
        return header + Repeat(row, rows);
    }

    private static string Repeat(string words, int times) => string.Concat(Enumerable.Repeat(words, times));

    private static void Reads(string tables, TableSide side, string[] outcomes)
    {
        var paper = Paper(tables);

        Assert.Equal(outcomes, Outcomes(paper));
        Assert.Equal(side, paper.Tables[^1].Groups);
        Assert.DoesNotContain("axes-unclear", paper.Messages.Select(message => message.Code));
    }

    private static IReadOnlyList<string> Outcomes(Paper paper) =>
        [.. paper.Outcomes.Select(outcome => $"{outcome.Name} / {outcome.Group}: {outcome.Count} of {outcome.Of}")];

    private static Paper Paper(string tables) =>
        PaperReader.Read(
            $"# A made-up paper for tests of tables\n\n## Results\n\nTable 8. Made-up patients\n\n{tables}\n",
            Origins.Of("tables.md")
        );
}

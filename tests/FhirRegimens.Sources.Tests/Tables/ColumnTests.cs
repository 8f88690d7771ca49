using FhirRegimens.Regimens;
using FhirRegimens.Sources.Tables;
using FhirRegimens.Sources.Tests.HemOnc;

namespace FhirRegimens.Sources.Tests.Tables;

/// <summary>Columns that are for no disease: what becomes of them, and of the columns beside them.</summary>
public class ColumnTests
{
    [Fact]
    public void Columns_of_preferred_and_alternative_options_are_no_diseases_and_each_option_says_which_it_is()
    {
        var table = Read(
            "<table><tr><th><th>Preferred<th>Alternative agents<th>Level of evidence<th>Monitoring"
                + "<tr><td>First line<td>Prednisone 1 mg/kg/day<td>IVIG 1 g/kg<br>Danazol 200 mg<td>1A<td>Glucose weekly"
                + "<tr><td>Second line<td>Romiplostim 1 µg/kg SC weekly<td>–<td>Ib<td></table>"
        );

        Assert.Empty(table.Columns);
        Assert.Equal(
            [
                "Prednisone 1 mg/kg/day",
                "  Prednisone 1..1 mg/kg per day",
                "  note: Preferred",
                "  note: Level of evidence: 1A",
                "  note: Monitoring: Glucose weekly",
                "IVIG 1 g/kg",
                "  IVIG 1..1 g/kg",
                "  note: Alternative agents",
                "Danazol 200 mg",
                "  Danazol 200..200 mg",
                "  note: Alternative agents",
                "Romiplostim 1 µg/kg SC weekly",
                "  Romiplostim 1..1 ug/kg; SC; 1 in 1 wk",
                "  note: Preferred",
                "  note: Level of evidence: Ib",
            ],
            Outline(table)
        );
        Assert.Empty(table.Messages);
    }

    [Fact]
    public void Preferred_below_a_disease_is_said_of_the_options_and_the_disease_is_the_column()
    {
        var table = Read(
            "<table><tr><th rowspan=2>Line<th colspan=2>ITP<th>AIHA<tr><th>Preferred<th>Standard<th>Preferred"
                + "<tr><td>First<td>Prednisone<td>IVIG<td>Prednisolone<tr><td>Second<td>Danazol<td>-<td>Rituximab</table>"
        );

        Assert.Equal(["ITP", "AIHA"], table.Columns.Select(column => column.Name));
        Assert.Equal(
            [
                ("Prednisone", "ITP", "Preferred"),
                ("IVIG", "ITP", "Standard"),
                ("Prednisolone", "AIHA", "Preferred"),
                ("Danazol", "ITP", "Preferred"),
                ("Rituximab", "AIHA", "Preferred"),
            ],
            table
                .AllOptions()
                .Select(option => (option.Text, Assert.Single(option.Columns), Assert.Single(option.Notes).Text))
        );
    }

    [Fact]
    public void A_column_of_doses_joins_the_drugs_before_it()
    {
        var table = Read(
            """
            | Line | ITP | Dose | AIHA | Amount | Recommendation grade |
            |---|---|---|---|---|---|
            | 1st line | Prednisone | 1 mg/kg/day | • Prednisolone | • 1–2 mg/kg/day | GRADE: low |
            | 2nd line | Rituximab | 375 mg/m2 weekly × 4 | – | 1 g twice daily | 2C |
            | 3rd line | Splenectomy | – | Azathioprine or danazol | 2 mg/kg/day | C |
            """
        );

        Assert.Equal(["ITP", "AIHA"], table.Columns.Select(column => column.Name));
        Assert.Equal(
            [
                "Prednisone 1 mg/kg/day",
                "  Prednisone 1..1 mg/kg per day",
                "  note: Recommendation grade: GRADE: low",
                "Prednisolone 1–2 mg/kg/day",
                "  Prednisolone 1..2 mg/kg per day",
                "  note: Recommendation grade: GRADE: low",
                "Rituximab 375 mg/m2 weekly × 4",
                "  Rituximab 375..375 mg/m2; 1 in 1 wk; 4 doses",
                "  note: Recommendation grade: 2C",
                "1 g twice daily",
                "  note: Recommendation grade: 2C",
                "Splenectomy",
                "  Splenectomy",
                "  note: Recommendation grade: C",
                "Azathioprine or danazol OneOf",
                "  note: Amount: 2 mg/kg/day",
                "  note: Recommendation grade: C",
                "  Azathioprine",
                "    Azathioprine",
                "  danazol",
                "    danazol",
            ],
            Outline(table)
        );
    }

    [Fact]
    public void A_column_of_doses_below_a_disease_is_for_that_disease_alone()
    {
        var table = Read(
            "<table><tr><th rowspan=2>Line<th colspan=3>ITP<th colspan=3>AIHA"
                + "<tr><th>Preferred<th>Dose<th>Alternative<th>Preferred<th>Alternative<th>Dose"
                + "<tr><td>1st<td>Prednisone<td>5 mg<td>HSCT<td>Danazol<td>Rituximab<td>7 mg"
                + "<tr><td>2nd<td>Danazol<td>-<td>-<td>-<td>-<td>8 mg</table>"
        );

        Assert.Equal(
            [
                "Prednisone 5 mg",
                "  Prednisone 5..5 mg",
                "  note: Preferred",
                "HSCT",
                "  HSCT",
                "  note: Alternative",
                "Danazol",
                "  Danazol",
                "  note: Preferred",
                "  note: Dose: 7 mg",
                "Rituximab",
                "  Rituximab",
                "  note: Alternative",
                "  note: Dose: 7 mg",
                "Danazol",
                "  Danazol",
                "  note: Preferred",
            ],
            Outline(table)
        );
        Assert.Equal(["column-apart"], table.Messages.Select(message => message.Code));
        Assert.Equal("8 mg", Assert.Single(table.Unread).Text);
    }

    [Fact]
    public void One_column_of_doses_behind_two_of_drugs_is_a_remark_and_reported()
    {
        var table = Read(
            """
            | Line | ITP | AIHA | Dose |
            |---|---|---|---|
            | First | Prednisone | Danazol | 200 mg |
            | Second | Rituximab | Azathioprine | 1 g |
            """
        );

        Assert.Equal("column-apart", Assert.Single(table.Messages).Code);
        Assert.All(
            table.AllOptions(),
            option =>
            {
                Assert.Null(Assert.Single(Assert.Single(option.Components).Sigs).Dose);
                Assert.StartsWith("Dose: ", Assert.Single(option.Notes).Text, StringComparison.Ordinal);
            }
        );
    }

    [Fact]
    public void A_heading_that_is_not_known_is_decided_by_grades_in_the_cells_and_else_reported()
    {
        var table = Read(
            """
            | Line | ITP | Certainty | Mode |
            |---|---|---|---|
            | 1 | Prednisone 5 mg | moderate | blocks receptors |
            | 2 | Danazol 200 mg | very low | unknown |
            """
        );

        Assert.Equal(["ITP", "Mode"], table.Columns.Select(column => column.Name));
        Assert.Equal(
            [
                "Prednisone 5 mg",
                "  Prednisone 5..5 mg",
                "  note: Certainty: moderate",
                "blocks receptors",
                "  note: Certainty: moderate",
                "Danazol 200 mg",
                "  Danazol 200..200 mg",
                "  note: Certainty: very low",
                "unknown",
                "  note: Certainty: very low",
            ],
            Outline(table)
        );
        Assert.Equal(
            "The column “Mode” was taken for a disease, and none of its cells gives a drug or a dose.",
            Assert.Single(table.Messages, message => message.Code == "column-unclear").Text
        );
    }

    [Theory]
    [InlineData("Dose (mg/kg)")]
    [InlineData("Dose [mg/kg]")]
    [InlineData("Usual dose, mg/kg")]
    [InlineData("Dosage in mg/kg")]
    public void A_unit_in_a_heading_is_found_however_it_is_written(string heading)
    {
        var table = Read(
            $"<table><tr><th><th>ITP<th>{heading}<tr><td>Line 1<td>Prednisone<td>0,5–1<tr><td>Line 2<td>HSCT<td></table>"
        );

        Assert.Equal(["ITP"], table.Columns.Select(column => column.Name));
        Assert.Equal(["Prednisone 0,5–1 mg/kg", "  Prednisone 0.5..1 mg/kg", "HSCT", "  HSCT"], Outline(table));
    }

    [Theory]
    [InlineData("1–2", "Prednisone 1–2 mg/kg/day|  Prednisone 1..2 mg/kg per day")]
    [InlineData("60 mg/day", "Prednisone 60 mg/day|  Prednisone 60..60 mg per day")]
    [InlineData("1; max. 60 mg", "Prednisone|  Prednisone|  note: Dose (mg/kg/day): 1; max. 60 mg")]
    public void A_unit_in_the_heading_of_doses_is_that_of_its_numbers(string dose, string expected)
    {
        var table = Read($"Line\tDrug\tDose (mg/kg/day)\nLine 1\tPrednisone\t{dose}\nLine 2\tSplenectomy\t\n");

        Assert.Equal(expected.Split('|').Append("Splenectomy").Append("  Splenectomy"), Outline(table));
    }

    [Theory]
    [InlineData("Daily dose", "60 mg", "Prednisone 60 mg/day twice daily|  Prednisone 60..60 mg per day; 2 in 1 d")]
    [InlineData(
        "Daily dose, mg/kg",
        "1–2",
        "Prednisone 1–2 mg/kg/day twice daily|  Prednisone 1..2 mg/kg per day; 2 in 1 d"
    )]
    [InlineData(
        "Daily dosage (mg/kg/day)",
        "2",
        "Prednisone 2 mg/kg/day twice daily|  Prednisone 2..2 mg/kg per day; 2 in 1 d"
    )]
    [InlineData(
        "Daily dose",
        "60 mg, max. 80 mg",
        "Prednisone|  Prednisone|  note: Daily dose: 60 mg, max. 80 mg|  note: Frequency: twice daily"
    )]
    [InlineData(
        "Dose (adults)",
        "60 mg",
        "Prednisone|  Prednisone|  note: Dose (adults): 60 mg|  note: Frequency: twice daily"
    )]
    [InlineData(
        "Dose in renal failure",
        "5 mg",
        "Prednisone|  Prednisone|  note: Dose in renal failure: 5 mg|  note: Frequency: twice daily"
    )]
    [InlineData("Starting dose", "5 mg", "Prednisone Starting dose 5 mg twice daily|  Prednisone 5..5 mg; 2 in 1 d")]
    public void What_a_heading_says_of_its_doses_goes_with_them_or_keeps_them_from_being_read(
        string heading,
        string dose,
        string expected
    )
    {
        var table = Read(
            $"Line\tDrug\t{heading}\tFrequency\nLine 1\tPrednisone\t{dose}\ttwice daily\nLine 2\tSplenectomy\t\t\n"
        );

        Assert.Equal(expected.Split('|').Append("Splenectomy").Append("  Splenectomy"), Outline(table));
    }

    [Theory]
    [InlineData("Vial size")]
    [InlineData("In renal failure")]
    [InlineData("Toxic above")]
    public void Doses_below_a_heading_that_is_not_known_are_remarks_and_reported(string heading)
    {
        var table = Read(
            $"| Line | ITP | {heading} |\n|---|---|---|\n| 1 | Prednisone | 5 mg |\n| 2 | Rituximab | 500 mg |\n"
        );

        Assert.Equal(
            [
                "Prednisone",
                "  Prednisone",
                $"  note: {heading}: 5 mg",
                "Rituximab",
                "  Rituximab",
                $"  note: {heading}: 500 mg",
            ],
            Outline(table)
        );
        Assert.Equal("column-apart", Assert.Single(table.Messages).Code);
    }

    [Theory]
    [InlineData("Methotrexate", "5 mg folic acid")]
    [InlineData("Methotrexate", "+ 5 mg")]
    [InlineData("Prednisone", "60 mg, dexamethasone 40 mg")]
    [InlineData("Rituximab & prednisone", "50 mg")]
    [InlineData("Prednisone/dexamethasone", "500/100 mg")]
    public void A_dose_that_may_be_another_drug_s_is_none_of_this_one(string drug, string dose)
    {
        var table = Read($"Line\tDrug\tDose\nLine 1\t{drug}\t{dose}\nLine 2\tSplenectomy\t\n");

        Assert.DoesNotContain(
            table.AllComponents().SelectMany(component => component.Sigs),
            sig => sig.Dose is not null
        );
        Assert.Contains($"  note: Dose: {dose}", Outline(table));
    }

    private static IEnumerable<string> Outline(OptionTable table) =>
        table.Lines.SelectMany(line => line.Options).SelectMany(option => OptionOutline.Of(option));

    private static OptionTable Read(string text)
    {
        var table = OptionTableReader.Read(text.ReplaceLineEndings("\n"), Origins.Of("columns"));
        Accounts.AddUp(text.ReplaceLineEndings("\n"), table);
        return table;
    }
}

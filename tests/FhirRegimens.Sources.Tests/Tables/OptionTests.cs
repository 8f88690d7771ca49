using FhirRegimens.Regimens;
using FhirRegimens.Sources.Tables;
using FhirRegimens.Sources.Tests.HemOnc;

namespace FhirRegimens.Sources.Tests.Tables;

/// <summary>Single options, each in a table of two lines of therapy.</summary>
public class OptionTests
{
    [Theory]
    [InlineData("Newdrugumab 5 mg", "Newdrugumab 5 mg|  Newdrugumab 5..5 mg")]
    [InlineData("Sirolimus instead of MMF", "Sirolimus instead of MMF|  Sirolimus; unread: instead of MMF")]
    [InlineData("Rituximab + dexamethasone", "Rituximab + dexamethasone|  Rituximab|  dexamethasone")]
    [InlineData(
        "Rituximab or dexamethasone",
        "Rituximab or dexamethasone OneOf|  Rituximab|    Rituximab|  dexamethasone|    dexamethasone"
    )]
    [InlineData(
        "Rituximab, or other antibodies",
        "Rituximab, or other antibodies OneOf|  Rituximab|    Rituximab|  other antibodies"
    )]
    [InlineData(
        "Rituximab and dexamethasone",
        "Rituximab and dexamethasone Listed|  Rituximab|    Rituximab|  dexamethasone|    dexamethasone"
    )]
    [InlineData(
        "Rituximab 375 mg/m2 ± dexamethasone 40 mg/day",
        "Rituximab 375 mg/m2 ± dexamethasone 40 mg/day|  Rituximab 375..375 mg/m2|  dexamethasone 40..40 mg per day; optional"
    )]
    [InlineData("± Dexamethasone", "± Dexamethasone|  Dexamethasone; optional")]
    [InlineData("If relapse: consider rituximab", "If relapse: consider rituximab [response: If relapse]|  rituximab")]
    [InlineData("If unwell, call somebody", "If unwell, call somebody")]
    [InlineData("Steroids: prednisone 1 mg/kg/day", "Steroids: prednisone 1 mg/kg/day|  prednisone 1..1 mg/kg per day")]
    [InlineData("Prednisone: 1 mg/kg/day", "Prednisone: 1 mg/kg/day|  Prednisone 1..1 mg/kg per day")]
    [InlineData(
        "Prednisone 20 mg/day (10 mg <20 kg)",
        "Prednisone 20 mg/day (10 mg <20 kg)|  Prednisone 20..20 mg per day|  Prednisone 10..10 mg; [weight: <20 kg ..20 kg]"
    )]
    [InlineData(
        "Prednisone 20 mg/day (<20 kg: 10 mg)",
        "Prednisone 20 mg/day (<20 kg: 10 mg)|  Prednisone 20..20 mg per day|  Prednisone 10..10 mg; [weight: <20 kg ..20 kg]"
    )]
    [InlineData(
        "Prednisone 20 mg/day (10 mg)",
        "Prednisone 20 mg/day (10 mg)|  Prednisone 20..20 mg per day; unread: (10 mg)"
    )]
    [InlineData(
        "Prednisone 20 mg/day (10 mg <20 kg at night)",
        "Prednisone 20 mg/day (10 mg <20 kg at night)|  Prednisone 20..20 mg per day; unread: (10 mg <20 kg at night)"
    )]
    [InlineData("Kidney transplantation", "Kidney transplantation|  Kidney transplantation")]
    [InlineData("Avoid rituximab", "Avoid rituximab")]
    [InlineData("No rituximab, no dexamethasone", "No rituximab, no dexamethasone")]
    [InlineData("Rituximab not recommended", "Rituximab not recommended")]
    [InlineData("Avoid rituximab, danazol", "Avoid rituximab, danazol")]
    [InlineData("Avoid: rituximab 375 mg/m2", "Avoid: rituximab 375 mg/m2")]
    [InlineData("Contraindicated: rituximab", "Contraindicated: rituximab")]
    [InlineData("Stop MMF, prednisone", "Stop MMF, prednisone")]
    [InlineData("After failure of prednisone, rituximab", "After failure of prednisone, rituximab")]
    [InlineData("If no response: rituximab", "If no response: rituximab [response: If no response]|  rituximab")]
    public void An_option_is_read(string option, string expected)
    {
        var table = Read($"First-line options • {option}\nSecond-line options • Splenectomy");

        Assert.Equal(expected.Split('|'), table.Lines[0].Options.SelectMany(read => OptionOutline.Of(read)));
        Assert.Empty(table.Unread);
    }

    [Fact]
    public void Lines_below_an_option_are_its_doses_its_remarks_and_options()
    {
        var table = Read(
            """
            First-line therapy
            • Prednisone 1 mg/kg/day
            ∘ ≥ 65 years: 0.5 mg/kg/day
            ∘ Wean off after 4 wk
            • One of the following:
            ∘ Danazol 200 mg PO
            ∘ Splenectomy
            Second-line therapy
            • Rituximab
            """
        );

        Assert.Equal(
            [
                "Prednisone 1 mg/kg/day",
                "  Prednisone 1..1 mg/kg per day",
                "  Prednisone 0.5..0.5 mg/kg per day; [age: ≥ 65 years 65.. a]",
                "  note: Wean off after 4 wk",
                "One of the following: OneOf",
                "  Danazol 200 mg PO",
                "    Danazol 200..200 mg; PO",
                "  Splenectomy",
                "    Splenectomy",
            ],
            table.Lines[0].Options.SelectMany(option => OptionOutline.Of(option))
        );
    }

    [Fact]
    public void Letters_that_stick_to_words_are_marks_only_of_known_footnotes_and_behind_known_words()
    {
        var table = Read(
            """
            First-line optionsa • Rituximabb • Based on TNFa: rituximab,c danazol
            Second-line options • Prednisone

            a

            Options of some kind, based on TNF.

            b

            A drug, base of all.

            d

            Nothing refers to it.
            """
        );

        Assert.Equal(["a"], table.Lines[0].Marks);
        Assert.Equal("First-line options", table.Lines[0].Heading);
        Assert.Equal(["b"], table.Lines[0].Options[0].Marks);
        Assert.StartsWith("Based on", table.Lines[0].Options[1].Text, StringComparison.Ordinal);
        Assert.Contains("rituximab,c danazol", table.Lines[0].Options[1].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "<table><tr><th>First line<td>Danazol<tr><th>Second line<td>Danazol<tr><th>Not recommended<td>Rituximab 375 mg/m2</table>"
    )]
    [InlineData(
        "<table><tr><th>Line<th>ITP<th>Avoid in ITP<tr><th>First line<td>Danazol<td>Rituximab 375 mg/m2<tr><th>Second line<td>Danazol<td>-</table>"
    )]
    public void What_is_not_recommended_stays_in_words(string text)
    {
        var rituximab = Read(text).AllOptions().Single(option => option.Text == "Rituximab 375 mg/m2");

        Assert.Empty(rituximab.Components);
    }

    [Fact]
    public void A_second_table_that_differs_is_reported_and_stays_unread()
    {
        var table = Read(
            "<table><tr><th>First line<td>Rituximab<tr><th>Second line<td>Danazol</table>"
                + "<table><tr><th>First line<td>Rituximab<tr><th>Second line<td>Prednisone 5 mg</table>"
        );

        Assert.Equal("table-left-out", Assert.Single(table.Messages).Code);
        Assert.Equal(
            "First lineRituximabSecond linePrednisone 5 mg",
            string.Concat(table.Unread.Select(unread => unread.Text))
        );
        Assert.Equal(["Rituximab", "Danazol"], table.AllOptions().Select(option => option.Text));
    }

    [Fact]
    public void A_cell_that_reaches_over_several_rows_and_columns_is_read_once()
    {
        var table = Read(
            "<table><tr><th>Line<th>AIHA<th>ITP<tr><th rowspan=2>First line<td rowspan=2 colspan=2>Prednisone 1 mg/kg/day<tr>"
                + "<tr><th>Second line<td>Rituximab<td>Danazol</table>"
        );

        Assert.Equal(
            [("Prednisone 1 mg/kg/day", "AIHA, ITP"), ("Rituximab", "AIHA"), ("Danazol", "ITP")],
            table.AllOptions().Select(option => (option.Text, string.Join(", ", option.Columns)))
        );
        Assert.All(table.AllOptions(), option => Assert.False(option.IsColumnLost));
    }

    private static OptionTable Read(string text)
    {
        var table = OptionTableReader.Read(text.ReplaceLineEndings("\n"), Origins.Of("option"));
        Accounts.AddUp(text.ReplaceLineEndings("\n"), table);
        return table;
    }
}

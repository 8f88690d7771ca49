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
    [InlineData("Budesonide 3 mg 3×/day", "Budesonide 3 mg 3×/day|  Budesonide 3..3 mg; 3 in 1 d")]
    [InlineData("Budesonide 3 mg 1–2×/day", "Budesonide 3 mg 1–2×/day|  Budesonide 3..3 mg; unread: 1–2×/day")]
    [InlineData(
        "Danazol 200 mg 2–4 times daily",
        "Danazol 200 mg 2–4 times daily|  Danazol 200..200 mg; unread: 2–4 times daily"
    )]
    [InlineData(
        "Mepolizumab 300 mg SC 4-weekly",
        "Mepolizumab 300 mg SC 4-weekly|  Mepolizumab 300..300 mg; SC; 1 in 4 wk"
    )]
    [InlineData(
        "Heparin 5000 units SC 12-hourly",
        "Heparin 5000 units SC 12-hourly|  Heparin 5000..5000 [arb'U]; SC; 1 in 12 h"
    )]
    [InlineData(
        "Prednisolone 1–1·5 mg/kg per day",
        "Prednisolone 1–1·5 mg/kg per day|  Prednisolone 1..1.5 mg/kg per day"
    )]
    [InlineData("Prednisone 1 mg kg-1 day-1", "Prednisone 1 mg kg-1 day-1|  Prednisone 1..1 mg/kg per day")]
    [InlineData("Prednisone 1 mg·kg⁻¹·d⁻¹", "Prednisone 1 mg·kg⁻¹·d⁻¹|  Prednisone 1..1 mg/kg per day")]
    [InlineData("Noradrenaline 0.1 mcg kg-1 min-1", "Noradrenaline 0.1 mcg kg-1 min-1")]
    [InlineData(
        "Mycophenolate mofetil 1.5–2 g daily in two divided doses",
        "Mycophenolate mofetil 1.5–2 g daily in two divided doses|  Mycophenolate mofetil 1.5..2 g per day; divided in 2"
    )]
    [InlineData(
        "IVIG 1 g/kg IV on day 1, repeat on day 2 if needed",
        "IVIG 1 g/kg IV on day 1, repeat on day 2 if needed|  IVIG 1..1 g/kg; IV; days 1; unread: repeat on day 2 if needed"
    )]
    [InlineData(
        "IVIG 2 g/kg total over 2–5 days",
        "IVIG 2 g/kg total over 2–5 days|  IVIG 2..2 g/kg; unread: total over 2–5 days"
    )]
    [InlineData(
        "Rituximab 375 mg/m2 weekly x 4 or 1000 mg x 2 (days 1 and 15)",
        "Rituximab 375 mg/m2 weekly x 4 or 1000 mg x 2 (days 1 and 15)|  Rituximab 375..375 mg/m2; 1 in 1 wk; 4 doses|  Rituximab 1000..1000 mg; days 1,15; unread: x 2"
    )]
    [InlineData(
        "Tocilizumab 8 mg/kg (≥30 kg); 10 mg/kg (<30 kg) IV every 4 weeks",
        "Tocilizumab 8 mg/kg (≥30 kg); 10 mg/kg (<30 kg) IV every 4 weeks|  Tocilizumab 8..8 mg/kg; [weight: ≥30 kg 30.. kg]|  Tocilizumab 10..10 mg/kg; IV; 1 in 4 wk; [weight: <30 kg ..30 kg]"
    )]
    [InlineData(
        "Prednisone 1 mg/kg/day or dexamethasone 40 mg/day × 4 days",
        "Prednisone 1 mg/kg/day or dexamethasone 40 mg/day × 4 days OneOf|  Prednisone 1 mg/kg/day|    Prednisone 1..1 mg/kg per day|  dexamethasone 40 mg/day × 4 days|    dexamethasone 40..40 mg per day; for 4..4 d"
    )]
    [InlineData("MMF or azathioprine 2 mg/kg/day", "MMF or azathioprine 2 mg/kg/day")]
    [InlineData(
        "Plus azathioprine 1–2 mg/kg/day",
        "Plus azathioprine 1–2 mg/kg/day|  azathioprine 1..2 mg/kg per day; unread: Plus"
    )]
    [InlineData(
        "Months 2, 4, 6: cyclophosphamide 2.5 mg/kg/day PO",
        "Months 2, 4, 6: cyclophosphamide 2.5 mg/kg/day PO"
    )]
    public void An_option_is_read(string option, string expected)
    {
        var table = Read($"First-line options • {option}\nSecond-line options • Splenectomy");

        Assert.Equal(expected.Split('|'), table.Lines[0].Options.SelectMany(read => OptionOutline.Of(read)));
        Assert.Empty(table.Unread);
    }

    [Theory]
    [InlineData("Prednisolone 0,8–1 mg/kg/day", "Prednisolone 0.8..1 mg/kg per day|0,8 0.8")]
    [InlineData("Prednisolone 1–1,5 mg/kg/day", "Prednisolone 1..1.5 mg/kg per day|1,5 1.5")]
    [InlineData("Folic acid 0,125 mg/day", "Folic acid 0.125..0.125 mg per day|0,125 0.125")]
    [InlineData(
        "Methotrexate 7,5 to 12,25 mg once a week",
        "Methotrexate 7.5..12.25 mg; 1 in 1 wk|7,5 7.5|12,25 12.25"
    )]
    [InlineData(
        "Sirolimus 25–50 (–75) mg/day (0,8–1,2 mg/kg <6 y)",
        "Sirolimus 25..50 mg per day; unread: (–75)|Sirolimus 0.8..1.2 mg/kg; [age: <6 y ..6 a]|0,8 0.8|1,2 1.2"
    )]
    [InlineData("Rituximab 375 mg/m2 on days 1,8", "Rituximab 375..375 mg/m2; days 1,8")]
    [InlineData("Rituximab 375 mg/m2 on days 1,8,15", "Rituximab 375..375 mg/m2; days 1,8,15")]
    [InlineData("Rituximab 1,200 mg/m2", "Rituximab 1200..1200 mg/m2")]
    [InlineData("IVIG 1,0 g/kg", "IVIG 1.0..1.0 g/kg|1,0 1.0")]
    [InlineData("Danazol 5,10 mg/kg", "")]
    [InlineData("Danazol 1,2,5 mg/kg", "")]
    [InlineData("Danazol 1,5 mg/kg + rituximab 0.5 g", "")]
    [InlineData("Danazol 1,5", "")]
    public void A_decimal_comma_is_read_where_it_can_be_nothing_else_and_reported(string option, string expected)
    {
        var table = Read($"First-line options • {option}\nSecond-line options • Splenectomy");

        Assert.Equal(
            expected.Split('|', StringSplitOptions.RemoveEmptyEntries),
            OptionOutline
                .Of(table.Lines[0].Options[0])
                .Skip(1)
                .Select(line => line.Trim())
                .Concat(table.Messages.Where(message => message.Code == "decimal-comma").Select(Commas))
        );

        static string Commas(ReaderMessage message) =>
            message.Text.Split('“', '”')[1] + " " + message.Text.Split("read as ")[1].Split(':')[0];
    }

    [Theory]
    [InlineData("Rituximab 1,200 mg/m2")]
    [InlineData("Rituximab 1.200 mg/m2")]
    [InlineData("Rituximab 375–1,000 mg weekly × 4")]
    public void A_number_that_may_be_a_thousand_is_not_read_where_the_table_has_decimal_commas(string option)
    {
        var table = Read($"First-line options • {option}\nSecond-line options • Prednisone 0,8 mg/kg/day");

        Assert.Equal([option], OptionOutline.Of(table.Lines[0].Options[0]));
        Assert.Equal(["number-doubtful", "decimal-comma"], table.Messages.Select(message => message.Code));
        Assert.Equal(
            [option],
            OptionOutline.Of(
                Read($"First-line options • {option}\nSecond-line options • Danazol, in 2,5% of cases")
                    .Lines[0]
                    .Options[0]
            )
        );
    }

    [Fact]
    public void A_dose_below_an_option_that_may_be_a_thousand_stays_a_remark()
    {
        var table = Read(
            "First-line options\n• Rituximab 0,5 g/m2\n∘ ≥ 6 y: 1,200 mg\nSecond-line options\n• Splenectomy"
        );

        Assert.Equal(
            ["Rituximab 0,5 g/m2", "  Rituximab 0.5..0.5 g/m2", "  note: ≥ 6 y: 1,200 mg"],
            OptionOutline.Of(table.Lines[0].Options[0])
        );
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

    [Theory]
    [InlineData("With folic acid 1 mg/day", "folic acid 1..1 mg per day")]
    [InlineData(
        "+ folic acid 5 mg PO once per week, divided in 2 doses",
        "folic acid 5..5 mg; PO; 1 in 1 wk; divided in 2"
    )]
    [InlineData(
        "plus calcium 1 g/day and vitamin D 800 IU/day",
        "calcium 1..1 g per day|vitamin D 800..800 [iU] per day"
    )]
    [InlineData("Premedication: paracetamol 500 mg p.o.", "paracetamol 500..500 mg; PO")]
    [InlineData(
        "Premedication with paracetamol 500 mg PO, diphenhydramine 25 mg IV",
        "paracetamol 500..500 mg; PO|diphenhydramine 25..25 mg; IV"
    )]
    [InlineData("And mesna 400 mg/m2 on days 1 and 2", "mesna 400..400 mg/m2; days 1,2")]
    [InlineData("Prophylaxis: cotrimoxazole 480 mg/day", "cotrimoxazole 480..480 mg per day")]
    public void A_line_below_an_option_that_orders_what_goes_with_it_is_given_with_it(string line, string expected)
    {
        var table = Read(
            $"First-line options\n• Methotrexate 15 mg PO once per week\n∘ {line}\nSecond-line options\n• Splenectomy"
        );

        var option = Assert.Single(table.Lines[0].Options);
        Assert.Equal(
            [
                "Methotrexate 15 mg PO once per week",
                "  Methotrexate 15..15 mg; PO; 1 in 1 wk",
                .. expected.Split('|').Select(order => $"  {order}"),
            ],
            OptionOutline.Of(option)
        );
        Assert.StartsWith(option.Components[1].Text, line, StringComparison.Ordinal);
        Assert.Equal(line.StartsWith('P') ? line.Split(':', ' ')[0] : null, option.Components[^1].Sigs[0].Label);
    }

    [Theory]
    [InlineData("With folic acid 1 mg/day if anemic")]
    [InlineData("With folic acid 1 mg/day or folinic acid 5 mg/week")]
    [InlineData("With folic acid 1 mg/day in pregnancy")]
    [InlineData("With folic acid 1 mg/day for nausea")]
    [InlineData("With folic acid 1 mg/day, not on the same day")]
    [InlineData("With folic acid 1 mg/day instead of 5 mg/week")]
    [InlineData("With proteinuria 3 g/day")]
    [InlineData("With maintenance 5 mg/day")]
    [InlineData("With food")]
    [InlineData("With prednisone 20 mg/day: add prophylaxis")]
    [InlineData("With prednisone 20 mg/day at the time of diagnosis")]
    [InlineData("Without folic acid 1 mg/day")]
    [InlineData("Consider calcium 1 g/day")]
    [InlineData("Avoid with folic acid 1 mg/day")]
    [InlineData("Plus calcium 1 g/day and something 5 mg")]
    [InlineData("Plus calcium 1 g/day and an antihistamine")]
    [InlineData("Premedication: paracetamol 500 mg, as needed")]
    [InlineData("Plus paracetamol (500 mg if fever)")]
    [InlineData("Plus historically prednisone 60 mg daily")]
    [InlineData("And formerly prednisone 60 mg daily")]
    [InlineData("Wean off MMF after 6–12 mo")]
    public void A_line_below_an_option_that_is_a_condition_a_choice_or_advice_is_not_given_with_it(string line)
    {
        var table = Read($"First-line options\n• Methotrexate 15 mg PO\n∘ {line}\nSecond-line options\n• Splenectomy");

        var option = Assert.Single(table.Lines[0].Options);
        Assert.Equal("Methotrexate", Assert.Single(option.Components).Drug.Name);
        Assert.Contains(
            line,
            option
                .Options.Select(below => below.Text)
                .Concat(option.Notes.Select(note => note.Text))
                .Concat(option.Components[0].Notes.Select(note => note.Text))
        );
    }

    [Theory]
    [InlineData("Without folic acid 1 mg/day")]
    [InlineData("Avoid with folic acid 1 mg/day")]
    [InlineData("With folic acid 1 mg/day if anemic")]
    [InlineData("With folic acid 1 mg/day or folinic acid 5 mg/week")]
    [InlineData("With proteinuria 3 g/day")]
    public void A_line_below_an_option_that_may_mean_something_else_orders_nothing(string line)
    {
        var table = Read($"First-line options\n• Methotrexate 15 mg PO\n∘ {line}\nSecond-line options\n• Splenectomy");

        Assert.Equal(["Methotrexate", "Splenectomy"], table.AllComponents().Select(component => component.Drug.Name));
    }

    [Theory]
    [InlineData("Previously rituximab 375 mg/m2")]
    [InlineData("Historically azathioprine 2 mg/kg")]
    [InlineData("Rarely prednisone 60 mg or dexamethasone 40 mg")]
    [InlineData("Alternatively prednisone 60 mg daily")]
    [InlineData("Equivalent prednisone 20 mg")]
    [InlineData("Prophylaxis cotrimoxazole 480 mg")]
    [InlineData("Reduced dose prednisone 20 mg")]
    public void A_word_before_a_drug_that_changes_what_is_meant_is_no_part_of_its_name(string line)
    {
        var table = Read($"First-line options\n• {line}\nSecond-line options\n• Splenectomy");

        Assert.Equal(line, table.Lines[0].Options[0].Text);
        Assert.Equal("Splenectomy", Assert.Single(table.AllComponents()).Drug.Name);
    }

    [Theory]
    [InlineData("5 mg folic acid")]
    [InlineData("5 mg of oral folic acid daily")]
    [InlineData("Historically day 2: 40 mg")]
    [InlineData("Previously 40 mg on day 2")]
    public void A_line_below_an_option_that_doses_another_drug_or_another_time_is_no_dose_of_it(string line)
    {
        var table = Read($"First-line options\n• Methotrexate\n∘ {line}\nSecond-line options\n• Splenectomy");

        Assert.DoesNotContain(
            table.AllComponents().SelectMany(component => component.Sigs),
            sig => sig.Drug.Name == "Methotrexate" && sig.Dose is not null
        );
        Assert.Contains(
            line,
            table.AllOptions().SelectMany(option => option.Notes.Select(note => note.Text).Prepend(option.Text))
        );
    }

    [Fact]
    public void The_schedule_of_an_alternative_is_not_that_of_another_drug_before_it()
    {
        var table = Read(
            "First-line options\n• Vincristine 1.4 mg/m2 or etoposide 100 mg/m2 IV days 1-3\nSecond-line options\n• Splenectomy"
        );

        Assert.Equal(
            [
                "Vincristine 1.4 mg/m2 or etoposide 100 mg/m2 IV days 1-3 OneOf",
                "  Vincristine 1.4 mg/m2",
                "    Vincristine 1.4..1.4 mg/m2",
                "  etoposide 100 mg/m2 IV days 1-3",
                "    etoposide 100..100 mg/m2; IV; days 1,2,3",
            ],
            OptionOutline.Of(Assert.Single(table.Lines[0].Options))
        );
    }

    [Theory]
    [InlineData("Plus")]
    [InlineData("And")]
    [InlineData("Also")]
    public void A_word_that_joins_a_drug_to_something_else_stays_as_what_was_not_understood(string word)
    {
        var table = Read($"First-line options\n• {word} prednisone 60 mg daily\nSecond-line options\n• Splenectomy");

        var sig = Assert.Single(table.Lines[0].Options[0].Components[0].Sigs);
        Assert.Equal(("prednisone", 60, word), (sig.Drug.Name, sig.Dose?.Max, Assert.Single(sig.Unread)));
    }

    [Fact]
    public void What_goes_with_a_choice_is_a_remark_on_it_and_none_of_its_alternatives()
    {
        var table = Read(
            "First-line options\n• Danazol or azathioprine\n∘ Plus folic acid 1 mg/day\nSecond-line options\n• Splenectomy"
        );

        Assert.Equal(
            [
                "Danazol or azathioprine OneOf",
                "  note: Plus folic acid 1 mg/day",
                "  Danazol",
                "    Danazol",
                "  azathioprine",
                "    azathioprine",
            ],
            OptionOutline.Of(Assert.Single(table.Lines[0].Options))
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

    [Fact]
    public void A_single_drug_gets_the_doses_below_it_and_several_do_not()
    {
        var table = Read(
            """
            First-line therapy
            • Sutimlimab
            ∘ 39–75 kg: 6.5 g IV
            ∘ ≥75 kg: 7.5 g IV
            • Rituximab + danazol
            ∘ ≥75 kg: 200 mg
            Second-line therapy
            • Splenectomy
            """
        );

        Assert.Equal(
            [
                "Sutimlimab",
                "  Sutimlimab 6.5..6.5 g; IV; [weight: 39–75 kg 39..75 kg]",
                "  Sutimlimab 7.5..7.5 g; IV; [weight: ≥75 kg 75.. kg]",
                "Rituximab + danazol",
                "  Rituximab",
                "  danazol",
                "  note: ≥75 kg: 200 mg",
            ],
            table.Lines[0].Options.SelectMany(option => OptionOutline.Of(option))
        );
    }

    [Theory]
    [InlineData("600 mg/m2 in children")]
    [InlineData("600 mg/m2")]
    public void Another_amount_below_an_option_is_a_remark_where_nothing_says_that_it_follows_the_first(string line)
    {
        var table = Read(
            $"First-line options\n• Rituximab 1 g IV on days 1 and 15\n∘ {line}\nSecond-line options\n• Splenectomy"
        );

        Assert.Equal(
            ["Rituximab 1 g IV on days 1 and 15", "  Rituximab 1..1 g; IV; days 1,15", $"  note: {line}"],
            OptionOutline.Of(table.Lines[0].Options[0])
        );
    }

    [Fact]
    public void Numbered_options_are_options_and_what_stands_below_them_is_theirs()
    {
        var table = Read(
            """
            Treatment of something

            Tier 1
            1) Rituximab 375 mg/m2 on days 1 and
            15. Then as needed
              - plus folic acid 1 mg/day
              - Taper
            2) Danazol 200 mg

            Crisis / rescue

            1. One of:
               1. Prednisone 5 mg
               2. Azathioprine 50 mg

            1. This is a footnote, and no option.
            """
        );

        Assert.Equal(["Tier 1", "Crisis / rescue"], table.Lines.Select(line => line.Heading));
        Assert.Equal(
            [
                "Rituximab 375 mg/m2 on days 1 and 15. Then as needed",
                "  Rituximab 375..375 mg/m2; days 1,15; unread: Then as needed",
                "  folic acid 1..1 mg per day",
                "  note: Taper",
                "Danazol 200 mg",
                "  Danazol 200..200 mg",
                "One of: OneOf",
                "  Prednisone 5 mg",
                "    Prednisone 5..5 mg",
                "  Azathioprine 50 mg",
                "    Azathioprine 50..50 mg",
            ],
            table.Lines.SelectMany(line => line.Options).SelectMany(option => OptionOutline.Of(option))
        );
        Assert.Equal("1. This is a footnote, and no option.", Assert.Single(table.Unread).Text);
    }

    [Fact]
    public void Items_that_are_indented_alike_are_options_side_by_side()
    {
        var table = Read(
            "First-line therapy\n  - Danazol 200 mg\n  - Prednisone 5 mg\nSecond-line therapy\n  - Splenectomy"
        );

        Assert.Equal(["Danazol 200 mg", "Prednisone 5 mg"], table.Lines[0].Options.Select(option => option.Text));
    }

    [Fact]
    public void Cells_with_several_drugs_or_lines_are_not_put_together()
    {
        var table = Read(
            "<table><tr><th>Line<th>Drug<th>Dose<th>Route<th>Duration"
                + "<tr><td>First line<td>Alemtuzumab<br>Cyclophosphamide<td>0.2 mg/kg<br>50 mg/kg<td>IV<td>4 days"
                + "<tr><td>First line<td>Mycophenolate mofetil or azathioprine<td>600 mg/m2; 2 mg/kg<td>PO<td>–"
                + "<tr><td>Second line<td>Rituximab<td>375 mg/m2 weekly × 4<br>1 g on days 1 and 15<td>IV<td></table>"
        );

        Assert.Equal(
            [
                "Alemtuzumab Cyclophosphamide",
                "  note: Dose: 0.2 mg/kg",
                "  note: Dose: 50 mg/kg",
                "  note: Route: IV",
                "  note: Duration: 4 days",
                "Mycophenolate mofetil or azathioprine OneOf",
                "  note: Dose: 600 mg/m2; 2 mg/kg",
                "  note: Route: PO",
                "  Mycophenolate mofetil",
                "    Mycophenolate mofetil",
                "  azathioprine",
                "    azathioprine",
                "Rituximab",
                "  Rituximab",
                "  note: Dose: 375 mg/m2 weekly × 4",
                "  note: Dose: 1 g on days 1 and 15",
                "  note: Route: IV",
            ],
            table.Lines.SelectMany(line => line.Options).SelectMany(option => OptionOutline.Of(option))
        );
    }

    [Fact]
    public void A_remark_in_a_column_of_its_own_says_what_it_is_and_stands_at_each_option_of_its_row()
    {
        var table = Read(
            "<table><tr><th>Line<th>Drug<th>Starting dose<th>Maximum dose<th>Comment"
                + "<tr><td>First line<td>Prednisone<td>0.5 mg/kg/day<td>40 mg/day<td>Monitor glucose"
                + "<tr><td>Second line<td>Danazol<td>200 mg twice daily<td>—<td></table>"
        );

        Assert.Equal(
            [
                "Prednisone Starting dose 0.5 mg/kg/day",
                "  Prednisone 0.5..0.5 mg/kg per day",
                "  note: Maximum dose: 40 mg/day",
                "  note: Monitor glucose",
                "Danazol Starting dose 200 mg twice daily",
                "  Danazol 200..200 mg; 2 in 1 d",
            ],
            table.Lines.SelectMany(line => line.Options).SelectMany(option => OptionOutline.Of(option))
        );
    }

    [Theory]
    [InlineData(
        "<table><tr><th>Line<th>Drug<th>Dose<tr><td colspan=3>Adults<tr><td>First line<td>Prednisone<td>60 mg/day"
            + "<tr><td colspan=3>Children<tr><td>First line<td>Prednisone<td>2 mg/kg/day<tr><td>Second line<td>Danazol<td>5 mg/kg</table>",
        "Adults: First line|Children: First line|Children: Second line"
    )]
    [InlineData(
        "<table><tr><th>Drug<th>Dose<tr><td colspan=2>First line<tr><td>Prednisone<td>60 mg/day<tr><td colspan=2>Second line"
            + "<tr><td>Danazol<td>200 mg<tr><td colspan=2>Pregnancy<tr><td>IVIG<td>1 g/kg</table>",
        "First line|Second line|Pregnancy"
    )]
    [InlineData(
        "First-line options\n• Prednisone 60 mg/day\nSecond-line options\n• Danazol 200 mg\nNot recommended\n• Dapsone 100 mg",
        "First-line options|Second-line options|Not recommended"
    )]
    public void What_stands_under_a_heading_of_its_own_is_not_put_into_the_line_of_therapy_above(
        string text,
        string expected
    )
    {
        Assert.Equal(expected.Split('|'), Read(text).Lines.Select(line => line.Heading));
    }

    [Theory]
    [InlineData("Line 1", TherapyLineKind.First)]
    [InlineData("1st line", TherapyLineKind.First)]
    [InlineData("Line II:", TherapyLineKind.Second)]
    [InlineData("2. Second-line", TherapyLineKind.Second)]
    [InlineData("3) 3rd-line therapy", TherapyLineKind.Third)]
    [InlineData("Line ≥ 3", TherapyLineKind.Later)]
    [InlineData("Step 2", TherapyLineKind.Unspecified)]
    [InlineData("Step 2: second line", TherapyLineKind.Second)]
    [InlineData("Tier 1 (≥ 18 y)", TherapyLineKind.Unspecified)]
    public void A_heading_with_digits_begins_a_line_of_therapy_in_every_form(string heading, TherapyLineKind kind)
    {
        string[] texts =
        [
            $"{heading}\n• Danazol\nLine 4\n• Splenectomy",
            $"{heading} • Danazol\nLine 4 • Splenectomy",
            $"| | Options |\n|---|---|\n| {heading} | Danazol |\n| Line 4 | Splenectomy |",
            $"# Options\n\n## {heading}\n\n- Danazol\n\n## Line 4\n\n- Splenectomy",
            $"**{heading}**\n\n* Danazol\n\n**Line 4**\n\n* Splenectomy",
            $"<table><tr><td>{heading}<td>Danazol<tr><td>Line 4<td>Splenectomy</table>",
        ];

        foreach (var table in texts.Select(Read))
        {
            Assert.Equal(
                [(heading.TrimEnd(':'), kind), ("Line 4", TherapyLineKind.Later)],
                table.Lines.Select(line => (line.Heading, line.Kind))
            );
        }
    }

    private static OptionTable Read(string text)
    {
        var table = OptionTableReader.Read(text.ReplaceLineEndings("\n"), Origins.Of("option"));
        Accounts.AddUp(text.ReplaceLineEndings("\n"), table);
        return table;
    }
}

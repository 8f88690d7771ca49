using System.Globalization;
using FhirRegimens.Regimens;
using FhirRegimens.Sources.Papers;
using FhirRegimens.Sources.Tests.HemOnc;

namespace FhirRegimens.Sources.Tests.Papers;

/// <summary>Of whom a result is, and what is none. The sentences are made up.</summary>
public class PaperOutcomeTests
{
    [Theory]
    [InlineData(
        "Of 18 evaluable patients, one had a complete response (5.6%) and seven had stable disease (38.9%).",
        "complete response / evaluable patients: 1 of 18, 5.6%; stable disease / evaluable patients: 7 of 18, 38.9%"
    )]
    [InlineData(
        "Toxicity occurred in 2 of 6 patients at 10 mg.",
        "Toxicity occurred in 2 of 6 patients at 10 mg / patients whom only the sentence describes: 2 of 6, %"
    )]
    [InlineData("A response was seen in 20 of 40 patients.", "response / : 20 of 40, %")]
    [InlineData("Relapse was seen in 3 of 11 responders.", "Relapse / responders: 3 of 11, %")]
    [InlineData(
        "A response was seen in 12 of 20 patients (60%; 95% CI 39–78) in the sirolimus group.",
        "response / sirolimus group: 12 of 20, 60%"
    )]
    [InlineData(
        "EFS for older patients was 70% (14/20) vs 93% (18 of 19) for others.",
        "EFS / patients whom only the sentence describes: 14 of 20, %; EFS / patients whom only the sentence describes: 18 of 19, %"
    )]
    [InlineData("Among 40 patients, infections occurred in 10 (25%).", "infections / : 10 of 40, 25%")]
    [InlineData("Among 40 patients, infections occurred in 10 (27%).", "")]
    public void A_part_of_patients_is_of_those_whom_its_sentence_names(string sentence, string outcomes) =>
        Assert.Equal(
            outcomes,
            string.Join(
                "; ",
                Paper("Results", $"A total of 40 patients were included. {sentence}")
                    .Outcomes.Select(outcome =>
                        $"{outcome.Name} / {outcome.Group}: {outcome.Count} of {outcome.Of}, {outcome.Percent}%"
                    )
            )
        );

    [Fact]
    public void Patients_without_a_name_are_told_apart_by_their_figures_and_their_sentence()
    {
        const string Sentence = "EFS for older patients was 70% (14/20) vs 93% (18 of 19) for others.";

        var outcomes = Paper("Results", $"A total of 40 patients were included. {Sentence}").Outcomes;

        Assert.Equal(
            ["“14/20” " + Sentence, "“18 of 19” " + Sentence],
            outcomes.Select(outcome => string.Join(" ", outcome.AboutGroup))
        );
    }

    [Theory]
    [InlineData("Complete response occurred in <1 of 20 patients.")]
    [InlineData("Complete response occurred in fewer than 5 of 20 patients.")]
    [InlineData("Complete response occurred in at least 5 of 20 patients.")]
    public void A_bound_is_no_number_of_patients(string sentence) => Assert.Empty(Paper("Results", sentence).Outcomes);

    [Theory]
    [InlineData("The hazard ratio for relapse was -0.69 (95% CI -0.80 to -0.60).")]
    [InlineData("The log hazard ratio for relapse was 0.69.")]
    public void A_ratio_below_zero_or_the_logarithm_of_one_is_no_effect(string sentence) =>
        Assert.Empty(Paper("Results", sentence).Effects);

    [Theory]
    [InlineData("The hazard ratio for relapse was 0.62 (90% CI 0.40-0.90).", "0.62: 0.40 to 0.90, 90")]
    [InlineData("The hazard ratio for relapse was 0.62 (0.40-0.90).", "0.62: 0.40 to 0.90, ")]
    [InlineData("The hazard ratio for relapse was 0.62 (IQR 0.41-0.91).", "0.62:  to , ")]
    [InlineData("The hazard ratio for relapse was 0.62 (one-sided 95% CI 0.41-0.91).", "0.62:  to , ")]
    public void An_interval_is_that_of_a_ratio_only_where_it_is_one_of_confidence(string sentence, string effect) =>
        Assert.Equal(
            [effect],
            Paper("Results", sentence)
                .Effects.Select(stated =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{stated.Value}: {stated.Low} to {stated.High}, {stated.Level}"
                    )
                )
        );

    [Theory]
    [InlineData("HR (95% CI)", 1)]
    [InlineData("HR (one-sided 95% CI)", 0)]
    public void A_ratio_of_a_table_is_an_effect_only_with_an_interval_of_two_sides(string heading, int effects)
    {
        var paper = Paper(
            "Results",
            $"""
            | Outcome | A (n = 20) | B (n = 21) | {heading} |
            |---|---|---|---|
            | Response | 10 (50%) | 7 (33%) | 0.5 (0.4–0.6) |
            | Relapse | 4 (20%) | 7 (33%) | – |
            """
        );

        Assert.Equal(4, paper.Outcomes.Count);
        Assert.Equal(effects, paper.Effects.Count);
    }

    [Fact]
    public void A_ratio_beyond_its_limits_is_told()
    {
        var paper = Paper("Results", "The hazard ratio for relapse was 0.68 (95% CI 0.87 to 0.97).");

        Assert.Equal((0.68m, 0.87m), Assert.Single(paper.Checks.Select(check => (check.Stated, check.Computed))));
        Assert.Contains(paper.Messages, message => message.Code == ReaderMessage.FiguresDisagree);
    }

    [Theory]
    [InlineData("Results", "We needed 268 deaths for 80% power to detect a hazard ratio of 0.71.")]
    [InlineData("Statistical analysis", "A hazard ratio of 0.71 was expected.")]
    [InlineData("Discussion", "In that trial 30 of 40 patients responded (hazard ratio 0.71).")]
    [InlineData("1. Introduction", "In that trial 30 of 40 patients responded (hazard ratio 0.71).")]
    public void What_was_planned_or_is_said_of_others_is_no_result(string section, string sentence)
    {
        var paper = Paper(section, sentence);

        Assert.Empty(paper.Effects);
        Assert.Empty(paper.Outcomes);
        Assert.NotEmpty(paper.Findings);
    }

    [Fact]
    public void The_end_of_a_clause_before_a_number_is_no_group() =>
        Assert.Equal(
            [("ITP", 12), ("rituximab", 20), ("control group", 21)],
            Paper(
                "Results",
                "They had ITP (n = 12), were given rituximab (n = 20), were in the control group (n = 21), went on until "
                    + "unacceptable toxicity (n = 207) and had grade 4 thrombocytopenia, n = 1."
            )
                .Groups.Select(group => (group.Name, group.Count))
        );

    [Fact]
    public void Every_sentence_that_gives_a_dose_is_read_or_listed()
    {
        const string methods =
            "Sirolimus was given at 2 mg/m2 once daily. "
            + "If the trough was high, sirolimus was reduced by 25%. "
            + "Prednisone was tapered by 5 mg each week. "
            + "The dose was reduced in 5-mg steps. "
            + "Carboplatin AUC 5 or cisplatin 75 mg/m2 was allowed.";

        var variant = Assert.Single(Assert.Single(Paper("Treatment", methods).Regimens).Variants);

        Assert.Equal(
            [
                "If the trough was high, sirolimus was reduced by 25%.",
                "Prednisone was tapered by 5 mg each week.",
                "The dose was reduced in 5-mg steps.",
            ],
            variant.Notes.Select(note => note.Text).Take(3)
        );
        Assert.Equal(
            methods.Split(". ").Length,
            variant.Notes.Count + variant.AllComponents().Select(component => component.Span).Distinct().Count()
        );
    }

    [Fact]
    public void Doses_that_an_amount_of_a_day_is_given_in_are_not_the_number_of_all_doses()
    {
        var sig = Assert.Single(
            Assert
                .Single(
                    Assert
                        .Single(Paper("Treatment", "Cyclosporine was given at 5 mg/kg/day in 2 doses.").Regimens)
                        .Variants[0]
                        .AllComponents()
                )
                .Sigs
        );

        Assert.Equal((true, 2, null), (sig.Divided, sig.DividedDoses, sig.Doses));
    }

    [Fact]
    public void A_route_before_a_second_drug_is_no_part_of_its_name() =>
        Assert.Equal(
            ["mercaptopurine 50 mg/m2 ", "methotrexate 20 mg/m2 PO"],
            Paper("Treatment", "Maintenance: mercaptopurine 50 mg/m2/day and oral methotrexate 20 mg/m2 weekly.")
                .AllComponents()
                .SelectMany(component => component.Sigs)
                .Select(sig => $"{sig.Drug.Name} {sig.Dose!.Min} {sig.Dose.Unit} {string.Join(',', sig.Routes)}")
        );

    [Theory]
    [InlineData(
        "Patients received cyclophosphamide 500 mg/m2 or oral azathioprine 2 mg/kg daily.",
        "cyclophosphamide 500 mg/m2|azathioprine 2 mg/kg PO daily"
    )]
    [InlineData(
        "Patients received either vincristine 1.4 mg/m2 or etoposide 100 mg/m2 daily.",
        "vincristine 1.4 mg/m2|etoposide 100 mg/m2 daily"
    )]
    [InlineData(
        "Patients received prednisone 60 mg or prednisolone 60 mg orally daily.",
        "prednisone 60 mg PO daily|prednisolone 60 mg PO daily"
    )]
    [InlineData(
        "Patients received prednisone 60 mg daily and, if needed, oral azathioprine 2 mg/kg daily.",
        "prednisone 60 mg daily"
    )]
    [InlineData(
        "Patients received prednisone 60 mg daily and optional oral azathioprine 2 mg/kg daily.",
        "prednisone 60 mg daily"
    )]
    [InlineData(
        "Patients received vincristine and cyclophosphamide 500 mg/m2 daily.",
        "vincristine|cyclophosphamide 500 mg/m2 daily"
    )]
    public void What_is_said_of_one_drug_is_not_said_of_another(string sentence, string expected) =>
        Assert.Equal(
            expected.Split('|'),
            Paper("Treatment", sentence)
                .AllComponents()
                .SelectMany(component => component.Sigs)
                .SelectMany(sig => sig.Alternatives.DefaultIfEmpty(sig))
                .Select(Order)
        );

    [Theory]
    [InlineData("Patients received cyclophosphamide or oral azathioprine 2 mg/kg daily.")]
    [InlineData("Patients received historically azathioprine 2 mg/kg daily.")]
    public void A_sentence_that_may_give_a_dose_to_the_wrong_drug_is_not_read_but_reported(string sentence)
    {
        var paper = Paper("Treatment", sentence);

        Assert.Empty(paper.Regimens);
        Assert.Contains(ReaderMessage.TreatmentNotRead, paper.Messages.Select(message => message.Code));
    }

    [Fact]
    public void Doses_a_week_do_not_divide_the_amount_of_a_day()
    {
        var sig = Assert.Single(
            Assert
                .Single(Paper("Treatment", "Rituximab was given at 375 mg/m2/day in 4 doses weekly.").AllComponents())
                .Sigs
        );

        Assert.False(sig.Divided);
        Assert.Equal(["in"], sig.Unread);
    }

    private static string Order(Sig sig) =>
        string.Join(
            ' ',
            new[]
            {
                sig.Drug.Name,
                sig.Dose is { } dose ? string.Create(CultureInfo.InvariantCulture, $"{dose.Max} {dose.Unit}") : null,
                sig.Routes.Count > 0 ? string.Join(',', sig.Routes) : null,
                sig.Prn ? "as needed"
                : sig.Frequency is null ? null
                : "daily",
            }.OfType<string>()
        );

    private static Paper Paper(string section, string sentence) =>
        PaperReader.Read($"# A made-up paper\n\n## {section}\n\n{sentence}\n", Origins.Of("sentences.md"));
}

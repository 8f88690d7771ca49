using FhirRegimens.Regimens;
using FhirRegimens.Sources.Tests.HemOnc;
using FhirRegimens.Sources.Trials;

namespace FhirRegimens.Sources.Tests.Trials;

/// <summary>The facts of a registry's page, one by one.</summary>
public class SeedTrialTests
{
    [SeedFact("004")]
    public void Its_fields_are_read()
    {
        var record = Read();

        Assert.True(TrialReader.Recognises(Seeds.Find("004")!));
        Assert.Equal("NCT05925023", record.Number?.Value);
        Assert.Equal("Sirolimus in the Treatment of Refractory/Relapsed wAIHA", record.Title?.Value);
        Assert.Equal("Peking Union Medical College Hospital", record.Sponsor?.Value);
        Assert.Equal("RECRUITING", record.Status?.Value);
        Assert.Equal("All", record.Eligibility.Sex?.Value);
        Assert.Equal(22, record.Design.Enrollment?.Value);
        Assert.Equal(("INTERVENTIONAL", "SINGLE_GROUP"), (record.Design.StudyType, record.Design.Model));
        Assert.StartsWith(
            "Autoimmune hemolytic anemia (AIHA) is a rare",
            record.Summary?.Value,
            StringComparison.Ordinal
        );
        Assert.EndsWith("wAIHA and Evans syndrome.", record.Description?.Value, StringComparison.Ordinal);
        Assert.Empty(record.Phases);
        Assert.Empty(record.Diseases);
    }

    [SeedFact("004")]
    public void Its_criteria_are_kept_without_a_guess_which_ones_include()
    {
        var criteria = Read().Eligibility.Criteria;

        Assert.Equal(12, criteria.Count);
        Assert.All(criteria, criterion => Assert.Equal(CriterionKind.NotStated, criterion.Kind));
        Assert.Equal("Age ≥18 years old.", criteria[0].Text);
        Assert.Equal(new Branch("age", "Age ≥18 years old", 18, null, "a"), criteria[0].Bound);
        Assert.Equal("Pregnant or breastfeeding.", criteria[^1].Text);
    }

    [SeedFact("004")]
    public void Its_outcomes_are_read_with_their_time_frames()
    {
        var outcomes = Read().Outcomes;

        Assert.Equal(
            [
                ("primary", "Overall response rate (ORR)", "12 months"),
                ("secondary", "Adverse events", "12 months"),
                ("secondary", "Relapse rate", "12 months"),
                ("secondary", "Complete response rate (CRR", "12 months"),
            ],
            outcomes.Select(outcome => (outcome.Priority, outcome.Name, outcome.TimeFrame ?? ""))
        );
        Assert.Equal(
            "ORR defined as the proportion of patients who met the criteria of either complete response (CR) or partial "
                + "response (PR).",
            outcomes[0].Description
        );
        Assert.EndsWith(
            "response shift from PR or CR to no response (NR).",
            outcomes[2].Description,
            StringComparison.Ordinal
        );
    }

    [SeedFact("004")]
    public void Its_site_is_read()
    {
        var site = Assert.Single(Read().Sites);

        Assert.Equal(
            ("Peking Union Medical College Hospital", "Beijing", "Beijing", "China", "CN"),
            (site.Facility, site.City, site.State, site.Country, site.CountryCode)
        );
    }

    [SeedFact("004")]
    public void Its_arm_is_a_variant()
    {
        var record = Read();
        var regimen = Assert.Single(record.Regimens);
        var variant = Assert.Single(regimen.Variants);
        var block = Assert.Single(variant.Blocks);
        var sig = Assert.Single(Assert.Single(Assert.Single(block.Sections).Components).Sigs);

        Assert.Equal("Sirolimus on refractory/relapsed wAIHA", variant.Label);
        Assert.Equal("Sirolimus on refractory/relapsed wAIHA", Assert.Single(record.Arms).Name);
        Assert.Equal("Sirolimus", Assert.Single(record.Interventions).Name.Value);
        Assert.Equal("Sirolimus", sig.Drug.Name);
        Assert.Equal(new Amount(1, 3, "mg", "day"), sig.Dose);
        Assert.Equal(new TargetLevel(4, 15, "ng/mL", "plasma concentration"), sig.Target);
        Assert.Empty(sig.Routes);
        Assert.Null(sig.Frequency);
        Assert.Equal(new Interval(6, null, "mo"), block.Duration?.Length);
        Assert.Contains(
            "After reaching the optimal response, responders continue to use sirolimus for 1 year, and then gradually "
                + "reduce the dosage",
            variant.Notes.Select(note => note.Text)
        );
        Assert.Equal(12, variant.Notes.Count(note => note.Kind == NoteKind.Eligibility));
        Assert.Equal("NCT05925023", Assert.Single(Assert.Single(regimen.References).Registrations).Number);
    }

    [SeedFact("004")]
    public void What_was_repaired_is_reported_and_nothing_is_unread()
    {
        var record = Read();

        Assert.Equal(
            ["criteria-not-divided", "encoding-repaired", "columns-inferred", "encoding-repaired"],
            record.Messages.Select(message => message.Code)
        );
        Assert.Contains("\"ā„\" was read as \"≥\"", record.Messages[1].Text, StringComparison.Ordinal);
        Assert.Contains("\"šØš³\" was read as the flag of CN", record.Messages[3].Text, StringComparison.Ordinal);
        Assert.Empty(record.Unread);
        Accounts.AddUp(Seeds.Find("004")!, record);
    }

    private static TrialRecord Read() => TrialReader.Read(Seeds.Find("004")!, Origins.Of("seed 004"));
}

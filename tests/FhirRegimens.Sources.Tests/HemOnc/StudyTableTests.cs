using FhirRegimens.Regimens;
using FhirRegimens.Sources.HemOnc;

namespace FhirRegimens.Sources.Tests.HemOnc;

public class StudyTableTests
{
    [Theory]
    [InlineData("Phase III (C)", StudyRole.Control, null)]
    [InlineData("Phase 3 (E-esc)", StudyRole.Escalation, null)]
    [InlineData("Phase 3 (E-de-esc)", StudyRole.DeEscalation, null)]
    [InlineData("Phase III (E-switch-ic)", StudyRole.InClassSwitch, null)]
    [InlineData("Phase III (E-switch-ooc)", StudyRole.OutOfClassSwitch, null)]
    [InlineData("Phase 3 (E-RT-esc)", StudyRole.Escalation, true)]
    [InlineData("Phase 3 (E-RT-de-esc)", StudyRole.DeEscalation, true)]
    [InlineData("Phase 3 (E-RT-switch-ic)", StudyRole.InClassSwitch, true)]
    [InlineData("Phase 2 (RT)", null, true)]
    [InlineData("Phase III (E)", null, null)]
    [InlineData("Phase II, <20 pts (CR in 3)", null, null)]
    public void The_evidence_cell_gives_role_and_registration(string cell, StudyRole? role, bool? registrational)
    {
        var study = Row("Evidence", cell);

        Assert.Equal((cell, role, registrational), (study.Evidence, study.Role, study.Registrational));
    }

    [Theory]
    [InlineData("1963-1965", "1963", "1965")]
    [InlineData("2009-06 to 2011-02", "2009-06", "2011-02")]
    [InlineData("2009-06–2011-02", "2009-06", "2011-02")]
    [InlineData("2015-NR", "2015", null)]
    [InlineData("NR-2015", null, "2015")]
    [InlineData("Not reported to 2015-03", null, "2015-03")]
    [InlineData("1998-2002-12", "1998", "2002-12")]
    [InlineData("2008 to not reported", "2008", null)]
    [InlineData("2018-12-14 to 2020-01-02", "2018-12-14", "2020-01-02")]
    [InlineData("March 2008 to Sept 2010", "2008-03", "2010-09")]
    [InlineData("2010-13 to 2011", "2010", "2011")]
    [InlineData("NR", null, null)]
    [InlineData("Not reported", null, null)]
    [InlineData("1991 to 1993, 1995 to 1997", null, null)]
    public void Enrollment_is_read_as_far_as_it_is_stated(string cell, string? from, string? to) =>
        Assert.Equal(new Enrollment(cell, from, to), Row("Dates of enrollment", cell).Enrollment);

    [Theory]
    [InlineData("Superior OS", "superior", "OS", null)]
    [InlineData("Seems to have superior PFS", "seems-superior", "PFS", null)]
    [InlineData("Might have superior OS", "might-be-superior", "OS", null)]
    [InlineData("Inferior OS", "inferior", "OS", null)]
    [InlineData("Seems to have inferior EFS", "seems-inferior", "EFS", null)]
    [InlineData("Might have inferior OS", "might-be-inferior", "OS", null)]
    [InlineData("Non-inferior DFS", "non-inferior", "DFS", null)]
    [InlineData("No difference in OS", "no-difference", "OS", null)]
    [InlineData("No significant difference in CR rate", "no-difference", "CR rate", null)]
    [InlineData("Longer OS", "longer", "OS", null)]
    [InlineData("Did not meet primary endpoint of PFS", "did-not-meet-primary-endpoint", "PFS", "primary")]
    [InlineData("Did not meet secondary endpoint of OS", "did-not-meet-secondary-endpoint", "OS", "secondary")]
    [InlineData("Superior EFS (co-primary endpoint)", "superior", "EFS", "co-primary")]
    [InlineData("Noteworthy OS", null, null, null)]
    public void Efficacy_phrases_give_direction_endpoint_and_priority(
        string cell,
        string? direction,
        string? endpoint,
        string? priority
    )
    {
        var outcome = Assert.Single(Row("Efficacy", cell).Outcomes);

        Assert.Equal(
            new Outcome
            {
                Text = cell,
                Direction = direction,
                Endpoint = endpoint,
                Priority = priority,
            },
            outcome
        );
    }

    [Fact]
    public void A_result_that_states_two_intervals_has_neither()
    {
        var outcome = Assert.Single(Row("Efficacy", "5-yr OS: 84% (95% CI 80-88) vs 79% (95% CI 74-83)").Outcomes);

        Assert.Equal((new Measurement(84, "%"), new Measurement(79, "%")), (outcome.Value, outcome.ComparatorValue));
        Assert.Equal((null, null, null), (outcome.IntervalLow, outcome.IntervalHigh, outcome.IntervalLevel));
    }

    [Fact]
    public void A_figure_without_a_unit_is_no_measurement() =>
        Assert.Null(Assert.Single(Row("Efficacy", "ORR: 71").Outcomes).Value);

    [Fact]
    public void Columns_are_told_by_their_headers_in_any_order()
    {
        var study = Studies("!Efficacy!!Evidence!!Study\n|-\n|Superior OS||Phase III||Alphason et al. 2001")[0];

        Assert.Equal(("Alphason et al. 2001", "Phase III"), (study.Name, study.Evidence));
        Assert.Equal("Superior OS", Assert.Single(study.Outcomes).Text);
    }

    private static Study Row(string column, string cell) =>
        Studies($"!Study\n!{column}\n|-\n|Alphason et al. 2001\n|{cell}")[0];

    private static ValueList<Study> Studies(string rows)
    {
        var text = $"==R==\n===Regimen===\n{{| class=\"wikitable\"\n{rows}\n|}}\n";
        return HemOncReader.Read(text, Origins.Of("A page")).Regimens[0].Variants[0].Studies;
    }
}

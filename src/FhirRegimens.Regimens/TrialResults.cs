namespace FhirRegimens.Regimens;

/// <summary>What a registry has posted of the results of a trial.</summary>
public sealed record TrialResults
{
    /// <summary>The groups and how many started in each.</summary>
    public ValueList<PatientGroup> Started { get; init; }

    /// <summary>The groups and of how many each the baseline is told.</summary>
    public ValueList<PatientGroup> Baseline { get; init; }

    /// <summary>What the groups had: who completed, what was measured, who had adverse events.</summary>
    public ValueList<ReportedOutcome> Outcomes { get; init; }

    /// <summary>Comparisons of two groups.</summary>
    public ValueList<ReportedEffect> Effects { get; init; }

    /// <summary>
    /// Figures that are no evidence of the treatment or do not say enough for it: the baseline, reasons for leaving, single
    /// adverse events, what is not of participants.
    /// </summary>
    public ValueList<ReportedOutcome> Details { get; init; }

    /// <summary>Figures that contradict each other.</summary>
    public ValueList<FigureCheck> Checks { get; init; }
}

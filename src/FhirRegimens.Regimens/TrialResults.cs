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

    /// <summary>Figures that are no evidence of the treatment: the baseline, reasons for leaving, single adverse events.</summary>
    public ValueList<ReportedOutcome> Details { get; init; }

    /// <summary>Figures that would be evidence if they said enough.</summary>
    public ValueList<UnclearResults> Unclear { get; init; }

    /// <summary>Figures that contradict each other.</summary>
    public ValueList<FigureCheck> Checks { get; init; }
}

/// <summary>Figures of one subject that do not say enough to be evidence.</summary>
/// <param name="Message">What they are about, and what they do not say.</param>
/// <param name="Figures">The figures.</param>
/// <param name="Span">Where they stand.</param>
public sealed record UnclearResults(string Message, ValueList<ReportedOutcome> Figures, SourceSpan Span);

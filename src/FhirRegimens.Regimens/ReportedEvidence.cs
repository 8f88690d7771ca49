namespace FhirRegimens.Regimens;

/// <summary>
/// What a source reports of one group: in how many of how many patients something occurred, or another figure.
/// </summary>
public sealed record ReportedOutcome
{
    /// <summary>What occurred or was measured.</summary>
    public required string Name { get; init; }

    /// <summary>What else the source says of what was measured: how, from when to when.</summary>
    public ValueList<string> About { get; init; }

    /// <summary>In whom; empty for all patients.</summary>
    public required string Group { get; init; }

    /// <summary>What else the source says of the group: what it was given, who of it was analysed.</summary>
    public ValueList<string> AboutGroup { get; init; }

    /// <summary>The arm of the trial that the group certainly is, by its name; null where that is not certain.</summary>
    public string? Arm { get; init; }

    /// <summary>In how many; null where no number of patients is stated.</summary>
    public int? Count { get; init; }

    /// <summary>Of how many; null where it is not stated, which makes no evidence.</summary>
    public int? Of { get; init; }

    /// <summary>Per cent as stated beside the count.</summary>
    public decimal? Percent { get; init; }

    /// <summary>The figure that is stated instead of a number of patients.</summary>
    public ReportedEstimate? Estimate { get; init; }

    /// <summary>The words that say it.</summary>
    public required string Text { get; init; }

    /// <summary>What other figures of the source say against these.</summary>
    public ValueList<string> Remarks { get; init; }

    /// <summary>Where they stand.</summary>
    public SourceSpan Span { get; init; }
}

/// <summary>A figure of a group that is no number of patients: a middle value, a per cent.</summary>
public sealed record ReportedEstimate
{
    /// <summary>What it is, in the source's words: "Median", "Number".</summary>
    public required string Statistic { get; init; }

    /// <summary>The figure; null where the source states none, as of a median that was not reached.</summary>
    public decimal? Value { get; init; }

    /// <summary>The unit as written: "months", "percentage of participants".</summary>
    public string? Unit { get; init; }

    /// <summary>What is stated of its spread, in the source's words: "95% Confidence Interval", "Standard Deviation".</summary>
    public string? Spread { get; init; }

    /// <summary>The spread, where it is one number.</summary>
    public decimal? Deviation { get; init; }

    /// <summary>Lower bound of the spread.</summary>
    public decimal? Low { get; init; }

    /// <summary>Upper bound of the spread.</summary>
    public decimal? High { get; init; }
}

/// <summary>A comparison of two groups.</summary>
public sealed record ReportedEffect
{
    /// <summary>hazard ratio, odds ratio, relative risk; other measures in the source's words.</summary>
    public required string Measure { get; init; }

    /// <summary>What was compared; null where only the sentence says it.</summary>
    public string? Name { get; init; }

    /// <summary>What else the source says of what was compared.</summary>
    public ValueList<string> About { get; init; }

    /// <summary>
    /// The two groups as the source lists them, which does not say that the first is set against the second; empty where
    /// only the sentence names them.
    /// </summary>
    public ValueList<string> Groups { get; init; }

    /// <summary>The estimate; null where only a p-value is stated.</summary>
    public decimal? Value { get; init; }

    /// <summary>What the interval is where it is no ordinary one: "one-sided confidence interval".</summary>
    public string? Interval { get; init; }

    /// <summary>Lower bound of the interval.</summary>
    public decimal? Low { get; init; }

    /// <summary>Upper bound of the interval.</summary>
    public decimal? High { get; init; }

    /// <summary>Level of the interval in per cent.</summary>
    public decimal? Level { get; init; }

    /// <summary>The p-value as written.</summary>
    public string? PValue { get; init; }

    /// <summary>The words that say it.</summary>
    public required string Text { get; init; }

    /// <summary>What other figures of the source say against these.</summary>
    public ValueList<string> Remarks { get; init; }

    /// <summary>Where the estimate stands.</summary>
    public SourceSpan Span { get; init; }
}

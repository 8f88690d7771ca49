namespace FhirRegimens.Regimens;

/// <summary>What a duration line counts.</summary>
public enum DurationKind
{
    /// <summary>None of the words cycle, course, lead-in.</summary>
    Unspecified,

    /// <summary>Meant to repeat.</summary>
    Cycle,

    /// <summary>Given once.</summary>
    Course,

    /// <summary>Comes before the rest.</summary>
    LeadIn,
}

/// <summary>A duration line: "21-day cycle for 6 cycles".</summary>
public sealed record Duration
{
    /// <summary>The line without markup.</summary>
    public required string Text { get; init; }

    /// <summary>The line in the source.</summary>
    public SourceSpan Span { get; init; }

    /// <summary>What it counts.</summary>
    public DurationKind Kind { get; init; }

    /// <summary>Length of one cycle or of the course: d, wk, mo, a.</summary>
    public Interval? Length { get; init; }

    /// <summary>Least number of cycles.</summary>
    public int? CountMin { get; init; }

    /// <summary>Largest number of cycles.</summary>
    public int? CountMax { get; init; }

    /// <summary>Whether the line says that there is no end: "or more", "at least", "indefinitely".</summary>
    public bool OpenEnded { get; init; }

    /// <summary>The condition that ends it, verbatim, without the word until.</summary>
    public string? Until { get; init; }

    /// <summary>Fragments that were not understood, verbatim.</summary>
    public ValueList<string> Unread { get; init; }
}

namespace FhirRegimens.Site.Pages;

/// <summary>Which order falls on which day of a cycle or course, for cycles that are alike.</summary>
/// <param name="Title">"Every cycle", "Cycle 1", "Cycles 2 to 6", "Course".</param>
/// <param name="Days">The days that are drawn, in their order; not always without gaps.</param>
/// <param name="Rows">The orders.</param>
public sealed record Calendar(string Title, IReadOnlyList<int> Days, IReadOnlyList<CalendarRow> Rows);

/// <summary>An order in a calendar.</summary>
/// <param name="Anchor">The action's id.</param>
/// <param name="Title">The drug with its limits.</param>
/// <param name="Dose">Dose and how often within the day, as they stand in each cell.</param>
/// <param name="Days">Days that it is given on.</param>
/// <param name="OptionalDays">Days that it may be given on.</param>
/// <param name="StartDay">The day that it starts on, where no more is stated.</param>
/// <param name="Remarks">What the days do not say: "days not stated", "maximum 2 mg per dose", "as needed".</param>
public sealed record CalendarRow(
    string Anchor,
    string Title,
    string Dose,
    IReadOnlyList<int> Days,
    IReadOnlyList<int> OptionalDays,
    int? StartDay,
    IReadOnlyList<string> Remarks
)
{
    /// <summary>The route, or that none is stated; null for a procedure without one.</summary>
    public string? Route { get; init; }

    /// <summary>Days on some of which it is given: "every 2 days on days 1 to 7" says of none of them that it is the one.</summary>
    public IReadOnlyList<int> SomeDays { get; init; } = [];
}

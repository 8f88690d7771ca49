using FhirRegimens.Fhir.Model;

namespace FhirRegimens.Site.Reading;

/// <summary>The cycles or the course of a block in words, from its coded timing alone.</summary>
internal static class BlockTiming
{
    /// <summary>"21-day cycle, 6 to 8 cycles", "10-day course", "2 cycles"; null where nothing is said.</summary>
    public static string? Words(Timing.RepeatComponent repeat)
    {
        var isCycle = repeat.Period is not null;
        var length = isCycle
            ? Length(repeat.PeriodElement, repeat.PeriodMaxElement, repeat.PeriodUnitElement?.Literal)
            : Length(repeat.DurationElement, repeat.DurationMaxElement, repeat.DurationUnitElement?.Literal);
        var name = isCycle ? "cycle" : "course";
        var count = (repeat.CountElement?.Literal, repeat.CountMaxElement?.Literal) switch
        {
            (null, null) => null,
            ("1", null) when !isCycle && length is not null => null,
            ("1", null) => "1 cycle",
            ({ } least, null) => $"{least} cycles",
            var (least, most) => $"{least} to {most} cycles",
        };
        return length is null ? count
            : count is null ? $"{length} {name}"
            : $"{length} {name}, {count}";
    }

    /// <summary>What Timing cannot say: "at least 4 cycles", "End: progression".</summary>
    public static IEnumerable<string> Schedule(PlanDefinition.ActionComponent action)
    {
        var schedule = action.Extension.First(Guide.Schedule);
        if (schedule.Text("minimumCycles") is { } least)
        {
            yield return $"at least {least} cycles";
        }

        if (schedule.Text("untilText") is { } until)
        {
            yield return $"End: {until}";
        }

        if (schedule.Text("openEnded") == "true")
        {
            yield return "no end is stated";
        }
    }

    /// <summary>How many days a cycle or course has; null where that is not a fixed number of days.</summary>
    public static int? DaysOf(Timing.RepeatComponent? repeat) =>
        repeat switch
        {
            { Period: { } period, PeriodMax: null, PeriodUnit: Timing.UnitsOfTime.D } => Whole(period),
            { Period: { } period, PeriodMax: null, PeriodUnit: Timing.UnitsOfTime.Wk } => Whole(period * 7),
            { Period: null, Duration: { } days, DurationMax: null, DurationUnit: Timing.UnitsOfTime.D } => Whole(days),
            { Period: null, Duration: { } weeks, DurationMax: null, DurationUnit: Timing.UnitsOfTime.Wk } => Whole(
                weeks * 7
            ),
            _ => null,
        };

    private static int? Whole(decimal days) =>
        days is > 0 and < 10_000 && days == decimal.Floor(days) ? (int)days : null;

    private static string? Length(FhirDecimal? least, FhirDecimal? most, string? unit) =>
        least?.Literal is not { } low ? null
        : most?.Literal is not { } high || high == low ? $"{low}-{Singular(unit)}"
        : $"{low} to {high}-{Singular(unit)}";

    private static string Singular(string? unit) => FhirWords.Time("1", null, unit)["1 ".Length..];
}

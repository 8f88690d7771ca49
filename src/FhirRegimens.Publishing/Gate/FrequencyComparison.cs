using System.Globalization;
using FhirRegimens.Fhir.Model;

namespace FhirRegimens.Publishing.Gate;

/// <summary>
/// Says where the number of administrations a day differs so much that a person must look: twice as many double the
/// daily dose as twice the dose does.
/// </summary>
internal static class FrequencyComparison
{
    private const double Factor = 2;

    /// <summary>What rounding may take from a ratio: three a week and six a week differ by the factor.</summary>
    private const double Rounding = 1e-9;

    /// <summary>A reason for each dosage that is given twice as often or more, half as often or less, or from now on.</summary>
    public static IEnumerable<string> Reasons(ActivityDefinition active, ActivityDefinition next) =>
        active
            .Dosage.Zip(next.Dosage)
            .Select(pair => (Old: pair.First.Timing?.Repeat, New: pair.Second.Timing?.Repeat))
            .Where(pair => Differs(pair.Old, pair.New))
            .Select(pair => $"frequency: {Words(pair.Old)} became {Words(pair.New)}");

    private static bool Differs(Timing.RepeatComponent? old, Timing.RepeatComponent? @new)
    {
        var before = Daily(old);
        var after = Daily(@new);
        return before is null || after is null
            ? before != after
            : Differs(before.Value.Lowest, after.Value.Lowest) || Differs(before.Value.Highest, after.Value.Highest);
    }

    private static bool Differs(double old, double @new) =>
        @new >= old * Factor * (1 - Rounding) || @new * Factor <= old * (1 + Rounding);

    /// <summary>Administrations a day, the fewest and the most that are allowed; null where they are not stated.</summary>
    private static (double Lowest, double Highest)? Daily(Timing.RepeatComponent? repeat) =>
        repeat is { Frequency: { } times, Period: > 0 and var period, PeriodUnit: { } unit }
            ? (
                times / ((double)(repeat.PeriodMax ?? period) * Days(unit)),
                (repeat.FrequencyMax ?? times) / ((double)period * Days(unit))
            )
            : null;

    private static double Days(Timing.UnitsOfTime unit) =>
        unit switch
        {
            Timing.UnitsOfTime.S => 1.0 / 86400,
            Timing.UnitsOfTime.Min => 1.0 / 1440,
            Timing.UnitsOfTime.H => 1.0 / 24,
            Timing.UnitsOfTime.D => 1,
            Timing.UnitsOfTime.Wk => 7,
            Timing.UnitsOfTime.Mo => 30.4375,
            _ => 365.25,
        };

    private static string Words(Timing.RepeatComponent? repeat)
    {
        if (Daily(repeat) is null)
        {
            return "not stated";
        }

        var times = Span(repeat!.Frequency, repeat.FrequencyMax);
        var period = Span(repeat.Period, repeat.PeriodMax);
        return $"{times} every {period} {repeat.PeriodUnit!.Value.GetLiteral()}";
    }

    private static string Span(decimal? low, decimal? high) =>
        high is null
            ? string.Create(CultureInfo.InvariantCulture, $"{low:0.###}")
            : string.Create(CultureInfo.InvariantCulture, $"{low:0.###} to {high:0.###}");
}

using FhirRegimens.Fhir.Model;
using FhirRegimens.Regimens;
using Duration = FhirRegimens.Regimens.Duration;

namespace FhirRegimens.Conversion.Entries;

/// <summary>When an entry is given within one cycle or course, as far as R4's Timing can say it.</summary>
internal static class EntryTiming
{
    /// <summary>The timing; null where the line states nothing that Timing holds.</summary>
    /// <param name="sig">The line.</param>
    /// <param name="block">The duration line of its block.</param>
    public static Timing? Of(Sig sig, Duration? block)
    {
        var repeat = new Timing.RepeatComponent();
        SetFrequency(repeat, sig);
        SetCount(repeat, sig);
        SetBounds(repeat, sig, block);
        if (sig.Infusion is { Min: { } shortest } infusion && infusion.Max is { } longest)
        {
            repeat.Duration = shortest;
            repeat.DurationMax = longest == shortest ? null : longest;
            repeat.DurationUnit = Make.UnitOfTime(infusion.Unit);
        }

        if (When(sig.TimeOfDay) is { } when)
        {
            repeat.When = [when];
        }

        return repeat.IsEmpty ? null : new Timing { Repeat = repeat };
    }

    /// <summary>
    /// How many doses a day the line states: "twice per day", "every 12 hours", "in 2 divided doses"; null where it
    /// does not, or not as a whole number.
    /// </summary>
    public static int? DosesPerDay(Sig sig) =>
        sig.Frequency is { } frequency
            ? frequency switch
            {
                { Period: 1, PeriodMax: null, Unit: "d" } => frequency.Times,
                { PeriodMax: null, Unit: "h" }
                    when frequency.Period > 0 && 24 * frequency.Times % frequency.Period == 0 => (int)(
                    24 * frequency.Times / frequency.Period
                ),
                _ => null,
            }
            : sig.DividedDoses;

    /// <summary>Whether Timing can say the line's time of day.</summary>
    public static Timing.EventTiming? When(string? timeOfDay) =>
        timeOfDay switch
        {
            "morning" => Timing.EventTiming.MORN,
            "evening" => Timing.EventTiming.EVE,
            "bedtime" => Timing.EventTiming.HS,
            _ => null,
        };

    /// <summary>Whether "n days per week" is counted in the frequency: once or more on each of these days.</summary>
    public static bool CountsDaysPerWeek(Sig sig) =>
        sig is { DaysPerWeek: > 0, Frequency: { Period: 1, PeriodMax: null, Unit: "d" } };

    private static void SetFrequency(Timing.RepeatComponent repeat, Sig sig)
    {
        if (sig.Frequency is { } frequency)
        {
            var weekly = CountsDaysPerWeek(sig);
            repeat.Frequency = weekly ? frequency.Times * sig.DaysPerWeek : frequency.Times;
            repeat.Period = frequency.Period;
            repeat.PeriodMax = frequency.PeriodMax;
            repeat.PeriodUnit = weekly ? Timing.UnitsOfTime.Wk : Make.UnitOfTime(frequency.Unit);
        }
        else if (sig.DividedDoses is { } doses)
        {
            repeat.Frequency = doses;
            repeat.Period = 1;
            repeat.PeriodUnit = Timing.UnitsOfTime.D;
        }
    }

    private static void SetCount(Timing.RepeatComponent repeat, Sig sig)
    {
        if (sig.Doses is { } doses)
        {
            repeat.Count = doses;
        }
        else if (sig.Once)
        {
            var daily = sig.Frequency is null ? sig.DividedDoses ?? 1 : 1;
            var days = sig.Days.Count > 0 ? sig.Days.Count : Math.Max(sig.OptionalDays.Count, 1);
            repeat.Count = daily * days;
            repeat.CountMax =
                sig.Days.Count == 0 || sig.OptionalDays.Count == 0 ? null : daily * (days + sig.OptionalDays.Count);
        }
    }

    /// <summary>Ends that keep a copied order from running for ever, only where the source states what they say.</summary>
    private static void SetBounds(Timing.RepeatComponent repeat, Sig sig, Duration? block)
    {
        if (sig.Bounds is { } bounds)
        {
            repeat.Bounds = Make.DurationOrRange(bounds);
        }
        else if (sig.Weeks is { From: { } first, To: { } last } && sig.Days.Count == 0)
        {
            repeat.Bounds = Make.DurationOrRange(new(last - first + 1, last - first + 1, "wk"));
        }
        else if (sig.Days.Count > 0 && !sig.Once && AreContiguous(sig.Days) && PeriodFits(sig))
        {
            repeat.Bounds = Make.DurationOrRange(new(sig.Days.Count, sig.Days.Count, "d"));
        }
        else if (sig.Days.Count > 0 && CycleLength(block) is { } cycle)
        {
            repeat.Bounds = Make.DurationOrRange(cycle);
            if (repeat.Count is null && !sig.Prn && sig.OptionalDays.Count == 0)
            {
                repeat.Count = DosesOnStatedDays(sig);
            }
        }
    }

    private static int? DosesOnStatedDays(Sig sig) =>
        sig.Frequency is null ? null
        : DosesPerDay(sig) is { } daily ? daily * sig.Days.Count
        : sig.Frequency.Unit is "d" or "wk" or "mo" && sig.Frequency.Times == 1 ? sig.Days.Count
        : null;

    private static Interval? CycleLength(Duration? block) =>
        block
            is {
                Kind: DurationKind.Cycle or DurationKind.Course or DurationKind.LeadIn,
                Length: { Min: not null, Max: not null } length
            }
            ? length
            : null;

    /// <summary>Whether the stated days are long enough for the frequency: "once per week on day 1" is one dose.</summary>
    private static bool PeriodFits(Sig sig) =>
        sig.OptionalDays.Count == 0
        && sig.Frequency switch
        {
            null => true,
            { Unit: "h" } => true,
            { Unit: "d" } frequency => frequency.Period <= sig.Days.Count,
            { Unit: "wk" } frequency => frequency.Period * 7 <= sig.Days.Count,
            _ => false,
        };

    private static bool AreContiguous(ValueList<int> days)
    {
        for (var index = 1; index < days.Count; index++)
        {
            if (days[index] != days[index - 1] + 1)
            {
                return false;
            }
        }

        return true;
    }
}

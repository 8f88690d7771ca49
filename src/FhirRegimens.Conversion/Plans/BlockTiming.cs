using FhirRegimens.Fhir.Model;
using FhirRegimens.Regimens;
using Duration = FhirRegimens.Regimens.Duration;

namespace FhirRegimens.Conversion.Plans;

/// <summary>A duration line as the timing of a block.</summary>
internal static class BlockTiming
{
    /// <summary>The timing; null where the line states neither length nor count.</summary>
    public static Timing? Of(Duration? duration)
    {
        if (duration is null)
        {
            return null;
        }

        var repeat = new Timing.RepeatComponent();
        switch (duration.Kind)
        {
            case DurationKind.Cycle:
                SetLength(repeat, duration.Length);
                (repeat.Period, repeat.PeriodMax, repeat.PeriodUnit) = (
                    repeat.Duration,
                    repeat.DurationMax,
                    repeat.DurationUnit
                );
                repeat.Frequency = repeat.Period is null ? null : 1;
                SetCount(repeat, duration);
                break;
            case DurationKind.Course or DurationKind.LeadIn:
                SetLength(repeat, duration.Length);
                SetCount(repeat, duration);
                repeat.Count ??= IsExact(duration.Length) ? 1 : null;
                break;
            default:
                repeat.Bounds = duration.Length is { } length ? Make.DurationOrRange(length) : null;
                SetCount(repeat, duration);
                break;
        }

        return repeat.IsEmpty ? null : new Timing { Repeat = repeat };
    }

    /// <summary>What R4's Timing cannot say of a duration line; null where it says all.</summary>
    public static Extension? Schedule(Duration duration) =>
        Make.Extension(
            Guide.Structure("regimen-schedule"),
            Make.Part("openEnded", duration.OpenEnded ? new FhirBoolean(true) : null),
            Make.Part(
                "minimumCycles",
                duration is { CountMin: { } least, CountMax: null } ? new PositiveInt(least) : null
            ),
            Make.Part("untilText", UntilText(duration))
        );

    /// <summary>Whether a line names days that its cycle or course does not have.</summary>
    public static bool IsBeyond(Sig sig, Duration? duration) =>
        duration is { Length: { Max: { } length, Unit: "d" or "wk" } }
        && sig.Days.Count > 0
        && sig.Days.Max() > (duration.Length.Unit == "wk" ? 7 * length : length);

    /// <summary>The fragments that are not understood and stand nowhere else.</summary>
    public static IEnumerable<string> Unparsed(Duration? duration) =>
        duration?.Unread.Where(fragment => !SaysExtended(fragment)) ?? [];

    /// <summary>The condition that ends the treatment, and what the line says about its being extended.</summary>
    private static string? UntilText(Duration duration)
    {
        var texts = duration.Unread.Where(SaysExtended).Prepend(duration.Until).OfType<string>().ToList();
        return texts.Count == 0 ? null : string.Join("; ", texts);
    }

    private static bool SaysExtended(string fragment) =>
        fragment.StartsWith("extended", StringComparison.OrdinalIgnoreCase)
        || fragment.StartsWith("continued", StringComparison.OrdinalIgnoreCase);

    private static void SetLength(Timing.RepeatComponent repeat, Interval? length)
    {
        if (IsExact(length))
        {
            repeat.Duration = length!.Min;
            repeat.DurationMax = length.Max == length.Min ? null : length.Max;
            repeat.DurationUnit = Make.UnitOfTime(length.Unit);
        }
        else if (length is not null)
        {
            repeat.Bounds = Make.DurationOrRange(length);
        }
    }

    private static bool IsExact(Interval? length) => length is { Min: not null, Max: not null };

    /// <summary>"up to 6" counts 1 to 6; a least number alone is no count, as it would read as the number itself.</summary>
    private static void SetCount(Timing.RepeatComponent repeat, Duration duration)
    {
        if (duration.CountMax is { } most)
        {
            var least = duration.CountMin ?? 1;
            repeat.Count = least;
            repeat.CountMax = most > least ? most : null;
        }
    }
}

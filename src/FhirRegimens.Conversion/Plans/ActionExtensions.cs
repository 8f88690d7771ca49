using FhirRegimens.Conversion.Terminology;
using FhirRegimens.Conversion.Units;
using FhirRegimens.Fhir.Model;
using FhirRegimens.Regimens;

namespace FhirRegimens.Conversion.Plans;

/// <summary>What actions say in extensions.</summary>
internal static class ActionExtensions
{
    /// <summary>A fragment that belongs to no dose line.</summary>
    public static Extension Unparsed(string fragment) =>
        Make.Extension(Guide.Structure("regimen-unparsed-text"), new FhirString(fragment));

    /// <summary>The patients that an action holds for; null for all.</summary>
    public static Extension? Of(Branch? branch)
    {
        if (branch is null)
        {
            return null;
        }

        var unit = Unit.Of(branch.Unit ?? "");
        return Make.Extension(
            Guide.Structure("regimen-branch"),
            Make.Part("kind", new Code(GuideCodes.BranchKinds.Find(branch.Kind)?.Value ?? "other")),
            Make.Part("text", branch.Text),
            Make.Part("low", Make.Quantity(branch.Low, unit)),
            Make.Part("high", Make.Quantity(branch.High, unit))
        );
    }

    /// <summary>The cycles that an action holds for, a modifier extension; null for all.</summary>
    public static Extension? Of(Occurrences? cycles) =>
        cycles is null
            ? null
            : Make.Extension(
                Guide.Structure("regimen-cycles"),
                [
                    Make.Part("from", cycles.Listed.Count > 0 ? null : cycles.From),
                    Make.Part("to", cycles.Listed.Count > 0 ? null : cycles.To),
                    .. cycles.Listed.Select(cycle => Make.Part("cycle", new Integer(cycle))),
                    Make.Part("text", cycles.Text),
                ]
            );

    /// <summary>The days that a dose line states; null where it states none.</summary>
    public static Extension? Days(Sig sig) =>
        Make.Extension(
            Guide.Hl7("timing-daysOfCycle"),
            [.. sig.Days.Select(day => Make.Part("day", new Integer(day)))]
        );

    /// <summary>What Timing cannot say of a dose line; null where it says all.</summary>
    public static Extension? Schedule(Sig sig) =>
        Make.Extension(
            Guide.Structure("regimen-schedule"),
            [
                Make.Part("startDay", sig.StartDay),
                Make.Part("openEnded", sig.Weeks is { Onwards: true } ? new FhirBoolean(true) : null),
                .. sig.OptionalDays.Select(day => Make.Part("optionalDay", new Integer(day))),
                Make.Part("sequence", sig.Sequence),
                Make.Part("stepNumber", sig.Step is { } step ? new PositiveInt(step.Number) : null),
                Make.Part("stepCount", sig.Step is { } steps ? new PositiveInt(steps.Of) : null),
                Make.Part("untilText", sig.Until),
            ]
        );
}

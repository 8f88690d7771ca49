using FhirRegimens.Conversion.Narrative;
using FhirRegimens.Regimens;
using static FhirRegimens.Pipeline.Csv.HemOncWords;

namespace FhirRegimens.Pipeline.Csv;

/// <summary>
/// The columns of dose lines: first those of HemOnc's own table <c>sigs</c> (51 columns, in their order), then what a line
/// can say and that table has no column for. Identifiers of HemOnc's vocabulary and what HemOnc's editors add are empty:
/// the source does not say them.
/// </summary>
internal static class SigColumns
{
    public static IReadOnlyList<Column<DoseLine>> All { get; } =
    [
        new("study", line => List(line.Variant.Studies.Select(study => study.Name).Distinct(StringComparer.Ordinal))),
        new("regimen", line => line.Regimen.Name),
        Empty("regimen_cui"),
        new("phase", line => line.Section.Phase),
        new("portion", line => line.Section.Portion),
        new("component", line => line.Sig.Drug.Name),
        Empty("component_cui"),
        Empty("component_role"),
        new("cycle_length_lb", line => Number(line.Duration?.Length?.Min)),
        new("cycle_length_ub", line => Number(line.Duration?.Length?.Max)),
        new("cycle_length_unit", line => TimeUnit(line.Duration?.Length?.Unit)),
        Of("timing_sequence", sig => sig.Cycles is { } cycles ? Sequence(cycles) : null),
        Of("timing", sig => sig.Cycles?.Text),
        Of("branch", sig => sig.Branch?.Text),
        Of("branch_type", sig => sig.Branch?.Kind),
        new("cyclesigs", line => line.Duration?.Text),
        new("cyclesigs_note", line => List(line.Duration?.Unread ?? [])),
        Of("step_number", sig => Place(sig.Step)),
        new("class", SigClass.Of),
        Of("doseMinNum", sig => Number(sig.Dose?.Min)),
        Of("doseMaxNum", sig => Number(sig.Dose?.Max)),
        Of("doseUnit", sig => Unit(sig.Dose?.Unit, sig.Dose?.Per)),
        Empty("doseUnit_cui"),
        Of("divided", sig => Truth(sig.Divided)),
        Of("doseCapNum", sig => Number(sig.Cap?.Value)),
        Of("doseCapUnit", sig => Unit(sig.Cap?.Unit, sig.Cap?.Per is "dose" ? null : sig.Cap?.Per)),
        Empty("doseCapUnit_cui"),
        Of("targetLevel", sig => Range(sig.Target?.Min, sig.Target?.Max)),
        Of("targetLevelUnit", sig => Unit(sig.Target?.Unit)),
        Empty("targetLevelUnit_cui"),
        Of("targetLevelType", sig => sig.Target?.Type),
        Of("route", sig => List(sig.Routes)),
        Empty("route_cui"),
        Of("allDays", Days),
        Of("durationMinNum", sig => Number(sig.Infusion?.Min)),
        Of("durationMaxNum", sig => Number(sig.Infusion?.Max)),
        Of("durationUnit", sig => TimeUnit(sig.Infusion?.Unit)),
        Empty("durationUnit_cui"),
        Of("frequency", Frequency),
        Empty("frequency_cui"),
        Of("inParens", sig => sig.TotalDose is { } total ? Total(total) : null),
        Of("sequence", sig => sig.Sequence),
        Of("seq.rel.when", sig => Range(sig.Relation?.When?.Min, sig.Relation?.When?.Max)),
        Of("seq.rel.when.unit", sig => TimeUnit(sig.Relation?.When?.Unit)),
        Of("seq.rel", sig => sig.Relation?.Kind),
        Of("seq.rel.what", sig => sig.Relation?.What),
        Of("tail", sig => List(sig.Unread)),
        new("variant", line => line.Variant.Label),
        Empty("variant_cui"),
        Empty("temp"),
        Empty("date_added"),
        new("oneOf", line => Place(line.Choice)),
        Of("optional", sig => Truth(sig.Optional)),
        Of("asNeeded", sig => Truth(sig.Prn)),
        Of("label", sig => sig.Label),
        Of("loading", sig => Truth(sig.Loading)),
        Of("dividedDoses", sig => Number(sig.DividedDoses)),
        Of("doseCapPer", sig => sig.Cap?.Per),
        Of("titration", sig => sig.Titration),
        Of("taper", sig => sig.Taper),
        Of("until", sig => sig.Until),
        Of("startDay", sig => Number(sig.StartDay)),
        Of("daysPerWeek", sig => Number(sig.DaysPerWeek)),
        Of("timeOfDay", sig => sig.TimeOfDay),
        Of("hours", sig => string.Join(',', sig.Hours.Select(hour => Number(hour)))),
        Of("weeks", sig => sig.Weeks?.Text),
        Of("doses", sig => Number(sig.Doses)),
        Of("forMinNum", sig => Number(sig.Bounds?.Min)),
        Of("forMaxNum", sig => Number(sig.Bounds?.Max)),
        Of("forUnit", sig => TimeUnit(sig.Bounds?.Unit)),
        Of("fractionDoseNum", sig => Number(sig.FractionDose)),
        Of("fractionDoseUnit", sig => sig.FractionUnit),
        Of("fractions", sig => Number(sig.Fractions)),
        Of("volumeNum", sig => Number(sig.Volume?.Value)),
        Of("volumeUnit", sig => sig.Volume?.Unit),
        Of("diluent", sig => sig.Volume?.Diluent),
        Of("method", sig => sig.Method),
        Of("retainedMinNum", sig => Number(sig.Dwell?.Min)),
        Of("retainedMaxNum", sig => Number(sig.Dwell?.Max)),
        Of("retainedUnit", sig => TimeUnit(sig.Dwell?.Unit)),
        Of("totalAgrees", sig => sig.ChecksumAgrees is { } agrees ? Truth(agrees) : null),
        Of("brand", sig => sig.Drug.Brand),
        Of("synonym", sig => sig.Drug.Synonym),
        new("notes", line => List(line.Component.Notes.Concat(line.Section.Notes).Select(note => note.Text))),
        new("section", line => line.Section.Heading),
        new("page", line => line.Page.Origin.Title),
        Of("line", sig => Words.Integer(sig.Span.Line)),
        Of("text", sig => sig.Text),
    ];

    private static Column<DoseLine> Of(string name, Func<Sig, string?> cell) => new(name, line => cell(line.Sig));

    private static Column<DoseLine> Empty(string name) => new(name, _ => null);

    private static string? Place(Step? step) =>
        step is null ? null : $"{Words.Integer(step.Number)} of {Words.Integer(step.Of)}";
}

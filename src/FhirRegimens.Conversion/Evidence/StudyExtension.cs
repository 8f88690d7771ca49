using FhirRegimens.Conversion.Narrative;
using FhirRegimens.Conversion.Terminology;
using FhirRegimens.Conversion.Units;
using FhirRegimens.Fhir.Model;
using FhirRegimens.Regimens;

namespace FhirRegimens.Conversion.Evidence;

/// <summary>Rows of study tables as <c>regimen-study</c>.</summary>
internal static class StudyExtension
{
    /// <summary>The extension of one row.</summary>
    /// <param name="study">The row.</param>
    /// <param name="resolve">The canonical of the regimen that a comparator links to; null where it is not here.</param>
    /// <param name="labels">The labels of the references that stand beside it.</param>
    public static Extension Of(Study study, Func<string?, string?> resolve, IReadOnlySet<string> labels) =>
        Make.Extension(
            Guide.Structure("regimen-study"),
            [
                Make.Part("study", Words.OrElse(study.Name, "not named")),
                Make.Part("trial", study.Trial),
                Make.Part("url", study.Url is { } url && Xhtml.IsWebAddress(url) ? new FhirUrl(url) : null),
                Make.Part("evidence", study.Evidence is { } cell ? EvidenceLevels.Concept(cell) : null),
                Make.Part("role", study.Role is { } role ? new Code(Role(role)) : null),
                Make.Part("registrational", study.Registrational is { } flag ? new FhirBoolean(flag) : null),
                Make.Part("enrollment", Period(study.Enrollment)),
                Make.Part("enrollmentText", study.Enrollment?.Text),
                .. study.Outcomes.Select(outcome => OutcomePart(outcome, resolve)),
                Make.Part("toxicity", study.Toxicity),
                Make.Part("reference", study.ReferenceLabel is { } label && labels.Contains(label) ? label : null),
            ]
        )!;

    private static Extension? OutcomePart(Outcome outcome, Func<string?, string?> resolve) =>
        Make.Extension(
            "outcome",
            Make.Part("comparator", outcome.Comparator),
            Make.Part(
                "comparatorDefinition",
                resolve(outcome.ComparatorTarget) is { } canonical ? new Canonical(canonical) : null
            ),
            Make.Part(
                "text",
                Words.OrElse(outcome.Text, $"Comparator: {Words.OrElse(outcome.Comparator, "not named")}")
            ),
            Make.Part("endpoint", outcome.Endpoint),
            Make.Part("priority", Priority(outcome.Priority)),
            Make.Part("direction", Direction(outcome.Direction)),
            Make.Part("value", Quantity(outcome.Value)),
            Make.Part("comparatorValue", Quantity(outcome.ComparatorValue)),
            Make.Part("hazardRatio", Number(outcome.HazardRatio)),
            Make.Part("oddsRatio", Number(outcome.OddsRatio)),
            Make.Part("ciLow", Number(outcome.IntervalLow)),
            Make.Part("ciHigh", Number(outcome.IntervalHigh)),
            Make.Part("ciLevel", Number(outcome.IntervalLevel)),
            Make.Part("pValue", outcome.PValue)
        );

    private static string Role(StudyRole role) =>
        role switch
        {
            StudyRole.Control => "control",
            StudyRole.Escalation => "escalation",
            StudyRole.DeEscalation => "de-escalation",
            StudyRole.InClassSwitch => "in-class-switch",
            StudyRole.OutOfClassSwitch => "out-of-class-switch",
            _ => throw new ArgumentOutOfRangeException(nameof(role), role, "No code for this role."),
        };

    private static Period? Period(Enrollment? enrollment) =>
        enrollment is null or { From: null, To: null }
            ? null
            : new Period { Start = enrollment.From, End = enrollment.To };

    private static Code? Priority(string? priority) =>
        priority is "primary" or "co-primary" or "secondary" ? new Code(priority) : null;

    private static CodeableConcept? Direction(string? direction) =>
        direction is null ? null
        : GuideCodes.Efficacy.Find(direction) is { } concept ? Make.Concept(concept)
        : Make.Words(direction);

    private static Quantity? Quantity(Measurement? measurement) =>
        measurement is null ? null : Make.Quantity(measurement.Value, Unit.Of(measurement.Unit));

    private static FhirDecimal? Number(decimal? number) => number is null ? null : new FhirDecimal(number);
}

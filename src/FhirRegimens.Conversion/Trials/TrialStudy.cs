using FhirRegimens.Conversion.Evidence;
using FhirRegimens.Conversion.Identity;
using FhirRegimens.Conversion.Narrative;
using FhirRegimens.Conversion.Terminology;
using FhirRegimens.Fhir.Model;
using FhirRegimens.Regimens;

namespace FhirRegimens.Conversion.Trials;

/// <summary>A trial as a ResearchStudy.</summary>
internal static class TrialStudy
{
    private const string Terminology = "http://terminology.hl7.org/CodeSystem/";

    private static readonly Dictionary<string, ResearchStudy.ResearchStudyStatus> Statuses = new(
        StringComparer.OrdinalIgnoreCase
    )
    {
        ["NOT_YET_RECRUITING"] = ResearchStudy.ResearchStudyStatus.Approved,
        ["RECRUITING"] = ResearchStudy.ResearchStudyStatus.Active,
        ["ENROLLING_BY_INVITATION"] = ResearchStudy.ResearchStudyStatus.Active,
        ["ACTIVE_NOT_RECRUITING"] = ResearchStudy.ResearchStudyStatus.ClosedToAccrual,
        ["SUSPENDED"] = ResearchStudy.ResearchStudyStatus.TemporarilyClosedToAccrual,
        ["TERMINATED"] = ResearchStudy.ResearchStudyStatus.AdministrativelyCompleted,
        ["COMPLETED"] = ResearchStudy.ResearchStudyStatus.Completed,
        ["WITHDRAWN"] = ResearchStudy.ResearchStudyStatus.Withdrawn,
    };

    private static readonly Dictionary<string, (string Code, string Display)> Phases = new(
        StringComparer.OrdinalIgnoreCase
    )
    {
        ["NA"] = ("n-a", "N/A"),
        ["EARLY_PHASE1"] = ("early-phase-1", "Early Phase 1"),
        ["PHASE1"] = ("phase-1", "Phase 1"),
        ["PHASE1/PHASE2"] = ("phase-1-phase-2", "Phase 1/Phase 2"),
        ["PHASE2"] = ("phase-2", "Phase 2"),
        ["PHASE2/PHASE3"] = ("phase-2-phase-3", "Phase 2/Phase 3"),
        ["PHASE3"] = ("phase-3", "Phase 3"),
        ["PHASE4"] = ("phase-4", "Phase 4"),
    };

    private static readonly Dictionary<string, (string Code, string Display)> Purposes = new(
        StringComparer.OrdinalIgnoreCase
    )
    {
        ["TREATMENT"] = ("treatment", "Treatment"),
        ["PREVENTION"] = ("prevention", "Prevention"),
        ["DIAGNOSTIC"] = ("diagnostic", "Diagnostic"),
        ["SUPPORTIVE_CARE"] = ("supportive-care", "Supportive Care"),
        ["SCREENING"] = ("screening", "Screening"),
        ["HEALTH_SERVICES_RESEARCH"] = ("health-services-research", "Health Services Research"),
        ["BASIC_SCIENCE"] = ("basic-science", "Basic Science"),
        ["DEVICE_FEASIBILITY"] = ("device-feasibility", "Device Feasibility"),
    };

    /// <summary>The study of <paramref name="record"/>, which names its regimens by their identifiers.</summary>
    public static ResearchStudy Of(
        SourceContext context,
        TrialRecord record,
        Slug slug,
        IReadOnlyList<ConvertedRegimen> regimens
    )
    {
        var study = new ResearchStudy
        {
            Id = slug.Id,
            Meta = new Meta { Profile = [Guide.Structure("regimen-trial")], Source = context.Source },
            Identifier = [.. Identifiers(context, record, slug)],
            Title = Words.OrElse(record.Title?.Value, record.Number?.Value ?? "Untitled"),
            StatusElement = Status(record.Status?.Value),
            PrimaryPurposeType = Coded("research-study-prim-purp-type", Purposes, record.Design.Purpose),
            Phase =
                record.Phases.Count == 0
                    ? null
                    : Coded("research-study-phase", Phases, string.Join('/', record.Phases)),
            Category =
            [
                .. new[] { record.Design.StudyType, record.Design.Allocation, record.Design.Model, Masking(record) }
                    .OfType<string>()
                    .Select(Make.Words),
            ],
            Condition = [.. record.Diseases.Select(name => Make.Concept(context.Terminology.Condition(name), name))],
            Keyword = [.. record.Keywords.Select(Make.Words)],
            Location = [.. record.Sites.Select(Country).OfType<CodeableConcept>().DistinctBy(country => country.Text)],
            DescriptionElement = Description(record),
            Enrollment = [new() { Reference = $"Group/{slug.Id}" }],
            Period =
                (record.Start is null && record.Completion is null) || EndsBeforeStart(record)
                    ? null
                    : new Period { Start = record.Start, End = record.Completion },
            Sponsor = record.Sponsor is { } sponsor ? new ResourceReference { Display = sponsor.Value } : null,
            Site = [.. record.Sites.Select(site => new ResourceReference { Display = Place(site) })],
            ReasonStopped = record.WhyStopped is { } reason ? Make.Words(reason) : null,
            Arm = [.. record.Arms.Select(Arm)],
            Objective = [.. record.Outcomes.Select(Objective)],
            Protocol = [.. regimens.Select(Protocol)],
        };
        study.RelatedArtifact.AddRange([context.DerivedFrom(), .. record.References.Select(Citation.Of)]);
        study.Extension.AddPresent(context.TraceOrNull((record.Title ?? record.Number)!.Span));
        study.Extension.AddRange(Notes(record));
        study.Text = Narrative(record);
        return study;
    }

    private static IEnumerable<Identifier> Identifiers(SourceContext context, TrialRecord record, Slug slug)
    {
        yield return new() { System = $"{context.Settings.BaseUrl}/sid/trial", Value = slug.Id };
        if (record.Number is { } number)
        {
            yield return Citation.Identifier(new(number.Value, null));
        }

        foreach (var other in record.OtherNumbers)
        {
            yield return Citation.Identifier(new(other, null));
        }
    }

    /// <summary>The state as R4 has it; where R4 has none such, FHIR's own word for unknown stands in its place.</summary>
    private static Code<ResearchStudy.ResearchStudyStatus> Status(string? status)
    {
        if (
            status is not null
            && Statuses.TryGetValue(status.Replace(' ', '_').Replace(",", "", StringComparison.Ordinal), out var code)
        )
        {
            return new(code);
        }

        var unknown = new Code<ResearchStudy.ResearchStudyStatus>();
        unknown.Extension.Add(Make.Extension(Guide.Hl7("data-absent-reason"), new Code("unknown")));
        return unknown;
    }

    private static CodeableConcept? Coded(
        string system,
        Dictionary<string, (string Code, string Display)> codes,
        string? text
    ) =>
        text is null ? null
        : codes.TryGetValue(text.Replace(" ", "", StringComparison.Ordinal), out var known)
        || codes.TryGetValue(text.Replace(' ', '_'), out known)
            ? Make.Concept(new Concept(Terminology + system, known.Code, known.Display), text)
        : Make.Words(text);

    private static string? Masking(TrialRecord record) =>
        record.Design.Masking is { } masking ? $"Masking: {masking}" : null;

    private static CodeableConcept? Country(TrialSite site) =>
        (site.Country, site.CountryCode) switch
        {
            (null, null) => null,
            (var name, { } code) => Make.Concept(new Concept("urn:iso:std:iso:3166", code), name ?? code),
            ({ } name, null) => Make.Words(name),
        };

    private static string Place(TrialSite site) =>
        Words.OrElse(
            string.Join(", ", new[] { site.Facility, site.City, site.State, site.Country }.OfType<string>()),
            "not named"
        );

    private static Markdown? Description(TrialRecord record)
    {
        var words = string.Join("\n\n", new[] { record.Summary?.Value, record.Description?.Value }.OfType<string>());
        return words.Length == 0 ? null : new Markdown(Make.Markdown(words));
    }

    private static ResearchStudy.ArmComponent Arm(TrialArm arm) =>
        new()
        {
            Name = Words.OrElse(arm.Name, "Arm"),
            Type = arm.Type is { } type ? Make.Words(type) : null,
            DescriptionElement = Make.Text(arm.Description?.Value),
        };

    private static ResearchStudy.ObjectiveComponent Objective(OutcomeMeasure outcome)
    {
        var objective = new ResearchStudy.ObjectiveComponent
        {
            Name = Words.OrElse(outcome.Name, "not named"),
            Type = outcome.Priority switch
            {
                "primary" => ObjectiveType("primary", "Primary"),
                "secondary" => ObjectiveType("secondary", "Secondary"),
                _ => Make.Words(outcome.Priority),
            },
        };
        objective.Extension.AddPresent(
            Make.Extension(
                Guide.Structure("trial-outcome-measure"),
                Make.Part("timeFrame", outcome.TimeFrame),
                Make.Part("description", outcome.Description)
            )
        );
        return objective;
    }

    private static CodeableConcept ObjectiveType(string code, string display) =>
        Make.Concept(new Concept(Terminology + "research-study-objective-type", code, display));

    private static ResourceReference Protocol(ConvertedRegimen regimen) =>
        new()
        {
            Type = "PlanDefinition",
            Identifier = regimen.Plan.Identifier[0],
            Display = regimen.Plan.Title,
        };

    private static IEnumerable<Extension> Notes(TrialRecord record) =>
        Plans.Notes.Extensions(
            record
                .Eligibility.Criteria.Where(criterion => criterion.Kind == CriterionKind.NotStated)
                .Select(criterion => new Regimens.Note { Kind = NoteKind.Eligibility, Text = criterion.Text })
                .Concat(EndsBeforeStart(record) ? [Contradiction(record)] : []),
            new Plans.SourceLinks([])
        );

    /// <summary>Whether a record has its trial end before it begins, which no period can say.</summary>
    private static bool EndsBeforeStart(TrialRecord record)
    {
        if (record is not { Start: { } start, Completion: { } end })
        {
            return false;
        }

        var length = Math.Min(start.Length, end.Length);
        return string.CompareOrdinal(start, 0, end, 0, length) > 0;
    }

    private static Regimens.Note Contradiction(TrialRecord record) =>
        new() { Text = $"The source gives {record.Start} as the start and {record.Completion} as the completion." };

    /// <summary>"Arm A: 60; Arm B: 59"; empty for no groups.</summary>
    private static string Numbers(ValueList<PatientGroup>? groups) =>
        string.Join("; ", (groups ?? []).Select(group => $"{group.Name}: {Words.Integer(group.Count)}"));

    private static Fhir.Model.Narrative Narrative(TrialRecord record)
    {
        var html = new Xhtml()
            .Heading(2, Words.OrElse(record.Title?.Value, record.Number?.Value ?? "Untitled"))
            .Paragraph(record.OfficialTitle)
            .Paragraph(
                "Number:",
                string.Join("; ", new[] { record.Number?.Value }.OfType<string>().Concat(record.OtherNumbers))
            )
            .Paragraph("Status:", record.Status?.Value)
            .Paragraph("Phase:", string.Join("; ", record.Phases))
            .Paragraph(
                "Design:",
                string.Join(
                    "; ",
                    new[]
                    {
                        record.Design.StudyType,
                        record.Design.Allocation,
                        record.Design.Model,
                        Masking(record),
                    }.OfType<string>()
                )
            )
            .Paragraph("Warning:", EndsBeforeStart(record) ? Contradiction(record).Text : null)
            .Paragraph("Participants:", record.Design.Enrollment is { } count ? Words.Integer(count.Value) : null)
            .Paragraph("Sponsor:", record.Sponsor?.Value)
            .Paragraph("Collaborators:", string.Join("; ", record.Collaborators))
            .Paragraph("Conditions:", string.Join("; ", record.Diseases))
            .Paragraph("Sites:", string.Join("; ", record.Sites.Select(Place)))
            .Table(
                ["Arm", "Type", "Given", "Description"],
                [
                    .. record.Arms.Select(arm =>
                        (IReadOnlyList<string?>)
                            [arm.Name, arm.Type, string.Join("; ", arm.Interventions), arm.Description?.Value]
                    ),
                ]
            )
            .Table(
                ["Priority", "Outcome", "Time frame", "Description"],
                [
                    .. record.Outcomes.Select(outcome =>
                        (IReadOnlyList<string?>)[outcome.Priority, outcome.Name, outcome.TimeFrame, outcome.Description]
                    ),
                ]
            )
            .Paragraph("Started:", Numbers(record.Results?.Started))
            .Paragraph("Participants of the baseline:", Numbers(record.Results?.Baseline))
            .Criteria(record.Eligibility)
            .Paragraph(record.Summary?.Value)
            .Paragraph(record.Description?.Value);
        VariantNarrative.AddReferences(html, record.References);
        return html.Finish();
    }
}

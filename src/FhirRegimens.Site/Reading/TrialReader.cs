using FhirRegimens.Fhir.Model;
using FhirRegimens.Site.Pages;

namespace FhirRegimens.Site.Reading;

/// <summary>Makes the page of a trial from its resources.</summary>
internal sealed class TrialReader(
    Catalogue catalogue,
    PlanReader plans,
    PaperReader papers,
    Func<Resource, OperationOutcome>? validate
)
{
    private const string Unknown = "The registry’s status is none of FHIR’s";

    /// <summary>More places than these are in the resource alone.</summary>
    private const int MostSites = 200;

    /// <summary>The page of one trial, relative to the site.</summary>
    public static string PageOf(ResearchStudy trial) => $"trial/{Catalogue.FileStem(trial)}.html";

    /// <summary>Its outcome measures, as they are divided among its pages.</summary>
    public static IReadOnlyList<IReadOnlyList<TrialOutcome>> Portions(ResearchStudy trial) =>
        Reading.Portions.Of(
            [.. trial.Objective.Select(Outcome)],
            outcome => [outcome.Name, outcome.TimeFrame, outcome.Description]
        );

    /// <summary>A page of one trial.</summary>
    /// <param name="trial">The trial.</param>
    /// <param name="number">Which of its pages, from 1; all but the first have only outcome measures.</param>
    public TrialPage Read(ResearchStudy trial, int number)
    {
        var groups = Groups(trial);
        var criteria = groups.SelectMany(group => group.Characteristic).ToLookup(IsCriterion);
        var regimens = trial.Protocol.Select(Regimen).ToList();
        var portions = Portions(trial);
        var resources = Resources(trial);
        return new()
        {
            Title = TitleOf(trial),
            Numbers = Numbers(trial),
            Source = Source(trial.RelatedArtifact, ManifestOf(trial)),
            Facts = Facts(trial, groups),
            Description = Paragraphs(FhirWords.Plain(trial.Description)),
            Sites = [.. trial.Site.Select(site => site.Display ?? "not named").Take(MostSites)],
            SiteCount = trial.Site.Count,
            Arms = [.. trial.Arm.Select(arm => Arm(arm, regimens))],
            Regimens = [.. regimens.Select(regimen => LinkTo(regimen.Plan, regimen.Title))],
            Portion = new(
                number,
                [
                    .. Enumerable
                        .Range(1, portions.Count)
                        .Select(n => Reading.Portions.PageOf(PageOf(trial), n)["trial/".Length..]),
                ]
            ),
            Outcomes = portions[number - 1],
            Results = papers.ResultsOf(trial) is { } results
                ? new(Counted(results.Evidence.Count), $"../{results.Href}")
                : null,
            Participants = [.. criteria[false].Select(Characteristic)],
            Criteria = [.. Criteria(trial, criteria[true])],
            Citations = EvidenceReader.Citations(trial.RelatedArtifact),
            Warnings = [.. Unread(trial), .. ModifierReading.Warnings(resources)],
            Versions = [.. Versions(regimens)],
            Resources = FilesOfPage.Of(resources),
            Bundle = $"../{FilesOfPage.BundleOf(PageOf(trial))}",
            Checks = validate is null ? null : FilesOfPage.Check(resources, validate),
        };
    }

    /// <summary>The trial, and who may take part in it.</summary>
    public IReadOnlyList<DomainResource> Resources(ResearchStudy trial) => [trial, .. Groups(trial)];

    private IReadOnlyList<Group> Groups(ResearchStudy trial) =>
        [.. trial.Enrollment.Select(group => catalogue.Group(group.Reference)).OfType<Group>()];

    private IEnumerable<VersionedPart> Versions(IEnumerable<(string? Title, PlanDefinition? Plan)> regimens) =>
        regimens
            .Select(regimen => regimen.Plan)
            .OfType<PlanDefinition>()
            .SelectMany(regimen => plans.VariantsOf(regimen).Prepend(regimen))
            .DistinctBy(plan => string.IsNullOrEmpty(plan.Url) ? plan.Id : plan.Url)
            .Select(plan => new VersionedPart(
                plan.Title ?? "Untitled",
                [
                    .. catalogue
                        .Versions(plan)
                        .Select(version => new PartVersion(
                            version.Version,
                            catalogue.StatusOf(version),
                            version.Date,
                            null,
                            $"../plan/{Catalogue.PageOf(version)}#versions",
                            version == catalogue.Head(plan)
                        )),
                ]
            ));

    /// <summary>The trial in the list.</summary>
    public static StudyRow Row(ResearchStudy trial) =>
        new(
            PageOf(trial),
            TitleOf(trial),
            "Trial",
            Numbers(trial),
            [.. trial.Condition.Select(FhirWords.Concept).OfType<string>()],
            StatusOf(trial),
            FhirWords.Coded(trial.Phase),
            trial.Period?.Start is { Length: >= 4 } start ? start : null,
            trial.Arm.Count == 1 ? "1 arm" : $"{FhirWords.Integer(trial.Arm.Count)} arms"
        );

    /// <summary>Where something was read from, by its related artifacts; null where they do not say.</summary>
    public static SourceOfPlan? Source(IEnumerable<RelatedArtifact> related, Library? manifest)
    {
        var revision = manifest?.Extension.First(Guide.SourceRevision);
        return
            related.FirstOrDefault(artifact => artifact.Type == RelatedArtifact.RelatedArtifactType.DerivedFrom)
                is { } origin
            ? new(
                origin.Display ?? origin.Url ?? "not named",
                FhirWords.WebAddress(origin.Url),
                revision.Text("revisionId"),
                revision.Text("timestamp")
            )
            : null;
    }

    private static string Counted(int figures) =>
        figures == 1 ? "1 outcome" : $"{FhirWords.Integer(figures)} outcomes and comparisons";

    private static string TitleOf(ResearchStudy trial) => trial.Title ?? trial.Id ?? "Untitled";

    // The identifier of the publisher's own only repeats the id.
    private static IReadOnlyList<string> Numbers(ResearchStudy trial) =>
        [
            .. trial
                .Identifier.Where(identifier =>
                    identifier.System?.EndsWith("/sid/trial", StringComparison.Ordinal) != true
                )
                .Select(identifier => identifier.Value)
                .OfType<string>(),
        ];

    private static IReadOnlyList<Fact> Facts(ResearchStudy trial, IReadOnlyList<Group> groups)
    {
        IReadOnlyList<Fact> optional =
        [
            new("Reason for stopping", FhirWords.Concept(trial.ReasonStopped)),
            new("Keywords", Joined(trial.Keyword.Select(FhirWords.Concept))),
            new("Countries", Joined(trial.Location.Select(FhirWords.Concept))),
        ];
        return
        [
            new("Numbers", Joined(Numbers(trial))),
            new("Status", StatusOf(trial) ?? Unknown),
            new("Phase", FhirWords.Coded(trial.Phase)),
            new("Purpose", FhirWords.Coded(trial.PrimaryPurposeType)),
            new("Design", Joined(trial.Category.Select(FhirWords.Concept).Select(Readable))),
            new("Condition", Joined(trial.Condition.Select(FhirWords.Concept))),
            new("Sponsor", trial.Sponsor?.Display),
            new("Participants", Joined(groups.Select(group => group.QuantityElement?.Literal))),
            new(
                "Period",
                trial.Period is { } period ? $"{period.Start ?? "not stated"} to {period.End ?? "not stated"}" : null
            ),
            .. optional.Where(fact => fact.Words is not null),
        ];
    }

    // FHIR's own words for its codes, of which the others are words already.
    private static string? StatusOf(ResearchStudy trial) =>
        trial.StatusElement?.Literal switch
        {
            "active" => "open to accrual",
            "administratively-completed" => "ended early",
            var code => code?.Replace('-', ' '),
        };

    /// <summary>"SINGLE_GROUP" and "Masking: NONE" in small letters; other words as they are.</summary>
    private static string? Readable(string? words) =>
        words is null ? null : string.Join(": ", words.Split(": ").Select(part => IsCode(part) ? Small(part) : part));

    private static bool IsCode(string words) =>
        words.Length > 3 && words.All(letter => char.IsAsciiLetterUpper(letter) || letter == '_');

    private static string Small(string code) => code.Replace('_', ' ').ToLowerInvariant();

    private (string? Title, PlanDefinition? Plan) Regimen(ResourceReference protocol) =>
        (
            protocol.Display,
            catalogue.Identified(protocol.Identifier)
                ?? catalogue.Referenced(protocol.Reference ?? "") as PlanDefinition
        );

    // A variant is named by its regimen and its arm.
    private TrialArm Arm(
        ResearchStudy.ArmComponent arm,
        IReadOnlyList<(string? Title, PlanDefinition? Plan)> regimens
    ) =>
        new(
            arm.Name ?? "Arm without a name",
            Readable(FhirWords.Concept(arm.Type)),
            arm.Description,
            [
                .. regimens
                    .Select(regimen => regimen.Plan)
                    .OfType<PlanDefinition>()
                    .SelectMany(regimen =>
                        plans.VariantsOf(regimen).Where(variant => variant.Title == $"{regimen.Title}: {arm.Name}")
                    )
                    .DistinctBy(variant => variant.Id)
                    .Select(variant => LinkTo(variant, variant.Title)),
            ]
        );

    private PlanLink LinkTo(PlanDefinition? plan, string? title) =>
        plan is null
            ? new(title ?? "Untitled", null, null, null)
            : new(
                title ?? plan.Title ?? "Untitled",
                $"../plan/{Catalogue.PageOf(plan)}",
                null,
                catalogue.StatusOf(plan)
            );

    private static TrialOutcome Outcome(ResearchStudy.ObjectiveComponent objective)
    {
        var measure = objective.Extension.First(Guide.OutcomeMeasure);
        return new(
            objective.Name ?? "not named",
            FhirWords.Coded(objective.Type),
            measure.Text("timeFrame"),
            measure.Text("description")
        );
    }

    private static bool IsCriterion(Group.CharacteristicComponent characteristic) =>
        FhirWords.Concept(characteristic.Code) is "Inclusion criterion" or "Exclusion criterion";

    private static Fact Characteristic(Group.CharacteristicComponent characteristic)
    {
        var words = characteristic.Value switch
        {
            CodeableConcept concept => FhirWords.Concept(concept),
            FhirBoolean answer => answer.Value == true ? "yes" : "no",
            var amount => FhirWords.Amount(amount),
        };
        return new(
            FhirWords.Concept(characteristic.Code) ?? "Characteristic",
            characteristic.Exclude == true ? $"not {words}" : words
        );
    }

    // What excludes is told by the element that says so, never by the words around it.
    private static IEnumerable<NoteGroup> Criteria(
        ResearchStudy trial,
        IEnumerable<Group.CharacteristicComponent> criteria
    )
    {
        var excluding = criteria.ToLookup(criterion => criterion.Exclude == true, Words);
        (string Heading, IEnumerable<Note> Notes)[] groups =
        [
            ("Inclusion criteria", excluding[false]),
            ("Exclusion criteria", excluding[true]),
            (
                "Criteria of which the source does not say whether they include or exclude",
                NotesOf(trial, kind: "eligibility")
            ),
            ("Remarks", NotesOf(trial, kind: "remark")),
        ];
        return groups.Where(group => group.Notes.Any()).Select(group => new NoteGroup(group.Heading, [.. group.Notes]));
    }

    private static Note Words(Group.CharacteristicComponent criterion) =>
        new(FhirWords.Concept(criterion.Value as CodeableConcept) ?? "without words", null);

    private static IEnumerable<Note> NotesOf(ResearchStudy trial, string kind) =>
        trial
            .Extension.All(Guide.Note)
            .Where(note => (note.Text("kind") == "eligibility" ? "eligibility" : "remark") == kind)
            .Select(note => new Note(note.Text("text") ?? "", null));

    private Library? ManifestOf(ResearchStudy trial) => catalogue.ManifestOf($"ResearchStudy/{trial.Id}");

    private IEnumerable<Warning> Unread(ResearchStudy trial) =>
        (ManifestOf(trial) is { } manifest ? Catalogue.NotesOf(manifest) : [])
            .Concat(trial.Extension.Texts(Guide.UnparsedText).Select(text => $"Not understood: “{text}”"))
            .Select(words => new Warning("The record", words, null));

    private static IReadOnlyList<string> Paragraphs(string? words) =>
        words?.Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    private static string? Joined(IEnumerable<string?> parts)
    {
        var words = string.Join("; ", parts.OfType<string>());
        return words.Length == 0 ? null : words;
    }
}

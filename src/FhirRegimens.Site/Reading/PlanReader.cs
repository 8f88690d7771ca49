using FhirRegimens.Fhir.Model;
using FhirRegimens.Site.Pages;

namespace FhirRegimens.Site.Reading;

/// <summary>Makes the page of a plan from the resources.</summary>
internal sealed class PlanReader(Catalogue catalogue, Func<Resource, OperationOutcome>? validate)
{
    private static readonly (string Code, string Heading)[] NoteKinds =
    [
        ("eligibility", "Eligibility"),
        ("biomarker", "Biomarkers"),
        ("preceding-treatment", "Preceding treatment"),
        ("subsequent-treatment", "Subsequent treatment"),
        ("dose-modification", "Dose and schedule modifications"),
        ("remark", "Remarks"),
    ];

    /// <summary>The page of one version of a plan.</summary>
    public PlanPage Read(PlanDefinition plan)
    {
        var kind = KindOf(plan);
        var anchors = new Anchors(plan);
        var blocks = Blocks(plan, anchors);
        var resources = Resources(plan);
        return new()
        {
            Title = plan.Title ?? plan.Name ?? plan.Id ?? "Untitled",
            Kind = kind,
            Edition = EditionOf(plan),
            Source = Source(plan),
            Disease = Focus(plan) is { } focus ? FhirWords.Concept(focus) : null,
            DiseaseCodes = OrderReader.Codes(Focus(plan)),
            Setting = Setting(plan),
            Description = kind == PlanKind.Variant ? null : FhirWords.Plain(plan.Description),
            Synonyms = [.. plan.Extension.Texts(Guide.Synonym)],
            Parents = [.. Parents(plan)],
            Variants = kind == PlanKind.Regimen ? Variants(plan) : [],
            Warnings = [.. Warnings(plan, anchors, blocks, resources)],
            NotStated = [.. NotStated(plan)],
            Notes = Notes(plan),
            Goals = OptionReader.Goals(plan),
            Blocks = blocks,
            Studies = EvidenceReader.Studies(plan, catalogue),
            Citations = EvidenceReader.Citations(plan.RelatedArtifact),
            SourceLines = SourceLines(plan, anchors),
            Resources = FilesOfPage.Of(resources),
            Checks = validate is null ? null : FilesOfPage.Check(resources, validate),
            Versions = Versions(plan),
        };
    }

    /// <summary>What kind of plan it is.</summary>
    public static PlanKind KindOf(PlanDefinition plan) =>
        plan.Meta?.Profile.Contains(Guide.Variant) == true ? PlanKind.Variant
        : plan.Meta?.Profile.Contains(Guide.Regimen) == true ? PlanKind.Regimen
        : plan.Meta?.Profile.Contains(Guide.Options) == true ? PlanKind.Options
        : PlanKind.Plan;

    /// <summary>The condition that a plan treats.</summary>
    public static CodeableConcept? Focus(PlanDefinition plan) => Context(plan, Guide.Focus);

    /// <summary>The path of headings above a plan.</summary>
    public static string? Setting(PlanDefinition plan) => FhirWords.Concept(Context(plan, Guide.TreatmentSetting));

    /// <summary>The variants that a regimen pins.</summary>
    public IEnumerable<PlanDefinition> VariantsOf(PlanDefinition regimen) =>
        Catalogue.Pins(regimen.Action).Select(catalogue.Plan).OfType<PlanDefinition>();

    /// <summary>The entries that a plan pins.</summary>
    public IEnumerable<ActivityDefinition> EntriesOf(PlanDefinition plan) =>
        Catalogue.Pins(plan.Action).Select(catalogue.Entry).OfType<ActivityDefinition>();

    private static CodeableConcept? Context(PlanDefinition plan, string code) =>
        plan.UseContext.Find(context => context.Code?.Code == code)?.Value as CodeableConcept;

    private Edition EditionOf(PlanDefinition plan) =>
        new(plan.Id ?? "", plan.Url ?? "", plan.Version, catalogue.StatusOf(plan), plan.Date);

    private IReadOnlyList<Block> Blocks(PlanDefinition plan, Anchors anchors) =>
        KindOf(plan) switch
        {
            PlanKind.Regimen => [],
            PlanKind.Options => OptionReader.Lines(plan, new(plan, anchors, catalogue), anchors),
            _ => new BlockReader(plan, anchors, catalogue).Read(),
        };

    private SourceOfPlan? Source(PlanDefinition plan)
    {
        var place = plan.Extension.First(Guide.Source);
        var manifest = catalogue.ManifestOf(plan.Url);
        var origin = plan.RelatedArtifact.Find(related =>
            related.Type == RelatedArtifact.RelatedArtifactType.DerivedFrom
        );
        var title = origin?.Display ?? manifest?.Title ?? place.Text("source");
        var revision = manifest?.Extension.First(Guide.SourceRevision);
        return title is null
            ? null
            : new(
                title,
                FhirWords.WebAddress(place.Text("source") ?? origin?.Url),
                place.Text("revision"),
                place.Text("revision") == revision.Text("revisionId") ? revision.Text("timestamp") : null
            );
    }

    private IEnumerable<PlanLink> Parents(PlanDefinition plan) =>
        catalogue
            .Parents(plan.Url)
            .Where(parent => parent.Url != plan.Url)
            .Select(catalogue.Head)
            .DistinctBy(parent => parent.Id)
            .Select(parent => LinkTo(parent, parent.Title, null));

    private IReadOnlyList<PlanLink> Variants(PlanDefinition regimen) =>
        [
            .. regimen
                .Action.SelectMany(action => action.Action.Count > 0 ? action.Action : [action])
                .Select(action =>
                    catalogue.Plan(Catalogue.PinOf(action)) is { } variant
                        ? LinkTo(variant, action.Title, action.TextEquivalent)
                        : new PlanLink(action.Title ?? "Untitled", null, action.TextEquivalent, null)
                ),
        ];

    private PlanLink LinkTo(PlanDefinition plan, string? title, string? words) =>
        new(title ?? plan.Title ?? "Untitled", Catalogue.PageOf(plan), words, catalogue.StatusOf(plan));

    private IReadOnlyList<DomainResource> Resources(PlanDefinition plan) =>
        [plan, .. EntriesOf(plan).DistinctBy(entry => entry.Id)];

    private IEnumerable<Warning> Warnings(
        PlanDefinition plan,
        Anchors anchors,
        IReadOnlyList<Block> blocks,
        IReadOnlyList<DomainResource> resources
    )
    {
        var orders = blocks.SelectMany(block => block.Sections).SelectMany(section => section.Lines).OfType<Order>();
        var texts = plan
            .Extension.Texts(Guide.UnparsedText)
            .Select(text => new Warning("The page", Quoted(text), null));
        return texts
            .Concat(Actions(plan.Action).SelectMany(action => Fragments(action, anchors[action])))
            .Concat(
                orders.SelectMany(order =>
                    order.Unread.Select(text => new Warning(order.Title, Quoted(text), order.Anchor))
                )
            )
            .Concat(
                Actions(plan.Action)
                    .Where(action => IsMissing(Catalogue.PinOf(action)))
                    .Select(action => new Warning(
                        action.Title ?? "An action",
                        "Its definition is not here. What it says about dose, route and time is not shown.",
                        anchors[action]
                    ))
            )
            .Concat(ModifierReading.Warnings(resources));
    }

    private bool IsMissing(string? canonical) =>
        canonical is not null && catalogue.Entry(canonical) is null && catalogue.Plan(canonical) is null;

    // What an order's own line did not say is among its orders already.
    private static IEnumerable<Warning> Fragments(PlanDefinition.ActionComponent action, string anchor) =>
        action.Action.Count == 0
            ? []
            : action
                .Extension.Texts(Guide.UnparsedText)
                .Select(text => new Warning(action.Title ?? "The page", Quoted(text), anchor));

    private static string Quoted(string text) => $"Not understood: “{text}”";

    private static IEnumerable<PlanDefinition.ActionComponent> Actions(
        IEnumerable<PlanDefinition.ActionComponent> actions
    ) => actions.SelectMany(action => Actions(action.Action).Prepend(action));

    private static IEnumerable<string> NotStated(PlanDefinition plan)
    {
        var completeness = plan.Extension.First(Guide.Completeness);
        (string Part, string Words)[] parts =
        [
            ("allDosesStated", "doses"),
            ("allRoutesStated", "routes"),
            ("allFrequenciesStated", "how often"),
            ("allDaysStated", "days"),
            ("durationStated", "duration"),
        ];
        return parts.Where(part => completeness.Text(part.Part) == "false").Select(part => part.Words);
    }

    private IReadOnlyList<NoteGroup> Notes(PlanDefinition plan)
    {
        var notes = plan
            .Extension.All(Guide.Note)
            .Where(note => note.Text("text") is not null)
            .ToLookup(note => note.Text("kind") ?? "", NoteOf, StringComparer.Ordinal);
        var others = notes
            .Where(group => Array.TrueForAll(NoteKinds, kind => kind.Code != group.Key))
            .Select(group => (group.Key, Heading: "Remarks"));
        return
        [
            .. NoteKinds
                .Concat(others)
                .Where(kind => notes.Contains(kind.Item1))
                .Select(kind => new NoteGroup(kind.Item2, [.. notes[kind.Item1]])),
        ];
    }

    private Note NoteOf(Extension note) =>
        new(note.Text("text")!, catalogue.Plan(note.Text("target")) is { } target ? Catalogue.PageOf(target) : null);

    private static IReadOnlyList<SourceLine> SourceLines(PlanDefinition plan, Anchors anchors) =>
        [
            .. (KindOf(plan) == PlanKind.Options ? OptionReader.Actions(plan) : Actions(plan.Action))
                .Select(action => (Action: action, Place: action.Extension.First(Guide.Source)))
                .Where(read => read.Place is not null)
                .Select(read =>
                    (
                        Offset: IsDuration(plan, read.Action) ? End(read.Place) : read.Place.Number("offset"),
                        Line: new SourceLine(
                            IsDuration(plan, read.Action) ? null : read.Place.Number("line"),
                            read.Action.TextEquivalent ?? read.Action.Title ?? "",
                            anchors[read.Action],
                            read.Action.TextEquivalent is null
                        )
                    )
                )
                .OrderBy(read => read.Offset ?? int.MaxValue)
                .Select(read => read.Line),
        ];

    // A block's own words are its duration line, which stands at the end of its passage.
    private static bool IsDuration(PlanDefinition plan, PlanDefinition.ActionComponent action) =>
        KindOf(plan) != PlanKind.Options && action.Action.Count > 0 && action.TextEquivalent is not null;

    private static int? End(Extension? place) => place.Number("offset") + place.Number("length");

    private IReadOnlyList<VersionRow> Versions(PlanDefinition plan)
    {
        var versions = catalogue.Versions(plan);
        return
        [
            .. versions.Select(
                (version, index) =>
                {
                    var before = index + 1 < versions.Count ? versions[index + 1] : null;
                    return new VersionRow(
                        EditionOf(version),
                        Catalogue.PageOf(version),
                        version.Id == plan.Id,
                        before?.Version,
                        before is null ? [] : Differences(before, version)
                    );
                }
            ),
        ];
    }

    /// <summary>What differs between two versions, doses first.</summary>
    public IReadOnlyList<Change> Differences(PlanDefinition before, PlanDefinition after) =>
        VersionDifference.Between(Compared(before), Compared(after));

    private PlanPage Compared(PlanDefinition plan) =>
        new()
        {
            Title = plan.Title ?? "",
            Kind = KindOf(plan),
            Edition = EditionOf(plan),
            Disease = FhirWords.Concept(Focus(plan)),
            Setting = Setting(plan),
            Goals = OptionReader.Goals(plan),
            Blocks = Blocks(plan, new(plan)),
            Variants = KindOf(plan) == PlanKind.Regimen ? Variants(plan) : [],
            Notes = Notes(plan),
            Studies = EvidenceReader.Studies(plan, catalogue),
            Citations = EvidenceReader.Citations(plan.RelatedArtifact),
        };
}

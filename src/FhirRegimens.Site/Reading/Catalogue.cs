using System.Security.Cryptography;
using System.Text;
using FhirRegimens.Fhir.Model;
using FhirRegimens.Site.Pages;

namespace FhirRegimens.Site.Reading;

/// <summary>Finds resources by what others say of them.</summary>
internal sealed class Catalogue
{
    private readonly Dictionary<string, Group> groups;
    private readonly Dictionary<string, Resource> references;
    private readonly ILookup<string, PlanDefinition> planVersions;
    private readonly ILookup<string, ActivityDefinition> entryVersions;
    private readonly ILookup<string, PlanDefinition> parents;
    private readonly Dictionary<string, Library> manifests = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Fhir.Model.Task> tasks = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> waiting = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> retiring = new(StringComparer.Ordinal);

    /// <summary>The outputs of a Task that name what is in use, and is retired once a person approves it.</summary>
    public const string RetiredOnApproval = "retired on approval";

    /// <summary>More reasons than this are counted.</summary>
    private const int MostReasons = 4;

    /// <summary>Takes in all resources; the first of several with one type and id stands for them.</summary>
    public Catalogue(IEnumerable<Resource> resources)
    {
        var distinct = resources
            .Where(resource => resource.Id is not null)
            .DistinctBy(resource => (resource.TypeName, FileStem(resource)))
            .ToList();
        Plans = [.. distinct.OfType<PlanDefinition>()];
        Entries = [.. distinct.OfType<ActivityDefinition>()];
        Manifests = [.. distinct.OfType<Library>().Where(IsManifest)];
        Trials = [.. distinct.OfType<ResearchStudy>()];
        Outcomes =
        [
            .. distinct
                .Where(resource => resource is RiskEvidenceSynthesis or EffectEvidenceSynthesis or EvidenceVariable)
                .Cast<DomainResource>(),
        ];
        groups = distinct.OfType<Group>().ToDictionary(group => $"Group/{group.Id}", StringComparer.Ordinal);
        references = distinct.ToDictionary(resource => $"{resource.TypeName}/{resource.Id}", StringComparer.Ordinal);
        planVersions = Plans.ToLookup(plan => plan.Url ?? "", StringComparer.Ordinal);
        entryVersions = Entries.ToLookup(entry => entry.Url ?? "", StringComparer.Ordinal);
        parents = Plans
            .SelectMany(plan => Pins(plan.Action).Select(pin => (Pin: WithoutVersion(pin), Plan: plan)))
            .DistinctBy(pinned => (pinned.Pin, pinned.Plan.Id))
            .ToLookup(pinned => pinned.Pin, pinned => pinned.Plan, StringComparer.Ordinal);
        foreach (var manifest in Manifests)
        {
            foreach (var made in Composition(manifest).Select(WithoutVersion).Concat(Records(manifest)))
            {
                manifests.TryAdd(made, manifest);
            }
        }

        foreach (var task in distinct.OfType<Fhir.Model.Task>().Where(IsPublication))
        {
            tasks.TryAdd(task.Id!, task);
            foreach (var (reference, reason) in Outputs(task, "waits for approval"))
            {
                waiting.TryAdd(reference, reason);
            }

            foreach (var (reference, reason) in Outputs(task, RetiredOnApproval))
            {
                retiring.TryAdd(reference, reason);
            }
        }
    }

    /// <summary>All plans, in the order they came.</summary>
    public IReadOnlyList<PlanDefinition> Plans { get; }

    /// <summary>All entries, in the order they came.</summary>
    public IReadOnlyList<ActivityDefinition> Entries { get; }

    /// <summary>The manifests of sources, in the order they came.</summary>
    public IReadOnlyList<Library> Manifests { get; }

    /// <summary>All trials, in the order they came.</summary>
    public IReadOnlyList<ResearchStudy> Trials { get; }

    /// <summary>What papers report, with the variables that it is about: every version, in the order they came.</summary>
    public IReadOnlyList<DomainResource> Outcomes { get; }

    /// <summary>Who may take part in trials.</summary>
    public IEnumerable<Group> Groups => groups.Values;

    /// <summary>The group of a reference such as <c>Group/two-arms</c>; null where it is not here.</summary>
    public Group? Group(string? reference) => reference is null ? null : groups.GetValueOrDefault(reference);

    /// <summary>The plan that stands for those with an identifier; null where none is here.</summary>
    public PlanDefinition? Identified(Identifier? identifier) =>
        identifier?.Value is { } value
        && Plans.FirstOrDefault(plan =>
            plan.Identifier.Exists(own => own.Value == value && own.System == identifier.System)
        )
            is { } found
            ? Head(found)
            : null;

    /// <summary>All versions of a plan, the newest first.</summary>
    public IReadOnlyList<PlanDefinition> Versions(PlanDefinition plan) =>
        string.IsNullOrEmpty(plan.Url)
            ? [plan]
            : [.. planVersions[plan.Url].OrderByDescending(version => version.Version, VersionOrder.Instance)];

    /// <summary>The version of a plan that stands for it: the active one, else the newest.</summary>
    public PlanDefinition Head(PlanDefinition plan) =>
        Versions(plan) is var versions
        && versions.FirstOrDefault(version => version.Status == PublicationStatus.Active) is { } active
            ? active
            : versions[0];

    /// <summary>What a reference such as <c>PlanDefinition/r-chop-1.0.0</c> names; null where it is not here.</summary>
    public Resource? Referenced(string reference) => references.GetValueOrDefault(reference);

    /// <summary>The plan of a canonical; without a version the one that stands for it. Null where it is not here.</summary>
    public PlanDefinition? Plan(string? canonical) =>
        Find(planVersions, canonical, plan => plan.Version) is { } found
            ? HasVersion(canonical!)
                ? found
                : Head(found)
            : null;

    /// <summary>The entry of a canonical; null where it is not here.</summary>
    public ActivityDefinition? Entry(string? canonical) => Find(entryVersions, canonical, entry => entry.Version);

    /// <summary>The plans that have the plan or entry of a canonical url as a part.</summary>
    public IEnumerable<PlanDefinition> Parents(string? url) => parents[url ?? ""];

    /// <summary>
    /// The manifest of the source that an artifact was read from, by its url or, of a record, by its reference; null where
    /// none names it.
    /// </summary>
    public Library? ManifestOf(string? url) => url is null ? null : manifests.GetValueOrDefault(url);

    /// <summary>What a manifest notes of its source: figures that disagree and belong to none of its resources.</summary>
    public static IEnumerable<string> NotesOf(Library manifest) =>
        manifest
            .Extension.All(Guide.NoteOfResource)
            .Select(note => FhirWords.Plain((note.Value as Annotation)?.Text))
            .OfType<string>();

    /// <summary>What is known of publishing a source; null where there is no Task.</summary>
    public Fhir.Model.Task? TaskOf(Library? manifest) => manifest?.Id is { } id ? tasks.GetValueOrDefault(id) : null;

    /// <summary>Whether a plan may be used.</summary>
    public Status StatusOf(PlanDefinition plan) =>
        StatusOf(plan, plan, ReasonOf(plan), isTest: plan.Experimental == true);

    /// <summary>Whether what a paper reports may be used.</summary>
    public Status StatusOf(DomainResource evidence) =>
        StatusOf(evidence, (IVersionableConformanceResource)evidence, OwnReason(evidence), isTest: false);

    private Status StatusOf(Resource resource, IVersionableConformanceResource artifact, string? reason, bool isTest)
    {
        if (artifact.Status != PublicationStatus.Draft)
        {
            return artifact.Status switch
            {
                PublicationStatus.Active => new(
                    "active",
                    "Active",
                    retiring.GetValueOrDefault($"{resource.TypeName}/{resource.Id}"),
                    isTest
                ),
                PublicationStatus.Retired => new("retired", "Retired", null, isTest),
                _ => new("unknown", "Status unknown", null, isTest),
            };
        }

        if (reason is not null)
        {
            return new("held", "Held", reason, isTest);
        }

        var task = TaskOf(ManifestOf(artifact.Url));
        return task?.Status == Fhir.Model.Task.TaskStatus.OnHold
            ? new("held", "Held", $"the source is on hold: {task.StatusReason?.Text ?? "no reason given"}", isTest)
            : new("draft", "Draft", null, isTest);
    }

    /// <summary>
    /// Why a draft is held: for its own sake, or for that of a variant or an entry that it is made of, with the name of
    /// that. The gate gives its reason to what changed, which is mostly one entry.
    /// </summary>
    private string? ReasonOf(PlanDefinition plan)
    {
        if (plan.Status != PublicationStatus.Draft)
        {
            return null;
        }

        var parts = Pins(plan.Action).Select(Plan).OfType<PlanDefinition>().ToList();
        var reasons = new[] { OwnReason(plan) }
            .Concat(parts.Select(part => Named(part.Title, OwnReason(part))))
            .Concat(
                parts
                    .Prepend(plan)
                    .SelectMany(part => Pins(part.Action))
                    .Select(Entry)
                    .OfType<ActivityDefinition>()
                    .Select(entry => Named(entry.Title, OwnReason(entry)))
            )
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return reasons.Count switch
        {
            0 => null,
            > MostReasons =>
                $"{string.Join("; ", reasons.Take(MostReasons))}; and {FhirWords.Integer(reasons.Count - MostReasons)} more reasons",
            _ => string.Join("; ", reasons),
        };
    }

    private static string? Named(string? title, string? reason) =>
        reason is null || title is null ? reason : $"{title}: {reason}";

    // Canonical urls in it are shown as the titles of what they name.
    private string? OwnReason(Resource resource) =>
        waiting.GetValueOrDefault($"{resource.TypeName}/{resource.Id}") is { } reason
            ? string.Join(' ', reason.Split(' ').Select(word => TitleOf(word) ?? word))
            : null;

    // What has no url stands under the empty one, which is no word.
    private string? TitleOf(string word) =>
        word.Length == 0
            ? null
            : entryVersions[word].FirstOrDefault()?.Title ?? planVersions[word].FirstOrDefault()?.Title;

    /// <summary>What a Task says in outputs of one kind: references, and the reasons where there are any.</summary>
    public static IEnumerable<(string Reference, string? Reason)> Outputs(Fhir.Model.Task task, string kind) =>
        task
            .Output.Where(output => output.Type?.Text == kind)
            .Select(output => output.Value)
            .OfType<ResourceReference>()
            .Where(reference => reference.Reference is not null)
            .Select(reference => (reference.Reference!, reference.Display));

    /// <summary>What a Task says failed, was refused or is invalid.</summary>
    public static IEnumerable<string> Problems(Fhir.Model.Task task) =>
        task
            .Output.Where(output => output.Type?.Text is "error" or "refused" or "invalid")
            .Select(output => (output.Value as FhirString)?.Value)
            .OfType<string>();

    /// <summary>The name of a resource's files without an ending, safe in every file system.</summary>
    public static string FileStem(Resource resource) =>
        resource.Id is { Length: > 0 and <= 64 } id
        && id.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '.')
            ? id
            : $"x-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(resource.Id ?? "")))[..16]}";

    /// <summary>The page of a plan, relative to the folder of plans.</summary>
    public static string PageOf(PlanDefinition plan) => $"{FileStem(plan)}.html";

    /// <summary>The file of a resource, relative to the site.</summary>
    public static string FileOf(Resource resource) => $"fhir/{resource.TypeName}-{FileStem(resource)}.json";

    /// <summary>A canonical without its version.</summary>
    public static string WithoutVersion(string canonical) => canonical.Split('|', 2)[0];

    /// <summary>The canonicals that actions and those below them pin.</summary>
    public static IEnumerable<string> Pins(IEnumerable<PlanDefinition.ActionComponent> actions) =>
        actions.SelectMany(action =>
            (PinOf(action) is { } pin ? [pin] : Array.Empty<string>()).Concat(Pins(action.Action))
        );

    /// <summary>The canonical of what an action does; null where it names none.</summary>
    public static string? PinOf(PlanDefinition.ActionComponent action) => (action.Definition as Canonical)?.Value;

    private static bool HasVersion(string canonical) => canonical.Contains('|', StringComparison.Ordinal);

    private static T? Find<T>(ILookup<string, T> versions, string? canonical, Func<T, string?> version)
        where T : class
    {
        if (canonical is null)
        {
            return null;
        }

        var parts = canonical.Split('|', 2);
        return parts.Length == 1
            ? versions[parts[0]].FirstOrDefault()
            : versions[parts[0]].FirstOrDefault(found => version(found) == parts[1]);
    }

    private static IEnumerable<string> Records(Library manifest) =>
        manifest
            .Extension.All(Guide.ManifestRecord)
            .Select(record => (record.Part("reference") as ResourceReference)?.Reference)
            .OfType<string>();

    private static IEnumerable<string> Composition(Library manifest) =>
        manifest
            .RelatedArtifact.Where(related => related.Type == RelatedArtifact.RelatedArtifactType.ComposedOf)
            .Select(related => related.Resource)
            .OfType<string>();

    private static bool IsManifest(Library library) =>
        library.Type?.Coding.Exists(coding => coding.Code == "asset-collection") == true;

    private static bool IsPublication(Fhir.Model.Task task) =>
        task.Code?.Coding.Exists(coding => coding.Code == Guide.PublishSource) == true;
}

using FhirRegimens.Fhir.Model;

namespace FhirRegimens.Publishing.Plans;

/// <summary>An instance on the server with what is to be said of it.</summary>
/// <param name="Reference"><c>Type/id</c>.</param>
/// <param name="Reason">Why; null where that is not said.</param>
public sealed record TaskEntry(string Reference, string? Reason);

/// <summary>
/// What operators need to know of a source: a FHIR Task whose id is the source's slug. It is written only where it
/// says something new, so it holds no time of day; the server knows when it was written.
/// </summary>
public sealed record SourceTask
{
    /// <summary>The code system of our Tasks.</summary>
    internal const string CodeSystem = Guide.Definitions + "/CodeSystem/task";

    /// <summary>The code of the Task of a source.</summary>
    internal const string Code = "publish-source";

    private const string Revision = "revision";
    private const string Program = "program";
    private const string Waiting = "waits for approval";
    private const string Retirement = "retired on approval";
    private const string Rejection = "rejected";
    private const string Invalid = "invalid";
    private const string Error = "error";
    private const string Refusal = "refused";

    /// <summary>The source's slug, which is also the Task's id.</summary>
    public required string Id { get; init; }

    /// <summary>The canonical url of the source's manifest.</summary>
    public required string Manifest { get; init; }

    /// <summary>The source's title.</summary>
    public required string Title { get; init; }

    /// <summary>The revision that was tried last.</summary>
    public string? LastRevision { get; init; }

    /// <summary>Name and version of the program that tried.</summary>
    public string? LastProgram { get; init; }

    /// <summary>Who keeps the source as it is; null where nobody does.</summary>
    public string? HeldBy { get; init; }

    /// <summary>Drafts that wait for approval.</summary>
    public IReadOnlyList<TaskEntry> Waits { get; init; } = [];

    /// <summary>Active instances that are no longer in the source, and are retired once a person approves it.</summary>
    public IReadOnlyList<TaskEntry> Retirements { get; init; } = [];

    /// <summary>Instances whose content a person has refused.</summary>
    public IReadOnlyList<TaskEntry> Rejected { get; init; } = [];

    /// <summary>What could not be sent because it is invalid.</summary>
    public IReadOnlyList<string> InvalidArtifacts { get; init; } = [];

    /// <summary>What failed and may succeed when it is tried again.</summary>
    public IReadOnlyList<string> Errors { get; init; } = [];

    /// <summary>What can never succeed with this revision and this program.</summary>
    public IReadOnlyList<string> Refusals { get; init; } = [];

    /// <summary>Whether to publish this revision with this program was tried, and would only fail again.</summary>
    /// <param name="revision">The revision id, else the checksum of the source.</param>
    /// <param name="program">Name and version of the program.</param>
    public bool HasFailedForGood(string revision, string program) =>
        LastRevision == revision && LastProgram == program && InvalidArtifacts.Count + Refusals.Count > 0;

    /// <summary>The Task of a source of which nothing is known yet.</summary>
    public static SourceTask New(string id, string manifest, string title) =>
        new()
        {
            Id = id,
            Manifest = manifest,
            Title = title,
        };

    /// <summary>Reads the Task that a server holds.</summary>
    public static SourceTask Read(Fhir.Model.Task task, string manifest, string title) =>
        New(task.Id!, manifest, title) with
        {
            LastRevision = Input(task, Revision),
            LastProgram = Input(task, Program),
            HeldBy = task.Status == Fhir.Model.Task.TaskStatus.OnHold ? task.StatusReason?.Text ?? "" : null,
            Waits = Entries(task, Waiting),
            Retirements = Entries(task, Retirement),
            Rejected = Entries(task, Rejection),
            InvalidArtifacts = Texts(task, Invalid),
            Errors = Texts(task, Error),
            Refusals = Texts(task, Refusal),
        };

    /// <summary>A copy that says that the last attempt failed.</summary>
    /// <param name="words">What failed, and what to do.</param>
    /// <param name="isForGood">Whether it would only fail again.</param>
    public SourceTask WithFailure(string words, bool isForGood) =>
        this with
        {
            Errors = isForGood ? [] : [words],
            Refusals = isForGood ? [words] : [],
        };

    /// <summary>The Task as a resource.</summary>
    public Fhir.Model.Task ToResource() =>
        new()
        {
            Id = Id,
            Status = Status(),
            StatusReason = HeldBy is null ? null : new CodeableConcept { Text = HeldBy },
            BusinessStatus = new CodeableConcept { Text = Outcome() },
            Intent = Fhir.Model.Task.TaskIntent.Order,
            Code = new CodeableConcept
            {
                Coding =
                [
                    new Coding
                    {
                        System = CodeSystem,
                        Code = Code,
                        Display = "Publish a source",
                    },
                ],
            },
            Description = $"Keeps the outcome of the last attempt to publish {Title}.",
            Input =
            [
                Parameter("manifest", new Canonical(Manifest)),
                .. Present(Revision, LastRevision),
                .. Present(Program, LastProgram),
            ],
            Output =
            [
                .. Errors.Select(error => Result(Error, new FhirString(error))),
                .. Refusals.Select(refusal => Result(Refusal, new FhirString(refusal))),
                .. InvalidArtifacts.Select(invalid => Result(Invalid, new FhirString(invalid))),
                .. Results(Waiting, Waits),
                .. Results(Retirement, Retirements),
                .. Results(Rejection, Rejected),
            ],
        };

    /// <summary>The Task with further refusals; what was refused before stays as it is.</summary>
    /// <param name="references"><c>Type/id</c> of each instance.</param>
    /// <param name="reason">Why, and by whom.</param>
    public SourceTask WithRejected(IEnumerable<string> references, string reason) =>
        this with
        {
            Rejected =
            [
                .. Rejected,
                .. references
                    .Except(Rejected.Select(entry => entry.Reference), StringComparer.Ordinal)
                    .Select(reference => new TaskEntry(reference, reason)),
            ],
        };

    /// <summary>The outcome in words.</summary>
    public string Outcome() =>
        HeldBy is not null ? "on hold"
        : Errors.Count + Refusals.Count > 0 ? "failed"
        : InvalidArtifacts.Count > 0 ? "invalid"
        : Waits.Count + Retirements.Count > 0 ? "waits for approval"
        : LastRevision is null ? "not published"
        : "published";

    private Fhir.Model.Task.TaskStatus Status() =>
        Outcome() switch
        {
            "on hold" => Fhir.Model.Task.TaskStatus.OnHold,
            "failed" or "invalid" => Fhir.Model.Task.TaskStatus.Failed,
            "waits for approval" => Fhir.Model.Task.TaskStatus.InProgress,
            "not published" => Fhir.Model.Task.TaskStatus.Ready,
            _ => Fhir.Model.Task.TaskStatus.Completed,
        };

    private static IEnumerable<Fhir.Model.Task.ParameterComponent> Present(string name, string? text) =>
        text is null ? [] : [Parameter(name, new FhirString(text))];

    private static Fhir.Model.Task.ParameterComponent Parameter(string name, DataType value) =>
        new()
        {
            Type = new CodeableConcept { Text = name },
            Value = value,
        };

    private static IEnumerable<Fhir.Model.Task.OutputComponent> Results(string name, IEnumerable<TaskEntry> entries) =>
        entries.Select(entry =>
            Result(name, new ResourceReference { Reference = entry.Reference, Display = entry.Reason })
        );

    private static Fhir.Model.Task.OutputComponent Result(string name, DataType value) =>
        new()
        {
            Type = new CodeableConcept { Text = name },
            Value = value,
        };

    private static string? Input(Fhir.Model.Task task, string name) =>
        task.Input.Find(input => input.Type?.Text == name)?.Value is FhirString { Value: var text } ? text : null;

    private static IReadOnlyList<TaskEntry> Entries(Fhir.Model.Task task, string name) =>
        [
            .. Values(task, name)
                .OfType<ResourceReference>()
                .Where(reference => reference.Reference is not null)
                .Select(reference => new TaskEntry(reference.Reference!, reference.Display)),
        ];

    private static IReadOnlyList<string> Texts(Fhir.Model.Task task, string name) =>
        [.. Values(task, name).OfType<FhirString>().Select(text => text.Value ?? "")];

    private static IEnumerable<DataType?> Values(Fhir.Model.Task task, string name) =>
        task.Output.Where(output => output.Type?.Text == name).Select(output => output.Value);
}

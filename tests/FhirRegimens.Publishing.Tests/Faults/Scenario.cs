using FhirRegimens.Fhir.Model;
using FhirRegimens.Publishing.Gate;
using FhirRegimens.Publishing.Plans;
using FhirRegimens.Publishing.Versions;

namespace FhirRegimens.Publishing.Tests.Faults;

/// <summary>Something that is done to a source, and what has been done to it before.</summary>
/// <param name="Name">What is done, in words.</param>
/// <param name="PrepareAsync">Brings a server where it is to be before.</param>
/// <param name="RunAsync">Does it; doing it once more completes it.</param>
internal sealed record Scenario(string Name, Func<Desk, Task> PrepareAsync, Func<Desk, Task<PublishReport>> RunAsync)
{
    private static readonly ArtifactClosure Ten = Samples.Regimen(
        "abc",
        ("v1", [("cisplatin", 10m), ("etoposide", 50m)]),
        ("v2", [("carboplatin", 300m)])
    );
    private static readonly ArtifactClosure Twenty = Samples.Regimen(
        "abc",
        ("v1", [("cisplatin", 20m), ("etoposide", 50m)]),
        ("v2", [("carboplatin", 300m)])
    );
    private static readonly ArtifactClosure Xyz = Samples.Regimen("xyz", ("vincristine", 2m));
    private static readonly ArtifactClosure XyzChanged = Samples.Regimen("xyz", ("vincristine", 2.1m));

    private static readonly Release ByPerson = new Release.ByPerson("A. Pharmacist", "a test");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Scenario> All { get; } =
    [
        new(
            "first publication",
            _ => Task.CompletedTask,
            desk => desk.PublishAsync(Trial("a", "recruiting", Ten, Xyz))
        ),
        new(
            "changed dose",
            desk => desk.PublishAsync(Trial("a", "recruiting", Ten, Xyz), ByPerson),
            desk => desk.PublishAsync(Trial("b", "completed", Twenty, Xyz))
        ),
        new(
            "changed trial",
            desk => desk.PublishAsync(Trial("a", "recruiting", Xyz), ByPerson),
            desk => desk.PublishAsync(Trial("b", "completed", Xyz))
        ),
        new(
            "approval",
            async desk =>
            {
                await desk.PublishAsync(Samples.Source("a", Ten, Xyz), ByPerson);
                await desk.PublishAsync(Samples.Source("b", Twenty, Xyz));
            },
            desk => desk.ApproveAsync()
        ),
        new(
            "rejection",
            async desk =>
            {
                await desk.PublishAsync(Samples.Source("a", Ten, Xyz), ByPerson);
                await desk.PublishAsync(Samples.Source("b", Twenty, Xyz));
            },
            desk => desk.RejectAsync("not the paper's")
        ),
        new(
            "rollback",
            async desk =>
            {
                await desk.PublishAsync(Trial("a", "recruiting", Ten, Xyz), ByPerson);
                await desk.PublishAsync(Trial("b", "completed", Twenty, Xyz), ByPerson);
            },
            desk => desk.RollBackAsync("1.0.0")
        ),
        new(
            "retirement of what vanished",
            async desk =>
            {
                await desk.PublishAsync(Samples.Source("a", Ten, Xyz), ByPerson);
                await desk.PublishAsync(Samples.Source("b", Ten));
            },
            desk => desk.ApproveAsync()
        ),
        new(
            "automatic release with a held item",
            desk => desk.PublishAsync(Samples.Source("a", Ten, Xyz), desk.Automatic),
            desk => desk.PublishAsync(Samples.Source("b", Twenty, XyzChanged), desk.Automatic)
        ),
    ];

    /// <summary>What every scenario's server has of us.</summary>
    public static IReadOnlyList<Definition> Definitions { get; } = [CodeSystemOf("task"), CodeSystemOf("reason")];

    public override string ToString() => Name;

    private static SourceContent Trial(string sha256, string title, params ArtifactClosure[] closures) =>
        Samples.Source(sha256, closures) with
        {
            Records = Samples.Trial(title),
        };

    private static Definition CodeSystemOf(string id) =>
        new(
            $"https://example.org/CodeSystem/{id}",
            "1.0.0",
            new CodeSystem
            {
                Id = id,
                Url = $"https://example.org/CodeSystem/{id}",
                Version = "1.0.0",
                Status = PublicationStatus.Active,
                Content = CodeSystem.CodeSystemContentMode.Complete,
            }
        );
}

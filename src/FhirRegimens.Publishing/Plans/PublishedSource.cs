using FhirRegimens.Fhir.Model;
using FhirRegimens.Publishing.Servers;

namespace FhirRegimens.Publishing.Plans;

/// <summary>A source as a server knows it.</summary>
/// <param name="Id">The source's slug.</param>
/// <param name="Manifest">Its manifest; null where nothing of it could be published yet.</param>
/// <param name="Task">Its Task; null where there is none.</param>
public sealed record PublishedSource(string Id, Library? Manifest, SourceTask? Task)
{
    /// <summary>The search for manifests, to which further parameters can be added.</summary>
    public const string Manifests =
        "Library?type=http://terminology.hl7.org/CodeSystem/library-type%7Casset-collection";

    /// <summary>The search for the Tasks of sources, to which further parameters can be added.</summary>
    public const string Tasks = $"Task?code={SourceTask.CodeSystem}%7C{SourceTask.Code}";

    private const string Page = "_count=100";

    /// <summary>The source's title.</summary>
    public string Title => Manifest?.Title ?? Task!.Title;

    /// <summary>Where the source stands, without a revision; null where it has no address or was not published yet.</summary>
    public string? Address => Manifest is null ? null : Plans.Manifest.SourceAddress(Manifest);

    /// <summary>Every source that the server knows, by id.</summary>
    /// <exception cref="FhirServerException">The server could not be searched.</exception>
    public static async Task<IReadOnlyList<PublishedSource>> ReadAllAsync(
        FhirServer server,
        CancellationToken cancellation
    )
    {
        var manifests = (await server.SearchAsync($"{Manifests}&{Page}", cancellation))
            .OfType<Library>()
            .Where(library => library.RelatedArtifact.Exists(IsSource))
            .ToDictionary(manifest => manifest.Id!, StringComparer.Ordinal);
        var tasks = (await server.SearchAsync($"{Tasks}&{Page}", cancellation))
            .OfType<Fhir.Model.Task>()
            .ToDictionary(task => task.Id!, StringComparer.Ordinal);
        return
        [
            .. manifests
                .Keys.Union(tasks.Keys, StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
                .Select(id => Of(id, manifests.GetValueOrDefault(id), tasks.GetValueOrDefault(id))),
        ];
    }

    private static PublishedSource Of(string id, Library? manifest, Fhir.Model.Task? task) =>
        new(id, manifest, task is null ? null : SourceTask.Read(task, manifest?.Url ?? "", manifest?.Title ?? id));

    private static bool IsSource(RelatedArtifact related) =>
        related.Type == RelatedArtifact.RelatedArtifactType.DerivedFrom;
}

using FhirRegimens.Fhir.Model;
using FhirRegimens.Publishing.Plans;
using FhirRegimens.Publishing.Servers;
using FhirRegimens.Publishing.Versions;

namespace FhirRegimens.Publishing.People;

/// <summary>A source as a server has it: what a person decides on.</summary>
/// <param name="Title">The source's title.</param>
/// <param name="Manifest">Its manifest.</param>
/// <param name="Task">Its Task.</param>
/// <param name="Histories">Each artifact that the manifest names, in its order.</param>
internal sealed record SourceState(
    string Title,
    Stored<Library> Manifest,
    StoredTask Task,
    IReadOnlyList<ArtifactHistory> Histories
)
{
    /// <summary>Reads it.</summary>
    /// <exception cref="UndecidableSourceException">The server has no such source.</exception>
    /// <exception cref="FhirServerException">The server could not be read.</exception>
    public static async Task<SourceState> ReadAsync(
        FhirServer server,
        string slug,
        string title,
        CancellationToken cancellation
    )
    {
        var manifest = await ReadManifestAsync(server, slug, title, cancellation);
        var task = await server.ReadTaskAsync(manifest.Resource, title, cancellation);
        var pins = Plans.Manifest.Pins(manifest.Resource);
        var instances = await server.FindVersionsAsync(pins.Select(pin => pin.Url), cancellation);
        return new(title, manifest, task, [.. pins.Select(pin => new ArtifactHistory(pin, [.. instances[pin.Url]]))]);
    }

    /// <summary>The manifest of a source that was published.</summary>
    /// <exception cref="UndecidableSourceException">The server has none.</exception>
    /// <exception cref="FhirServerException">The server could not be read.</exception>
    public static async Task<Stored<Library>> ReadManifestAsync(
        FhirServer server,
        string slug,
        string title,
        CancellationToken cancellation
    ) =>
        await server.ReadAsync<Library>(slug, cancellation)
        ?? throw new UndecidableSourceException($"{server.BaseAddress} has no Library/{slug}: publish {title} first.");
}

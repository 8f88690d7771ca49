using System.Security.Cryptography;
using FhirRegimens.Fhir.Json;
using FhirRegimens.Fhir.Model;
using FhirRegimens.Publishing.Plans;
using FhirRegimens.Publishing.Servers;
using FhirRegimens.Publishing.Versions;

namespace FhirRegimens.Publishing;

/// <summary>A definition that the content refers to: a profile, extension, code system or value set.</summary>
/// <param name="Url">Its canonical url.</param>
/// <param name="Version">Its version.</param>
/// <param name="Resource">The definition.</param>
public sealed record Definition(string Url, string Version, Resource Resource);

/// <summary>
/// Puts our definitions on a server before the first source (publishing rule 12). What is there is recorded in a
/// Library of its own, so that a server that is up to date costs one read.
/// </summary>
/// <param name="server">The server.</param>
/// <param name="sender">Sends the writes.</param>
public sealed class DefinitionsPublisher(FhirServer server, TransactionSender sender)
{
    private const string Id = "fhir-regimens-definitions";
    private const string Url = Guide.Definitions + "/Library/" + Id;

    /// <summary>Writes the definitions unless the server has just these.</summary>
    /// <exception cref="FhirServerException">The server could not be read or refused a definition.</exception>
    public async System.Threading.Tasks.Task EnsureAsync(
        IReadOnlyList<Definition> definitions,
        CancellationToken cancellation
    )
    {
        PinnedArtifact[] wanted = [.. definitions.Select(Pin)];
        var before = await server.ReadAsync<Library>(Id, cancellation);
        if (Holds(before, wanted))
        {
            return;
        }

        try
        {
            await sender.SendAsync(
                new(
                    [.. definitions.Select(definition => new Write(definition.Resource))],
                    [],
                    [new Write(Manifest.WithPins(Contents(), wanted), before?.ETag) { OnlyIfAbsent = before is null }]
                ),
                cancellation
            );
        }
        catch (FhirServerException late) when (late.Status == 412)
        {
            // Somebody else was first; that does no harm where they wrote the same.
            if (!Holds(await server.ReadAsync<Library>(Id, cancellation), wanted))
            {
                throw;
            }
        }
    }

    private static bool Holds(Stored<Library>? stored, IEnumerable<PinnedArtifact> wanted) =>
        stored is not null && Manifest.Pins(stored.Resource).SequenceEqual(wanted);

    private static PinnedArtifact Pin(Definition definition) =>
        new(
            definition.Url,
            definition.Version,
            Convert.ToHexStringLower(SHA256.HashData(FhirJson.Serialize(definition.Resource)))
        );

    private static Library Contents() =>
        new()
        {
            Id = Id,
            Url = Url,
            Name = "FhirRegimensDefinitions",
            Title = "Definitions of FhirRegimens on this server",
            Status = PublicationStatus.Active,
            Type = new CodeableConcept
            {
                Coding =
                [
                    new Coding
                    {
                        System = "http://terminology.hl7.org/CodeSystem/library-type",
                        Code = "asset-collection",
                    },
                ],
            },
        };
}

using FhirRegimens.Conversion.Identity;
using FhirRegimens.Fhir.Model;
using FhirRegimens.Pipeline.Settings;
using FhirRegimens.Publishing;
using FhirRegimens.Publishing.Plans;
using FhirRegimens.Publishing.Servers;

namespace FhirRegimens.Pipeline.Republishing;

/// <summary>A source whose publication was tried so often that its message was given up.</summary>
/// <param name="options">The settings.</param>
/// <param name="server">The server.</param>
public sealed class GivenUpSource(FhirRegimensOptions options, FhirServer server)
{
    /// <summary>
    /// Records in the source's Task that it was given up and what to do. The next pass tries again, since what failed
    /// may have passed by then.
    /// </summary>
    /// <param name="title">The source's title.</param>
    /// <param name="revision">The revision that was to be published; null where it was no longer there.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>What was recorded; null where the revision has been published meanwhile.</returns>
    /// <exception cref="FhirServerException">The server could not be read or refused.</exception>
    public async Task<string?> RecordAsync(string title, string? revision, CancellationToken cancellation)
    {
        var id = Slug.Of(title).Id;
        var sought = revision ?? VanishedSource.Checksum;
        var manifest = (await server.ReadAsync<Library>(id, cancellation))?.Resource;
        if (manifest is not null && Manifest.Revision(manifest) == sought)
        {
            return null;
        }

        const string Words =
            "Publishing was tried several times and given up. The function app's log says why (events 1103 and 1401). "
            + "Remove the cause; the next poll tries again, or run republish.";
        await new FailureRecord(server, ProgramVersion.Name).WriteAsync(
            manifest ?? new Library { Id = id, Url = $"{options.Base}/Library/{id}" },
            title,
            sought,
            Words,
            isForGood: false,
            cancellation
        );
        return Words;
    }
}

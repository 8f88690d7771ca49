using FhirRegimens.Fhir.Model;
using FhirRegimens.Publishing.Plans;
using FhirRegimens.Publishing.Servers;

namespace FhirRegimens.Publishing.People;

/// <summary>Puts sources on hold for operators, and resumes them: publishing changes nothing of a source on hold.</summary>
/// <param name="server">The server.</param>
public sealed class SourceHolds(FhirServer server)
{
    /// <summary>Puts a source on hold, or changes who holds it.</summary>
    /// <param name="manifest">The source's manifest, or one with its id and url.</param>
    /// <param name="title">The source's title.</param>
    /// <param name="holder">Who holds it, and why, in words.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="FhirServerException">The server refused.</exception>
    public Task<SourceTask> HoldAsync(Library manifest, string title, string holder, CancellationToken cancellation) =>
        server.ChangeTaskAsync(manifest, title, task => task with { HeldBy = holder }, cancellation);

    /// <summary>Resumes a source; one that is not on hold stays as it is.</summary>
    /// <exception cref="FhirServerException">The server refused.</exception>
    public Task<SourceTask> ResumeAsync(Library manifest, string title, CancellationToken cancellation) =>
        server.ChangeTaskAsync(manifest, title, task => task with { HeldBy = null }, cancellation);
}

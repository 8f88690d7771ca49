using FhirRegimens.Fhir.Model;
using FhirRegimens.Publishing.Plans;
using FhirRegimens.Publishing.Servers;

namespace FhirRegimens.Publishing;

/// <summary>Leaves word in a source's Task of what failed before there was a plan.</summary>
/// <param name="server">The server.</param>
/// <param name="program">Name and version of the program that tried.</param>
public sealed class FailureRecord(FhirServer server, string program)
{
    /// <summary>Writes the failure unless the Task says just that.</summary>
    /// <param name="manifest">The source's manifest, or one with its id and url.</param>
    /// <param name="title">The source's title.</param>
    /// <param name="revision">The revision that was tried; null where it is not known.</param>
    /// <param name="words">What failed, and what to do.</param>
    /// <param name="isForGood">Whether it would only fail again.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="FhirServerException">The server refused.</exception>
    public Task<SourceTask> WriteAsync(
        Library manifest,
        string title,
        string? revision,
        string words,
        bool isForGood,
        CancellationToken cancellation
    ) =>
        server.ChangeTaskAsync(
            manifest,
            title,
            task =>
                task.WithFailure(words, isForGood) with
                {
                    LastRevision = revision ?? task.LastRevision,
                    LastProgram = program,
                },
            cancellation
        );
}

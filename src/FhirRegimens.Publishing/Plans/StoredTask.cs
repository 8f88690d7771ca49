using FhirRegimens.Fhir.Model;
using FhirRegimens.Publishing.Servers;

namespace FhirRegimens.Publishing.Plans;

/// <summary>A source's Task as the server has it.</summary>
/// <param name="Task">What it says; nothing where there is none.</param>
/// <param name="Exists">Whether there is one.</param>
/// <param name="ETag">Its entity tag; null where there is none, or the server gives none.</param>
public sealed record StoredTask(SourceTask Task, bool Exists, string? ETag)
{
    /// <summary>Whether another Task says something that this one does not.</summary>
    internal bool DiffersFrom(SourceTask next) => !Exists || !Task.ToResource().IsExactly(next.ToResource());

    /// <summary>Writes the next one in its place, where nobody has changed it meanwhile: a hold is not lost.</summary>
    internal Write To(SourceTask next) => new(next.ToResource(), ETag) { OnlyIfAbsent = !Exists };
}

/// <summary>Reads and changes Tasks.</summary>
internal static class TaskReading
{
    /// <summary>How often a change is made again since somebody else was first.</summary>
    private const int MostTries = 5;

    /// <summary>The Task of the source of a manifest.</summary>
    public static Task<StoredTask> ReadTaskAsync(
        this FhirServer server,
        Library manifest,
        string title,
        CancellationToken cancellation
    ) => server.ReadTaskAsync(SourceTask.New(manifest.Id!, manifest.Url!, title), cancellation);

    /// <summary>Changes the Task of the source of a manifest.</summary>
    public static Task<SourceTask> ChangeTaskAsync(
        this FhirServer server,
        Library manifest,
        string title,
        Func<SourceTask, SourceTask> change,
        CancellationToken cancellation
    ) => server.ChangeTaskAsync(SourceTask.New(manifest.Id!, manifest.Url!, title), change, cancellation);

    /// <summary>
    /// Changes the Task of a source; one that would say the same is not written. Where somebody else changes it at the
    /// same time, theirs is changed.
    /// </summary>
    /// <param name="server">The server.</param>
    /// <param name="none">What is changed where the server has none.</param>
    /// <param name="change">Changes it; asked again where somebody else was first.</param>
    /// <param name="cancellation">Ends it.</param>
    public static async Task<SourceTask> ChangeTaskAsync(
        this FhirServer server,
        SourceTask none,
        Func<SourceTask, SourceTask> change,
        CancellationToken cancellation
    )
    {
        for (var tries = 1; ; tries++)
        {
            var stored = await server.ReadTaskAsync(none, cancellation);
            var next = change(stored.Task);
            if (stored.Task.ToResource().IsExactly(next.ToResource()))
            {
                return next;
            }

            try
            {
                await server.PutAsync(next.ToResource(), stored.ETag, cancellation);
                return next;
            }
            catch (FhirServerException refused) when (refused.Status == 412 && tries < MostTries)
            {
                // Somebody else was first: what they wrote is read, and changed.
            }
        }
    }

    private static async Task<StoredTask> ReadTaskAsync(
        this FhirServer server,
        SourceTask none,
        CancellationToken cancellation
    )
    {
        var stored = await server.ReadAsync<Fhir.Model.Task>(none.Id, cancellation);
        return stored is null
            ? new(none, Exists: false, ETag: null)
            : new(SourceTask.Read(stored.Resource, none.Manifest, none.Title), Exists: true, stored.ETag);
    }
}

using FhirRegimens.Fhir.Model;
using FhirRegimens.Publishing.Servers;

namespace FhirRegimens.Publishing.Plans;

/// <summary>A source's Task as the server has it.</summary>
/// <param name="Task">What it says; nothing where there is none.</param>
/// <param name="Exists">Whether there is one.</param>
internal sealed record StoredTask(SourceTask Task, bool Exists)
{
    /// <summary>Whether another Task says something that this one does not.</summary>
    public bool DiffersFrom(SourceTask next) => !Exists || !Task.ToResource().IsExactly(next.ToResource());
}

/// <summary>Reads Tasks.</summary>
internal static class TaskReading
{
    /// <summary>The Task of the source of a manifest.</summary>
    public static async Task<StoredTask> ReadTaskAsync(
        this FhirServer server,
        Library manifest,
        string title,
        CancellationToken cancellation
    )
    {
        var stored = await server.ReadAsync<Fhir.Model.Task>(manifest.Id!, cancellation);
        return stored is null
            ? new(SourceTask.New(manifest.Id!, manifest.Url!, title), Exists: false)
            : new(SourceTask.Read(stored.Resource, manifest.Url!, title), Exists: true);
    }

    /// <summary>Changes the Task of a source; one that would say the same is not written.</summary>
    public static async Task<SourceTask> ChangeTaskAsync(
        this FhirServer server,
        Library manifest,
        string title,
        Func<SourceTask, SourceTask> change,
        CancellationToken cancellation
    )
    {
        var stored = await server.ReadTaskAsync(manifest, title, cancellation);
        var next = change(stored.Task);
        if (!stored.Task.ToResource().IsExactly(next.ToResource()))
        {
            await server.PutAsync(next.ToResource(), ifMatch: null, cancellation);
        }

        return next;
    }
}

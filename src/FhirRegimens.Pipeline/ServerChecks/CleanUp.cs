using System.Text.Json;

namespace FhirRegimens.Pipeline.ServerChecks;

/// <summary>Deletes what a run wrote, and nothing else.</summary>
internal static class CleanUp
{
    /// <summary>Deletes everything and returns the references of what is or may be left, in order.</summary>
    public static async Task<IReadOnlyList<string>> RunAsync(Trial trial)
    {
        try
        {
            foreach (var search in trial.Written.SearchesOfUnnamed)
            {
                await DeleteFoundAsync(trial, search);
            }

            foreach (var reference in trial.Written.NamedByServer.ToList())
            {
                await DeleteWhereOursAsync(trial, reference);
            }

            foreach (var reference in trial.Written.Ours)
            {
                await DeleteAsync(trial, reference);
            }
        }
        catch (Exception gone) when (ServerChecker.IsNoAnswer(gone))
        {
            // What is not known to be gone is named.
        }

        return
        [
            .. trial
                .Written.Ours.Concat(trial.Written.NamedByServer)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];
    }

    private static async Task DeleteFoundAsync(Trial trial, string search)
    {
        var found = await trial.GetAsync(search);
        foreach (var match in found.Matches.Where(match => IsOurs(trial, match)))
        {
            await DeleteAsync(trial, $"{match.Text("resourceType")}/{match.Text("id")}");
        }
    }

    /// <summary>An id that the server named is trusted only where the run's word stands in what is there.</summary>
    private static async Task DeleteWhereOursAsync(Trial trial, string reference)
    {
        var read = await trial.GetAsync(reference);
        if (read.IsSuccess && IsOurs(trial, read.Json))
        {
            await DeleteAsync(trial, reference);
        }
        else if (read.IsSuccess || read.Status is 404 or 410)
        {
            trial.Written.Forget(reference);
        }
    }

    private static async Task DeleteAsync(Trial trial, string reference)
    {
        var deleted = await trial.DeleteAsync(reference);
        if (!deleted.IsSuccess && (await trial.GetAsync(reference)).Status is 404 or 410)
        {
            trial.Written.Forget(reference);
        }
    }

    private static bool IsOurs(Trial trial, JsonElement resource) =>
        resource.Text("url")?.Contains(trial.Resources.Prefix, StringComparison.Ordinal) == true;
}

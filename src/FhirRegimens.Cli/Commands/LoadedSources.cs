using FhirRegimens.Pipeline.Input;

namespace FhirRegimens.Cli.Commands;

/// <summary>
/// The sources of a command, loaded one by one as they are asked for; what cannot be read or is left out is named on
/// standard error.
/// </summary>
internal sealed class LoadedSources(
    IReadOnlyList<string> paths,
    string? title,
    SourceKind? kind,
    SourceLoader loader,
    Terminal terminal
) : IAsyncEnumerable<LoadedSource>
{
    private int filesDone;

    /// <summary>Whether a source could not be read until now.</summary>
    public bool AnyFailed { get; private set; }

    /// <summary>How many sources the command is done with.</summary>
    public int Count { get; private set; }

    public async IAsyncEnumerator<LoadedSource> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        foreach (var path in paths)
        {
            await foreach (var outcome in loader.LoadAsync(path, title, kind, cancellationToken))
            {
                switch (outcome)
                {
                    case LoadedSource source:
                        yield return source;
                        Count++;
                        ShowProgress();
                        break;
                    case UnreadableSource unreadable:
                        terminal.Fail(unreadable.Message);
                        AnyFailed = true;
                        break;
                    case OmittedPages omitted:
                        terminal.Progress.Clear();
                        await terminal.Log.WriteLineAsync(omitted.Message);
                        break;
                }
            }

            filesDone++;
            ShowProgress();
        }
    }

    private void ShowProgress() =>
        terminal.Progress.Show(Count == 1 ? "1 source" : $"{Count} sources", filesDone, paths.Count, "files");
}

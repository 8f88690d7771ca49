using FhirRegimens.Pipeline.Input;

namespace FhirRegimens.Cli.Commands;

/// <summary>
/// The sources of a command, loaded one by one as they are asked for; what cannot be read or is left out is named on
/// standard error.
/// </summary>
internal sealed class LoadedSources(
    FoundSources found,
    string? title,
    SourceKind? kind,
    SourceLoader loader,
    Terminal terminal
) : IAsyncEnumerable<LoadedSource>
{
    /// <summary>How many files that are no sources are named; with <c>--verbose</c> all are.</summary>
    private const int Shown = 5;

    private int filesDone;

    /// <summary>Whether a source could not be read until now.</summary>
    public bool AnyFailed { get; private set; }

    /// <summary>How many sources the command is done with.</summary>
    public int Count { get; private set; }

    public async IAsyncEnumerator<LoadedSource> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        WriteLeftOut();
        foreach (var path in found.Names)
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
                    case UnrecognisedSource unknown:
                        terminal.Fail($"{unknown.Message} Name the kind with --kind {Kinds}.");
                        AnyFailed = true;
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

    private static string Kinds => string.Join('|', SourceKind.All.Select(known => known.Name));

    private void WriteLeftOut()
    {
        var shown = found.LeftOut.Take(terminal.Verbosity == Verbosity.Verbose ? int.MaxValue : Shown).ToList();
        if (shown.Count > 0)
        {
            var more = found.LeftOut.Count - shown.Count;
            terminal.Log.WriteLine(
                $"Left out {found.LeftOut.Count} files that no reader recognises: {string.Join(", ", shown)}"
                    + (more > 0 ? $" and {more} more (--verbose names all)." : ".")
            );
        }
    }

    private void ShowProgress() =>
        terminal.Progress.Show(Count == 1 ? "1 source" : $"{Count} sources", filesDone, found.Names.Count, "files");
}

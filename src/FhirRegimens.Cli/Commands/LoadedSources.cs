using FhirRegimens.Cli.Output;
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

    /// <summary>How much of the run comes before each file, and all of it: bytes, since one large export is most of a run.</summary>
    private readonly IReadOnlyList<long> starts = Starts(found.Names);

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
                        ShowProgress(path, source.ShareRead);
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
                        await terminal.Log.WriteLineAsync(Untrusted.OnOneLine(omitted.Message));
                        break;
                }
            }

            filesDone++;
            ShowProgress(path, shareOfNext: 0);
        }
    }

    private void ShowProgress(string path, double shareOfNext)
    {
        var done =
            starts[filesDone]
            + (shareOfNext * (starts[Math.Min(filesDone + 1, found.Names.Count)] - starts[filesDone]));
        var files = $"{Counted.Of(Count, "source")}, {filesDone} of {found.Names.Count} files";
        var part = shareOfNext is > 0 and < 1
            ? $", {Math.Floor(shareOfNext * 100)}% of {Untrusted.OnOneLine(Path.GetFileName(path))}"
            : "";
        terminal.Progress.Show(files + part, done / starts[^1]);
    }

    /// <summary>Where a source has no bytes, as an address, each counts the same.</summary>
    private static IReadOnlyList<long> Starts(IReadOnlyList<string> paths)
    {
        long[] sizes = [.. paths.Select(path => File.Exists(path) ? new FileInfo(path).Length : 0)];
        var isMeasured = !sizes.Contains(0);
        var sums = new List<long> { 0 };
        foreach (var size in sizes)
        {
            sums.Add(sums[^1] + (isMeasured ? size : 1));
        }

        return sums;
    }

    private static string Kinds => string.Join('|', SourceKind.All.Select(known => known.Name));

    private void WriteLeftOut()
    {
        var shown = found
            .LeftOut.Take(terminal.Verbosity == Verbosity.Verbose ? int.MaxValue : Shown)
            .Select(Untrusted.OnOneLine)
            .ToList();
        if (shown.Count > 0)
        {
            var more = found.LeftOut.Count - shown.Count;
            terminal.Log.WriteLine(
                $"Left out {(found.LeftOut.Count == 1 ? "1 file" : $"{found.LeftOut.Count} files")} that no reader recognises: {string.Join(", ", shown)}"
                    + (more > 0 ? $" and {more} more (--verbose names all)." : ".")
            );
        }
    }
}

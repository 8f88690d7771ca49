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
    TextWriter error
) : IAsyncEnumerable<LoadedSource>
{
    /// <summary>Whether a source could not be read until now.</summary>
    public bool AnyFailed { get; private set; }

    /// <summary>How many files there are; one may hold many sources.</summary>
    public int Files => paths.Count;

    /// <summary>How many files were read to their end until now.</summary>
    public int FilesDone { get; private set; }

    /// <summary>How many sources were handed out until now.</summary>
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
                        Count++;
                        yield return source;
                        break;
                    case UnreadableSource unreadable:
                        await error.WriteLineAsync(unreadable.Message);
                        AnyFailed = true;
                        break;
                    case OmittedPages omitted:
                        await error.WriteLineAsync(omitted.Message);
                        break;
                }
            }

            FilesDone++;
        }
    }
}

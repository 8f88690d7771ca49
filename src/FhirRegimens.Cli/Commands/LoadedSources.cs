using System.Collections;
using FhirRegimens.Pipeline.Input;

namespace FhirRegimens.Cli.Commands;

/// <summary>The sources of a command, loaded one by one as they are asked for.</summary>
internal sealed class LoadedSources(IReadOnlyList<string> paths, string? title, Terminal terminal)
    : IEnumerable<LoadedSource>
{
    /// <summary>Whether a source could not be read until now.</summary>
    public bool AnyFailed { get; private set; }

    public IEnumerator<LoadedSource> GetEnumerator()
    {
        foreach (var path in paths)
        {
            LoadedSource source;
            try
            {
                source = SourceLoader.Load(path, title, terminal.In);
            }
            catch (SourceException unreadable)
            {
                terminal.Error.WriteLine(unreadable.Message);
                AnyFailed = true;
                continue;
            }

            yield return source;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

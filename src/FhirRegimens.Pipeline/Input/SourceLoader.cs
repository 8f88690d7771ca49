using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using FhirRegimens.MediaWiki.Exports;
using FhirRegimens.Pipeline.Settings;
using FhirRegimens.Regimens;
using FhirRegimens.Sources.Papers;

namespace FhirRegimens.Pipeline.Input;

/// <summary>
/// Finds and reads the sources that a command names: files, of which the content says what kind of source they are, XML exports
/// of a MediaWiki, folders of both, standard input, and addresses of pages.
/// </summary>
/// <param name="options">Who asks wikis, and how patiently.</param>
/// <param name="standardInput">Opens the standard input.</param>
/// <param name="clock">Measures the waits between requests to wikis.</param>
public sealed class SourceLoader(FhirRegimensOptions options, Func<Stream> standardInput, TimeProvider clock)
{
    /// <summary>The largest text of one source that is read, in bytes.</summary>
    public const int LargestSource = 64 * 1024 * 1024;

    /// <summary>Endings that say themselves that a file is wikitext, also of a page without regimens.</summary>
    private static readonly string[] WikiEndings = [".wiki", ".mediawiki", ".wikitext"];

    private static readonly string[] Endings =
    [
        .. WikiEndings,
        ".txt",
        ".xml",
        ".xml.gz",
        ".html",
        ".htm",
        ".csv",
        ".tsv",
    ];

    /// <summary>
    /// The sources that arguments name, in order; a folder stands for the source files below it, by name. <c>-</c> and
    /// addresses stand for themselves.
    /// </summary>
    /// <exception cref="UsageException">
    /// One of them does not exist, or a folder holds no source, or there is an address and the settings do not say
    /// whom a wiki's operator can write to.
    /// </exception>
    public IReadOnlyList<string> Find(IEnumerable<string> arguments) => [.. arguments.SelectMany(Sources)];

    /// <summary>Reads one source: a page, or the pages of an export one by one.</summary>
    /// <param name="source">A file, an address, or <c>-</c> for standard input.</param>
    /// <param name="title">The title; null for the one that the source gives itself, or else the file's name.</param>
    /// <param name="kind">What kind of source it is; null to tell by the content.</param>
    /// <param name="cancellation">Ends requests to wikis.</param>
    /// <exception cref="UsageException">Standard input without a title, or a title for pages that have their own.</exception>
    public async IAsyncEnumerable<SourceOutcome> LoadAsync(
        string source,
        string? title,
        SourceKind? kind,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        if (WikiSource.IsAddress(source))
        {
            RequireNoTitle(source, title);
            yield return OfKind(await WikiSource.LoadAsync(source, options, clock, cancellation), kind);
            yield break;
        }

        foreach (var outcome in UntilUnreadable(source, LoadFile(source, title, kind)))
        {
            yield return OfKind(outcome, kind);
        }
    }

    /// <summary>Reads one source from a stream: a page, or the pages of an export one by one.</summary>
    /// <param name="name">The name that messages use: that of a file, also where there is none.</param>
    /// <param name="title">The title; null for the one that the source gives itself, or else the name.</param>
    /// <param name="content">The content; read while the outcomes are.</param>
    /// <param name="kind">What kind of source it is; null to tell by the content.</param>
    /// <exception cref="UsageException">A title for pages that have their own.</exception>
    public static IEnumerable<SourceOutcome> Load(
        string name,
        string? title,
        Stream content,
        SourceKind? kind = null
    ) => UntilUnreadable(name, LoadStream(name, title, kind, content)).Select(outcome => OfKind(outcome, kind));

    private IEnumerable<string> Sources(string argument)
    {
        if (WikiSource.IsAddress(argument))
        {
            WikiSource.RequireContact(argument, options);
            return [argument];
        }

        if (argument == "-" || File.Exists(argument))
        {
            return [argument];
        }

        if (!Directory.Exists(argument))
        {
            throw new UsageException($"{argument}: no such file or folder. Check the path.");
        }

        string[] files =
        [
            .. Directory
                .EnumerateFiles(argument, "*", SearchOption.AllDirectories)
                .Where(file => Endings.Any(ending => file.EndsWith(ending, StringComparison.OrdinalIgnoreCase)))
                .Order(StringComparer.Ordinal),
        ];
        return files.Length > 0
            ? files
            : throw new UsageException(
                $"{argument}: the folder holds no source. Sources end in {string.Join(", ", Endings)}."
            );
    }

    private static SourceOutcome OfKind(SourceOutcome outcome, SourceKind? kind) =>
        outcome is LoadedSource source && kind is not null ? source with { Kind = kind } : outcome;

    private IEnumerable<SourceOutcome> LoadFile(string path, string? title, SourceKind? kind)
    {
        using var stream = path == "-" ? standardInput() : File.OpenRead(path);
        foreach (var outcome in LoadStream(path, title, kind, stream))
        {
            yield return stream is { CanSeek: true, Length: > 0 and var length }
                ? outcome with
                {
                    ShareRead = (double)stream.Position / length,
                }
                : outcome;
        }
    }

    private static IEnumerable<SourceOutcome> LoadStream(string path, string? title, SourceKind? kind, Stream stream)
    {
        var beginning = new byte[MediaWikiExport.BeginningLength];
        beginning = beginning[..stream.ReadAtLeast(beginning, beginning.Length, throwOnEndOfStream: false)];
        var whole = new RestartedStream(beginning, stream);
        if (MediaWikiExport.Begins(beginning) && !IsPaper(beginning, kind))
        {
            RequireNoTitle(path, title);
            foreach (var outcome in ExportSource.Load(path, whole))
            {
                yield return outcome;
            }
        }
        else
        {
            yield return LoadText(path, title, kind, whole);
        }
    }

    /// <summary>Whether a file that begins like XML is a paper, as it is named or as its first element says.</summary>
    private static bool IsPaper(byte[] beginning, SourceKind? kind) =>
        kind == SourceKind.Paper || PaperReader.Recognises(Encoding.UTF8.GetString(beginning));

    private static LoadedSource LoadText(string path, string? title, SourceKind? kind, Stream stream)
    {
        if (path == "-" && title is null)
        {
            throw new UsageException("Standard input has no name: give the title with --title.");
        }

        var bytes = ReadBytes(path, stream);
        var text = Decode(path, bytes);
        kind ??= KindOf(path, text);
        var name = Path.GetFileNameWithoutExtension(path).Replace('_', ' ').Trim();
        return new LoadedSource(
            path,
            text,
            new SourceOrigin
            {
                Title = title ?? kind.TitleOf(text) ?? name,
                Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)),
            }
        )
        {
            Kind = kind,
        };
    }

    private static SourceKind KindOf(string path, string text)
    {
        if (SourceKind.Of(text) is { } kind)
        {
            return kind;
        }

        if (WikiEndings.Any(ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase)))
        {
            return SourceKind.HemOnc;
        }

        var tried = string.Join(", ", SourceKind.All.Select(known => $"{known.Name} ({known.Description})"));
        var names = string.Join('|', SourceKind.All.Select(known => known.Name));
        throw new SourceException(
            path,
            $"not a known kind of source. Tried: {tried}. Name the kind with --kind {names}."
        );
    }

    private static byte[] ReadBytes(string path, Stream stream)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; (read = stream.Read(buffer)) > 0; )
        {
            bytes.Write(buffer, 0, read);
            if (bytes.Length > LargestSource)
            {
                throw new SourceException(path, $"larger than {LargestSource >> 20} MB. Split it.");
            }
        }

        return bytes.ToArray();
    }

    private static string Decode(string path, byte[] bytes)
    {
        try
        {
            var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes).TrimStart('\uFEFF');
            return text.Contains('\0')
                ? throw new SourceException(path, "a binary file. Give the source as UTF-8 text.")
                : text;
        }
        catch (DecoderFallbackException broken)
        {
            throw new SourceException(path, $"not UTF-8 text (byte {broken.Index}). Give the source as UTF-8 text.");
        }
    }

    /// <summary>The outcomes; a failure to read is the last of them.</summary>
    private static IEnumerable<SourceOutcome> UntilUnreadable(string source, IEnumerable<SourceOutcome> outcomes)
    {
        using var each = outcomes.GetEnumerator();
        while (true)
        {
            SourceOutcome outcome;
            try
            {
                if (!each.MoveNext())
                {
                    yield break;
                }

                outcome = each.Current;
            }
            catch (SourceException unreadable)
            {
                outcome = new UnreadableSource(unreadable.Message);
            }
            catch (MediaWikiExportException damaged)
            {
                outcome = new UnreadableSource($"{source}: {damaged.Message}");
            }
            catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
            {
                outcome = new UnreadableSource($"{source}: cannot be read: {unreadable.Message}");
            }

            yield return outcome;
        }
    }

    private static void RequireNoTitle(string source, string? title)
    {
        if (title is not null)
        {
            throw new UsageException($"--title is for a file without one: the pages of {source} have their own.");
        }
    }
}

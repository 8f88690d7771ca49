using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using FhirRegimens.MediaWiki.Exports;
using FhirRegimens.Pipeline.Settings;
using FhirRegimens.Regimens;

namespace FhirRegimens.Pipeline.Input;

/// <summary>
/// Finds and reads the sources that a command names: files, of which the content says what kind of source they are, XML
/// exports of a MediaWiki, either also compressed with gzip, folders of both, standard input, and addresses of pages
/// and of records of trials.
/// </summary>
/// <param name="options">Who asks wikis and registries, and how patiently.</param>
/// <param name="standardInput">Opens the standard input.</param>
/// <param name="clock">Measures the waits between requests.</param>
public sealed class SourceLoader(FhirRegimensOptions options, Func<Stream> standardInput, TimeProvider clock)
{
    /// <summary>The largest text of one source that is read, in bytes.</summary>
    public const int LargestSource = 64 * 1024 * 1024;

    /// <summary>The name of content that has none: that of standard input.</summary>
    public const string Nameless = "-";

    private const string Compressed = ".gz";

    /// <summary>Endings that say themselves that a file is wikitext, also of a page without regimens.</summary>
    private static readonly string[] WikiEndings = [".wiki", ".mediawiki", ".wikitext"];

    private static readonly string[] Endings =
    [
        .. WikiEndings,
        ".txt",
        ".xml",
        ".nxml",
        ".html",
        ".htm",
        ".csv",
        ".tsv",
    ];

    /// <summary>Endings that more files have that are no sources than files that are.</summary>
    private static readonly string[] CommonEndings = [".json", ".md", ".markdown"];

    /// <summary>
    /// The sources that arguments name, in order; a folder stands for the source files below it, by name. <c>-</c> and
    /// addresses stand for themselves.
    /// </summary>
    /// <exception cref="UsageException">
    /// One of them does not exist, or a folder holds no source, or there is an address and the settings do not say
    /// whom the operator of its server can write to.
    /// </exception>
    public FoundSources Find(IEnumerable<string> arguments)
    {
        var found = arguments.Select(Sources).ToList();
        return new([.. found.SelectMany(each => each.Names)], [.. found.SelectMany(each => each.LeftOut)]);
    }

    /// <summary>Reads one source: a page, or the pages of an export one by one.</summary>
    /// <param name="source">A file, an address, or <c>-</c> for standard input.</param>
    /// <param name="title">The title; null for the one that the source gives itself, or else the file's name.</param>
    /// <param name="kind">What kind of source it is; null to tell by the content.</param>
    /// <param name="cancellation">Ends requests.</param>
    /// <exception cref="UsageException">Standard input without a title, or a title for pages that have their own.</exception>
    public async IAsyncEnumerable<SourceOutcome> LoadAsync(
        string source,
        string? title,
        SourceKind? kind,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        if (WebSource.IsAddress(source))
        {
            RequireNoTitle(source, title);
            yield return OfKind(await WebSource.LoadAsync(source, options, clock, cancellation), kind);
            yield break;
        }

        foreach (var outcome in UntilUnreadable(source, LoadFile(source, title, kind)))
        {
            yield return OfKind(outcome, kind);
        }
    }

    /// <summary>Reads one source from a stream: a page, or the pages of an export one by one.</summary>
    /// <param name="name">The name of a file, also where there is none, or <see cref="Nameless"/>.</param>
    /// <param name="title">The title; null for the one that the source gives itself, or else the name.</param>
    /// <param name="content">The content; read while the outcomes are.</param>
    /// <param name="kind">What kind of source it is; null to tell by the content.</param>
    /// <exception cref="UsageException">
    /// A title for pages that have their own, or content without a name that gives itself no title.
    /// </exception>
    public static IEnumerable<SourceOutcome> Load(
        string name,
        string? title,
        Stream content,
        SourceKind? kind = null
    ) => UntilUnreadable(name, LoadStream(name, title, kind, content)).Select(outcome => OfKind(outcome, kind));

    private FoundSources Sources(string argument)
    {
        if (WebSource.IsAddress(argument))
        {
            WebSource.RequireContact(argument, options);
            return new([argument], []);
        }

        if (argument == Nameless || File.Exists(argument))
        {
            return new([argument], []);
        }

        return Directory.Exists(argument)
            ? InFolder(argument)
            : throw new UsageException($"{argument}: no such file or folder. Check the path.");
    }

    private static FoundSources InFolder(string folder)
    {
        var files = Directory
            .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file => EndsIn(file, Endings) || EndsIn(file, CommonEndings))
            .Order(StringComparer.Ordinal)
            .ToLookup(file => EndsIn(file, Endings) || MayBeSource(file));
        return files.Contains(true)
            ? new([.. files[true]], [.. files[false]])
            : throw new UsageException(
                $"{folder}: the folder holds no source. Sources end in {string.Join(", ", Endings)}, or in "
                    + $"{string.Join(", ", CommonEndings)} where a reader recognises them; any may be compressed ({Compressed})."
            );
    }

    private static bool EndsIn(string file, string[] endings) =>
        endings.Any(ending => WithoutCompression(file).EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    private static string WithoutCompression(string file) =>
        file.EndsWith(Compressed, StringComparison.OrdinalIgnoreCase) ? file[..^Compressed.Length] : file;

    /// <summary>Whether a reader recognises a file; also where it cannot be read, which whoever reads it is then told.</summary>
    private static bool MayBeSource(string file)
    {
        try
        {
            using var stream = File.OpenRead(file);
            using var content = MediaWikiExport.Decompress(stream);
            return SourceKind.Of(Decode(file, ReadBytes(file, content))) is not null;
        }
        catch (Exception other) when (other is SourceException or MediaWikiExportException or InvalidDataException)
        {
            return false;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }

    private static SourceOutcome OfKind(SourceOutcome outcome, SourceKind? kind) =>
        outcome is LoadedSource source && kind is not null ? source with { Kind = kind } : outcome;

    private IEnumerable<SourceOutcome> LoadFile(string path, string? title, SourceKind? kind)
    {
        using var stream = path == Nameless ? standardInput() : File.OpenRead(path);
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
        using var content = MediaWikiExport.Decompress(stream);
        var beginning = new byte[MediaWikiExport.BeginningLength];
        beginning = beginning[..content.ReadAtLeast(beginning, beginning.Length, throwOnEndOfStream: false)];
        using var whole = new RestartedStream(beginning, content);
        if (MediaWikiExport.Begins(beginning))
        {
            RequireNoTitle(path, title);
            foreach (var outcome in ExportSource.Load(path, whole))
            {
                yield return outcome;
            }
        }
        else
        {
            yield return LoadText(path, title, kind, ReadBytes(path, whole));
        }
    }

    private static SourceOutcome LoadText(string path, string? title, SourceKind? kind, byte[] content)
    {
        var text = Decode(path, content);
        if ((kind ?? KindOf(path, text)) is not { } known)
        {
            return new UnrecognisedSource(path);
        }

        var document = known.NothingFound is null
            ? null
            : known.Read(text, new SourceOrigin { Title = "", Sha256 = "" });
        if (document?.Messages.FirstOrDefault(message => message.Code == known.NothingFound) is { } nothing)
        {
            return new UnreadableSource($"{path}: taken for {known.Description}. {nothing.Text}");
        }

        var origin = new SourceOrigin
        {
            Title = title ?? (document is null ? null : known.TitleOf(document)) ?? TitleOf(path),
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(content)),
        };
        return new LoadedSource(path, text, known == SourceKind.Trial ? TrialSource.Dated(origin, text) : origin)
        {
            Kind = known,
            Document = document,
        };
    }

    private static string TitleOf(string path) =>
        path == Nameless
            ? throw new UsageException("Standard input has no name: give the title with --title.")
            : Path.GetFileNameWithoutExtension(WithoutCompression(path)).Replace('_', ' ').Trim();

    /// <summary>The kind that the content tells, or else the file's ending. Wikitext never begins like XML.</summary>
    private static SourceKind? KindOf(string path, string text) =>
        SourceKind.Of(text)
        ?? (
            EndsIn(path, WikiEndings) && !text.AsSpan().TrimStart().StartsWith("<?xml", StringComparison.Ordinal)
                ? SourceKind.HemOnc
                : null
        );

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
            catch (Exception unreadable)
                when (unreadable is IOException or UnauthorizedAccessException or InvalidDataException)
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

using System.Security.Cryptography;
using System.Text;
using FhirRegimens.Regimens;

namespace FhirRegimens.Pipeline.Input;

/// <summary>A source's text with what is known of where it comes from.</summary>
/// <param name="Name">The name that messages use: a path, or <c>-</c> for standard input.</param>
/// <param name="Text">The text.</param>
/// <param name="Origin">Title and checksum; revision and time where the source has them.</param>
public sealed record LoadedSource(string Name, string Text, SourceOrigin Origin);

/// <summary>Finds and reads the sources that a command names.</summary>
public static class SourceLoader
{
    /// <summary>The largest source that is read, in bytes.</summary>
    public const int LargestSource = 64 * 1024 * 1024;

    private static readonly string[] Endings = [".wiki", ".mediawiki", ".wikitext", ".txt"];

    /// <summary>
    /// The files that arguments name, in order; a folder stands for the wikitext files below it, by name.
    /// <c>-</c> stands for itself.
    /// </summary>
    /// <exception cref="UsageException">One of them does not exist, or a folder holds no source.</exception>
    public static IReadOnlyList<string> Find(IEnumerable<string> arguments) => [.. arguments.SelectMany(Files)];

    /// <summary>Reads one source.</summary>
    /// <param name="path">A file, or <c>-</c> for standard input.</param>
    /// <param name="title">The title; null for the one that the file's name gives.</param>
    /// <param name="standardInput">Opens the standard input.</param>
    /// <exception cref="UsageException">Standard input without a title.</exception>
    /// <exception cref="SourceException">The file cannot be read or holds no text.</exception>
    public static LoadedSource Load(string path, string? title, Func<Stream> standardInput)
    {
        if (path == "-" && title is null)
        {
            throw new UsageException("Standard input has no name: give the page's title with --title.");
        }

        var bytes = ReadBytes(path, standardInput);
        return new LoadedSource(
            path,
            Decode(path, bytes),
            new SourceOrigin
            {
                Title = title ?? Path.GetFileNameWithoutExtension(path).Replace('_', ' ').Trim(),
                Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)),
            }
        );
    }

    private static IEnumerable<string> Files(string argument)
    {
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
                .Where(file => Endings.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase))
                .Order(StringComparer.Ordinal),
        ];
        return files.Length > 0
            ? files
            : throw new UsageException(
                $"{argument}: the folder holds no source. Sources end in {string.Join(", ", Endings)}."
            );
    }

    private static byte[] ReadBytes(string path, Func<Stream> standardInput)
    {
        try
        {
            using var stream = path == "-" ? standardInput() : File.OpenRead(path);
            using var bytes = new MemoryStream();
            var buffer = new byte[81920];
            for (int read; (read = stream.Read(buffer)) > 0; )
            {
                bytes.Write(buffer, 0, read);
                if (bytes.Length > LargestSource)
                {
                    throw new SourceException(path, $"larger than {LargestSource >> 20} MB. Split the page.");
                }
            }

            return bytes.ToArray();
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new SourceException(path, $"cannot be read: {unreadable.Message}");
        }
    }

    private static string Decode(string path, byte[] bytes)
    {
        try
        {
            var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes).TrimStart('\uFEFF');
            return text.Contains('\0')
                ? throw new SourceException(path, "a binary file. Give the wikitext of a page, as UTF-8 text.")
                : text;
        }
        catch (DecoderFallbackException broken)
        {
            throw new SourceException(
                path,
                $"not UTF-8 text (byte {broken.Index}). Give the wikitext of a page, as UTF-8 text."
            );
        }
    }
}

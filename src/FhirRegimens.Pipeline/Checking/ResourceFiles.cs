using System.IO.Compression;
using System.Text;
using FhirRegimens.Pipeline.Reports;

namespace FhirRegimens.Pipeline.Checking;

/// <summary>A resource as it stands in a file.</summary>
/// <param name="File">The file's path.</param>
/// <param name="FirstLine">The line of the file that the resource begins on, from 1.</param>
/// <param name="Json">The resource in UTF-8.</param>
public sealed record ResourceText(string File, int FirstLine, ReadOnlyMemory<byte> Json);

/// <summary>Finds resources in files: <c>.json</c>, <c>.ndjson</c> (one a line), and either with <c>.gz</c>.</summary>
public static class ResourceFiles
{
    private static readonly string[] Endings = [".json", ".ndjson", ".json.gz", ".ndjson.gz"];

    /// <summary>What is written beside resources and is none.</summary>
    private static readonly string[] Reports = [ReportFile.Name, ReportFile.JoinedName];

    /// <summary>The files that paths name, in order; a folder stands for the resource files below it, by name.</summary>
    /// <exception cref="UsageException">A path does not exist, or a folder holds no resource file.</exception>
    public static IReadOnlyList<string> Find(IEnumerable<string> paths) => [.. paths.SelectMany(Files)];

    /// <summary>The resources of a file in order, read one at a time.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static IEnumerable<ResourceText> Read(string file) =>
        file.Contains(".ndjson", StringComparison.OrdinalIgnoreCase) ? ReadLines(file) : ReadWhole(file);

    private static IEnumerable<string> Files(string path)
    {
        if (File.Exists(path))
        {
            return [path];
        }

        if (!Directory.Exists(path))
        {
            throw new UsageException($"{path}: no such file or folder. Check the path.");
        }

        string[] files =
        [
            .. Directory
                .EnumerateFiles(path, "*", SearchOption.AllDirectories)
                .Where(file => Endings.Any(ending => file.EndsWith(ending, StringComparison.OrdinalIgnoreCase)))
                .Where(file => !Reports.Contains(Path.GetFileName(file)))
                .Order(StringComparer.Ordinal),
        ];
        return files.Length > 0
            ? files
            : throw new UsageException(
                $"{path}: the folder holds no resources. They end in {string.Join(", ", Endings)}."
            );
    }

    private static IEnumerable<ResourceText> ReadWhole(string file)
    {
        using var stream = Open(file);
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        yield return new ResourceText(file, 1, bytes.ToArray());
    }

    private static IEnumerable<ResourceText> ReadLines(string file)
    {
        using var lines = new StreamReader(Open(file), Encoding.UTF8);
        for (var number = 1; lines.ReadLine() is { } line; number++)
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return new ResourceText(file, number, Encoding.UTF8.GetBytes(line));
            }
        }
    }

    private static Stream Open(string file)
    {
        var stream = File.OpenRead(file);
        return file.EndsWith(".gz", StringComparison.OrdinalIgnoreCase)
            ? new GZipStream(stream, CompressionMode.Decompress)
            : stream;
    }
}

namespace FhirRegimens.Testing;

/// <summary>A folder that is gone when the test is over.</summary>
public sealed class TemporaryFolder : IDisposable
{
    /// <summary>Its path.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("fhir-regimens-").FullName;

    /// <summary>The path of something in it.</summary>
    public string PathOf(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    /// <summary>Writes a file and returns its path.</summary>
    public string Write(string name, string text)
    {
        File.WriteAllText(PathOf(name), text);
        return PathOf(name);
    }

    /// <summary>Every file below one of its folders with its text, by path.</summary>
    public IReadOnlyDictionary<string, string> Files(string name) => FilesOf(PathOf(name));

    /// <summary>Every file below a folder with its text, by path.</summary>
    public static IReadOnlyDictionary<string, string> FilesOf(string folder) =>
        new SortedDictionary<string, string>(
            Directory
                .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .ToDictionary(file => System.IO.Path.GetRelativePath(folder, file), File.ReadAllText),
            StringComparer.Ordinal
        );

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Path, recursive: true);
}

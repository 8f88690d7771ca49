namespace FhirRegimens.Cli.Tests;

/// <summary>A folder that is gone when the test is over.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("fhir-regimens-").FullName;

    public string PathOf(string name) => System.IO.Path.Combine(Path, name);

    public string Write(string name, string text)
    {
        File.WriteAllText(PathOf(name), text);
        return PathOf(name);
    }

    /// <summary>Every file below a folder with its bytes, by name.</summary>
    public IReadOnlyDictionary<string, string> Files(string name) =>
        Directory
            .EnumerateFiles(PathOf(name), "*", SearchOption.AllDirectories)
            .ToDictionary(
                file => System.IO.Path.GetRelativePath(PathOf(name), file),
                File.ReadAllText,
                StringComparer.Ordinal
            );

    public void Dispose() => Directory.Delete(Path, recursive: true);
}

namespace FhirRegimens.Testing;

/// <summary>Folders that tests work on.</summary>
public static class Folders
{
    /// <summary>Copies a folder with everything in it; the target must not have any of it yet.</summary>
    public static void Copy(string source, string target)
    {
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(target, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}

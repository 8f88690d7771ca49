using System.Globalization;

namespace FhirRegimens.Repository.Storage;

/// <summary>Another process writes to the repository's folder.</summary>
public sealed class FolderInUseException(string message) : IOException(message);

/// <summary>
/// Keeps a folder for one process. The operating system lets go of the lock when its holder ends in whatever way, so
/// there is no stale lock to judge; the holder's process id stands in a file of its own, since a locked file cannot be
/// read.
/// </summary>
internal sealed class FolderLock : IDisposable
{
    /// <summary>The name of the locked file.</summary>
    public const string LockFile = ".lock";

    /// <summary>The name of the file with the holder's process id.</summary>
    public const string HolderFile = ".lock-holder";

    private readonly FileStream file;

    private FolderLock(FileStream file) => this.file = file;

    /// <summary>Takes the lock.</summary>
    /// <exception cref="FolderInUseException">Somebody holds it; the message names the process and says what to do.</exception>
    public static FolderLock Take(string folder)
    {
        var holder = Path.Combine(folder, HolderFile);
        try
        {
            var taken = new FileStream(
                Path.Combine(folder, LockFile),
                FileMode.OpenOrCreate,
                FileAccess.ReadWrite,
                FileShare.None
            );
            File.WriteAllText(holder, Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
            return new FolderLock(taken);
        }
        catch (IOException failure) when (failure is not (DirectoryNotFoundException or PathTooLongException))
        {
            var process = File.Exists(holder) ? File.ReadAllText(holder) : "unknown";
            throw new FolderInUseException(
                $"The repository in {folder} is in use by process {process}. Stop that process or choose another folder."
            );
        }
    }

    /// <summary>Lets go of the folder.</summary>
    public void Dispose() => file.Dispose();
}

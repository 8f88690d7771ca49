using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace FhirRegimens.Repository.Storage;

/// <summary>Writes that are on the disk, not only in a cache, when they return.</summary>
internal static class DurableFile
{
    private const int FlushesAtOnce = 16;

    /// <summary>Writes whole files. One may be half there when the process dies: write beside, then rename.</summary>
    public static void Write(IReadOnlyCollection<(string Path, byte[] Content)> files) =>
        AtOnce(
            files,
            file =>
            {
                using var handle = File.OpenHandle(file.Path, FileMode.Create, FileAccess.Write, FileShare.None);
                RandomAccess.Write(handle, file.Content, fileOffset: 0);
                RandomAccess.FlushToDisk(handle);
            }
        );

    /// <summary>Makes the folders that are missing.</summary>
    public static void EnsureFolders(IEnumerable<string> paths)
    {
        var changed = new HashSet<string>();
        foreach (var path in paths)
        {
            for (var missing = path; !Directory.Exists(missing); missing = Path.GetDirectoryName(missing)!)
            {
                changed.Add(Path.GetDirectoryName(missing)!);
            }

            Directory.CreateDirectory(path);
        }

        SyncFolders(changed);
    }

    /// <summary>
    /// Brings what is new, renamed or deleted in the folders to the disk. Windows needs and offers no such thing.
    /// </summary>
    public static void SyncFolders(IReadOnlyCollection<string> paths)
    {
        if (!OperatingSystem.IsWindows())
        {
            AtOnce(paths, SyncFolder);
        }
    }

    private static void SyncFolder(string path)
    {
        using var folder = new SafeFileHandle(Open(path, flags: 0), ownsHandle: true);
        if (folder.IsInvalid)
        {
            throw new IOException($"The folder {path} cannot be opened: error {Marshal.GetLastPInvokeError()}.");
        }

        RandomAccess.FlushToDisk(folder);
    }

    // A disk takes many small flushes together in little more time than one.
    private static void AtOnce<T>(IReadOnlyCollection<T> items, Action<T> flush)
    {
        try
        {
            Parallel.ForEach(items, new ParallelOptions { MaxDegreeOfParallelism = FlushesAtOnce }, flush);
        }
        catch (AggregateException failures)
        {
            throw failures.Flatten().InnerException!;
        }
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    private static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);
}

using System.Text.Json.Nodes;

namespace FhirRegimens.Repository.Storage;

/// <summary>
/// Puts several files into a folder so that all of them or none survive the end of the process: they are staged, then
/// a journal names them, and from then on they belong to the folder, if need be when it is opened the next time.
/// </summary>
internal sealed class Journal
{
    /// <summary>The name of the folder that files are staged in.</summary>
    public const string PendingFolder = ".pending";

    private readonly string root;
    private readonly string pending;
    private readonly string journal;

    public Journal(string root)
    {
        this.root = root;
        pending = Path.Combine(root, PendingFolder);
        journal = Path.Combine(pending, "journal.json");
    }

    /// <summary>
    /// Completes what a journal left by an earlier process names, and drops what was staged without one. Returns what
    /// went wrong, in words.
    /// </summary>
    public IReadOnlyList<string> Recover()
    {
        DurableFile.EnsureFolders([pending]);
        var problems = new List<string>();
        if (File.Exists(journal))
        {
            if (FhirJson.TryParse(File.ReadAllBytes(journal), out var json, out var problem))
            {
                problems.AddRange(
                    Complete(json.ToDictionary(file => file.Key, file => file.Value!.GetValue<string>()))
                );
            }
            else
            {
                File.Move(journal, journal + ".damaged", overwrite: true);
                problems.Add($"{journal} was damaged and set aside: {problem}");
            }
        }

        foreach (
            var left in Directory.GetFiles(pending).Where(file => !file.EndsWith(".damaged", StringComparison.Ordinal))
        )
        {
            File.Delete(left);
        }

        return problems;
    }

    /// <summary>Stages the files; nothing of the folder has changed yet, and on an error nothing will.</summary>
    /// <exception cref="IOException">A file is there already, or the disk refuses one.</exception>
    public Staged Stage(IReadOnlyList<(string Target, byte[] Content)> files)
    {
        var places = files.Select(file => Path.Combine(root, file.Target)).ToList();
        if (places.Find(File.Exists) is { } taken)
        {
            throw new IOException($"{taken} exists already. Does the file system ignore the case of names?");
        }

        // Two that differ only in case would be one on another machine, and here perhaps, too.
        if (places.Distinct(StringComparer.OrdinalIgnoreCase).Count() < places.Count)
        {
            throw new IOException("Two resources of the transaction have ids that differ only in case.");
        }

        var staged = files.Select((file, i) => (Name: $"{i + 1}.json", file.Target)).ToDictionary();
        try
        {
            DurableFile.EnsureFolders(places.Select(place => Path.GetDirectoryName(place)!));
            DurableFile.Write([.. staged.Keys.Zip(files, (name, file) => (Path.Combine(pending, name), file.Content))]);
            if (staged.Count > 1)
            {
                WriteJournal(staged);
            }
        }
        catch
        {
            Drop(staged);
            throw;
        }

        return new Staged(this, staged);
    }

    private void WriteJournal(Dictionary<string, string> staged)
    {
        var json = new JsonObject(staged.Select(file => KeyValuePair.Create(file.Key, (JsonNode?)file.Value)));
        var beside = journal + ".tmp";
        DurableFile.Write([(beside, FhirJson.ToIndentedUtf8(json))]);
        File.Move(beside, journal);
        DurableFile.SyncFolders([pending]);
    }

    private void Drop(Dictionary<string, string> staged)
    {
        File.Delete(journal);
        foreach (var name in staged.Keys)
        {
            File.Delete(Path.Combine(pending, name));
        }
    }

    private IReadOnlyList<string> Complete(IReadOnlyDictionary<string, string> staged)
    {
        var missing = new List<string>();
        var left = new Dictionary<string, string>();
        foreach (var (name, relative) in staged.Where(file => !File.Exists(Path.Combine(root, file.Value))))
        {
            if (File.Exists(Path.Combine(pending, name)))
            {
                left.Add(name, relative);
            }
            else
            {
                var target = Path.Combine(root, relative);
                missing.Add($"{target} belongs to a transaction that could not be completed: its content is gone.");
            }
        }

        Place(left);
        DurableFile.SyncFolders([.. FoldersOf(staged)]);
        File.Delete(journal);
        DurableFile.SyncFolders([pending]);
        return missing;
    }

    private void Place(Dictionary<string, string> staged)
    {
        foreach (var (name, relative) in staged)
        {
            File.Move(Path.Combine(pending, name), Path.Combine(root, relative));
        }
    }

    private IEnumerable<string> FoldersOf(IReadOnlyDictionary<string, string> staged) =>
        staged.Values.Select(relative => Path.GetDirectoryName(Path.Combine(root, relative))!).Distinct();

    /// <summary>Files on their way into the folder.</summary>
    internal sealed class Staged(Journal journal, Dictionary<string, string> files)
    {
        /// <summary>Moves the files to their places. An error leaves the rest to <see cref="Recover"/>.</summary>
        public void Place()
        {
            journal.Place(files);
            DurableFile.SyncFolders([.. journal.FoldersOf(files)]);
            if (files.Count > 1)
            {
                // Where the loss of power brings the journal back, it finds everything in its place.
                File.Delete(journal.journal);
            }
        }
    }
}

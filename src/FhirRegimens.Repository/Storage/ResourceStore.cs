using System.Globalization;
using System.Text.Json.Nodes;

namespace FhirRegimens.Repository.Storage;

/// <summary>
/// Resources and their versions as plain files: <c>Type/id/3.json</c>, <c>Type/id/4.deleted.json</c>. What is damaged
/// is renamed to <c>Type/id/3.json.damaged</c>; the version is then known but has no content, so that an older one never
/// passes for the newest. Names of files that are none of these are left alone.
/// </summary>
internal sealed class ResourceStore : IDisposable
{
    private const string Content = ".json";
    private const string Deletion = ".deleted.json";
    private const string SetAside = ".damaged";

    private readonly Lock gate = new();
    private readonly string root;
    private readonly FolderLock folderLock;
    private readonly Journal journal;
    private readonly List<string> problems;
    private readonly Dictionary<string, Dictionary<string, List<StoredVersion>>> types = [];
    private readonly Dictionary<string, long> lastNumericIds = [];
    private bool broken;

    private ResourceStore(string root, FolderLock folderLock, Journal journal)
    {
        this.root = root;
        this.folderLock = folderLock;
        this.journal = journal;
        problems = [.. journal.Recover()];
    }

    /// <summary>What was found damaged or missing so far, in words that name the file.</summary>
    public IReadOnlyList<string> Problems
    {
        get
        {
            lock (gate)
            {
                return [.. problems];
            }
        }
    }

    /// <summary>Opens the folder for this process, completes what an earlier one left, and lists its versions.</summary>
    /// <exception cref="FolderInUseException">Another process has it open.</exception>
    public static ResourceStore Open(string folder)
    {
        var path = Path.GetFullPath(folder);
        DurableFile.EnsureFolders([path]);
        var taken = FolderLock.Take(path);
        try
        {
            var store = new ResourceStore(path, taken, new Journal(path));
            store.WriteGitIgnore();
            store.List();
            return store;
        }
        catch
        {
            taken.Dispose();
            throw;
        }
    }

    /// <summary>The newest version of the resource, or null where there never was one.</summary>
    public StoredVersion? Newest(string type, string id)
    {
        lock (gate)
        {
            return VersionsOf(type, id) is [.., var newest] ? newest : null;
        }
    }

    /// <summary>One version of the resource, or null.</summary>
    public StoredVersion? Version(string type, string id, int number)
    {
        lock (gate)
        {
            return VersionsOf(type, id).Find(version => version.Number == number);
        }
    }

    /// <summary>All versions of the resource, newest first; empty where there never was one.</summary>
    public IReadOnlyList<StoredVersion> Versions(string type, string id)
    {
        lock (gate)
        {
            return [.. Enumerable.Reverse(VersionsOf(type, id))];
        }
    }

    /// <summary>All versions of all resources of the type, in no order.</summary>
    public IReadOnlyList<StoredVersion> Versions(string type)
    {
        lock (gate)
        {
            return types.TryGetValue(type, out var resources) ? [.. resources.Values.SelectMany(v => v)] : [];
        }
    }

    /// <summary>The newest version of every resource.</summary>
    public IReadOnlyList<StoredVersion> NewestOfAll()
    {
        lock (gate)
        {
            return [.. types.Values.SelectMany(resources => resources.Values).Select(versions => versions[^1])];
        }
    }

    /// <summary>
    /// The content of the version, for a deletion its mark. Null where it is damaged: the file is then set aside.
    /// </summary>
    public JsonObject? Read(StoredVersion version)
    {
        if (version.State == VersionState.Damaged)
        {
            return null;
        }

        var path = Path.Combine(root, PathOf(version));
        var problem = TryRead(path, version, out var content);
        if (problem is not null)
        {
            SetVersionAside(version, path, problem);
        }

        return content;
    }

    /// <summary>An id that no resource of the type has had: the next whole number.</summary>
    public string NextId(string type)
    {
        lock (gate)
        {
            var next = lastNumericIds.GetValueOrDefault(type) + 1;
            lastNumericIds[type] = next;
            return next.ToString(CultureInfo.InvariantCulture);
        }
    }

    /// <summary>
    /// Writes the versions, all of them or none, durably. Each is the next version of its resource. One writer at a time.
    /// </summary>
    /// <exception cref="IOException">The files could not be written; nothing has changed.</exception>
    public void Commit(IReadOnlyList<NewVersion> versions)
    {
        if (broken)
        {
            throw new IOException("An earlier write could not be completed. Start the repository again to repair it.");
        }

        var stored = versions.Select(version => version.Stored).ToList();
        var staged = journal.Stage([
            .. versions.Zip(stored, (v, place) => (PathOf(place), FhirJson.ToIndentedUtf8(v.Content))),
        ]);
        try
        {
            staged.Place();
        }
        catch
        {
            broken = true;
            throw;
        }

        lock (gate)
        {
            stored.ForEach(Add);
        }
    }

    /// <summary>Lets go of the folder.</summary>
    public void Dispose() => folderLock.Dispose();

    private static string PathOf(StoredVersion version)
    {
        var ending = version.State == VersionState.Deleted ? Deletion : Content;
        return Path.Combine(version.Type, version.Id, version.Number.ToString(CultureInfo.InvariantCulture) + ending);
    }

    private static string? TryRead(string path, StoredVersion version, out JsonObject? content)
    {
        content = null;
        if (!File.Exists(path))
        {
            return "The file is gone.";
        }

        if (!FhirJson.TryParse(File.ReadAllBytes(path), out var json, out var problem))
        {
            return problem;
        }

        var number = version.Number.ToString(CultureInfo.InvariantCulture);
        var meta = json["meta"] as JsonObject;
        if (
            json.Text("resourceType") != version.Type
            || json.Text("id") != version.Id
            || meta?.Text("versionId") != number
            || meta.Text("lastUpdated") is null
        )
        {
            return $"The resource is not version {number} of {version.Type}/{version.Id} with its lastUpdated.";
        }

        content = json;
        return null;
    }

    private void SetVersionAside(StoredVersion version, string path, string problem)
    {
        lock (gate)
        {
            var versions = VersionsOf(version.Type, version.Id);
            var index = versions.IndexOf(version);
            if (index < 0)
            {
                return;
            }

            if (File.Exists(path))
            {
                File.Move(path, path + SetAside, overwrite: true);
            }

            versions[index] = version with { State = VersionState.Damaged };
            problems.Add($"{path} is damaged and was set aside as {Path.GetFileName(path)}{SetAside}: {problem}");
        }
    }

    private List<StoredVersion> VersionsOf(string type, string id) =>
        types.TryGetValue(type, out var resources) && resources.TryGetValue(id, out var versions) ? versions : [];

    private void Add(StoredVersion version)
    {
        if (!types.TryGetValue(version.Type, out var resources))
        {
            types.Add(version.Type, resources = []);
        }

        if (!resources.TryGetValue(version.Id, out var versions))
        {
            resources.Add(version.Id, versions = []);
        }

        versions.Add(version);
        const int digitsOfALong = 18;
        if (version.Id.Length <= digitsOfALong && long.TryParse(version.Id, NumberStyles.None, null, out var numeric))
        {
            lastNumericIds[version.Type] = Math.Max(lastNumericIds.GetValueOrDefault(version.Type), numeric);
        }
    }

    private void List()
    {
        foreach (var typeFolder in Directory.EnumerateDirectories(root))
        {
            var type = Path.GetFileName(typeFolder);
            if (!ResourceTypes.All.Contains(type))
            {
                continue;
            }

            foreach (var folder in Directory.EnumerateDirectories(typeFolder))
            {
                var id = Path.GetFileName(folder);
                if (ResourceTypes.IsId(id))
                {
                    ListVersions(type, id, folder);
                }
            }
        }
    }

    private void ListVersions(string type, string id, string folder)
    {
        var versions = new SortedDictionary<int, VersionState>();
        foreach (var path in Directory.EnumerateFiles(folder))
        {
            if (TryParseName(Path.GetFileName(path), out var number, out var state))
            {
                // A version that somebody restored stands beside the one that was set aside, and counts.
                versions[number] = versions.TryGetValue(number, out var other) && other < state ? other : state;
            }
        }

        foreach (var (number, state) in versions)
        {
            Add(new StoredVersion(type, id, number, state));
            if (state == VersionState.Damaged)
            {
                problems.Add($"Version {number} of {type}/{id} is damaged; its file was set aside in {folder}.");
            }
        }
    }

    private static bool TryParseName(string name, out int number, out VersionState state)
    {
        (var end, state) = name switch
        {
            _ when name.EndsWith(SetAside, StringComparison.Ordinal) => (SetAside, VersionState.Damaged),
            _ when name.EndsWith(Deletion, StringComparison.Ordinal) => (Deletion, VersionState.Deleted),
            _ => (Content, VersionState.Present),
        };
        var digits = name.AsSpan()[..Math.Max(0, name.IndexOf('.', StringComparison.Ordinal))];
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number)
            && number > 0
            && digits[0] != '0'
            && name.EndsWith(end, StringComparison.Ordinal);
    }

    private void WriteGitIgnore()
    {
        var path = Path.Combine(root, ".gitignore");
        if (!File.Exists(path))
        {
            File.WriteAllText(path, $"{FolderLock.LockFile}*\n{Journal.PendingFolder}/\n");
        }
    }
}

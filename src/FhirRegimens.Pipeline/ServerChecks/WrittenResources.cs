using System.Text.Json;

namespace FhirRegimens.Pipeline.ServerChecks;

/// <summary>
/// What a run wrote, so that it can be deleted: known before a request is sent where the run gave the id, afterwards
/// where the server gave it, and by its canonical address where nobody knows whether the server did anything.
/// </summary>
/// <param name="resources">How the run's own resources are known.</param>
internal sealed class WrittenResources(TrialResources resources)
{
    private readonly List<string> ours = [];
    private readonly HashSet<string> named = new(StringComparer.Ordinal);
    private readonly HashSet<string> urls = new(StringComparer.Ordinal);

    /// <summary>References with ids that the run gave, the last written first: nothing refers to what comes later.</summary>
    public IReadOnlyList<string> Ours => [.. ours.AsEnumerable().Reverse()];

    /// <summary>References that the server gave; they may be those of others, where it misunderstood a condition.</summary>
    public IReadOnlyCollection<string> NamedByServer => named;

    /// <summary>Canonical addresses, by type, of what the server gave an id if it took it.</summary>
    public IReadOnlyCollection<string> SearchesOfUnnamed => urls;

    /// <summary>Notes what a request is about to write.</summary>
    public void Note(HttpMethod method, string path, string? body)
    {
        if (body is null || path.Contains('$'))
        {
            return;
        }

        var resource = LenientJson.Parse(body);
        NoteWrite(method.Method, path, resource);
        foreach (var entry in resource.At("entry").Items())
        {
            NoteWrite(entry.Text("request", "method"), entry.Text("request", "url"), entry.At("resource"));
        }
    }

    /// <summary>Notes what an answer says was written or deleted.</summary>
    public void Note(Exchange exchange)
    {
        if (!exchange.IsSuccess)
        {
            return;
        }

        if (exchange.Method == "DELETE")
        {
            Forget(exchange.Path);
        }
        else if (exchange is { Method: "POST" or "PUT", Json: var json } && !exchange.Path.Contains('$'))
        {
            NoteNamed(exchange.Location);
            NoteNamed($"{json.Text("resourceType")}/{json.Text("id")}");
            NoteEntries(exchange, json);
        }
    }

    /// <summary>Notes that something is gone.</summary>
    public void Forget(string reference)
    {
        ours.Remove(reference);
        named.Remove(reference);
    }

    private void NoteEntries(Exchange exchange, JsonElement answer)
    {
        var sent = LenientJson.Parse(exchange.Body!).At("entry").Items();
        foreach (var (request, response) in sent.Zip(answer.At("entry").Items()))
        {
            if (request.Text("request", "method") != "DELETE")
            {
                NoteNamed(response.Text("response", "location"));
            }
            else if (response.Text("response", "status") is ['2', ..])
            {
                Forget(request.Text("request", "url")!);
            }
        }
    }

    private void NoteWrite(string? method, string? path, JsonElement resource)
    {
        if (method is not ("PUT" or "POST") || path is not { Length: > 0 })
        {
            return;
        }

        if (IsOurs(path))
        {
            if (!ours.Contains(path))
            {
                ours.Add(path);
            }
        }
        else if (resource.Text("url") is { } url && resource.Text("resourceType") is { } type)
        {
            urls.Add($"{type}?url={Uri.EscapeDataString(url)}");
        }
    }

    private void NoteNamed(string? location)
    {
        string[] parts = location?.Split('/') ?? [];
        var history = Array.IndexOf(parts, "_history");
        parts = history >= 0 ? parts[..history] : parts;
        if (parts is [.., var type, var id] && IsType(type) && IsId(id) && !IsOurs($"{type}/{id}") && type != "Bundle")
        {
            named.Add($"{type}/{id}");
        }
    }

    private static bool IsType(string text) => text.Length > 0 && text.All(char.IsAsciiLetter);

    private static bool IsId(string text) =>
        text.Length > 0 && text.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '.');

    private bool IsOurs(string path) =>
        path.Split('/') is [_, var id] && id.StartsWith(resources.Prefix, StringComparison.Ordinal);
}

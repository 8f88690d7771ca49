using System.Text.Json.Nodes;
using FhirRegimens.Repository.Storage;
using Microsoft.AspNetCore.WebUtilities;

namespace FhirRegimens.Repository.Interactions;

/// <summary>
/// Batches and transactions (R4 http.html, 3.1.0.11). A transaction is resolved, checked and then written as a whole; a
/// batch does its entries one by one and answers for each.
/// </summary>
internal sealed class BundleProcessor(
    ResourceWriter writer,
    Func<FhirRequest, FhirResponse> handle,
    Func<DateTimeOffset> now,
    int maxEntries
)
{
    /// <summary>Does what the Bundle asks for. The caller lets nobody else write meanwhile.</summary>
    public FhirResponse Process(FhirRequest request)
    {
        if (request.Body is not { } bundle || bundle.Text("resourceType") != "Bundle")
        {
            return FhirResponse.Refused(
                400,
                "invalid",
                "The base address takes a Bundle of type transaction or batch."
            );
        }

        if (bundle["entry"] is not (null or JsonArray) || Entries(bundle).Any(entry => entry is not JsonObject))
        {
            return FhirResponse.Refused(400, "structure", "Bundle.entry is not an array of objects.");
        }

        var type = bundle.Text("type");
        var count = Entries(bundle).Count;
        if (type is not ("transaction" or "batch"))
        {
            return FhirResponse.Refused(400, "value", $"Bundle.type is transaction or batch here, not \"{type}\".");
        }

        if (count > maxEntries)
        {
            return FhirResponse.Refused(
                413,
                "too-costly",
                $"The Bundle has {count} entries; the limit is {maxEntries}. Nothing was done."
            );
        }

        var entries = Entries(bundle).Select((json, i) => new Entry(i, (JsonObject)json!, request)).ToList();
        return type == "transaction" ? Transaction(entries) : Batch(entries);
    }

    private FhirResponse Transaction(List<Entry> entries)
    {
        foreach (var entry in entries)
        {
            ResolveTarget(entry);
            if (entry.Response is { } refusal)
            {
                return Refuse(entry, refusal);
            }
        }

        var twice = entries
            .Where(e => e.Target is not null)
            .GroupBy(e => e.Target!.Reference)
            .FirstOrDefault(g => g.Count() > 1);
        if (twice is not null)
        {
            var places = string.Join(" and ", twice.Select(entry => entry.Place));
            return FhirResponse.Refused(
                400,
                "duplicate",
                $"{places} are both about {twice.Key}; a transaction names a resource once. Nothing was done."
            );
        }

        var time = now();
        var versions = new List<NewVersion>();
        var references = References(entries);
        foreach (var entry in entries.Where(entry => entry.Target is not null))
        {
            if (references.Resolve(entry.Request.Body, entry.FullUrl) is { } unresolved)
            {
                return Refuse(entry, unresolved);
            }

            var planned = writer.Plan(entry.Request, entry.Target!, time);
            if (!planned.Response.IsSuccess)
            {
                return Refuse(entry, planned.Response);
            }

            entry.Response = planned.Response;
            if (planned.Version is { } version)
            {
                versions.Add(version);
            }
        }

        writer.Commit(versions);
        foreach (var entry in entries.Where(entry => entry.Target is null))
        {
            entry.Response = handle(entry.Request);
        }

        return Answer("transaction-response", entries);
    }

    private FhirResponse Batch(List<Entry> entries)
    {
        entries.ForEach(ResolveTarget);
        var references = References(entries);
        foreach (var entry in entries.Where(entry => entry.Response is null).OrderBy(entry => entry.Target is null))
        {
            entry.Response =
                entry.Target is null ? handle(entry.Request)
                : references.Resolve(entry.Request.Body, entry.FullUrl) is { } unresolved ? unresolved
                : WriteAlone(entry);
        }

        return Answer("batch-response", entries);
    }

    // Resolved anew: an earlier entry may have written what this one's condition finds.
    private FhirResponse WriteAlone(Entry entry)
    {
        var (target, refusal) = writer.Resolve(entry.Request, entry.Target!.Id);
        if (refusal is not null)
        {
            return refusal;
        }

        var planned = writer.Plan(entry.Request, target!, now());
        writer.Commit(planned.Version is { } version ? [version] : []);
        return planned.Response;
    }

    private void ResolveTarget(Entry entry)
    {
        entry.Response = entry.Problem is { } problem ? FhirResponse.Refused(400, "invalid", problem) : null;
        if (entry.Response is null && entry.IsWrite)
        {
            (entry.Target, entry.Response) = writer.Resolve(entry.Request);
        }
    }

    private BundleReferences References(IEnumerable<Entry> entries)
    {
        var placeholders = new Dictionary<string, string>();
        foreach (var entry in entries.Where(entry => entry.FullUrl is not null && entry.Target is not null))
        {
            placeholders.TryAdd(entry.FullUrl!, entry.Target!.Reference);
        }

        return new BundleReferences(placeholders, writer);
    }

    private static FhirResponse Refuse(Entry entry, FhirResponse refusal)
    {
        foreach (var issue in (JsonArray)refusal.Body!["issue"]!)
        {
            issue!["diagnostics"] = $"{entry.Place}: {issue["diagnostics"]} Nothing of the transaction was done.";
            issue["expression"] = new JsonArray($"Bundle.entry[{entry.Index}]");
        }

        return refusal;
    }

    private static FhirResponse Answer(string type, List<Entry> entries)
    {
        var answers = new JsonArray([.. entries.Select(entry => Answer(entry.Response!))]);
        var bundle = new JsonObject { ["resourceType"] = "Bundle", ["type"] = type };
        if (answers.Count > 0)
        {
            bundle.Add("entry", answers);
        }

        return new FhirResponse(200, bundle);
    }

    private static JsonObject Answer(FhirResponse response)
    {
        var isOutcome = response.Body?.Text("resourceType") == "OperationOutcome";
        return FhirJson.Object(
            ("resource", isOutcome ? null : response.Body),
            (
                "response",
                FhirJson.Object(
                    ("status", $"{response.Status} {ReasonPhrases.GetReasonPhrase(response.Status)}"),
                    ("location", response.Location),
                    ("etag", response.ETag),
                    ("lastModified", response.LastModified is { } time ? FhirJson.Instant(time) : null),
                    ("outcome", isOutcome ? response.Body : null)
                )
            )
        );
    }

    private static JsonArray Entries(JsonObject bundle) => bundle["entry"] as JsonArray ?? [];

    /// <summary>An entry on its way from request to response.</summary>
    private sealed class Entry
    {
        public Entry(int index, JsonObject json, FhirRequest bundle)
        {
            Index = index;
            FullUrl = json.Text("fullUrl");
            var request = json["request"] as JsonObject ?? [];
            var url = Relative(request.Text("url") ?? "", bundle.Base);
            var mark = url.IndexOf('?', StringComparison.Ordinal);
            var method = request.Text("method") ?? "";
            Place = $"Bundle.entry[{index}] ({method} {url})";
            Problem = method switch
            {
                _ when url.Length == 0 || url[0] == '?' => "The entry has no request.url below the base address.",
                "GET" or "HEAD" or "POST" or "PUT" or "DELETE" => null,
                _ => $"The method \"{method}\" is not supported in a Bundle.",
            };
            Request = new FhirRequest(method == "HEAD" ? "GET" : method, mark < 0 ? url : url[..mark])
            {
                Base = bundle.Base,
                Query = mark < 0 ? "" : url[(mark + 1)..],
                Body = json["resource"] as JsonObject,
                IfMatch = request.Text("ifMatch"),
                IfNoneMatch = request.Text("ifNoneMatch"),
                IfNoneExist = request.Text("ifNoneExist"),
                Return = bundle.Return ?? ReturnPreference.Minimal,
                Strict = bundle.Strict,
            };
            var path = Request.Path.Split('/');
            IsWrite =
                Problem is null
                && path.Length <= 2
                && ResourceTypes.All.Contains(path[0])
                && method switch
                {
                    "POST" => path.Length == 1,
                    "PUT" => true,
                    "DELETE" => path.Length == 2,
                    _ => false,
                };
        }

        public int Index { get; }

        public string? FullUrl { get; }

        /// <summary>Where the entry stands and what it asks for, in words.</summary>
        public string Place { get; }

        public string? Problem { get; }

        public FhirRequest Request { get; }

        /// <summary>Whether it creates, updates or deletes; everything else is done as it would be by itself.</summary>
        public bool IsWrite { get; }

        public Target? Target { get; set; }

        public FhirResponse? Response { get; set; }

        private static string Relative(string url, string baseAddress) =>
            url.StartsWith(baseAddress, StringComparison.Ordinal) ? url[baseAddress.Length..] : url.TrimStart('/');
    }
}

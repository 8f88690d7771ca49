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

        if (RefuseRepetition(entries) is { } repetition)
        {
            return repetition;
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

    // The same condition twice would create two resources, of which it then finds neither by itself.
    private static FhirResponse? RefuseRepetition(List<Entry> entries)
    {
        var writes = entries.Where(entry => entry.Target is not null).ToList();
        var byTarget = writes.GroupBy(entry => entry.Target!.Reference);
        var byCondition = writes
            .Where(entry => entry.Condition is not null)
            .GroupBy(entry => $"{entry.Target!.Type}?{entry.Condition}");
        if (byTarget.Concat(byCondition).FirstOrDefault(group => group.Count() > 1) is not { } repeated)
        {
            return null;
        }

        var places = string.Join(" and ", repeated.Select(entry => entry.Place));
        return FhirResponse.Refused(
            400,
            "duplicate",
            $"{places} are about the same resource, {repeated.Key}; a transaction names it once. Nothing was done."
        );
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
                path.Length <= 2
                && ResourceTypes.All.Contains(path[0])
                && method switch
                {
                    "POST" => path.Length == 1,
                    "PUT" => true,
                    "DELETE" => path.Length == 2,
                    _ => false,
                };
            Condition =
                !IsWrite || path.Length == 2 ? null
                : method == "PUT" ? Request.Query
                : Request.IfNoneExist;
            Problem =
                IsWrite || (Request.Method == "GET" && Request.Path.Length > 0) || path is [_, "_search"]
                    ? null
                    : "This is not an interaction that an entry can ask for here.";
        }

        public int Index { get; }

        public string? FullUrl { get; }

        /// <summary>Where the entry stands and what it asks for, in words.</summary>
        public string Place { get; }

        public string? Problem { get; }

        public FhirRequest Request { get; }

        /// <summary>Whether it creates, updates or deletes; everything else is done as it would be by itself.</summary>
        public bool IsWrite { get; }

        /// <summary>The search that decides which resource a conditional create or update is about.</summary>
        public string? Condition { get; }

        public Target? Target { get; set; }

        public FhirResponse? Response { get; set; }

        private static string Relative(string url, string baseAddress) =>
            url.StartsWith(baseAddress, StringComparison.Ordinal) ? url[baseAddress.Length..] : url.TrimStart('/');
    }
}

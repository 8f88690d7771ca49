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

        var entries = Entries(bundle).Select((json, i) => new BundleEntry(i, (JsonObject)json!, request)).ToList();
        return type == "transaction" ? Transaction(entries) : Batch(entries);
    }

    private FhirResponse Transaction(List<BundleEntry> entries)
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

    private FhirResponse Batch(List<BundleEntry> entries)
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
    private static FhirResponse? RefuseRepetition(List<BundleEntry> entries)
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
    private FhirResponse WriteAlone(BundleEntry entry)
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

    private void ResolveTarget(BundleEntry entry)
    {
        entry.Response = entry.Problem is { } problem ? FhirResponse.Refused(400, "invalid", problem) : null;
        if (entry.Response is null && entry.IsWrite)
        {
            (entry.Target, entry.Response) = writer.Resolve(entry.Request);
        }
    }

    private BundleReferences References(IEnumerable<BundleEntry> entries)
    {
        var placeholders = new Dictionary<string, string>();
        foreach (var entry in entries.Where(entry => entry.FullUrl is not null && entry.Target is not null))
        {
            placeholders.TryAdd(entry.FullUrl!, entry.Target!.Reference);
        }

        return new BundleReferences(placeholders, writer);
    }

    private static FhirResponse Refuse(BundleEntry entry, FhirResponse refusal)
    {
        foreach (var issue in (JsonArray)refusal.Body!["issue"]!)
        {
            issue!["diagnostics"] = $"{entry.Place}: {issue["diagnostics"]} Nothing of the transaction was done.";
            issue["expression"] = new JsonArray($"Bundle.entry[{entry.Index}]");
        }

        return refusal;
    }

    private static FhirResponse Answer(string type, List<BundleEntry> entries)
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
}

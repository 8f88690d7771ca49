using System.Globalization;
using System.Text.Json.Nodes;
using FhirRegimens.Repository.Search;
using FhirRegimens.Repository.Storage;

namespace FhirRegimens.Repository.Interactions;

/// <summary>A create, update or delete whose target is known: which resource, and what is there of it now.</summary>
/// <param name="Type">The resource type.</param>
/// <param name="Id">The id it has or will have.</param>
/// <param name="Existing">The newest version, or null where there never was one.</param>
/// <param name="Keep">Whether the resource exists and is to be left as it is (If-None-Exist).</param>
internal sealed record Target(string Type, string Id, StoredVersion? Existing, bool Keep)
{
    /// <summary>The relative reference to the resource.</summary>
    public string Reference => $"{Type}/{Id}";
}

/// <summary>A write that has passed every check.</summary>
/// <param name="Version">What is to be stored; null where nothing changes.</param>
/// <param name="Response">What to answer once it is.</param>
internal sealed record PlannedWrite(NewVersion? Version, FhirResponse Response);

/// <summary>
/// Creates, updates and deletes by R4's rules (http.html), in two steps so that a transaction can check all of its
/// entries, with references between them resolved, before anything is written.
/// </summary>
internal sealed class ResourceWriter(ResourceStore store, SearchIndex index)
{
    /// <summary>
    /// Finds out which resource a request writes. A create gets <paramref name="assignedId"/> or else the next id.
    /// Exactly one of target and refusal is not null.
    /// </summary>
    public (Target? Target, FhirResponse? Refusal) Resolve(FhirRequest request, string? assignedId = null)
    {
        var (type, id) = request.Path.Split('/') is [var t, var i] ? (t, i) : (request.Path, null);
        if (request.Method != "DELETE" && RefuseBody(type, request.Body) is { } refusal)
        {
            return (null, refusal);
        }

        if (id is not null)
        {
            return ResolveId(request, type, id);
        }

        var sentId = request.Method == "PUT" ? request.Body?.Text("id") : null;
        var condition = request.Method == "POST" ? request.IfNoneExist : request.Query;
        if (request.Method == "POST" && condition is null)
        {
            return (At(type, assignedId ?? store.NextId(type)), null);
        }

        var (matches, impossible) = Match(type, condition ?? "");
        return matches switch
        {
            null => (null, impossible),
            [] => (At(type, sentId ?? assignedId ?? store.NextId(type)), null),
            [var only] when sentId is not null && sentId != only.Version.Id => (
                null,
                FhirResponse.Refused(
                    400,
                    "invalid",
                    $"The resource has the id {sentId}, but \"{condition}\" finds {type}/{only.Version.Id}."
                )
            ),
            [var only] => (At(type, only.Version.Id) with { Keep = request.Method == "POST" }, null),
            _ => (
                null,
                FhirResponse.Refused(
                    412,
                    "multiple-matches",
                    $"\"{condition}\" finds {matches.Count} resources of the type {type}; it must find one or none."
                )
            ),
        };
    }

    /// <summary>
    /// Checks a write against what is there and makes its new version, of the time given. Nothing is written yet.
    /// </summary>
    public PlannedWrite Plan(FhirRequest request, Target target, DateTimeOffset now)
    {
        var there = target.Existing is { State: not VersionState.Deleted } ? target.Existing : null;
        if (target.Keep)
        {
            return new(null, Answer(request, 200, there!, store.Read(there!)));
        }

        if (RefusePreconditions(request, target, there) is { } refusal)
        {
            return new(null, refusal);
        }

        if (request.Method == "DELETE")
        {
            return Delete(target, there, now);
        }

        var number = (target.Existing?.Number ?? 0) + 1;
        var content = (JsonObject)request.Body!.DeepClone();
        if (there is not null && store.Read(there) is { } before && IsSame(content, before, target))
        {
            return new(null, Answer(request, 200, there, before));
        }

        Stamp(content, target, number, now);
        var version = new NewVersion(target.Type, target.Id, number, VersionState.Present, content);
        return new(version, Answer(request, there is null ? 201 : 200, version.Stored, content));
    }

    /// <summary>Stores what was planned, all or nothing, and lets searches find it.</summary>
    public void Commit(IReadOnlyList<NewVersion> versions)
    {
        if (versions.Count == 0)
        {
            return;
        }

        store.Commit(versions);
        index.Apply(versions);
    }

    /// <summary>
    /// The resources that a condition finds. A condition that is empty or not understood in full is refused: it could
    /// match anything.
    /// </summary>
    public (IReadOnlyList<IndexedResource>? Matches, FhirResponse? Refusal) Match(string type, string condition)
    {
        var search = SearchRequest.Parse(type, SearchRequest.Decode(condition));
        string[] problems = [.. search.Errors, .. search.Ignored];
        if (problems.Length > 0 || search.Criteria.Count == 0)
        {
            var reason = problems.Length > 0 ? string.Join(' ', problems) : "It has no criterion.";
            return (
                null,
                FhirResponse.Refused(400, "invalid", $"The condition \"{condition}\" cannot be used. {reason}")
            );
        }

        return (index.Find(type, search.Criteria, []), null);
    }

    private static FhirResponse? RefuseBody(string type, JsonObject? body)
    {
        if (body is null)
        {
            return FhirResponse.Refused(400, "required", $"There is no resource; a {type} was expected.");
        }

        if (body.Text("resourceType") != type)
        {
            var found = body["resourceType"] is null ? "no resourceType" : $"resourceType {body["resourceType"]}";
            return FhirResponse.Refused(400, "invalid", $"The resource has {found}; the address says {type}.");
        }

        return body["meta"] is null or JsonObject
            ? null
            : FhirResponse.Refused(400, "structure", "The resource's meta is not an object.");
    }

    private (Target? Target, FhirResponse? Refusal) ResolveId(FhirRequest request, string type, string id)
    {
        if (!ResourceTypes.IsId(id))
        {
            var diagnostics = $"\"{id}\" is not an id: 1 to 64 of A-Z, a-z, 0-9, - and . but not . or .. alone.";
            return (null, FhirResponse.Refused(400, "value", diagnostics));
        }

        if (request.Method == "PUT" && request.Body!.Text("id") != id)
        {
            var found = request.Body?["id"] is { } other ? $"the id {other}" : "no id";
            return (null, FhirResponse.Refused(400, "invalid", $"The resource has {found}; the address says {id}."));
        }

        return (At(type, id), null);
    }

    private static FhirResponse? RefusePreconditions(FhirRequest request, Target target, StoredVersion? there)
    {
        if (request.IfMatch is { } expected)
        {
            if (!EntityTags.TryParse(expected, out var numbers))
            {
                return FhirResponse.Refused(400, "value", $"If-Match is W/\"version\" or *, not {expected}.");
            }

            if (there is null || (numbers is not null && !numbers.Contains(there.Number)))
            {
                var found = there is null ? "does not exist" : $"is at version {there.Number}";
                return FhirResponse.Refused(
                    412,
                    "conflict",
                    $"{target.Reference} {found}; the request is for version {expected}."
                );
            }
        }

        // Written down only in R5, but a create that must not replace anything has no other meaning in R4 either.
        return request.IfNoneMatch == "*" && there is not null
            ? FhirResponse.Refused(412, "conflict", $"{target.Reference} exists already, at version {there.Number}.")
            : null;
    }

    private static PlannedWrite Delete(Target target, StoredVersion? there, DateTimeOffset now)
    {
        if (there is null)
        {
            return new(null, new FhirResponse(204) { Version = target.Existing?.Number });
        }

        var mark = new JsonObject { ["resourceType"] = target.Type };
        Stamp(mark, target, there.Number + 1, now);
        var version = new NewVersion(target.Type, target.Id, there.Number + 1, VersionState.Deleted, mark);
        return new(version, new FhirResponse(204) { Version = version.Number });
    }

    private static FhirResponse Answer(FhirRequest request, int status, StoredVersion version, JsonObject? content) =>
        new(status, AnswerBody(request, status, version, content))
        {
            Version = version.Number,
            LastModified = content is null ? null : LastUpdated(content),
            Location = $"{version.Type}/{version.Id}/_history/{version.Number}",
        };

    private static JsonObject? AnswerBody(
        FhirRequest request,
        int status,
        StoredVersion version,
        JsonObject? content
    ) =>
        request.Return switch
        {
            ReturnPreference.Minimal => null,
            ReturnPreference.OperationOutcome => OperationOutcomes.Of(
                OperationOutcomes.Information(
                    $"{version.Type}/{version.Id} {(status == 201 ? "created" : "is there")}, version {version.Number}."
                )
            ),
            _ => (JsonObject?)content?.DeepClone(),
        };

    /// <summary>When a stored content says that it was written.</summary>
    public static DateTimeOffset LastUpdated(JsonObject content) =>
        DateTimeOffset.TryParse(content["meta"]?["lastUpdated"]?.ToString(), CultureInfo.InvariantCulture, out var time)
            ? time
            : default;

    private static bool IsSame(JsonObject content, JsonObject before, Target target)
    {
        var asBefore = (JsonObject)content.DeepClone();
        var meta = (JsonObject)before["meta"]!;
        Stamp(asBefore, target, int.Parse(meta.Text("versionId")!, CultureInfo.InvariantCulture), LastUpdated(before));
        return FhirJson.ToUtf8(asBefore).AsSpan().SequenceEqual(FhirJson.ToUtf8(before));
    }

    // A new id or meta follows resourceType, as people expect it; the version comes first in meta.
    private static void Stamp(JsonObject content, Target target, int number, DateTimeOffset now)
    {
        if (!content.ContainsKey("id"))
        {
            content.Insert(Math.Min(1, content.Count), "id", target.Id);
        }

        content["id"] = target.Id;
        if (content["meta"] is not JsonObject meta)
        {
            content.Remove("meta");
            content.Insert(content.IndexOf("id") + 1, "meta", meta = []);
        }

        meta.Remove("versionId");
        meta.Remove("lastUpdated");
        meta.Insert(0, "versionId", number.ToString(CultureInfo.InvariantCulture));
        meta.Insert(1, "lastUpdated", FhirJson.Instant(now));
    }

    private Target At(string type, string id) => new(type, id, store.Newest(type, id), Keep: false);
}

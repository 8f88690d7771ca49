using System.Globalization;
using System.Text.Json.Nodes;
using FhirRegimens.Repository.Search;
using FhirRegimens.Repository.Storage;
using FhirRegimens.Validation;
using Microsoft.AspNetCore.WebUtilities;

namespace FhirRegimens.Repository.Interactions;

/// <summary>The RESTful interactions of R4 (http.html) over the store: from a request to its answer.</summary>
internal sealed class FhirInteractions
{
    private readonly Lock writing = new();
    private readonly ResourceStore store;
    private readonly SearchIndex index = new();
    private readonly ResourceWriter writer;
    private readonly BundleProcessor bundles;
    private readonly TimeProvider time;
    private readonly RepositorySettings settings;
    private readonly DateTimeOffset started;
    private DateTimeOffset latest;

    /// <summary>Reads every resource's newest version for the search; what is damaged is set aside.</summary>
    public FhirInteractions(ResourceStore store, RepositorySettings settings)
    {
        this.store = store;
        this.settings = settings;
        time = settings.Time;
        started = time.GetUtcNow();
        writer = new ResourceWriter(store, index);
        bundles = new BundleProcessor(writer, Handle, Now, settings.MaxBundleEntries);
        latest = store
            .NewestOfAll()
            .AsParallel()
            .Select(newest => TakeIn(newest))
            .Aggregate(DateTimeOffset.MinValue, (one, other) => one > other ? one : other);
    }

    /// <summary>Does what the request asks for, by itself.</summary>
    public FhirResponse Handle(FhirRequest request)
    {
        string[] path = request.Path.Length == 0 ? [] : request.Path.Split('/');
        return path switch
        {
            [] => request.Method == "POST" ? Exclusively(() => bundles.Process(request)) : NotAllowed("POST"),
            ["metadata"] => request.Method == "GET"
                ? new(200, CapabilityStatement.Of(settings, request.Base, started))
                : NotAllowed("GET"),
            [var type, ..] when !ResourceTypes.All.Contains(type) => FhirResponse.Refused(
                404,
                "not-supported",
                $"\"{type}\" is not a resource type of FHIR R4 that is kept here."
            ),
            [_] => request.Method switch
            {
                "GET" => Search(request, path[0]),
                "POST" or "PUT" => Write(request),
                _ => NotAllowed("GET, POST, PUT"),
            },
            [var type, "_search"] => request.Method == "POST" ? Search(request, type) : NotAllowed("POST"),
            [var type, "_history"] => request.Method == "GET" ? History(request, type, id: null) : NotAllowed("GET"),
            [var type, "$validate"] when settings.Validator is { } validator => request.Method == "POST"
                ? ValidateOperation.Run(validator, type, request, stored: null)
                : NotAllowed("POST"),
            [var type, var id, "$validate"] when settings.Validator is { } validator => request.Method switch
            {
                "GET" or "POST" => Validate(validator, request, type, id),
                _ => NotAllowed("GET, POST"),
            },
            [var type, var id] => request.Method switch
            {
                "GET" => Read(request, type, id, store.Newest(type, id)),
                "PUT" or "DELETE" => Write(request),
                _ => NotAllowed("GET, PUT, DELETE"),
            },
            [var type, var id, "_history"] => request.Method == "GET" ? History(request, type, id) : NotAllowed("GET"),
            [var type, var id, "_history", var version] => request.Method == "GET"
                ? Read(request, type, id, VersionOf(type, id, version))
                : NotAllowed("GET"),
            _ => FhirResponse.Refused(404, "not-found", $"There is nothing at \"{request.Path}\"."),
        };
    }

    // Returns when the version was written.
    private DateTimeOffset TakeIn(StoredVersion newest)
    {
        if (store.Read(newest) is not { } content)
        {
            return default;
        }

        index.Apply([new NewVersion(newest.Type, newest.Id, newest.Number, newest.State, content)]);
        return ResourceWriter.LastUpdated(content);
    }

    private FhirResponse Write(FhirRequest request) =>
        Exclusively(() =>
        {
            var (target, refusal) = writer.Resolve(request);
            if (refusal is not null)
            {
                return refusal;
            }

            var planned = writer.Plan(request, target!, Now());
            writer.Commit(planned.Version is { } version ? [version] : []);
            return planned.Response;
        });

    private FhirResponse Read(FhirRequest request, string type, string id, StoredVersion? version)
    {
        var asked = request.Path.Replace("_history/", "version ", StringComparison.Ordinal);
        if (version is null)
        {
            return FhirResponse.Refused(404, "not-found", $"{asked} does not exist.");
        }

        if (version.State == VersionState.Deleted)
        {
            var gone = FhirResponse.Refused(410, "deleted", $"{type}/{id} was deleted with version {version.Number}.");
            return gone with { Version = version.Number };
        }

        if (store.Read(version) is not { } content)
        {
            return FhirResponse.Refused(
                500,
                "incomplete",
                $"The file of version {version.Number} of {type}/{id} is damaged and was set aside. Restore it, or write "
                    + "the resource again."
            );
        }

        var modified = ResourceWriter.LastUpdated(content);
        var known =
            request.IfNoneMatch is { } tags && EntityTags.TryParse(tags, out var versions)
                ? versions is null || versions.Contains(version.Number)
                : request.IfModifiedSince is { } since && modified < since.AddSeconds(1);
        return new(known ? 304 : 200, known ? null : content) { Version = version.Number, LastModified = modified };
    }

    private FhirResponse Validate(IResourceValidator validator, FhirRequest request, string type, string id)
    {
        var stored = Read(request, type, id, store.Newest(type, id));
        return stored.IsSuccess ? ValidateOperation.Run(validator, type, request, stored.Body) : stored;
    }

    private FhirResponse Search(FhirRequest request, string type)
    {
        var search = SearchRequest.Parse(type, SearchRequest.Decode(request.Query));
        if (search.Errors.Count > 0)
        {
            return FhirResponse.Refused(400, "invalid", string.Join(' ', search.Errors));
        }

        if (request.Strict && search.Ignored.Count > 0)
        {
            return FhirResponse.Refused(400, "not-supported", string.Join(' ', search.Ignored));
        }

        var found = index.Find(type, search.Criteria, search.Sort);
        var entries = new JsonArray();
        foreach (var version in found.Skip(search.Offset).Take(search.Count).Select(resource => resource.Version))
        {
            var content = store.Read(version);
            entries.Add(
                FhirJson.Object(
                    ("fullUrl", $"{request.Base}{type}/{version.Id}"),
                    ("resource", content ?? Damaged(version)),
                    ("search", new JsonObject { ["mode"] = content is null ? "outcome" : "match" })
                )
            );
        }

        if (search.Ignored.Count > 0)
        {
            var warnings = search.Ignored.Select(text => OperationOutcomes.Warning("not-supported", text)).ToArray();
            entries.Add(
                FhirJson.Object(
                    ("resource", OperationOutcomes.Of(warnings)),
                    ("search", new JsonObject { ["mode"] = "outcome" })
                )
            );
        }

        var links = Links(request.Base + type, search.Used, search.Offset, search.Count, found.Count);
        return new(200, Bundle("searchset", search.Total ? found.Count : null, links, entries));
    }

    private FhirResponse History(FhirRequest request, string type, string? id)
    {
        var versions = id is null ? store.Versions(type) : store.Versions(type, id);
        if (id is not null && versions.Count == 0)
        {
            return FhirResponse.Refused(404, "not-found", $"{type}/{id} does not exist.");
        }

        var parameters = SearchRequest.Decode(request.Query);
        var page = SearchRequest.Parse(type, [.. parameters.Where(p => p.Key is "_count" or "_offset" or "_format")]);
        var since = parameters.FirstOrDefault(p => p.Key == "_since");
        DateInterval from = default;
        if (page.Errors.Count > 0 || (since.Key is not null && !DateInterval.TryParse(since.Value, out from)))
        {
            var problem = page.Errors.FirstOrDefault() ?? $"_since is an instant, not \"{since.Value}\".";
            return FhirResponse.Refused(400, "invalid", problem);
        }

        var dated = versions
            .Select(version => (Version: version, Written: WrittenAt(version)))
            .Where(entry => entry.Written >= from.Start)
            .OrderByDescending(entry => entry.Written)
            .ThenByDescending(entry => entry.Version.Number)
            .ThenBy(entry => entry.Version.Id, StringComparer.Ordinal)
            .ToList();
        var entries = dated
            .Skip(page.Offset)
            .Take(page.Count)
            .Select(entry => HistoryEntry(request.Base, entry.Version));
        KeyValuePair<string, string>[] used = since.Key is null ? [] : [since];
        var links = Links(request.Base + request.Path, used, page.Offset, page.Count, dated.Count);
        return new(200, Bundle("history", dated.Count, links, new JsonArray([.. entries])));
    }

    // A damaged version has lost its time; it comes last.
    private DateTimeOffset WrittenAt(StoredVersion version) =>
        store.Read(version) is { } content ? ResourceWriter.LastUpdated(content) : default;

    private JsonObject HistoryEntry(string baseAddress, StoredVersion version)
    {
        var content = store.Read(version);
        var isDeletion = version.State == VersionState.Deleted;
        var method = isDeletion ? "DELETE" : "PUT";
        var status =
            content is null ? 500
            : isDeletion ? 204
            : version.Number == 1 ? 201
            : 200;
        return FhirJson.Object(
            ("fullUrl", $"{baseAddress}{version.Type}/{version.Id}"),
            ("resource", isDeletion ? null : content),
            ("request", new JsonObject { ["method"] = method, ["url"] = $"{version.Type}/{version.Id}" }),
            (
                "response",
                FhirJson.Object(
                    ("status", $"{status} {ReasonPhrases.GetReasonPhrase(status)}"),
                    ("etag", string.Create(CultureInfo.InvariantCulture, $"W/\"{version.Number}\"")),
                    ("lastModified", content?["meta"]?["lastUpdated"]?.DeepClone()),
                    ("outcome", content is null ? Damaged(version) : null)
                )
            )
        );
    }

    private static JsonObject Damaged(StoredVersion version) =>
        OperationOutcomes.Of(
            OperationOutcomes.Error(
                "incomplete",
                $"The file of version {version.Number} of {version.Type}/{version.Id} is damaged and was set aside."
            )
        );

    private static JsonObject Bundle(string type, int? total, JsonArray links, JsonArray entries) =>
        FhirJson.Object(
            ("resourceType", "Bundle"),
            ("type", type),
            ("total", total),
            ("link", links),
            ("entry", entries.Count > 0 ? entries : null)
        );

    private static JsonArray Links(
        string address,
        IReadOnlyList<KeyValuePair<string, string>> used,
        int offset,
        int count,
        int total
    )
    {
        var links = new JsonArray { Link("self", offset) };
        if (count > 0)
        {
            links.Add(Link("first", 0));
            if (offset > 0)
            {
                links.Add(Link("previous", Math.Max(0, offset - count)));
            }

            if (total - count > offset)
            {
                links.Add(Link("next", offset + count));
            }
        }

        return links;

        JsonObject Link(string relation, int from)
        {
            KeyValuePair<string, string>[] place =
            [
                KeyValuePair.Create("_count", count.ToString(CultureInfo.InvariantCulture)),
                KeyValuePair.Create("_offset", from.ToString(CultureInfo.InvariantCulture)),
            ];
            var query = used.Concat(from > 0 ? place : place[..1])
                .Select(pair => $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(pair.Value)}");
            return new JsonObject { ["relation"] = relation, ["url"] = $"{address}?{string.Join('&', query)}" };
        }
    }

    private StoredVersion? VersionOf(string type, string id, string version) =>
        int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? store.Version(type, id, number)
            : null;

    private static FhirResponse NotAllowed(string allow) =>
        FhirResponse.Refused(405, "not-supported", $"Only {allow} can be used at this address.") with
        {
            Allow = allow,
        };

    private FhirResponse Exclusively(Func<FhirResponse> work)
    {
        lock (writing)
        {
            return work();
        }
    }

    // Never earlier than what was written before, even when the clock is set back.
    private DateTimeOffset Now()
    {
        var now = time.GetUtcNow();
        latest = now > latest ? now : latest;
        return latest;
    }
}

using System.Globalization;
using System.Text.Json.Nodes;
using FhirRegimens.Repository.Search;
using FhirRegimens.Repository.Storage;
using Microsoft.AspNetCore.WebUtilities;

namespace FhirRegimens.Repository.Interactions;

/// <summary>The interaction history (R4 http.html#history) of a resource or of all resources of a type.</summary>
internal sealed class HistoryInteraction(ResourceStore store)
{
    /// <summary>A page of the versions, the newest first.</summary>
    /// <param name="request">The request, with <c>_count</c>, <c>_offset</c> and <c>_since</c> in its query.</param>
    /// <param name="type">The resource type.</param>
    /// <param name="id">The resource; null for all of the type.</param>
    public FhirResponse Answer(FhirRequest request, string type, string? id)
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
        var links = ResultBundle.Links(request.Base + request.Path, used, page.Offset, page.Count, dated.Count);
        return new(200, ResultBundle.Of("history", dated.Count, links, new JsonArray([.. entries])));
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
                    ("outcome", content is null ? ResultBundle.Damaged(version) : null)
                )
            )
        );
    }
}

using System.Text.Json.Nodes;
using FhirRegimens.Repository.Search;
using FhirRegimens.Repository.Storage;

namespace FhirRegimens.Repository.Interactions;

/// <summary>The interaction search of a type (R4 search.html).</summary>
internal sealed class SearchInteraction(ResourceStore store, SearchIndex index)
{
    /// <summary>A page of what the request's query finds.</summary>
    public FhirResponse Answer(FhirRequest request, string type)
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
                    ("resource", content ?? ResultBundle.Damaged(version)),
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

        var links = ResultBundle.Links(request.Base + type, search.Used, search.Offset, search.Count, found.Count);
        return new(200, ResultBundle.Of("searchset", search.Total ? found.Count : null, links, entries));
    }
}

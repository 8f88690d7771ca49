using System.Text.Json.Nodes;

namespace FhirRegimens.Repository.Interactions;

/// <summary>An entry of a batch or transaction on its way from request to response.</summary>
internal sealed class BundleEntry
{
    /// <summary>Reads an entry.</summary>
    /// <param name="index">Its place in the Bundle, from 0.</param>
    /// <param name="json">The entry.</param>
    /// <param name="bundle">The request that the Bundle came with.</param>
    public BundleEntry(int index, JsonObject json, FhirRequest bundle)
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

    /// <summary>Why it cannot be done; null where it can be tried.</summary>
    public string? Problem { get; }

    public FhirRequest Request { get; }

    /// <summary>Whether it creates, updates or deletes; everything else is done as it would be by itself.</summary>
    public bool IsWrite { get; }

    /// <summary>The search that decides which resource a conditional create or update is about.</summary>
    public string? Condition { get; }

    /// <summary>What it writes; null for reads, and before that is known.</summary>
    public Target? Target { get; set; }

    /// <summary>The answer; null until there is one.</summary>
    public FhirResponse? Response { get; set; }

    private static string Relative(string url, string baseAddress) =>
        url.StartsWith(baseAddress, StringComparison.Ordinal) ? url[baseAddress.Length..] : url.TrimStart('/');
}

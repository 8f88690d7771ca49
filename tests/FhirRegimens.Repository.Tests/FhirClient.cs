using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace FhirRegimens.Repository;

/// <summary>An answer with its body read.</summary>
internal sealed record Answer(HttpStatusCode Status, JsonNode? Json, HttpResponseMessage Http)
{
    public string? ETag => Http.Headers.ETag?.ToString();

    public string? Diagnostics => (string?)Json?["issue"]?[0]?["diagnostics"];
}

/// <summary>Requests as tests write them.</summary>
internal static class FhirClient
{
    public static Task<Answer> Get(this HttpClient client, string path, params (string, string)[] headers) =>
        Send(client, HttpMethod.Get, path, body: null, headers);

    public static Task<Answer> Delete(this HttpClient client, string path, params (string, string)[] headers) =>
        Send(client, HttpMethod.Delete, path, body: null, headers);

    public static Task<Answer> Post(
        this HttpClient client,
        string path,
        string body,
        params (string, string)[] headers
    ) => Send(client, HttpMethod.Post, path, body, headers);

    public static Task<Answer> Put(
        this HttpClient client,
        string path,
        string body,
        params (string, string)[] headers
    ) => Send(client, HttpMethod.Put, path, body, headers);

    /// <summary>A small PlanDefinition.</summary>
    public static string Plan(string? id, string more = "\"status\":\"draft\"") =>
        $$"""{"resourceType":"PlanDefinition",{{(id is null ? "" : $"\"id\":\"{id}\",")}}{{more}}}""";

    /// <summary>A Bundle of entries, each written as in <see cref="Entry"/>.</summary>
    public static string Bundle(string type, params string[] entries) =>
        $$"""{"resourceType":"Bundle","type":"{{type}}","entry":[{{string.Join(',', entries)}}]}""";

    /// <summary>An entry; <paramref name="request"/> has more members of the request, each with a comma in front.</summary>
    public static string Entry(
        string method,
        string url,
        string? resource = null,
        string? fullUrl = null,
        string request = ""
    ) =>
        $$"""
            {
              {{(fullUrl is null ? "" : $"\"fullUrl\":\"{fullUrl}\",")}}
              {{(resource is null ? "" : $"\"resource\":{resource},")}}
              "request":{"method":"{{method}}","url":"{{url}}"{{request}} }
            }
            """;

    /// <summary>Asserts that a search finds the resources with these ids, in this order, and no others.</summary>
    public static async Task Finds(this HttpClient client, string search, params string[] ids)
    {
        var answer = await client.Get(search);
        Assert.True(answer.Status == HttpStatusCode.OK, answer.Json?.ToJsonString());
        var found = (answer.Json!["entry"] as JsonArray ?? [])
            .Where(entry => (string?)entry!["search"]?["mode"] == "match")
            .Select(entry => (string)entry!["resource"]!["id"]!);
        Assert.Equal((search, string.Join(", ", ids)), (search, string.Join(", ", found)));
    }

    private static async Task<Answer> Send(
        HttpClient client,
        HttpMethod method,
        string path,
        string? body,
        (string Name, string Value)[] headers
    )
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8, "application/fhir+json");
        }

        foreach (var (name, value) in headers)
        {
            if (name == "Content-Type")
            {
                request.Content!.Headers.Remove(name);
                request.Content.Headers.TryAddWithoutValidation(name, value);
            }
            else
            {
                request.Headers.TryAddWithoutValidation(name, value);
            }
        }

        var response = await client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return new Answer(response.StatusCode, text.Length == 0 ? null : JsonNode.Parse(text), response);
    }
}

using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FhirRegimens.Testing;

/// <summary>
/// As much of a MediaWiki's API as watching many pages needs, where a real one would be too slow: states and texts of
/// pages by title, and a category that is listed in parts.
/// </summary>
public sealed class StubWiki : IDisposable
{
    private const int Part = 100;

    private readonly HttpListener listener;
    private readonly IReadOnlyDictionary<string, (int Revision, string Text)> pages;
    private readonly ConcurrentQueue<string> requests = new();

    /// <summary>Starts the wiki on a free port.</summary>
    public StubWiki(IReadOnlyDictionary<string, (int Revision, string Text)> pages)
    {
        this.pages = pages;
        (listener, var address) = FreePort.Listen();
        Api = new Uri(address, "api.php");
        _ = AcceptAsync();
    }

    /// <summary>When every revision was saved.</summary>
    public static DateTimeOffset Saved { get; } = new(2026, 1, 31, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The address of the API.</summary>
    public Uri Api { get; }

    /// <summary>The query of every request, unescaped.</summary>
    public IReadOnlyList<string> Requests => [.. requests];

    public void Dispose() => listener.Close();

    private async Task AcceptAsync()
    {
        while (listener.IsListening)
        {
            try
            {
                var context = await listener.GetContextAsync();
                requests.Enqueue(Uri.UnescapeDataString(context.Request.Url!.Query));
                _ = Task.Run(() =>
                {
                    context.Response.ContentType = "application/json; charset=utf-8";
                    context.Response.Close(
                        JsonSerializer.SerializeToUtf8Bytes(Answer(context.Request)),
                        willBlock: true
                    );
                });
            }
            catch (Exception stopped) when (stopped is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private JsonObject Answer(HttpListenerRequest request)
    {
        var query = request.QueryString;
        if (query["meta"] == "siteinfo")
        {
            return Query("general", new JsonObject { ["articlepath"] = "/wiki/$1", ["script"] = "/index.php" });
        }

        if (query["list"] == "categorymembers")
        {
            var from = int.Parse(query["cmcontinue"] ?? "0", CultureInfo.InvariantCulture);
            var part = pages.Keys.Skip(from).Take(Part).Select(title => (JsonNode)Named(title)).ToArray();
            var answer = Query("categorymembers", new JsonArray(part));
            if (from + Part < pages.Count)
            {
                answer["continue"] = new JsonObject { ["cmcontinue"] = $"{from + Part}", ["continue"] = "-||" };
            }

            return answer;
        }

        var withText = query["prop"]!.Contains("revisions", StringComparison.Ordinal);
        return Query(
            "pages",
            new JsonArray([.. query["titles"]!.Split('|').Select(title => (JsonNode)Page(title, withText))])
        );
    }

    private JsonObject Page(string title, bool withText)
    {
        var page = Named(title);
        if (!pages.TryGetValue(title, out var content))
        {
            page["missing"] = true;
            return page;
        }

        page["lastrevid"] = content.Revision;
        if (withText)
        {
            page["revisions"] = new JsonArray(
                new JsonObject
                {
                    ["revid"] = content.Revision,
                    ["timestamp"] = Saved.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
                    ["slots"] = new JsonObject
                    {
                        ["main"] = new JsonObject { ["contentmodel"] = "wikitext", ["content"] = content.Text },
                    },
                }
            );
        }

        return page;
    }

    private JsonObject Named(string title) =>
        new()
        {
            ["pageid"] = pages.TryGetValue(title, out var content) ? content.Revision : 0,
            ["ns"] = 0,
            ["title"] = title,
            ["canonicalurl"] = $"{Api.GetLeftPart(UriPartial.Authority)}/wiki/{title.Replace(' ', '_')}",
        };

    private static JsonObject Query(string name, JsonNode value) =>
        new()
        {
            ["batchcomplete"] = true,
            ["query"] = new JsonObject { [name] = value },
        };
}

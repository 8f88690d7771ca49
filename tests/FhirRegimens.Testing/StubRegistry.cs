using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace FhirRegimens.Testing;

/// <summary>A trial in a stub registry.</summary>
/// <param name="Updated">The day of its last update, yyyy-MM-dd.</param>
/// <param name="Arm">What its one arm is given, in words.</param>
public sealed record StubTrial(string Updated, string Arm)
{
    /// <summary>What it is for.</summary>
    public string Condition { get; init; } = "Evans syndrome";

    /// <summary>Its title.</summary>
    public string Title { get; init; } = "Made-up record";

    /// <summary>Its results as the API has them, JSON; null before they are posted.</summary>
    public string? Results { get; init; }

    /// <summary>Numbers that lead to it.</summary>
    public IReadOnlyList<string> FormerNumbers { get; init; } = [];
}

/// <summary>
/// A registry on a free port of this machine that answers as ClinicalTrials.gov's API, version 2, is documented
/// (https://clinicaltrials.gov/data-api/api): searches and lists of numbers in pages, single records, the version. The
/// real one was never asked; that an unknown number gives 404 in plain text is from reports of people who did.
/// </summary>
public sealed class StubRegistry : IDisposable
{
    private const string Plain = "text/plain";
    private const string Json = "application/json";

    private readonly HttpListener listener;
    private readonly IReadOnlyDictionary<string, StubTrial> trials;
    private readonly ConcurrentQueue<string> requests = new();

    /// <summary>Starts the registry.</summary>
    /// <param name="trials">Its trials by number; they may change while it runs.</param>
    public StubRegistry(IReadOnlyDictionary<string, StubTrial> trials)
    {
        this.trials = trials;
        (listener, Address) = FreePort.Listen();
        _ = AcceptAsync();
    }

    /// <summary>Its address, with a slash at its end.</summary>
    public Uri Address { get; }

    /// <summary>The most studies of a page, where somebody asks for more.</summary>
    public int LargestPage { get; set; } = 1000;

    /// <summary>Answers in place of the registry: null to let it answer itself.</summary>
    public Func<string, (int Status, string Type, string Body)?> Instead { get; set; } = _ => null;

    /// <summary>Path and query of every request, unescaped.</summary>
    public IReadOnlyList<string> Requests => [.. requests];

    /// <summary>How many records were read.</summary>
    public int Records => requests.Count(request => request.StartsWith("/api/v2/studies/", StringComparison.Ordinal));

    /// <summary>The address at which people would read a record.</summary>
    public string RecordAddress(string number) => $"{Address}study/{number}";

    public void Dispose() => listener.Close();

    private async Task AcceptAsync()
    {
        while (listener.IsListening)
        {
            try
            {
                var context = await listener.GetContextAsync();
                var asked = Uri.UnescapeDataString(context.Request.Url!.PathAndQuery);
                requests.Enqueue(asked);
                var (status, type, body) = Instead(asked) ?? Answer(context.Request, context.Response);
                context.Response.StatusCode = status;
                context.Response.ContentType = type;
                context.Response.Close(Encoding.UTF8.GetBytes(body), willBlock: true);
            }
            catch (Exception stopped) when (stopped is HttpListenerException or ObjectDisposedException or IOException)
            {
                // The client went away, or the stub is disposed: the loop's condition tells which.
            }
        }
    }

    private (int Status, string Type, string Body) Answer(HttpListenerRequest request, HttpListenerResponse response)
    {
        const string One = "/api/v2/studies/";
        return request.Url!.AbsolutePath switch
        {
            "/api/v2/version" => (200, Json, """{"apiVersion":"2.0.5","dataTimestamp":"2026-10-14T09:00:05"}"""),
            "/api/v2/studies" => (200, Json, Page(request).ToJsonString()),
            var path when path.StartsWith(One, StringComparison.Ordinal) => Record(
                path[One.Length..],
                request.QueryString["fields"],
                response
            ),
            _ => (404, "text/html", "<html>Not found</html>"),
        };
    }

    private (int Status, string Type, string Body) Record(string number, string? fields, HttpListenerResponse response)
    {
        if (trials.TryGetValue(number, out var trial))
        {
            var study = Study(number, trial);
            if (trial.Results is { } results && fields?.Split('|').Contains("ResultsSection") != false)
            {
                study["resultsSection"] = JsonNode.Parse(results);
            }

            return (200, Json, study.ToJsonString());
        }

        if (trials.FirstOrDefault(known => known.Value.FormerNumbers.Contains(number)) is { Key: { } now })
        {
            response.RedirectLocation = $"/api/v2/studies/{now}";
            return (301, Plain, "");
        }

        return number.StartsWith("NCT", StringComparison.Ordinal)
            ? (404, Plain, $"NCT number {number} not found")
            : (400, Plain, "Parameter `nctId` has incorrect format");
    }

    private JsonObject Page(HttpListenerRequest request)
    {
        var query = request.QueryString;
        var ids = query["filter.ids"]?.Split('|', ',');
        var found = trials
            .Where(trial => ids is null || ids.Contains(trial.Key) || ids.Intersect(trial.Value.FormerNumbers).Any())
            .Where(trial => query["query.cond"] is not { } words || trial.Value.Condition.Contains(words))
            .ToList();
        var from = int.Parse(query["pageToken"] ?? "0", CultureInfo.InvariantCulture);
        var size = Math.Min(int.Parse(query["pageSize"] ?? "10", CultureInfo.InvariantCulture), LargestPage);
        var page = new JsonObject
        {
            ["studies"] = new JsonArray([
                .. found.Skip(from).Take(size).Select(trial => (JsonNode)State(trial.Key, trial.Value)),
            ]),
        };
        if (from + size < found.Count)
        {
            page["nextPageToken"] = $"{from + size}";
        }

        return page;
    }

    /// <summary>What the fields NCTId, NCTIdAlias and LastUpdatePostDate hold.</summary>
    private static JsonObject State(string number, StubTrial trial)
    {
        var identification = new JsonObject { ["nctId"] = number };
        if (trial.FormerNumbers.Count > 0)
        {
            identification["nctIdAliases"] = new JsonArray([.. trial.FormerNumbers.Select(former => (JsonNode)former)]);
        }

        return new JsonObject
        {
            ["protocolSection"] = new JsonObject
            {
                ["identificationModule"] = identification,
                ["statusModule"] = new JsonObject
                {
                    ["lastUpdatePostDateStruct"] = new JsonObject { ["date"] = trial.Updated, ["type"] = "ACTUAL" },
                },
            },
        };
    }

    private static JsonObject Study(string number, StubTrial trial)
    {
        var study = State(number, trial);
        var protocol = study["protocolSection"]!;
        protocol["identificationModule"]!["briefTitle"] = trial.Title;
        protocol["statusModule"]!["overallStatus"] = "RECRUITING";
        protocol["conditionsModule"] = new JsonObject { ["conditions"] = new JsonArray(trial.Condition) };
        protocol["designModule"] = new JsonObject { ["studyType"] = "INTERVENTIONAL" };
        protocol["armsInterventionsModule"] = new JsonObject
        {
            ["armGroups"] = new JsonArray(
                new JsonObject
                {
                    ["label"] = "Cyclosporine",
                    ["type"] = "EXPERIMENTAL",
                    ["description"] = trial.Arm,
                    ["interventionNames"] = new JsonArray("Drug: Cyclosporine"),
                }
            ),
            ["interventions"] = new JsonArray(
                new JsonObject
                {
                    ["type"] = "DRUG",
                    ["name"] = "Cyclosporine",
                    ["armGroupLabels"] = new JsonArray("Cyclosporine"),
                }
            ),
        };
        return study;
    }
}

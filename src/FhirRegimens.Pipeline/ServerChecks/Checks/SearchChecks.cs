using System.Globalization;
using System.Text.Json.Nodes;

namespace FhirRegimens.Pipeline.ServerChecks.Checks;

/// <summary>Whether searches find what they name and nothing else.</summary>
internal static class SearchChecks
{
    private const string Disease = "http://example.org/disease";
    private const string Topic = "http://terminology.hl7.org/CodeSystem/definition-topic";

    public static IReadOnlyList<ServerCheck> All { get; } =
    [
        new(
            "search-url",
            "A search by url finds every version of an artifact, of several urls at a time.",
            "The publisher finds so what is there already."
        )
        {
            IsRequired = true,
            TryAsync = FindByUrlAsync,
        },
        new(
            "paging",
            "A reader who follows the next links sees everything once.",
            "A page of a wiki gives more artifacts than a server puts in one answer."
        )
        {
            IsRequired = true,
            TryAsync = FollowNextAsync,
        },
        By("_id", "{id-a}", "Several resources are read with one request."),
        By("version", "1.2.3", "An order names the version of a regimen that it follows."),
        By("identifier", "{system}|{id-a}", "The source's own ids lead to the artifacts."),
        By("name", "FhirRegimensCheckA", "Programs look artifacts up by their short name."),
        By("title", "Alpha", "People look regimens up by title."),
        By("status", "active", "What is in use is told from drafts."),
        By("date", "gt2024-06-30", "What changed since a day is found."),
        By("topic", $"{Topic}|treatment", "Regimens are told from other plans."),
        By("context", $"{Disease}|A", "Regimens of a disease are found."),
        By("context-type-value", $"focus${Disease}|A", "A disease that is treated is told from other contexts."),
        By("composed-of", "{url-a}-part|1.0.0", "It is found what a variant is part of."),
        By("depends-on", "{url-a}-need|1.0.0", "It is found what would break when something is retired."),
        new("sort", "_sort=date and _sort=-date give the order asked for.", "The newest regimens come first in a list.")
        {
            TryAsync = SortAsync,
        },
        new(
            "unknown-parameter",
            "A search parameter that it does not know is refused or reported.",
            "Whoever misspells a parameter learns so, instead of taking a wrong answer for a right one."
        )
        {
            TryAsync = ReportUnknownAsync,
        },
    ];

    private static ServerCheck By(string parameter, string value, string purpose) =>
        new($"search-{parameter.TrimStart('_')}", $"Searches by {parameter}.", purpose)
        {
            TryAsync = trial => FindByAsync(trial, parameter, value),
        };

    private static async Task FindByAsync(Trial trial, string parameter, string template)
    {
        await WriteSubjectsAsync(trial);
        var value = template
            .Replace("{id-a}", Id(trial, "a"), StringComparison.Ordinal)
            .Replace("{url-a}", trial.Resources.Url("PlanDefinition", "search-a"), StringComparison.Ordinal)
            .Replace("{system}", TrialResources.RunSystem, StringComparison.Ordinal);
        var criterion = $"{parameter}={Uri.EscapeDataString(value)}";
        var answer = await trial.GetAsync(parameter == "_id" ? Query(criterion) : Query($"{Both(trial)}&{criterion}"));
        ShowMatches(answer, Id(trial, "a"));
    }

    private static async Task FindByUrlAsync(Trial trial)
    {
        await WriteSubjectsAsync(trial);
        string Url(string name) => Uri.EscapeDataString(trial.Resources.Url("PlanDefinition", $"search-{name}"));

        ShowMatches(await trial.GetAsync(Query($"url={Url("a")}")), Id(trial, "a"));
        ShowMatches(await trial.GetAsync(Query($"url={Url("a")},{Url("b")}")), Id(trial, "a"), Id(trial, "b"));
        ShowMatches(await trial.GetAsync(Query($"url={Url("")}")));
        var later = Subject(trial, "a", "retired", "2026-01-01", "Later")
            .With("id", Id(trial, "a-later"))
            .With("version", "2.0.0");
        (await trial.PutAsync(later)).Succeeds("Writing another version of it");
        ShowMatches(await trial.GetAsync(Query($"url={Url("a")}")), Id(trial, "a"), Id(trial, "a-later"));
    }

    private static async Task FollowNextAsync(Trial trial)
    {
        string[] ids = [.. Enumerable.Range(1, 5).Select(n => trial.Resources.Id($"page-{n}"))];
        foreach (var n in Enumerable.Range(1, ids.Length))
        {
            (await trial.PutAsync(trial.Resources.Of("Library", $"page-{n}"))).Succeeds("A PUT");
        }

        var seen = new List<string>();
        var next = $"Library?_id={string.Join(',', ids)}&_count=2";
        Exchange page;
        do
        {
            page = (await trial.GetAsync(next)).Succeeds("A page of a search");
            page.Shows(page.Json.Text("type") == "searchset", "The answer is no Bundle of type searchset.");
            var found = page.Matches.Select(match => match.Text("id") ?? "").ToList();
            page.Shows(found.Count is > 0 and <= 2, $"With _count=2 a page holds {found.Count} matches.");
            seen.AddRange(found);
            next = page.Json.At("link").Items().FirstOrDefault(link => link.Text("relation") == "next").Text("url");
        } while (next is not null && seen.Count <= ids.Length);

        page.Shows(
            seen.Order(StringComparer.Ordinal).SequenceEqual(ids),
            $"The pages hold {seen.Count} matches, {seen.Intersect(ids, StringComparer.Ordinal).Count()} of the {ids.Length} right ones."
        );
    }

    private static async Task SortAsync(Trial trial)
    {
        await WriteSubjectsAsync(trial);
        var up = await trial.GetAsync(Query($"{Both(trial)}&_sort=date"));
        ShowMatches(up, Id(trial, "a"), Id(trial, "b"));
        var down = await trial.GetAsync(Query($"{Both(trial)}&_sort=-date"));
        ShowMatches(down, Id(trial, "a"), Id(trial, "b"));
        up.Shows(Ids(up)[0] == Id(trial, "b"), "_sort=date does not begin with the oldest.");
        down.Shows(Ids(down)[0] == Id(trial, "a"), "_sort=-date does not begin with the newest.");
    }

    private static async Task ReportUnknownAsync(Trial trial)
    {
        await WriteSubjectsAsync(trial);
        var answer = await trial.GetAsync(Query($"_id={Id(trial, "a")}&no-such-parameter=1"));
        if (answer.Status is >= 400 and < 500 && answer.IsOutcome)
        {
            return;
        }

        answer.Succeeds("A search with an unknown parameter");
        var reports = answer
            .Json.At("entry")
            .Items()
            .Any(entry => entry.Text("resource", "resourceType") == "OperationOutcome");
        if (!reports && answer.Matches.Any())
        {
            throw answer.Unmet(CheckOutcome.NotSupported, "It leaves the parameter out and says nothing.");
        }

        answer.Shows(reports, "It finds nothing, as if the parameter were known.");
    }

    private static Task WriteSubjectsAsync(Trial trial) =>
        trial.OnceAsync(
            "search",
            async () =>
            {
                var a = Subject(trial, "a", "active", "2025-01-02", "Alpha").With("version", "1.2.3");
                (await trial.PutAsync(a)).Succeeds("Writing what is to be found");
                var b = Subject(trial, "b", "draft", "2024-05-17", "Beta");
                (await trial.PutAsync(b)).Succeeds("Writing what is not to be found");
            }
        );

    private static JsonObject Subject(Trial trial, string name, string status, string date, string title)
    {
        var plan = trial.Resources.Plan($"search-{name}");
        var url = (string)plan["url"]!;
        var more = $$"""
            {
              "identifier": [{ "system": "{{TrialResources.RunSystem}}", "value": "{{plan["id"]}}" }],
              "name": "FhirRegimensCheck{{name.ToUpperInvariant()}}", "title": "{{title}}",
              "status": "{{status}}", "date": "{{date}}",
              "topic": [{ "coding": [{ "system": "{{Topic}}", "code": "{{(
                name == "a" ? "treatment" : "education"
            )}}" }] }],
              "useContext": [{
                "code": { "system": "http://terminology.hl7.org/CodeSystem/usage-context-type", "code": "focus" },
                "valueCodeableConcept": { "coding": [{ "system": "{{Disease}}", "code": "{{name.ToUpperInvariant()}}" }] }
              }],
              "relatedArtifact": [
                { "type": "composed-of", "resource": "{{url}}-part|1.0.0" },
                { "type": "depends-on", "resource": "{{url}}-need|1.0.0" }
              ]
            }
            """;
        return JsonNode
            .Parse(more)!
            .AsObject()
            .Aggregate(plan, (made, one) => made.With(one.Key, one.Value!.DeepClone()));
    }

    private static string Query(string criteria) => $"PlanDefinition?{criteria}";

    private static string Both(Trial trial) => $"_id={Id(trial, "a")},{Id(trial, "b")}";

    private static string Id(Trial trial, string name) => trial.Resources.Id($"search-{name}");

    private static List<string> Ids(Exchange answer) => [.. answer.Matches.Select(match => match.Text("id") ?? "")];

    private static void ShowMatches(Exchange answer, params string[] expected)
    {
        answer.Succeeds("The search");
        answer.Shows(answer.Json.Text("type") == "searchset", "The answer is no Bundle of type searchset.");
        var found = Ids(answer);
        answer.Shows(
            found.Order(StringComparer.Ordinal).SequenceEqual(expected.Order(StringComparer.Ordinal)),
            string.Create(
                CultureInfo.InvariantCulture,
                $"The search finds {found.Count} resources, {found.Intersect(expected).Count()} of the {expected.Length} right ones."
            )
        );
    }
}

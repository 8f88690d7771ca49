using System.Text.Json.Nodes;
using FhirRegimens.Repository.Storage;

namespace FhirRegimens.Repository.Search;

/// <summary>The index by itself: what it finds after many changes, and what it holds once.</summary>
public sealed class SearchIndexTests
{
    private static readonly string[] Topics = ["treatment", "education", "assessment"];

    [Fact]
    public void AfterAnyChangesEachKeyFindsJustTheResourcesThatHaveIt()
    {
        var random = new Random(20260131);
        var index = new SearchIndex();
        var present = new SortedDictionary<string, (string Url, string Topic)>(StringComparer.Ordinal);
        for (var change = 0; change < 2_000; change++)
        {
            var id = $"plan-{random.Next(40)}";
            if (random.Next(4) == 0)
            {
                present.Remove(id);
                index.Apply([new(Plan, id, change + 1, VersionState.Deleted, [])]);
            }
            else
            {
                present[id] = ($"http://example.org/{random.Next(30)}", Topics[random.Next(Topics.Length)]);
                index.Apply([new(Plan, id, change + 1, VersionState.Present, Content(id, present[id]))]);
            }

            if (change % 50 == 0)
            {
                AssertFinds(index, present);
            }
        }

        AssertFinds(index, present);
    }

    [Fact]
    public void TwoKeysOfOneHashFindEachItsOwnResourceAlone()
    {
        var (one, other) = UrlsOfOneHash();
        var index = new SearchIndex();
        index.Apply([
            new(Plan, "one", 1, VersionState.Present, Content("one", (one, Topics[0]))),
            new(Plan, "other", 2, VersionState.Present, Content("other", (other, Topics[0]))),
        ]);
        Assert.Equal(["one"], Found(index, "url", one));
        Assert.Equal(["other"], Found(index, "url", other));
        Assert.Equal(["one", "other"], Found(index, "url", $"{one},{other}"));

        index.Apply([new(Plan, "one", 3, VersionState.Deleted, [])]);
        Assert.Empty(Found(index, "url", one));
        Assert.Equal(["other"], Found(index, "url", other));
    }

    [Fact]
    public void WhatSeveralResourcesHaveIsHeldOnce()
    {
        var pool = new ValuePool();
        var first = pool.Share(new TokenValue($"{System}", "treatment", "Treatment"));
        var again = pool.Share(new TokenValue($"{System}", "treatment", "Treatment"));
        var other = (TokenValue)pool.Share(new TokenValue($"{System}", "education", null));

        Assert.Same(first, again);
        Assert.Same(((TokenValue)first).System, other.System);
        Assert.Equal(new TokenValue($"{System}", "education", null), other);
    }

    [Fact]
    public void ThePoolKeepsNoMoreThanItsSizeAndGivesTheRightValuesAllTheSame()
    {
        var pool = new ValuePool();
        var first = pool.Share(new TextValue("first"));
        for (var number = 0; number < 10_000; number++)
        {
            Assert.Equal(new TextValue($"{number}"), pool.Share(new TextValue($"{number}")));
        }

        Assert.Equal(first, pool.Share(new TextValue("first")));
        Assert.NotSame(first, pool.Share(new TextValue("first")));
    }

    private const string Plan = "PlanDefinition";

    /// <summary>Some hundred thousand addresses have two of one hash; which, is another matter in each process.</summary>
    private static (string One, string Other) UrlsOfOneHash()
    {
        var parameter = SearchParameter.Of(Plan)["url"];
        var met = new Dictionary<int, string>();
        for (var number = 0; ; number++)
        {
            var url = $"http://example.org/{number}";
            if (!met.TryAdd(SearchCriterion.HashOf(parameter, url), url))
            {
                return (met[SearchCriterion.HashOf(parameter, url)], url);
            }
        }
    }

    /// <summary>Another string each time, as a parser gives.</summary>
    private static string System => string.Concat("http://terminology.hl7.org/CodeSystem/", "definition-topic");

    private static JsonObject Content(string id, (string Url, string Topic) plan) =>
        new()
        {
            ["resourceType"] = Plan,
            ["id"] = id,
            ["url"] = plan.Url,
            ["topic"] = new JsonArray(
                new JsonObject
                {
                    ["coding"] = new JsonArray(new JsonObject { ["system"] = System, ["code"] = plan.Topic }),
                }
            ),
            ["relatedArtifact"] = new JsonArray(
                new JsonObject { ["type"] = "composed-of", ["resource"] = $"{plan.Url}/part|1.0.0" }
            ),
        };

    private static void AssertFinds(SearchIndex index, SortedDictionary<string, (string Url, string Topic)> present)
    {
        for (var number = 0; number < 30; number++)
        {
            var url = $"http://example.org/{number}";
            string[] ids = [.. present.Where(plan => plan.Value.Url == url).Select(plan => plan.Key)];
            Assert.Equal(ids, Found(index, "url", url));
            Assert.Equal(ids, Found(index, "composed-of", $"{url}/part"));
            Assert.Equal(ids, Found(index, "composed-of", $"{url}/part|1.0.0"));
        }

        foreach (var topic in Topics)
        {
            Assert.Equal(
                present.Where(plan => plan.Value.Topic == topic).Select(plan => plan.Key),
                Found(index, "topic", $"{System}|{topic}")
            );
        }
    }

    private static IEnumerable<string> Found(SearchIndex index, string parameter, string value)
    {
        var search = SearchRequest.Parse(Plan, [KeyValuePair.Create(parameter, value)]);
        return index.Find(Plan, search.Criteria, search.Sort).Select(resource => resource.Version.Id);
    }
}

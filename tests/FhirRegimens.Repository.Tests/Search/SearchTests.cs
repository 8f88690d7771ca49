using System.Text.Json.Nodes;
using FhirRegimens.Repository.Storage;
using FsCheck;
using FsCheck.Fluent;

namespace FhirRegimens.Repository.Search;

public sealed class SearchTests
{
    private const string Plan = """
        {
          "resourceType": "PlanDefinition",
          "id": "p",
          "meta": { "versionId": "1", "lastUpdated": "2025-06-01T12:00:00.000Z" },
          "url": "http://example.org/a/b",
          "version": "1.0.0",
          "identifier": [{ "system": "http://s", "value": "v" }, { "value": "bare" }, { "system": "http://t", "value": "with,comma|bar" }],
          "title": "Ärztliche R-CHOP",
          "status": "active",
          "date": "2024-05",
          "topic": [{ "text": "Treatment of lymphoma" }],
          "useContext": [
            { "code": { "code": "focus" }, "valueCodeableConcept": { "coding": [{ "system": "http://d", "code": "1" }] } },
            { "code": { "code": "setting" }, "valueCodeableConcept": { "coding": [{ "system": "http://d", "code": "2" }] } }
          ],
          "relatedArtifact": [
            { "type": "composed-of", "resource": "http://example.org/c|2.0.0" },
            { "type": "depends-on", "resource": "http://example.org/d" }
          ],
          "library": ["http://example.org/lib|1"]
        }
        """;

    [Theory]
    [InlineData("_id=p", true)]
    [InlineData("_id:not=p", false)]
    [InlineData("_id=P", false)]
    [InlineData("identifier=http://s|v", true)]
    [InlineData("identifier=http://s|", true)]
    [InlineData("identifier=|bare", true)]
    [InlineData("identifier=|v", false)]
    [InlineData("identifier=x|v", false)]
    [InlineData("identifier=v,none", true)]
    [InlineData(@"identifier=with\,comma\|bar", true)]
    [InlineData(@"identifier=http://t|with\,comma\|bar", true)]
    [InlineData("identifier=with,comma", false)]
    [InlineData("identifier:missing=false", true)]
    [InlineData("name:missing=true", true)]
    [InlineData("name:missing=false", false)]
    [InlineData("name=x", false)]
    [InlineData("title=ärzt", true)]
    [InlineData("title=chop", false)]
    [InlineData("title:contains=chop", true)]
    [InlineData("title:exact=Ärztliche R-CHOP", true)]
    [InlineData("title:exact=ärztliche R-CHOP", false)]
    [InlineData("url=http://example.org/a/b", true)]
    [InlineData("url=http://example.org/a", false)]
    [InlineData("url:below=http://example.org/a", true)]
    [InlineData("url:below=http://example.org/a/", true)]
    [InlineData("url:below=http://example.org/a/b", true)]
    [InlineData("url:below=http://example.org/", true)]
    [InlineData("url:below=http://example.org/a/b/c", false)]
    [InlineData("status:not=draft", true)]
    [InlineData("status:not=draft,active", false)]
    [InlineData("topic:text=treatment", true)]
    [InlineData("topic=treatment", false)]
    [InlineData("context=http://d|2", true)]
    [InlineData("context-type=focus", true)]
    [InlineData("context-type-value=focus$http://d|1", true)]
    [InlineData("context-type-value=focus$http://d|2", false)]
    [InlineData("context-type-value=focus$1", true)]
    [InlineData("composed-of=http://example.org/c|2.0.0", true)]
    [InlineData("composed-of=http://example.org/c", true)]
    [InlineData("composed-of=http://example.org/c|1.0.0", false)]
    [InlineData("depends-on=http://example.org/d", true)]
    [InlineData("depends-on=http://example.org/lib", true)]
    [InlineData("date=2024-05", true)]
    [InlineData("date=2024", true)]
    [InlineData("date=2024-05-03", false)]
    [InlineData("date=ne2024-05-03", true)]
    [InlineData("date=gt2024-05-03", true)]
    [InlineData("date=lt2024-05-03", true)]
    [InlineData("date=ge2024-06", false)]
    [InlineData("date=le2024-04", false)]
    [InlineData("date=sa2024-04-30", true)]
    [InlineData("date=eb2024-06", true)]
    [InlineData("date=eb2024-05-31", false)]
    [InlineData("_lastUpdated=2025-06-01", true)]
    [InlineData("_lastUpdated=gt2025-06-01T12:00:00.000Z", false)]
    [InlineData("_lastUpdated=ge2025-06-01T14:00:00%2B02:00", true)]
    [InlineData("status=active&version=1.0.0&title=ä", true)]
    [InlineData("status=active&version=2.0.0", false)]
    public void ACriterionMatchesByR4sRules(string query, bool matches)
    {
        var index = new SearchIndex();
        index.Apply([new("PlanDefinition", "p", 1, VersionState.Present, (JsonObject)JsonNode.Parse(Plan)!)]);

        var search = SearchRequest.Parse("PlanDefinition", SearchRequest.Decode(query));
        var found = index.Find("PlanDefinition", search.Criteria, search.Sort);

        Assert.Empty(search.Errors.Concat(search.Ignored));
        Assert.Equal(matches ? 1 : 0, found.Count);
    }

    [Fact]
    public void TheIndexFindsWhatComparingEveryResourceFinds()
    {
        string[] statuses = ["draft", "active", "retired"];
        string[] queries =
        [
            "status=draft",
            "status=draft,active",
            "url=http://e/1",
            "_id=2&status=active",
            "status:not=draft",
        ];

        Prop.ForAll<(int Id, int Status, int Url, bool Remove)[]>(changes =>
            {
                var index = new SearchIndex();
                var model = new Dictionary<string, JsonObject>();
                foreach (var (id, status, url, remove) in changes)
                {
                    var name = $"{Math.Abs(id % 5)}";
                    var json = new JsonObject
                    {
                        ["id"] = name,
                        ["status"] = statuses[Math.Abs(status % 3)],
                        ["url"] = $"http://e/{Math.Abs(url % 3)}",
                    };
                    index.Apply([new("Library", name, 1, remove ? VersionState.Deleted : VersionState.Present, json)]);
                    if (remove)
                    {
                        model.Remove(name);
                    }
                    else
                    {
                        model[name] = json;
                    }
                }

                return queries.All(query =>
                {
                    var criteria = SearchRequest.Parse("Library", SearchRequest.Decode(query)).Criteria;
                    var expected = model
                        .Where(entry => criteria.All(c => c.Matches([.. c.Parameter.Values(entry.Value)])))
                        .Select(entry => entry.Key)
                        .Order(StringComparer.Ordinal);
                    return expected.SequenceEqual(index.Find("Library", criteria, []).Select(r => r.Version.Id));
                });
            })
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void NoQueryMakesReadingItFail()
    {
        Prop.ForAll<string>(query =>
            {
                var search = SearchRequest.Parse("PlanDefinition", SearchRequest.Decode(query ?? ""));
                return search.Count >= 0;
            })
            .QuickCheckThrowOnFailure();
    }

    [NpmFact("hl7.fhir.r4.examples")]
    public void OnlyWhatR4DefinesForATypeIsOffered()
    {
        var defined = Directory
            .GetFiles(NpmPackages.R4Examples, "SearchParameter-*.json")
            .Select(file => JsonNode.Parse(File.ReadAllText(file))!)
            .Where(json => json["base"] is JsonArray && json["code"] is not null)
            .SelectMany(json => json["base"]!.AsArray().Select(type => $"{type} {json["code"]} {json["type"]}"))
            .ToHashSet();

        var offered =
            from parameter in SearchParameter.All
            where !parameter.Code.StartsWith('_')
            from type in parameter.Types
            select $"{type} {parameter.Code} {parameter.Kind.ToString().ToLowerInvariant()}";

        Assert.Equal([], offered.Except(defined));
    }

    [NpmFact("hl7.fhir.r4.examples")]
    public void TheTypesThatCanBeStoredAreR4s()
    {
        var defined = Directory
            .GetFiles(NpmPackages.R4Examples, "StructureDefinition-*.json")
            .Select(file => JsonNode.Parse(File.ReadAllText(file))!)
            .Where(json => (string?)json["kind"] == "resource" && (string?)json["derivation"] == "specialization")
            .Where(json => !(bool)json["abstract"]!)
            .Select(json => (string)json["type"]!)
            .Except(["OperationOutcome", "Parameters"]);

        Assert.Equal(defined.Order(StringComparer.Ordinal), ResourceTypes.All.Order(StringComparer.Ordinal));
    }
}

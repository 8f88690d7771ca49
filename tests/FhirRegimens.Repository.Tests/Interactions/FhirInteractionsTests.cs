using System.Text;
using FhirRegimens.Repository.Storage;
using FsCheck;
using FsCheck.Fluent;
using static FhirRegimens.Repository.FhirClient;

namespace FhirRegimens.Repository.Interactions;

public sealed class FhirInteractionsTests
{
    private static readonly string[] Methods = ["GET", "POST", "PUT", "DELETE", "PATCH", ""];

    private static readonly string[] Words =
    [
        "",
        "PlanDefinition",
        "Library",
        "a",
        "1",
        "_history",
        "_search",
        "$validate",
        "metadata",
        "..",
        "99999999999999999999",
        "é\0",
    ];

    private static readonly string[] Pieces =
    [
        "url",
        "_id",
        "date",
        "_sort",
        "_count",
        "context-type-value",
        "status",
        "=",
        "=",
        "&",
        "|",
        ",",
        "$",
        "\\",
        ":not",
        ":missing",
        "%",
        "%zz",
        "-",
        "a",
        "9999-12-31",
        "ge0001",
        "2147483648",
        "true",
    ];

    private static readonly string[] Bodies =
    [
        "{}",
        Plan("a"),
        Plan(id: null),
        """{"resourceType":"Library","id":1,"meta":null}""",
        """{"resourceType":"PlanDefinition","id":"a","meta":{"versionId":{},"lastUpdated":[]},"url":["x"],"useContext":[[7]]}""",
        """{"resourceType":"PlanDefinition","id":"a","identifier":{"value":null},"date":"tomorrow","relatedArtifact":"x"}""",
        Bundle("batch", Entry("PUT", "PlanDefinition/a", Plan("a")), Entry("GET", "PlanDefinition?_count=x")),
        Bundle("transaction", Entry("POST", "Library", "null"), Entry("PUT", "Library/1", "7", fullUrl: "urn:uuid:1")),
        """{"resourceType":"Bundle","type":"batch","entry":[{"request":{"method":7,"url":{}}},{"request":[]}]}""",
    ];

    [Fact]
    public void NoRequestMakesTheRepositoryFail()
    {
        using var folder = new TemporaryFolder();
        using var store = ResourceStore.Open(folder.Path);
        var interactions = new FhirInteractions(store, new RepositorySettings { Folder = folder.Path });
        var requests =
            from method in Gen.Elements(Methods)
            from path in Gen.Elements(Words).ListOf()
            from query in Gen.Elements(Pieces).ListOf()
            from body in Gen.Elements(Bodies)
            from condition in Gen.Elements(null, "", "*", "W/\"1\"", "\"", "status=draft", "url=a|b&x")
            select new FhirRequest(method, string.Join('/', path.Take(5)))
            {
                Base = "http://127.0.0.1/fhir/",
                Query = string.Concat(query),
                Body = FhirJson.TryParse(Encoding.UTF8.GetBytes(body), out var json, out _) ? json : null,
                IfMatch = condition,
                IfNoneMatch = condition,
                IfNoneExist = condition,
            };

        Prop.ForAll(requests.ToArbitrary(), request => interactions.Handle(request).Status is >= 200 and < 500)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1_000));
    }
}

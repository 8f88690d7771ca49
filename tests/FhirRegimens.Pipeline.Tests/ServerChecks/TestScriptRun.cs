using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using FhirRegimens.Fhir.Elements;
using FhirRegimens.Fhir.FhirPath;
using FhirRegimens.Fhir.Specification;

namespace FhirRegimens.Pipeline.Tests.ServerChecks;

/// <summary>
/// Runs a TestScript (https://hl7.org/fhir/R4/testscript.html) against a server, as far as our scripts use it: operations
/// of the RESTful interface with fixtures, headers and variables; asserts on the status, a header or an expression.
/// </summary>
internal sealed class TestScriptRun(JsonObject script, HttpClient server)
{
    private readonly Dictionary<string, Response> responses = new(StringComparer.Ordinal);
    private Response last = null!;

    private sealed record Response(int Status, string? ETag, string Body);

    /// <summary>What failed, a line for each assert: <c>test: assert</c>. Empty when all holds.</summary>
    public async Task<IReadOnlyList<string>> RunAsync()
    {
        var failures = new List<string>();
        await RunActionsAsync(script["setup"], failures);
        foreach (var test in Items(script["test"]))
        {
            await RunActionsAsync(test, failures);
        }

        await RunActionsAsync(script["teardown"], failures);
        return failures;
    }

    private async Task RunActionsAsync(JsonNode? part, List<string> failures)
    {
        foreach (var action in Items(part?["action"]))
        {
            if (action["operation"] is JsonObject operation)
            {
                last = await OperateAsync(operation);
                if (Text(operation, "responseId") is { } id)
                {
                    responses[id] = last;
                }
            }
            else if (!Holds(action["assert"]!.AsObject()))
            {
                failures.Add(
                    $"{Text(part!, "name")}: {action["assert"]!.ToJsonString()} but {last.Status} {last.Body}"
                );
            }
        }
    }

    private async Task<Response> OperateAsync(JsonObject operation)
    {
        var (method, path) = (Text(operation["type"]!, "code"), Address(operation)) switch
        {
            ("read" or "vread" or "history" or "search", var address) => (HttpMethod.Get, address),
            ("capabilities", _) => (HttpMethod.Get, "metadata"),
            ("update", var address) => (HttpMethod.Put, address),
            ("delete", var address) => (HttpMethod.Delete, address),
            ("transaction" or "batch", _) => (HttpMethod.Post, ""),
            var (code, _) => throw new NotSupportedException(code),
        };
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Accept.ParseAdd("application/fhir+json");
        if (Text(operation, "sourceId") is { } source)
        {
            request.Content = new StringContent(Fixture(source), Encoding.UTF8, "application/fhir+json");
        }

        foreach (var header in Items(operation["requestHeader"]))
        {
            request.Headers.TryAddWithoutValidation(Text(header, "field")!, Substituted(Text(header, "value")!));
        }

        using var response = await server.SendAsync(request);
        return new(
            (int)response.StatusCode,
            response.Headers.ETag?.ToString(),
            await response.Content.ReadAsStringAsync()
        );
    }

    private bool Holds(JsonObject assert) =>
        assert switch
        {
            _ when Text(assert, "responseCode") is { } codes && Text(assert, "operator") == "in" => codes
                .Split(',')
                .Contains(last.Status.ToString(CultureInfo.InvariantCulture), StringComparer.Ordinal),
            _ when Text(assert, "headerField") == "ETag" && Text(assert, "operator") == "notEmpty" => last.ETag
                is not null,
            _ when Text(assert, "expression") is { } expression && Text(assert, "operator") == "equals" => Evaluated(
                expression,
                last
            ) == Text(assert, "value"),
            _ => throw new NotSupportedException(assert.ToJsonString()),
        };

    private string Address(JsonObject operation) =>
        $"{Text(operation, "resource")}{Substituted(Text(operation, "params") ?? "")}";

    private string Fixture(string id)
    {
        var fixture = Items(script["fixture"]).Single(one => Text(one, "id") == id);
        var contained = Text(fixture["resource"]!, "reference")!.TrimStart('#');
        return Items(script["contained"]).Single(one => Text(one, "id") == contained).ToJsonString();
    }

    private string Substituted(string text) =>
        Items(script["variable"])
            .Aggregate(
                text,
                (replaced, variable) =>
                    replaced.Contains($"${{{Text(variable, "name")}}}", StringComparison.Ordinal)
                        ? replaced.Replace(
                            $"${{{Text(variable, "name")}}}",
                            ValueOf(variable),
                            StringComparison.Ordinal
                        )
                        : replaced
            );

    private string? ValueOf(JsonNode variable)
    {
        var source = responses[Text(variable, "sourceId")!];
        return Text(variable, "headerField") == "ETag" ? source.ETag : Evaluated(Text(variable, "expression")!, source);
    }

    private static string? Evaluated(string expression, Response response)
    {
        var resource = FhirElement.Read(Encoding.UTF8.GetBytes(response.Body), SpecificationPack.R4);
        return FhirPathExpression.Parse(expression).Evaluate(resource, FhirPathEnvironment.Default) switch
        {
            [FhirElement element] => element.Value,
            [bool truth] => truth ? "true" : "false",
            [var item] => item.ToString(),
            _ => null,
        };
    }

    private static IEnumerable<JsonObject> Items(JsonNode? array) =>
        (array as JsonArray ?? []).Select(item => item!.AsObject());

    private static string? Text(JsonNode node, string name) => (string?)node[name];
}

using System.Diagnostics;
using System.Text.Json.Nodes;

namespace FhirRegimens.EndToEnd.Tests.Applying;

/// <summary>What an order set became for a patient.</summary>
/// <param name="Plan">The order set.</param>
/// <param name="CarePlan">The plan of the patient.</param>
/// <param name="RequestGroup">Its group of requests.</param>
/// <param name="Requests">The requests by the references that the group's actions hold.</param>
internal sealed record AppliedPlan(
    JsonObject Plan,
    JsonObject CarePlan,
    JsonObject RequestGroup,
    IReadOnlyDictionary<string, JsonObject> Requests
)
{
    /// <summary>Applies plans in one process of node (tests/servers/apply).</summary>
    /// <param name="plans">Order sets.</param>
    /// <param name="definitions">The definitions that they pin.</param>
    public static IReadOnlyList<AppliedPlan> Of(IReadOnlyList<JsonObject> plans, IEnumerable<JsonObject> definitions)
    {
        var answer = RunNode(
            new JsonObject
            {
                ["patient"] = new JsonObject { ["resourceType"] = "Patient", ["id"] = "example" },
                ["plans"] = Array(plans),
                ["definitions"] = Array(definitions),
            }
        );
        return
        [
            .. plans.Zip(
                answer.AsArray(),
                (plan, applied) =>
                {
                    var resources = applied!.AsArray().Select(resource => resource!.AsObject()).ToList();
                    return new AppliedPlan(
                        plan,
                        resources[0],
                        resources[1],
                        resources
                            .Skip(2)
                            .ToDictionary(
                                request => $"{request["resourceType"]}/{request["id"]}",
                                StringComparer.Ordinal
                            )
                    );
                }
            ),
        ];
    }

    private static JsonArray Array(IEnumerable<JsonObject> resources) =>
        [.. resources.Select(resource => resource.DeepClone())];

    private static JsonNode RunNode(JsonObject input)
    {
        var start = new ProcessStartInfo(NpmPackages.PathOf(Path.Combine(".bin", "node")))
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList = { Checkout.PathOf("tests", "servers", "apply", "apply.mjs") },
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        process.StandardInput.Write(input.ToJsonString());
        process.StandardInput.Close();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, errors.Result);
        return JsonNode.Parse(output.Result)!;
    }
}

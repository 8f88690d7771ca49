using System.Text.Json;
using System.Text.RegularExpressions;

namespace FhirRegimens.Infra.Tests;

/// <summary>The workflows are YAML, and take from elsewhere only what is pinned to a commit.</summary>
public sealed partial class WorkflowTests
{
    private static readonly string Folder = Checkout.PathOf(".github", "workflows");

    [NpmFact("js-yaml")]
    public void EveryWorkflowIsYamlWithATriggerPermissionsAndJobs()
    {
        var workflows = Read();

        Assert.Equal(["azure.yml", "ci.yml", "deploy.yml"], workflows.Keys.Order());
        string[] needed = ["name", "on", "permissions", "jobs"];
        Assert.All(
            workflows.Values,
            workflow => Assert.Empty(needed.Except(workflow.EnumerateObject().Select(property => property.Name)))
        );
    }

    [NpmFact("js-yaml")]
    public void ActionsArePinnedToACommitAndWorkflowsOfOursExist()
    {
        var used = Read().Values.SelectMany(node => TextsOf(node, "uses")).Distinct().Order().ToArray();

        Assert.NotEmpty(used);
        Assert.All(
            used,
            use =>
                Assert.True(
                    use.StartsWith("./", StringComparison.Ordinal)
                        ? File.Exists(Checkout.PathOf(use))
                        : Pinned().IsMatch(use),
                    use
                )
        );
    }

    [NpmFact("js-yaml")]
    public void EachVariableOfTheParameterFilesReachesTheScript()
    {
        var given = Read()["azure.yml"].GetProperty("jobs").GetProperty("deploy").GetProperty("env");
        var read = Directory
            .GetFiles(Checkout.PathOf("infra"), "*.bicepparam")
            .SelectMany(file => EnvironmentVariable().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups["name"].Value)
            .Distinct();

        Assert.Empty(read.Except(given.EnumerateObject().Select(property => property.Name)));
    }

    [NpmFact("js-yaml")]
    public void NoExpressionStandsInsideACommand() =>
        Assert.DoesNotContain(
            Read().Values.SelectMany(node => TextsOf(node, "run")),
            command => command.Contains("${{", StringComparison.Ordinal)
        );

    private static Dictionary<string, JsonElement> Read() =>
        NodeScript.Run<Dictionary<string, JsonElement>>(
            """
            const fs = require('fs'), yaml = require('js-yaml');
            answer(Object.fromEntries(fs.readdirSync(input.folder).map(name =>
              [name, yaml.safeLoad(fs.readFileSync(`${input.folder}/${name}`, 'utf8'), { filename: name })])));
            """,
            new { folder = Folder }
        );

    private static IEnumerable<string> TextsOf(JsonElement node, string name) =>
        node.ValueKind switch
        {
            JsonValueKind.Object => node.EnumerateObject()
                .SelectMany(property =>
                    property.Name == name && property.Value.ValueKind == JsonValueKind.String
                        ? [property.Value.GetString()!]
                        : TextsOf(property.Value, name)
                ),
            JsonValueKind.Array => node.EnumerateArray().SelectMany(item => TextsOf(item, name)),
            _ => [],
        };

    [GeneratedRegex("^[^@]+@[0-9a-f]{40}$", RegexOptions.NonBacktracking)]
    private static partial Regex Pinned();

    [GeneratedRegex(@"readEnvironmentVariable\('(?<name>[A-Z_]+)'", RegexOptions.NonBacktracking)]
    private static partial Regex EnvironmentVariable();
}

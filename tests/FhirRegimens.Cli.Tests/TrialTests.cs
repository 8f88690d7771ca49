using System.Text.Json;
using System.Text.Json.Nodes;

namespace FhirRegimens.Cli.Tests;

/// <summary>Records of trials from the command line.</summary>
public sealed class TrialTests : IDisposable
{
    private static readonly string Trial = File.ReadAllText(
        Checkout.PathOf("tests", "FhirRegimens.Sources.Tests", "Trials", "Corpus", "two-arms.json")
    );

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task ATrialIsPublishedOnceAndAChangeOfItsStatusIsWrittenInPlace()
    {
        var file = folder.Write("trial.json", Trial);
        var first = await RunAsync("publish", file);
        var again = await RunAsync("publish", file);
        var verified = await RunAsync("publish", file, "--verify");
        folder.Write("trial.json", Trial.Replace("ACTIVE_NOT_RECRUITING", "COMPLETED"));
        var dry = await RunAsync("publish", file, "--dry-run");
        var changed = await RunAsync("publish", file, "--format", "json");

        Assert.Equal(
            (0, 0, 0, 0, 0),
            (first.ExitCode, again.ExitCode, verified.ExitCode, dry.ExitCode, changed.ExitCode)
        );
        Assert.Contains("  created   ResearchStudy/nct99900001  ", first.Out);
        Assert.Contains(" 0 created", again.Out);
        Assert.Contains("1 reads, 0 writes", again.Error);
        Assert.Contains("ResearchStudy.status: closed-to-accrual -> completed", dry.Out);
        using var report = JsonDocument.Parse(changed.Out);
        Assert.Equal(
            """
            {"type":"ResearchStudy","id":"nct99900001","action":"created"}
            """,
            Line(report, "ResearchStudy")
        );
        Assert.Equal("""{"type":"Group","id":"nct99900001","action":"unchanged"}""", Line(report, "Group"));
    }

    [Fact]
    public async Task ResultsThatARegistryPostsLaterArePublishedBesideWhatIsThere()
    {
        var posted = JsonNode.Parse(
            File.ReadAllText(
                Checkout.PathOf("tests", "FhirRegimens.Sources.Tests", "Trials", "Corpus", "results-two-arms.json")
            )
        )!;
        var open = posted.DeepClone();
        open.AsObject().Remove("resultsSection");
        var file = folder.Write("trial.json", open.ToJsonString());
        var first = await RunAsync("publish", file);
        folder.Write("trial.json", posted.ToJsonString());
        var results = await RunAsync("publish", file);
        var again = await RunAsync("publish", file);

        Assert.Equal((0, 0, 0), (first.ExitCode, results.ExitCode, again.ExitCode));
        Assert.DoesNotContain("EvidenceSynthesis", first.Out);
        Assert.Equal(
            (18, 3),
            (
                results.Out.Split("created   RiskEvidenceSynthesis/").Length - 1,
                results.Out.Split("created   EffectEvidenceSynthesis/").Length - 1
            )
        );
        Assert.DoesNotContain("created   PlanDefinition/", results.Out);
        Assert.Contains(" 0 created", again.Out);
    }

    private Task<CliRun> RunAsync(params string[] arguments) =>
        CliRun.OfAsync(folder, [.. arguments, "--title", "NCT99900001"]);

    /// <summary>Of the line of a type, what it says that is no title and no difference.</summary>
    private static string Line(JsonDocument report, string type) =>
        JsonSerializer.Serialize(
            report
                .RootElement.GetProperty("items")
                .EnumerateArray()
                .Single(item => item.GetProperty("type").GetString() == type)
                .EnumerateObject()
                .Where(member => member.Name is not ("title" or "differences" or "issues"))
                .ToDictionary(member => member.Name, member => member.Value)
        );
}

using System.Text.Json;
using FhirRegimens.Cli.Output;
using FhirRegimens.Pipeline.Republishing;
using FhirRegimens.Publishing.Plans;
using Microsoft.Extensions.Configuration;

namespace FhirRegimens.Cli.Tests;

/// <summary>What people and machines are told beside the results, and how much of it.</summary>
public sealed class OutputTests : IDisposable
{
    private static readonly string Sample = Checkout.PathOf("samples", "Autoimmune_cytopenias.wiki");

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(2, "dance")]
    [InlineData(2, "convert", "page.wiki")]
    [InlineData(2, "publish", "missing.wiki")]
    [InlineData(2, "parse", "missing.wiki")]
    [InlineData(2, "validate", "missing.json")]
    [InlineData(2, "approve", "missing.wiki", "--by", "A")]
    [InlineData(2, "rollback", "missing.wiki", "--by", "A", "--to", "1.0.0")]
    [InlineData(2, "hold", "missing.wiki")]
    [InlineData(2, "resume", "missing.wiki")]
    [InlineData(2, "republish")]
    [InlineData(2, "serve", "--urls", "nowhere")]
    [InlineData(2, "check-server", "nowhere")]
    public async Task AMachineGetsWhatIsWrongAsOneDocument(int exitCode, params string[] arguments)
    {
        var run = await CliRun.OfAsync(folder, [.. arguments, "--format", "json"]);

        Assert.Equal(exitCode, run.ExitCode);
        var error = Document(run).GetProperty("error").GetString();
        Assert.Contains(error!, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AMachineGetsWhatWasDoneAndWhatFailedInOneDocument()
    {
        var binary = folder.PathOf("picture.wiki");
        await File.WriteAllBytesAsync(binary, [0x89, 0x50, 0x4E, 0x47, 0xFF, 0x00]);

        foreach (var command in new string[][] { ["parse"], ["convert", "--out", folder.PathOf("out")], ["publish"] })
        {
            var run = await CliRun.OfAsync(folder, [.. command, Sample, binary, "--format", "json"]);

            Assert.Equal(1, run.ExitCode);
            var documents = Document(run);
            Assert.Equal(2, documents.GetArrayLength());
            Assert.Contains("picture.wiki", documents[1].GetProperty("error").GetString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task HelpIsForPeople()
    {
        var run = await CliRun.OfAsync(folder, "publish", "--help", "--format", "json");

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("Description:", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task QuietLeavesOnlyResultsAndFailures()
    {
        var page = folder.Write(
            "A.wiki",
            File.ReadAllText(Sample) + "\n====Chemotherapy====\n*[[Cisplatin]] 1 mg IV once, oddly\n"
        );

        var loud = await CliRun.OfAsync(folder, "convert", page, "--out", folder.PathOf("out"));
        var quiet = await CliRun.OfAsync(folder, "convert", page, "--out", folder.PathOf("out"), "--quiet");
        var published = await CliRun.OfAsync(folder, "publish", page, "-q");
        var validated = await CliRun.OfAsync(folder, "validate", folder.PathOf("out"), "--quiet");
        var missing = await CliRun.OfAsync(folder, "publish", folder.PathOf("missing.wiki"), "--quiet");

        Assert.NotEqual("", loud.Error);
        Assert.Equal(loud.Out, quiet.Out);
        Assert.Equal(("", "", ""), (quiet.Error, published.Error, validated.Error));
        Assert.Contains("missing.wiki", missing.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task VerboseNamesEachRequest()
    {
        var run = await CliRun.OfAsync(folder, "publish", Sample, "--verbose");

        Assert.Matches(@"GET http://127\.0\.0\.1:\d+/fhir/metadata: 200, \d+ ms", run.Error);
    }

    [Fact]
    public async Task VerboseNamesEveryPlaceThatWasNotUnderstood()
    {
        var lines = string.Concat(Enumerable.Range(1, 12).Select(n => $"*[[Cisplatin]] 1 mg IV once, oddly{n}\n"));
        var page = folder.Write("A.wiki", $"=A=\n==R==\n===Regimen===\n====Chemotherapy====\n{lines}");

        var normal = await CliRun.OfAsync(folder, "convert", page, "--out", folder.PathOf("out"));
        var verbose = await CliRun.OfAsync(folder, "convert", page, "--out", folder.PathOf("out"), "--verbose");

        Assert.Equal((10, 12), (Count(normal), Count(verbose)));
        Assert.Contains("2 more places were not understood", normal.Error, StringComparison.Ordinal);

        static int Count(CliRun run) => run.Error.Split(": not understood: ").Length - 1;
    }

    [Theory]
    [InlineData("--format", "text")]
    [InlineData("--verbose")]
    public async Task ASourceDoesNotControlTheTerminal(params string[] options)
    {
        var page = folder.Write(
            "A.wiki",
            "=A=\n==R==\n===Regimen===\n====Chemotherapy====\n*[[Cisplatin]] 1 mg IV once, \u001b[2Jodd\n"
        );

        var run = await CliRun.OfAsync(folder, ["convert", page, "--out", folder.PathOf("out"), .. options]);

        Assert.Contains("[2Jodd", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b", run.Error + run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("convert", "--out", "out")]
    [InlineData("publish", "--dry-run")]
    public async Task TheNameOfASourceDoesNotControlTheTerminal(string command, params string[] options)
    {
        var page = folder.Write(
            "A\u001b[2J.wiki",
            "=A=\n==R==\n===Regimen===\n====Chemotherapy====\n*[[Cisplatin]] odd\n"
        );

        var run = await CliRun.OfAsync(
            folder,
            [command, page, .. options.Select(option => option == "out" ? folder.PathOf(option) : option)]
        );

        Assert.Contains("A [2J", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b", run.Error + run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AResourceThatIsValidatedDoesNotControlTheTerminal()
    {
        var file = folder.Write("a.json", """{"resourceType":"Task","status":"\u001b[2Jdone","intent":"order"}""");

        var run = await CliRun.OfAsync(folder, "validate", file);

        Assert.Contains("[2Jdone", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b", run.Error + run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatAWikiSaysDoesNotControlTheTerminal()
    {
        using var output = new StringWriter();
        const string odd = "A\u001b[2J\nB";
        var republish = new RepublishOutput(TerminalOf(output), wantsJson: false);

        republish.Add(new(WatchedKind.Page, odd, DueReason.Moved, AttemptResult.Later, odd, Report: null), 1, 1);
        republish.End(new(odd, null, 1, 0, 0, [], [odd], [odd], [odd], []));

        Assert.DoesNotContain(output.ToString(), character => char.IsControl(character) && character != '\n');
        Assert.DoesNotContain("\nB", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void WhatAServerSaysDoesNotControlTheTerminal()
    {
        using var output = new StringWriter();
        var terminal = TerminalOf(output);
        var item = new PublishItem
        {
            Type = "PlanDefinition",
            Id = "a",
            Action = PublishAction.Held,
            Title = "R\u001b[2J",
            Reason = "held\u009b2J",
            Differences = [new("title", "A\u001b[2J", "B\nC")],
        };

        new PublishOutput(terminal, wantsJson: false).Announce(new("S\u001bc", null, [item]));
        terminal.Fail("422:\n\u001b[2Jrefused");

        Assert.DoesNotContain(output.ToString(), character => char.IsControl(character) && character != '\n');
    }

    private static Terminal TerminalOf(TextWriter output) =>
        new()
        {
            Out = output,
            Error = output,
            In = () => Stream.Null,
            Configuration = new ConfigurationBuilder().Build(),
        };

    [Theory]
    [InlineData(true, null, true)]
    [InlineData(true, "1", false)]
    [InlineData(false, null, false)]
    public async Task ColoursAreForPeopleWhoWantThem(bool isWatched, string? noColor, bool hasColours)
    {
        var run = await CliRun.OnAsync(
            folder,
            [KeyValuePair.Create("NO_COLOR", noColor)],
            terminal => terminal with { IsWatched = isWatched },
            "parse",
            "missing.wiki"
        );

        Assert.Equal(hasColours, run.Error.Contains("\u001b[31m", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ATableFitsTheTerminal()
    {
        var plan = folder.Write("plan.json", """{ "resourceType": "PlanDefinition", "status": "finished" }""");

        var run = await CliRun.OnAsync(folder, [], terminal => terminal with { Width = 40 }, "validate", plan);

        Assert.Contains("binding-required", run.Error, StringComparison.Ordinal);
        Assert.All(run.Error.Split('\n')[..^2], line => Assert.InRange(line.TrimEnd().Length, 0, 40));
    }

    [Theory]
    [InlineData("convert", "1 source, 1 of 1 files")]
    [InlineData("publish", "1 source, 1 of 1 files")]
    [InlineData("validate", " of ")]
    public async Task ProgressIsShownToAPersonAndGoneAtTheEnd(string command, string shown)
    {
        await CliRun.OfAsync(folder, "convert", Sample, "--out", folder.PathOf("out"));
        string[] arguments = command switch
        {
            "validate" => [command, folder.PathOf("out")],
            "convert" => [command, Sample, "--out", folder.PathOf("out")],
            _ => [command, Sample],
        };

        var run = await CliRun.OnAsync(folder, [], terminal => terminal with { IsWatched = true }, arguments);

        Assert.Contains(shown, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(" of ", run.Error.Split("\u001b[K")[^1], StringComparison.Ordinal);
    }

    private static JsonElement Document(CliRun run) => JsonDocument.Parse(run.Out).RootElement;
}

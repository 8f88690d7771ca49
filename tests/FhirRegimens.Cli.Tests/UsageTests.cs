using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using FhirRegimens.Repository;

namespace FhirRegimens.Cli.Tests;

/// <summary>What a stranger is told who writes a command line that cannot be.</summary>
public sealed class UsageTests : IDisposable
{
    private const string Commands =
        "parse, convert, validate, publish, approve, rollback, hold, resume, republish, serve, check-server";

    private static readonly string Sample = Checkout.PathOf("samples", "Autoimmune_cytopenias.wiki");

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("", $"Name a command: {Commands}.", "fhir-regimens")]
    [InlineData("pubish page.wiki", $"There is no command pubish. Commands: {Commands}.", "fhir-regimens")]
    [InlineData("--bogus", $"There is no option --bogus. Commands: {Commands}.", "fhir-regimens")]
    [InlineData("publish page.wiki --bogus", "There is no option --bogus here.", "fhir-regimens publish")]
    [InlineData("validate -x out", "There is no option -x here.", "fhir-regimens validate")]
    [InlineData("parse", "parse needs a SOURCE.", "fhir-regimens parse")]
    [InlineData("check-server", "check-server needs a URL.", "fhir-regimens check-server")]
    [InlineData(
        "rollback a --to yesterday --by A",
        "--to is a version such as 1.2.0, a date such as 2026-01-31 or a time with its zone, not 'yesterday'.",
        "fhir-regimens rollback"
    )]
    [InlineData("convert page.wiki", "Option '--out' is required.", "fhir-regimens convert")]
    [InlineData("parse a --format yaml", "--format is one of text, json, not 'yaml'.", "fhir-regimens parse")]
    [InlineData(
        "publish a --release later",
        "--release is one of manual, automatic, not 'later'.",
        "fhir-regimens publish"
    )]
    public async Task AWrongWordIsNamedWithWhatThereIs(string line, string problem, string help)
    {
        var run = await CliRun.OfAsync(folder, line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal((2, "", $"{problem}\nSee: {help} --help\n"), (run.ExitCode, run.Out, run.Error));
    }

    [Theory]
    [InlineData(
        "publish page.wiki --server nonsense",
        "FhirRegimens:Server (--server) must be an http or https address"
    )]
    [InlineData(
        "convert page.wiki --out out --base urn:x",
        "FhirRegimens:Base (--base) must be an http or https address"
    )]
    [InlineData("republish", "FhirRegimens:Wiki (--wiki) is missing, and FhirRegimens:Registry (--registry) too")]
    [InlineData("republish --wiki http://a.example", "FhirRegimens:Categories (--category) are missing")]
    public async Task ASettingIsNamedWithTheOptionThatStandsForIt(string line, string problem)
    {
        var run = await CliRun.OfAsync(folder, line.Replace("page.wiki", Sample, StringComparison.Ordinal).Split(' '));

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.Contains(problem, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("approve", "--by")]
    [InlineData("hold", "--by")]
    [InlineData("convert", "--out")]
    [InlineData("publish", "--title")]
    public async Task AnEmptyValueIsRefused(string command, string option)
    {
        var run = await CliRun.OfAsync(folder, command, Sample, option, " ");

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.StartsWith($"{option} needs a value that is not empty.\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HelpOfTheProgramHasASentenceForEachCommandAndThatOfACommandTheExamples()
    {
        var all = await CliRun.OfAsync(folder, "--help");
        var one = await CliRun.OfAsync(folder, "approve", "--help");

        Assert.Equal((0, 0), (all.ExitCode, one.ExitCode));
        Assert.Single(all.Out.Split("Examples:")[1..]);
        Assert.Matches("\n  publish <SOURCE> +Converts sources, validates [^\n]+\\.\n", all.Out);
        Assert.Contains("\n  Examples:\n    fhir-regimens approve samples --by", one.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--out", "taken")]
    [InlineData("--bundle", "folder")]
    [InlineData("--package", "folder")]
    [InlineData("--csv", "taken")]
    [InlineData("--kit", "taken")]
    [InlineData("--site", "taken")]
    public async Task WhereNothingCanBeWrittenThePathIsNamed(string option, string path)
    {
        folder.Write("taken", "");
        Directory.CreateDirectory(folder.PathOf("folder"));
        string[] arguments = option == "--out" ? [] : ["--out", folder.PathOf("out")];

        var run = await CliRun.OfAsync(
            folder,
            ["convert", Sample, .. arguments, option, folder.PathOf(path), "--format", "json"]
        );

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(folder.PathOf(path), run.Error, StringComparison.Ordinal);
        Assert.EndsWith(
            ". Check the path, your rights there and the space that is left.\n",
            run.Error,
            StringComparison.Ordinal
        );
        var document = JsonDocument.Parse(run.Out).RootElement;
        var error = document.ValueKind == JsonValueKind.Array ? document[document.GetArrayLength() - 1] : document;
        Assert.StartsWith(error.GetProperty("error").GetString()!, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "--profile",
        "http://example.org/none",
        "no such profile is known. Give its definition with --definitions."
    )]
    [InlineData("--definitions", "none", "no such folder or package. Check the path.")]
    [InlineData("--definitions", "taken", "not a folder or package (.tgz) of definitions in JSON: ")]
    [InlineData("--definitions", "broken", "not a folder or package (.tgz) of definitions in JSON: ")]
    public async Task NothingIsValidatedByWhatIsNotThere(string option, string value, string reason)
    {
        folder.Write("taken", "");
        Directory.CreateDirectory(folder.PathOf("broken"));
        folder.Write(Path.Combine("broken", "a.json"), "{");
        var resource = folder.Write("plan.json", """{ "resourceType": "PlanDefinition", "status": "draft" }""");
        var given = option == "--profile" ? value : folder.PathOf(value);

        var run = await CliRun.OfAsync(folder, "validate", resource, option, given);

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.Contains($"{given}: {reason}", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ASourceThatWasHeldAndNeverPublishedIsNotCalledPublished()
    {
        await CliRun.OfAsync(folder, "hold", Sample);

        var run = await CliRun.OfAsync(folder, "resume", Sample);

        Assert.Equal((0, "Autoimmune cytopenias: not published\n"), (run.ExitCode, run.Out));
    }

    [Fact]
    public async Task ARepositoryThatIsInUseIsNamedWithItsProcess()
    {
        await using var other = await EmbeddedRepository.StartAsync(folder.PathOf("repository"));

        var run = await CliRun.OfAsync(folder, "publish", Sample);

        Assert.Equal((1, ""), (run.ExitCode, run.Out));
        Assert.Equal(
            $"The repository in {folder.PathOf("repository")} is in use by process {Environment.ProcessId}. "
                + "Stop that process or choose another folder.\n",
            run.Error
        );
    }

    [Theory]
    [InlineData("ftp://127.0.0.1", "--urls must be an address such as http://127.0.0.1:8080: ftp://127.0.0.1")]
    [InlineData("http://0.0.0.0:0", "Set FhirRegimens__Token, which writes then need, or use 127.0.0.1.")]
    public async Task WhatCannotBeServedIsRefused(string address, string reason)
    {
        var run = await CliRun.OfAsync(folder, "serve", "--urls", address);

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.Contains(reason, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnAddressThatIsTakenIsNamed()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();

        var run = await CliRun.OfAsync(folder, "serve", "--urls", $"http://{taken.LocalEndpoint}");

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.Equal(
            $"--urls: http://{taken.LocalEndpoint}/ cannot be listened on: Address already in use. "
                + "Give another address or port.\n",
            run.Error
        );
    }

    [Fact]
    public async Task SettingsThatCannotBeReadAreNamedAndHelpIsStillThere()
    {
        static Terminal Broken(Terminal terminal) => terminal with { BrokenSettings = "appsettings.json: not JSON" };

        var run = await CliRun.OnAsync(folder, [], Broken, "parse", Sample, "--format", "json");
        var help = await CliRun.OnAsync(folder, [], Broken, "parse", "--help");

        Assert.Equal((2, "appsettings.json: not JSON\n"), (run.ExitCode, run.Error));
        Assert.Equal(
            "appsettings.json: not JSON",
            JsonDocument.Parse(run.Out).RootElement.GetProperty("error").GetString()
        );
        Assert.Equal(0, help.ExitCode);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    public async Task AStandardOutputThatTakesNoMoreIsAFailure(string format)
    {
        using var full = new FullWriter();

        var run = await CliRun.OnAsync(
            folder,
            [],
            terminal => terminal with { Out = full },
            "publish",
            Sample,
            "--format",
            format
        );

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("No space left on device.", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--quiet", "The program failed, which is a defect of it: Made up for a test. Report it ")]
    [InlineData("--verbose", "System.InvalidOperationException: Made up for a test.\n   at ")]
    public async Task ADefectIsSaidToBeOneAlsoToMachines(string verbosity, string words)
    {
        var run = await CliRun.OnAsync(
            folder,
            [],
            terminal => terminal with { In = () => throw new InvalidOperationException("Made up for a test.") },
            ["parse", "-", "--title", "A page", "--format", "json", verbosity]
        );

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith(words, run.Error, StringComparison.Ordinal);
        Assert.StartsWith(words, JsonDocument.Parse(run.Out).RootElement.GetProperty("error").GetString());
    }

    private sealed class FullWriter : StringWriter
    {
        public override void WriteLine(string? value) => throw new IOException("No space left on device");
    }
}

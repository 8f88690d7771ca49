using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace FhirRegimens.Cli.Tests;

/// <summary><c>validate</c>: files of every kind in, issues and a summary out.</summary>
public sealed class ValidateTests : IDisposable
{
    private const string Good =
        """{"resourceType":"Basic","text":{"status":"generated","div":"<div xmlns=\"http://www.w3.org/1999/xhtml\">x</div>"},"code":{"text":"c"}}""";

    private const string Bad = """{"resourceType":"Basic","active":true,"code":{"text":"c"}}""";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task WhatIsRightIsDoneWithoutATable()
    {
        File.WriteAllText(folder.PathOf("good.json"), Good);

        var run = await CliRun.OfAsync(folder, "validate", folder.PathOf("good.json"));

        Assert.Equal((0, ""), (run.ExitCode, run.Out));
        Assert.Equal("1 file, 1 resource: 0 errors, 0 warnings", run.Error.Trim());
    }

    [Fact]
    public async Task AFolderIsSummedUpByKey()
    {
        Directory.CreateDirectory(folder.PathOf("in"));
        File.WriteAllText(folder.PathOf(Path.Combine("in", "a.json")), Bad);
        File.WriteAllText(folder.PathOf(Path.Combine("in", "b.ndjson")), $"{Good}\n{Bad}\n");
        Pack(folder.PathOf(Path.Combine("in", "c.ndjson.gz")), $"{Bad}\n\n{Bad}\n");

        var run = await CliRun.OfAsync(folder, "validate", folder.PathOf("in"));

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(
            """
            +----------+----------------------+-------+
            | severity | key                  | count |
            |----------+----------------------+-------|
            | error    | type-unknown-element |     4 |
            | warning  | invariant-dom-6      |     4 |
            +----------+----------------------+-------+
            3 files, 5 resources: 4 errors, 4 warnings
            """.ReplaceLineEndings("\n"),
            run.Error.ReplaceLineEndings("\n").Trim()
        );
    }

    [Fact]
    public async Task IssuesStandInTheOrderOfTheFilesWithTheirLines()
    {
        File.WriteAllText(
            folder.PathOf("many.ndjson"),
            string.Concat(Enumerable.Range(0, 200).Select(i => i % 2 == 0 ? $"{Good}\n" : $"{Bad}\n"))
        );

        var run = await CliRun.OfAsync(folder, "validate", folder.PathOf("many.ndjson"));

        Assert.Equal(
            Enumerable.Range(0, 100).Select(i => (2 * i) + 2),
            run.Out.Split('\n')
                .Where(line => line.Contains(" error ", StringComparison.Ordinal))
                .Select(line => int.Parse(line.Split(':')[1], System.Globalization.CultureInfo.InvariantCulture))
        );
    }

    [Fact]
    public async Task ABundleIsCheckedWithWhatIsInIt()
    {
        File.WriteAllText(
            folder.PathOf("bundle.json"),
            $$"""{"resourceType":"Bundle","type":"collection","entry":[{"fullUrl":"urn:uuid:0b0e0a9e-5f3b-4b8e-9d3e-2f6b3f3a1a11","resource":{{Bad}}}]}"""
        );

        var run = await CliRun.OfAsync(folder, "validate", folder.PathOf("bundle.json"), "--format", "json");

        using var outcomes = JsonDocument.Parse(run.Out);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Bundle.entry[0].resource.active", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        """ "snapshot":{"element":[{"id":"Basic","path":"Basic"},{"id":"Basic.author","path":"Basic.author","min":1}]} """,
        " error cardinality-min Basic: "
    )]
    [InlineData(
        """ "differential":{"element":[{"id":"Basic.author","path":"Basic.author","min":1}]} """,
        " error cardinality-min Basic: "
    )]
    [InlineData(
        """ "differential":{"element":[{"id":"Basic.autor","path":"Basic.autor","min":1}]} """,
        "http://example.org/p, Basic.autor: the base has no element 'autor' there"
    )]
    public async Task AProfileOfAFolderOfDefinitionsIsApplied(string elements, string expected)
    {
        Directory.CreateDirectory(folder.PathOf("definitions"));
        File.WriteAllText(
            folder.PathOf(Path.Combine("definitions", "p.json")),
            $$"""
            {"resourceType":"StructureDefinition","url":"http://example.org/p","type":"Basic","kind":"resource",
             "derivation":"constraint","baseDefinition":"http://hl7.org/fhir/StructureDefinition/Basic", {{elements}} }
            """
        );
        File.WriteAllText(folder.PathOf("good.json"), Good);

        var run = await CliRun.OfAsync(
            folder,
            "validate",
            folder.PathOf("good.json"),
            "--definitions",
            folder.PathOf("definitions"),
            "--profile",
            "http://example.org/p"
        );

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(expected, run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PlanDefinition/here", "http://example.org/a|1", null)]
    [InlineData(
        "PlanDefinition/elsewhere",
        "http://example.org/a|1",
        "warning reference-not-given Provenance.target[0].reference"
    )]
    [InlineData("Patient/elsewhere", "http://example.org/a|1", null)]
    [InlineData("https://example.org/PlanDefinition/elsewhere", "http://example.org/a", null)]
    [InlineData(
        "PlanDefinition/here",
        "http://example.org/a|2",
        "warning canonical-version-not-given PlanDefinition.action[0].definition"
    )]
    [InlineData("PlanDefinition/here", "http://example.org/elsewhere|1", null)]
    [InlineData(
        "PlanDefinition/here",
        "http://example.org/l",
        "error reference-target PlanDefinition.action[0].definition"
    )]
    public async Task ReferencesAreLookedUpAmongTheFiles(string reference, string canonical, string? expected)
    {
        Directory.CreateDirectory(folder.PathOf("in"));
        File.WriteAllText(
            folder.PathOf(Path.Combine("in", "a.ndjson")),
            """
            {"resourceType":"ActivityDefinition","id":"a","url":"http://example.org/a","version":"1","status":"draft"}
            {"resourceType":"Library","id":"l","url":"http://example.org/l","status":"draft","type":{"text":"l"}}

            """
        );
        File.WriteAllText(
            folder.PathOf(Path.Combine("in", "p.json")),
            $$"""{"resourceType":"PlanDefinition","id":"here","action":[{"definitionCanonical":"{{canonical}}"}],"status":"draft"}"""
        );
        File.WriteAllText(
            folder.PathOf(Path.Combine("in", "v.json")),
            $$"""
            {"resourceType":"Provenance","target":[{"reference":"{{reference}}"}],"recorded":"2026-01-01T00:00:00Z",
             "agent":[{"who":{"display":"w"} }]}
            """
        );

        var run = await CliRun.OfAsync(folder, "validate", folder.PathOf("in"));

        var issues = run
            .Out.Split('\n')
            .Where(line => line.Length > 0 && !line.Contains(" invariant-dom-6 ", StringComparison.Ordinal))
            .Select(line => string.Join(' ', line.Split(' ')[1..4]).TrimEnd(':'));
        Assert.Equal(expected is null ? [] : [expected], issues);
        Assert.Equal(expected?.StartsWith("error", StringComparison.Ordinal) == true ? 1 : 0, run.ExitCode);
    }

    [Fact]
    public async Task OfOneResourceAloneNothingIsSaidOfWhatItRefersTo()
    {
        File.WriteAllText(
            folder.PathOf("one.json"),
            """{"resourceType":"Basic","id":"b","code":{"text":"c"},"subject":{"reference":"Basic/elsewhere"}}"""
        );

        var run = await CliRun.OfAsync(folder, "validate", folder.PathOf("one.json"));

        Assert.DoesNotContain("not-given", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no-such-file.json")]
    [InlineData("")]
    public async Task APathWithoutResourcesIsWrongUsage(string path) =>
        Assert.Equal(2, (await CliRun.OfAsync(folder, "validate", folder.PathOf(path))).ExitCode);

    private static void Pack(string file, string text)
    {
        using var packed = new GZipStream(File.Create(file), CompressionLevel.Optimal);
        packed.Write(Encoding.UTF8.GetBytes(text));
    }
}

using System.Text.Json;

namespace FhirRegimens.Cli.Tests;

/// <summary>The facts of the page of autoimmune cytopenias, from the command line to the JSON.</summary>
public sealed class ConvertTests : IDisposable
{
    private const string Definitions = "https://fhir-regimens.example.org/fhir/StructureDefinition/";
    private const string DaysOfCycle = "http://hl7.org/fhir/StructureDefinition/timing-daysOfCycle";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    public static TheoryData<string> Pages =>
        [
            .. new[]
            {
                Checkout.PathOf("samples", "Autoimmune_cytopenias.wiki"),
                Checkout.PathOf("..", "shared", "seeds", "000_1081ab3b598f5021.txt"),
            }.Where(File.Exists),
        ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task ThePageGivesTwoRegimensTwoVariantsAndThreeEntries(string page)
    {
        var resources = await ConvertAsync(page);

        Assert.Equal(
            ["clinical-protocol", "clinical-protocol", "order-set", "order-set"],
            resources
                .Where(resource => Text(resource, "resourceType") == "PlanDefinition")
                .Select(plan => Text(plan.GetProperty("type").GetProperty("coding")[0], "code"))
                .Order(StringComparer.Ordinal)
        );
        Assert.Equal(
            [
                "Alemtuzumab, days 1 to 10: 10 mg, 47625008, 1 per 1 d, 4 h, for 10 d",
                "Alemtuzumab, test dose: 1 mg, 47625008, once, 60 min",
                "Sirolimus: rate 2 to 2.5 mg/m2/d, 26643006",
            ],
            resources
                .Where(resource => Text(resource, "resourceType") == "ActivityDefinition")
                .Select(EntryInWords)
                .Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task TheCoursesAndTheirWordsAreKept(string page)
    {
        var blocks = (await ConvertAsync(page)).Where(IsVariant).Select(variant => variant.GetProperty("action")[0]);

        Assert.Equal(
            [
                """10-day course {"count":1,"duration":10,"durationUnit":"d"} """,
                """6-month course, extended for those with a favorable response {"count":1,"duration":6,"durationUnit":"mo"} extended for those with a favorable response""",
            ],
            blocks
                .Select(block =>
                    $"{Text(block, "textEquivalent")} {Compact(block.GetProperty("timingTiming").GetProperty("repeat"))} {Until(block)}"
                )
                .Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task DaysStandOnTheEntryThatStatesThemAndOnNoOther(string page)
    {
        var actions = (await ConvertAsync(page)).Where(IsVariant).SelectMany(variant => Actions(variant));

        var withDays = Assert.Single(actions, action => Extension(action, DaysOfCycle) is not null);
        Assert.Equal("Alemtuzumab, days 1 to 10", Text(withDays, "title"));
        Assert.Equal(
            Enumerable.Range(1, 10),
            Extension(withDays, DaysOfCycle)!
                .Value.GetProperty("extension")
                .EnumerateArray()
                .Select(day => day.GetProperty("valueInteger").GetInt32())
        );
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task EvidenceAndReferencesAreThoseOfThePage(string page)
    {
        var variants = (await ConvertAsync(page)).Where(IsVariant).OrderBy(variant => Text(variant, "title")).ToList();

        var study = Extension(variants[0], Definitions + "regimen-study")!.Value.ToString();
        Assert.Contains("\"Phase II\"", study, StringComparison.Ordinal);
        Assert.Contains("\"ORR: 71%\"", study, StringComparison.Ordinal);
        Assert.Equal(
            [
                "11564082 | 10.1046/j.1365-2141.2001.03039.x | contains verified protocol",
                "26504182 | PMC4705607 | contains protocol",
            ],
            variants.Select(CitationInWords)
        );
    }

    [Fact]
    public async Task TheNoteOnDoseAdjustmentsIsKeptWithTheDose()
    {
        var resources = await ConvertAsync(Checkout.PathOf("samples", "Autoimmune_cytopenias.wiki"));

        var sirolimus = resources.Single(resource =>
            Text(resource, "resourceType") == "ActivityDefinition"
            && Text(resource, "title")!.StartsWith("Sirolimus", StringComparison.Ordinal)
        );
        Assert.Equal(
            "See manuscript for recommended dose adjustments",
            Text(sirolimus.GetProperty("dosage")[0].GetProperty("additionalInstruction")[0], "text")
        );
    }

    [Fact]
    public async Task TwoRunsGiveIdenticalBytes()
    {
        var samples = Checkout.PathOf("samples");
        foreach (var run in new[] { "one", "two" })
        {
            var out1 = folder.PathOf(run);
            await CliRun.OfAsync(
                folder,
                "convert",
                samples,
                "--out",
                out1,
                "--bundle",
                Path.Combine(out1, "bundle.json")
            );
        }

        Assert.Equal(folder.Files("one"), folder.Files("two"));
    }

    [Fact]
    public async Task TheReportAccountsForEveryCharacter()
    {
        var page = Checkout.PathOf("samples", "Diffuse_large_B-cell_lymphoma.wiki");
        await CliRun.OfAsync(folder, "convert", page, "--out", folder.PathOf("out"));

        using var report = JsonDocument.Parse(File.ReadAllText(folder.PathOf("out/report.json")));
        var characters = report.RootElement.GetProperty("characters");
        Assert.Equal(
            File.ReadAllText(page).Length,
            characters.EnumerateObject().Sum(figure => figure.Value.GetInt32())
        );
        Assert.Equal(0, report.RootElement.GetProperty("unread").GetArrayLength());
        Assert.Equal(
            [true, true, true],
            report
                .RootElement.GetProperty("checksums")
                .EnumerateArray()
                .Select(sum => sum.GetProperty("agrees").GetBoolean())
        );
    }

    [Fact]
    public async Task WhatIsConvertedIsValid()
    {
        await CliRun.OfAsync(folder, "convert", Checkout.PathOf("samples"), "--out", folder.PathOf("out"));

        var run = await CliRun.OfAsync(folder, "validate", folder.PathOf("out"));

        Assert.Equal(0, run.ExitCode);
        Assert.Contains(": 0 errors", run.Error, StringComparison.Ordinal);
    }

    private async Task<IReadOnlyList<JsonElement>> ConvertAsync(string page)
    {
        var copy = folder.Write("Autoimmune cytopenias.wiki", File.ReadAllText(page));
        var run = await CliRun.OfAsync(
            folder,
            "convert",
            copy,
            "--out",
            folder.PathOf("out"),
            "--bundle",
            folder.PathOf("out/bundle.json")
        );
        Assert.Equal(0, run.ExitCode);
        var bundle = JsonDocument.Parse(File.ReadAllText(folder.PathOf("out/bundle.json"))).RootElement;
        return [.. bundle.GetProperty("entry").EnumerateArray().Select(entry => entry.GetProperty("resource"))];
    }

    private static string EntryInWords(JsonElement entry)
    {
        var dosage = entry.GetProperty("dosage")[0];
        var route = dosage.GetProperty("route").GetProperty("coding")[0].GetProperty("code").GetString();
        var amount = dosage.GetProperty("doseAndRate")[0];
        var words = amount.TryGetProperty("rateRange", out var rate)
            ? $"rate {Value(rate.GetProperty("low"))} to {Value(rate.GetProperty("high"))} {Text(rate.GetProperty("low"), "code")}"
            : $"{Value(amount.GetProperty("doseQuantity"))} {Text(amount.GetProperty("doseQuantity"), "code")}";
        return $"{Text(entry, "title")}: {words}, {route}{TimingInWords(dosage)}";
    }

    private static string TimingInWords(JsonElement dosage)
    {
        if (!dosage.TryGetProperty("timing", out var timing))
        {
            return "";
        }

        var repeat = timing.GetProperty("repeat");
        var words = repeat.TryGetProperty("count", out var count)
            ? $", {(count.GetInt32() == 1 ? "once" : count)}"
            : "";
        words += repeat.TryGetProperty("frequency", out var frequency)
            ? $", {frequency} per {repeat.GetProperty("period")} {Text(repeat, "periodUnit")}"
            : "";
        words += repeat.TryGetProperty("duration", out var duration)
            ? $", {duration} {Text(repeat, "durationUnit")}"
            : "";
        return repeat.TryGetProperty("boundsDuration", out var bounds)
            ? $"{words}, for {Value(bounds)} {Text(bounds, "code")}"
            : words;
    }

    private static string CitationInWords(JsonElement variant)
    {
        var citation = variant
            .GetProperty("relatedArtifact")
            .EnumerateArray()
            .Single(related => Text(related, "type") == "citation");
        var identifiers = Extensions(citation, Definitions + "citation-identifier")
            .Select(extension => Text(extension.GetProperty("valueIdentifier"), "value"));
        var verification = Extension(citation, Definitions + "citation-verification")!.Value;
        return $"{string.Join(" | ", identifiers)} | {Text(verification.GetProperty("valueCodeableConcept"), "text")}";
    }

    private static bool IsVariant(JsonElement resource) =>
        Text(resource, "resourceType") == "PlanDefinition"
        && Text(resource.GetProperty("type").GetProperty("coding")[0], "code") == "order-set";

    private static IEnumerable<JsonElement> Actions(JsonElement parent) =>
        parent.TryGetProperty("action", out var actions)
            ? actions.EnumerateArray().SelectMany(action => Actions(action).Prepend(action))
            : [];

    private static string? Until(JsonElement block) =>
        Extension(block, Definitions + "regimen-schedule") is { } schedule
            ? Text(Extension(schedule, "untilText")!.Value, "valueString")
            : null;

    private static JsonElement? Extension(JsonElement element, string url) =>
        Extensions(element, url).Cast<JsonElement?>().FirstOrDefault();

    private static IEnumerable<JsonElement> Extensions(JsonElement element, string url) =>
        element.TryGetProperty("extension", out var extensions)
            ? extensions.EnumerateArray().Where(extension => Text(extension, "url") == url)
            : [];

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var text) ? text.GetString() : null;

    private static string Value(JsonElement quantity) => quantity.GetProperty("value").GetRawText();

    private static string Compact(JsonElement element) => JsonSerializer.Serialize(element);
}

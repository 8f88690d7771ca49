using System.Text;
using System.Text.Json;

namespace FhirRegimens.Functions.Tests;

/// <summary>Convert, Validate and Status in every form in which a host may pass a request on.</summary>
[Collection(HostCollection.Name)]
public sealed class HttpFunctionTests(HttpFunctionTests.Running running) : IClassFixture<HttpFunctionTests.Running>
{
    private static readonly byte[] Sample = File.ReadAllBytes(Checkout.PathOf("samples", "Autoimmune_cytopenias.wiki"));

    private static readonly HttpForm[] Forms = Enum.GetValues<HttpForm>();

    private FunctionsHostSimulator Host => running.Deployment!.Host;

    /// <summary>One deployment for all tests.</summary>
    public sealed class Running(StorageFixture storage) : IAsyncLifetime
    {
        internal Deployment? Deployment { get; private set; }

        public async Task InitializeAsync()
        {
            if (storage.IsThere)
            {
                Deployment = await Functions.Tests.Deployment.StartAsync(storage, [("RequestMegabytes", "1")]);
            }
        }

        public async Task DisposeAsync()
        {
            if (Deployment is not null)
            {
                await Deployment.DisposeAsync();
            }
        }
    }

    [HostFact]
    public async Task ASourceBecomesTheSameBundleInEveryForm()
    {
        var bundles = new List<string>();
        foreach (var form in Forms)
        {
            var (status, type, body) = await Host.RequestAsync(
                "Convert",
                form,
                "?title=Autoimmune%20cytopenias&type=transaction",
                Sample,
                "text/plain; charset=utf-8"
            );
            Assert.Equal((200, "application/fhir+json"), (status, type));
            bundles.Add(body);
        }

        Assert.Single(bundles.Distinct());
        using var bundle = JsonDocument.Parse(bundles[0]);
        Assert.Equal("transaction", bundle.RootElement.GetProperty("type").GetString());
        Assert.Contains(
            "Library/autoimmune-cytopenias",
            bundle
                .RootElement.GetProperty("entry")
                .EnumerateArray()
                .Select(entry => entry.GetProperty("request").GetProperty("url").GetString())
        );
    }

    [HostFact]
    public async Task TheBundleOfASourceIsValidInEveryForm()
    {
        var (_, _, bundle) = await Host.RequestAsync("Convert", HttpForm.Proxied, "?title=A", Sample, "text/plain");

        foreach (var form in Forms)
        {
            var (status, type, outcome) = await Host.RequestAsync(
                "Validate",
                form,
                "",
                Encoding.UTF8.GetBytes(bundle),
                "application/fhir+json"
            );
            Assert.Equal((200, "application/fhir+json"), (status, type));
            Assert.DoesNotContain("error", Severities(outcome));
        }
    }

    [HostFact]
    public async Task AWrongResourceIsAnErrorAndTextThatIsNoJsonToo()
    {
        foreach (var form in Forms)
        {
            var (_, _, wrong) = await Host.RequestAsync(
                "Validate",
                form,
                "",
                """{"resourceType":"Patient","gender":"unsure"}"""u8.ToArray(),
                "application/json"
            );
            var (_, _, broken) = await Host.RequestAsync("Validate", form, "", "{"u8.ToArray(), "application/json");

            Assert.Contains("error", Severities(wrong));
            Assert.Contains("fatal", Severities(broken));
        }
    }

    [HostFact]
    public async Task ProfilesMayBeNamedSeveralTimesAlsoWhereTheHostMergesThem()
    {
        const string Query =
            "?profile=http://hl7.org/fhir/StructureDefinition/vitalsigns&profile=http://hl7.org/fhir/StructureDefinition/bodyweight";
        var observation = """{"resourceType":"Observation","status":"final","code":{"text":"weight"}}"""u8.ToArray();

        var (_, _, proxied) = await Host.RequestAsync("Validate", HttpForm.Proxied, Query, observation);
        var (_, _, forwarded) = await Host.RequestAsync("Validate", HttpForm.Forwarded, Query, observation);

        Assert.Contains("error", Severities(proxied));
        Assert.Equal(proxied, forwarded);
    }

    [HostFact]
    public async Task WhatIsTooLargeEmptyOrOfAnotherKindIsRefusedWithWhatToDo()
    {
        var large = new byte[(1 << 20) + 1];
        Array.Fill(large, (byte)' ');
        foreach (var form in Forms)
        {
            Assert.Equal(413, await StatusAsync("Validate", form, "", large, "application/json"));
            Assert.Equal(413, await StatusAsync("Convert", form, "?title=T", large, "text/plain"));
            Assert.Equal(
                415,
                await StatusAsync("Validate", form, "", "<Patient/>"u8.ToArray(), "application/fhir+xml")
            );
            Assert.Equal(415, await StatusAsync("Convert", form, "?title=T", Sample, "application/fhir+json"));
            Assert.Equal(400, await StatusAsync("Validate", form, "", [], "application/json"));
            Assert.Equal(400, await StatusAsync("Convert", form, "", Sample, "text/plain"));
            Assert.Equal(400, await StatusAsync("Convert", form, "?title=T&type=batch", Sample, "text/plain"));
            Assert.Equal(400, await StatusAsync("Convert", form, "?title=T&kind=poem", Sample, "text/plain"));
        }

        Assert.Equal(422, await StatusAsync("Convert", HttpForm.Proxied, "?title=T", [0xFF, 0xFE, 0x00], "text/plain"));
    }

    [HostFact]
    public async Task AnExportHasTitlesOfItsOwn()
    {
        const string Export = """
            <mediawiki xmlns="http://www.mediawiki.org/xml/export-0.11/" version="0.11" xml:lang="en">
              <siteinfo><base>https://wiki.example.org/wiki/Main_Page</base></siteinfo>
              <page><title>Some page</title><ns>0</ns><id>1</id><revision><id>2</id>
                <timestamp>2026-01-31T00:00:00Z</timestamp><model>wikitext</model><format>text/x-wiki</format>
                <text xml:space="preserve">=Setting=</text></revision></page>
            </mediawiki>
            """;
        var body = Encoding.UTF8.GetBytes(Export);

        var (status, _, bundle) = await Host.RequestAsync("Convert", HttpForm.Proxied, "", body, "application/xml");

        Assert.Equal(200, status);
        Assert.Contains("Library/some-page", bundle);
        Assert.Equal(400, await StatusAsync("Convert", HttpForm.Proxied, "?title=T", body, "application/xml"));
    }

    [HostFact]
    public async Task ASourceOfEachKindTellsItsKindAndTitle()
    {
        foreach (var (path, contentType, title) in SourcesOfEachKind)
        {
            var source = await File.ReadAllBytesAsync(Corpus.PathOf(path));
            var bundles = new List<string>();
            foreach (var form in Forms)
            {
                var (status, type, body) = await Host.RequestAsync("Convert", form, "", source, contentType);
                Assert.Equal((200, "application/fhir+json"), (status, type));
                bundles.Add(body);
            }

            Assert.Single(bundles.Distinct());
            Assert.Contains(title, Titles(bundles[0]));
            var (_, _, outcome) = await Host.RequestAsync(
                "Validate",
                HttpForm.Proxied,
                "",
                Encoding.UTF8.GetBytes(bundles[0]),
                "application/fhir+json"
            );
            Assert.DoesNotContain("error", Severities(outcome));
        }
    }

    [HostFact]
    public async Task TheBundleOfATrialHoldsItsRecords()
    {
        var (_, _, body) = await Host.RequestAsync(
            "Convert",
            HttpForm.Proxied,
            "?type=transaction",
            await File.ReadAllBytesAsync(Corpus.PathOf("Trials/two-arms.json")),
            "application/json"
        );

        using var bundle = JsonDocument.Parse(body);
        var types = bundle
            .RootElement.GetProperty("entry")
            .EnumerateArray()
            .Select(entry => entry.GetProperty("request").GetProperty("url").GetString()!.Split('/')[0]);
        Assert.Subset(types.ToHashSet(), new HashSet<string> { "Library", "PlanDefinition", "ResearchStudy", "Group" });
    }

    [HostFact]
    public async Task ACompressedSourceIsReadToo()
    {
        var source = Corpus.Compressed("Papers/jats.nxml");

        var (status, _, bundle) = await Host.RequestAsync("Convert", HttpForm.Proxied, "", source, "application/gzip");

        Assert.Equal(200, status);
        Assert.Contains("EvidenceVariable", bundle);
    }

    [HostFact]
    public async Task GarbageOfEachKindIsRefusedWithWhatWasTried()
    {
        foreach (var (kind, garbage, contentType) in GarbageOfEachKind)
        {
            foreach (var form in Forms)
            {
                var body = Encoding.UTF8.GetBytes(garbage);
                var (told, _, tried) = await Host.RequestAsync("Convert", form, "?title=T", body, contentType);
                var (named, _, nothing) = await Host.RequestAsync(
                    "Convert",
                    form,
                    $"?title=T&kind={kind}",
                    body,
                    contentType
                );

                Assert.Equal((422, 422), (told, named));
                Assert.Contains("Tried: hemonc (", tried);
                Assert.Contains("?kind=", tried);
                Assert.Contains("T: taken for ", nothing);
            }
        }
    }

    [HostFact]
    public async Task AKindThatIsNamedIsNotGuessed()
    {
        var words = "==Prednisone==\n*[[Prednisone]] 1 mg/kg PO once per day\n"u8.ToArray();

        var (guessed, _, _) = await Host.RequestAsync("Convert", HttpForm.Proxied, "?title=T", words, "text/plain");
        var (named, _, _) = await Host.RequestAsync(
            "Convert",
            HttpForm.Proxied,
            "?title=T&kind=hemonc",
            words,
            "text/plain"
        );

        Assert.Equal((422, 200), (guessed, named));
    }

    [HostFact]
    public async Task TheStatusIsJsonForMachinesAndAPageForPeople()
    {
        foreach (var form in Forms)
        {
            var (status, type, json) = await Host.RequestAsync("Status", form, "", []);
            var (_, pageType, page) = await Host.RequestAsync("Status", form, "", [], accept: "text/html");

            // The wiki is not set here, which the status says.
            Assert.Equal((503, "application/json"), (status, type));
            Assert.Contains("FhirRegimens:Wiki is missing", json);
            Assert.Equal("text/html", pageType);
            Assert.Contains("FhirRegimens:Wiki is missing", page);
        }
    }

    [HostFact]
    public async Task WhatTheHostNeverSendsIsAnsweredAndEndsNothing()
    {
        foreach (
            var path in new[] { "PublishPage", "PoisonedPage", "ImportSource", "PollSources", "Convert", "Nothing" }
        )
        {
            foreach (
                var body in new[]
                {
                    "",
                    "null",
                    "[]",
                    "{}",
                    "{\"Data\":null}",
                    "{\"Data\":{\"page\":{}}}",
                    "{",
                    "\u0000",
                }
            )
            {
                var (status, text) = await Host.PostAsync(path, body);
                Assert.InRange(status, 200, 599);
                Assert.NotEqual("", text);
                Assert.NotEqual("null", text);
            }
        }

        Assert.Equal(0, Host.Crashes);
        Assert.Equal(404, (await Host.PostAsync("api/nothing", "{}")).Status);
        Assert.Equal(405, (await Host.PostAsync("api/status", "{}")).Status);
    }

    private static (string Path, string ContentType, string Title)[] SourcesOfEachKind =>
        [
            (
                "Tables/lupus-nephritis.md",
                "text/markdown",
                "Treatment options for lupus nephritis and membranous nephropathy"
            ),
            ("Papers/jats.nxml", "application/xml", "A made-up article for tests: sirolimus in test cytopenia"),
            (
                "Papers/pubmed.nxml",
                "text/xml",
                "A made-up record for tests: rituximab & dexamethasone in test thrombocytopenia."
            ),
            ("Trials/two-arms.json", "application/json", "NCT99900001"),
        ];

    private static (string Kind, string Garbage, string ContentType)[] GarbageOfEachKind =>
        [
            ("table", "<html><body><table><tr><td>Opening hours</td></tr></table></body></html>", "text/html"),
            ("trial", "{\"resourceType\":\"Patient\"}", "application/json"),
            ("trial", "{\"protocolSection", "application/json"),
            ("paper", "<?xml version=\"1.0\"?><project><title>A</title></project>", "application/xml"),
        ];

    private async Task<int> StatusAsync(string function, HttpForm form, string query, byte[] body, string contentType)
    {
        var (status, type, text) = await Host.RequestAsync(function, form, query, body, contentType);
        Assert.Equal("application/fhir+json", type);
        Assert.Contains("\"diagnostics\"", text);
        return status;
    }

    /// <summary>The titles of the manifests in a Bundle.</summary>
    private static IReadOnlyList<string?> Titles(string bundle)
    {
        using var json = JsonDocument.Parse(bundle);
        return
        [
            .. json
                .RootElement.GetProperty("entry")
                .EnumerateArray()
                .Select(entry => entry.GetProperty("resource"))
                .Where(resource => resource.GetProperty("resourceType").GetString() == "Library")
                .Select(manifest => manifest.GetProperty("title").GetString()),
        ];
    }

    private static IEnumerable<string?> Severities(string outcome)
    {
        using var json = JsonDocument.Parse(outcome);
        return
        [
            .. json
                .RootElement.GetProperty("issue")
                .EnumerateArray()
                .Select(issue => issue.GetProperty("severity").GetString()),
        ];
    }
}

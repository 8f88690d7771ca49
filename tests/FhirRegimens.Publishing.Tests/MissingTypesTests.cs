using System.Net;
using FhirRegimens.Publishing.Plans;
using FhirRegimens.Publishing.Servers;
using FhirRegimens.Publishing.Versions;

namespace FhirRegimens.Publishing.Tests;

/// <summary>Servers that do not store what papers report: regimens are published there all the same.</summary>
public sealed class MissingTypesTests : EmbeddedDesk
{
    private const string Lacks = "It does not store EvidenceVariable, RiskEvidenceSynthesis.";

    private static readonly string[] Regimen = ["abc-1.0.0", "abc-v1-1.0.0"];

    [Fact]
    public async Task WhatTheServerDoesNotStoreIsLeftOutAndNamedAndTheRestIsPublished()
    {
        using var narrow = new NarrowServer();

        var report = await DeskOf(narrow).PublishAsync(Paper("a", count: 4));

        Assert.True(report.IsSuccess);
        Assert.Equal(
            [
                ("EvidenceVariable", "page-response", HoldCause.Server, Lacks),
                ("RiskEvidenceSynthesis", "page-responses", HoldCause.Server, Lacks),
            ],
            report
                .Items.Where(item => item.Action == PublishAction.Held)
                .Select(item => (item.Type, item.Id, item.Hold!.Value, item.Reason))
        );
        Assert.Equal([.. Regimen.Select(id => $"{id} Draft")], await Desk.StoredAsync("PlanDefinition"));
        var manifest = await Desk.ManifestAsync();
        Assert.Equal(
            [
                "https://regimens.example.org/fhir/EvidenceVariable/page-response",
                "https://regimens.example.org/fhir/RiskEvidenceSynthesis/page-responses",
            ],
            Manifest.LeftOut(manifest)
        );
        Assert.DoesNotContain(Manifest.Pins(manifest), pin => pin.Url.Contains("response"));
    }

    [Fact]
    public async Task WhileTheServerDoesNotStoreItNothingIsWritten()
    {
        using var narrow = new NarrowServer();
        var desk = DeskOf(narrow);
        await desk.PublishAsync(Paper("a", count: 4));
        var server = desk.Server();

        var again = await desk.PublishAsync(Paper("a", count: 4), server: server);

        Assert.Equal(0, server.Writes);
        Assert.Equal((0, 3, 2), (again.Summary.Created, again.Summary.Unchanged, again.Summary.Held));
    }

    [Fact]
    public async Task AServerThatHasLearnedTheTypesGetsThemAndNoOtherNewVersion()
    {
        using var narrow = new NarrowServer();
        await DeskOf(narrow).PublishAsync(Paper("a", count: 4));

        var report = await Desk.PublishAsync(Paper("a", count: 4));
        var server = Desk.Server();
        await Desk.PublishAsync(Paper("a", count: 4), server: server);

        Assert.Equal(["page-response-1.0.0", "page-responses-1.0.0", "page"], Created(report));
        Assert.Equal([.. Regimen.Select(id => $"{id} Draft")], await Desk.StoredAsync("PlanDefinition"));
        Assert.Equal(["page-responses-1.0.0 Draft"], await Desk.StoredAsync("RiskEvidenceSynthesis"));
        Assert.All(
            await Desk.Server().SearchAsync("PlanDefinition", default),
            plan => Assert.Equal("1", plan.Meta!.VersionId)
        );
        Assert.Empty(Manifest.LeftOut(await Desk.ManifestAsync()));
        Assert.Equal((1, 0), (server.Reads, server.Writes));
    }

    [Fact]
    public async Task WhatWaitedBeforeStillWaitsAndIsApprovedWithTheRest()
    {
        using var narrow = new NarrowServer();
        await DeskOf(narrow).PublishAsync(Paper("a", count: 4));
        var before = (await Desk.TaskAsync()).Waits;

        await Desk.PublishAsync(Paper("a", count: 4));
        var after = (await Desk.TaskAsync()).Waits;
        await Desk.ApproveAsync();

        Assert.Equal(["PlanDefinition/abc-1.0.0"], before.Select(entry => entry.Reference));
        Assert.Equal(
            ["PlanDefinition/abc-1.0.0", "RiskEvidenceSynthesis/page-responses-1.0.0"],
            after.Select(entry => entry.Reference)
        );
        Assert.Equal(["abc-1.0.0 Active", "abc-v1-1.0.0 Active"], await Desk.StoredAsync("PlanDefinition"));
        Assert.Equal(["page-responses-1.0.0 Active"], await Desk.StoredAsync("RiskEvidenceSynthesis"));
    }

    [Fact]
    public async Task WhatSomebodyHasGoneBackToStaysWhenTheTypesAreLearned()
    {
        using var narrow = new NarrowServer();
        var desk = DeskOf(narrow);
        await desk.PublishAsync(Paper("a", count: 4, dose: 5), desk.Automatic);
        await desk.PublishAsync(Paper("b", count: 4, dose: 6), desk.Automatic);
        await desk.RollBackAsync("1.0.0");
        var inUse = await Desk.InUseAsync();
        var server = desk.Server();
        await desk.PublishAsync(Paper("b", count: 4, dose: 6), desk.Automatic, server);

        var report = await Desk.PublishAsync(Paper("b", count: 4, dose: 6), Desk.Automatic);

        Assert.Equal(0, server.Writes);
        Assert.Equal(["page-response-1.0.0", "page-responses-1.0.0", "page"], Created(report));
        Assert.Equal(inUse, await Desk.InUseAsync());
    }

    [Fact]
    public async Task WhatTheSourceNoLongerReportsIsNoLongerNamed()
    {
        using var narrow = new NarrowServer();
        var desk = DeskOf(narrow);
        await desk.PublishAsync(Paper("a", count: 4));

        await desk.PublishAsync(Samples.Source("b", Plan(6)));

        Assert.Empty(Manifest.LeftOut(await Desk.ManifestAsync()));
        Assert.Contains("abc-v1-2.0.0 Draft", await Desk.StoredAsync("PlanDefinition"));
    }

    [Fact]
    public async Task WhatAServerHasThatNoLongerListsTheTypesStaysNamedAndGetsItsNewVersionLater()
    {
        using var narrow = new NarrowServer();
        await Desk.PublishAsync(Paper("a", count: 4));

        var lost = await DeskOf(narrow).PublishAsync(Paper("b", count: 5, dose: 6));
        var pins = Manifest.Pins(await Desk.ManifestAsync()).Select(pin => $"{pin.Url.Split('/')[^1]} {pin.Version}");
        var found = await Desk.PublishAsync(Paper("b", count: 5, dose: 6));

        Assert.Equal(2, lost.Items.Count(item => item.Hold == HoldCause.Server));
        Assert.Contains("abc-2.0.0", Created(lost));
        Assert.Equal(
            ["page-response 1.0.0", "page-responses 1.0.0", "abc-v1-cisplatin 2.0.0", "abc-v1 2.0.0", "abc 2.0.0"],
            pins
        );
        Assert.Equal(["page-responses-1.0.1", "page"], Created(found));
        Assert.Equal(
            ["page-responses-1.0.0 Retired", "page-responses-1.0.1 Draft"],
            await Desk.StoredAsync("RiskEvidenceSynthesis")
        );
    }

    [Fact]
    public async Task WhatBelongsToATypeThatWasForgottenIsNotTakenForGone()
    {
        using var narrow = new NarrowServer("RiskEvidenceSynthesis");
        await Desk.PublishAsync(Paper("a", count: 4), Desk.Automatic);
        var pins = Manifest.Pins(await Desk.ManifestAsync());

        var report = await DeskOf(narrow).PublishAsync(Paper("b", count: 5));

        Assert.Equal(
            [("page-response", HoldCause.Server), ("page-responses", HoldCause.Server)],
            report.Items.Where(item => item.Action == PublishAction.Held).Select(item => (item.Id, item.Hold!.Value))
        );
        Assert.Empty((await Desk.TaskAsync()).Retirements);
        Assert.Equal(["page-response-1.0.0 Active"], await Desk.StoredAsync("EvidenceVariable"));
        Assert.Equal(
            pins.Select(pin => pin.Url).Order(StringComparer.Ordinal),
            Manifest.Pins(await Desk.ManifestAsync()).Select(pin => pin.Url).Order(StringComparer.Ordinal)
        );
    }

    [NpmFact("@medplum/fhir-router", "node")]
    public async Task AServerOfOthersThatStoresThemGetsThem()
    {
        await using var medplum = await MedplumServer.StartAsync();
        using var http = new HttpClient();
        var desk = new Desk(http, medplum.BaseAddress);

        var report = await desk.PublishAsync(Paper("a", count: 4));
        var server = desk.Server();
        await desk.PublishAsync(Paper("a", count: 4), server: server);

        Assert.Equal((6, 0), (report.Summary.Created, report.Summary.Held));
        Assert.Equal((1, 0), (server.Reads, server.Writes));
        Assert.Equal(["page-responses-1.0.0 Draft"], await desk.StoredAsync("RiskEvidenceSynthesis"));
    }

    private static SourceContent Paper(string sha256, int count, decimal dose = 5) =>
        Samples.Source(sha256, Plan(dose), Samples.Results("page", count));

    private static ArtifactClosure Plan(decimal dose) => Samples.Regimen("abc", ("cisplatin", dose));

    private static IEnumerable<string> Created(PublishReport report) =>
        report.Items.Where(item => item.Action == PublishAction.Created).Select(item => item.Id);

    /// <summary>Does the same on a server that knows fewer types.</summary>
    private Desk DeskOf(NarrowServer narrow) => new(new HttpClient(narrow, disposeHandler: false), Address);

    /// <summary>
    /// The same server as one that does not store some types, by default all that regimens can do without: its statement
    /// does not list them, and whatever is asked of them is refused.
    /// </summary>
    private sealed class NarrowServer(params string[] lacks) : DelegatingHandler(new SocketsHttpHandler())
    {
        private readonly IReadOnlyList<string> lacks = lacks.Length > 0 ? lacks : ServerCapabilities.OptionalTypes;

        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
            if (
                lacks.Any(type =>
                    request.RequestUri!.Segments.Any(segment => segment.TrimEnd('/') == type)
                    || body.Contains($"\"resourceType\":\"{type}\"", StringComparison.Ordinal)
                )
            )
            {
                return new(HttpStatusCode.NotFound) { RequestMessage = request };
            }

            var answer = await base.SendAsync(request, cancellationToken);
            if (request.RequestUri!.AbsolutePath.EndsWith("/metadata", StringComparison.Ordinal))
            {
                var types = ServerCapabilities.PublishedTypes.Except(lacks).Select(type => $$"""{"type":"{{type}}"}""");
                answer.Content = new StringContent(
                    $$"""{"resourceType":"CapabilityStatement","rest":[{"resource":[{{string.Join(",", types)}}]}]}"""
                );
            }

            return answer;
        }
    }
}

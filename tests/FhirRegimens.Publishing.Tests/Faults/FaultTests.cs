using FhirRegimens.Publishing.Plans;
using FhirRegimens.Publishing.Servers;
using FhirRegimens.Testing.Faults;
using static FhirRegimens.Testing.Faults.Faults;

namespace FhirRegimens.Publishing.Tests.Faults;

/// <summary>
/// Every request of a run meets every fault. The report says what became of it, no reader ever finds something
/// half-linked or active that should not be, and one further run ends with exactly the resources that a run without
/// faults ends with (publishing rules 5, 7, 8 and 14). One way of publishing meets all of them, the others a share;
/// with FHIR_REGIMENS_FAULTS=all every one meets all, which takes some ten minutes.
/// </summary>
public sealed class FaultTests : IAsyncLifetime
{
    private const int Share = 30;

    private static readonly Fault[] All =
    [
        Busy,
        BusyMilliseconds,
        Unavailable,
        BadGateway,
        GatewayPage,
        GatewayNotFound,
        NoAnswer,
        NoAnswerAfterwards,
        Reset,
        ResetAfterwards,
        CutOff,
        Halved,
        Drip,
        PlainText,
        Xml,
        EntryBusy,
        EntryFailed,
        ConcurrentWriter("Library/page", "purpose"),
        ConcurrentWriter("ResearchStudy/page", "title"),
    ];

    private FaultProxy? proxy;

    public static IEnumerable<object[]> Runs =>
        from scenario in Scenario.All
        from limits in Limits.Keys
        select new object[] { scenario.Name, limits };

    private static Dictionary<string, ServerLimits> Limits { get; } =
        new()
        {
            ["one transaction"] = new(50, true) { CreatesOnlyIfAbsent = true },
            ["small transactions"] = new(3, true) { CreatesOnlyIfAbsent = true },
            ["batches"] = new(50, false) { TakesBatches = true, CreatesOnlyIfAbsent = true },
            ["one after the other"] = new(50, false) { CreatesOnlyIfAbsent = true },
        };

    public async Task InitializeAsync() => proxy = await FaultProxy.StartAsync(new Uri("http://127.0.0.1:9/fhir/"));

    public async Task DisposeAsync() => await proxy!.DisposeAsync();

    [Theory]
    [MemberData(nameof(Runs))]
    public async Task AfterAnyFaultTheNextRunEndsWithExactlyTheRightResources(string scenario, string limits)
    {
        var subject = new Subject(Named(scenario), Limits[limits], proxy!);
        await using var server = new PreparedRepository(subject.PrepareAsync);
        var requests = await subject.RunUndisturbedAsync(server);
        var cases = (
            from fault in All
            from at in Enumerable.Range(1, requests.Count(fault.CanHappenTo))
            from retries in new[] { 0, 2 }
            select (fault, at, retries)
        ).ToList();
        var isWhole =
            Environment.GetEnvironmentVariable("FHIR_REGIMENS_FAULTS") == "all"
            || (scenario, limits) == ("changed dose", "one transaction");
        var step = isWhole ? 1 : Share;
        // Each way of publishing begins elsewhere, so that all faults have their turn.
        for (var index = (scenario.Length + limits.Length) % step; index < cases.Count; index += step)
        {
            var (fault, at, retries) = cases[index];
            await subject.SurvivesAsync(server, fault, at, retries);
        }
    }

    [NpmFact("@medplum/fhir-router", "node")]
    public async Task TheSameGoesForAServerOfOthers()
    {
        await using var medplum = await MedplumServer.StartAsync();
        foreach (var scenario in new[] { "changed dose", "approval" })
        {
            var subject = new Subject(Named(scenario), new ServerLimits(50, true), proxy!);
            await using var server = new PreparedMedplum(medplum, subject.PrepareAsync);
            var requests = await subject.RunUndisturbedAsync(server);
            var write = requests.TakeWhile(request => !request.IsWrite).Count() + 1;
            foreach (var fault in new[] { Busy, GatewayPage, ResetAfterwards, CutOff, Halved, Xml })
            {
                await subject.SurvivesAsync(server, fault, write, retries: 0);
                await subject.SurvivesAsync(server, fault, write, retries: 2);
            }

            await subject.SurvivesAsync(server, EntryBusy, at: 1, retries: 2);
            await subject.SurvivesAsync(server, ConcurrentWriter("Library/page", "purpose"), at: 1, retries: 0);
        }
    }

    private static Scenario Named(string scenario) => Scenario.All.Single(known => known.Name == scenario);

    /// <summary>One scenario on one kind of server.</summary>
    private sealed class Subject(Scenario scenario, ServerLimits limits, FaultProxy proxy)
    {
        private ServerContent? before;
        private ServerContent? right;

        /// <summary>Brings a server where it is to be.</summary>
        public Task PrepareAsync(HttpClient http, Uri address) =>
            scenario.PrepareAsync(new Desk(http, address) { Definitions = Scenario.Definitions });

        /// <summary>Finds out where the scenario leads without faults, by which requests.</summary>
        public async Task<IReadOnlyCollection<Exchange>> RunUndisturbedAsync(PreparedServer server)
        {
            using var http = new HttpClient();
            proxy.Server = await server.StartOverAsync();
            before = await ReadAsync(http);
            proxy.ExpectNothing();
            Assert.True((await scenario.RunAsync(DeskAt(http, proxy.BaseAddress, retries: 0))).IsSuccess);
            right = await ReadAsync(http);
            Assert.NotEmpty(before.Differences(right));
            return proxy.Requests;
        }

        /// <summary>Lets the fault happen to one request.</summary>
        public async Task SurvivesAsync(PreparedServer server, Fault fault, int at, int retries)
        {
            using var direct = new HttpClient();
            using var http = new HttpClient(new ImpatientHandler(proxy));
            proxy.Server = await server.StartOverAsync();
            proxy.Expect(fault, at);
            var desk = DeskAt(http, proxy.BaseAddress, retries);
            var report = await RunAsync(desk);
            proxy.ExpectNothing();
            var place = $"{scenario}, {fault} at request {at}, {retries} retries";
            var content = await ReadAsync(direct);
            AssertNone(place, string.Join('\n', content.BrokenPins()));
            Assert.Empty(content.Active.Except(before!.Active).Except(right!.Active));
            AssertTells(place, report, content, mustSucceed: IsGotOver(fault, retries));

            var next = await RunAsync(desk);
            Assert.True(next?.IsSuccess, place);
            var end = await ReadAsync(direct);
            AssertNone(place, right.Differences(end));
        }

        private Task<ServerContent> ReadAsync(HttpClient http) =>
            ServerContent.ReadAsync(http, proxy.Server, ServerCapabilities.PublishedTypes);

        /// <summary>Success means that everything is there; what was done is not reported where it failed.</summary>
        private void AssertTells(string place, PublishReport? report, ServerContent content, bool mustSucceed)
        {
            if (mustSucceed || report?.IsSuccess == true)
            {
                Assert.True(
                    report?.IsSuccess,
                    $"{place}: {report?.Items.FirstOrDefault(item => item.Action == PublishAction.Failed)?.Reason}"
                );
                AssertNone(place, right!.Differences(content));
            }
            else
            {
                Assert.DoesNotContain(
                    report?.Items ?? [],
                    item => item.Action is PublishAction.Created or PublishAction.Activated or PublishAction.Retired
                );
            }
        }

        private static void AssertNone(string place, string problems) =>
            Assert.True(problems.Length == 0, $"{place}: {problems}");

        private static bool IsGotOver(Fault fault, int retries) =>
            fault.Kind == FaultKind.Harmless || (fault.Kind == FaultKind.Passing && retries > 0);

        /// <summary>The report; null where the run could not even be planned, which the command line reports.</summary>
        private async Task<PublishReport?> RunAsync(Desk desk)
        {
            try
            {
                return await scenario.RunAsync(desk);
            }
            catch (FhirServerException)
            {
                return null;
            }
        }

        private Desk DeskAt(HttpClient http, Uri address, int retries) =>
            new(http, address)
            {
                Limits = limits,
                Retries = retries,
                Definitions = Scenario.Definitions,
            };
    }
}

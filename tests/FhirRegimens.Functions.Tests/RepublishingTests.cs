using System.Collections.Concurrent;
using FhirRegimens.Fhir.Model;
using FhirRegimens.Publishing.Plans;
using FhirRegimens.Testing.Faults;
using Task = System.Threading.Tasks.Task;

namespace FhirRegimens.Functions.Tests;

/// <summary>
/// From a real wiki over the timer, the queue and the handler to a FHIR server: what is on the server afterwards.
/// </summary>
[Collection(HostCollection.Name)]
public sealed class RepublishingTests(StorageFixture storage, MediaWikiServer wiki)
{
    private static readonly string Text = File.ReadAllText(Checkout.PathOf("samples", "Autoimmune_cytopenias.wiki"))
        .TrimEnd();

    [HostFact(needsWiki: true)]
    public async Task AChangedDoseIsPublishedWithWhatItIsPartOfAndNothingElse()
    {
        await using var medplum = await MedplumServer.StartAsync();
        await wiki.PutAsync("Dose A", Text);
        await wiki.PutAsync("Dose B", Text);
        await using var app = await StartAsync(
            "Dose A|Dose B",
            medplum.BaseAddress,
            ("Release", "Automatic"),
            ("SettleHours", "0")
        );

        await app.PollAndDrainAsync();
        var before = await VersionsAsync(app);
        await wiki.PutAsync("Dose A", Text.Replace("10 mg", "12 mg"));
        await app.PollAndDrainAsync();
        var changed = await VersionsAsync(app);
        await wiki.PutAsync("Dose A", Text.Replace("10 mg", "120 mg"));
        await app.PollAndDrainAsync();
        var held = await VersionsAsync(app);

        Assert.All(before, version => Assert.EndsWith("|1.0.0 active", version));
        var after = changed.Except(before).ToList();
        // The entry, its variant and its regimen are new, and the old ones are retired; page B is as it was.
        Assert.Equal(["2.0.0 active", "2.0.0 active", "2.0.0 active"], New(after));
        Assert.Equal(3, after.Count(version => version.EndsWith("|1.0.0 retired", StringComparison.Ordinal)));
        Assert.All(after, version => Assert.Contains("/dose-a-", version));
        // Ten times the dose waits for a person; what is in use stays in use.
        Assert.Equal(["3.0.0 draft", "3.0.0 draft", "3.0.0 draft"], New(held.Except(changed)));
        Assert.Empty(changed.Except(held));
        var (_, _, status) = await app.Host.RequestAsync("Status", HttpForm.Proxied, "", []);
        Assert.Contains("waits for approval", status);
        Assert.Contains("[1105]", await app.Host.StopHandlerAsync());
    }

    [HostFact(needsWiki: true)]
    public async Task AnUnchangedWikiCostsNoMessage()
    {
        await wiki.PutAsync("Quiet", Text);
        await using var app = await StartAsync("Quiet");
        await app.PollAndDrainAsync();

        Assert.True(await app.Host.TickAsync("PollSources"));

        Assert.Equal(0, await storage.Storage.CountMessagesAsync(Deployment.Pages));
        Assert.Equal(1, app.Host.Results.Count(result => result.Function == "PublishPage"));
    }

    [HostFact(needsWiki: true)]
    public async Task WhatWasRevertedIsWhatIsInUseAgain()
    {
        await wiki.PutAsync("Reverted", Text);
        await using var app = await StartAsync(
            "Reverted",
            server: null,
            ("Release", "Automatic"),
            ("SettleHours", "0")
        );
        await app.PollAndDrainAsync();
        await wiki.PutAsync("Reverted", Text.Replace("10 mg", "100 mg"));
        await app.PollAndDrainAsync();
        await wiki.PutAsync("Reverted", Text);
        await app.PollAndDrainAsync();

        var versions = await VersionsAsync(app);
        Assert.DoesNotContain(versions, version => version.EndsWith("draft", StringComparison.Ordinal));
        Assert.All(
            versions.Where(version => version.EndsWith("active", StringComparison.Ordinal)),
            version => Assert.Contains("|1.0.0 ", version)
        );
        Assert.Equal("published", await OutcomeAsync(app, "reverted"));
    }

    [HostFact(needsWiki: true)]
    public async Task RenamedAndDeletedPagesKeepWhatIsInUseUntilAPersonAgrees()
    {
        await wiki.PutAsync("Old name", Text);
        await wiki.PutAsync("Doomed", Text);
        await using var app = await StartAsync(
            "Old name|Doomed",
            server: null,
            ("Release", "Automatic"),
            ("SettleHours", "0")
        );
        await app.PollAndDrainAsync();
        await wiki.MoveAsync("Old name", "New name");
        await wiki.DeleteAsync("Doomed");
        await app.PollAndDrainAsync();

        Assert.Equal("published", await OutcomeAsync(app, "new-name"));
        Assert.Equal("waits for approval", await OutcomeAsync(app, "old-name"));
        Assert.Equal("waits for approval", await OutcomeAsync(app, "doomed"));
        Assert.DoesNotContain(
            await VersionsAsync(app),
            version => version.EndsWith("retired", StringComparison.Ordinal)
        );

        await wiki.PutAsync("Doomed", Text);
        await app.PollAndDrainAsync();
        Assert.Equal("published", await OutcomeAsync(app, "doomed"));
    }

    [HostFact(needsWiki: true)]
    public async Task TwoPollsAtOnceWithTwoInstancesPublishOnce()
    {
        await wiki.PutAsync("Twice A", Text);
        await wiki.PutAsync("Twice B", Text);
        await using var app = await StartAsync("Twice A|Twice B");
        await using var second = await app.StartHostAsync();

        var polls = await Task.WhenAll(app.Host.TickAsync("PollSources"), second.TickAsync("PollSources"));
        await Task.WhenAll(app.DrainAsync(), second.DrainAsync(CancellationToken.None));

        Assert.Equal([true, true], polls);
        Assert.All(await VersionsAsync(app), version => Assert.EndsWith("|1.0.0 draft", version));
        Assert.Equal(["twice-a", "twice-b"], await SourcesAsync(app));
        Assert.Equal(0, await storage.Storage.CountMessagesAsync(Deployment.Poison));
    }

    [HostFact(needsWiki: true)]
    public async Task AWikiThatIsDownOrAnswersHtmlIsTriedAgainAndASlowOneIsWaitedFor()
    {
        await wiki.PutAsync("Weak wiki", Text);
        await using var proxy = await FaultProxy.StartAsync(wiki.Api);
        await using var app = await Deployment.StartAsync(
            storage,
            [("Wiki", proxy.BaseAddress.AbsoluteUri), ("Pages", "Weak wiki")]
        );

        foreach (var fault in new[] { Faults.Reset, Faults.GatewayPage })
        {
            proxy.Disturb(_ => fault);
            Assert.False(await app.Host.TickAsync("PollSources"));
        }

        var (asked, answer) = (new TaskCompletionSource(), new TaskCompletionSource());
        proxy.Disturb(_ =>
        {
            asked.TrySetResult();
            return Faults.HeldUntil(answer.Task);
        });
        var poll = app.Host.TickAsync("PollSources");
        await asked.Task;
        Assert.False(poll.IsCompleted);
        answer.SetResult();
        Assert.True(await poll);
        var faults = new ConcurrentQueue<Fault>([Faults.Reset, Faults.GatewayPage]);
        proxy.Disturb(_ => faults.TryDequeue(out var fault) ? fault : null);
        await app.DrainAsync();

        Assert.Equal("waits for approval", await OutcomeAsync(app, "weak-wiki"));
        Assert.Equal([false, false, true], Of(app, "PublishPage"));
        Assert.Equal(0, app.Host.Crashes);
    }

    private static IEnumerable<string> New(IEnumerable<string> versions) =>
        versions
            .Select(version => version.Split('|')[1])
            .Where(version =>
                !version.StartsWith("1.0.0", StringComparison.Ordinal)
                && !version.EndsWith("retired", StringComparison.Ordinal)
            );

    private static IEnumerable<bool> Of(Deployment app, string function) =>
        app.Host.Results.Where(result => result.Function == function).Select(result => result.IsSuccess);

    private Task<Deployment> StartAsync(string pages, Uri? server = null, params (string, string)[] further) =>
        Deployment.StartAsync(storage, [("Wiki", wiki.BaseAddress.AbsoluteUri), ("Pages", pages), .. further], server);

    /// <summary>Every plan and entry on the server: <c>url|version status</c>.</summary>
    private static async Task<IReadOnlyList<string>> VersionsAsync(Deployment app)
    {
        var plans = await app.Fhir.SearchAsync("PlanDefinition?_count=100", default);
        var entries = await app.Fhir.SearchAsync("ActivityDefinition?_count=100", default);
        return
        [
            .. plans
                .OfType<PlanDefinition>()
                .Select(plan => $"{plan.Url}|{plan.Version} {Word(plan.Status)}")
                .Concat(
                    entries
                        .OfType<ActivityDefinition>()
                        .Select(entry => $"{entry.Url}|{entry.Version} {Word(entry.Status)}")
                )
                .Order(StringComparer.Ordinal),
        ];
    }

    private static string Word(PublicationStatus? status) => $"{status}".ToLowerInvariant();

    private static async Task<IReadOnlyList<string>> SourcesAsync(Deployment app) =>
        [.. (await PublishedSource.ReadAllAsync(app.Fhir, default)).Select(source => source.Id)];

    private static async Task<string?> OutcomeAsync(Deployment app, string id) =>
        (await PublishedSource.ReadAllAsync(app.Fhir, default))
            .SingleOrDefault(source => source.Id == id)
            ?.Task?.Outcome();
}

using FhirRegimens.Fhir.Model;
using FhirRegimens.Publishing.Plans;
using Xunit.Abstractions;
using Task = System.Threading.Tasks.Task;

namespace FhirRegimens.Functions.Tests;

/// <summary>Many pages at a time.</summary>
[Collection(HostCollection.Name)]
public sealed class ManyPagesTests(StorageFixture storage, ITestOutputHelper output)
{
    private const int Count = 500;

    [HostFact]
    public async Task TwoHandlersPublishEveryPageOnceAndLoseNone()
    {
        using var wiki = new StubWiki(
            Enumerable.Range(1, Count).ToDictionary(Title, number => (number, PageText(number)))
        );
        await using var app = await Deployment.StartAsync(
            storage,
            [("Wiki", wiki.Api.AbsoluteUri), ("Categories", "All")]
        );
        await using var second = await app.StartHostAsync();
        Assert.True(await app.Host.TickAsync("PollSources"), app.Host.Log);
        Assert.Equal(Count, await storage.Storage.CountMessagesAsync(Deployment.Pages));

        var start = System.Diagnostics.Stopwatch.GetTimestamp();
        await Task.WhenAll(app.DrainAsync(), second.DrainAsync(CancellationToken.None));
        output.WriteLine($"{Count} pages in {System.Diagnostics.Stopwatch.GetElapsedTime(start).TotalSeconds:F1} s");

        var sources = await PublishedSource.ReadAllAsync(app.Fhir, default);
        Assert.Equal(
            Enumerable.Range(1, Count).Select(number => $"page-{number:D4}|1.0.0|{number}|waits for approval"),
            sources.Select(source =>
                $"{source.Id}|{source.Manifest!.Version}|{Manifest.Revision(source.Manifest)}|{source.Task!.Outcome()}"
            )
        );
        var plans = await app.Fhir.SearchAsync("PlanDefinition?_count=200", default);
        Assert.Equal(2 * Count, plans.Count);
        Assert.All(
            plans.Cast<PlanDefinition>(),
            plan => Assert.Equal(("1.0.0", "1"), (plan.Version, plan.Meta!.VersionId))
        );
        Assert.Equal(Count, (await app.Fhir.SearchAsync("Provenance?_count=200", default)).Count);
        Assert.Equal(0, await storage.Storage.CountMessagesAsync(Deployment.Poison));
        Assert.True(Published(app.Host) > 0 && Published(second) > 0, "Both instances must have worked.");
    }

    private static int Published(FunctionsHostSimulator host) =>
        host.Results.Count(result => result is { Function: "PublishPage", IsSuccess: true });

    private static string Title(int number) => $"Page {number:D4}";

    private static string PageText(int number) =>
        $$$"""
            =Setting=
            ==Drug monotherapy {{#subobject:{{{number:x6}}}|Regimen=Drug monotherapy}}==
            ===Regimen {{#subobject:a{{{number:x5}}}|Variant=1}}===
            ====Chemotherapy====
            *[[Prednisone (Sterapred)]] {{{number % 50 + 1}}} mg PO once per day on days 1 to 5
            """;
}

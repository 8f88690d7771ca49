using FhirRegimens.Fhir.Model;
using FhirRegimens.Publishing.Versions;

namespace FhirRegimens.Publishing.Tests;

/// <summary>
/// What users of like tools have reported, each named after its report. More of them are where they belong:
/// TransactionSenderTests, and KnownDefectsTests of the command line.
/// </summary>
public sealed class KnownDefectsTests : EmbeddedDesk
{
    private static readonly ArtifactClosure Abc = Samples.Regimen("abc", ("cisplatin", 5m), ("etoposide", 50m));

    [Fact]
    public async Task UploadFIG10_RepeatedRunsDuplicateNothing()
    {
        for (var run = 0; run < 3; run++)
        {
            await Desk.PublishAsync(Samples.Source($"revision {run}", Abc));
        }

        Assert.Equal(2, (await Desk.StoredAsync("ActivityDefinition")).Count);
        Assert.Equal(2, (await Desk.StoredAsync("PlanDefinition")).Count);
        Assert.Single(await Desk.StoredAsync("Library"));
    }

    [Fact]
    public async Task LinuxForHealth2263_3614_ANightlyReloadRewritesNothingThatIsUnchanged()
    {
        await Desk.PublishAsync(Samples.Source("a", Abc), Desk.Automatic);
        var before = await VersionsAsync();

        await Desk.PublishAsync(Samples.Source("b", Abc), Desk.Automatic);

        Assert.Equal(before, await VersionsAsync());
    }

    [Fact]
    public async Task CqfTooling505_521_APlanWithoutALibraryIsPublished()
    {
        var report = await Desk.PublishAsync(Samples.Source("a", Abc));

        Assert.True(report.IsSuccess);
        var plan = await Desk.Server().ReadAsync<PlanDefinition>("abc-1.0.0", default);
        Assert.Empty(plan!.Resource.Library);
    }

    [Fact]
    public async Task CqfTooling229_ABundleIsPostedToTheBaseAndEveryCanonicalInItIsAbsolute()
    {
        var requests = new List<(string Address, string Body)>();
        using var http = new HttpClient(new Listening(requests) { InnerHandler = new SocketsHttpHandler() });
        var desk = new Desk(http, new Uri(Address.AbsoluteUri.TrimEnd('/')));

        await desk.PublishAsync(Samples.Source("a", Abc));

        var (address, body) = Assert.Single(requests);
        Assert.Equal(Address.AbsoluteUri, address);
        Assert.DoesNotContain("\"definitionCanonical\":\"PlanDefinition", body);
        Assert.Contains(
            "\"definitionCanonical\":\"https://regimens.example.org/fhir/PlanDefinition/abc-v1|1.0.0\"",
            body
        );
    }

    private async Task<IReadOnlyList<string?>> VersionsAsync()
    {
        var entries = await Desk.Server().SearchAsync("ActivityDefinition", default);
        var plans = await Desk.Server().SearchAsync("PlanDefinition", default);
        return
        [
            .. entries
                .Concat(plans)
                .Select(resource => $"{resource.Id} {resource.Meta?.VersionId}")
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>Keeps what is posted.</summary>
    private sealed class Listening(List<(string Address, string Body)> requests) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            if (request.Method == HttpMethod.Post)
            {
                requests.Add(
                    (request.RequestUri!.AbsoluteUri, await request.Content!.ReadAsStringAsync(cancellationToken))
                );
            }

            return await base.SendAsync(request, cancellationToken);
        }
    }
}

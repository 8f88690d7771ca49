using FhirRegimens.Fhir.Model;
using FhirRegimens.Publishing.Plans;
using FhirRegimens.Publishing.Versions;

namespace FhirRegimens.Publishing.Tests;

/// <summary>
/// A run that ends between any two of its requests leaves nothing half-linked, and the next run completes it
/// (publishing rules 5 and 14).
/// </summary>
public sealed class InterruptionTests : EmbeddedDesk
{
    private static readonly ArtifactClosure First = Samples.Regimen(
        "abc",
        ("v1", [("cisplatin", 5m), ("etoposide", 50m)]),
        ("v2", [("carboplatin", 300m)])
    );

    private static readonly ArtifactClosure Second = Samples.Regimen(
        "abc",
        ("v1", [("cisplatin", 6m), ("etoposide", 60m)]),
        ("v3", [("cyclophosphamide", 700m)])
    );

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(50)]
    public async Task AnInterruptedReleaseIsCompletedByTheNext(int entries)
    {
        for (var requests = 0; ; requests++)
        {
            var slug = $"abc{requests}";
            await PublishAsync(entries, int.MaxValue, slug, "a", First);

            var isInterrupted = !(await PublishAsync(entries, requests, slug, "b", Second)).IsSuccess;
            await Desk.InUseAsync();
            await PublishAsync(entries, int.MaxValue, slug, "b", Second);
            await ApproveAsync(entries, slug);

            Assert.Equal(
                [
                    $"{slug}-2.0.0",
                    $"{slug}-v1-2.0.0",
                    $"{slug}-v1-cisplatin-2.0.0",
                    $"{slug}-v1-etoposide-2.0.0",
                    $"{slug}-v3-1.0.0",
                    $"{slug}-v3-cyclophosphamide-1.0.0",
                ],
                (await Desk.InUseAsync()).Where(id => id.StartsWith($"{slug}-", StringComparison.Ordinal))
            );
            if (!isInterrupted)
            {
                break;
            }
        }
    }

    private async Task<PublishReport> PublishAsync(
        int entries,
        int requests,
        string slug,
        string sha256,
        ArtifactClosure closure
    )
    {
        using var http = new HttpClient(new Ending(requests) { InnerHandler = new SocketsHttpHandler() });
        var desk = new Desk(http, Address) { Entries = entries };
        var content = Samples.Page(slug, sha256, null, Renamed(closure, slug));
        return await desk.PublishAsync(content, new Publishing.Gate.Release.ByPerson("A. Pharmacist", "a test"));
    }

    private async Task ApproveAsync(int entries, string slug)
    {
        using var http = new HttpClient();
        await new Desk(http, Address) { Entries = entries }.ApproveAsync(slug: slug);
    }

    /// <summary>The same regimen as one of its own for each round.</summary>
    private static ArtifactClosure Renamed(ArtifactClosure closure, string slug) =>
        new(
            slug,
            [
                .. closure.Artifacts.Select(artifact =>
                {
                    var json = System.Text.Encoding.UTF8.GetString(Fhir.Json.FhirJson.Serialize(artifact));
                    var renamed = json.Replace("/abc", $"/{slug}", StringComparison.Ordinal)
                        .Replace("\"id\":\"abc", $"\"id\":\"{slug}", StringComparison.Ordinal);
                    return (DomainResource)Fhir.Json.FhirJson.Parse(System.Text.Encoding.UTF8.GetBytes(renamed));
                }),
            ]
        );

    /// <summary>A connection that ends after so many writes.</summary>
    private sealed class Ending(int writes) : DelegatingHandler
    {
        private int left = writes;

        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        ) =>
            request.Method != HttpMethod.Get && left-- <= 0
                ? throw new HttpRequestException("the connection has ended")
                : base.SendAsync(request, cancellationToken);
    }
}

using System.Net;
using FhirRegimens.Site.Tests.Browsing;

namespace FhirRegimens.Site.Tests;

/// <summary>The site over HTTP.</summary>
public sealed class PreviewEndpointTests : IAsyncLifetime
{
    private readonly HttpClient http = new(new HttpClientHandler { AllowAutoRedirect = false });
    private SiteServer server = null!;

    public async Task InitializeAsync() => server = await SiteServer.StartAsync(new(new(Content.Samples)));

    public async Task DisposeAsync()
    {
        http.Dispose();
        await server.DisposeAsync();
    }

    [Theory]
    [InlineData("", "text/html; charset=utf-8")]
    [InlineData("index.html", "text/html; charset=utf-8")]
    [InlineData("site.css", "text/css; charset=utf-8")]
    [InlineData("list.js", "text/javascript; charset=utf-8")]
    [InlineData("icon.svg", "image/svg+xml")]
    [InlineData(
        "fhir/PlanDefinition-diffuse-large-b-cell-lymphoma-r-chop.json",
        "application/fhir+json; charset=utf-8"
    )]
    public async Task EachFileHasItsTypeAndAStrictPolicy(string path, string mediaType)
    {
        using var answer = await http.GetAsync(new Uri(server.Address, path));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(mediaType, answer.Content.Headers.ContentType!.ToString());
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
        Assert.Equal(
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; base-uri 'none'; "
                + "form-action 'none'; require-trusted-types-for 'script'; frame-ancestors 'none'",
            answer.Headers.GetValues("Content-Security-Policy").Single()
        );
    }

    [Fact]
    public async Task TheFolderWithoutASlashLeadsToTheIndex()
    {
        using var answer = await http.GetAsync(new Uri(server.Address, "../site"));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/site/", answer.Headers.Location!.ToString());
    }

    [Theory]
    [InlineData("plan/none.html")]
    [InlineData("%2e%2e/site.css")]
    [InlineData("fhir/")]
    public async Task WhatTheSiteDoesNotHaveIsNotFound(string path)
    {
        using var answer = await http.GetAsync(new Uri(server.Address, path));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task NothingCanBeWritten()
    {
        using var answer = await http.PostAsync(server.Address, new StringContent("x"));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Equal(["GET", "HEAD"], answer.Content.Headers.Allow);
    }

    [Fact]
    public async Task AHeadHasNoBody()
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, server.Address);
        using var answer = await http.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task ANameThatWasPointedAtThisMachineIsRefused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, server.Address)
        {
            Headers = { Host = "evil.example" },
        };
        using var answer = await http.SendAsync(request);
        Assert.Equal(HttpStatusCode.MisdirectedRequest, answer.StatusCode);
    }
}

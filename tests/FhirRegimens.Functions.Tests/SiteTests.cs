using FhirRegimens.Site.Tests.Browsing;
using Microsoft.Playwright;

namespace FhirRegimens.Functions.Tests;

/// <summary>The preview pages behind App Service Authentication, in every form in which a host may pass requests on.</summary>
[Collection(HostCollection.Name)]
public sealed class SiteTests(SiteTests.Running running, Browser browser)
    : IClassFixture<SiteTests.Running>,
        IClassFixture<Browser>
{
    private static readonly HttpForm[] Forms = Enum.GetValues<HttpForm>();

    private FunctionsHostSimulator Host => running.Deployment!.Host;

    /// <summary>One deployment with something published for all tests.</summary>
    public sealed class Running(StorageFixture storage) : IAsyncLifetime
    {
        internal Deployment? Deployment { get; private set; }

        public async Task InitializeAsync()
        {
            if (storage.IsThere)
            {
                Deployment = await Functions.Tests.Deployment.StartAsync(
                    storage,
                    [("Site", "signed-in"), ("Wiki", "https://wiki.example.org"), ("Pages", "Some page")],
                    hasAuthentication: true
                );
                var sample = Checkout.PathOf("samples", "Autoimmune_cytopenias.wiki");
                await Deployment.Host.DeliverBlobAsync(
                    "ImportSource",
                    Path.GetFileName(sample),
                    await File.ReadAllBytesAsync(sample)
                );
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
    public async Task WhoeverIsSignedInSeesTheSamePagesInEveryForm()
    {
        foreach (
            var (path, mediaType) in new[]
            {
                ("/", "text/html; charset=utf-8"),
                ("/index.html", "text/html; charset=utf-8"),
                ("/plan/autoimmune-cytopenias-sirolimus-monotherapy-1.0.0.html", "text/html; charset=utf-8"),
                ("/regimens.js", "text/javascript; charset=utf-8"),
                ("/site.css", "text/css; charset=utf-8"),
                ("/icon.svg", "image/svg+xml"),
            }
        )
        {
            var bodies = new List<string>();
            foreach (var form in Forms)
            {
                var answer = await Host.RequestAsync(Asked(form, path));
                Assert.Equal(
                    (200, mediaType, "nosniff", "no-referrer", "private, no-cache"),
                    (
                        answer.Status,
                        answer.Headers["Content-Type"],
                        answer.Headers["X-Content-Type-Options"],
                        answer.Headers["Referrer-Policy"],
                        answer.Headers["Cache-Control"]
                    )
                );
                Assert.StartsWith("default-src 'none';", answer.Headers["Content-Security-Policy"]);
                Assert.EndsWith("frame-ancestors 'none'", answer.Headers["Content-Security-Policy"]);
                bodies.Add(answer.Body);
            }

            Assert.Single(bodies.Distinct());
        }

        Assert.Contains("Sirolimus monotherapy</a>", (await Host.RequestAsync(Asked(HttpForm.Proxied, "/"))).Body);
    }

    [HostFact]
    public async Task WhoeverIsNotIsSentToSignInAndComesBack()
    {
        foreach (var form in Forms)
        {
            var page = await Host.RequestAsync(Asked(form, "/plan/a.html", principal: null, accept: "text/html,*/*"));
            var script = await Host.RequestAsync(Asked(form, "/site.js", principal: null));
            var named = await Host.RequestAsync(Asked(form, "/", principal: ""));

            Assert.Equal(302, page.Status);
            Assert.Equal(
                "/.auth/login/aad?post_login_redirect_uri=%2Fapi%2Fsite%2Fplan%2Fa.html",
                page.Headers["Location"]
            );
            Assert.Equal((401, 401), (script.Status, named.Status));
            Assert.DoesNotContain("irolimus", page.Body + script.Body + named.Body);
        }
    }

    [HostFact(needsBrowser: true)]
    public async Task APersonWithABrowserSignsInAndIsOnThePage()
    {
        await using var front = await SignInFront.StartAsync(Host.Address);
        var plan = new Uri(front.Address, "api/site/plan/autoimmune-cytopenias-sirolimus-monotherapy-1.0.0.html");

        await using var visit = await browser.VisitAsync(plan);
        var page = visit.Page;
        Assert.Equal(plan.AbsoluteUri, page.Url);
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("Sirolimus");

        await page.GotoAsync(new Uri(front.Address, "api/site").AbsoluteUri);
        Assert.Equal(
            "grid",
            await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('dl.counts')).display")
        );
        await page.FillAsync("[name=q]", "no such plan");
        Assert.Equal("No plan matches. Clear a filter to see more.", await page.InnerTextAsync("[data-found]"));
        Assert.Empty(visit.Complaints);
    }

    [HostFact]
    public async Task TheFolderLeadsToTheIndexAlsoWhereAHostTakesItsSlashAway()
    {
        foreach (var form in Forms)
        {
            var answer = await Host.RequestAsync(Asked(form, ""));

            Assert.Equal((302, "/api/site/index.html"), (answer.Status, answer.Headers["Location"]));
        }
    }

    [HostFact]
    public async Task WhatTheSiteDoesNotHaveIsNotFound()
    {
        foreach (
            var path in new[] { "/plan/none.html", "/%2e%2e/site.css", "//evil.example/", "/fhir/", "/INDEX.html" }
        )
        {
            foreach (var form in Forms)
            {
                Assert.Equal(404, (await Host.RequestAsync(Asked(form, path))).Status);
            }
        }
    }

    [HostFact]
    public async Task TheStatusLeadsToTheSite()
    {
        var (_, _, page) = await Host.RequestAsync("Status", HttpForm.Proxied, "?format=html", []);

        Assert.Contains("<a href=\"site/\">", page);
    }

    private static OutsideRequest Asked(
        HttpForm form,
        string path,
        string? principal = "11111111-2222-3333-4444-555555555555",
        string accept = "*/*"
    )
    {
        var headers = new Dictionary<string, string> { ["Accept"] = accept };
        if (principal is not null)
        {
            headers["X-MS-CLIENT-PRINCIPAL-ID"] = principal;
        }

        return new("Site", form) { Path = path, Headers = headers };
    }
}

/// <summary>The preview pages where nobody is to see them.</summary>
[Collection(HostCollection.Name)]
public sealed class HiddenSiteTests(StorageFixture storage)
{
    private static readonly Dictionary<string, string> SignedIn = new() { ["X-MS-CLIENT-PRINCIPAL-ID"] = "anybody" };

    [HostFact]
    public async Task TheSiteIsOffUnlessTheSettingSaysOtherwise()
    {
        await using var app = await Deployment.StartAsync(storage, [], hasAuthentication: true);
        foreach (var form in Enum.GetValues<HttpForm>())
        {
            var answer = await app.Host.RequestAsync(new("Site", form) { Path = "/", Headers = SignedIn });

            Assert.Equal(404, answer.Status);
            Assert.Contains("FhirRegimens:Site is not signed-in", answer.Body);
        }

        var (_, _, status) = await app.Host.RequestAsync("Status", HttpForm.Proxied, "?format=html", []);
        Assert.DoesNotContain("site/", status);
    }

    [HostFact]
    public async Task NobodyIsBelievedToBeSignedInWhereThePlatformDoesNotMakeSure()
    {
        await using var app = await Deployment.StartAsync(storage, [("Site", "signed-in")]);
        foreach (var form in Enum.GetValues<HttpForm>())
        {
            var answer = await app.Host.RequestAsync(new("Site", form) { Path = "/", Headers = SignedIn });

            Assert.Equal(500, answer.Status);
            Assert.Contains("App Service Authentication is not on (WEBSITE_AUTH_ENABLED)", answer.Body);
        }

        var (status, _, json) = await app.Host.RequestAsync("Status", HttpForm.Proxied, "", []);
        Assert.Equal(503, status);
        Assert.Contains("App Service Authentication is not on", json);
        Assert.Contains("[1402]", await app.Host.StopHandlerAsync());
    }

    [HostFact]
    public async Task AnyOtherValueIsAWrongSetting()
    {
        await using var app = await Deployment.StartAsync(storage, [("Site", "everybody")], hasAuthentication: true);

        var answer = await app.Host.RequestAsync(new("Site", HttpForm.Proxied) { Path = "/", Headers = SignedIn });

        Assert.Equal(500, answer.Status);
        Assert.Contains("FhirRegimens:Site must be signed-in", answer.Body);
    }
}

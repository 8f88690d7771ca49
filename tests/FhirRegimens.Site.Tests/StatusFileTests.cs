using System.Text;
using FhirRegimens.Site.Pages;
using FhirRegimens.Site.Tests.Browsing;

namespace FhirRegimens.Site.Tests;

/// <summary>The status as a page.</summary>
[Collection(BrowserCollection.Name)]
public sealed class StatusFileTests(Browser browser)
{
    internal static readonly StatusPage Page = new(
        "FhirRegimens 0.1.0",
        ["FhirRegimens:Wiki is missing."],
        LastPoll: null,
        ["<script>alert(1)</script>"],
        Failed: 1,
        Waiting: 0,
        OnHold: 0,
        [
            new("<img src=x>", "javascript:alert(1)", "failed", null, null, [], ["dose: 10 mg became 100 mg"]),
            new("Some page", "https://wiki.example.org/wiki/Some_page", "published", "7", "2026-01-02 03:04", [], []),
        ]
    );

    [Fact]
    public async Task WhatOthersWroteIsEncodedAndOnlyAddressesOfTheWebAreLinks()
    {
        var html = Encoding.UTF8.GetString(await StatusFile.RenderAsync(Page));

        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", html);
        Assert.DoesNotContain("<script", html);
        Assert.DoesNotContain("<img", html);
        Assert.DoesNotContain("javascript:", html);
        Assert.Contains("<a href=\"https://wiki.example.org/wiki/Some_page\" rel=\"noreferrer\">Some page</a>", html);
    }

    [ChromiumFact]
    public async Task ItsStyleHoldsUnderItsPolicyAndNothingElseIsAskedFor()
    {
        var asked = new List<string>();
        await using var server = await SiteServer.AnsweringAsync(async context =>
        {
            asked.Add(context.Request.Path);
            context.Response.Headers.ContentSecurityPolicy = StatusFile.Policy;
            context.Response.ContentType = "text/html; charset=utf-8";
            await context.Response.Body.WriteAsync(await StatusFile.RenderAsync(Page));
        });

        await using var visit = await browser.VisitAsync(new Uri(server.Address, "status"));
        var display = await visit.Page.EvaluateAsync<string>(
            "getComputedStyle(document.querySelector('dl.counts')).display"
        );
        await visit.Page.ScreenshotAsync(new() { Path = Path.Combine(Browser.Results, "status.png") });

        Assert.Equal("grid", display);
        Assert.Empty(visit.Complaints);
        Assert.Equal(["/status"], asked.Except(["/favicon.ico"]));
    }
}

using System.Text;
using AngleSharp.Html.Parser;
using FhirRegimens.Fhir.Json;
using FhirRegimens.Fhir.Model;
using Task = System.Threading.Tasks.Task;

namespace FhirRegimens.Site.Tests;

/// <summary>The files of a site as a whole.</summary>
public sealed class PreviewSiteTests
{
    /// <summary>The most bytes of a page.</summary>
    internal const int LargestPage = 150 * 1024;

    [Fact]
    public async Task TheSameResourcesGiveTheSameBytes()
    {
        var first = await AllAsync(new(Content.Published));
        var second = await AllAsync(new(Content.Published));

        Assert.Equal(first.Select(file => file.Path), second.Select(file => file.Path));
        Assert.All(first.Zip(second), pair => Assert.Equal(pair.First.Content, pair.Second.Content));
    }

    [Fact]
    public async Task EveryPageOfAllErasIsSmallAndLeadsSomewhere()
    {
        var files = await AllAsync(new(Content.EveryForm));
        var paths = files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var file in files.Where(IsPage))
        {
            Assert.InRange(file.Content.Length, 1, LargestPage);
            var document = await new HtmlParser(new() { IsStrictMode = false }).ParseDocumentAsync(
                new MemoryStream(file.Content)
            );
            var own = new Uri($"https://site.example/{file.Path}");
            foreach (var link in document.QuerySelectorAll("[href], [src]"))
            {
                var address = new Uri(own, link.GetAttribute("href") ?? link.GetAttribute("src"));
                if (address.Host != own.Host)
                {
                    Assert.Equal("A", link.TagName);
                    continue;
                }

                Assert.Contains(address.AbsolutePath[1..], paths);
                if (address.AbsolutePath == own.AbsolutePath && address.Fragment.Length > 1)
                {
                    Assert.NotNull(document.GetElementById(Uri.UnescapeDataString(address.Fragment[1..])));
                }
            }

            Assert.Empty(document.QuerySelectorAll("[style], style, script:not([src]), iframe, object, form[action]"));
            Assert.DoesNotContain(
                document.All.SelectMany(element => element.Attributes),
                attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal)
            );
            var ids = document.All.Select(element => element.GetAttribute("id")).OfType<string>().ToList();
            Assert.Equal(ids.Distinct(StringComparer.Ordinal), ids);
        }
    }

    [Fact]
    public async Task FourThousandRegimensStayWithinTheSizeOfAPage()
    {
        var site = new PreviewSite(new(Thousands.Of(4_000)));
        var lists = new List<SiteFile>();
        foreach (var path in site.Paths.Where(path => !path.Contains('/', StringComparison.Ordinal)))
        {
            lists.Add((await site.RenderAsync(path, default))!);
        }

        Assert.Equal(40, lists.Count(file => file.Path.StartsWith("index", StringComparison.Ordinal) && IsPage(file)));
        Assert.All(lists.Where(IsPage), file => Assert.InRange(file.Content.Length, 1, LargestPage));
        Assert.InRange(lists.Single(file => file.Path == "regimens.js").Content.Length, 1, 1024 * 1024);
    }

    [Fact]
    public async Task AResourceIsAFileAsItIs()
    {
        var site = new PreviewSite(new(Content.Samples));
        foreach (var resource in Content.Samples.Where(resource => resource is PlanDefinition or ActivityDefinition))
        {
            var file = await site.RenderAsync($"fhir/{resource.TypeName}-{resource.Id}.json", default);
            Assert.Equal(FhirJson.SerializePretty(resource), file!.Content);
        }
    }

    [Fact]
    public async Task AnEmptyServerHasAnIndexThatSaysSo()
    {
        var site = new PreviewSite(new([]));
        var index = Encoding.UTF8.GetString((await site.RenderAsync("", default))!.Content);

        Assert.Contains(
            "0 regimens with 0 variants and 0 orders, read from 0 sources.",
            index,
            StringComparison.Ordinal
        );
        Assert.NotNull(await site.RenderAsync("waiting.html", default));
        Assert.NotNull(await site.RenderAsync("sources.html", default));
        Assert.Null(await site.RenderAsync("plan/none.html", default));
        Assert.Null(await site.RenderAsync("../site.css", default));
    }

    [Fact]
    public async Task TheHeadlineCountsEveryRowOfTheList()
    {
        var site = new PreviewSite(new([.. Content.Samples, .. Content.Tables, Plans.Protocol]));
        var index = Encoding.UTF8.GetString((await site.RenderAsync("", default))!.Content);

        var regimens = Content
            .Samples.OfType<PlanDefinition>()
            .Count(plan => plan.Meta!.Profile.Contains(FhirRegimens.Site.Reading.Guide.Regimen));
        var tables = Content.Tables.OfType<PlanDefinition>().Count();
        Assert.Contains($"<p class=\"lead\">{regimens} regimens with ", index, StringComparison.Ordinal);
        Assert.Contains(
            $"; {tables} tables of treatment options; 1 plan of no regimen, read from ",
            index,
            StringComparison.Ordinal
        );
        Assert.Contains($"Showing all {regimens + tables + 1}.", index, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatFailedOfASourceStandsWithIt()
    {
        var manifest = Content.Samples.OfType<Library>().First();
        var task = FhirJson.Parse(
            Encoding.UTF8.GetBytes(
                $$"""
                {"resourceType":"Task","id":"{{manifest.Id}}","status":"failed","intent":"order",
                 "businessStatus":{"text":"invalid"},
                 "code":{"coding":[{"system":"https://fhir-regimens.example.org/fhir/CodeSystem/task","code":"publish-source"}]},
                 "output":[{"type":{"text":"invalid"},"valueString":"ActivityDefinition/a: no unit"}]}
                """
            )
        );

        var page = await new PreviewSite(new([manifest, task])).RenderAsync("sources.html", default);

        var cell = (await new HtmlParser().ParseDocumentAsync(new MemoryStream(page!.Content))).QuerySelector(
            "[data-label=Publication]"
        );
        Assert.Equal(
            ["invalid", "ActivityDefinition/a: no unit"],
            cell!.ChildNodes.Select(node => node.TextContent.Trim())
        );
    }

    [Fact]
    public async Task AnIdThatIsNoneNeverLeavesTheFolder()
    {
        using var folder = new Browsing.Folder();
        var plan = new PlanDefinition { Id = "../../outside", Title = "Out" };

        await new PreviewSite(new([plan])).WriteAsync(folder.Path, default);

        var page = Assert.Single(Directory.EnumerateFiles(Path.Combine(folder.Path, "plan")));
        Assert.Equal("x-e28b700f2449d902.html", Path.GetFileName(page));
    }

    [Fact]
    public async Task WhatThePlanPinsAndIsNotHereIsSaidToBeMissing()
    {
        var regimen = Content
            .Samples.OfType<PlanDefinition>()
            .First(plan => plan.Id!.EndsWith("r-chop", StringComparison.Ordinal));

        var page = await new PreviewSite(new([regimen])).RenderAsync($"plan/{regimen.Id}.html", default);

        Assert.Contains(
            "This version of the variant is not here.",
            Encoding.UTF8.GetString(page!.Content),
            StringComparison.Ordinal
        );
    }

    private static bool IsPage(SiteFile file) => file.MediaType.StartsWith("text/html", StringComparison.Ordinal);

    private static async Task<IReadOnlyList<SiteFile>> AllAsync(SiteContent content)
    {
        var site = new PreviewSite(content);
        var files = new List<SiteFile>();
        foreach (var path in site.Paths)
        {
            files.Add((await site.RenderAsync(path, default))!);
        }

        return files;
    }
}

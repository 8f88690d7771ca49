using System.Globalization;
using FhirRegimens.Fhir.Model;
using FhirRegimens.Publishing.Plans;
using FhirRegimens.Publishing.Servers;

namespace FhirRegimens.Publishing.Tests;

/// <summary>Runs over a whole wiki.</summary>
public sealed class CorpusTests : EmbeddedDesk
{
    [Fact]
    public async Task ARunOver300UnchangedPagesMakes300ReadsAndNoWrite()
    {
        var pages = Pages(300, program: "0.1.0", changed: 0);
        await PublishAsync(pages, Desk.Server());
        var server = Desk.Server();

        var reports = await PublishAsync(pages, server);

        Assert.Equal((300, 0), (server.Reads, server.Writes));
        Assert.All(reports, report => Assert.Equal(4, report.Summary.Unchanged));
    }

    [Fact]
    public async Task AConverterChangeRepublishesOnlyWhatChangedInContent()
    {
        await PublishAsync(Pages(20, program: "0.1.0", changed: 0), Desk.Server());

        var reports = await PublishAsync(Pages(20, program: "0.2.0", changed: 3), Desk.Server());

        Assert.Equal(
            [.. Enumerable.Repeat(4, 3), .. Enumerable.Repeat(1, 17)],
            reports.Select(report => report.Summary.Created)
        );
        Assert.Equal(23, (await Desk.StoredAsync("ActivityDefinition")).Count);
    }

    private async Task<IReadOnlyList<PublishReport>> PublishAsync(IEnumerable<SourceContent> pages, FhirServer server)
    {
        var reports = new List<PublishReport>();
        foreach (var page in pages)
        {
            reports.Add(await Desk.PublishAsync(page, Desk.Automatic, server));
        }

        return reports;
    }

    private static IReadOnlyList<SourceContent> Pages(int count, string program, int changed) =>
        [.. Enumerable.Range(0, count).Select(number => Page(number, program, dose: number < changed ? 6 : 5))];

    private static SourceContent Page(int number, string program, decimal dose)
    {
        var slug = string.Create(CultureInfo.InvariantCulture, $"page-{number}");
        var page = Samples.Page(slug, "a", null, Samples.Regimen(slug, ("cisplatin", dose)));
        var manifest = page.Manifest.DeepCopy();
        manifest.Extension[1].Extension[0].Value = new FhirString(program);
        return page with { Manifest = manifest };
    }
}

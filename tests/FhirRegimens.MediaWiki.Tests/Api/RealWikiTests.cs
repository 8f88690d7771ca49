using System.Text;
using FhirRegimens.MediaWiki.Api;
using FhirRegimens.MediaWiki.Exports;
using FhirRegimens.Web;

namespace FhirRegimens.MediaWiki.Tests.Api;

/// <summary>The client and the export reader against a real MediaWiki. Every test uses pages of its own.</summary>
public sealed class RealWikiTests(MediaWikiServer server) : IClassFixture<MediaWikiServer>, IDisposable
{
    private readonly WebConnection connection = Connections.Open();

    private MediaWikiClient Client => new(connection, server.Api);

    public void Dispose() => connection.Dispose();

    [MediaWikiFact]
    public async Task PagesAreFoundByTheTitlesThatPeopleWrite()
    {
        const string Text = "=First-line=\n==R-CHOP {{#subobject:x}}==\n*[[Rituximab]] 375 mg/m<sup>2</sup> – “day 1”";
        await server.PutAsync("Diffuse large B-cell lymphoma", Text);
        await server.PutAsync("DLBCL", "#REDIRECT [[Diffuse large B-cell lymphoma#R-CHOP]]");
        await server.PutAsync("Circle A", "#REDIRECT [[Circle B]]");
        await server.PutAsync("Circle B", "#REDIRECT [[Circle A]]");
        await server.PutAsync("Café au lait", "x");

        var answers = await Client
            .ReadPagesAsync(
                [
                    "diffuse_large B-cell lymphoma",
                    "DLBCL",
                    "Not there",
                    "a<b",
                    "Special:Version",
                    "Circle A",
                    "Cafe\u0301 au lait",
                ],
                default
            )
            .ToListAsync();

        Assert.Equal(
            [
                ("diffuse_large B-cell lymphoma", PageStatus.Present, "Diffuse large B-cell lymphoma"),
                ("DLBCL", PageStatus.Present, "Diffuse large B-cell lymphoma"),
                ("Not there", PageStatus.Missing, null),
                ("a<b", PageStatus.Invalid, null),
                ("Special:Version", PageStatus.Elsewhere, null),
                ("Circle A", PageStatus.RedirectLoop, null),
                ("Cafe\u0301 au lait", PageStatus.Present, "Café au lait"),
            ],
            answers.Select(answer => (answer.Asked, answer.Status, answer.Page?.Title))
        );
        var page = answers[0].Page!;
        Assert.Equal(
            (Text, 0, "wikitext", server.PageAddress("Diffuse_large_B-cell_lymphoma").AbsoluteUri),
            (page.Text, page.Namespace, page.ContentModel, page.Address)
        );
        Assert.True(page is { PageId: > 0, RevisionId: > 0 } && page.Timestamp > DateTimeOffset.UnixEpoch);
    }

    [MediaWikiFact]
    public async Task MembersOfACategoryAreThoseOfTheNamespacesAskedFor()
    {
        await server.PutAsync("Member one", "[[Category:Leukemias]]");
        await server.PutAsync("Member two", "[[Category:Leukemias]]");
        await server.PutAsync("Template:Member", "[[Category:Leukemias]]");

        var pages = await Client.ReadCategoryAsync("Leukemias", [0], default).ToListAsync();
        var all = await Client.ReadCategoryAsync("Category:Leukemias", [0, 10], default).ToListAsync();
        var none = await Client.ReadCategoryAsync("Unused", [0], default).ToListAsync();

        Assert.Equal(["Member one", "Member two"], pages.Select(page => page.Title));
        Assert.Equal([0, 0, 10], all.Select(page => page.Namespace).Order());
        Assert.Empty(none);
    }

    [MediaWikiFact]
    public async Task AMovedPageKeepsItsIdAndADeletedOneIsMissing()
    {
        await server.PutAsync("Old name", "x");
        await server.PutAsync("Short-lived", "x");
        var before = await Client.ReadStatesAsync(["Old name", "Short-lived"], default).ToListAsync();

        await server.MoveAsync("Old name", "New name");
        await server.DeleteAsync("Short-lived");

        var byId = await Client.ReadStatesAsync(before.Select(state => state.Page!.PageId), default).ToListAsync();
        var byTitle = await Client.ReadStatesAsync(["Old name", "New name", "Short-lived"], default).ToListAsync();
        Assert.Equal(
            [(PageStatus.Present, "New name"), (PageStatus.Missing, null)],
            byId.Select(state => (state.Status, state.Page?.Title))
        );
        Assert.Equal(
            [
                (PageStatus.Present, "Old name", true),
                (PageStatus.Present, "New name", false),
                (PageStatus.Missing, null, false),
            ],
            byTitle.Select(state => (state.Status, state.Page?.Title, state.IsRedirect))
        );
        Assert.Equal(server.PageAddress("New_name").AbsoluteUri, byTitle[1].Address);
    }

    [MediaWikiFact]
    public async Task RecentChangesNameEditsNewPagesMovesAndDeletionsInTheirOrder()
    {
        await server.PutAsync("Changing page", "one");
        await server.PutAsync("Changing page", "two");
        await server.PutAsync("Changing name", "one");
        await server.MoveAsync("Changing name", "Changed name");
        await server.DeleteAsync("Changed name");

        var changes = await Client.ReadChangesAsync(DateTimeOffset.UnixEpoch, default).ToListAsync();
        var later = await Client.ReadChangesAsync(changes[^1].Timestamp.AddDays(1), default).ToListAsync();

        // MediaWiki forgets the edits of a page that it deletes.
        Assert.Equal(
            [
                (ChangeKind.Created, "Changing page", null),
                (ChangeKind.Edited, "Changing page", null),
                (ChangeKind.Moved, "Changing name", "Changed name"),
                (ChangeKind.Deleted, "Changed name", null),
            ],
            changes
                .Where(change => change.Page.Title.StartsWith("Chang", StringComparison.Ordinal))
                .Select(change => (change.Kind, change.Page.Title, change.MovedTo))
        );
        Assert.True(changes.Zip(changes.Skip(1)).All(pair => pair.First.Timestamp <= pair.Second.Timestamp));
        Assert.Empty(later);
    }

    [MediaWikiFact]
    public async Task APageIsFoundFromEveryFormOfItsAddress()
    {
        await server.PutAsync("Rare (B/T) & more", "x");
        var page = (await Client.ReadPagesAsync(["Rare (B/T) & more"], default).SingleAsync()).Page!;

        foreach (
            var address in new[]
            {
                new Uri(page.Address!),
                server.PageAddress("Rare_(B/T)_%26_more?action=history#x"),
                new Uri(server.BaseAddress, "index.php?title=Rare+(B/T)+%26+more"),
            }
        )
        {
            Assert.Equal(
                new WikiLocation(server.Api, "Rare (B/T) & more"),
                await WikiLocation.FindAsync(connection, address, default)
            );
        }
    }

    [MediaWikiFact]
    public async Task AnExportHoldsThePagesThatTheApiGives()
    {
        string[] titles = ["Exported (é/x) & y's", "Exported: *z* ~1 @2"];
        await server.PutAsync(titles[0], "old");
        await server.PutAsync(titles[0], "=A=\n\n  <b>&amp;</b>\t“x”");
        await server.PutAsync(titles[1], "");
        await server.PutAsync("Exported away", $"#REDIRECT [[{titles[0]}]]");

        var exported = MediaWikiExport
            .Read(new MemoryStream(Encoding.UTF8.GetBytes(await server.ExportAsync())))
            .Select(entry => Assert.IsType<ExportedPage>(entry).Page)
            .ToDictionary(page => page.Title, StringComparer.Ordinal);

        var pages = await Client.ReadPagesAsync(titles, default).Select(answer => answer.Page!).ToListAsync();
        Assert.Equal(pages, titles.Select(title => exported[title]));
        Assert.Equal(titles[0], exported["Exported away"].RedirectTarget);
    }
}

using System.Text;
using FhirRegimens.Fhir.Json;
using FhirRegimens.Fhir.Model;
using FhirRegimens.Site.Components;
using FhirRegimens.Site.Pages;
using FhirRegimens.Site.Reading;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace FhirRegimens.Site;

/// <summary>
/// The preview pages of FHIR resources: an index, a page for each version of each plan, the sources, what awaits
/// approval, and the resources as files. The same content gives the same bytes.
/// </summary>
public sealed class PreviewSite
{
    /// <summary>How many rows of a list stand on one page.</summary>
    private const int RowsOfPage = 100;

    private const string Html = "text/html; charset=utf-8";
    private const string Json = "application/fhir+json; charset=utf-8";

    private readonly SortedDictionary<string, Func<CancellationToken, Task<SiteFile>>> files = new(
        StringComparer.Ordinal
    );

    /// <summary>Reads the content; pages are made when they are asked for.</summary>
    public PreviewSite(SiteContent content)
    {
        var catalogue = new Catalogue(content.Resources);
        var plans = new PlanReader(catalogue, content.Validate);
        var papers = new PaperReader(catalogue, content.Validate);
        var trials = new TrialReader(catalogue, plans, papers, content.Validate);
        var index = new IndexReader(catalogue, plans);
        AddAssets();
        AddIndex(index);
        AddPages<SourcesDocument, SourceRow>(
            "sources",
            index.Sources(),
            (rows, number, of) => new SourcesPage(rows, number, of)
        );
        AddList<StudiesDocument>(
            "studies",
            "studies.js",
            ListRows.Studies,
            [
                .. catalogue
                    .Trials.Select(TrialReader.Row)
                    .Concat(papers.Papers.Where(paper => paper.Trial is null).Select(papers.Row))
                    .Select(ListRows.Of),
            ],
            list => list
        );
        foreach (var trial in catalogue.Trials)
        {
            AddPortions<TrialDocument>(
                TrialReader.PageOf(trial),
                TrialReader.Portions(trial).Count,
                number => trials.Read(trial, number),
                () => trials.Resources(trial)
            );
        }

        foreach (var paper in papers.Papers)
        {
            AddPortions<PaperDocument>(
                paper.Href,
                PaperReader.Portions(paper).Count,
                number => papers.Read(paper, number),
                () => papers.Resources(paper)
            );
        }

        Add<WaitingDocument>("waiting.html", new WaitingReader(catalogue, plans, papers).Read);
        foreach (var plan in catalogue.Plans)
        {
            Add<PlanDocument>($"plan/{Catalogue.PageOf(plan)}", () => plans.Read(plan));
        }

        foreach (
            var resource in catalogue
                .Plans.Concat<Resource>(catalogue.Entries)
                .Concat(catalogue.Trials)
                .Concat(catalogue.Groups)
                .Concat(catalogue.Outcomes)
        )
        {
            Add(Catalogue.FileOf(resource), Json, () => FhirJson.SerializePretty(resource));
        }
    }

    /// <summary>The paths of all files, in ordinal order.</summary>
    public IReadOnlyCollection<string> Paths => files.Keys;

    /// <summary>Makes one file; null where the site has none of that path.</summary>
    /// <param name="path">Relative to the site; empty for the index.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<SiteFile?> RenderAsync(string path, CancellationToken cancellation) =>
        files.TryGetValue(path.Length == 0 ? "index.html" : path, out var make) ? await make(cancellation) : null;

    /// <summary>Makes all files and writes them to a folder; files of the same names are replaced.</summary>
    public async System.Threading.Tasks.Task WriteAsync(string folder, CancellationToken cancellation)
    {
        foreach (var path in Paths)
        {
            var file = (await RenderAsync(path, cancellation))!;
            var target = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            await File.WriteAllBytesAsync(target, file.Content, cancellation);
        }
    }

    private void AddAssets()
    {
        Add("site.css", "text/css; charset=utf-8", () => Asset("site.css"));
        Add("site.js", "text/javascript; charset=utf-8", () => Asset("site.js"));
        Add("list.js", "text/javascript; charset=utf-8", () => Asset("list.js"));
        Add("icon.svg", "image/svg+xml", () => Asset("icon.svg"));
    }

    private void AddIndex(IndexReader index)
    {
        var rows = index.Rows();
        var counts = index.Counts(rows);
        AddList<IndexDocument>(
            "index",
            "regimens.js",
            ListRows.Regimens,
            [.. rows.Select(ListRows.Of)],
            list => new IndexPage(counts, list)
        );
    }

    private void AddList<TDocument>(
        string name,
        string script,
        ListShape shape,
        IReadOnlyList<ListRow> rows,
        Func<SearchedList, object> page
    )
        where TDocument : IComponent
    {
        AddPages<TDocument, ListRow>(
            name,
            rows,
            (some, number, of) => page(new(shape, some, rows.Count, number, PageNames(name, of)))
        );
        Add(script, "text/javascript; charset=utf-8", () => ListScript.Of(shape, rows));
    }

    private void AddPages<TDocument, TRow>(
        string name,
        IReadOnlyList<TRow> rows,
        Func<IReadOnlyList<TRow>, int, int, object> page
    )
        where TDocument : IComponent
    {
        var chunks =
            rows.Count == 0
                ?
                [
                    [],
                ]
                : rows.Chunk(RowsOfPage).ToList();
        foreach (var (chunk, index) in chunks.Select((chunk, index) => (chunk, index)))
        {
            Add<TDocument>(PageName(name, index + 1), () => page(chunk, index + 1, chunks.Count));
        }
    }

    private void AddPortions<TDocument>(
        string page,
        int count,
        Func<int, object> read,
        Func<IEnumerable<Resource>> resources
    )
        where TDocument : IComponent
    {
        foreach (var number in Enumerable.Range(1, count))
        {
            Add<TDocument>(Portions.PageOf(page, number), () => read(number));
        }

        Add(FilesOfPage.BundleOf(page), Json, () => FhirJson.SerializePretty(FilesOfPage.Together(resources())));
    }

    /// <summary>The file of a page of a list.</summary>
    internal static string PageName(string name, int number) =>
        number == 1 ? $"{name}.html" : $"{name}-{FhirWords.Integer(number)}.html";

    /// <summary>The files of all pages of a list.</summary>
    internal static IReadOnlyList<string> PageNames(string name, int count) =>
        [.. Enumerable.Range(1, count).Select(number => PageName(name, number))];

    private void Add(string path, string mediaType, Func<byte[]> content) =>
        files.TryAdd(path, _ => System.Threading.Tasks.Task.FromResult(new SiteFile(path, mediaType, content())));

    private void Add<TDocument>(string path, Func<object> page)
        where TDocument : IComponent =>
        files.TryAdd(
            path,
            async cancellation =>
            {
                cancellation.ThrowIfCancellationRequested();
                return new(path, Html, await RenderAsync<TDocument>(page()));
            }
        );

    /// <summary>The page as HTML in UTF-8.</summary>
    internal static async Task<byte[]> RenderAsync<TDocument>(object page)
        where TDocument : IComponent
    {
        await using var services = new ServiceCollection().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var root = await renderer.RenderComponentAsync<TDocument>(
                ParameterView.FromDictionary(new Dictionary<string, object?> { ["Page"] = page })
            );
            await using var text = new StringWriter();
            root.WriteHtmlTo(text);
            return Encoding.UTF8.GetBytes(DirectionMarks.ShownInHtml(text.ToString()));
        });
    }

    /// <summary>A file that every site has.</summary>
    internal static byte[] Asset(string name)
    {
        using var stream = typeof(PreviewSite).Assembly.GetManifestResourceStream(name)!;
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }
}

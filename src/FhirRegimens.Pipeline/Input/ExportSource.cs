using FhirRegimens.MediaWiki;
using FhirRegimens.MediaWiki.Exports;

namespace FhirRegimens.Pipeline.Input;

/// <summary>An XML export of a MediaWiki as sources.</summary>
internal static class ExportSource
{
    /// <summary>
    /// The pages of an export, one at a time; at its end what was left out: pages outside the main namespace,
    /// redirects, and pages that are not wikitext.
    /// </summary>
    /// <exception cref="MediaWikiExportException">It is no export, or damaged from here on.</exception>
    public static IEnumerable<SourceOutcome> Load(string name, Stream stream)
    {
        var omitted = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var entry in MediaWikiExport.Read(stream))
        {
            switch (entry)
            {
                case UnreadablePage page:
                    yield return new UnreadableSource($"{name}:{page.Line}: '{page.Title}': {page.Reason}");
                    break;
                case ExportedPage { Page: var page } when WhyNoSource(page) is { } reason:
                    omitted[reason] = omitted.GetValueOrDefault(reason) + 1;
                    break;
                case ExportedPage { Page: var page }:
                    yield return LoadedSource.Of($"{name}#{page.Title}", page);
                    break;
            }
        }

        if (omitted.Count > 0)
        {
            var counts = omitted
                .OrderBy(reason => reason.Key, StringComparer.Ordinal)
                .Select(reason => $"{reason.Value} {reason.Key}");
            yield return new OmittedPages($"{name}: left out: {string.Join(", ", counts)}.");
        }
    }

    private static string? WhyNoSource(WikiPage page) =>
        page switch
        {
            { Namespace: not WikiPage.MainNamespace } => "outside the main namespace",
            { RedirectTarget: not null } => "that redirect",
            { ContentModel: not WikiPage.Wikitext } => "without wikitext",
            _ => null,
        };
}

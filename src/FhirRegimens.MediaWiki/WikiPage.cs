namespace FhirRegimens.MediaWiki;

/// <summary>The newest revision of a page of a wiki.</summary>
public sealed record WikiPage
{
    /// <summary>Namespace of pages of content, where regimens stand.</summary>
    public const int MainNamespace = 0;

    /// <summary>The content model of pages that are written in wikitext.</summary>
    public const string Wikitext = "wikitext";

    /// <summary>The title with its namespace, with spaces for underscores.</summary>
    public required string Title { get; init; }

    /// <summary>The number of its namespace.</summary>
    public required int Namespace { get; init; }

    /// <summary>The wiki's id of the page; it stays when the page is moved.</summary>
    public required long PageId { get; init; }

    /// <summary>The wiki's id of the revision.</summary>
    public required long RevisionId { get; init; }

    /// <summary>When the revision was made.</summary>
    public required DateTimeOffset Timestamp { get; init; }

    /// <summary>The text of the revision's main slot.</summary>
    public required string Text { get; init; }

    /// <summary>What the text is, such as <see cref="Wikitext"/>, <c>json</c> or <c>css</c>.</summary>
    public string ContentModel { get; init; } = Wikitext;

    /// <summary>The title that the page redirects to; null where it is no redirect.</summary>
    public string? RedirectTarget { get; init; }

    /// <summary>The address of the page without a revision; null where it is not known.</summary>
    public string? Address { get; init; }
}

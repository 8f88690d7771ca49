using System.Text.Json;
using FhirRegimens.Web;

namespace FhirRegimens.MediaWiki.Api;

/// <summary>
/// An answer of MediaWiki's API in <c>formatversion=2</c>, as far as it is asked for. Everything may be absent.
/// </summary>
internal sealed record ApiAnswer
{
    /// <summary>How answers are read: null only where a property may be null.</summary>
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        RespectNullableAnnotations = true,
    };

    public ApiError? Error { get; init; }

    public IReadOnlyDictionary<string, string>? Continue { get; init; }

    public ApiQuery Query { get; init; } = new();

    /// <summary>The answer in a response; null where it is none of the API.</summary>
    public static ApiAnswer? Of(WebAnswer response) => response.Json<ApiAnswer>(Json);
}

/// <summary>Why the API refused.</summary>
internal sealed record ApiError(string Code, string? Info);

internal sealed record ApiQuery
{
    public ApiSite? General { get; init; }

    public IReadOnlyList<ApiTitleMapping> Normalized { get; init; } = [];

    public IReadOnlyList<ApiTitleMapping> Converted { get; init; } = [];

    public IReadOnlyList<ApiTitleMapping> Redirects { get; init; } = [];

    public IReadOnlyList<ApiInterwiki> Interwiki { get; init; } = [];

    public IReadOnlyList<ApiPage> Pages { get; init; } = [];

    public IReadOnlyList<ApiMember> CategoryMembers { get; init; } = [];

    public IReadOnlyList<ApiChange> RecentChanges { get; init; } = [];
}

/// <summary>How the wiki makes the addresses of its pages: <c>/wiki/$1</c>, <c>/w/index.php</c>.</summary>
internal sealed record ApiSite(string ArticlePath, string Script);

internal sealed record ApiTitleMapping(string From, string To, bool FromEncoded)
{
    /// <summary>The title as it was asked for; the wiki escapes one whose letters it had to compose.</summary>
    public string Asked => FromEncoded ? Uri.UnescapeDataString(From) : From;
}

internal sealed record ApiInterwiki(string Title);

internal sealed record ApiPage
{
    public long PageId { get; init; }

    public int Ns { get; init; }

    public string? Title { get; init; }

    public bool Missing { get; init; }

    public bool Invalid { get; init; }

    public bool Special { get; init; }

    public bool Redirect { get; init; }

    public long LastRevId { get; init; }

    public string? CanonicalUrl { get; init; }

    public IReadOnlyList<ApiRevision> Revisions { get; init; } = [];
}

internal sealed record ApiRevision(
    long RevId,
    DateTimeOffset Timestamp,
    IReadOnlyDictionary<string, ApiSlot>? Slots,
    bool TextHidden
);

internal sealed record ApiSlot(string? Content, string? ContentModel);

internal sealed record ApiMember(long PageId, int Ns, string Title);

internal sealed record ApiChange
{
    public string Type { get; init; } = "";

    public int Ns { get; init; }

    public string? Title { get; init; }

    public long PageId { get; init; }

    public long RevId { get; init; }

    public DateTimeOffset Timestamp { get; init; }

    public string? LogType { get; init; }

    public string? LogAction { get; init; }

    /// <summary>Depends on the kind of log entry; an empty one may come as an array.</summary>
    public JsonElement LogParams { get; init; }
}

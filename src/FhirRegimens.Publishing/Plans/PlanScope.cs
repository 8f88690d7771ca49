using FhirRegimens.Fhir.Model;
using FhirRegimens.Publishing.Gate;
using FhirRegimens.Publishing.Servers;
using FhirRegimens.Publishing.Versions;

namespace FhirRegimens.Publishing.Plans;

/// <summary>
/// What of a source a plan looks at. Closures of types that the server does not store are left out. Where only these are
/// still to be published, the rest is not looked at again: a person may have decided about it since.
/// </summary>
internal sealed record PlanScope
{
    /// <summary>What the manifest names.</summary>
    public required IReadOnlyList<PinnedArtifact> Pins { get; init; }

    /// <summary>What of that the plan leaves as it is.</summary>
    public required IReadOnlyList<PinnedArtifact> Kept { get; init; }

    /// <summary>The closures that are planned.</summary>
    public required IReadOnlyList<ArtifactClosure> Closures { get; init; }

    /// <summary>The closures that the server cannot take.</summary>
    public required IReadOnlyList<LeftOutClosure> LeftOut { get; init; }

    /// <summary>What the server lacks for the source's records, in words; null where it takes them.</summary>
    public required string? LacksForRecords { get; init; }

    /// <summary>The canonical urls of what the server cannot take.</summary>
    public IReadOnlyList<string> LeftOutUrls => [.. LeftOut.SelectMany(closure => Urls(closure.Artifacts))];

    /// <summary>What the manifest names and the source no longer has.</summary>
    public IReadOnlyList<PinnedArtifact> Vanished =>
        [
            .. Pins.Except(Kept)
                .ExceptBy(
                    Closures.SelectMany(closure => Urls(closure.Artifacts)),
                    pin => pin.Url,
                    StringComparer.Ordinal
                ),
        ];

    /// <summary>
    /// Whether the manifest was made from this source and these settings, and nothing waits that may be released by itself
    /// meanwhile.
    /// </summary>
    public static bool IsDecided(SourceContent content, Library before, Release release) =>
        Manifest.SameOrigin(before, content.Manifest)
        && (release is not Release.Automatic || before.Status == PublicationStatus.Active);

    /// <summary>Asks the server what it stores, where the source has anything that some servers do not.</summary>
    /// <param name="server">The server.</param>
    /// <param name="content">The source.</param>
    /// <param name="before">Its manifest on the server; null before the first publication.</param>
    /// <param name="release">Who lets new versions become active.</param>
    /// <param name="cancellation">Ends the question.</param>
    /// <exception cref="FhirServerException">The server could not be read.</exception>
    public static async Task<PlanScope> ReadAsync(
        FhirServer server,
        SourceContent content,
        Library? before,
        Release release,
        CancellationToken cancellation
    )
    {
        var pins = before is null ? [] : Manifest.Pins(before);
        var records = content.Records.Select(record => record.TypeName);
        var types = content
            .Closures.SelectMany(closure => Types(closure.Artifacts))
            .Concat(pins.Select(pin => VersionSearch.TypeOf(pin.Url)))
            .Concat(records);
        var lacks = types.Any(ServerCapabilities.OptionalTypes.Contains)
            ? await LacksAsync(server, cancellation)
            : _ => null;
        var isDecided = before is not null && release is not Release.ByPerson && IsDecided(content, before, release);
        var open = isDecided ? Missing(content.Closures, Manifest.LeftOut(before!)) : content.Closures;
        var named = open.SelectMany(closure => Urls(closure.Artifacts)).ToHashSet(StringComparer.Ordinal);
        var judged = open.Select(closure => (Closure: closure, Lacks: lacks(Types(closure.Artifacts)))).ToList();
        LeftOutClosure[] leftOut =
        [
            .. judged
                .Where(one => one.Lacks is not null)
                .Select(one => new LeftOutClosure(one.Closure.Artifacts, one.Lacks!)),
        ];
        var unread = leftOut.SelectMany(closure => Urls(closure.Artifacts)).ToHashSet(StringComparer.Ordinal);
        return new()
        {
            Pins = pins,
            Kept =
            [
                .. pins.Where(pin =>
                    (isDecided && !named.Contains(pin.Url))
                    || unread.Contains(pin.Url)
                    || lacks([VersionSearch.TypeOf(pin.Url)]) is not null
                ),
            ],
            Closures = [.. judged.Where(one => one.Lacks is null).Select(one => one.Closure)],
            LeftOut = leftOut,
            LacksForRecords = lacks(records),
        };
    }

    private static async Task<Func<IEnumerable<string>, string?>> LacksAsync(
        FhirServer server,
        CancellationToken cancellation
    )
    {
        var capabilities = await server.ReadCapabilitiesAsync(cancellation);
        var kind = ServerKind.Of(capabilities);
        return types => capabilities.LacksForSome(types, kind);
    }

    private static IReadOnlyList<ArtifactClosure> Missing(
        IEnumerable<ArtifactClosure> closures,
        IReadOnlyList<string> leftOut
    ) => [.. closures.Where(closure => Urls(closure.Artifacts).Intersect(leftOut, StringComparer.Ordinal).Any())];

    private static IEnumerable<string> Urls(IEnumerable<DomainResource> artifacts) =>
        artifacts.Select(artifact => artifact.CanonicalUrl());

    private static IEnumerable<string> Types(IEnumerable<DomainResource> artifacts) =>
        artifacts.Select(artifact => artifact.TypeName);
}

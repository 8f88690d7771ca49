using System.Globalization;
using FhirRegimens.Fhir.Model;
using FhirRegimens.Publishing.Gate;
using FhirRegimens.Publishing.Plans;
using FhirRegimens.Publishing.Servers;
using FhirRegimens.Publishing.Versions;

namespace FhirRegimens.Publishing.People;

/// <summary>
/// Plans to go back: new versions with old content, which a person answers for. What was in use then is known from the
/// manifest's history on the server; the source's revision stays the one of today, so that an unchanged source is not
/// published over it.
/// </summary>
/// <param name="server">The server.</param>
/// <param name="planner">Plans the publication of the old content.</param>
public sealed class RollbackPlanner(FhirServer server, PublishPlanner planner)
{
    /// <summary>Plans it.</summary>
    /// <param name="slug">The id of the source's manifest.</param>
    /// <param name="title">The source's title.</param>
    /// <param name="target">A version of the manifest, or a date (or date and time): the state at its end.</param>
    /// <param name="person">Who goes back.</param>
    /// <param name="cancellation">Ends the planning.</param>
    /// <exception cref="UndecidableSourceException">
    /// The server has no such source or state, or has lost or changed what belongs to it.
    /// </exception>
    /// <exception cref="FhirServerException">The server could not be read.</exception>
    public async Task<PublishPlan> PlanAsync(
        string slug,
        string title,
        string target,
        string person,
        CancellationToken cancellation
    )
    {
        var current = await SourceState.ReadManifestAsync(server, slug, title, cancellation);
        var old = await FindAsync(slug, title, target, cancellation);
        var content = await ReadContentAsync(title, old, current.Resource, cancellation);
        var words = $"rolled back to {target}";
        var plan = await planner.PlanAsync(content, current, new Release.ByPerson(person, words), cancellation);
        return plan with
        {
            Task = WithRefusals(plan, current.Resource, $"{words} ({person})"),
            IsTaskNew = plan.IsTaskNew || plan.After is not null,
        };
    }

    /// <summary>What is gone back from counts as refused: it does not become active by itself again.</summary>
    private static SourceTask WithRefusals(PublishPlan plan, Library current, string reason)
    {
        var pins = plan.After is { } after ? Manifest.Pins(current).Except(Manifest.Pins(after)) : [];
        // An interrupted run may have retired some of them already.
        var references = plan
            .Retires.Select(PublishItems.Reference)
            .Union(pins.Select(PublishItems.ReferenceOf), StringComparer.Ordinal);
        return plan.Task!.WithRejected(references, reason);
    }

    private async Task<Library> FindAsync(string slug, string title, string target, CancellationToken cancellation)
    {
        var history = await server.ReadHistoryAsync<Library>(slug, cancellation);
        // Only where nothing waited was everything that the manifest names in use.
        var states = history
            .Where(state => state.Status == PublicationStatus.Active)
            .OrderByDescending(state => state.Meta?.LastUpdated)
            .ToList();
        var found =
            SemanticVersion.Parse(target) is not null ? states.Find(state => state.Version == target)
            : EndOf(target) is { } end ? states.Find(state => state.Meta?.LastUpdated < end)
            : throw new FhirServerException(
                $"{target} is neither a version such as 1.2.0 nor a date such as 2026-01-31 nor a time with its zone."
            );
        return found
            ?? throw new UndecidableSourceException(
                $"{server.BaseAddress} has no state of {title} for {target} in which everything was approved. "
                    + (
                        states.Count == 0
                            ? "There never was one."
                            : $"Those that it has: {string.Join(", ", states.Select(InWords).Reverse())}."
                    )
            );
    }

    private static string InWords(Library state) =>
        state.Meta?.LastUpdated is { } since
            ? string.Create(CultureInfo.InvariantCulture, $"{state.Version} since {since:yyyy-MM-dd}")
            : $"{state.Version}";

    /// <summary>Whether a text names a state: a version, a date, or a time with its zone.</summary>
    public static bool IsTarget(string target) =>
        SemanticVersion.Parse(target) is not null || EndOf(target) is not null;

    /// <summary>The end of a day (UTC), or just after a moment; null where the text is neither.</summary>
    private static DateTimeOffset? EndOf(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new DateTimeOffset(day.AddDays(1).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero)
        : DateTimeOffset.TryParseExact(
            text,
            "yyyy-MM-ddTHH:mm:ssK",
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var moment
        )
            ? moment.AddTicks(1)
        : null;

    private async Task<SourceContent> ReadContentAsync(
        string title,
        Library old,
        Library current,
        CancellationToken cancellation
    )
    {
        var pins = Manifest.Pins(old);
        var instances = await server.FindVersionsAsync(pins.Select(pin => pin.Url), cancellation);
        var artifacts = pins.Select(pin => OldInstance(pin, instances[pin.Url])).ToList();
        var composition = Composition.Of(artifacts);
        var closures = artifacts
            .Select(artifact => artifact.Unversioned())
            .GroupBy(
                artifact => composition.Connected(artifact.CanonicalUrl()).Min(StringComparer.Ordinal)!,
                StringComparer.Ordinal
            )
            .Select(closure => new ArtifactClosure(closure.Last().Title() ?? title, [.. closure]));
        var manifest = Manifest.WithLeftOut(Manifest.WithOriginOf(old, current), Manifest.LeftOut(current));
        return new(title, manifest, [.. closures]);
    }

    private DomainResource OldInstance(PinnedArtifact pin, IEnumerable<DomainResource> instances)
    {
        var instance =
            instances.FirstOrDefault(instance => instance.BusinessVersion() == pin.Version)
            ?? throw new UndecidableSourceException($"{server.BaseAddress} no longer has {pin.Url}|{pin.Version}.");
        var asPublished = WithoutSuccessor(instance);
        return asPublished.ContentHash() == pin.Hash
            ? asPublished
            : throw new UndecidableSourceException(
                $"{PublishItems.Reference(instance)} was changed on the server after it was published: "
                    + "its content cannot be trusted."
            );
    }

    /// <summary>What was retired under a new name has got a successor since.</summary>
    private static DomainResource WithoutSuccessor(DomainResource instance)
    {
        var copy = instance.DeepCopy();
        (copy as PlanDefinition)?.RelatedArtifact.RemoveAll(related =>
            related.Type == RelatedArtifact.RelatedArtifactType.Successor
        );
        return copy;
    }
}

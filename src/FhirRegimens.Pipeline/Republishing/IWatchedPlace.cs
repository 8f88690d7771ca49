using FhirRegimens.Pipeline.Input;
using FhirRegimens.Publishing.Plans;
using FhirRegimens.Web;

namespace FhirRegimens.Pipeline.Republishing;

/// <summary>Kinds of sources that are republished when they change.</summary>
public enum WatchedKind
{
    /// <summary>A page of a wiki.</summary>
    Page,

    /// <summary>The record of a trial in a registry.</summary>
    Trial,
}

/// <summary>A place on the web whose sources are republished when they change: a wiki, a registry of trials.</summary>
public interface IWatchedPlace : IDisposable
{
    /// <summary>What its sources are.</summary>
    WatchedKind Kind { get; }

    /// <summary>Its address.</summary>
    string Address { get; }

    /// <summary>
    /// How its sources stand that the settings name or that were published from it before. It is asked as little as will
    /// tell: for what their newest revisions are called, not for the sources.
    /// </summary>
    /// <param name="known">What the FHIR server knows, by id.</param>
    /// <param name="cancellation">Ends the requests.</param>
    /// <returns>Of sources that may have one id, the one to be preferred comes first.</returns>
    /// <exception cref="WebSourceException">The place could not be asked.</exception>
    Task<IReadOnlyList<WatchedSource>> ReadWatchedAsync(
        IReadOnlyDictionary<string, PublishedSource> known,
        CancellationToken cancellation
    );

    /// <summary>Asks for a source as it is now.</summary>
    /// <param name="title">Its title.</param>
    /// <param name="cancellation">Ends the requests.</param>
    /// <exception cref="WebSourceException">The place could not be asked.</exception>
    Task<NewestSource> ReadNewestAsync(string title, CancellationToken cancellation);
}

/// <summary>How a watched source stands.</summary>
public enum WatchedStanding
{
    /// <summary>It is there.</summary>
    Here,

    /// <summary>There is no such source, or no longer.</summary>
    Gone,

    /// <summary>It only leads to another source, which is watched too.</summary>
    Moved,

    /// <summary>There can be no such source, or it cannot be watched.</summary>
    Unfit,
}

/// <summary>A source that is watched.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Title">Its title; of one that is not there, the title that was asked for.</param>
/// <param name="Address">Its address without a revision; null where there can be none.</param>
/// <param name="Standing">How it stands.</param>
/// <param name="Revision">Its newest revision; null unless it is there.</param>
public sealed record WatchedSource(
    WatchedKind Kind,
    string Title,
    string? Address,
    WatchedStanding Standing,
    string? Revision
)
{
    /// <summary>What to tell a person where it was expected and cannot be published; null where nothing is amiss.</summary>
    public string? Problem { get; init; }
}

/// <summary>A source as a place has it now.</summary>
public abstract record NewestSource
{
    private NewestSource() { }

    /// <summary>It can be read.</summary>
    /// <param name="Source">The source.</param>
    public sealed record Here(LoadedSource Source) : NewestSource;

    /// <summary>It is no longer there.</summary>
    /// <param name="How">What happened to it, in words.</param>
    /// <param name="Address">Where it was.</param>
    /// <param name="Successor">The title of the source that it has become; null where there is none that can be published.</param>
    public sealed record Vanished(string How, string? Address, string? Successor) : NewestSource;

    /// <summary>It is there and can never be published as it is.</summary>
    /// <param name="Reason">Why, and what to do.</param>
    /// <param name="Revision">Its newest revision; null where it has none.</param>
    public sealed record Unfit(string Reason, string? Revision) : NewestSource;

    /// <summary>There can be no source of that title.</summary>
    /// <param name="Reason">Why.</param>
    public sealed record Impossible(string Reason) : NewestSource;
}

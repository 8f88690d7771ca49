using System.Security.Cryptography;
using System.Text;
using FhirRegimens.MediaWiki;
using FhirRegimens.Regimens;
using FhirRegimens.Registry;

namespace FhirRegimens.Pipeline.Input;

/// <summary>What came of a source that a command names, or of one of the pages in it.</summary>
public abstract record SourceOutcome
{
    /// <summary>How much of the file's bytes had been read when this came, 0 to 1; 1 where that is not known.</summary>
    public double ShareRead { get; init; } = 1;
}

/// <summary>A source's text with what is known of where it comes from.</summary>
/// <param name="Name">
/// The name that messages use: a path, <c>-</c> for standard input, an address, or <c>export.xml#Title</c>.
/// </param>
/// <param name="Text">The text.</param>
/// <param name="Origin">Title and checksum; address, revision and time where the source has them.</param>
public sealed record LoadedSource(string Name, string Text, SourceOrigin Origin) : SourceOutcome
{
    /// <summary>What kind of source it is; pages of wikis are of the kind that HemOnc.org is.</summary>
    public SourceKind Kind { get; init; } = SourceKind.HemOnc;

    /// <summary>The title of the source that this one has become, where it is gone; null where that is not known.</summary>
    internal string? Successor { get; init; }

    /// <summary>
    /// What the reader understood, but for where it comes from; null where nothing had to be read to know the source.
    /// </summary>
    internal SourceDocument? Document { get; init; }

    /// <summary>A page of a wiki as a source; its checksum is that of the text in UTF-8.</summary>
    internal static LoadedSource Of(string name, WikiPage page) =>
        new(
            name,
            page.Text,
            new SourceOrigin
            {
                Title = page.Title,
                Address = page.Address,
                RevisionId = $"{page.RevisionId}",
                Timestamp = page.Timestamp,
                Sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(page.Text))),
            }
        );

    /// <summary>
    /// The record of a trial as a source, known by its number. The day of its last update is its revision: the registry
    /// tells of nothing finer.
    /// </summary>
    internal static LoadedSource Of(string name, RegistryRecord record) =>
        new(
            name,
            Encoding.UTF8.GetString(record.Json.Span),
            new SourceOrigin
            {
                Title = record.State.Number,
                Address = record.Address,
                RevisionId = record.State.Revision,
                Timestamp = record.State.Time,
                Sha256 = Convert.ToHexStringLower(SHA256.HashData(record.Json.Span)),
            }
        )
        {
            Kind = SourceKind.Trial,
        };
}

/// <summary>A source, or a page in one, that cannot be read; the others go on (exit code 1).</summary>
/// <param name="Message">Which one, what is wrong and what to do.</param>
public record UnreadableSource(string Message) : SourceOutcome;

/// <summary>A text that no reader recognises, and that nothing says the kind of.</summary>
/// <param name="Name">The name that messages use.</param>
public sealed record UnrecognisedSource(string Name)
    : UnreadableSource(
        $"{Name}: not a known kind of source. Tried: {string.Join(", ", SourceKind.All.Select(kind => $"{kind.Name} ({kind.Description})"))}, an XML export of a MediaWiki."
    );

/// <summary>Pages that are no sources and were left out on purpose.</summary>
/// <param name="Message">Which ones, and why.</param>
public sealed record OmittedPages(string Message) : SourceOutcome;

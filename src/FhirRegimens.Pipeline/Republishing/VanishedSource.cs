using System.Security.Cryptography;
using FhirRegimens.Pipeline.Input;
using FhirRegimens.Regimens;

namespace FhirRegimens.Pipeline.Republishing;

/// <summary>
/// A source that was deleted or moved, as one without text: what it held is then no longer in the source, and is
/// retired as the gate allows. It has neither a revision nor a time, so that one that comes back is never older.
/// </summary>
internal static class VanishedSource
{
    /// <summary>The checksum of no text, which stands for the revision.</summary>
    public static string Checksum { get; } = Convert.ToHexStringLower(SHA256.HashData([]));

    /// <summary>The source.</summary>
    /// <param name="title">The title that it had.</param>
    /// <param name="vanished">What has become of it.</param>
    public static LoadedSource Of(string title, NewestSource.Vanished vanished) =>
        new(
            title,
            "",
            new SourceOrigin
            {
                Title = title,
                Address = vanished.Address,
                Sha256 = Checksum,
            }
        )
        {
            Successor = vanished.Successor,
        };
}

using FhirRegimens.Pipeline.Settings;
using FhirRegimens.Regimens;
using FhirRegimens.Registry;
using FhirRegimens.Web;

namespace FhirRegimens.Pipeline.Input;

/// <summary>The record of a trial in a registry, named by its address, as a source.</summary>
internal static class TrialSource
{
    /// <summary>A connection to registries with the patience of the settings; sends nothing yet.</summary>
    public static WebConnection Connect(FhirRegimensOptions options, TimeProvider clock) =>
        new(WebSource.Asking(options), clock, whyBusy: _ => null);

    /// <summary>
    /// The origin of a record that was saved as a file, of the day that the record itself names, so that it never takes the
    /// place of a newer one; as it was where the record names none.
    /// </summary>
    public static SourceOrigin Dated(SourceOrigin origin, string text) =>
        TrialState.Of(text) is { Updated: not null } state
            ? origin with
            {
                RevisionId = state.Revision,
                Timestamp = state.Time,
            }
            : origin;

    /// <summary>Asks the registry for the record as it is now, also where the number leads to another trial.</summary>
    /// <exception cref="WebSourceException">The registry does not answer.</exception>
    public static async Task<SourceOutcome> LoadAsync(
        string address,
        Uri registry,
        string number,
        FhirRegimensOptions options,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        if (RegistryAddress.NamesAVersion(new Uri(address)))
        {
            return new UnreadableSource(
                $"{address}: names an old version, and only the newest is read. Give "
                    + $"{RegistryAddress.OfRecord(registry, number)}."
            );
        }

        using var connection = Connect(options, clock);
        var client = new RegistryClient(connection, registry);
        var record = await client.ReadRecordAsync(number, cancellation);
        if (record is not null && record.State.Number != number)
        {
            record = await client.ReadRecordAsync(record.State.Number, cancellation);
        }

        return record is null
            ? new UnreadableSource($"{address}: the registry has no trial {number}. Check the address.")
            : LoadedSource.Of(address, record);
    }
}

using FhirRegimens.Pipeline.Input;
using FhirRegimens.Pipeline.Settings;
using FhirRegimens.Publishing.Plans;
using FhirRegimens.Registry;
using FhirRegimens.Web;

namespace FhirRegimens.Pipeline.Republishing;

/// <summary>
/// The registry of the settings. Watched are the trials whose numbers the settings name, those that their searches find,
/// and every trial of the registry that was published before. A trial's title is its number.
/// </summary>
public sealed class WatchedRegistry : IWatchedPlace
{
    private const string Section = FhirRegimensOptions.Section;

    private readonly FhirRegimensOptions options;
    private readonly WebConnection connection;
    private readonly RegistryClient client;

    /// <summary>Opens the registry of checked settings; asks it nothing yet.</summary>
    public WatchedRegistry(FhirRegimensOptions options, TimeProvider clock)
    {
        this.options = options;
        connection = TrialSource.Connect(options, clock);
        client = new RegistryClient(connection, RegistryAddress.Of(new Uri(options.Registry!)));
    }

    /// <inheritdoc/>
    public WatchedKind Kind => WatchedKind.Trial;

    /// <inheritdoc/>
    public string Address => client.Registry.AbsoluteUri;

    /// <summary>Whether the settings speak of a registry.</summary>
    public static bool IsWanted(FhirRegimensOptions options) =>
        (options.Registry ?? options.Trials ?? options.TrialConditions) is not null;

    /// <summary>Makes sure that the settings say which trials of which registry are watched, and who watches.</summary>
    /// <exception cref="UsageException">They do not; the message names the setting.</exception>
    public static void Check(FhirRegimensOptions options)
    {
        if (options.Registry is null)
        {
            throw new UsageException(
                $"{Section}:{nameof(options.Registry)} is missing: the address of a registry with ClinicalTrials.gov's "
                    + "API, such as https://clinicaltrials.gov."
            );
        }

        if (
            FhirRegimensOptions.Entries(options.Trials).Count
                + FhirRegimensOptions.Entries(options.TrialConditions).Count
            == 0
        )
        {
            throw new UsageException(
                $"{Section}:{nameof(options.Trials)} and {Section}:{nameof(options.TrialConditions)} are missing: name "
                    + "trials by number, or conditions to search for, with | between them."
            );
        }

        WebSource.RequireContact(options.Registry, options);
    }

    /// <inheritdoc/>
    public void Dispose() => connection.Dispose();

    /// <inheritdoc/>
    public async Task<IReadOnlyList<WatchedSource>> ReadWatchedAsync(
        IReadOnlyDictionary<string, PublishedSource> known,
        CancellationToken cancellation
    )
    {
        var found = new SortedDictionary<string, TrialState>(StringComparer.Ordinal);
        foreach (var condition in FhirRegimensOptions.Entries(options.TrialConditions))
        {
            await foreach (var state in client.SearchAsync(condition, cancellation))
            {
                found[state.Number] = state;
            }
        }

        string[] wanted =
        [
            .. FhirRegimensOptions
                .Entries(options.Trials)
                .Select(TrialNumber.Of)
                .Concat(known.Values.Select(NumberOf))
                .OfType<string>()
                .Where(number => !found.ContainsKey(number)),
        ];
        await foreach (var state in client.ReadStatesAsync(wanted, cancellation))
        {
            found[state.Number] = state;
        }

        var former = found.Values.SelectMany(state => state.FormerNumbers).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. found.Values.Select(Watched),
            .. wanted
                .Distinct(StringComparer.Ordinal)
                .Where(number => !found.ContainsKey(number))
                .Select(number => former.Contains(number) ? Moved(number) : Gone(number)),
        ];
    }

    /// <inheritdoc/>
    public async Task<NewestSource> ReadNewestAsync(string title, CancellationToken cancellation)
    {
        if (TrialNumber.Of(title) is not { } number)
        {
            return new NewestSource.Impossible($"'{title}' is no number of a trial.");
        }

        var record = await client.ReadRecordAsync(number, cancellation);
        return record switch
        {
            null => new NewestSource.Vanished("no longer in the registry", AddressOf(number), Successor: null),
            { State.Number: var now } when now != number => new NewestSource.Vanished(
                $"now registered as {now}",
                AddressOf(number),
                Successor: now
            ),
            _ => new NewestSource.Here(LoadedSource.Of(number, record)),
        };
    }

    private WatchedSource Watched(TrialState state) =>
        state.Revision is { } revision
            ? new(WatchedKind.Trial, state.Number, AddressOf(state.Number), WatchedStanding.Here, revision)
            : new(WatchedKind.Trial, state.Number, AddressOf(state.Number), WatchedStanding.Unfit, Revision: null)
            {
                Problem =
                    $"The registry does not say when {state.Number} was updated, so that no change can be seen. Publish it "
                    + $"by its address: {AddressOf(state.Number)}.",
            };

    private WatchedSource Moved(string number) =>
        new(WatchedKind.Trial, number, AddressOf(number), WatchedStanding.Moved, Revision: null);

    private WatchedSource Gone(string number) =>
        new(WatchedKind.Trial, number, AddressOf(number), WatchedStanding.Gone, Revision: null)
        {
            Problem = $"The registry has no trial {number}. Check the settings.",
        };

    /// <summary>The number of a trial that was published from this registry; null of any other source.</summary>
    private string? NumberOf(PublishedSource source) =>
        source.Address is { } address
        && Uri.TryCreate(address, UriKind.Absolute, out var web)
        && RegistryAddress.Find(web) is var (_, number)
        && AddressOf(number) == address
            ? number
            : null;

    private string AddressOf(string number) => RegistryAddress.OfRecord(client.Registry, number);
}

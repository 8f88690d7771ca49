using System.Net;
using System.Runtime.CompilerServices;
using System.Text;
using FhirRegimens.Web;

namespace FhirRegimens.Registry;

/// <summary>
/// The reading part of ClinicalTrials.gov's API, version 2 (https://clinicaltrials.gov/data-api/api). Every method throws
/// <see cref="WebSourceException"/> where the registry cannot be reached, refuses or does not answer as the API does.
/// </summary>
/// <param name="connection">Sends the requests.</param>
/// <param name="registry">The registry, as <see cref="RegistryAddress"/> gives it.</param>
public sealed class RegistryClient(WebConnection connection, Uri registry)
{
    /// <summary>The most trials that a search may find: whoever watches more has not said what for.</summary>
    public const int LargestSearch = 10_000;

    /// <summary>The most studies that the API gives in one answer.</summary>
    private const string PageSize = "1000";

    /// <summary>How many numbers one address holds, so that servers take it.</summary>
    private const int LargestBatch = 200;

    /// <summary>What tells whether a record changed; a record itself is some hundred times as much.</summary>
    private const string StateFields = "NCTId|NCTIdAlias|LastUpdatePostDate";

    /// <summary>
    /// What the record says of the trial and of its results. The rest is documents and what the registry computes anew every
    /// day.
    /// </summary>
    private const string RecordFields = "ProtocolSection|ResultsSection";

    /// <summary>The registry.</summary>
    public Uri Registry => registry;

    /// <summary>What the registry says of itself.</summary>
    public async Task<RegistryVersion> ReadVersionAsync(CancellationToken cancellation)
    {
        var answer = await connection.GetAsync(RegistryAddress.OfApi(registry, "version"), cancellation);
        return
            answer.Json<RegistryVersion>(StudyAnswer.Json) is { ApiVersion: not null, DataTimestamp: not null } version
            && version.ApiVersion.StartsWith("2.", StringComparison.Ordinal)
            && answer.Status == HttpStatusCode.OK
            ? version
            : throw Unexpected(answer);
    }

    /// <summary>The trials that a search for a condition finds.</summary>
    /// <param name="condition">Words, or an expression of the registry's search language (Essie).</param>
    /// <param name="cancellation">Ends the requests.</param>
    /// <exception cref="WebSourceException">Also where it finds more than <see cref="LargestSearch"/>.</exception>
    public async IAsyncEnumerable<TrialState> SearchAsync(
        string condition,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        var found = 0;
        await foreach (var state in QueryAsync(cancellation, ("query.cond", condition)))
        {
            yield return ++found <= LargestSearch
                ? state
                : throw new WebSourceException(
                    $"{registry}: a search for '{condition}' finds more than {LargestSearch} trials. Search for less."
                );
        }
    }

    /// <summary>
    /// How the registry has trials; one that it does not have is left out. A number that leads to another trial gives that
    /// trial.
    /// </summary>
    public async IAsyncEnumerable<TrialState> ReadStatesAsync(
        IEnumerable<string> numbers,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        foreach (var batch in numbers.Distinct(StringComparer.Ordinal).Chunk(LargestBatch))
        {
            await foreach (var state in QueryAsync(cancellation, ("filter.ids", string.Join('|', batch))))
            {
                yield return state;
            }
        }
    }

    /// <summary>The record of a trial as it is now; null where the registry has none, or no longer.</summary>
    /// <returns>The record of another trial where the number leads there.</returns>
    public async Task<RegistryRecord?> ReadRecordAsync(string number, CancellationToken cancellation)
    {
        var request = RegistryAddress.OfApi(
            registry,
            $"studies/{Uri.EscapeDataString(number)}",
            ("format", "json"),
            ("fields", RecordFields)
        );
        var answer = await connection.GetAsync(request, cancellation);
        // The API says in plain text that there is no such trial; a page for people says nothing of the trial.
        return answer is { Status: HttpStatusCode.NotFound, MediaType: "text/plain" or "application/json" } ? null
            : answer.Status == HttpStatusCode.OK && answer.Json<StudyAnswer>(StudyAnswer.Json)?.State is { } state
                ? new(state, RegistryAddress.OfRecord(registry, state.Number), answer.Body)
            : throw Unexpected(answer);
    }

    /// <summary>Asks, and asks for the next page as long as there is one.</summary>
    private async IAsyncEnumerable<TrialState> QueryAsync(
        [EnumeratorCancellation] CancellationToken cancellation,
        (string Name, string Value) what
    )
    {
        var visited = new HashSet<string>(StringComparer.Ordinal);
        (string, string)[] page = [];
        while (true)
        {
            var answer = await AskAsync(
                RegistryAddress.OfApi(
                    registry,
                    "studies",
                    [("format", "json"), what, ("fields", StateFields), ("pageSize", PageSize), .. page]
                ),
                cancellation
            );
            foreach (var state in answer.Studies!.Select(study => study?.State).OfType<TrialState>())
            {
                yield return state;
            }

            if (answer.NextPageToken is not { } token)
            {
                yield break;
            }

            if (!visited.Add(token))
            {
                throw new WebSourceException($"{registry} says again and again that there is a further page.");
            }

            page = [("pageToken", token)];
        }
    }

    private async Task<StudiesAnswer> AskAsync(Uri request, CancellationToken cancellation)
    {
        var answer = await connection.GetAsync(request, cancellation);
        return
            answer.Status == HttpStatusCode.OK
            && answer.Json<StudiesAnswer>(StudyAnswer.Json) is { Studies: not null } studies
            ? studies
            : throw Unexpected(answer);
    }

    private static WebSourceException Unexpected(WebAnswer answer)
    {
        var said = answer.MediaType == "text/plain" ? $" (\"{Beginning(answer.Body)}\")" : "";
        return new(
            $"{answer.Address.GetLeftPart(UriPartial.Path)} answered {(int)answer.Status} with "
                + $"{answer.MediaType ?? "no media type"}{said}, not with the JSON of ClinicalTrials.gov's API, version 2. "
                + "Check the address of the registry."
        );
    }

    /// <summary>As much of a text as a message should hold, in one line.</summary>
    private static string Beginning(byte[] body)
    {
        const int Longest = 200;
        var line = Encoding.UTF8.GetString(body, 0, Math.Min(body.Length, Longest)).ReplaceLineEndings(" ").Trim();
        return body.Length <= Longest ? line : line + "…";
    }
}

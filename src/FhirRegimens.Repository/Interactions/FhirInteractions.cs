using System.Globalization;
using FhirRegimens.Repository.Search;
using FhirRegimens.Repository.Storage;
using FhirRegimens.Validation;

namespace FhirRegimens.Repository.Interactions;

/// <summary>The RESTful interactions of R4 (http.html) over the store: from a request to its answer.</summary>
internal sealed class FhirInteractions
{
    private readonly Lock writing = new();
    private readonly ResourceStore store;
    private readonly SearchIndex index = new();
    private readonly ResourceWriter writer;
    private readonly BundleProcessor bundles;
    private readonly SearchInteraction searches;
    private readonly HistoryInteraction histories;
    private readonly TimeProvider time;
    private readonly RepositorySettings settings;
    private readonly DateTimeOffset started;
    private DateTimeOffset latest;

    /// <summary>Reads every resource's newest version for the search; what is damaged is set aside.</summary>
    public FhirInteractions(ResourceStore store, RepositorySettings settings)
    {
        this.store = store;
        this.settings = settings;
        time = settings.Time;
        started = time.GetUtcNow();
        writer = new ResourceWriter(store, index);
        searches = new SearchInteraction(store, index);
        histories = new HistoryInteraction(store);
        bundles = new BundleProcessor(writer, Handle, Now, settings.MaxBundleEntries);
        latest = store
            .NewestOfAll()
            .AsParallel()
            .Select(newest => TakeIn(newest))
            .Aggregate(DateTimeOffset.MinValue, (one, other) => one > other ? one : other);
    }

    /// <summary>Does what the request asks for, by itself.</summary>
    public FhirResponse Handle(FhirRequest request)
    {
        string[] path = request.Path.Length == 0 ? [] : request.Path.Split('/');
        return path switch
        {
            [] => request.Method == "POST" ? Exclusively(() => bundles.Process(request)) : NotAllowed("POST"),
            ["metadata"] => request.Method == "GET"
                ? new(200, CapabilityStatement.Of(settings, request.Base, started))
                : NotAllowed("GET"),
            [var type, ..] when !ResourceTypes.All.Contains(type) => FhirResponse.Refused(
                404,
                "not-supported",
                $"\"{type}\" is not a resource type of FHIR R4 that is kept here."
            ),
            [_] => request.Method switch
            {
                "GET" => searches.Answer(request, path[0]),
                "POST" or "PUT" => Write(request),
                _ => NotAllowed("GET, POST, PUT"),
            },
            [var type, "_search"] => request.Method == "POST" ? searches.Answer(request, type) : NotAllowed("POST"),
            [var type, "_history"] => request.Method == "GET"
                ? histories.Answer(request, type, id: null)
                : NotAllowed("GET"),
            [var type, "$validate"] when settings.Validator is { } validator => request.Method == "POST"
                ? ValidateOperation.Run(validator, type, request, stored: null)
                : NotAllowed("POST"),
            [var type, var id, "$validate"] when settings.Validator is { } validator => request.Method switch
            {
                "GET" or "POST" => Validate(validator, request, type, id),
                _ => NotAllowed("GET, POST"),
            },
            [var type, var id] => request.Method switch
            {
                "GET" => Read(request, type, id, store.Newest(type, id)),
                "PUT" or "DELETE" => Write(request),
                _ => NotAllowed("GET, PUT, DELETE"),
            },
            [var type, var id, "_history"] => request.Method == "GET"
                ? histories.Answer(request, type, id)
                : NotAllowed("GET"),
            [var type, var id, "_history", var version] => request.Method == "GET"
                ? Read(request, type, id, VersionOf(type, id, version))
                : NotAllowed("GET"),
            _ => FhirResponse.Refused(404, "not-found", $"There is nothing at \"{request.Path}\"."),
        };
    }

    // Returns when the version was written.
    private DateTimeOffset TakeIn(StoredVersion newest)
    {
        if (store.Read(newest) is not { } content)
        {
            return default;
        }

        index.Apply([new NewVersion(newest.Type, newest.Id, newest.Number, newest.State, content)]);
        return ResourceWriter.LastUpdated(content);
    }

    private FhirResponse Write(FhirRequest request) =>
        Exclusively(() =>
        {
            var (target, refusal) = writer.Resolve(request);
            if (refusal is not null)
            {
                return refusal;
            }

            var planned = writer.Plan(request, target!, Now());
            writer.Commit(planned.Version is { } version ? [version] : []);
            return planned.Response;
        });

    private FhirResponse Read(FhirRequest request, string type, string id, StoredVersion? version)
    {
        var asked = request.Path.Replace("_history/", "version ", StringComparison.Ordinal);
        if (version is null)
        {
            return FhirResponse.Refused(404, "not-found", $"{asked} does not exist.");
        }

        if (version.State == VersionState.Deleted)
        {
            var gone = FhirResponse.Refused(410, "deleted", $"{type}/{id} was deleted with version {version.Number}.");
            return gone with { Version = version.Number };
        }

        if (store.Read(version) is not { } content)
        {
            return FhirResponse.Refused(
                500,
                "incomplete",
                $"The file of version {version.Number} of {type}/{id} is damaged and was set aside. Restore it, or write "
                    + "the resource again."
            );
        }

        var modified = ResourceWriter.LastUpdated(content);
        var known =
            request.IfNoneMatch is { } tags && EntityTags.TryParse(tags, out var versions)
                ? versions is null || versions.Contains(version.Number)
                : request.IfModifiedSince is { } since && modified < since.AddSeconds(1);
        return new(known ? 304 : 200, known ? null : content) { Version = version.Number, LastModified = modified };
    }

    private FhirResponse Validate(IResourceValidator validator, FhirRequest request, string type, string id)
    {
        var stored = Read(request, type, id, store.Newest(type, id));
        return stored.IsSuccess ? ValidateOperation.Run(validator, type, request, stored.Body) : stored;
    }

    private StoredVersion? VersionOf(string type, string id, string version) =>
        int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? store.Version(type, id, number)
            : null;

    private static FhirResponse NotAllowed(string allow) =>
        FhirResponse.Refused(405, "not-supported", $"Only {allow} can be used at this address.") with
        {
            Allow = allow,
        };

    private FhirResponse Exclusively(Func<FhirResponse> work)
    {
        lock (writing)
        {
            return work();
        }
    }

    // Never earlier than what was written before, even when the clock is set back.
    private DateTimeOffset Now()
    {
        var now = time.GetUtcNow();
        latest = now > latest ? now : latest;
        return latest;
    }
}

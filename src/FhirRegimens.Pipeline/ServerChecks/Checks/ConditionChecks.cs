using System.Text.Json.Nodes;

namespace FhirRegimens.Pipeline.ServerChecks.Checks;

/// <summary>Writing under a condition: that nobody wrote meanwhile, or that there is none such yet.</summary>
internal static class ConditionChecks
{
    public static IReadOnlyList<ServerCheck> All { get; } =
    [
        new(
            "version-aware-update",
            "An update with If-Match is done where the resource is still in that state.",
            "The publisher says with each list of a source which state it has seen."
        )
        {
            IsRequired = true,
            TryAsync = UpdateSeenStateAsync,
        },
        new(
            "stale-update",
            "An update with an outdated If-Match is refused and changes nothing.",
            "Of two publishers at the same time the second must fail, instead of undoing what the first did."
        )
        {
            IsRequired = true,
            TryAsync = UpdateOutdatedStateAsync,
        },
        new(
            "create-only-if-absent",
            "If-None-Match: * keeps a PUT from replacing what exists.",
            "Two first publications of one source at the same time cannot overwrite each other. Clear only since R5."
        )
        {
            TryAsync = CreateOnlyIfAbsentAsync,
        },
        new(
            "conditional-create",
            "If-None-Exist creates where there is none, leaves the one there is, and refuses where there are several.",
            "Other clients avoid doubles so; the publisher gives ids instead."
        )
        {
            TryAsync = CreateConditionallyAsync,
        },
        new(
            "conditional-update",
            "A PUT to a search creates where there is none, updates the one there is, and refuses where there are several.",
            "Other loaders write by canonical address so; the publisher gives ids instead."
        )
        {
            TryAsync = UpdateConditionallyAsync,
        },
    ];

    private static async Task UpdateSeenStateAsync(Trial trial)
    {
        var plan = trial.Resources.Plan("seen");
        var first = (await trial.PutAsync(plan)).Succeeds("The first PUT");
        var tag = first.ETag ?? (await trial.GetAsync(plan.Reference())).ETag;
        first.Shows(tag is not null, "There is no ETag to send back.");
        (await trial.PutAsync(plan.With("status", "active"), ("If-Match", tag!))).Succeeds(
            "An update with the newest ETag"
        );
    }

    private static async Task UpdateOutdatedStateAsync(Trial trial)
    {
        var plan = trial.Resources.Plan("stale");
        var first = (await trial.PutAsync(plan)).Succeeds("The first PUT");
        first.Shows(first.ETag is not null, "There is no ETag to send back.");
        (await trial.PutAsync(plan.With("status", "active"))).Succeeds("The second PUT");
        var stale = await trial.PutAsync(plan.With("status", "retired"), ("If-Match", first.ETag!));
        trial.Refused(stale, "An update with an outdated ETag", 412);
        var read = (await trial.GetAsync(plan.Reference())).Succeeds("Reading it back");
        read.Shows(read.Json.Text("status") == "active", "The refused update changed the resource.");
    }

    private static async Task CreateOnlyIfAbsentAsync(Trial trial)
    {
        var plan = trial.Resources.Plan("absent");
        (await trial.PutAsync(plan, ("If-None-Match", "*"))).Succeeds("The first PUT");
        var second = await trial.PutAsync(plan.With("status", "active"), ("If-None-Match", "*"));
        if (second.Status != 412)
        {
            throw second.Unmet(
                CheckOutcome.NotSupported,
                $"A PUT with If-None-Match: * to what exists was answered {second.Answered}."
            );
        }
    }

    private static async Task CreateConditionallyAsync(Trial trial)
    {
        var plan = trial.Resources.Plan("once").With("id", null);
        var condition = ("If-None-Exist", $"url={plan["url"]}");
        Task<Exchange> PostAsync(params (string, string)[] headers) =>
            trial.SendAsync(HttpMethod.Post, "PlanDefinition", plan.ToJsonString(), headers);

        var first = (await PostAsync(condition)).Succeeds("A create where there is none");
        first.Shows(first.Status == 201, $"A create where there is none was answered {first.Answered}.");
        var second = (await PostAsync(condition)).Succeeds("A create where there is one");
        second.Shows(second.Status == 200, "A create where there is one made a second.");
        await AddSecondAsync(trial, plan, "once-2");
        trial.Refused(await PostAsync(condition), "A create where there are two", 412);
    }

    private static async Task UpdateConditionallyAsync(Trial trial)
    {
        await RequireSearchByUrlAsync(trial);
        var plan = trial.Resources.Plan("upsert").With("id", null);
        Task<Exchange> PutAsync(JsonObject resource) =>
            trial.SendAsync(HttpMethod.Put, $"PlanDefinition?url={plan["url"]}", resource.ToJsonString());

        (await PutAsync(plan)).Succeeds("An update where there is none");
        var search = $"PlanDefinition?url={plan["url"]}";
        var created = (await trial.GetAsync(search)).Succeeds("Searching for it");
        created.Shows(created.Matches.Count() == 1, "An update where there is none did not create one.");
        (await PutAsync(plan.With("status", "active"))).Succeeds("An update where there is one");
        var updated = (await trial.GetAsync(search)).Succeeds("Searching for it");
        updated.Shows(
            updated.Matches.Select(match => match.Text("status")).ToList() is ["active"],
            "An update where there is one did not change just that."
        );
        trial.Refused(
            await PutAsync(plan.With("id", trial.Resources.Id("not-that-one"))),
            "An update where there is one, with another id",
            400
        );
        await AddSecondAsync(trial, plan, "upsert-2");
        trial.Refused(await PutAsync(plan), "An update where there are two", 412);
    }

    private static async Task AddSecondAsync(Trial trial, JsonObject plan, string name) =>
        (await trial.PutAsync(plan.With("id", trial.Resources.Id(name)))).Succeeds("Writing a second with that url");

    /// <summary>
    /// Where a server does not understand a search, an update by search could hit what others wrote: then it is not tried.
    /// </summary>
    private static async Task RequireSearchByUrlAsync(Trial trial)
    {
        var plan = trial.Resources.Plan("guard");
        (await trial.PutAsync(plan)).Succeeds("A PUT");
        var one = await trial.GetAsync($"PlanDefinition?url={plan["url"]}");
        var none = await trial.GetAsync($"PlanDefinition?url={plan["url"]}-none");
        if (one.Matches.Count() != 1 || !none.IsSuccess || none.Matches.Any())
        {
            throw one.Unmet(
                CheckOutcome.NotTried,
                "It does not find by url, so that an update by search could hit what others wrote."
            );
        }
    }
}

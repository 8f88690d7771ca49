using System.Globalization;
using System.Text.Json.Nodes;

namespace FhirRegimens.Pipeline.ServerChecks.Checks;

/// <summary>Writing, reading back, and what remains of what was there before.</summary>
internal static class WriteChecks
{
    public static IReadOnlyList<ServerCheck> All { get; } =
    [
        new(
            "update-as-create",
            "A PUT to an id that does not exist creates the resource there.",
            "The publisher gives the ids, so that publishing again finds what it wrote instead of writing it twice."
        )
        {
            IsRequired = true,
            TryAsync = CreateByUpdateAsync,
        },
        new("read", "What was written is read back.", "Everything else rests on it.")
        {
            IsRequired = true,
            TryAsync = ReadAsync,
        },
        new(
            "read-missing",
            "What does not exist is answered with 404.",
            "The publisher must tell what is not there yet from what cannot be read."
        )
        {
            IsRequired = true,
            TryAsync = ReadMissingAsync,
        },
        new(
            "update",
            "A PUT to an id that exists replaces the resource.",
            "Activating and retiring a version changes its status."
        )
        {
            IsRequired = true,
            TryAsync = UpdateAsync,
        },
        new(
            "version-ids",
            "Each update has a version id and an entity tag of its own.",
            "The publisher sends the tag back to say which state it has seen."
        )
        {
            IsRequired = true,
            TryAsync = TagVersionsAsync,
        },
        new(
            "vread",
            "An earlier version of a resource stays readable.",
            "Whoever asks later sees what stood there then."
        )
        {
            TryAsync = ReadVersionAsync,
        },
        new(
            "history",
            "The history of a resource lists its versions, the newest first.",
            "Going back to what was in use on a day (rollback) reads it."
        )
        {
            TryAsync = ReadHistoryAsync,
        },
        new(
            "unchanged-update",
            "An update that changes nothing makes no new version.",
            "Histories stay short where a run is repeated. R4 leaves it open."
        )
        {
            TryAsync = UpdateUnchangedAsync,
        },
        new(
            "id-mismatch",
            "A PUT whose id is not the address's is refused.",
            "A mistake of a client must not land at another resource's address."
        )
        {
            TryAsync = MismatchAsync,
        },
        new(
            "create",
            "A POST creates a resource and says where it is.",
            "Other clients write so; the publisher does not."
        )
        {
            TryAsync = CreateAsync,
        },
        new(
            "delete",
            "What is deleted is no longer there, and searches no longer find it.",
            "The publisher never deletes; this check cleans up after itself with it."
        )
        {
            TryAsync = DeleteAsync,
        },
        new(
            "validate",
            "$validate passes a right resource and finds what is wrong with another.",
            "Whoever writes by hand can check first. The publisher validates by itself."
        )
        {
            TryAsync = ValidateAsync,
        },
    ];

    private static async Task CreateByUpdateAsync(Trial trial)
    {
        var plan = trial.Resources.Plan("create");
        var put = (await trial.PutAsync(plan)).Succeeds("A PUT to a new id");
        (await trial.GetAsync(plan.Reference())).Succeeds("Reading what was created");
        if (put.Status != 201)
        {
            trial.Say(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"A PUT that creates is answered {put.Status} where R4 says 201."
                )
            );
        }
    }

    private static async Task ReadAsync(Trial trial)
    {
        var plan = trial.Resources.Plan("read");
        (await trial.PutAsync(plan)).Succeeds("A PUT");
        var read = (await trial.GetAsync(plan.Reference())).Succeeds("Reading it back");
        read.Shows(read.Json.Text("id") == (string?)plan["id"], "The id that comes back is another.");
        read.Shows(read.Json.Text("url") == (string?)plan["url"], "The url that comes back is another.");
    }

    private static async Task ReadMissingAsync(Trial trial)
    {
        var missing = await trial.GetAsync($"PlanDefinition/{trial.Resources.Id("missing")}");
        missing.Shows(missing.Status == 404, $"Reading what does not exist was answered {missing.Answered}.");
    }

    private static async Task UpdateAsync(Trial trial)
    {
        var plan = trial.Resources.Plan("update");
        (await trial.PutAsync(plan)).Succeeds("The first PUT");
        (await trial.PutAsync(plan.With("status", "active"))).Succeeds("The second PUT");
        var read = (await trial.GetAsync(plan.Reference())).Succeeds("Reading it back");
        read.Shows(read.Json.Text("status") == "active", "The change does not come back.");
    }

    private static async Task TagVersionsAsync(Trial trial)
    {
        var plan = trial.Resources.Plan("tags");
        var first = (await trial.PutAsync(plan)).Succeeds("The first PUT");
        var second = (await trial.PutAsync(plan.With("status", "active"))).Succeeds("The second PUT");
        var read = (await trial.GetAsync(plan.Reference())).Succeeds("Reading it back");
        read.Shows(read.ETag is not null, "The answer to a read has no ETag.");
        second.Shows(second.ETag is not null, "The answer to a PUT has no ETag.");
        second.Shows(second.ETag != first.ETag, "Two versions have the same ETag.");
        read.Shows(read.ETag == second.ETag, "A read has another ETag than the PUT before it.");
        read.Shows(read.ETag == $"W/\"{read.Json.Text("meta", "versionId")}\"", "The ETag is not meta.versionId.");
    }

    private static async Task ReadVersionAsync(Trial trial)
    {
        var plan = trial.Resources.Plan("versions");
        var first = (await trial.PutAsync(plan)).Succeeds("The first PUT");
        (await trial.PutAsync(plan.With("status", "active"))).Succeeds("The second PUT");
        var old = await trial.GetAsync($"{plan.Reference()}/_history/{first.VersionId}");
        old.Succeeds("Reading the first version");
        old.Shows(old.Json.Text("status") == "draft", "The first version is not as it was written.");
    }

    private static async Task ReadHistoryAsync(Trial trial)
    {
        var plan = trial.Resources.Plan("history");
        (await trial.PutAsync(plan)).Succeeds("The first PUT");
        (await trial.PutAsync(plan.With("status", "active"))).Succeeds("The second PUT");
        var history = (await trial.GetAsync($"{plan.Reference()}/_history")).Succeeds("Reading the history");
        history.Shows(
            history.Json.Text("resourceType") == "Bundle" && history.Json.Text("type") == "history",
            "The answer is no Bundle of type history."
        );
        var statuses = history.Json.At("entry").Items().Select(entry => entry.Text("resource", "status")).ToList();
        history.Shows(
            statuses is ["active", "draft"],
            $"The statuses listed are {string.Join(", ", statuses)} instead of active, draft."
        );
    }

    private static async Task UpdateUnchangedAsync(Trial trial)
    {
        var plan = trial.Resources.Plan("unchanged");
        var first = (await trial.PutAsync(plan)).Succeeds("The first PUT");
        var second = (await trial.PutAsync(plan)).Succeeds("The second PUT");
        if (first.VersionId != second.VersionId)
        {
            throw second.Unmet(CheckOutcome.NotSupported, "The second PUT, of the same resource, made a new version.");
        }
    }

    private static async Task MismatchAsync(Trial trial)
    {
        var plan = trial.Resources.Plan("mismatch");
        var other = plan.With("id", trial.Resources.Id("other")).ToJsonString();
        trial.Refused(
            await trial.SendAsync(HttpMethod.Put, plan.Reference(), other),
            "A PUT with another id in the body",
            400
        );
        var withoutId = plan.With("id", null).ToJsonString();
        trial.Refused(await trial.SendAsync(HttpMethod.Put, plan.Reference(), withoutId), "A PUT without an id", 400);
        var otherType = trial.Resources.Of("Library", "mismatch").ToJsonString();
        trial.Refused(await trial.SendAsync(HttpMethod.Put, plan.Reference(), otherType), "A PUT of another type", 400);
    }

    private static async Task CreateAsync(Trial trial)
    {
        var plan = trial.Resources.Plan("posted").With("id", null);
        var post = await trial.SendAsync(HttpMethod.Post, "PlanDefinition", plan.ToJsonString());
        post.Succeeds("A POST").Shows(post.Status == 201, $"A POST that creates was answered {post.Answered}.");
        post.Shows(post.Location is not null, "The answer does not say where the resource is (Location).");
        var id = post.Location!.Split("/_history/")[0].Split('/')[^1];
        var read = (await trial.GetAsync($"PlanDefinition/{id}")).Succeeds("Reading what was created");
        read.Shows(read.Json.Text("url") == (string?)plan["url"], "At that place is another resource.");
    }

    private static async Task DeleteAsync(Trial trial)
    {
        var plan = trial.Resources.Plan("deleted");
        (await trial.PutAsync(plan)).Succeeds("A PUT");
        (await trial.DeleteAsync(plan.Reference())).Succeeds("A DELETE");
        var read = await trial.GetAsync(plan.Reference());
        read.Shows(read.Status is 404 or 410, $"Reading what was deleted was answered {read.Answered}.");
        var found = (await trial.GetAsync($"PlanDefinition?_id={plan["id"]}")).Succeeds("Searching for it");
        found.Shows(!found.Matches.Any(), "A search still finds what was deleted.");
        (await trial.PutAsync(plan)).Succeeds("Writing it again");
        (await trial.GetAsync(plan.Reference())).Succeeds("Reading what was written again");
        if (read.Status == 404)
        {
            trial.Say("Reading what was deleted is answered 404, as if it had never been; R4 prefers 410.");
        }
    }

    private static async Task ValidateAsync(Trial trial)
    {
        var right = trial.Resources.Plan("validated");
        var wrong = right.With("status", "no-such-status").With("action", JsonValue.Create(7));
        var passed = await trial.SendAsync(HttpMethod.Post, "PlanDefinition/$validate", right.ToJsonString());
        passed.Succeeds("$validate").Shows(!HasErrors(passed), "It finds errors in a resource that is right.");
        var failed = await trial.SendAsync(HttpMethod.Post, "PlanDefinition/$validate", wrong.ToJsonString());
        failed.Shows(HasErrors(failed), "It finds no error in a resource whose status is not one of R4.");
    }

    private static bool HasErrors(Exchange validation) =>
        validation.Json.At("issue").Items().Any(issue => issue.Text("severity") is "error" or "fatal");
}

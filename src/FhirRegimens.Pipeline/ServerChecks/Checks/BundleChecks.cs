using System.Globalization;
using System.Text.Json.Nodes;
using FhirRegimens.Publishing.Servers;

namespace FhirRegimens.Pipeline.ServerChecks.Checks;

/// <summary>Many resources at a time.</summary>
internal static class BundleChecks
{
    public static IReadOnlyList<ServerCheck> All { get; } =
    [
        new(
            "truthful-about-bundles",
            "What its CapabilityStatement says of transactions and batches is so.",
            "The publisher goes by it: it sends transactions, or batches, or one resource after another."
        )
        {
            IsRequired = true,
            TryAsync = CompareWithStatementAsync,
        },
        new(
            "transaction-entries",
            "A transaction takes as many entries as the publisher sends at most.",
            "With fewer, publishing fails. The setting TransactionEntries says how many it sends."
        )
        {
            IsRequired = true,
            TryAsync = SendAsManyAsThePublisherAsync,
        },
        new(
            "transaction",
            "A transaction writes all of its entries.",
            "A regimen with all of its variants and drugs becomes visible at once."
        )
        {
            TryAsync = SendTransactionAsync,
        },
        new(
            "transaction-rollback",
            "A transaction with one bad entry writes nothing.",
            "No reader ever sees half a regimen."
        )
        {
            TryAsync = RollBackAsync,
        },
        new(
            "transaction-references",
            "In a transaction urn:uuid references become those of the resources that were created.",
            "Other loaders link so what has no id yet."
        )
        {
            TryAsync = ResolveReferencesAsync,
        },
        new(
            "transaction-conditions",
            "Entries of a transaction follow ifMatch.",
            "The list of a source is written with what it names, and fails with it where somebody else was first."
        )
        {
            TryAsync = FollowConditionsAsync,
        },
        new(
            "transaction-twice",
            "A transaction that names a resource twice is refused.",
            "It would be chance which of the two doses remains."
        )
        {
            TryAsync = RefuseTwiceAsync,
        },
        new(
            "batch",
            "A batch does what it can and answers for each entry by itself.",
            "Where there are no transactions the publisher sends batches."
        )
        {
            TryAsync = SendBatchAsync,
        },
        new("transaction-100", "A transaction takes 100 entries.", "Most regimens fit into one transaction then.")
        {
            TryAsync = trial => SendManyAsync(trial, 100),
        },
        new("transaction-500", "A transaction takes 500 entries.", "Large regimens fit into one transaction then.")
        {
            TryAsync = trial => SendManyAsync(trial, 500),
        },
    ];

    private static async Task CompareWithStatementAsync(Trial trial)
    {
        foreach (
            var (type, isListed) in new[]
            {
                ("transaction", trial.Capabilities!.TakesTransactions),
                ("batch", trial.Capabilities.TakesBatches),
            }
        )
        {
            var plan = trial.Resources.Plan($"listed-{type}");
            var answer = await trial.PostBundleAsync(type, Put(plan));
            var works = answer.IsSuccess && (await trial.GetAsync(plan.Reference())).IsSuccess;
            answer.Shows(works || !isListed, $"It says that it takes a {type}, and answered {answer.Answered}.");
            if (works && !isListed)
            {
                trial.Say($"It takes a {type}, but does not say so; the publisher sends none.");
            }
        }
    }

    private static async Task SendAsManyAsThePublisherAsync(Trial trial)
    {
        if (!trial.Capabilities!.TakesTransactions)
        {
            trial.Say("It says that it takes no transactions; the publisher sends none.");
            return;
        }

        var kind = trial.KnownKind ?? ServerKind.Of(trial.Capabilities);
        var entries = ServerLimits.EntriesOf(kind, trial.TransactionEntries);
        await SendManyAsync(trial, entries);
        trial.Say(string.Create(CultureInfo.InvariantCulture, $"The publisher sends at most {entries}."));
    }

    private static async Task SendTransactionAsync(Trial trial)
    {
        JsonObject[] written = [trial.Resources.Plan("together-1"), trial.Resources.Of("Library", "together-2")];
        var answer = await trial.PostBundleAsync("transaction", written.Select(one => Put(one)));
        answer.Succeeds("A transaction of two resources");
        answer.Shows(answer.Json.Text("type") == "transaction-response", "The answer is no transaction-response.");
        answer.Shows(
            answer.Json.At("entry").Items().All(entry => entry.Text("response", "status") is ['2', ..]),
            "Not every entry was done."
        );
        foreach (var resource in written)
        {
            (await trial.GetAsync(resource.Reference())).Succeeds("Reading what the transaction wrote");
        }
    }

    private static async Task RollBackAsync(Trial trial)
    {
        var (before, after) = (trial.Resources.Plan("atomic-1"), trial.Resources.Plan("atomic-2"));
        (await trial.PutAsync(before)).Succeeds("A PUT");
        var bad = trial.Resources.Plan("atomic-3").With("id", trial.Resources.Id("another-id"));
        var answer = await trial.PostBundleAsync(
            "transaction",
            Put(before.With("status", "active")),
            Put(after),
            Put(bad, trial.Resources.Plan("atomic-3").Reference())
        );
        if (answer.Status is 404 or 405 or 501)
        {
            answer.Succeeds("A transaction");
        }

        trial.Refused(answer, "A transaction with a bad entry", 400);
        var read = (await trial.GetAsync(before.Reference())).Succeeds("Reading what was there before");
        read.Shows(read.Json.Text("status") == "draft", "The refused transaction changed what was there before.");
        var missing = await trial.GetAsync(after.Reference());
        missing.Shows(missing.Status is 404 or 410, "The refused transaction created a resource.");
    }

    private static async Task ResolveReferencesAsync(Trial trial)
    {
        const string Urn = "urn:uuid:11111111-2222-4333-8444-555555555555";
        var plan = trial.Resources.Plan("referred-to").With("id", null);
        var provenance = trial
            .Resources.Of("Provenance", "referring")
            .With("target", new JsonArray(new JsonObject { ["reference"] = Urn }));
        var answer = await trial.PostBundleAsync(
            "transaction",
            Put(provenance),
            Entry("POST", "PlanDefinition", plan).With("fullUrl", Urn)
        );
        answer.Succeeds("A transaction of two resources of which one refers to the other");
        var read = (await trial.GetAsync(provenance.Reference())).Succeeds("Reading the one that refers");
        var target = read.Json.Text("target", "reference");
        read.Shows(
            target?.Split('/') is [.., "PlanDefinition", _],
            $"The reference is {target} instead of that of what was created."
        );
        var referred = (await trial.GetAsync(target!)).Succeeds("Reading what it refers to");
        referred.Shows(referred.Json.Text("url") == (string?)plan["url"], "The reference leads to another resource.");
    }

    private static async Task FollowConditionsAsync(Trial trial)
    {
        var (head, part) = (trial.Resources.Of("Library", "head"), trial.Resources.Plan("part"));
        var first = (await trial.PutAsync(head)).Succeeds("The first PUT");
        first.Shows(first.ETag is not null, "There is no ETag to send back.");
        var second = await trial.PostBundleAsync(
            "transaction",
            Put(part),
            IfMatch(Put(head.With("status", "active")), first.ETag!)
        );
        second.Succeeds("A transaction with the newest ETag");
        var stale = await trial.PostBundleAsync(
            "transaction",
            Put(part.With("status", "active")),
            IfMatch(Put(head.With("status", "retired")), first.ETag!)
        );
        trial.Refused(stale, "A transaction with an outdated ETag", 412);
        var read = (await trial.GetAsync(part.Reference())).Succeeds("Reading the other entry");
        read.Shows(read.Json.Text("status") == "draft", "The refused transaction changed the other entry.");
    }

    private static async Task RefuseTwiceAsync(Trial trial)
    {
        var plan = trial.Resources.Plan("twice");
        var answer = await trial.PostBundleAsync("transaction", Put(plan), Put(plan.With("status", "active")));
        if (answer.Status is 404 or 405 or 501)
        {
            answer.Succeeds("A transaction");
        }

        trial.Refused(answer, "A transaction with two entries for one resource", 400);
    }

    private static async Task SendBatchAsync(Trial trial)
    {
        var (good, bad) = (trial.Resources.Plan("batch-1"), trial.Resources.Plan("batch-2"));
        var answer = await trial.PostBundleAsync(
            "batch",
            Put(good),
            Put(bad.With("id", trial.Resources.Id("another-id")), bad.Reference())
        );
        answer.Succeeds("A batch");
        var statuses = answer.Json.At("entry").Items().Select(entry => entry.Text("response", "status")).ToList();
        answer.Shows(
            statuses is [['2', ..], ['4', ..]],
            $"The entries were answered {string.Join(", ", statuses)} instead of a success and an error."
        );
        (await trial.GetAsync(good.Reference())).Succeeds("Reading what the batch wrote");
    }

    /// <summary>Writes so many resources in one transaction, and deletes them in another.</summary>
    private static async Task SendManyAsync(Trial trial, int entries)
    {
        JsonObject[] many = [.. Enumerable.Range(1, entries).Select(n => trial.Resources.Plan($"many-{n}"))];
        var answer = await trial.PostBundleAsync("transaction", many.Select(one => Put(one)));
        answer.Succeeds($"A transaction of {entries} entries");
        answer.Shows(
            answer.Json.At("entry").Items().Count(entry => entry.Text("response", "status") is ['2', ..]) == entries,
            $"Not all {entries} entries were answered as done."
        );
        (await trial.GetAsync(many[^1].Reference())).Succeeds("Reading the last of them");
        await trial.PostBundleAsync(
            "transaction",
            many.Select(one => Entry("DELETE", one.Reference(), resource: null))
        );
    }

    private static JsonObject Put(JsonObject resource, string? address = null) =>
        Entry("PUT", address ?? resource.Reference(), resource);

    private static JsonObject Entry(string method, string address, JsonObject? resource)
    {
        var entry = new JsonObject
        {
            ["request"] = new JsonObject { ["method"] = method, ["url"] = address },
        };
        if (resource is not null)
        {
            entry["resource"] = resource.DeepClone();
        }

        return entry;
    }

    private static JsonObject IfMatch(JsonObject entry, string tag)
    {
        entry["request"]!["ifMatch"] = tag;
        return entry;
    }
}

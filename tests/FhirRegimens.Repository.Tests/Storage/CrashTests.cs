using System.Globalization;
using System.Text.Json.Nodes;
using static FhirRegimens.Repository.FhirClient;

namespace FhirRegimens.Repository.Storage;

/// <summary>
/// Kills the repository's process while it writes: after some answer, or in the middle of putting a transaction's files
/// in their places. FHIR_REGIMENS_CRASHES sets how often; 6 by default.
/// </summary>
public sealed class CrashTests
{
    private const int Writers = 4;
    private const int Parts = 8;

    [Fact]
    public async Task WhatWasAnsweredIsThereAfterAKillAndNothingIsHalfWritten()
    {
        using var folder = new TemporaryFolder();
        var crashes = int.Parse(
            Environment.GetEnvironmentVariable("FHIR_REGIMENS_CRASHES") ?? "6",
            CultureInfo.InvariantCulture
        );
        var random = new Random(20250101);
        var writers = Enumerable.Range(1, Writers).Select(number => new Writer(number)).ToList();
        for (var crash = 1; crash <= crashes; crash++)
        {
            await KillWhileWriting(
                folder.Path,
                writers,
                answersBefore: random.Next(1, 40),
                amidPlacing: crash % 2 == 0
            );

            await using var repository = await EmbeddedRepository.StartAsync(folder.Path);
            using var client = new HttpClient { BaseAddress = repository.BaseAddress };
            Assert.Empty(repository.Problems);
            foreach (var writer in writers)
            {
                await writer.AssertNothingIsLostOrHalfWritten(client);
            }
        }
    }

    private static async Task KillWhileWriting(string folder, List<Writer> writers, int answersBefore, bool amidPlacing)
    {
        await using var process = await RepositoryProcess.StartAsync(folder);
        using var client = new HttpClient { BaseAddress = process.BaseAddress };
        using var enough = new ManualResetEventSlim();
        var answers = 0;
        var killer = Task.Run(() =>
        {
            enough.Wait();
            var journal = Path.Combine(folder, Journal.PendingFolder, "journal.json");
            while (amidPlacing && !File.Exists(journal))
            {
                Thread.SpinWait(1);
            }

            process.Kill();
        });
        await Task.WhenAll(
            writers.Select(writer =>
                writer.WriteUntilTheServerIsGone(
                    client,
                    answered: () =>
                    {
                        if (Interlocked.Increment(ref answers) == answersBefore)
                        {
                            enough.Set();
                        }
                    }
                )
            )
        );
        await killer;
    }

    /// <summary>
    /// Writes round after round to resources of its own: the parts in one transaction, then one resource by itself. The
    /// title is the round.
    /// </summary>
    private sealed class Writer(int number)
    {
        private readonly string[] parts =
        [
            .. Enumerable.Range(1, Parts).Select(part => $"writer-{number}-part-{part}"),
        ];
        private readonly string alone = $"writer-{number}-alone";
        private int started;
        private int partsAnswered;
        private int aloneAnswered;

        public async Task WriteUntilTheServerIsGone(HttpClient client, Action answered)
        {
            try
            {
                while (true)
                {
                    started++;
                    var entries = parts.Select(id => Entry("PUT", $"PlanDefinition/{id}", Round(id))).ToArray();
                    var transaction = await client.Post("", Bundle("transaction", entries));
                    Assert.True(transaction.Http.IsSuccessStatusCode, transaction.Diagnostics);
                    partsAnswered = started;
                    answered();

                    var put = await client.Put($"PlanDefinition/{alone}", Round(alone));
                    Assert.True(put.Http.IsSuccessStatusCode, put.Diagnostics);
                    aloneAnswered = started;
                    answered();
                }
            }
            catch (Exception failure) when (failure is HttpRequestException or IOException)
            {
                // The server was killed.
            }
        }

        public async Task AssertNothingIsLostOrHalfWritten(HttpClient client)
        {
            var rounds = new List<int>();
            foreach (var id in parts)
            {
                rounds.Add(await StoredRound(client, id));
            }

            var round = Assert.Single(rounds.Distinct());
            Assert.InRange(round, partsAnswered, started);
            Assert.InRange(await StoredRound(client, alone), aloneAnswered, started);
        }

        private static async Task<int> StoredRound(HttpClient client, string id)
        {
            var history = (await client.Get($"PlanDefinition/{id}/_history?_count=1000")).Json!;
            if (history["entry"] is not JsonArray entries)
            {
                return 0;
            }

            var versions = entries.Select(entry => int.Parse((string)entry!["resource"]!["meta"]!["versionId"]!));
            Assert.Equal(Enumerable.Range(1, entries.Count).Reverse(), versions);
            return int.Parse((string)entries[0]!["resource"]!["title"]!);
        }

        private string Round(string id) => Plan(id, $"\"status\":\"draft\",\"title\":\"{started}\"");
    }
}

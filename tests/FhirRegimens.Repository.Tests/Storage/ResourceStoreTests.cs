using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using static FhirRegimens.Repository.FhirClient;

namespace FhirRegimens.Repository.Storage;

public sealed class ResourceStoreTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task AVersionIsAFileThatPeopleCanReadWithItsContentAsItWasSent()
    {
        var clock = new FixedClock(new DateTimeOffset(2025, 3, 4, 5, 6, 7, 89, TimeSpan.Zero));
        await using (
            var repository = await EmbeddedRepository.StartAsync(
                new RepositorySettings { Folder = folder.Path, Time = clock },
                configure: null
            )
        )
        {
            using var client = new HttpClient { BaseAddress = repository.BaseAddress };
            await client.Put(
                "ActivityDefinition/a",
                """
                {"resourceType":"ActivityDefinition","status":"draft","id":"a","meta":{"source":"#1","versionId":"99"},
                 "title":"50 mg/m² \u00e9 <b>","dosage":[{"doseAndRate":[{"doseQuantity":{"value":1.50}}]}],"x":[1E+400,-0.0]}
                """
            );
        }

        Assert.Equal(
            """
            {
              "resourceType": "ActivityDefinition",
              "status": "draft",
              "id": "a",
              "meta": {
                "versionId": "1",
                "lastUpdated": "2025-03-04T05:06:07.089Z",
                "source": "#1"
              },
              "title": "50 mg/m² é <b>",
              "dosage": [
                {
                  "doseAndRate": [
                    {
                      "doseQuantity": {
                        "value": 1.50
                      }
                    }
                  ]
                }
              ],
              "x": [
                1E+400,
                -0.0
              ]
            }

            """,
            File.ReadAllText(folder.PathOf("ActivityDefinition", "a", "1.json"))
        );
        Assert.Equal(".lock*\n.pending/\n", File.ReadAllText(folder.PathOf(".gitignore")));
    }

    [Fact]
    public async Task WhatWasWrittenIsThereAfterANewStart()
    {
        await With(async client =>
        {
            await client.Put("PlanDefinition/a", Plan("a"));
            await client.Put("PlanDefinition/a", Plan("a", "\"status\":\"active\""));
            await client.Put("PlanDefinition/b", Plan("b"));
            await client.Delete("PlanDefinition/b");
            await client.Post("PlanDefinition", Plan(id: null));
        });

        await With(async client =>
        {
            await client.Finds("PlanDefinition", "1", "a");
            Assert.Equal("active", (string?)(await client.Get("PlanDefinition/a")).Json!["status"]);
            Assert.Equal("draft", (string?)(await client.Get("PlanDefinition/a/_history/1")).Json!["status"]);
            Assert.Equal(HttpStatusCode.Gone, (await client.Get("PlanDefinition/b")).Status);
            Assert.Equal("2", (string?)(await client.Post("PlanDefinition", Plan(id: null))).Json!["id"]);
        });
    }

    [Fact]
    public async Task ADamagedNewestVersionNeverLetsAnOlderOnePassForIt()
    {
        await With(async client =>
        {
            await client.Put("PlanDefinition/a", Plan("a"));
            await client.Put("PlanDefinition/a", Plan("a", "\"status\":\"active\""));
        });
        var file = folder.PathOf("PlanDefinition", "a", "2.json");
        File.WriteAllText(file, File.ReadAllText(file)[..40]);

        for (var start = 1; start <= 2; start++)
        {
            await using var repository = await EmbeddedRepository.StartAsync(folder.Path);
            using var client = new HttpClient { BaseAddress = repository.BaseAddress };

            var problem = Assert.Single(repository.Problems);
            Assert.Contains(start == 1 ? file : "Version 2 of PlanDefinition/a is damaged", problem);
            Assert.True(File.Exists(file + ".damaged"));
            Assert.Equal(HttpStatusCode.InternalServerError, (await client.Get("PlanDefinition/a")).Status);
            Assert.Equal(HttpStatusCode.OK, (await client.Get("PlanDefinition/a/_history/1")).Status);
            await client.Finds("PlanDefinition");
        }

        await With(async client =>
        {
            var repaired = await client.Put("PlanDefinition/a", Plan("a"));
            Assert.Equal((HttpStatusCode.OK, "W/\"3\""), (repaired.Status, repaired.ETag));
            await client.Finds("PlanDefinition", "a");
        });
    }

    [Fact]
    public async Task ARestoredVersionCountsAgain()
    {
        await With(client => client.Put("PlanDefinition/a", Plan("a")));
        var file = folder.PathOf("PlanDefinition", "a", "1.json");
        var content = File.ReadAllText(file);
        File.WriteAllText(file, "");
        await With(_ => Task.CompletedTask);

        File.WriteAllText(file, content);

        await With(client => client.Finds("PlanDefinition", "a"));
    }

    [Theory]
    [InlineData("\"id\": \"a\"", "\"id\": \"b\"")]
    [InlineData("\"versionId\": \"1\"", "\"versionId\": \"2\"")]
    [InlineData("\"PlanDefinition\"", "\"Library\"")]
    [InlineData("\"lastUpdated\"", "\"updated\"")]
    public async Task AFileThatIsNotTheVersionItsNameSaysIsDamaged(string right, string wrong)
    {
        await With(client => client.Put("PlanDefinition/a", Plan("a")));
        var file = folder.PathOf("PlanDefinition", "a", "1.json");
        File.WriteAllText(file, File.ReadAllText(file).Replace(right, wrong));

        await using var repository = await EmbeddedRepository.StartAsync(folder.Path);

        Assert.Contains("is damaged and was set aside", Assert.Single(repository.Problems));
    }

    [Fact]
    public async Task WhatIsNotTheRepositorysIsLeftAlone()
    {
        string[] others =
        [
            "README.md",
            "PlanDefinition/notes.txt",
            "PlanDefinition/a/note.json",
            "PlanDefinition/a/01.json",
            "drafts/a/1.json",
        ];
        foreach (var other in others)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(folder.PathOf(other))!);
            File.WriteAllText(folder.PathOf(other), "mine");
        }

        await With(async client =>
        {
            await client.Finds("PlanDefinition");
            await client.Put("PlanDefinition/a", Plan("a"));
        });

        Assert.All(others, other => Assert.Equal("mine", File.ReadAllText(folder.PathOf(other))));
    }

    [Fact]
    public async Task OneProcessAtATimeHasTheFolder()
    {
        await using var holder = await RepositoryProcess.StartAsync(folder.Path);

        var failure = await Assert.ThrowsAsync<FolderInUseException>(() => EmbeddedRepository.StartAsync(folder.Path));

        Assert.Equal(
            $"The repository in {folder.Path} is in use by process {holder.Id}. "
                + "Stop that process or choose another folder.",
            failure.Message
        );
    }

    [Fact]
    public async Task TheLockOfAProcessThatWasKilledIsTakenOver()
    {
        var holder = await RepositoryProcess.StartAsync(folder.Path);
        holder.Kill();
        await holder.DisposeAsync();

        await using var repository = await EmbeddedRepository.StartAsync(folder.Path);

        Assert.Empty(repository.Problems);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void AJournalThatAProcessLeftIsCompleted(int placed)
    {
        var journal = new Journal(folder.Path);
        journal.Recover();
        journal.Stage([("Library/a/1.json", Bytes("a")), ("Library/b/1.json", Bytes("b"))]);
        for (var i = 0; i < placed; i++)
        {
            File.Move(folder.PathOf(".pending", $"{i + 1}.json"), folder.PathOf("Library", "ab"[i..(i + 1)], "1.json"));
        }

        var problems = new Journal(folder.Path).Recover();

        Assert.Empty(problems);
        Assert.Equal("a", File.ReadAllText(folder.PathOf("Library", "a", "1.json")));
        Assert.Equal("b", File.ReadAllText(folder.PathOf("Library", "b", "1.json")));
        Assert.Empty(Directory.GetFiles(folder.PathOf(".pending")));
    }

    [Fact]
    public void WhatWasStagedWithoutAJournalIsDropped()
    {
        var journal = new Journal(folder.Path);
        journal.Recover();
        journal.Stage([("Library/a/1.json", Bytes("a")), ("Library/b/1.json", Bytes("b"))]);
        File.Move(folder.PathOf(".pending", "journal.json"), folder.PathOf(".pending", "journal.json.tmp"));

        var problems = new Journal(folder.Path).Recover();

        Assert.Empty(problems);
        Assert.Empty(Directory.GetFiles(folder.Path, "1.json", SearchOption.AllDirectories));
        Assert.Empty(Directory.GetFiles(folder.PathOf(".pending")));
    }

    [Fact]
    public void AJournalThatCannotBeReadIsSetAside()
    {
        new Journal(folder.Path).Recover();
        File.WriteAllText(folder.PathOf(".pending", "journal.json"), "{");

        var problem = Assert.Single(new Journal(folder.Path).Recover());

        Assert.Contains("journal.json was damaged and set aside", problem);
    }

    [Fact]
    public async Task AWriteThatTheDiskRefusesIsAnsweredWithAnErrorAndChangesNothing()
    {
        await using var repository = await EmbeddedRepository.StartAsync(folder.Path);
        using var client = new HttpClient { BaseAddress = repository.BaseAddress };
        await client.Put("PlanDefinition/a", Plan("a"));
        File.WriteAllText(folder.PathOf("Library"), "a file where a folder is to be");

        var answer = await client.Post(
            "",
            Bundle(
                "transaction",
                Entry("PUT", "PlanDefinition/a", Plan("a", "\"status\":\"active\"")),
                Entry("PUT", "Library/b", """{"resourceType":"Library","id":"b"}""")
            )
        );
        File.Delete(folder.PathOf("Library"));

        Assert.Equal(HttpStatusCode.InternalServerError, answer.Status);
        Assert.Equal("draft", (string?)(await client.Get("PlanDefinition/a")).Json!["status"]);
        Assert.Empty(Directory.GetFiles(folder.PathOf(".pending")));
        Assert.Equal(
            HttpStatusCode.Created,
            (await client.Put("Library/b", """{"resourceType":"Library","id":"b"}""")).Status
        );
    }

    [Fact]
    public async Task IdsThatDifferOnlyInCaseAreNotWrittenTogether()
    {
        await With(async client =>
        {
            var answer = await client.Post(
                "",
                Bundle(
                    "transaction",
                    Entry("PUT", "PlanDefinition/a", Plan("a")),
                    Entry("PUT", "PlanDefinition/A", Plan("A"))
                )
            );

            Assert.Equal(HttpStatusCode.InternalServerError, answer.Status);
            Assert.Contains("differ only in case", answer.Diagnostics);
            await client.Finds("PlanDefinition");
        });
    }

    [Fact]
    public async Task ATransactionThatStopsHalfwayIsCompletedAtTheNextStart()
    {
        string[] ids = ["a", "b", "c"];
        var obstacle = folder.PathOf("PlanDefinition", "b", "1.json");
        Directory.CreateDirectory(obstacle);
        await With(async client =>
        {
            var entries = ids.Select(id => Entry("PUT", $"PlanDefinition/{id}", Plan(id))).ToArray();

            var halfway = await client.Post("", Bundle("transaction", entries));
            var afterwards = await client.Put("PlanDefinition/d", Plan("d"));

            Assert.Equal(HttpStatusCode.InternalServerError, halfway.Status);
            Assert.Contains("Start the repository again", afterwards.Diagnostics);
            await client.Finds("PlanDefinition");
        });
        Assert.True(File.Exists(folder.PathOf("PlanDefinition", "a", "1.json")));
        Assert.False(File.Exists(folder.PathOf("PlanDefinition", "c", "1.json")));

        Directory.Delete(obstacle);

        await With(client => client.Finds("PlanDefinition", ids));
    }

    [Fact]
    public async Task TimeNeverGoesBackEvenWhenTheClockDoes()
    {
        var settings = new RepositorySettings { Folder = folder.Path };
        var late = new FixedClock(new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var early = new FixedClock(new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero));
        await With(client => client.Put("PlanDefinition/a", Plan("a")), settings with { Time = late });

        await With(client => client.Put("PlanDefinition/b", Plan("b")), settings with { Time = early });

        var second = JsonNode.Parse(File.ReadAllText(folder.PathOf("PlanDefinition", "b", "1.json")))!;
        Assert.Equal("2030-01-01T00:00:00.000Z", (string?)second["meta"]!["lastUpdated"]);
    }

    [Fact]
    public async Task AChildProcessEndsWithItsInput()
    {
        using var child = Process.Start(RepositoryProcess.StartInfo(folder.Path))!;
        await child.StandardOutput.ReadLineAsync();

        child.StandardInput.Close();
        await child.WaitForExitAsync();

        Assert.Equal(0, child.ExitCode);
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private Task With(Func<HttpClient, Task> work) => With(work, new RepositorySettings { Folder = folder.Path });

    private static async Task With(Func<HttpClient, Task> work, RepositorySettings settings)
    {
        await using var repository = await EmbeddedRepository.StartAsync(settings, configure: null);
        using var client = new HttpClient { BaseAddress = repository.BaseAddress };
        await work(client);
    }

    private sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}

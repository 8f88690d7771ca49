using FhirRegimens.Fhir.Model;
using FhirRegimens.Publishing.People;
using FhirRegimens.Publishing.Plans;
using FhirRegimens.Publishing.Servers;
using FhirRegimens.Publishing.Versions;

namespace FhirRegimens.Publishing.Tests;

/// <summary>Records of trials are written in place, beside the versions of their regimens (docs/decisions/0023).</summary>
public sealed class TrialRecordTests : EmbeddedDesk
{
    private static readonly ArtifactClosure Two = Samples.Regimen("abc", ("sirolimus", 2m));
    private static readonly ArtifactClosure Three = Samples.Regimen("abc", ("sirolimus", 3m));

    [Fact]
    public async Task AFirstRunWritesTheRecordsAfterTheRegimensAndTheManifestNamesThem()
    {
        var report = await Desk.PublishAsync(Trial("a", "recruiting"));

        Assert.Equal(
            """
            ActivityDefinition/abc-v1-sirolimus-1.0.0 Created
            PlanDefinition/abc-v1-1.0.0 Created
            PlanDefinition/abc-1.0.0 Created
            Group/page Created
            ResearchStudy/page Created
            Library/page Created
            """,
            Desk.Lines(report)
        );
        var line = report.Items.Single(item => item.Type == "ResearchStudy");
        Assert.Equal((null, null, "recruiting"), (line.Url, line.Version, line.Title));
        Assert.Equal(Samples.Trial("recruiting").Select(NamedRecord.Of), Manifest.Records(await Desk.ManifestAsync()));
        var study = (await StudyAsync()).Resource;
        Assert.Equal(("Group/page", true), (study.Enrollment[0].Reference, study.IsAsPublished()));
        Assert.Subset(
            new HashSet<string>(await TargetsAsync()),
            new HashSet<string>(["Group/page", "ResearchStudy/page"])
        );
    }

    [Fact]
    public async Task AnUnchangedTrialCostsOneReadAndNoWrite()
    {
        await Desk.PublishAsync(Trial("a", "recruiting"));
        var server = Desk.Server();

        var report = await Desk.PublishAsync(Trial("a", "recruiting"), server: server);

        Assert.Equal((6, 6), (report.Items.Count, report.Summary.Unchanged));
        Assert.Equal((1, 0), (server.Reads, server.Writes));
    }

    [Fact]
    public async Task OfAnEditElsewhereNoRecordIsReadOrWritten()
    {
        await Desk.PublishAsync(Trial("a", "recruiting"));
        var before = await StudyAsync();
        using var http = new HttpClient(new NoRecords { InnerHandler = new SocketsHttpHandler() });

        var report = await new Desk(http, Address).PublishAsync(Trial("b", "recruiting", Three));

        Assert.True(report.IsSuccess);
        Assert.All(Records(report), item => Assert.Equal(PublishAction.Unchanged, item.Action));
        Assert.Equal(before.ETag, (await StudyAsync()).ETag);
    }

    [Fact]
    public async Task AChangedRecordIsOneVersionMoreOnTheServerAndWaitsForNobody()
    {
        await Desk.PublishAsync(Trial("a", "recruiting"));
        var group = await Desk.Server().ReadAsync<Group>("page", default);

        var report = await Desk.PublishAsync(
            Trial("b", "recruiting", Three) with
            {
                Records = [Samples.Trial("recruiting")[0], Samples.Trial("completed")[1]],
            }
        );

        Assert.Equal(
            [("Group", PublishAction.Unchanged), ("ResearchStudy", PublishAction.Created)],
            Records(report).Select(item => (item.Type, item.Action))
        );
        Assert.Equal(
            ["completed", "recruiting"],
            (await Desk.Server().ReadHistoryAsync<ResearchStudy>("page", default)).Select(study => study.Title!).Order()
        );
        Assert.Equal(group!.ETag, (await Desk.Server().ReadAsync<Group>("page", default))!.ETag);
        Assert.Empty(await Desk.InUseAsync());
    }

    [Fact]
    public async Task ATrialWithoutRegimensIsPublished()
    {
        var report = await Desk.PublishAsync(Samples.Source("a") with { Records = Samples.Trial("observed") });

        Assert.Equal("Group/page Created\nResearchStudy/page Created\nLibrary/page Created", Desk.Lines(report));
    }

    [Fact]
    public async Task AnInvalidRecordHoldsTheOthersOfItsTrialBackAndNothingElse()
    {
        var content = Trial("a", "recruiting") with
        {
            Records = [Samples.Trial("recruiting")[0], Samples.Trial("recruiting", "odd")[1]],
        };

        var report = await Desk.PublishAsync(content, invalidId: "odd");

        Assert.Equal(
            [
                ("Group", HoldCause.Invalid, "another record of Page is invalid"),
                ("ResearchStudy", HoldCause.Invalid, null),
            ],
            Records(report).Select(item => (item.Type, item.Hold!.Value, item.Reason))
        );
        Assert.False(report.IsSuccess);
        Assert.Empty(await Desk.StoredAsync("Group"));
        Assert.Equal(["abc-1.0.0 Draft", "abc-v1-1.0.0 Draft"], await Desk.StoredAsync("PlanDefinition"));
        Assert.Equal(["ResearchStudy/odd: error : not valid"], (await Desk.TaskAsync()).InvalidArtifacts);

        var again = await Desk.PublishAsync(content);

        Assert.True(again.IsSuccess);
        Assert.Single(await Desk.StoredAsync("Group"));
        Assert.Equal("waits for approval", (await Desk.TaskAsync()).Outcome());
    }

    [Fact]
    public async Task WhatSomebodyChangedIsAConflictUntilItIsRestoredOrDeleted()
    {
        await Desk.PublishAsync(Trial("a", "recruiting"));
        var published = (await StudyAsync()).Resource;
        await EditAsync(published);

        var report = await Desk.PublishAsync(Trial("b", "completed"));

        Assert.Equal(
            [
                ("Group", PublishAction.Conflict, "another record of Page was changed on the server"),
                (
                    "ResearchStudy",
                    PublishAction.Conflict,
                    "its content was changed on the server, and is not overwritten: restore or delete it there, and "
                        + "publish again"
                ),
            ],
            Records(report).Select(item => (item.Type, item.Action, item.Reason))
        );
        Assert.False(report.IsSuccess);
        Assert.Equal("edited", (await StudyAsync()).Resource.Title);
        Assert.Equal("failed", (await Desk.TaskAsync()).Outcome());
        var server = Desk.Server();
        Assert.False((await Desk.PublishAsync(Trial("b", "completed"), server: server)).IsSuccess);
        Assert.Equal(0, server.Writes);

        await Desk.Server().PutAsync(published, null, default);
        Assert.True((await Desk.PublishAsync(Trial("b", "completed"))).IsSuccess);
        Assert.Equal("completed", (await StudyAsync()).Resource.Title);
        Assert.Equal("waits for approval", (await Desk.TaskAsync()).Outcome());
    }

    [Fact]
    public async Task WhatSomebodyDeletedIsWrittenAgainOnceItChanges()
    {
        await Desk.PublishAsync(Trial("a", "recruiting"));
        using var answer = await Http.DeleteAsync(new Uri(Address, "ResearchStudy/page"));

        var report = await Desk.PublishAsync(Trial("b", "completed"));

        Assert.True(report.IsSuccess);
        Assert.Equal("completed", (await StudyAsync()).Resource.Title);
    }

    [Fact]
    public async Task VerifyFindsARecordThatSomebodyChangedOrDeleted()
    {
        await Desk.PublishAsync(Trial("a", "recruiting"));
        Assert.True((await CheckAsync()).IsSuccess);
        await EditAsync((await StudyAsync()).Resource);
        using var answer = await Http.DeleteAsync(new Uri(Address, "Group/page"));

        var report = await CheckAsync();

        Assert.Equal(
            [
                ("Group", PublishAction.Conflict, "the manifest names it and the server does not have it"),
                ("ResearchStudy", PublishAction.Conflict, "its content was changed on the server"),
            ],
            Records(report).Select(item => (item.Type, item.Action, item.Reason))
        );
    }

    [Fact]
    public async Task ARunThatEndedBeforeTheManifestIsCompletedAlsoWhereTheSourceHasChangedMeanwhile()
    {
        await Desk.PublishAsync(Trial("a", "recruiting"));
        var plan = await Desk.PlanAsync(Trial("b", "suspended"));
        await Desk.Sender(Desk.Server()).SendAsync(new([], [], plan.Records), default);
        Assert.False((await CheckAsync()).IsSuccess);

        var report = await Desk.PublishAsync(Trial("c", "completed"));

        Assert.True(report.IsSuccess);
        Assert.Equal("completed", (await StudyAsync()).Resource.Title);
        Assert.True((await CheckAsync()).IsSuccess);
    }

    [Fact]
    public async Task WhatAnInterruptedRunHasWrittenIsNotWrittenAgainAndStandsOnRecord()
    {
        var plan = await Desk.PlanAsync(Trial("a", "recruiting"));
        await Desk.Sender(Desk.Server()).SendAsync(new([], [], plan.Records), default);
        var before = await StudyAsync();

        var report = await Desk.PublishAsync(Trial("a", "recruiting"));

        Assert.True(report.IsSuccess);
        Assert.Equal(before.ETag, (await StudyAsync()).ETag);
        Assert.Contains("ResearchStudy/page", await TargetsAsync());
        Assert.Equal(2, Manifest.Records(await Desk.ManifestAsync()).Count);
    }

    [Fact]
    public async Task WhatIsSentAgainSinceItsAnswerGotLostIsNoFailureAndWhatSomebodyElseWroteIs()
    {
        var sender = new TransactionSender(Desk.Server(), new(50, false) { CreatesOnlyIfAbsent = true });
        var plan = await Desk.PlanAsync(Trial("a", "recruiting"));
        var others = await Desk.PlanAsync(Trial("b", "completed"));
        await sender.SendAsync(new([], [], plan.Records), default);

        await sender.SendAsync(new([], [], [.. plan.Records, new(plan.After!)]), default);
        var failure = await Assert.ThrowsAsync<FhirServerException>(() =>
            sender.SendAsync(new([], [], others.Records), default)
        );

        Assert.Equal("page", (await Desk.ManifestAsync()).Id);
        Assert.Equal(412, failure.Status);
        Assert.Equal("recruiting", (await StudyAsync()).Resource.Title);
    }

    [Fact]
    public async Task OfTwoRunsAtOnceTheOneThatReadEarlierWritesNothing()
    {
        await Desk.PublishAsync(Trial("a", "recruiting"));
        var late = await Desk.PlanAsync(Trial("b", "suspended"));
        await Desk.PublishAsync(Trial("c", "completed"));

        var report = await Desk.SendAsync(late);

        Assert.All(Records(report), item => Assert.Equal(PublishAction.Failed, item.Action));
        Assert.Equal("completed", (await StudyAsync()).Resource.Title);
    }

    [Fact]
    public async Task ApprovalAndRejectionLeaveRecordsAlone()
    {
        await Desk.PublishAsync(Trial("a", "recruiting"));
        var before = await StudyAsync();

        await Desk.ApproveAsync();
        await Desk.PublishAsync(Trial("b", "recruiting", Three));
        await Desk.RejectAsync("not the registry's");

        Assert.Equal(before.ETag, (await StudyAsync()).ETag);
        Assert.Equal(2, Manifest.Records(await Desk.ManifestAsync()).Count);
        Assert.True((await CheckAsync()).IsSuccess);
    }

    [Fact]
    public async Task GoingBackLeavesRecordsAsTheyAre()
    {
        await Desk.PublishAsync(Trial("a", "recruiting"), Desk.Automatic);
        await Desk.PublishAsync(Trial("b", "completed", Three), Desk.Automatic);

        var report = await Desk.RollBackAsync("1.0.0");

        Assert.Equal("completed", (await StudyAsync()).Resource.Title);
        Assert.All(
            Records(report),
            item =>
                Assert.Equal(
                    (PublishAction.Unchanged, "left as it is: records are neither deleted nor rolled back"),
                    (item.Action, item.Reason)
                )
        );
        Assert.True((await CheckAsync()).IsSuccess);
        var server = Desk.Server();
        await Desk.PublishAsync(Trial("b", "completed", Three), server: server);
        Assert.Equal((1, 0), (server.Reads, server.Writes));
    }

    [Fact]
    public async Task ATrialThatVanishedFromItsSourceKeepsItsRecordAndIsWrittenAgainWhenItComesBack()
    {
        await Desk.PublishAsync(Trial("a", "recruiting"));
        var before = await StudyAsync();

        var gone = await Desk.PublishAsync(Samples.Source("b"));
        Assert.Equal(3, gone.Summary.Retired);
        Assert.Equal(before.ETag, (await StudyAsync()).ETag);
        Assert.True((await CheckAsync()).IsSuccess);

        await Desk.PublishAsync(Trial("c", "completed"));
        Assert.Equal("completed", (await StudyAsync()).Resource.Title);
    }

    [Fact]
    public async Task WhatIsOfAnotherSourceIsRefusedAndNotOverwritten()
    {
        var others = (ResearchStudy)Samples.Trial("another")[1];
        others.Identifier[0].System = "https://other.example.org/fhir/sid/trial";
        await Desk.Server().PutAsync(others, null, default);

        var failure = await Assert.ThrowsAsync<FhirServerException>(() => Desk.PublishAsync(Trial("a", "recruiting")));

        Assert.Equal(
            $"Page: {Address}ResearchStudy/page is not a record of this source. Use the base that the source was "
                + "published with, give the source another title, or use another server.",
            failure.Message
        );
        Assert.Equal("another", (await StudyAsync()).Resource.Title);
    }

    [Fact]
    public async Task AServerThatDoesNotStoreTrialsTakesEverythingElseAndTheReportSaysWhatItLacks()
    {
        using var http = new HttpClient(new WithoutTrials { InnerHandler = new SocketsHttpHandler() });
        var desk = new Desk(http, Address);

        var report = await desk.PublishAsync(Trial("a", "recruiting"));

        Assert.Equal(
            [
                ("Group", HoldCause.Server, "It does not store ResearchStudy."),
                ("ResearchStudy", HoldCause.Server, "It does not store ResearchStudy."),
            ],
            Records(report).Select(item => (item.Type, item.Hold!.Value, item.Reason))
        );
        Assert.True(report.IsSuccess);
        Assert.Equal(["abc-1.0.0 Draft", "abc-v1-1.0.0 Draft"], await Desk.StoredAsync("PlanDefinition"));
        var server = desk.Server();
        Assert.Equal(2, (await desk.PublishAsync(Trial("a", "recruiting"), server: server)).Summary.Held);
        Assert.Equal(0, server.Writes);

        await Desk.PublishAsync(Trial("a", "recruiting"));
        Assert.Equal("recruiting", (await StudyAsync()).Resource.Title);
    }

    [Fact]
    public async Task NeitherAnOlderRevisionNorATrialOnHoldChangesTheRecord()
    {
        await Desk.PublishAsync(Timed("b", "completed", Desk.Noon));

        var older = await Desk.PublishAsync(Timed("a", "recruiting", Desk.Noon.AddDays(-1)));
        await new SourceHolds(Desk.Server()).HoldAsync(await Desk.ManifestAsync(), "Page", "A. Pharmacist", default);
        var held = await Desk.PublishAsync(Timed("c", "withdrawn", Desk.Noon.AddDays(1)));

        Assert.Equal(6, older.Summary.Unchanged);
        Assert.Equal(HoldCause.Operator, Assert.Single(held.Items).Hold);
        Assert.Equal("completed", (await StudyAsync()).Resource.Title);
    }

    private static SourceContent Trial(string sha256, string title, ArtifactClosure? regimen = null) =>
        Samples.Source(sha256, regimen ?? Two) with
        {
            Records = Samples.Trial(title),
        };

    private static SourceContent Timed(string sha256, string title, DateTimeOffset time) =>
        Samples.Page("page", sha256, time, Two) with
        {
            Records = Samples.Trial(title),
        };

    private static IReadOnlyList<PublishItem> Records(PublishReport report)
    {
        PublishItem[] records = [.. report.Items.Where(item => item.Type is "Group" or "ResearchStudy")];
        Assert.Equal(2, records.Length);
        return records;
    }

    private async Task<Stored<ResearchStudy>> StudyAsync() =>
        (await Desk.Server().ReadAsync<ResearchStudy>("page", default))!;

    private Task EditAsync(ResearchStudy study)
    {
        var edited = study.DeepCopy();
        edited.Title = "edited";
        return Desk.Server().PutAsync(edited, null, default);
    }

    private async Task<IReadOnlyList<string>> TargetsAsync() =>
        [
            .. (await Desk.Server().SearchAsync("Provenance", default))
                .Cast<Provenance>()
                .SelectMany(provenance => provenance.Target)
                .Select(target => target.Reference!),
        ];

    private async Task<PublishReport> CheckAsync() =>
        await new DriftCheck(Desk.Server()).CheckAsync(await Desk.ManifestAsync(), "Page", default);

    /// <summary>No request may be about a record.</summary>
    private sealed class NoRecords : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
            Assert.DoesNotContain("/ResearchStudy", request.RequestUri!.AbsolutePath);
            Assert.DoesNotContain("\"resourceType\":\"ResearchStudy\"", body);
            return await base.SendAsync(request, cancellationToken);
        }
    }

    /// <summary>A server whose statement lists all that is needed, and Group, but not ResearchStudy.</summary>
    private sealed class WithoutTrials : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            var answer = await base.SendAsync(request, cancellationToken);
            if (request.RequestUri!.AbsolutePath.EndsWith("/metadata", StringComparison.Ordinal))
            {
                var types = ServerCapabilities.NeededTypes.Append("Group").Select(type => $$"""{"type":"{{type}}"}""");
                answer.Content = new StringContent(
                    $$"""{"resourceType":"CapabilityStatement","rest":[{"resource":[{{string.Join(",", types)}}]}]}"""
                );
            }

            return answer;
        }
    }
}

using FhirRegimens.Fhir.Json;
using FhirRegimens.Fhir.Model;
using FhirRegimens.Publishing.Plans;
using FhirRegimens.Publishing.Versions;

namespace FhirRegimens.Publishing.Tests;

/// <summary>What operators find in a source's Task.</summary>
public sealed class SourceTaskTests : EmbeddedDesk
{
    private static readonly ArtifactClosure Abc = Samples.Regimen("abc", ("cisplatin", 5m));

    [Fact]
    public void ATaskIsReadBackAsItWasWritten()
    {
        var task = new SourceTask
        {
            Id = "page",
            Manifest = $"{Samples.Base}/Library/page",
            Title = "Page",
            LastRevision = "42",
            LastProgram = "FhirRegimens 0.1.0",
            HeldBy = "A. Pharmacist",
            Waits = [new("PlanDefinition/abc-2.0.0", "dose: 5 mg became 50 mg"), new("PlanDefinition/x-1.0.0", null)],
            Retirements = [new("PlanDefinition/def-1.0.0", "no longer in the source")],
            Rejected = [new("PlanDefinition/abc-1.0.0", "wrong (A. Pharmacist)")],
            InvalidArtifacts = ["PlanDefinition/xyz-1.0.0: error action: wrong"],
            Errors = ["the server was busy"],
            Refusals = ["the page is no wikitext"],
        };

        var json = FhirJson.Serialize(task.ToResource());
        var read = SourceTask.Read(FhirJson.Parse<Fhir.Model.Task>(json), task.Manifest, task.Title);

        Assert.Equivalent(task, read, strict: true);
        Assert.Equal(json, FhirJson.Serialize(read.ToResource()));
    }

    [Fact]
    public async Task ItSaysWhatWasTriedLastAndWhatWaits()
    {
        await Desk.PublishAsync(Samples.Source("a", Abc));

        var stored = (await Desk.Server().ReadAsync<Fhir.Model.Task>("page", default))!.Resource;
        var task = await Desk.TaskAsync();

        Assert.Equal(Fhir.Model.Task.TaskStatus.InProgress, stored.Status);
        Assert.Equal("publish-source", stored.Code!.Coding[0].Code);
        Assert.Equal(("a", "FhirRegimens 0.1.0"), (task.LastRevision, task.LastProgram));
        Assert.Equal([new TaskEntry("PlanDefinition/abc-1.0.0", null)], task.Waits);
    }

    [Fact]
    public async Task ItIsWrittenWhereNothingElseIsAndOnlyOnce()
    {
        var content = Samples.Source("a", Abc);
        await Desk.PublishAsync(content, invalidId: "abc-v1-cisplatin");

        Assert.Equal(
            ["ActivityDefinition/abc-v1-cisplatin-1.0.0: error : not valid"],
            (await Desk.TaskAsync()).InvalidArtifacts
        );
        Assert.Empty(await Desk.StoredAsync("Library"));
        var server = Desk.Server();
        await Desk.PublishAsync(content, server: server, invalidId: "abc-v1-cisplatin");
        Assert.Equal(0, server.Writes);
    }

    [Fact]
    public async Task ItSaysWhatTheServerRefused()
    {
        var plan = await Desk.PlanAsync(Samples.Source("a", Abc));
        var refused = plan with { Creates = [new PlanDefinition { Id = "not/an/id" }] };

        var report = await Desk.SendAsync(refused);

        Assert.False(report.IsSuccess);
        var task = await Desk.TaskAsync();
        Assert.Equal("failed", task.Outcome());
        Assert.Contains("400", Assert.Single(task.Refusals));
        Assert.Empty(task.Errors);
        Assert.False(report.MaySucceedLater);
        Assert.True(task.HasFailedForGood("a", "FhirRegimens 0.1.0"));
        Assert.False(task.HasFailedForGood("b", "FhirRegimens 0.1.0"));
        Assert.False(task.HasFailedForGood("a", "FhirRegimens 0.2.0"));
        Assert.Empty(await Desk.StoredAsync("Library"));
    }

    [Fact]
    public async Task WhatSucceedsForgetsWhatFailedBefore()
    {
        var manifest = new Library { Id = "page", Url = $"{Samples.Base}/Library/page" };
        var failures = new FailureRecord(Desk.Server(), "FhirRegimens 0.1.0");
        await failures.WriteAsync(manifest, "Page", "a", "it was away", isForGood: false, default);
        await failures.WriteAsync(manifest, "Page", "a", "it is wrong", isForGood: true, default);
        var failed = await Desk.TaskAsync();

        await Desk.PublishAsync(Samples.Source("b", Abc));

        Assert.Equal(("a", 0, 1), (failed.LastRevision, failed.Errors.Count, failed.Refusals.Count));
        var task = await Desk.TaskAsync();
        Assert.Equal(("b", 0, 0), (task.LastRevision, task.Errors.Count, task.Refusals.Count));
    }
}

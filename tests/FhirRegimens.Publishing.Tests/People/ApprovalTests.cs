using FhirRegimens.Fhir.Model;
using FhirRegimens.Publishing.People;
using FhirRegimens.Publishing.Plans;
using FhirRegimens.Publishing.Versions;

namespace FhirRegimens.Publishing.Tests.People;

/// <summary>What a person does at the gate.</summary>
public sealed class ApprovalTests : EmbeddedDesk
{
    private static readonly ArtifactClosure Abc = Samples.Regimen("abc", ("cisplatin", 5m));
    private static readonly ArtifactClosure Xyz = Samples.Regimen("xyz", ("carboplatin", 300m));

    private static readonly string[] AbcFirst = ["abc-1.0.0", "abc-v1-1.0.0", "abc-v1-cisplatin-1.0.0"];
    private static readonly string[] XyzFirst = ["xyz-1.0.0", "xyz-v1-1.0.0", "xyz-v1-carboplatin-1.0.0"];

    [Fact]
    public async Task WhatVanishedStaysInUseUntilAPersonApproves()
    {
        await ApprovedAsync("a", Abc, Xyz);

        var report = await Desk.PublishAsync(Samples.Source("b", Abc));

        Assert.Equal(
            ["xyz-v1-carboplatin-1.0.0", "xyz-v1-1.0.0", "xyz-1.0.0"],
            report.Items.Where(item => item.Hold == HoldCause.Approval).Select(item => item.Id)
        );
        Assert.True(report.IsSuccess);
        Assert.Equal([.. AbcFirst, .. XyzFirst], await Desk.InUseAsync());
        Assert.Equal(6, Manifest.Pins(await Desk.ManifestAsync()).Count);
        Assert.Equal(
            ["ActivityDefinition/xyz-v1-carboplatin-1.0.0", "PlanDefinition/xyz-v1-1.0.0", "PlanDefinition/xyz-1.0.0"],
            (await Desk.TaskAsync()).Retirements.Select(entry => entry.Reference)
        );

        await Desk.ApproveAsync();

        Assert.Equal(AbcFirst, await Desk.InUseAsync());
        Assert.Equal(3, Manifest.Pins(await Desk.ManifestAsync()).Count);
        Assert.Empty((await Desk.TaskAsync()).Retirements);
    }

    [Fact]
    public async Task AnEmptyPageRetiresNothingThatIsInUse()
    {
        await ApprovedAsync("a", Abc);

        await Desk.PublishAsync(Samples.Source("b"));

        Assert.Equal(AbcFirst, await Desk.InUseAsync());
    }

    [Fact]
    public async Task WhatVanishedAndComesBackIsInUseAllTheTime()
    {
        await ApprovedAsync("a", Abc, Xyz);
        await Desk.PublishAsync(Samples.Source("b", Abc));

        var report = await Desk.PublishAsync(Samples.Source("c", Abc, Xyz));

        Assert.Equal((0, 6), (report.Summary.Held, report.Summary.Unchanged));
        Assert.Equal([.. AbcFirst, .. XyzFirst], await Desk.InUseAsync());
        Assert.Equal("published", (await Desk.TaskAsync()).Outcome());
    }

    [Fact]
    public async Task OneRegimenIsApprovedByAnyOfItsArtifactsAndTheOthersWait()
    {
        await Desk.PublishAsync(Samples.Source("a", Abc, Xyz));

        await Desk.ApproveAsync($"{Samples.Base}/ActivityDefinition/xyz-v1-carboplatin|1.0.0");

        Assert.Equal(XyzFirst, await Desk.InUseAsync());
        Assert.Equal(PublicationStatus.Draft, (await Desk.ManifestAsync()).Status);
        Assert.Equal(["PlanDefinition/abc-1.0.0"], (await Desk.TaskAsync()).Waits.Select(entry => entry.Reference));

        await Desk.ApproveAsync($"{Samples.Base}/PlanDefinition/abc");

        Assert.Equal([.. AbcFirst, .. XyzFirst], await Desk.InUseAsync());
        Assert.Equal(PublicationStatus.Active, (await Desk.ManifestAsync()).Status);
    }

    [Fact]
    public async Task AnArtifactOfAnotherSourceIsNamedAsUnknown()
    {
        await Desk.PublishAsync(Samples.Source("a", Abc));

        var failure = await Assert.ThrowsAsync<UnknownArtifactException>(() =>
            Desk.ApproveAsync($"{Samples.Base}/PlanDefinition/other")
        );

        Assert.Contains("does not name https://regimens.example.org/fhir/PlanDefinition/other", failure.Message);
    }

    [Fact]
    public async Task ApprovalShowsWhatDiffersFromTheVersionInUse()
    {
        await ApprovedAsync("a", Abc);
        await Desk.PublishAsync(Samples.Source("b", Samples.Regimen("abc", ("cisplatin", 6m))));

        var report = await Desk.ApproveAsync();

        var entry = report.Items.Single(item => item.Id == "abc-v1-cisplatin-2.0.0");
        Assert.Equal(("1.0.0", PublishAction.Activated), (entry.Previous, entry.Action));
        Assert.Equal([new PublishDifference("dose", "5", "6")], entry.Differences);
    }

    [Fact]
    public async Task ApprovingTwiceWritesNothingMore()
    {
        await ApprovedAsync("a", Abc);
        var before = await Desk.Server().ReadAsync<Library>("page", default);

        await Desk.ApproveAsync();

        Assert.Equal(before!.ETag, (await Desk.Server().ReadAsync<Library>("page", default))!.ETag);
    }

    [Fact]
    public async Task RejectedDraftsAreRetiredAndTheManifestNamesWhatIsInUse()
    {
        await ApprovedAsync("a", Abc);
        await Desk.PublishAsync(Samples.Source("b", Samples.Regimen("abc", ("cisplatin", 50m))));

        await Desk.RejectAsync("ten times the protocol's dose");

        Assert.Equal(AbcFirst, await Desk.InUseAsync());
        Assert.All(Manifest.Pins(await Desk.ManifestAsync()), pin => Assert.Equal("1.0.0", pin.Version));
        Assert.DoesNotContain(
            await Desk.StoredAsync("PlanDefinition"),
            line => line.EndsWith("Draft", StringComparison.Ordinal)
        );
        var task = await Desk.TaskAsync();
        Assert.Equal(
            new TaskEntry("ActivityDefinition/abc-v1-cisplatin-2.0.0", "ten times the protocol's dose (A. Pharmacist)"),
            task.Rejected[0]
        );
        var records = (await Desk.Server().SearchAsync("Provenance", default)).Cast<Provenance>();
        Assert.Contains(
            records,
            record => record.Reason.Exists(reason => reason.Text == "ten times the protocol's dose")
        );
    }

    [Fact]
    public async Task RejectedContentIsNeverReleasedByItself()
    {
        await ApprovedAsync("a", Abc);
        var refused = Samples.Regimen("abc", ("cisplatin", 6m));
        await Desk.PublishAsync(Samples.Source("b", refused));
        await Desk.RejectAsync("not what the paper says");

        var report = await Desk.PublishAsync(Samples.Source("c", refused), Desk.Automatic);

        Assert.Equal(
            "abc-v1-cisplatin-3.0.0: this content was refused before: not what the paper says (A. Pharmacist)",
            Desk.Waiting(report)[0]
        );
        Assert.Equal(AbcFirst, await Desk.InUseAsync());
    }

    [Fact]
    public async Task TheFirstDraftsOfASourceCanBeRejectedToo()
    {
        await Desk.PublishAsync(Samples.Source("a", Abc));

        await Desk.RejectAsync("not ours");

        Assert.Empty(await Desk.InUseAsync());
        Assert.Empty(Manifest.Pins(await Desk.ManifestAsync()));
    }

    [Fact]
    public async Task ADraftThatWasChangedOnTheServerIsNotApproved()
    {
        await Desk.PublishAsync(Samples.Source("a", Abc));
        var draft = Samples
            .Entry("abc-v1-cisplatin", "cisplatin", 50m)
            .AsVersion("abc-v1-cisplatin-1.0.0", "1.0.0", PublicationStatus.Draft);
        await Desk.Server().PutAsync(draft, null, default);

        var failure = await Assert.ThrowsAsync<UndecidableSourceException>(() => Desk.ApproveAsync());

        Assert.Contains("abc-v1-cisplatin-1.0.0 was changed on the server", failure.Message);
        Assert.Empty(await Desk.InUseAsync());
    }

    private async Task ApprovedAsync(string sha256, params ArtifactClosure[] closures)
    {
        await Desk.PublishAsync(Samples.Source(sha256, closures));
        await Desk.ApproveAsync();
    }
}

using FhirRegimens.Publishing.People;
using FhirRegimens.Publishing.Plans;
using FhirRegimens.Publishing.Versions;

namespace FhirRegimens.Publishing.Tests.People;

public sealed class HoldTests : EmbeddedDesk
{
    private static readonly ArtifactClosure Abc = Samples.Regimen("abc", ("cisplatin", 5m));
    private static readonly ArtifactClosure Changed = Samples.Regimen("abc", ("cisplatin", 6m));

    [Fact]
    public async Task ASourceOnHoldStaysAsItIsUntilItIsResumed()
    {
        var content = Samples.Source("a", Abc);
        await Desk.PublishAsync(content, Desk.Automatic);
        var holds = new SourceHolds(Desk.Server());
        await holds.HoldAsync(content.Manifest, "Page", "A. Pharmacist", default);
        var server = Desk.Server();

        var report = await Desk.PublishAsync(Samples.Source("b", Changed), Desk.Automatic, server);

        var line = Assert.Single(report.Items);
        Assert.Equal(
            (PublishAction.Held, HoldCause.Operator, "on hold (A. Pharmacist): nothing is changed until it is resumed"),
            (line.Action, line.Hold, line.Reason)
        );
        Assert.True(report.IsSuccess);
        Assert.Equal(0, server.Writes);

        await holds.ResumeAsync(content.Manifest, "Page", default);
        await Desk.PublishAsync(Samples.Source("b", Changed), Desk.Automatic);

        Assert.Contains("abc-2.0.0", await Desk.InUseAsync());
        Assert.Null((await Desk.TaskAsync()).HeldBy);
    }

    [Fact]
    public async Task ASourceCanBePutOnHoldBeforeItIsEverPublished()
    {
        var content = Samples.Source("a", Abc);
        await new SourceHolds(Desk.Server()).HoldAsync(content.Manifest, "Page", "A. Pharmacist", default);

        await Desk.PublishAsync(content);

        Assert.Empty(await Desk.StoredAsync("PlanDefinition"));
    }

    [Fact]
    public async Task AHoldThatIsSetWhileARunIsUnderWayIsKept()
    {
        var content = Samples.Source("a", Abc);
        await Desk.PublishAsync(content, Desk.Automatic);
        var late = await Desk.PlanAsync(Samples.Source("b", Changed), Desk.Automatic);
        await new SourceHolds(Desk.Server()).HoldAsync(content.Manifest, "Page", "A. Pharmacist", default);

        var report = await Desk.SendAsync(late);

        Assert.False(report.IsSuccess);
        Assert.True(report.MaySucceedLater);
        Assert.Equal("A. Pharmacist", (await Desk.TaskAsync()).HeldBy);
        Assert.Equal(["abc-1.0.0 Active", "abc-v1-1.0.0 Active"], await Desk.StoredAsync("PlanDefinition"));
    }

    [Fact]
    public async Task AHoldThatIsSetWhileARunFailsIsKeptBesideTheFailure()
    {
        var content = Samples.Source("a", Abc);
        await Desk.PublishAsync(content, Desk.Automatic);
        var late = await Desk.PlanAsync(Samples.Source("b", Changed), Desk.Automatic);
        var broken = late with { Activates = [new Fhir.Model.PlanDefinition { Id = "no good id" }] };
        await new SourceHolds(Desk.Server()).HoldAsync(content.Manifest, "Page", "A. Pharmacist", default);

        var report = await Desk.SendAsync(broken);

        var task = await Desk.TaskAsync();
        Assert.False(report.IsSuccess);
        Assert.Equal("A. Pharmacist", task.HeldBy);
        Assert.Single(task.Errors.Concat(task.Refusals));
    }
}

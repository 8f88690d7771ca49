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
}

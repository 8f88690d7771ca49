using FhirRegimens.Fhir.Model;
using FhirRegimens.Publishing.Plans;
using FhirRegimens.Publishing.Versions;

namespace FhirRegimens.Publishing.Tests;

/// <summary>What is recorded of runs, and in which order revisions count.</summary>
public sealed class RecordTests : EmbeddedDesk
{
    private static readonly ArtifactClosure Abc = Samples.Regimen("abc", ("cisplatin", 5m));

    [Fact]
    public async Task ARunLeavesAProvenanceOfWhatItWroteFromWhichRevisionByWhichProgram()
    {
        await Desk.PublishAsync(Samples.Source("a", Abc));

        var record = (Provenance)Assert.Single(await Desk.Server().SearchAsync("Provenance", default));
        Assert.Equal(
            [
                "ActivityDefinition/abc-v1-cisplatin-1.0.0",
                "PlanDefinition/abc-v1-1.0.0",
                "PlanDefinition/abc-1.0.0",
                "Library/page",
            ],
            record.Target.Select(target => target.Reference)
        );
        Assert.Equal(Desk.Noon, record.Recorded);
        Assert.Equal("Page, revision a", record.Entity[0].What!.Display);
        Assert.Equal("FhirRegimens 0.1.0", record.Agent.Single().Who!.Display);
    }

    [Fact]
    public async Task ARevisionOlderThanTheOneOnTheServerIsRefused()
    {
        await Desk.PublishAsync(Samples.Page("page", "b", Desk.Noon, Abc));
        var server = Desk.Server();

        var report = await Desk.PublishAsync(
            Samples.Page("page", "a", Desk.Noon.AddHours(-1), Samples.Regimen("abc", ("cisplatin", 50m))),
            server: server
        );

        Assert.Equal(0, server.Writes);
        Assert.All(
            report.Items,
            item =>
                Assert.Equal(
                    (PublishAction.Unchanged, "the server has a newer revision of the source"),
                    (item.Action, item.Reason)
                )
        );
    }
}

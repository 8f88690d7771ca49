using FhirRegimens.Fhir.Model;
using FhirRegimens.Publishing.People;
using FhirRegimens.Publishing.Plans;
using FhirRegimens.Publishing.Servers;
using FhirRegimens.Publishing.Versions;

namespace FhirRegimens.Publishing.Tests.People;

public sealed class RollbackTests : EmbeddedDesk
{
    private static readonly ArtifactClosure Abc = Samples.Regimen("abc", ("cisplatin", 5m));
    private static readonly ArtifactClosure Changed = Samples.Regimen("abc", ("cisplatin", 6m));
    private static readonly ArtifactClosure Xyz = Samples.Regimen("xyz", ("carboplatin", 300m));

    [Fact]
    public async Task OldContentIsInUseAgainAsANewVersionThatAPersonAnswersFor()
    {
        await AutomaticallyAsync("a", Abc);
        await AutomaticallyAsync("b", Changed);

        var report = await Desk.RollBackAsync("1.0.0");

        Assert.True(report.IsSuccess);
        Assert.Equal(["abc-3.0.0", "abc-v1-3.0.0", "abc-v1-cisplatin-3.0.0"], await Desk.InUseAsync());
        var entry = await Desk.Server().ReadAsync<ActivityDefinition>("abc-v1-cisplatin-3.0.0", default);
        Assert.Equal(5m, ((Quantity)entry!.Resource.Dosage[0].DoseAndRate[0].Dose!).Value);
        var records = (await Desk.Server().SearchAsync("Provenance", default)).Cast<Provenance>();
        Assert.Contains(
            records,
            record =>
                record.Reason.Exists(reason => reason.Text == "rolled back to 1.0.0")
                && record.Agent[0].Who!.Display == "A. Pharmacist"
        );
    }

    [Fact]
    public async Task TheUnchangedSourceIsNotPublishedOverIt()
    {
        await AutomaticallyAsync("a", Abc);
        await AutomaticallyAsync("b", Changed);
        await Desk.RollBackAsync("1.0.0");
        var server = Desk.Server();

        await Desk.PublishAsync(Samples.Source("b", Changed), Desk.Automatic, server);

        Assert.Equal((1, 0), (server.Reads, server.Writes));
    }

    [Fact]
    public async Task WhatWasRolledBackIsNotReleasedByItselfAgain()
    {
        await AutomaticallyAsync("a", Abc);
        await AutomaticallyAsync("b", Changed);
        await Desk.RollBackAsync("1.0.0");

        var report = await AutomaticallyAsync("c", Changed);

        Assert.Contains("this content was refused before: rolled back to 1.0.0", Desk.Waiting(report)[0]);
        Assert.Equal(["abc-3.0.0", "abc-v1-3.0.0", "abc-v1-cisplatin-3.0.0"], await Desk.InUseAsync());
    }

    [Fact]
    public async Task WhatHasComeSinceIsRetiredAndWhatHasGoneSinceComesBack()
    {
        await AutomaticallyAsync("a", Abc);
        await AutomaticallyAsync("b", Xyz);
        await Desk.ApproveAsync();

        await Desk.RollBackAsync("1.0.0");

        Assert.Equal(["abc-2.0.0", "abc-v1-2.0.0", "abc-v1-cisplatin-2.0.0"], await Desk.InUseAsync());
    }

    [Fact]
    public async Task ADateStandsForWhatWasInUseAtItsEnd()
    {
        await AutomaticallyAsync("a", Abc);
        await AutomaticallyAsync("b", Changed);

        var report = await Desk.RollBackAsync("2999-12-31");

        Assert.Equal(4, report.Items.Count + 1);
        Assert.Equal(["abc-2.0.0", "abc-v1-2.0.0", "abc-v1-cisplatin-2.0.0"], await Desk.InUseAsync());
        await FailsAsync<UndecidableSourceException>("1999-12-31", "no state of Page for 1999-12-31");
    }

    [Fact]
    public async Task AStateThatWasNeverApprovedIsNoTarget()
    {
        await Desk.PublishAsync(Samples.Source("a", Abc));

        await FailsAsync<UndecidableSourceException>("1.0.0", "in which everything was approved");
    }

    [Theory]
    [InlineData("yesterday")]
    [InlineData("31/12/2026")]
    public async Task WhatIsNeitherVersionNorDateIsRefused(string target)
    {
        await AutomaticallyAsync("a", Abc);

        await FailsAsync<FhirServerException>(target, "neither a version such as 1.2.0 nor a date");
    }

    [Fact]
    public async Task ContentThatWasChangedOnTheServerIsNotTrusted()
    {
        await AutomaticallyAsync("a", Abc);
        await AutomaticallyAsync("b", Changed);
        await Desk.Server()
            .PutAsync(
                Samples
                    .Entry("abc-v1-cisplatin", "cisplatin", 50m)
                    .AsVersion("abc-v1-cisplatin-1.0.0", "1.0.0", PublicationStatus.Retired),
                null,
                default
            );

        await FailsAsync<UndecidableSourceException>(
            "1.0.0",
            "ActivityDefinition/abc-v1-cisplatin-1.0.0 was changed on the server"
        );
    }

    private async Task FailsAsync<TFailure>(string target, string words)
        where TFailure : Exception
    {
        var failure = await Assert.ThrowsAsync<TFailure>(() => Desk.RollBackAsync(target));
        Assert.Contains(words, failure.Message);
    }

    private Task<PublishReport> AutomaticallyAsync(string sha256, params ArtifactClosure[] closures) =>
        Desk.PublishAsync(Samples.Source(sha256, closures), Desk.Automatic);
}

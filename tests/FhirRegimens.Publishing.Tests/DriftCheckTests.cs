using FhirRegimens.Fhir.Model;
using FhirRegimens.Publishing.Plans;
using FhirRegimens.Publishing.Versions;

namespace FhirRegimens.Publishing.Tests;

/// <summary>Somebody edits on the server (publishing rule 1, <c>--verify</c>).</summary>
public sealed class DriftCheckTests : EmbeddedDesk
{
    private static readonly ArtifactClosure Abc = Samples.Regimen("abc", ("cisplatin", 5m));

    [Fact]
    public async Task WhatIsAsItWasPublishedIsNoConflict()
    {
        await Desk.PublishAsync(Samples.Source("a", Abc), Desk.Automatic);

        var report = await CheckAsync();

        Assert.Equal((3, 0, true), (report.Summary.Unchanged, report.Summary.Conflict, report.IsSuccess));
    }

    [Fact]
    public async Task AChangedDoseIsAConflictAndIsNotOverwritten()
    {
        await Desk.PublishAsync(Samples.Source("a", Abc), Desk.Automatic);
        await PutAsync(50m, PublicationStatus.Active);

        var report = await CheckAsync();
        await Desk.PublishAsync(Samples.Source("b", Abc), Desk.Automatic);

        var conflict = report.Items.Single(item => item.Action == PublishAction.Conflict);
        Assert.Equal(
            ("abc-v1-cisplatin-1.0.0", "its content was changed on the server"),
            (conflict.Id, conflict.Reason)
        );
        Assert.False(report.IsSuccess);
        var entry = await Desk.Server().ReadAsync<ActivityDefinition>("abc-v1-cisplatin-1.0.0", default);
        Assert.Equal(50m, ((Quantity)entry!.Resource.Dosage[0].DoseAndRate[0].Dose!).Value);
    }

    [Fact]
    public async Task AStatusThatSomebodyChangedIsAConflict()
    {
        await Desk.PublishAsync(Samples.Source("a", Abc), Desk.Automatic);
        await PutAsync(5m, PublicationStatus.Retired);

        var report = await CheckAsync();

        Assert.Equal(
            "the manifest names it and its status was changed on the server",
            report.Items.Single(item => item.Action == PublishAction.Conflict).Reason
        );
    }

    private async Task<PublishReport> CheckAsync() =>
        await new DriftCheck(Desk.Server()).CheckAsync(await Desk.ManifestAsync(), "Page", default);

    private Task PutAsync(decimal dose, PublicationStatus status) =>
        Desk.Server()
            .PutAsync(
                Samples
                    .Entry("abc-v1-cisplatin", "cisplatin", dose)
                    .AsVersion("abc-v1-cisplatin-1.0.0", "1.0.0", status),
                null,
                default
            );
}

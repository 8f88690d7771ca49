using FhirRegimens.Publishing.Plans;

namespace FhirRegimens.Functions.Tests;

/// <summary>Files of any kind that somebody puts into the container.</summary>
[Collection(HostCollection.Name)]
public sealed class ImportTests(StorageFixture storage)
{
    [HostFact]
    public async Task SourceFilesAreImportedAndWhatIsNoneIsNamed()
    {
        await using var app = await Deployment.StartAsync(storage, []);

        Assert.True(await app.Host.DeliverBlobAsync("ImportSource", "Some_page.wiki", Sample));
        Assert.True(await app.Host.DeliverBlobAsync("ImportSource", "Some_page.wiki", Sample));
        Assert.True(await app.Host.DeliverBlobAsync("ImportSource", "picture.png", [0x89, 0x50, 0x4E, 0x47, 0x00]));

        var source = Assert.Single(await PublishedSource.ReadAllAsync(app.Fhir, default));
        Assert.Equal(("some-page", "1.0.0"), (source.Id, source.Manifest!.Version));
        Assert.Contains("[1202] SourceUnreadable: picture.png", await app.Host.StopHandlerAsync());
    }

    [HostFact]
    public async Task AFileOfEachKindIsKnownByItsContent()
    {
        await using var app = await Deployment.StartAsync(storage, []);

        await DeliverAsync(app, "a.md", await File.ReadAllBytesAsync(Corpus.PathOf("Tables/lupus-nephritis.md")));
        await DeliverAsync(app, "b.xml", await File.ReadAllBytesAsync(Corpus.PathOf("Papers/jats.nxml")));
        await DeliverAsync(app, "c.xml.gz", Corpus.Compressed("Papers/pubmed.nxml"));
        await DeliverAsync(app, "new/d.json", await File.ReadAllBytesAsync(Corpus.PathOf("Trials/two-arms.json")));

        Assert.Equal(
            [
                "A made-up article for tests: sirolimus in test cytopenia",
                "A made-up record for tests: rituximab & dexamethasone in test thrombocytopenia.",
                "NCT99900001",
                "Treatment options for lupus nephritis and membranous nephropathy",
            ],
            await TitlesAsync(app)
        );
        Assert.DoesNotContain("[1202]", await app.Host.StopHandlerAsync());
    }

    [HostFact]
    public async Task ATrialIsPublishedWithItsRecordsAndOnlyOnce()
    {
        await using var app = await Deployment.StartAsync(storage, []);
        var trial = await File.ReadAllBytesAsync(Corpus.PathOf("Trials/two-arms.json"));

        await DeliverAsync(app, "two-arms.json", trial);
        await DeliverAsync(app, "two-arms.json", trial);

        var source = Assert.Single(await PublishedSource.ReadAllAsync(app.Fhir, default));
        Assert.Equal(
            [$"Group/{source.Id}", $"ResearchStudy/{source.Id}"],
            Manifest.Records(source.Manifest!).Select(record => record.Reference)
        );
        Assert.Single(await app.Fhir.ReadHistoryAsync<FhirRegimens.Fhir.Model.ResearchStudy>(source.Id, default));
    }

    [HostFact]
    public async Task WhatTheContentDoesNotTellTheFolderOrTheMetadataDoes()
    {
        await using var app = await Deployment.StartAsync(storage, []);
        var words = "==Prednisone==\n*[[Prednisone]] 1 mg/kg PO once per day\n"u8.ToArray();

        await DeliverAsync(app, "Untold.txt", words);
        await DeliverAsync(app, "hemonc/2026/In_a_folder.txt", words);
        await DeliverAsync(app, "paper/With_metadata.txt", words, new() { ["Kind"] = "hemonc" });

        Assert.Equal(["In a folder", "With metadata"], await TitlesAsync(app));
        var log = await app.Host.StopHandlerAsync();
        Assert.Contains("[1202] SourceUnreadable: Untold.txt: not a known kind of source. Tried: hemonc (", log);
        Assert.Contains("such as trial/Untold.txt, or in the blob's metadata as kind", log);
    }

    [HostFact]
    public async Task GarbageOfEachKindIsNamedAndPublishesNothing()
    {
        await using var app = await Deployment.StartAsync(storage, []);
        var words = "Opening hours: eight to four."u8.ToArray();

        await DeliverAsync(app, "table/a.html", words);
        await DeliverAsync(app, "trial/b.json", "{\"protocolSection\":"u8.ToArray());
        await DeliverAsync(app, "paper/c.xml", "<?xml version='1.0'?><article"u8.ToArray());
        await DeliverAsync(app, "d.json", "{\"resourceType\":\"Patient\"}"u8.ToArray());
        await DeliverAsync(app, "e.xml.gz", [0x1F, 0x8B, 8, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);

        Assert.Equal([], await TitlesAsync(app));
        var log = await app.Host.StopHandlerAsync();
        Assert.All(
            new[]
            {
                "table/a.html: taken for a table of treatment options",
                "trial/b.json: taken for the record of a trial",
                "paper/c.xml: taken for an article or abstract",
                "d.json: not a known kind of source. Tried: ",
                "e.xml.gz: cannot be read",
            },
            words => Assert.Contains($"[1202] SourceUnreadable: {words}", log)
        );
        Assert.Equal(0, app.Host.Crashes);
    }

    private static byte[] Sample => File.ReadAllBytes(Checkout.PathOf("samples", "Autoimmune_cytopenias.wiki"));

    private static async Task DeliverAsync(
        Deployment app,
        string name,
        byte[] content,
        Dictionary<string, string>? metadata = null
    ) => Assert.True(await app.Host.DeliverBlobAsync("ImportSource", name, content, metadata), app.Host.Log);

    private static async Task<IEnumerable<string>> TitlesAsync(Deployment app) =>
        (await PublishedSource.ReadAllAsync(app.Fhir, default))
            .Select(source => source.Title)
            .Order(StringComparer.Ordinal);
}

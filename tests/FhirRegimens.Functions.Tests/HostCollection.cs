namespace FhirRegimens.Functions.Tests;

/// <summary>Tests that share one storage emulator and one wiki, and so run one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class HostCollection : ICollectionFixture<StorageFixture>, ICollectionFixture<MediaWikiServer>
{
    public const string Name = "Functions host";
}

/// <summary>A storage emulator; nothing where its package was not fetched.</summary>
public sealed class StorageFixture : IAsyncLifetime
{
    private StorageEmulator? storage;

    /// <summary>Whether it runs.</summary>
    public bool IsThere => storage is not null;

    public StorageEmulator Storage => storage!;

    public async Task InitializeAsync()
    {
        if (NpmPackages.Have("azurite") || Checkout.InCi)
        {
            storage = await StorageEmulator.StartAsync();
        }
    }

    public async Task DisposeAsync()
    {
        if (storage is not null)
        {
            await storage.DisposeAsync();
        }
    }
}

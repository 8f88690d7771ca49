using FhirRegimens.MediaWiki.Api;

namespace FhirRegimens.MediaWiki.Tests.Api;

/// <summary>Connections as the tests want them.</summary>
internal static class Connections
{
    public static readonly WikiConnectionSettings Settings = new()
    {
        Program = "FhirRegimens/0.0.0",
        Contact = "pharmacy@hospital.example",
        Retries = 0,
    };

    public static WikiConnection Open() => new(Settings, TimeProvider.System);

    public static WikiConnection Open(int retries, TimeProvider clock) =>
        new(Settings with { Retries = retries }, clock);
}

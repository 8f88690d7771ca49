using FhirRegimens.MediaWiki.Api;
using FhirRegimens.Web;

namespace FhirRegimens.MediaWiki.Tests.Api;

/// <summary>Connections as the tests want them.</summary>
internal static class Connections
{
    private static readonly WebConnectionSettings Settings = new()
    {
        Program = "FhirRegimens/0.0.0",
        Contact = "pharmacy@hospital.example",
        Retries = 0,
    };

    public static WebConnection Open() => WikiConnection.Open(Settings, TimeProvider.System);

    public static WebConnection Open(int retries, TimeProvider clock) =>
        WikiConnection.Open(Settings with { Retries = retries }, clock);

    /// <summary>The address of the API of a wiki that a script stands in for.</summary>
    public static Uri Api(this ScriptedServer wiki) => new(wiki.Address, "api.php");
}

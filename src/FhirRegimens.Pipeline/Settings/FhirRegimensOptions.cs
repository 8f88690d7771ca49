using FhirRegimens.Registry;
using FhirRegimens.Web;
using Microsoft.Extensions.Configuration;

namespace FhirRegimens.Pipeline.Settings;

/// <summary>Who lets new versions become active.</summary>
public enum ReleaseMode
{
    /// <summary>A person approves each.</summary>
    Manual,

    /// <summary>They become active by themselves, unless the gate gives a reason.</summary>
    Automatic,
}

/// <summary>
/// The settings, bound from <c>FhirRegimens:*</c>: the environment (<c>FhirRegimens__Base</c>) and appsettings.json.
/// </summary>
public sealed record FhirRegimensOptions
{
    /// <summary>Name of the section that the settings are read from.</summary>
    public const string Section = "FhirRegimens";

    /// <summary>The default of <see cref="Base"/>, which must not reach a server that others use.</summary>
    public const string DefaultBase = "https://regimens.example.org/fhir";

    /// <summary>BASE of the canonical urls of content.</summary>
    public string Base { get; init; } = DefaultBase;

    /// <summary>The FHIR server to publish to; null for the embedded repository.</summary>
    public string? Server { get; init; }

    /// <summary>Bearer token for the server. A secret: set it in the environment only.</summary>
    public string? Token { get; init; }

    /// <summary>How to sign in to the server; a token alone signs in by itself.</summary>
    public SignInOptions SignIn { get; init; } = new();

    /// <summary>Further headers of every request to the server, by name.</summary>
    public Dictionary<string, string>? Headers { get; init; }

    /// <summary>Publisher of the artifacts.</summary>
    public string Publisher { get; init; } = "FhirRegimens";

    /// <summary>Copyright of the artifacts, such as the licence line of the source.</summary>
    public string? Copyright { get; init; }

    /// <summary>Whether the artifacts are for trying out only.</summary>
    public bool Experimental { get; init; }

    /// <summary>Date of artifacts whose source has none: yyyy-MM-dd.</summary>
    public string? Date { get; init; }

    /// <summary>Whether blocks carry cqf-qualityOfEvidence.</summary>
    public bool EvidenceExtension { get; init; } = true;

    /// <summary>Who lets new versions become active.</summary>
    public ReleaseMode Release { get; init; } = ReleaseMode.Manual;

    /// <summary>Hours that a revision of a source must be old before it becomes active by itself.</summary>
    public double SettleHours { get; init; } = 24;

    /// <summary>The kind of server, where its CapabilityStatement does not tell.</summary>
    public string? ServerKind { get; init; }

    /// <summary>
    /// A vocabulary beside the program's tables: the folder of an Athena download, or the base address of a FHIR
    /// terminology server; null for none.
    /// </summary>
    public string? Terminology { get; init; }

    /// <summary>The most entries of a transaction; null for what is known of the server.</summary>
    public int? TransactionEntries { get; init; }

    /// <summary>
    /// E-mail or web address at which the operators of wikis and registries reach whoever runs this program; needed to read
    /// from one.
    /// </summary>
    public string? Contact { get; init; }

    /// <summary>Any address of the MediaWiki whose pages are republished when they change.</summary>
    public string? Wiki { get; init; }

    /// <summary>Titles of the pages that are republished, with <c>|</c> between them, as no title can hold it.</summary>
    public string? Pages { get; init; }

    /// <summary>Categories whose pages are republished, with <c>|</c> between them.</summary>
    public string? Categories { get; init; }

    /// <summary>
    /// Address of the registry of trials with ClinicalTrials.gov's API, version 2, whose records are republished when they
    /// change.
    /// </summary>
    public string? Registry { get; init; }

    /// <summary>Numbers of the trials that are republished, with <c>|</c> between them.</summary>
    public string? Trials { get; init; }

    /// <summary>
    /// Searches for conditions whose trials are republished, with <c>|</c> between them: words, or expressions of the
    /// registry's search language.
    /// </summary>
    public string? TrialConditions { get; init; }

    /// <summary>The largest request body that the functions read, in MB.</summary>
    public int RequestMegabytes { get; init; } = 16;

    /// <summary>Seconds that a function may take to answer an HTTP request.</summary>
    public double RequestSeconds { get; init; } = 90;

    /// <summary>
    /// Who may see the preview pages of the functions: <see cref="SignedIn"/>, or nobody where it is null.
    /// </summary>
    public string? Site { get; init; }

    /// <summary>Whoever App Service Authentication has signed in.</summary>
    public const string SignedIn = "signed-in";

    /// <summary>
    /// Base address of an OpenTelemetry collector that takes OTLP over HTTP; null for the one that
    /// OTEL_EXPORTER_OTLP_ENDPOINT names, or none.
    /// </summary>
    public string? OtlpEndpoint { get; init; }

    /// <summary>Folder of the embedded repository.</summary>
    public string Repository { get; init; } = ".fhir-regimens";

    /// <summary>How often a failed request is sent again.</summary>
    public int Retries { get; init; } = 5;

    /// <summary>Seconds before the first time that a failed request is sent again.</summary>
    public double FirstRetrySeconds { get; init; } = 1;

    /// <summary>Binds and checks the settings.</summary>
    /// <exception cref="UsageException">A setting is wrong; the message names it.</exception>
    public static FhirRegimensOptions Read(IConfiguration configuration)
    {
        try
        {
            var options = configuration.GetSection(Section).Get<FhirRegimensOptions>() ?? new();
            options.Check();
            return options;
        }
        catch (InvalidOperationException unbound)
        {
            throw new UsageException($"A setting of {Section} cannot be read: {unbound.Message}");
        }
    }

    /// <summary>Checks the settings again after a command has replaced some.</summary>
    /// <exception cref="UsageException">A setting is wrong; the message names it.</exception>
    public void Check()
    {
        RequireAddress(nameof(Base), Base);
        if (Base.EndsWith('/') || Base.Contains('|') || Base.Contains('#'))
        {
            throw new UsageException($"{Section}:{nameof(Base)} must not end in / nor hold | or #: {Base}");
        }

        RequireAddressIfGiven(nameof(Server), Server);
        RequireAddressIfGiven(nameof(Wiki), Wiki);
        RequireAddressIfGiven(nameof(Registry), Registry);
        RequireAddressIfGiven(nameof(OtlpEndpoint), OtlpEndpoint);

        if (Contact is not null && !WebConnectionSettings.IsContact(Contact))
        {
            throw new UsageException($"{Section}:{nameof(Contact)} must be an e-mail or web address: {Contact}");
        }

        if (Entries(Trials).FirstOrDefault(entry => TrialNumber.Of(entry) is null) is { } noNumber)
        {
            throw new UsageException(
                $"{Section}:{nameof(Trials)} must be numbers such as NCT01234567, with | between them: {noNumber}"
            );
        }

        if (TransactionEntries is <= 0)
        {
            throw new UsageException($"{Section}:{nameof(TransactionEntries)} must be at least 1.");
        }

        RequireRange(nameof(SettleHours), SettleHours, 0, 24 * 365);
        RequireRange(nameof(Retries), Retries, 0, 20);
        RequireRange(nameof(FirstRetrySeconds), FirstRetrySeconds, 0, 600);
        RequireRange(nameof(RequestMegabytes), RequestMegabytes, 1, 64);
        // Azure's load balancer ends requests after 230 seconds.
        RequireRange(nameof(RequestSeconds), RequestSeconds, 1, 230);
        if (Site is not (null or SignedIn))
        {
            throw new UsageException($"{Section}:{nameof(Site)} must be {SignedIn}, or not be set: {Site}");
        }

        SignIn.Check();
        if (ServerKind is not null && Publishing.Servers.ServerKind.Named(ServerKind) is null)
        {
            throw new UsageException(
                $"{Section}:{nameof(ServerKind)} must be one of "
                    + $"{string.Join(", ", Publishing.Servers.ServerKind.All.Select(kind => kind.Name))}: {ServerKind}"
            );
        }

        if (Date is not null && !DateOnly.TryParseExact(Date, "yyyy-MM-dd", out _))
        {
            throw new UsageException($"{Section}:{nameof(Date)} must be a date such as 2026-01-31: {Date}");
        }
    }

    /// <summary>The entries of a setting that holds several, in order, each once.</summary>
    public static IReadOnlyList<string> Entries(string? setting) =>
        [
            .. (setting ?? "")
                .Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Distinct(StringComparer.Ordinal),
        ];

    /// <summary>Refuses to publish example addresses where others read them.</summary>
    /// <exception cref="UsageException">The server is no loopback address and <see cref="Base"/> is the default.</exception>
    public void RequireOwnBaseFor(Uri server)
    {
        if (Base == DefaultBase && !server.IsLoopback)
        {
            throw new UsageException(
                $"{server} is not this machine, and {Section}:{nameof(Base)} is still the example {DefaultBase}. "
                    + $"Set {Section}__{nameof(Base)} to the canonical base of your organisation."
            );
        }
    }

    private static void RequireRange(string name, double value, double least, double most)
    {
        if (!(value >= least && value <= most))
        {
            throw new UsageException($"{Section}:{name} must be {least} to {most}: {value}");
        }
    }

    private static void RequireAddressIfGiven(string name, string? value)
    {
        if (value is not null)
        {
            RequireAddress(name, value);
        }
    }

    private static void RequireAddress(string name, string value)
    {
        if (!Uri.TryCreate(value, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            throw new UsageException($"{Section}:{name} must be an http or https address: {value}");
        }

        if (address.UserInfo != "")
        {
            throw new UsageException($"{Section}:{name} must not hold a user's name: addresses stand in messages.");
        }
    }
}

namespace FhirRegimens.Pipeline.Settings;

/// <summary>How to sign in to a server.</summary>
public enum SignInKind
{
    /// <summary>By the token that the settings hold, if any.</summary>
    None,

    /// <summary>By the token that the settings hold.</summary>
    Bearer,

    /// <summary>SMART Backend Services: with a private key.</summary>
    Smart,

    /// <summary>Azure: as the identity that runs the program.</summary>
    Azure,
}

/// <summary>The settings <c>FhirRegimens:SignIn:*</c>.</summary>
public sealed record SignInOptions
{
    private const string Section = FhirRegimensOptions.Section + ":SignIn";

    /// <summary>How.</summary>
    public SignInKind Kind { get; init; }

    /// <summary>SMART: the name under which this program is registered.</summary>
    public string? ClientId { get; init; }

    /// <summary>SMART: the private key, PEM or JWK. A secret: set it in the environment only.</summary>
    public string? Key { get; init; }

    /// <summary>SMART: the file that holds the private key.</summary>
    public string? KeyFile { get; init; }

    /// <summary>SMART: the key's name, where it is PEM or has another.</summary>
    public string? KeyId { get; init; }

    /// <summary>SMART: what to ask for.</summary>
    public string Scope { get; init; } = "system/*.cruds";

    /// <summary>Checks the settings.</summary>
    /// <exception cref="UsageException">A setting is missing; the message names it.</exception>
    public void Check()
    {
        if (Kind != SignInKind.Smart)
        {
            return;
        }

        if (string.IsNullOrWhiteSpace(ClientId))
        {
            throw new UsageException(
                $"{Section}:{nameof(ClientId)} is missing: the name the server knows this program by."
            );
        }

        if (Key is null == KeyFile is null)
        {
            throw new UsageException($"{Section}: give either {nameof(Key)} or {nameof(KeyFile)}.");
        }
    }

    /// <inheritdoc/>
    public override string ToString() => $"{nameof(SignInOptions)} {Kind}";
}

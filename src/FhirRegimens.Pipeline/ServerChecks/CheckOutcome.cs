namespace FhirRegimens.Pipeline.ServerChecks;

/// <summary>What came of a check.</summary>
public enum CheckOutcome
{
    /// <summary>The server does it.</summary>
    Supported,

    /// <summary>The server refuses it, or does not know it.</summary>
    NotSupported,

    /// <summary>The server takes the request, and does something else than R4 says.</summary>
    NotAsSpecified,

    /// <summary>It was not tried: something that it needs did not work, or the run ended before.</summary>
    NotTried,
}

namespace FhirRegimens.Pipeline.ServerChecks;

/// <summary>One thing that a server is tried for.</summary>
/// <param name="Key">Its stable name, such as <c>update-as-create</c>.</param>
/// <param name="Title">What the server should do, in one line.</param>
/// <param name="Purpose">What that is good for, in plain words.</param>
internal sealed record ServerCheck(string Key, string Title, string Purpose)
{
    /// <summary>Whether publishing needs it; otherwise it is only useful.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether nothing else is tried where this fails: what is there is no FHIR R4 server.</summary>
    public bool IsGate { get; init; }

    /// <summary>Tries it: returns where the server does as it should.</summary>
    /// <exception cref="UnmetExpectation">It does not.</exception>
    public required Func<Trial, Task> TryAsync { get; init; }
}

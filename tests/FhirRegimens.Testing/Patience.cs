namespace FhirRegimens.Testing;

/// <summary>How long tests wait for what happens at last.</summary>
public static class Patience
{
    /// <summary>
    /// Longer than anything takes on a slow and busy machine. What ends sooner is not waited for any longer, so only a test
    /// that fails anyway takes this time.
    /// </summary>
    public static TimeSpan Limit { get; } = TimeSpan.FromMinutes(10);
}

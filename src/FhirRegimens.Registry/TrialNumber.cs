namespace FhirRegimens.Registry;

/// <summary>The numbers that ClinicalTrials.gov gives to trials: NCT and eight digits.</summary>
public static class TrialNumber
{
    private const string Prefix = "NCT";
    private const int Digits = 8;

    /// <summary>The number as the registry writes it, in capitals; null where a text is none.</summary>
    public static string? Of(string text) =>
        text.Length == Prefix.Length + Digits
        && text.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)
        && text.AsSpan(Prefix.Length).IndexOfAnyExceptInRange('0', '9') < 0
            ? text.ToUpperInvariant()
            : null;
}

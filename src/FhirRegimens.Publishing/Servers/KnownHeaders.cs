namespace FhirRegimens.Publishing.Servers;

/// <summary>Headers and media types of the FHIR HTTP interface that the publisher uses.</summary>
internal static class KnownHeaders
{
    /// <summary>FHIR's JSON media type (R4, section 3.1.0.1.11).</summary>
    public const string FhirJson = "application/fhir+json";

    /// <summary>Azure Health Data Services' wait in milliseconds, beside Retry-After in seconds.</summary>
    public const string RetryAfterMilliseconds = "x-ms-retry-after-ms";
}

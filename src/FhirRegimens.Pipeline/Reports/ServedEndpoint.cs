namespace FhirRegimens.Pipeline.Reports;

/// <summary>Where the embedded repository is served.</summary>
/// <param name="Endpoint">Base address of the FHIR endpoint.</param>
public sealed record ServedEndpoint(Uri Endpoint);

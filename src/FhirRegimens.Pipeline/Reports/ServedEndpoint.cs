namespace FhirRegimens.Pipeline.Reports;

/// <summary>Where the embedded repository is served.</summary>
/// <param name="Endpoint">Base address of the FHIR endpoint.</param>
/// <param name="Pages">Address of the preview pages.</param>
public sealed record ServedEndpoint(Uri Endpoint, Uri Pages);

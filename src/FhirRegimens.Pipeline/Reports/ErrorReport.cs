namespace FhirRegimens.Pipeline.Reports;

/// <summary>What could not be done, in place of a report or after the reports on what was done (docs/reports.md).</summary>
/// <param name="Error">What is wrong, where, and what to do.</param>
public sealed record ErrorReport(string Error);

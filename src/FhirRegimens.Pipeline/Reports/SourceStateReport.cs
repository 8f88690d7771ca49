namespace FhirRegimens.Pipeline.Reports;

/// <summary>How a source stands: what <c>hold</c> and <c>resume</c> report (docs/reports.md).</summary>
/// <param name="Source">The source's title.</param>
/// <param name="State">In words: on hold, failed, invalid, waits for approval, published, not published.</param>
/// <param name="HeldBy">Who holds it.</param>
public sealed record SourceStateReport(string Source, string State, string? HeldBy);

namespace FhirRegimens.Pipeline.Csv;

/// <summary>A column of a table.</summary>
/// <param name="Name">Its heading.</param>
/// <param name="Cell">What stands in it; null or empty where the source says nothing.</param>
internal sealed record Column<TRow>(string Name, Func<TRow, string?> Cell);

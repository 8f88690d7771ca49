namespace FhirRegimens.Pipeline.Reports;

/// <summary>Writes <c>report.json</c>: the report of the one source, or an array of all.</summary>
public static class ReportFile
{
    /// <summary>Writes the file into a folder, replacing what is there.</summary>
    public static void Write(string folder, IReadOnlyList<ReadReport> reports) =>
        File.WriteAllText(Path.Combine(folder, "report.json"), ReportJson.SerializeAll(reports) + "\n");
}

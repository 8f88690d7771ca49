using FhirRegimens.Conversion.Joining;

namespace FhirRegimens.Pipeline.Reports;

/// <summary>Writes <c>report.json</c>: the report of the one source, or an array of all.</summary>
public static class ReportFile
{
    /// <summary>Writes the file into a folder, replacing what is there.</summary>
    public static void Write(string folder, IReadOnlyList<ReadReport> reports) =>
        File.WriteAllText(Path.Combine(folder, "report.json"), ReportJson.SerializeAll(reports) + "\n");

    /// <summary>
    /// Writes <c>joined.json</c>: studies that several sources cite or are, and doses that differ between them. Nothing is
    /// written for one source, or where sources have nothing in common.
    /// </summary>
    public static void WriteJoined(string folder, JoinedSources joined)
    {
        if (!joined.IsEmpty)
        {
            File.WriteAllText(Path.Combine(folder, "joined.json"), ReportJson.Serialize(joined) + "\n");
        }
    }
}

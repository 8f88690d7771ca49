using FhirRegimens.Conversion.Joining;

namespace FhirRegimens.Pipeline.Reports;

/// <summary>Writes <c>report.json</c>: the report of the one source, or an array of all.</summary>
public static class ReportFile
{
    /// <summary>The name of the file with the reports.</summary>
    public const string Name = "report.json";

    /// <summary>The name of the file with what sources have in common.</summary>
    public const string JoinedName = "joined.json";

    /// <summary>Writes the file into a folder, replacing what is there.</summary>
    public static void Write(string folder, IReadOnlyList<ReadReport> reports) =>
        File.WriteAllText(Path.Combine(folder, Name), ReportJson.SerializeAll(reports) + "\n");

    /// <summary>
    /// Writes <c>joined.json</c>: studies that several sources cite or are, and doses that differ between them. Nothing is
    /// written for one source, or where sources have nothing in common.
    /// </summary>
    public static void WriteJoined(string folder, JoinedSources joined)
    {
        if (!joined.IsEmpty)
        {
            File.WriteAllText(Path.Combine(folder, JoinedName), ReportJson.Serialize(joined) + "\n");
        }
    }
}

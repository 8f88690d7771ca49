using FhirRegimens.Pipeline.Reports;

namespace FhirRegimens.Cli.Output;

/// <summary>Writes results as one JSON document: the thing itself for one source, an array for several.</summary>
internal static class JsonOutput
{
    public static void WriteAll<T>(this TextWriter output, IReadOnlyList<T> results) =>
        output.WriteLine(results is [var single] ? ReportJson.Serialize(single) : ReportJson.Serialize(results));
}

using System.Text;

namespace FhirRegimens.Pipeline.Terminology;

/// <summary>Reads a tab-separated file with a row of names first, a line at a time; quotes mean themselves.</summary>
internal sealed class TabSeparated : IDisposable
{
    private readonly StreamReader lines;
    private readonly int[] columns;
    private readonly Range[] fields;
    private string line = "";

    /// <param name="file">The file, in UTF-8.</param>
    /// <param name="names">The columns that are read, in any order in the file.</param>
    /// <exception cref="TerminologyException">One of the columns is missing.</exception>
    public TabSeparated(string file, params IReadOnlyList<string> names)
    {
        lines = new StreamReader(file, Encoding.UTF8);
        var header = (lines.ReadLine() ?? "").Split('\t');
        columns = [.. names.Select(name => Array.FindIndex(header, one => Same(one, name)))];
        fields = new Range[header.Length + 1];
        if (columns.Contains(-1))
        {
            lines.Dispose();
            var missing = names.Where((_, at) => columns[at] < 0);
            throw new TerminologyException(
                $"{file}:1: no column {string.Join(", ", missing)}. It must be tab-separated, as Athena gives it."
            );
        }
    }

    /// <summary>The field of a column, by its place among the names, in the current row.</summary>
    public ReadOnlySpan<char> this[int name] => line.AsSpan(fields[columns[name]]);

    /// <summary>Goes to the next row that has all fields; false at the end.</summary>
    public bool Next()
    {
        while (lines.ReadLine() is { } next)
        {
            line = next;
            if (line.AsSpan().Split(fields, '\t') > columns.Max())
            {
                return true;
            }
        }

        return false;
    }

    public void Dispose() => lines.Dispose();

    private static bool Same(string left, string right) => left.Equals(right, StringComparison.OrdinalIgnoreCase);
}

using System.Text;

namespace FhirRegimens.Conversion.Terminology;

/// <summary>Reads this project's own tables: commas, a row of names first, quotes round fields that hold commas.</summary>
internal static class CsvTable
{
    /// <summary>The rows below the first, each field under the name of its column.</summary>
    public static IEnumerable<IReadOnlyDictionary<string, string>> Read(string text)
    {
        using var lines = text.Split('\n').Where(line => line.Length > 0).GetEnumerator();
        lines.MoveNext();
        var columns = Fields(lines.Current);
        while (lines.MoveNext())
        {
            yield return columns
                .Zip(Fields(lines.Current))
                .ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
        }
    }

    private static List<string> Fields(string line)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        foreach (var character in line)
        {
            if (character == '"')
            {
                quoted = !quoted;
            }
            else if (character == ',' && !quoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else
            {
                field.Append(character);
            }
        }

        fields.Add(field.ToString());
        return fields;
    }
}

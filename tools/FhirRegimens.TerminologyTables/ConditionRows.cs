using System.Text;
using FhirRegimens.Conversion.Terminology;

namespace FhirRegimens.TerminologyTables;

/// <summary>
/// Makes the table of conditions: a person selects code and match of each disease, the packages give display and
/// source. A code that no package holds must be in the project's own data, and then has no display.
/// </summary>
public static class ConditionRows
{
    /// <summary>Source of the codes that came with the project and that no package confirms.</summary>
    private const string ProjectData = "project data";

    private static readonly string[] Unconfirmed =
    [
        "75331009",
        "D59.10",
        "D59.11",
        "D59.12",
        "D59.13",
        "D59.19",
        "D69.3",
        "D69.41",
        "D89.82",
    ];

    /// <summary>The table: by condition, SNOMED CT before ICD-10-CM.</summary>
    /// <param name="selection">Rows of condition, code and match.</param>
    /// <param name="codes">What the packages hold.</param>
    /// <exception cref="InvalidOperationException">A selected code is in no package.</exception>
    public static string Derive(string selection, IReadOnlyDictionary<string, PackageCode> codes)
    {
        var table = new StringBuilder("condition,system,code,display,match,source\n");
        var rows = CsvTable
            .Read(selection)
            .Select(row => (Row: row, Code: Find(row["code"], codes)))
            .OrderBy(row => row.Row["condition"], StringComparer.Ordinal)
            .ThenByDescending(row => row.Code.System, StringComparer.Ordinal)
            .ThenBy(row => row.Row["code"], StringComparer.Ordinal);
        foreach (var (row, code) in rows)
        {
            string[] fields = [row["condition"], code.System, row["code"], code.Display, row["match"], code.Source];
            table.AppendJoin(',', fields.Select(Quoted)).Append('\n');
        }

        return table.ToString();
    }

    private static PackageCode Find(string code, IReadOnlyDictionary<string, PackageCode> codes) =>
        codes.TryGetValue(code, out var found) ? found
        : Unconfirmed.Contains(code, StringComparer.Ordinal)
            ? new PackageCode(char.IsAsciiLetter(code[0]) ? "icd10cm" : "snomed", "", ProjectData)
        : throw new InvalidOperationException($"{code}: in no package. Select a code that one of them holds.");

    private static string Quoted(string field) => field.Contains(',') ? $"\"{field}\"" : field;
}

using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using FhirRegimens.Regimens;

namespace FhirRegimens.Pipeline.Csv;

/// <summary>
/// Writes dose lines as tables for systems that take no PlanDefinition: <c>sigs.csv</c> in the columns of HemOnc's own
/// table, and <c>variants.csv</c> with what holds for all lines of a variant (docs/users/csv.md).
/// </summary>
public static class CsvFiles
{
    /// <summary>The characters that make spreadsheets take a cell for a formula, and their full-width forms.</summary>
    private const string FormulaStarts = "=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20";

    // RFC 4180's line ends; a byte order mark, since spreadsheets garble "≥" and "µ" without one.
    private static readonly CsvConfiguration Rfc4180 = new(CultureInfo.InvariantCulture) { NewLine = "\r\n" };

    /// <summary>Writes both files into a folder, replacing what is there.</summary>
    /// <param name="folder">Created where it does not exist.</param>
    /// <param name="pages">The pages; their lines come in this order.</param>
    public static void Write(string folder, IReadOnlyCollection<RegimenPage> pages)
    {
        Directory.CreateDirectory(folder);
        Write(Path.Combine(folder, "sigs.csv"), SigColumns.All, pages.SelectMany(DoseLine.Of));
        Write(Path.Combine(folder, "variants.csv"), VariantColumns.All, pages.SelectMany(VariantOfRegimen.Of));
    }

    private static void Write<TRow>(string file, IReadOnlyList<Column<TRow>> columns, IEnumerable<TRow> rows)
    {
        using var text = new StreamWriter(file, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        using var csv = new CsvWriter(text, Rfc4180);
        WriteRecord(csv, columns.Select(column => column.Name));
        foreach (var row in rows)
        {
            WriteRecord(csv, columns.Select(column => Defused(column.Cell(row) ?? "")));
        }
    }

    private static void WriteRecord(CsvWriter csv, IEnumerable<string> cells)
    {
        foreach (var cell in cells)
        {
            csv.WriteField(cell);
        }

        csv.NextRecord();
    }

    /// <summary>A cell that no spreadsheet computes: words that begin like a formula get an apostrophe in front.</summary>
    private static string Defused(string cell) =>
        cell.Length > 0 && FormulaStarts.Contains(cell[0], StringComparison.Ordinal) && !IsListOfNumbers(cell)
            ? "'" + cell
            : cell;

    /// <summary>"-5", "-5,-4,(-3)": days before the first, which must stay numbers.</summary>
    private static bool IsListOfNumbers(string cell) =>
        cell.Split(',')
            .All(number =>
                int.TryParse(
                    number.AsSpan().Trim("()"),
                    NumberStyles.AllowLeadingSign,
                    CultureInfo.InvariantCulture,
                    out _
                )
            ) && !cell.Contains('+', StringComparison.Ordinal);
}

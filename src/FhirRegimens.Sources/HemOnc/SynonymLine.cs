using FhirRegimens.Regimens;
using FhirRegimens.Sources.Text;

namespace FhirRegimens.Sources.HemOnc;

/// <summary>
/// Reads lines of other names: "R-CHOP: <u>R</u>ituximab, <u>C</u>yclophosphamide…", "Synonym: …", "Also known as …".
/// </summary>
internal static class SynonymLine
{
    private const int LongestAcronym = 60;

    private static readonly string[] Leads =
    [
        "synonyms",
        "synonym",
        "also known as",
        "other names",
        "other name",
        "aka",
    ];

    /// <summary>
    /// The names that the lines of <paramref name="inlines"/> give the regimen called <paramref name="name"/>; empty
    /// where they are no such lines.
    /// </summary>
    public static List<string> Read(SourceText source, SourceSpan span, IReadOnlyList<Inline> inlines, string name)
    {
        var isUnderlined = source
            .Content.AsSpan(span.Offset, span.Length)
            .Contains("<u>", StringComparison.OrdinalIgnoreCase);
        var synonyms = new List<string>();
        foreach (var line in inlines.Lines().Select(line => line.PlainText()))
        {
            var read = ByLead(line) ?? ByAcronym(line, name, isUnderlined);
            if (read is null)
            {
                return [];
            }

            synonyms.AddRange(read);
        }

        return synonyms
            .Distinct(StringComparer.Ordinal)
            .Where(synonym => synonym.Length > 0 && synonym != name)
            .ToList();
    }

    private static IEnumerable<string>? ByLead(string line)
    {
        foreach (var lead in Leads)
        {
            if (
                !line.StartsWith(lead, StringComparison.OrdinalIgnoreCase)
                || line.Length <= lead.Length
                || char.IsLetter(line[lead.Length])
            )
            {
                continue;
            }

            var names = line[lead.Length..].Trim(' ', ':', '.');
            return names.Contains(';', StringComparison.Ordinal)
                ? names.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                : [names];
        }

        return null;
    }

    /// <summary>An acronym, a colon, and the names that its letters stand for.</summary>
    private static List<string>? ByAcronym(string line, string name, bool isUnderlined)
    {
        var colon = line.IndexOf(": ", StringComparison.Ordinal);
        if (colon is <= 0 or > LongestAcronym)
        {
            return null;
        }

        var acronym = line[..colon].Trim();
        var isName =
            name.Contains(acronym, StringComparison.OrdinalIgnoreCase)
            || acronym.Contains(name, StringComparison.OrdinalIgnoreCase);
        return !isName && !isUnderlined ? null : [acronym, line[(colon + 1)..].Trim().TrimEnd('.')];
    }
}

using System.Text;
using FhirRegimens.Conversion.Terminology;
using FhirRegimens.Fhir.Model;
using FhirRegimens.Regimens;

namespace FhirRegimens.Conversion.Evidence;

/// <summary>Levels of evidence as study tables name them.</summary>
public static class EvidenceLevels
{
    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["i"] = "1",
        ["ii"] = "2",
        ["iii"] = "3",
        ["iv"] = "4",
        ["ia"] = "1a",
        ["ib"] = "1b",
        ["iia"] = "2a",
        ["iib"] = "2b",
        ["iiib"] = "3b",
        ["pts"] = "patients",
        ["pt"] = "patients",
    };

    /// <summary>
    /// The level that a cell names: "Phase III (E-esc)" is phase-3. Marks in brackets say the arm's role and are left
    /// aside; Roman numerals are Arabic ones; "Phase II, Randomized" is "Randomized phase II". Null where the cell reads
    /// like none.
    /// </summary>
    public static Concept? Of(string cell)
    {
        var words = Normalised(cell);
        return Find(words)
            ?? (
                words.EndsWith(" randomized", StringComparison.Ordinal)
                    ? Find($"randomized {words[..^" randomized".Length]}")
                    : null
            );
    }

    /// <summary>The strongest level among the studies; null where none names a known one.</summary>
    public static Concept? Strongest(IEnumerable<Study> studies) =>
        studies
            .Select(study => study.Evidence is { } cell ? Of(cell) : null)
            .OfType<Concept>()
            .MinBy(GuideCodes.EvidenceLevels.Position);

    /// <summary>A cell with its code where it has one, and verbatim.</summary>
    internal static CodeableConcept Concept(string cell) => Make.Concept(Of(cell), cell);

    private static Concept? Find(string words) =>
        GuideCodes.EvidenceLevels.Find(words) ?? GuideCodes.EvidenceLevels.Find($"{words} in this arm");

    private static string Normalised(string cell)
    {
        var outside = new StringBuilder();
        var depth = 0;
        foreach (var character in cell)
        {
            depth += character == '(' ? 1 : 0;
            if (depth == 0)
            {
                outside.Append(
                    character switch
                    {
                        '<' => " fewer than ",
                        '>' => " more than ",
                        ',' or '/' => " ",
                        _ => char.ToLowerInvariant(character).ToString(),
                    }
                );
            }

            depth -= character == ')' && depth > 0 ? 1 : 0;
        }

        return string.Join(
            ' ',
            outside
                .ToString()
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(word => Words.GetValueOrDefault(word, word))
        );
    }
}

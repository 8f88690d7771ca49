using FhirRegimens.Regimens;
using FhirRegimens.Sources.Text;

namespace FhirRegimens.Sources.HemOnc;

/// <summary>A first look at a line, before the dose-line grammar reads it.</summary>
internal static class DoseWords
{
    private const int LongestLook = 400;

    private static readonly string[] Units =
    [
        "mg",
        "mcg",
        "µg",
        "μg",
        "ug",
        "g/",
        "g ",
        "units",
        "iu",
        "gy",
        "ml",
        "mu/",
        "mci",
        "gbq",
    ];

    private static readonly string[] Routes = [" IV", " PO", " SC", " SQ", " IM", " IT", " orally"];

    /// <summary>Whether the line begins with a drug's link and holds an amount with a unit, an AUC or "as follows".</summary>
    public static bool LooksLikeDose(SourceText source, SourceSpan content)
    {
        var text = source.Content.AsSpan(content.Offset, Math.Min(content.Length, LongestLook));
        var start = text.TrimStart("' ");
        return start.StartsWith("[[", StringComparison.Ordinal)
            && !start.StartsWith("[[#", StringComparison.Ordinal)
            && (
                HasAmount(text)
                || text.Contains("AUC ", StringComparison.Ordinal)
                || text.Contains("as follows", StringComparison.Ordinal)
            );
    }

    /// <summary>Whether words name an amount and a route, as the line of a drug without a link does.</summary>
    public static bool HasDoseAndRoute(string text) =>
        text.Length > 0
        && char.IsLetter(text[0])
        && HasAmount(text)
        && Array.Exists(Routes, route => text.Contains(route, StringComparison.Ordinal));

    private static bool HasAmount(ReadOnlySpan<char> text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsAsciiDigit(text[at]))
            {
                continue;
            }

            var rest = text[(at + 1)..].TrimStart("  ");
            rest = rest.StartsWith("&nbsp;", StringComparison.Ordinal) ? rest[6..] : rest;
            foreach (var unit in Units)
            {
                if (rest.StartsWith(unit, StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }
        }

        return false;
    }
}

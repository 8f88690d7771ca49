using System.Globalization;
using System.Text.RegularExpressions;
using FhirRegimens.Regimens;

namespace FhirRegimens.Sources.Trials;

/// <summary>Reads criteria of eligibility: lines below the words inclusion and exclusion.</summary>
internal static partial class CriteriaText
{
    /// <summary>The criteria of a text whose headings and lines all stand in one field.</summary>
    /// <param name="text">The text.</param>
    /// <param name="span">Where it stands.</param>
    public static IEnumerable<Criterion> Read(string text, SourceSpan span)
    {
        var kind = CriterionKind.NotStated;
        foreach (var line in text.Split('\n'))
        {
            var words = WithoutBullet(line.Trim());
            if (Heading(words) is { } heading)
            {
                kind = heading;
            }
            else if (words.Length > 0)
            {
                yield return Of(kind, words, span);
            }
        }
    }

    /// <summary>A criterion, with the bound of age that it states.</summary>
    public static Criterion Of(CriterionKind kind, string text, SourceSpan span) =>
        new()
        {
            Kind = kind,
            Text = text,
            Bound = AgeBound(text),
            Span = span,
        };

    /// <summary>What "Inclusion Criteria:" and its like say of the lines below; null for other lines.</summary>
    public static CriterionKind? Heading(string line)
    {
        var words = line.Trim('#', '*', '-', ' ', ':', '_').ToUpperInvariant();
        return words.Length > 60 ? null
            : InclusionHeading().IsMatch(words) ? CriterionKind.Inclusion
            : ExclusionHeading().IsMatch(words) ? CriterionKind.Exclusion
            : null;
    }

    private static string WithoutBullet(string line) => Bullet().Replace(line, "").Trim();

    private static Branch? AgeBound(string text)
    {
        if (AgePattern().Match(text) is not { Success: true } match)
        {
            return null;
        }

        var value = decimal.Parse(match.Groups["value"].ValueSpan, CultureInfo.InvariantCulture);
        var unit = RegistryWords.Unit(match.Groups["unit"].Value) ?? "a";
        return match.Groups["sign"].Value is "≥" or ">" or ">="
            ? new Branch("age", match.Value, value, null, unit)
            : new Branch("age", match.Value, null, value, unit);
    }

    [GeneratedRegex(@"^(?:KEY |MAIN |MAJOR )?INCLUSION(?: CRITERIA| CRITERION)?$", RegexOptions.NonBacktracking)]
    private static partial Regex InclusionHeading();

    [GeneratedRegex(@"^(?:KEY |MAIN |MAJOR )?EXCLUSION(?: CRITERIA| CRITERION)?$", RegexOptions.NonBacktracking)]
    private static partial Regex ExclusionHeading();

    [GeneratedRegex(@"^(?:[*•\-–·]|\d{1,2}[.)]|\(\d{1,2}\))\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Bullet();

    [GeneratedRegex(
        @"(?i)\bAge[ds]?:? ?(?<sign>≥|≤|>=|<=|>|<) ?(?<value>\d{1,3}) ?(?<unit>years?|months?|weeks?|days?)(?: old| of age)?",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex AgePattern();
}

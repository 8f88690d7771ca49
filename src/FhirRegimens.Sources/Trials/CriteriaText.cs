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
    public static IReadOnlyList<Criterion> Read(string text, SourceSpan span)
    {
        var criteria = new CriteriaList();
        var kind = CriterionKind.NotStated;
        foreach (var line in text.Split('\n').Where(line => !string.IsNullOrWhiteSpace(line)))
        {
            if (Heading(WithoutBullet(line.Trim())) is { } heading)
            {
                kind = heading;
            }
            else
            {
                kind = PartHeading(line) ?? kind;
                criteria.Add(kind, line, span, span);
            }
        }

        return criteria.All;
    }

    /// <summary>"Exclusion criteria for part 2:": what lines below it are, and words that belong to them.</summary>
    private static CriterionKind? PartHeading(string line) =>
        PartHeadingForm().Match(line) is not { Success: true } match ? null
        : match.Groups["kind"].Value.StartsWith('i') || match.Groups["kind"].Value.StartsWith('I')
            ? CriterionKind.Inclusion
        : CriterionKind.Exclusion;

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

    /// <summary>Whether a line begins with a heading of a part, whose words belong to what stands below.</summary>
    public static bool IsPartHeading(string line) => PartHeadingForm().IsMatch(line);

    /// <summary>A line without its bullet, number or letter.</summary>
    public static string WithoutBullet(string line) => Bullet().Replace(line, "").Trim();

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

    [GeneratedRegex(@"^(?:[*•◦○\-–·]|\d{1,2}[.)]|\(\d{1,2}\)|[a-z][.)]|\([a-z]\))\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Bullet();

    [GeneratedRegex(
        @"^[\s*#_]*(?:(?i:key|main|major) )?(?<kind>(?i:inclusion|exclusion)) (?i:criteria|criterion) [^:.]{1,60}:[\s*_]*$",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex PartHeadingForm();

    [GeneratedRegex(
        @"(?i)\bAge[ds]?:? ?(?<sign>≥|≤|>=|<=|>|<) ?(?<value>\d{1,3}) ?(?<unit>years?|months?|weeks?|days?)(?: old| of age)?",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex AgePattern();
}

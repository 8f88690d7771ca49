using System.Text.RegularExpressions;
using FhirRegimens.Regimens;

namespace FhirRegimens.Sources.Trials;

/// <summary>
/// Collects lines of criteria. What stands below a criterion belongs to it: "unless treated" alone would say the opposite, and of
/// "one of the following" each part would seem to be required.
/// </summary>
internal sealed partial class CriteriaList
{
    private readonly List<Criterion> criteria = [];
    private int indent;
    private bool isLettered;
    private bool isIntroduction;

    /// <summary>The criteria in order.</summary>
    public IReadOnlyList<Criterion> All => criteria;

    /// <summary>Adds a line to the criterion that it stands below, or as one of its own.</summary>
    /// <param name="kind">What the heading above it says.</param>
    /// <param name="line">The line with its indent and bullet.</param>
    /// <param name="span">Where it stands.</param>
    /// <param name="whole">From where the criterion before it begins to the end of the line.</param>
    public void Add(CriterionKind kind, string line, SourceSpan span, SourceSpan whole)
    {
        var words = CriteriaText.WithoutBullet(line.Trim());
        if (words.Length == 0)
        {
            return;
        }

        if (criteria is [.., var last] && last.Kind == kind && IsBelow(line))
        {
            criteria[^1] = last with
            {
                Text = last.Text + (last.Text.EndsWith(':') ? " " : "; ") + words,
                Bound = null,
                Span = whole,
            };
            return;
        }

        criteria.Add(CriteriaText.Of(kind, words, span));
        indent = Indent(line);
        isLettered = LetterForm().IsMatch(line);
        isIntroduction =
            !HasBullet(line)
            && (CriteriaText.IsPartHeading(line) || (kind != CriterionKind.Exclusion && ChoiceForm().IsMatch(words)));
    }

    private bool IsBelow(string line) =>
        Indent(line) > indent || (LetterForm().IsMatch(line) && !isLettered) || (isIntroduction && HasBullet(line));

    private static bool HasBullet(string line) =>
        line.Trim() is var words && CriteriaText.WithoutBullet(words) != words;

    private static int Indent(string line) => line.Length - line.TrimStart().Length;

    [GeneratedRegex(@"^\s*(?:[a-z][.)]|\([a-z]\))\s", RegexOptions.NonBacktracking)]
    private static partial Regex LetterForm();

    [GeneratedRegex(@"(?i)\b(?:one|any|either|at least \w+)\b.*:$", RegexOptions.NonBacktracking)]
    private static partial Regex ChoiceForm();
}

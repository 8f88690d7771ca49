using FhirRegimens.Regimens;
using FhirRegimens.Sources.Text;

namespace FhirRegimens.Sources.Tables;

/// <summary>Finds what joins the parts of an option, outside of brackets.</summary>
internal static class Joints
{
    private static readonly string[] Words = [" or ", " and ", " + ", "; ", ", "];

    /// <summary>
    /// The first of a sign that separates: not in brackets, no thousands comma, no ratio. -1 where there is none.
    /// </summary>
    public static int First(string text, char sign)
    {
        foreach (var at in Outside(text))
        {
            var isBetweenDigits =
                at > 0 && at + 1 < text.Length && char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1]);
            if (text[at] == sign && !isBetweenDigits)
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>The parts between signs that stand by themselves.</summary>
    public static IReadOnlyList<PlacedText> Split(PlacedText text, string sign)
    {
        var parts = new List<PlacedText>();
        var start = 0;
        foreach (var at in Outside(text.Text))
        {
            if (at >= start && text.Text.AsSpan(at).StartsWith(sign))
            {
                parts.Add(text.Slice(start, at).Trim());
                start = at + sign.Length;
            }
        }

        parts.Add(text.Slice(start, text.Text.Length).Trim());
        parts.RemoveAll(part => part.IsBlank);
        return parts;
    }

    /// <summary>The pieces between any of <paramref name="joints"/>, each with the one before it; the first has none.</summary>
    public static IEnumerable<(string? Joint, int From, int To)> Pieces(PlacedText text, string[] joints)
    {
        var (before, start) = ((string?)null, 0);
        foreach (var at in Outside(text.Text))
        {
            if (at >= start && Array.Find(joints, word => text.Text.AsSpan(at).StartsWith(word)) is { } joint)
            {
                yield return (before, start, at);
                (before, start) = (joint, at + joint.Length);
            }
        }

        yield return (before, start, text.Text.Length);
    }

    /// <summary>
    /// The items of a list, and how they are meant: all joined by plus signs, the last by "or", or neither.
    /// </summary>
    public static (List<PlacedText> Items, OptionSelection Selection) Items(PlacedText text)
    {
        var items = new List<PlacedText>();
        var joints = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (joint, from, to) in Pieces(text, Words))
        {
            items.Add(text.Slice(from, to).Trim());
            if (joint is not null)
            {
                joints.Add(joint.Trim());
            }
        }

        for (var at = 1; at < items.Count; at++)
        {
            foreach (var word in (string[])["or ", "and "])
            {
                if (items[at].Text.StartsWith(word, StringComparison.Ordinal))
                {
                    joints.Add(word.Trim());
                    items[at] = items[at].Slice(word.Length, items[at].Text.Length).Trim();
                }
            }
        }

        items.RemoveAll(item => item.IsBlank);
        var selection =
            joints.Count > 0 && joints.All(joint => joint == "+") ? OptionSelection.Together
            : joints.Contains("or") && joints.All(joint => joint is "or" or ",") ? OptionSelection.OneOf
            : items.Count > 1 ? OptionSelection.Listed
            : OptionSelection.Together;
        return (items, selection);
    }

    /// <summary>The text outside of brackets.</summary>
    public static string WithoutBrackets(string text) => string.Concat(Outside(text).Select(at => text[at]));

    /// <summary>The places outside of brackets. A bracket that is never closed is none.</summary>
    private static IEnumerable<int> Outside(string text)
    {
        var closings = text.Count(sign => sign is ')' or ']');
        var depth = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is ')' or ']')
            {
                closings--;
                depth = Math.Max(0, depth - 1);
            }
            else if (text[at] is '(' or '[' && closings > depth)
            {
                depth++;
            }
            else if (depth == 0)
            {
                yield return at;
            }
        }
    }
}

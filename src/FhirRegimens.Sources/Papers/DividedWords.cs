using FhirRegimens.Sources.Sigs;
using FhirRegimens.Sources.Text;

namespace FhirRegimens.Sources.Papers;

/// <summary>
/// Joins lines of a page, whose ends may divide words. Whether the hyphen is the word's own, the text itself says: a word that
/// stands in it undivided, or is a known drug, has none; one that stands in it with a hyphen, or whose halves both do, has one.
/// </summary>
internal sealed class DividedWords(SourceText source)
{
    private const int LongestWord = 40;

    private readonly Lazy<HashSet<string>> known = new(() => WordsOf(source.Content));

    /// <summary>Adds a line to those before it.</summary>
    public void Join(List<Letter> before, IReadOnlyList<Letter> line)
    {
        if (before.Count == 0 || line.Count == 0)
        {
            before.AddRange(line);
            return;
        }

        var isDivided = before[^1].Value is '-' or '\u2010' or '\u00AD' && char.IsLower(line[0].Value);
        var first = isDivided ? LastWord(before) : "";
        if (first.Length > 0)
        {
            if (!IsOwnHyphen(before[^1].Value, first, FirstWord(line)))
            {
                before.RemoveAt(before.Count - 1);
            }
        }
        else if (!(isDivided && before.Count > 1 && char.IsAsciiDigit(before[^2].Value)))
        {
            before.Add(new Letter(' ', line[0].Offset, 0));
        }

        before.AddRange(line);
    }

    private bool IsOwnHyphen(char hyphen, string first, string second) =>
        hyphen != '\u00AD' && ((DrugReader.IsKnown(first) && DrugReader.IsKnown(second)) || IsOwnHyphen(first, second));

    private bool IsOwnHyphen(string first, string second) =>
        !known.Value.Contains(first + second)
        && !DrugReader.IsKnown(first + second)
        && (known.Value.Contains($"{first}-{second}") || (known.Value.Contains(first) && known.Value.Contains(second)));

    /// <summary>The letters before a hyphen; none of what is longer than any word.</summary>
    private static string LastWord(List<Letter> letters)
    {
        var start = letters.Count - 1;
        while (start > 0 && char.IsLetter(letters[start - 1].Value))
        {
            start--;
            if (letters.Count - start > LongestWord)
            {
                return "";
            }
        }

        return string.Concat(letters[start..^1].Select(letter => char.ToLowerInvariant(letter.Value)));
    }

    private static string FirstWord(IReadOnlyList<Letter> letters) =>
        string.Concat(
            letters.Take(LongestWord).TakeWhile(letter => char.IsLetter(letter.Value)).Select(letter => letter.Value)
        );

    /// <summary>The words of a text that no line divides, and its words of two halves.</summary>
    private static HashSet<string> WordsOf(string text)
    {
        var found = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var before = "";
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsLetter(text[at]))
            {
                continue;
            }

            var start = at;
            while (at < text.Length && char.IsLetter(text[at]))
            {
                at++;
            }

            var word = text[start..at];
            var isSecond = start > 0 && text[start - 1] == '-';
            var isFirst = at < text.Length && text[at] is '-' or '\u2010' or '\u00AD';
            if (isSecond && before.Length > 0)
            {
                found.Add($"{before}-{word}");
            }

            if (!isFirst && !IsBehindDivision(text, start))
            {
                found.Add(word);
            }

            before = isFirst ? word : "";
        }

        return found;
    }

    /// <summary>Whether a word may be the rest of one that the line before divides.</summary>
    private static bool IsBehindDivision(string text, int start)
    {
        var end = text.AsSpan(0, start).TrimEnd();
        return end.Length < start && end is [.., '-' or '\u2010' or '\u00AD'];
    }
}

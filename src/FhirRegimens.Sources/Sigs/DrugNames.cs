namespace FhirRegimens.Sources.Sigs;

/// <summary>Finds names of drugs in running text.</summary>
internal static class DrugNames
{
    private const int LongestName = 6;

    /// <summary>The known names in a text, the longest at each place, none within another.</summary>
    public static IEnumerable<(int Start, int End)> In(string text)
    {
        var words = WordsOf(text);
        for (var first = 0; first < words.Count; first++)
        {
            for (var last = Math.Min(first + LongestName, words.Count) - 1; last >= first; last--)
            {
                if (DrugReader.IsKnown(text[words[first].Start..words[last].End]))
                {
                    yield return (words[first].Start, words[last].End);
                    first = last;
                    break;
                }
            }
        }
    }

    private static List<(int Start, int End)> WordsOf(string text)
    {
        var words = new List<(int Start, int End)>();
        for (var at = 0; at < text.Length; at++)
        {
            if (!IsWord(text[at]))
            {
                continue;
            }

            var start = at;
            while (
                at < text.Length
                && (IsWord(text[at]) || (text[at] == '-' && at + 1 < text.Length && IsWord(text[at + 1])))
            )
            {
                at++;
            }

            words.Add((start, at));
        }

        return words;
    }

    private static bool IsWord(char character) => char.IsLetterOrDigit(character);
}

using FhirRegimens.Sources.Sigs;
using FhirRegimens.Sources.Text;

namespace FhirRegimens.Sources.Tables;

/// <summary>
/// Finds footnote marks: superscripts that are no exponents, and, where a text has lost its superscripts, letters of known
/// footnotes that stick to a known word.
/// </summary>
internal sealed class FootnoteMarks
{
    private const int LeastWord = 4;

    /// <summary>Words for classes of drugs that tables list beside drugs.</summary>
    private static readonly string[] Classes =
    [
        "retinoids",
        "steroids",
        "corticosteroids",
        "glucocorticoids",
        "anticoagulants",
        "immunoglobulins",
        "antibodies",
        "inhibitors",
        "agonists",
        "antimetabolites",
        "bisphosphonates",
    ];

    private readonly HashSet<string> marks;
    private readonly HashSet<string> words;

    /// <summary>Marks of known footnotes in a text with these words.</summary>
    /// <param name="marks">The marks of the footnotes.</param>
    /// <param name="paragraphs">The whole text, of which every word is known.</param>
    public FootnoteMarks(IEnumerable<string> marks, IEnumerable<PlacedText> paragraphs)
    {
        this.marks = marks.ToHashSet(StringComparer.Ordinal);
        words = paragraphs
            .SelectMany(paragraph => Words(paragraph.Text))
            .Concat(Classes)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Whether a word names a class of drugs.</summary>
    public static bool IsClass(string word) => Classes.Contains(word, StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The passage with its marks raised, each before the comma that it stands behind; exponents and signs are raised no more.
    /// </summary>
    public PlacedText Raise(PlacedText text)
    {
        if (marks.Contains(text.Words()))
        {
            return new PlacedText(text.Letters.Select(letter => letter with { IsRaised = true }));
        }

        var letters = text.Letters.ToList();
        Superscripts.Lower(letters);
        RaiseGlued(letters);
        for (var at = 1; at < letters.Count; at++)
        {
            if (!letters[at].IsRaised || letters[at - 1] is not { Value: ',', IsRaised: false } comma)
            {
                continue;
            }

            if (at > 1 && letters[at - 2].IsRaised)
            {
                letters[at - 1] = comma with { IsRaised = true };
                continue;
            }

            for (; at < letters.Count && letters[at].IsRaised; at++)
            {
                letters[at - 1] = letters[at];
            }

            letters[at - 1] = comma;
        }

        return new PlacedText(letters);
    }

    private void RaiseGlued(List<Letter> letters)
    {
        for (var at = letters.Count - 1; at > 0; at--)
        {
            if (letters[at].IsRaised || !IsEnd(letters, at + 1) || !marks.Contains($"{letters[at].Value}"))
            {
                continue;
            }

            var before = letters[at - 1];
            if (before.Value == '^')
            {
                letters[at] = letters[at] with { IsRaised = true };
                letters.RemoveAt(--at);
            }
            else if (IsGlued(letters, at))
            {
                letters[at] = letters[at] with { IsRaised = true };
            }
        }
    }

    private bool IsGlued(List<Letter> letters, int at)
    {
        if (!char.IsLetter(letters[at].Value))
        {
            return char.IsLetterOrDigit(letters[at - 1].Value) || letters[at - 1].Value is ')' or '%';
        }

        if (letters[at - 1].Value == ',')
        {
            return at > 1 && (char.IsLetter(letters[at - 2].Value) || letters[at - 2].Value == ')');
        }

        var start = at;
        while (start > 0 && char.IsLetter(letters[start - 1].Value) && !letters[start - 1].IsRaised)
        {
            start--;
        }

        var word = string.Concat(letters[start..at].Select(letter => letter.Value));
        var whole = word + letters[at].Value;
        var isAbbreviation = word.All(char.IsUpper) && words.Contains(word);
        return !IsDrug(whole)
            && (
                isAbbreviation
                || (word.Length >= LeastWord && (IsDrug(word) || (words.Contains(word) && !IsInflected(whole))))
            );
    }

    private static bool IsEnd(List<Letter> letters, int at) =>
        at >= letters.Count || letters[at].IsRaised || !char.IsLetterOrDigit(letters[at].Value);

    /// <summary>"based" and "drugs" are forms of known words, and no words with a mark.</summary>
    private static bool IsInflected(string word) => word is [.., 'e', 'd' or 'r' or 'n' or 's'] or [.., 's' or 'y'];

    private static bool IsDrug(string word) => DrugReader.Whole(word) is not null;

    private static IEnumerable<string> Words(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var start = at;
            while (at < text.Length && char.IsLetter(text[at]))
            {
                at++;
            }

            if (at - start >= LeastWord || (at - start > 1 && text[start..at].All(char.IsUpper)))
            {
                yield return text[start..at];
            }
        }
    }
}

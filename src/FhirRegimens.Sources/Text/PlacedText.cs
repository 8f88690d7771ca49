using FhirRegimens.Regimens;

namespace FhirRegimens.Sources.Text;

/// <summary>A character as a reader of the source sees it, with the place that it was made from.</summary>
/// <param name="Value">The character.</param>
/// <param name="Offset">Code units before it in the source.</param>
/// <param name="Length">Code units of the source that it was made from; 0 where markup stands for it, such as a line break.</param>
/// <param name="IsRaised">Whether it stands in superscript.</param>
internal readonly record struct Letter(char Value, int Offset, int Length, bool IsRaised = false);

/// <summary>A passage of text after markup is resolved. Raised letters are footnote marks; they count as no text.</summary>
internal sealed class PlacedText
{
    /// <summary>Stands for a raised letter in <see cref="Text"/>, so that no search finds it.</summary>
    private const char Raised = '\uE000';

    private readonly ArraySegment<Letter> letters;

    /// <summary>A passage of <paramref name="letters"/>.</summary>
    public PlacedText(IEnumerable<Letter> letters)
        : this(new ArraySegment<Letter>([.. letters])) { }

    private PlacedText(ArraySegment<Letter> letters)
    {
        this.letters = letters;
        Text = string.Create(
            letters.Count,
            letters,
            (text, all) =>
            {
                for (var at = 0; at < text.Length; at++)
                {
                    text[at] = all[at].IsRaised ? Raised : all[at].Value;
                }
            }
        );
    }

    /// <summary>No text.</summary>
    public static PlacedText Empty { get; } = new(Enumerable.Empty<Letter>());

    /// <summary>The characters, each raised one as a placeholder.</summary>
    public string Text { get; }

    /// <summary>The characters with their places.</summary>
    public IReadOnlyList<Letter> Letters => letters;

    /// <summary>Whether there is nothing but white space.</summary>
    public bool IsBlank => string.IsNullOrWhiteSpace(Text);

    /// <summary>The source's own text of <paramref name="span"/>, letter by letter.</summary>
    public static PlacedText Of(SourceText source, SourceSpan span) =>
        new(Enumerable.Range(span.Offset, span.Length).Select(offset => LetterAt(source, offset)));

    /// <summary>One character of the source; a letter that is superscript of its own is raised.</summary>
    public static Letter LetterAt(SourceText source, int offset)
    {
        var character = source.Content[offset];
        var at = "ᵃᵇᶜᵈᵉᶠᵍʰⁱ".IndexOf(character, StringComparison.Ordinal);
        return at >= 0
            ? new Letter((char)('a' + at), offset, 1, IsRaised: true)
            : new Letter(character, offset, 1, character is '†' or '‡' or '§');
    }

    /// <summary>Passages as one, with a joint between them that stands nowhere in the source; blank ones are left out.</summary>
    public static PlacedText Joined(IReadOnlyList<PlacedText> texts, string joint)
    {
        var joined = new List<Letter>();
        foreach (var text in texts.Where(text => !text.IsBlank))
        {
            if (joined.Count > 0)
            {
                joined.AddRange(joint.Select(sign => new Letter(sign, text.Letters[0].Offset, 0)));
            }

            joined.AddRange(text.Letters);
        }

        return new PlacedText(joined);
    }

    /// <summary>
    /// The words that a reader sees, without footnote marks, runs of white space as one space, trimmed; numbers without the
    /// narrow spaces that group their digits.
    /// </summary>
    public string Words() => Plain().Text;

    /// <summary>The passage as <see cref="Words"/> has it, with the places of its characters.</summary>
    public PlacedText Plain()
    {
        var plain = new List<Letter>(letters.Count);
        for (var at = 0; at < letters.Count; at++)
        {
            var letter = letters[at];
            if (letter.IsRaised || (IsNarrow(letter.Value) && IsBetweenDigits(at)))
            {
                continue;
            }

            if (!char.IsWhiteSpace(letter.Value))
            {
                plain.Add(letter);
            }
            else if (plain.Count > 0 && plain[^1].Value != ' ')
            {
                plain.Add(letter with { Value = ' ' });
            }
        }

        if (plain is [.., { Value: ' ' }])
        {
            plain.RemoveAt(plain.Count - 1);
        }

        return new PlacedText(plain);
    }

    /// <summary>Spaces as ISO 80000-1 (7.3.1) puts them between groups of three digits.</summary>
    private static bool IsNarrow(char character) => character is '\u2007' or '\u2009' or '\u202F';

    private bool IsBetweenDigits(int at)
    {
        const int group = 3;
        return at > 0
            && char.IsAsciiDigit(letters[at - 1].Value)
            && at + group < letters.Count
            && letters[(at + 1)..(at + 1 + group)].All(letter => char.IsAsciiDigit(letter.Value))
            && (at + 1 + group == letters.Count || !char.IsAsciiDigit(letters[at + 1 + group].Value));
    }

    /// <summary>The footnote marks in it, each once: letters one by one, numbers and signs as they stand.</summary>
    public ValueList<string> Marks()
    {
        var marks = new List<string>();
        for (var at = 0; at < letters.Count; at++)
        {
            if (!letters[at].IsRaised || letters[at].Value is ',' or ' ')
            {
                continue;
            }

            var end = at + 1;
            while (
                end < letters.Count
                && letters[end].IsRaised
                && char.IsAsciiDigit(letters[at].Value)
                && (char.IsAsciiDigit(letters[end].Value) || letters[end].Value is '-' or '–')
            )
            {
                end++;
            }

            marks.Add(string.Concat(letters[at..end].Select(letter => letter.Value)));
            at = end - 1;
        }

        return marks.Distinct(StringComparer.Ordinal).ToValueList();
    }

    /// <summary>The passage from the letter at <paramref name="from"/> to the one before <paramref name="to"/>.</summary>
    public PlacedText Slice(int from, int to) => new(letters[from..to]);

    /// <summary>The passage without white space at its ends.</summary>
    public PlacedText Trim()
    {
        var (from, to) = (0, Text.Length);
        while (from < to && char.IsWhiteSpace(Text[from]))
        {
            from++;
        }

        while (to > from && char.IsWhiteSpace(Text[to - 1]))
        {
            to--;
        }

        return from == 0 && to == Text.Length ? this : Slice(from, to);
    }

    /// <summary>The lines of the passage.</summary>
    public IEnumerable<PlacedText> Lines()
    {
        var start = 0;
        for (var at = 0; at <= Text.Length; at++)
        {
            if (at == Text.Length || Text[at] is '\n' or '\r')
            {
                yield return Slice(start, at);
                start = at + 1;
            }
        }
    }

    /// <summary>From the first letter's place to the last one's.</summary>
    public SourceSpan Span(SourceText source)
    {
        if (letters.Count == 0)
        {
            return source.Span(0, 0);
        }

        var (from, to) = (int.MaxValue, 0);
        foreach (var letter in letters)
        {
            from = Math.Min(from, letter.Offset);
            to = Math.Max(to, letter.Offset + letter.Length);
        }

        return source.Span(from, to - from);
    }
}

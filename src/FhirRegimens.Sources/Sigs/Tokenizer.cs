using System.Collections.ObjectModel;
using System.Globalization;
using System.Text;
using FhirRegimens.Sources.Text;

namespace FhirRegimens.Sources.Sigs;

/// <summary>A line's text and its tokens.</summary>
/// <param name="Text">The plain text.</param>
/// <param name="Tokens">Its tokens in order; footnote marks are left out.</param>
/// <param name="Closings">For each opening bracket's token the index of the one that closes it.</param>
internal sealed record TokenLine(string Text, IReadOnlyList<Token> Tokens, IReadOnlyDictionary<int, int> Closings)
{
    /// <summary>Whether a comma in it may be a decimal point: where none of its numbers has a point.</summary>
    public bool MayHaveDecimalCommas { get; init; }
}

/// <summary>Cuts lines into tokens in one pass.</summary>
internal static class Tokenizer
{
    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private const char MiddlePoint = '·';

    /// <summary>The tokens of a line.</summary>
    public static TokenLine Read(BulletLine line)
    {
        var read = Read(line.Content);
        return read with
        {
            MayHaveDecimalCommas =
                line.MayHaveDecimalCommas
                && !read.Tokens.Any(token =>
                    token.Kind == TokenKind.Number && token.Text.Contains('.', StringComparison.Ordinal)
                ),
        };
    }

    /// <summary>The tokens of the plain text of <paramref name="inlines"/>; links to pages stay whole.</summary>
    public static TokenLine Read(IReadOnlyList<Inline> inlines)
    {
        var (text, links) = PlainText(inlines);
        var tokens = Run(text, links);
        return new TokenLine(text, tokens, Closings(tokens));
    }

    private static IReadOnlyDictionary<int, int> Closings(List<Token> tokens)
    {
        if (!tokens.Exists(token => token.Is("(", "[")))
        {
            return ReadOnlyDictionary<int, int>.Empty;
        }

        var closings = new Dictionary<int, int>();
        var open = new Stack<int>();
        for (var at = 0; at < tokens.Count; at++)
        {
            if (tokens[at].Is("(", "["))
            {
                open.Push(at);
            }
            else if (tokens[at].Is(")", "]") && open.TryPop(out var opening))
            {
                closings[opening] = at;
            }
        }

        return closings;
    }

    /// <summary>The text as <see cref="InlineText.PlainText"/> gives it, and the place of each link in it.</summary>
    private static (string Text, List<(int Start, int End, PageLinkInline Link)> Links) PlainText(
        IReadOnlyList<Inline> inlines
    )
    {
        var text = new StringBuilder();
        var links = new List<(int, int, PageLinkInline)>();
        foreach (var inline in inlines)
        {
            var start = text.Length;
            foreach (var character in inline.Text)
            {
                if (!char.IsWhiteSpace(character))
                {
                    text.Append(character);
                }
                else if (text.Length > 0 && text[^1] != ' ')
                {
                    text.Append(' ');
                }
            }

            if (inline is PageLinkInline link && text.Length > start)
            {
                links.Add((start, text.Length, link));
            }
        }

        return (text.ToString().TrimEnd(), links);
    }

    private static List<Token> Run(string text, List<(int Start, int End, PageLinkInline Link)> links)
    {
        var tokens = new List<Token>();
        var nextLink = 0;
        var at = 0;
        while (at < text.Length)
        {
            if (text[at] == ' ')
            {
                at++;
                continue;
            }

            var spaced = at == 0 || text[at - 1] == ' ';
            Token token;
            while (nextLink < links.Count && links[nextLink].Start < at)
            {
                nextLink++;
            }

            if (nextLink < links.Count && links[nextLink].Start == at)
            {
                var (start, end, link) = links[nextLink];
                end = Math.Min(end, text.Length);
                token = new Token(TokenKind.Link, text[start..end], start, end, spaced, Link: link);
            }
            else
            {
                var end = nextLink < links.Count ? links[nextLink].Start : text.Length;
                token = Next(text, at, end, spaced, tokens);
            }

            at = token.End;
            if (token.Kind != TokenKind.Mark)
            {
                tokens.Add(token);
            }
        }

        return tokens;
    }

    private static Token Next(string text, int at, int end, bool spaced, List<Token> before)
    {
        var first = text[at];
        if (char.IsAsciiDigit(first) || (first == '.' && at + 1 < end && char.IsAsciiDigit(text[at + 1])))
        {
            return Number(text, at, end, spaced);
        }

        if (char.IsLetter(first) && !IsMark(first))
        {
            return Word(text, at, end, spaced);
        }

        if (IsMark(first))
        {
            var stop = at;
            while (
                stop < end && (IsMark(text[stop]) || (text[stop] == ',' && stop + 1 < end && IsMark(text[stop + 1])))
            )
            {
                stop++;
            }

            // "10⁷" is a power behind a multiplication sign, as in "1 x 10⁷"; elsewhere a raised digit is a footnote.
            var isPower =
                before is [.., { Text: "x" }, { Text: "10" }] && !text.AsSpan(at..stop).ContainsAnyExcept(Superscripts);
            return isPower ? new Token(TokenKind.Sign, "^" + Lowered(text[at..stop]), at, stop, spaced)
                : text[at] == '⁻' && stop == at + 2 && text[at + 1] is '¹' or '²'
                    ? new Token(TokenKind.Sign, "^-" + Lowered(text[(at + 1)..stop]), at, stop, spaced)
                : new Token(TokenKind.Mark, text[at..stop], at, stop, spaced);
        }

        var length = char.IsHighSurrogate(first) && at + 1 < end ? 2 : 1;
        var sign = first switch
        {
            '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2212' => "-",
            '×' => "x",
            _ => text.Substring(at, length),
        };
        return new Token(TokenKind.Sign, sign, at, at + length, spaced);
    }

    /// <summary>
    /// A comma belongs to the number only before exactly three digits: "1,200", and not in "1,5" or "1,8,15". The decimal point
    /// of some journals stands in the middle of the line: "1·5".
    /// </summary>
    private static Token Number(string text, int at, int end, bool spaced)
    {
        var stop = Digits(text, at, end);
        if (stop - at is >= 1 and <= 3 && text[at] != '0')
        {
            while (stop < end && text[stop] == ',' && Digits(text, stop + 1, end) == stop + 4)
            {
                stop += 4;
            }
        }

        if (stop + 1 < end && IsPoint(text[stop]) && char.IsAsciiDigit(text[stop + 1]))
        {
            stop = Digits(text, stop + 1, end);
        }

        var digits = text[at..stop].Replace(MiddlePoint, '.');
        var isNumber = decimal.TryParse(
            digits,
            NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands,
            CultureInfo.InvariantCulture,
            out var value
        );
        return isNumber
            ? new Token(TokenKind.Number, digits, at, stop, spaced, value)
            : new Token(TokenKind.Sign, digits, at, stop, spaced);
    }

    private static Token Word(string text, int at, int end, bool spaced)
    {
        if (Abbreviation(text, at, end) is { } abbreviation)
        {
            return new Token(TokenKind.Word, abbreviation.Letters, at, abbreviation.End, spaced);
        }

        var stop = at;
        while (stop < end && char.IsLetter(text[stop]) && !IsMark(text[stop]))
        {
            stop++;
        }

        // "x4" and "4x10" multiply.
        if (stop == at + 1 && text[at] is 'x' or 'X')
        {
            return new Token(TokenKind.Sign, "x", at, stop, spaced);
        }

        var letters = stop;
        while (stop < end && char.IsLetterOrDigit(text[stop]) && !IsMark(text[stop]))
        {
            stop++;
        }

        var word = text[at..stop];
        if (stop == letters && stop < end && text[stop] is '²' or '³' && word.EndsWith('m'))
        {
            word += Lowered(text[stop..(stop + 1)]);
            stop++;
        }

        return new Token(TokenKind.Word, word, at, stop, spaced);
    }

    /// <summary>"s.c." and "p.o": single letters with a point behind each, the last point being optional.</summary>
    private static (string Letters, int End)? Abbreviation(string text, int at, int end)
    {
        if (at + 1 >= end || text[at + 1] != '.')
        {
            return null;
        }

        var letters = new StringBuilder();
        while (at + 1 < end && char.IsLetter(text[at]) && text[at + 1] == '.')
        {
            letters.Append(text[at]);
            at += 2;
        }

        if (
            letters.Length == 1
            && at < end
            && char.IsLetter(text[at])
            && (at + 1 == end || !char.IsLetterOrDigit(text[at + 1]))
        )
        {
            letters.Append(text[at]);
            at++;
        }

        return letters.Length >= 2 ? (letters.ToString(), at) : null;
    }

    private static bool IsPoint(char character) => character is '.' or MiddlePoint;

    private static int Digits(string text, int at, int end)
    {
        while (at < end && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        return at;
    }

    private static bool IsMark(char character) =>
        Superscripts.Contains(character, StringComparison.Ordinal)
        || character
            is >= '\u1D2C'
                and <= '\u1D6A'
                or >= '\u1D9B'
                and <= '\u1DBF'
                or >= '\u2070'
                and <= '\u207F'
                or 'ˡ'
                or 'ˢ'
                or 'ʰ'
                or 'ʲ'
                or 'ʳ'
                or 'ʷ'
                or 'ʸ'
                or 'ˣ'
                or '†'
                or '‡';

    private static string Lowered(string superscripts) =>
        string.Concat(
            superscripts.Select(character => "0123456789"[Superscripts.IndexOf(character, StringComparison.Ordinal)])
        );
}

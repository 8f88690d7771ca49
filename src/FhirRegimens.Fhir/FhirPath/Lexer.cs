using System.Globalization;
using System.Text;

namespace FhirRegimens.Fhir.FhirPath;

internal enum TokenKind
{
    /// <summary>A plain word; operators and keywords that are words too.</summary>
    Word,

    /// <summary>A name in backticks, which is never a keyword.</summary>
    DelimitedName,

    /// <summary>Text in quotes.</summary>
    Text,

    /// <summary>Digits without sign, with or without decimals.</summary>
    Number,

    /// <summary>A date, date with time, or time, without its <c>@</c>.</summary>
    Temporal,

    /// <summary><c>$this</c>, <c>$index</c>, <c>$total</c>, with the sign.</summary>
    Variable,

    /// <summary>An operator or bracket.</summary>
    Symbol,

    /// <summary>After the last one.</summary>
    End,
}

/// <summary>A piece of an expression; of quoted kinds, the value is what stands between the quotes, escapes resolved.</summary>
internal readonly record struct Token(TokenKind Kind, string Value, int Position)
{
    public override string ToString() => Kind == TokenKind.End ? "the end" : $"'{Value}'";
}

/// <summary>Splits an expression by FHIRPath's grammar (N1, appendix A).</summary>
internal static class Lexer
{
    private static readonly string[] TwoCharacterSymbols = ["<=", ">=", "!=", "!~"];

    public static List<Token> Read(string text)
    {
        var tokens = new List<Token>();
        var position = 0;
        while ((position = SkipSpace(text, position)) < text.Length)
        {
            var start = position;
            var c = text[position];
            if (char.IsAsciiLetter(c) || c == '_')
            {
                position = While(text, position, IsNameCharacter);
                tokens.Add(new(TokenKind.Word, text[start..position], start));
            }
            else if (char.IsAsciiDigit(c))
            {
                position = EndOfNumber(text, position);
                tokens.Add(new(TokenKind.Number, text[start..position], start));
            }
            else if (c is '\'' or '`')
            {
                var value = ReadQuoted(text, ref position);
                tokens.Add(new(c == '`' ? TokenKind.DelimitedName : TokenKind.Text, value, start));
            }
            else if (c == '@')
            {
                position = EndOfTemporal(text, position + 1);
                tokens.Add(new(TokenKind.Temporal, text[(start + 1)..position], start));
            }
            else if (c == '$')
            {
                position = While(text, position + 1, IsNameCharacter);
                tokens.Add(new(TokenKind.Variable, text[start..position], start));
            }
            else
            {
                position += TwoCharacterSymbols.Any(s => text.AsSpan(start).StartsWith(s, StringComparison.Ordinal))
                    ? 2
                    : 1;
                tokens.Add(new(TokenKind.Symbol, text[start..position], start));
            }
        }

        tokens.Add(new(TokenKind.End, "", text.Length));
        return tokens;
    }

    private static int SkipSpace(string text, int position)
    {
        while (position < text.Length)
        {
            var rest = text.AsSpan(position);
            if (rest[0] is ' ' or '\t' or '\r' or '\n')
            {
                position++;
            }
            else if (rest.StartsWith("//", StringComparison.Ordinal))
            {
                var end = rest.IndexOfAny('\r', '\n');
                position = end < 0 ? text.Length : position + end;
            }
            else if (rest.StartsWith("/*", StringComparison.Ordinal))
            {
                var end = rest[2..].IndexOf("*/", StringComparison.Ordinal);
                position =
                    end < 0 ? throw new FhirPathException(position, "this comment is not closed.") : position + end + 4;
            }
            else
            {
                break;
            }
        }

        return position;
    }

    private static int EndOfNumber(string text, int position)
    {
        position = While(text, position, char.IsAsciiDigit);
        return position + 1 < text.Length && text[position] == '.' && char.IsAsciiDigit(text[position + 1])
            ? While(text, position + 1, char.IsAsciiDigit)
            : position;
    }

    /// <summary>Takes digits and separators as far as they can belong to a date or time; whether they do is read later.</summary>
    private static int EndOfTemporal(string text, int position)
    {
        position = While(text, position, c => char.IsAsciiDigit(c) || c == '-');
        if (position == text.Length || text[position] != 'T')
        {
            return position;
        }

        position = While(text, position + 1, c => char.IsAsciiDigit(c) || c == ':');
        if (position + 1 < text.Length && text[position] == '.' && char.IsAsciiDigit(text[position + 1]))
        {
            position = While(text, position + 1, char.IsAsciiDigit);
        }

        if (position < text.Length && text[position] == 'Z')
        {
            return position + 1;
        }

        // An offset has two digits and a colon; anything else after a sign is arithmetic.
        return
            position + 5 < text.Length
            && text[position] is '+' or '-'
            && char.IsAsciiDigit(text[position + 1])
            && char.IsAsciiDigit(text[position + 2])
            && text[position + 3] == ':'
            ? While(text, position + 4, char.IsAsciiDigit)
            : position;
    }

    private static string ReadQuoted(string text, ref int position)
    {
        var start = position;
        var quote = text[position++];
        var value = new StringBuilder();
        while (position < text.Length && text[position] != quote)
        {
            value.Append(text[position] == '\\' ? ReadEscape(text, ref position) : text[position++]);
        }

        if (position == text.Length)
        {
            throw new FhirPathException(start, "this quotation is not closed.");
        }

        position++;
        return value.ToString();
    }

    private static char ReadEscape(string text, ref int position)
    {
        var start = position;
        var c = start + 1 < text.Length ? text[start + 1] : '\0';
        position += 2;
        switch (c)
        {
            case '\\' or '/' or '\'' or '"' or '`':
                return c;
            case 'f':
                return '\f';
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 't':
                return '\t';
            case 'u'
                when start + 6 <= text.Length
                    && ushort.TryParse(
                        text.AsSpan(start + 2, 4),
                        NumberStyles.AllowHexSpecifier,
                        CultureInfo.InvariantCulture,
                        out var code
                    ):
                position += 4;
                return (char)code;
            default:
                throw new FhirPathException(
                    start,
                    @"this escape is unknown; a backslash itself is written '\\', and the known ones are \' \"" \` \\ \/ \f \n \r \t \uXXXX."
                );
        }
    }

    private static bool IsNameCharacter(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';

    private static int While(string text, int position, Func<char, bool> holds)
    {
        while (position < text.Length && holds(text[position]))
        {
            position++;
        }

        return position;
    }
}

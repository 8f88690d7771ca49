using FhirRegimens.Sources.Text;

namespace FhirRegimens.Sources.Sigs;

/// <summary>What a token is made of.</summary>
internal enum TokenKind
{
    /// <summary>Behind the last token.</summary>
    End,

    /// <summary>Digits, with thousands commas and a decimal point.</summary>
    Number,

    /// <summary>Letters, and the digits behind them ("m2", "CD34", "q12h"); abbreviations without their points ("sc").</summary>
    Word,

    /// <summary>A link to a page of the wiki.</summary>
    Link,

    /// <summary>One character; dashes of all kinds are <c>-</c>, multiplication signs <c>x</c>.</summary>
    Sign,

    /// <summary>A footnote mark in superscript characters.</summary>
    Mark,
}

/// <summary>The smallest piece of a dose line.</summary>
/// <param name="Kind">What it is made of.</param>
/// <param name="Text">Its characters, normalised as <see cref="TokenKind"/> says.</param>
/// <param name="Start">Place of its first character in the line's text.</param>
/// <param name="End">Place behind its last character.</param>
/// <param name="Spaced">Whether white space stands before it.</param>
/// <param name="Value">The value of a number.</param>
/// <param name="Link">The link.</param>
internal sealed record Token(
    TokenKind Kind,
    string Text,
    int Start,
    int End,
    bool Spaced,
    decimal Value = 0,
    PageLinkInline? Link = null
)
{
    /// <summary>Whether it is one of <paramref name="words"/>, without regard to case.</summary>
    public bool Is(params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (IsWord(word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether it is <paramref name="word"/>, without regard to case.</summary>
    public bool IsWord(ReadOnlySpan<char> word) =>
        Kind is TokenKind.Word or TokenKind.Sign && Text.AsSpan().Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>The value of a whole number that fits; null for anything else.</summary>
    public int? Whole =>
        Kind == TokenKind.Number && Value == decimal.Truncate(Value) && Value is >= 0 and <= 1_000_000
            ? (int)Value
            : null;
}

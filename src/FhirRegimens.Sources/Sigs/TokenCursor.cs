using FhirRegimens.Regimens;
using FhirRegimens.Sources.Text;

namespace FhirRegimens.Sources.Sigs;

/// <summary>Reads one clause of a line: the sig with what it says, or null where it is another clause.</summary>
internal delegate Sig? Clause(TokenCursor cursor, Sig sig);

/// <summary>A place between two tokens of a line. Readers move it forward, or put it back where they found nothing.</summary>
internal sealed class TokenCursor(TokenLine line, int start, int end)
{
    private static readonly Token None = new(TokenKind.End, "", 0, 0, Spaced: true);

    /// <summary>The line.</summary>
    public TokenLine Line => line;

    /// <summary>The beginning of a text of its own, of which a comma may be a decimal point.</summary>
    public static TokenCursor Of(string text)
    {
        var line = Tokenizer.Read(BulletLine.OfWords(0, text));
        return new TokenCursor(line, 0, line.Tokens.Count);
    }

    /// <summary>Index of the current token.</summary>
    public int Position { get; set; } = start;

    /// <summary>Index behind the last token that may be read.</summary>
    public int End => end;

    /// <summary>Stretches inside of what was read that stay unread, such as a bound in brackets.</summary>
    public List<(int From, int To)> Skipped { get; } = [];

    /// <summary>Whether nothing is left.</summary>
    public bool AtEnd => Position >= end;

    /// <summary>The current token.</summary>
    public Token Current => Peek(0);

    /// <summary>The token <paramref name="ahead"/> tokens on; negative looks back.</summary>
    public Token Peek(int ahead)
    {
        var index = Position + ahead;
        return index >= 0 && index < end ? line.Tokens[index] : None;
    }

    /// <summary>Passes the current token where it is one of <paramref name="words"/>.</summary>
    public bool Take(params ReadOnlySpan<string> words)
    {
        if (!Current.Is(words))
        {
            return false;
        }

        Position++;
        return true;
    }

    /// <summary>Passes words that follow each other, written with spaces: <c>"not to exceed"</c>.</summary>
    public bool TakePhrase(string phrase)
    {
        var at = Position;
        foreach (var word in phrase.AsSpan().Split(' '))
        {
            if (!Current.IsWord(phrase.AsSpan(word)))
            {
                Position = at;
                return false;
            }

            Position++;
        }

        return true;
    }

    /// <summary>Passes the first of <paramref name="phrases"/> that stands here.</summary>
    public bool TakeAny(params ReadOnlySpan<string> phrases)
    {
        foreach (var phrase in phrases)
        {
            if (TakePhrase(phrase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The result of <paramref name="read"/>; where it is null, the cursor goes back.</summary>
    public T? Try<T>(Func<TokenCursor, T?> read)
        where T : class
    {
        var (at, skipped) = (Position, Skipped.Count);
        var found = read(this);
        return found ?? Back<T>(at, skipped);
    }

    /// <summary>What <paramref name="clause"/> makes of <paramref name="sig"/>; where it is null, the cursor goes back.</summary>
    public Sig? Try(Clause clause, Sig sig)
    {
        var (at, skipped) = (Position, Skipped.Count);
        var found = clause(this, sig);
        return found ?? Back<Sig>(at, skipped);
    }

    private T? Back<T>(int at, int skipped)
        where T : class
    {
        Position = at;
        Skipped.RemoveRange(skipped, Skipped.Count - skipped);
        return null;
    }

    /// <summary>Whether the last token is <paramref name="word"/>.</summary>
    public bool IsBeforeEnd(string word) => end > Position && line.Tokens[end - 1].Is(word);

    /// <summary>The line's text from the token at <paramref name="from"/> to the one before <paramref name="to"/>.</summary>
    public string Slice(int from, int to) =>
        to <= from ? "" : line.Text[line.Tokens[from].Start..line.Tokens[to - 1].End];

    /// <summary>The index of the bracket that closes the one at <paramref name="open"/>, or -1.</summary>
    public int Closing(int open) => line.Closings.TryGetValue(open, out var close) && close < end ? close : -1;
}

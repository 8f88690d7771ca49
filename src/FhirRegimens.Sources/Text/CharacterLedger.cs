using FhirRegimens.Regimens;

namespace FhirRegimens.Sources.Text;

/// <summary>What became of a character.</summary>
internal enum Fate : byte
{
    Unread,
    Typed,
    Verbatim,
    Furniture,
}

/// <summary>Keeps for every character of a source what became of it. A later entry replaces an earlier one.</summary>
internal sealed class CharacterLedger(SourceText source)
{
    private readonly Fate[] fates = new Fate[source.Content.Length];

    /// <summary>Enters the characters of <paramref name="span"/>.</summary>
    public void Enter(SourceSpan span, Fate fate) => fates.AsSpan(span.Offset, span.Length).Fill(fate);

    /// <summary>Enters the characters that the letters of <paramref name="text"/> were made from, and no markup between them.</summary>
    public void Enter(PlacedText text, Fate fate)
    {
        foreach (var letter in text.Letters)
        {
            fates.AsSpan(letter.Offset, letter.Length).Fill(fate);
        }
    }

    /// <summary>Enters those <paramref name="fragments"/> that stand in <paramref name="span"/> as they are written.</summary>
    public void EnterFragments(SourceSpan span, IEnumerable<string> fragments, Fate fate)
    {
        const int longestLook = 4000;
        if (span.Length > longestLook)
        {
            return;
        }

        var text = source.Slice(span);
        var at = 0;
        foreach (var fragment in fragments)
        {
            var found = text.IndexOf(fragment, at, StringComparison.Ordinal);
            if (found >= 0)
            {
                Enter(source.Span(span.Offset + found, fragment.Length), fate);
                at = found + fragment.Length;
            }
        }
    }

    /// <summary>
    /// The stretches that nothing was entered for, each within its line, and the sums. White space between other
    /// things is furniture.
    /// </summary>
    public (ValueList<UnreadSpan> Unread, CharacterAccount Account) Close()
    {
        var unread = new List<UnreadSpan>();
        var at = 0;
        while (at < fates.Length)
        {
            if (fates[at] != Fate.Unread || IsSpace(at))
            {
                at++;
                continue;
            }

            var end = at;
            for (var next = at; next < fates.Length && fates[next] == Fate.Unread && !IsBreak(next); next++)
            {
                end = IsSpace(next) ? end : next + 1;
            }

            var span = source.Span(at, end - at);
            unread.Add(new UnreadSpan(span, source.Slice(span)));
            at = end;
        }

        var counts = new int[4];
        foreach (var fate in fates)
        {
            counts[(int)fate]++;
        }

        var unreadCharacters = unread.Sum(stretch => stretch.Span.Length);
        var account = new CharacterAccount
        {
            Typed = counts[(int)Fate.Typed],
            Verbatim = counts[(int)Fate.Verbatim],
            Unread = unreadCharacters,
            Furniture = counts[(int)Fate.Furniture] + counts[(int)Fate.Unread] - unreadCharacters,
        };
        return (unread.ToValueList(), account);
    }

    private bool IsSpace(int at) => char.IsWhiteSpace(source.Content[at]) || source.Content[at] == '\uFEFF';

    private bool IsBreak(int at) => source.Content[at] is '\n' or '\r';
}

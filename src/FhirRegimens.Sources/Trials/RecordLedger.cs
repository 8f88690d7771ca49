using System.Text;
using FhirRegimens.Regimens;
using FhirRegimens.Sources.Text;

namespace FhirRegimens.Sources.Trials;

/// <summary>Takes values out of a record: repairs broken encodings, enters what was read and reports what was repaired.</summary>
internal sealed class RecordLedger(SourceText source)
{
    private readonly CharacterLedger ledger = new(source);
    private readonly List<ReaderMessage> messages = [];

    /// <summary>The remarks in source order.</summary>
    public ValueList<ReaderMessage> Messages => messages.OrderBy(message => message.Span?.Offset ?? -1).ToValueList();

    /// <summary>Enters a stretch that holds no content.</summary>
    public void Furniture(SourceSpan span) => ledger.Enter(span, Fate.Furniture);

    /// <summary>Enters a stretch whose content was read.</summary>
    public void Enter(SourceSpan span, Fate fate) => ledger.Enter(span, fate);

    /// <summary>The text of a stretch that becomes a field, repaired.</summary>
    /// <param name="span">The stretch.</param>
    /// <param name="fate">Typed, or verbatim for running text.</param>
    public string Take(SourceSpan span, Fate fate) => Take(source.Slice(span), span, fate);

    /// <summary>A text that stands in the source at a stretch, perhaps escaped, repaired.</summary>
    public string Take(string text, SourceSpan span, Fate fate)
    {
        ledger.Enter(span, fate);
        var (repaired, repairs) = BrokenEncoding.Fix(text);
        foreach (var repair in repairs)
        {
            var isVerbatim = span.Length == text.Length;
            Say(
                "encoding-repaired",
                $"\"{repair.Was}\" was read as \"{repair.Is}\", whose encoding is broken in the source.",
                isVerbatim ? source.Span(span.Offset + repair.Offset, repair.Was.Length) : span
            );
        }

        return repaired;
    }

    /// <summary>Adds a remark.</summary>
    public void Say(string code, string text, SourceSpan? span) => messages.Add(new ReaderMessage(code, text, span));

    /// <summary>The account of all characters.</summary>
    public (ValueList<UnreadSpan> Unread, CharacterAccount Account) Close() => ledger.Close();

    /// <summary>White space as one blank, trimmed.</summary>
    public static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (!char.IsWhiteSpace(character))
            {
                line.Append(character);
            }
            else if (line.Length > 0 && line[^1] != ' ')
            {
                line.Append(' ');
            }
        }

        return line.ToString().TrimEnd();
    }
}

using System.Net;
using System.Xml;
using System.Xml.Linq;
using FhirRegimens.Regimens;
using FhirRegimens.Sources.Text;
using static FhirRegimens.Sources.Papers.XmlElements;

namespace FhirRegimens.Sources.Papers;

/// <summary>The text of elements with its places in the source; each text is given once.</summary>
internal sealed class XmlText(SourceText source, CharacterLedger ledger)
{
    private const int NearAncestors = 4;

    private readonly HashSet<XText> taken = [];
    private readonly int marks = source.Content.Length - source.Content.TrimStart('\uFEFF').Length;

    /// <summary>Enters everything as furniture but the text between the tags.</summary>
    public void EnterMarkup()
    {
        ledger.Enter(source.Span(0, source.Content.Length), Fate.Furniture);
        var isTag = false;
        for (var at = 0; at < source.Content.Length; at++)
        {
            isTag = isTag ? source.Content[at] != '>' || at == 0 : source.Content[at] == '<';
            if (!isTag && source.Content[at] != '>')
            {
                ledger.Enter(source.Span(at, 1), Fate.Unread);
            }
        }
    }

    /// <summary>The words of an element, entered as read; null where there are none.</summary>
    public string? Text(XElement? element) =>
        Placed(element, Fate.Typed)?.Words() is { Length: > 0 } words ? words : null;

    /// <summary>The label of a part of an abstract, which stands in an attribute.</summary>
    public PlacedText? Label(XAttribute label)
    {
        var at = Offset(label);
        var found = source.Content.IndexOf(label.Value, at, StringComparison.Ordinal);
        return found < 0 || label.Value.Length == 0
            ? null
            : PlacedText.Of(source, source.Span(found, label.Value.Length));
    }

    /// <summary>The text of an element that nothing has taken before; null where there is none.</summary>
    public PlacedText? Placed(XElement? element, Fate fate)
    {
        var letters = new List<Letter>();
        XText? previous = null;
        foreach (var text in element?.DescendantNodes().OfType<XText>() ?? [])
        {
            if (!taken.Add(text))
            {
                continue;
            }

            var start = Offset(text);
            if (letters.Count > 0 && (IsPartOfReference(text) || IsOnNewLine(text, previous)))
            {
                letters.Add(new Letter(' ', start, 0));
            }

            previous = text;
            var before = letters.Count;
            Letters(start, text is XCData ? "]]>" : "<", IsWithin(text, element!, "sup", "xref"), letters);
            if (!IsWithin(text, element!, "xref"))
            {
                Superscripts.Lower(letters, before);
                Superscripts.Unbracket(letters, before);
            }

            foreach (
                var blank in letters.Skip(before).Where(letter => letter.Length > 1 && char.IsWhiteSpace(letter.Value))
            )
            {
                ledger.Enter(source.Span(blank.Offset, blank.Length), Fate.Furniture);
            }

            if (letters.Count > before && fate != Fate.Unread)
            {
                ledger.Enter(source.Span(start, letters[^1].Offset + letters[^1].Length - start), fate);
            }
        }

        var placed = new PlacedText(letters).Trim();
        return placed.IsBlank ? null : placed;
    }

    /// <summary>Whether a text is one of the fields of a reference, which stand side by side without a space.</summary>
    private static bool IsPartOfReference(XText text) =>
        text.Ancestors()
            .Take(NearAncestors)
            .Any(element => element.Name.LocalName is "element-citation" or "nlm-citation");

    /// <summary>Whether a line break or the end of a paragraph or item divides a text from the one before it.</summary>
    private static bool IsOnNewLine(XText text, XText? before) =>
        text.PreviousNode is XElement { Name.LocalName: "break" } || Block(text) != Block(before);

    private static XElement? Block(XText? text) =>
        text
            ?.Ancestors()
            .Take(NearAncestors)
            .FirstOrDefault(element => element.Name.LocalName is "p" or "title" or "list-item" or "td" or "th");

    private void Letters(int start, string end, bool isRaised, List<Letter> letters)
    {
        var stop = source.Content.IndexOf(end, start, StringComparison.Ordinal);
        stop = stop < 0 ? source.Content.Length : stop;
        for (var at = start; at < stop; at++)
        {
            var length = 1;
            var value = source.Content[at].ToString();
            if (
                source.Content[at] == '&'
                && end == "<"
                && source.Content.IndexOf(';', at) is > 0 and var close
                && close < stop
            )
            {
                length = close + 1 - at;
                value = WebUtility.HtmlDecode(source.Content.Substring(at, length));
            }

            var place = at;
            letters.AddRange(value.Select(character => new Letter(character, place, length, isRaised)));
            at += length - 1;
        }
    }

    private static bool IsWithin(XText text, XElement outer, params ReadOnlySpan<string> names)
    {
        var parent = text.Parent;
        for (var up = 0; up < NearAncestors && parent is not null && parent != outer; up++)
        {
            if (
                names.Contains(parent.Name.LocalName)
                && (
                    parent.Name.LocalName == "sup"
                    || (string?)parent.Attribute("ref-type") is "bibr" or "table-fn" or "fn" or "aff" or "corresp"
                )
            )
            {
                return true;
            }

            parent = parent.Parent;
        }

        return false;
    }

    /// <summary>Where an element, attribute or text begins in the source.</summary>
    public int Offset(IXmlLineInfo place) =>
        source.Line(place.LineNumber).Offset + place.LinePosition - 1 + (place.LineNumber == 1 ? marks : 0);

    /// <summary>A date of the history of a paper; null where it is none.</summary>
    public Milestone? Milestone(string kind, XElement date, string year, string month, string day) =>
        PaperDates.Read(Text(Child(date, year)), Text(Child(date, month)), Text(Child(date, day))) is { } read
        && kind.Length > 0
            ? new(kind, read, source.Span(Offset(date), 0))
            : null;
}

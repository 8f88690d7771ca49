using System.Net;
using System.Text;
using FhirRegimens.Regimens;
using FhirRegimens.Sources.Text;

namespace FhirRegimens.Sources.HemOnc;

/// <summary>
/// Resolves the markup inside a stretch of wikitext. Markup that is not closed is kept as the characters it is made
/// of; nothing but comments, tags, quote marks of bold and italics and zero-width characters vanishes.
/// </summary>
/// <remarks>
/// Superscripts: the exponent of a unit is joined to it ("mg/m2"), that of a power of ten after a multiplication sign
/// gets a caret ("10^6"), signs, ordinals and mass numbers are joined ("CD34+", "1st", "177Lu"); any other one is a
/// footnote mark and is written in superscript characters, so that "day 1¹" is never taken for day 11.
/// </remarks>
public static class InlineReader
{
    private const int DeepestNesting = 4;

    /// <summary>
    /// The inlines of the <paramref name="length"/> characters of <paramref name="source"/> from
    /// <paramref name="offset"/> on, in their order. <c>&lt;br&gt;</c> and line breaks become a line feed. Bold and
    /// italics end with their line.
    /// </summary>
    public static ValueList<Inline> Read(SourceText source, int offset, int length) =>
        new Pass(source, offset, offset + length, 0).Run();

    /// <summary>The inlines of a span of <paramref name="source"/>.</summary>
    public static ValueList<Inline> Read(SourceText source, SourceSpan span) => Read(source, span.Offset, span.Length);

    /// <summary>One pass over a stretch.</summary>
    private sealed class Pass(SourceText source, int start, int end, int nesting)
    {
        private readonly string text = source.Content;
        private readonly List<Inline> inlines = [];
        private readonly StringBuilder visible = new();
        private readonly IReadOnlyDictionary<int, int> closers = Brackets.Match(source.Content, start, end);
        private Dictionary<string, int>? found;
        private int at;
        private int runSource;
        private int runVisible;
        private int nextUrlEnd = -1;
        private bool bold;
        private bool italic;

        public ValueList<Inline> Run()
        {
            at = start;
            runSource = start;
            while (at < end)
            {
                Step();
            }

            EndRun();
            return inlines.ToValueList();
        }

        private void Step()
        {
            switch (text[at])
            {
                case '[' when ReadPageLink() || ReadUrlLink():
                case '{' when ReadTemplate():
                case '<' when ReadComment() || ReadTag():
                case '\'' when ReadQuotes():
                case '&' when ReadEntity():
                case 'h' when ReadBareUrl():
                    return;
                case '\r' or '\n':
                    ReadLineBreak();
                    return;
                default:
                    Show(text[at]);
                    at++;
                    return;
            }
        }

        private bool ReadPageLink()
        {
            if (!Follows("[[") || !closers.TryGetValue(at, out var close))
            {
                return false;
            }

            var inner = at + 2;
            var innerEnd = close - 2;
            var pipe = text.IndexOf('|', inner, innerEnd - inner);
            var targetEnd = pipe < 0 ? innerEnd : pipe;
            var target = Plain(inner, targetEnd);
            var shown = pipe < 0 ? "" : Plain(pipe + 1, innerEnd);
            Emit(close, span => new PageLinkInline(shown.Length == 0 ? target : shown, span, target));
            return true;
        }

        private bool ReadUrlLink()
        {
            if (!IsAddress(at + 1))
            {
                return false;
            }

            if (nextUrlEnd < at)
            {
                nextUrlEnd = at;
                while (nextUrlEnd < end && text[nextUrlEnd] is not (']' or '\n' or '\r'))
                {
                    nextUrlEnd = closers.TryGetValue(nextUrlEnd, out var close) ? close : nextUrlEnd + 1;
                }
            }

            if (nextUrlEnd >= end || text[nextUrlEnd] != ']')
            {
                return false;
            }

            var urlEnd = at + 1;
            while (urlEnd < nextUrlEnd && !char.IsWhiteSpace(text[urlEnd]))
            {
                urlEnd++;
            }

            var url = text[(at + 1)..urlEnd];
            var label = Plain(urlEnd, nextUrlEnd);
            Emit(nextUrlEnd + 1, span => new UrlInline(label, span, url));
            return true;
        }

        private bool ReadBareUrl()
        {
            if (!IsAddress(at) || (at > start && char.IsLetterOrDigit(text[at - 1])))
            {
                return false;
            }

            var urlEnd = at;
            while (urlEnd < end && !char.IsWhiteSpace(text[urlEnd]) && text[urlEnd] is not ('<' or '[' or ']' or '"'))
            {
                urlEnd++;
            }

            while (text[urlEnd - 1] is '.' or ',' or ';' or ':' or '!' or '?' or ')' or '\'')
            {
                urlEnd--;
            }

            var url = text[at..urlEnd];
            Emit(urlEnd, span => new UrlInline(url, span, url));
            return true;
        }

        private bool ReadTemplate()
        {
            if (!Follows("{{") || !closers.TryGetValue(at, out var close))
            {
                return false;
            }

            var content = text[(at + 2)..(close - 2)];
            Emit(close, span => new TemplateInline(span, content));
            return true;
        }

        private bool ReadComment()
        {
            if (!Follows("<!--"))
            {
                return false;
            }

            var close = text.IndexOf("-->", at + 4, end - at - 4, StringComparison.Ordinal);
            if (close >= 0)
            {
                at = close + 3;
                return true;
            }

            // The wiki hides everything behind a comment that is not closed; it is kept, but not as words.
            var content = text[at..end];
            Emit(end, span => new TemplateInline(span, content));
            return true;
        }

        private bool ReadTag()
        {
            if (!InlineTag.TryRead(text, at, end, out var tag))
            {
                return false;
            }

            switch (tag.Name)
            {
                case "nowiki" when tag.Opens:
                    ReadNowiki(tag.End);
                    break;
                case "ref" when tag.Opens:
                    ReadReference(tag.End);
                    break;
                case "sup" when tag.Opens:
                    ReadSuperscript(tag.End);
                    break;
                case "br" or "p" or "hr":
                    Show('\n');
                    at = tag.End;
                    break;
                case "b" or "strong":
                    EndRun();
                    bold = tag.Opens;
                    at = tag.End;
                    break;
                case "i" or "em":
                    EndRun();
                    italic = tag.Opens;
                    at = tag.End;
                    break;
                default:
                    at = tag.End;
                    break;
            }

            return true;
        }

        private void ReadNowiki(int contentStart)
        {
            var close = Next("</nowiki", contentStart);
            at = contentStart;
            var contentEnd = close < 0 ? end : close;
            while (at < contentEnd)
            {
                if (text[at] != '&' || !ReadEntity())
                {
                    Show(text[at]);
                    at++;
                }
            }
        }

        private void ReadReference(int contentStart)
        {
            var close = Next("</ref>", contentStart);
            var content = close < 0 ? "" : text[contentStart..close];
            Emit(close < 0 ? contentStart : close + "</ref>".Length, span => new TemplateInline(span, content));
        }

        private void ReadSuperscript(int contentStart)
        {
            var close = Next("</sup>", contentStart);
            var lineEnd = Next("\n", contentStart);
            if (lineEnd >= 0 && close > lineEnd)
            {
                close = -1;
            }

            var contentEnd = close;
            if (close < 0)
            {
                contentEnd = contentStart;
                while (contentEnd < end && char.IsLetterOrDigit(text[contentEnd]))
                {
                    contentEnd++;
                }
            }

            at = close < 0 ? contentEnd : close + "</sup>".Length;
            Show(WikiSuperscript.Write(Plain(contentStart, contentEnd), visible, at < end ? text[at] : ' '));
        }

        private bool ReadQuotes()
        {
            var run = at;
            while (run < end && text[run] == '\'')
            {
                run++;
            }

            var count = run - at;
            if (count < 2)
            {
                return false;
            }

            var marks = count is 4 ? 3 : Math.Min(count, 5);
            for (; count > marks; count--)
            {
                Show('\'');
                at++;
            }

            EndRun();
            bold ^= marks is 3 or 5;
            italic ^= marks is 2 or 5;
            at = run;
            return true;
        }

        private bool ReadEntity()
        {
            const int longestName = 10;
            var semicolon = text.IndexOf(';', at, Math.Min(longestName, end - at));
            if (semicolon < 0)
            {
                return false;
            }

            var entity = text[at..(semicolon + 1)];
            var decoded = WebUtility.HtmlDecode(entity);
            if (decoded == entity)
            {
                return false;
            }

            Show(decoded);
            at = semicolon + 1;
            return true;
        }

        private void ReadLineBreak()
        {
            at += Follows("\r\n") ? 2 : 1;
            Show('\n');
            if (bold || italic)
            {
                EndRun();
                bold = false;
                italic = false;
            }
        }

        /// <summary>The words between two offsets, markup resolved.</summary>
        private string Plain(int from, int to) =>
            nesting == DeepestNesting
                ? text[from..to].Trim()
                : ((IReadOnlyList<Inline>)new Pass(source, from, to, nesting + 1).Run()).PlainText();

        private bool IsAddress(int offset) =>
            Matches("http://", offset) || Matches("https://", offset) || Matches("//", offset);

        private bool Follows(string expected) => Matches(expected, at);

        private bool Matches(string expected, int offset) =>
            offset + expected.Length <= end && string.CompareOrdinal(text, offset, expected, 0, expected.Length) == 0;

        /// <summary>
        /// Where <paramref name="sought"/> next stands at or behind <paramref name="from"/>, or -1. What was found is
        /// kept, so that many opening tags with no end cost no more than one.
        /// </summary>
        private int Next(string sought, int from)
        {
            found ??= new(StringComparer.Ordinal);
            if (!found.TryGetValue(sought, out var position) || (position >= 0 && position < from))
            {
                position = text.IndexOf(sought, from, end - from, StringComparison.OrdinalIgnoreCase);
                found[sought] = position;
            }

            return position;
        }

        private void Show(string words)
        {
            foreach (var character in words)
            {
                Show(character);
            }
        }

        private void Show(char character)
        {
            switch (character)
            {
                case '\n':
                    visible.Append('\n');
                    break;
                case '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' or '\u00AD' or '\u200E' or '\u200F':
                    break;
                case var _ when char.IsWhiteSpace(character):
                    visible.Append(' ');
                    break;
                case var _ when char.IsControl(character):
                    visible.Append('\uFFFD');
                    break;
                default:
                    visible.Append(character);
                    break;
            }
        }

        private void EndRun()
        {
            if (visible.Length > runVisible)
            {
                var words = visible.ToString(runVisible, visible.Length - runVisible);
                inlines.Add(new TextInline(words, source.Span(runSource, at - runSource), bold, italic));
            }

            runVisible = visible.Length;
            runSource = at;
        }

        private void Emit(int next, Func<SourceSpan, Inline> make)
        {
            EndRun();
            var inline = make(source.Span(at, next - at));
            inlines.Add(inline);
            visible.Append(inline.Text);
            at = next;
            runVisible = visible.Length;
            runSource = at;
        }
    }
}

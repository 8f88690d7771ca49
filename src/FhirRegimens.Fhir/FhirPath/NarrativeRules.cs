using System.Collections.Frozen;

namespace FhirRegimens.Fhir.FhirPath;

/// <summary>What FHIR allows in a narrative (R4, narrative.html#xhtml; invariants txt-1 and txt-2).</summary>
public static class NarrativeRules
{
    private const string Namespace = "http://www.w3.org/1999/xhtml";
    private const int MaxDepth = 200;

    private static readonly FrozenSet<string> Elements = Words(
        "a abbr acronym address area b bdo big blockquote br caption cite code col colgroup dd dfn div dl dt em h1 h2 "
            + "h3 h4 h5 h6 hr i img kbd li map ol p pre q samp small span strong sub sup table tbody td tfoot th thead "
            + "tr tt ul var"
    );

    private static readonly FrozenSet<string> AnyAttributes = Words(
        "abbr align axis char charoff class colspan dir headers id lang rowspan scope span style title valign width "
            + "xml:lang xmlns"
    );

    private static readonly FrozenDictionary<string, FrozenSet<string>> OwnAttributes = new Dictionary<string, string>(
        StringComparer.Ordinal
    )
    {
        ["a"] = "accesskey charset coords href hreflang name rel rev shape tabindex type",
        ["area"] = "accesskey alt coords href nohref shape tabindex",
        ["blockquote"] = "cite",
        ["img"] = "alt border height ismap longdesc src usemap",
        ["li"] = "value",
        ["map"] = "name",
        ["ol"] = "start type",
        ["pre"] = "xml:space",
        ["q"] = "cite",
        ["table"] = "border cellpadding cellspacing frame rules summary",
        ["td"] = "bgcolor height nowrap",
        ["th"] = "bgcolor height nowrap",
        ["tr"] = "bgcolor",
        ["ul"] = "type",
    }.ToFrozenDictionary(own => own.Key, own => Words(own.Value), StringComparer.Ordinal);

    private static readonly string[] Addresses = ["href", "src", "cite", "longdesc", "usemap"];
    private static readonly string[] ScriptSchemes = ["javascript:", "vbscript:", "data:text"];

    /// <summary>
    /// What is wrong with a narrative's XHTML, with the character, from 0, where it is; null where nothing is: one
    /// <c>div</c> in the XHTML namespace, well-formed, of basic formatting without scripts, forms, frames, style sheets
    /// or event attributes, and not without any text or image.
    /// </summary>
    public static NarrativeFault? FindFault(string xhtml) => new Scan(xhtml).FindFault();

    private static FrozenSet<string> Words(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Reads tag after tag; the first fault ends it.</summary>
    private ref struct Scan(string text)
    {
        private readonly Stack<string> open = new();
        private int position;
        private bool hasContent;
        private NarrativeFault? fault;

        public NarrativeFault? FindFault()
        {
            SkipSpace();
            if (!text.AsSpan(position).StartsWith("<div", StringComparison.Ordinal))
            {
                return new(position, "the narrative must be one <div>.");
            }

            do
            {
                ReadNext();
            } while (fault is null && open.Count > 0);

            if (fault is not null)
            {
                return fault;
            }

            SkipSpace();
            return position < text.Length ? new(position, "nothing may follow the closing </div>.")
                : hasContent ? null
                : new(0, "the narrative has neither text nor an image.");
        }

        private void ReadNext()
        {
            if (position >= text.Length)
            {
                Fail(position, $"<{open.Peek()}> is not closed.");
            }
            else if (At("<!--"))
            {
                SkipPast("-->", "this comment is not closed.");
            }
            else if (At("<![CDATA["))
            {
                hasContent = true;
                SkipPast("]]>", "this CDATA section is not closed.");
            }
            else if (At("<!") || At("<?"))
            {
                Fail(position, "declarations and processing instructions are not allowed.");
            }
            else if (At("</"))
            {
                ReadEndTag();
            }
            else if (At("<"))
            {
                ReadStartTag();
            }
            else if (At("&"))
            {
                ReadEntity();
            }
            else
            {
                hasContent |= !char.IsWhiteSpace(text[position]);
                position++;
            }
        }

        private void ReadStartTag()
        {
            var start = position++;
            var name = ReadName();
            if (!Elements.Contains(name))
            {
                Fail(start, $"<{name}> is not allowed.");
                return;
            }

            var isInNamespace = ReadAttributes(name);
            if (fault is not null)
            {
                return;
            }

            if (open.Count == 0 && !isInNamespace)
            {
                Fail(start, $"the outermost <div> must have xmlns=\"{Namespace}\".");
                return;
            }

            hasContent |= name == "img";
            if (At("/>"))
            {
                position += 2;
            }
            else if (At(">"))
            {
                position++;
                open.Push(name);
                if (open.Count > MaxDepth)
                {
                    Fail(start, $"elements are nested more than {MaxDepth} deep.");
                }
            }
            else
            {
                Fail(position, $"the tag <{name}> is not closed.");
            }
        }

        /// <summary>Whether the XHTML namespace is declared among them.</summary>
        private bool ReadAttributes(string element)
        {
            var isInNamespace = false;
            var seen = new HashSet<string>(StringComparer.Ordinal);
            while (SkipSpace() && position < text.Length && text[position] is not ('>' or '/'))
            {
                var start = position;
                var name = ReadName();
                var value = ReadAttributeValue(start, name);
                if (fault is not null)
                {
                    break;
                }

                if (
                    !AnyAttributes.Contains(name)
                    && !(OwnAttributes.GetValueOrDefault(element)?.Contains(name) ?? false)
                )
                {
                    Fail(start, $"the attribute {name} is not allowed on <{element}>.");
                }
                else if (!seen.Add(name))
                {
                    Fail(start, $"the attribute {name} comes twice.");
                }
                else if (name == "xmlns" && value != Namespace)
                {
                    Fail(start, $"the namespace must be {Namespace}.");
                }
                else if (Addresses.Contains(name) && IsScript(value))
                {
                    Fail(start, $"the attribute {name} must not hold a script.");
                }

                isInNamespace |= name == "xmlns";
            }

            return isInNamespace;
        }

        private string ReadAttributeValue(int start, string name)
        {
            SkipSpace();
            if (name.Length == 0 || !At("="))
            {
                Fail(start, "an attribute with a value is expected here.");
                return "";
            }

            position++;
            SkipSpace();
            var quote = position < text.Length ? text[position] : '\0';
            var end = quote is '"' or '\'' ? text.IndexOf(quote, position + 1) : -1;
            if (end < 0)
            {
                Fail(start, $"the value of {name} must stand in quotes.");
                return "";
            }

            var value = text[(position + 1)..end];
            if (value.Contains('<', StringComparison.Ordinal))
            {
                Fail(start, $"the value of {name} holds '<'.");
            }

            position = end + 1;
            return value;
        }

        private void ReadEndTag()
        {
            var start = position;
            position += 2;
            var name = ReadName();
            SkipSpace();
            if (open.Count == 0 || open.Peek() != name || !At(">"))
            {
                Fail(
                    start,
                    open.Count == 0
                        ? $"</{name}> closes nothing."
                        : $"</{open.Peek()}> is expected instead of </{name}>."
                );
                return;
            }

            position++;
            open.Pop();
        }

        /// <summary>Named and numbered characters; a blank one is no content.</summary>
        private void ReadEntity()
        {
            var end = text.AsSpan(position, Math.Min(12, text.Length - position)).IndexOf(';');
            var name = end < 0 ? "" : text[(position + 1)..(position + end)];
            var isNumber = name.StartsWith('#') && name.Length > 1;
            if (!isNumber && (name.Length == 0 || !name.All(char.IsAsciiLetterOrDigit)))
            {
                Fail(position, "'&' must begin a character reference; write '&amp;' for itself.");
                return;
            }

            hasContent |= name is not ("nbsp" or "#160" or "#xA0" or "#xa0" or "#32" or "#x20");
            position += end + 1;
        }

        private string ReadName()
        {
            var start = position;
            while (
                position < text.Length
                && (char.IsAsciiLetterOrDigit(text[position]) || text[position] is ':' or '-' or '_')
            )
            {
                position++;
            }

            return text[start..position];
        }

        private bool SkipSpace()
        {
            while (position < text.Length && char.IsWhiteSpace(text[position]))
            {
                position++;
            }

            return fault is null;
        }

        private void SkipPast(string end, string problem)
        {
            var found = text.IndexOf(end, position, StringComparison.Ordinal);
            if (found < 0)
            {
                Fail(position, problem);
                return;
            }

            position = found + end.Length;
        }

        private readonly bool At(string expected) =>
            text.AsSpan(position).StartsWith(expected, StringComparison.Ordinal);

        private void Fail(int at, string problem) => fault ??= new NarrativeFault(at, problem);

        /// <summary>Browsers pass over white space and control characters in a scheme, and read character references.</summary>
        private static bool IsScript(string address)
        {
            var plain = string.Concat(address.Where(c => c > ' ' && !char.IsControl(c)));
            var scheme = plain[..(plain.IndexOf(':', StringComparison.Ordinal) + 1)];
            return scheme.Contains('&', StringComparison.Ordinal)
                || ScriptSchemes.Any(s => plain.StartsWith(s, StringComparison.OrdinalIgnoreCase));
        }
    }
}

/// <summary>What a narrative must not be.</summary>
/// <param name="Position">The character, from 0.</param>
/// <param name="Problem">What is wrong there.</param>
public sealed record NarrativeFault(int Position, string Problem);

using System.Collections.Frozen;
using System.Xml;
using FhirRegimens.Fhir.Elements;

namespace FhirRegimens.Validation.Rules;

/// <summary>
/// Checks that a narrative is XHTML with formatting only (R4 narrative, section 2.8.2; the elements are those of
/// HTML 4.0's chapters 7 to 11 and 15, links, images and styles).
/// </summary>
internal sealed class NarrativeRules(Examination examination)
{
    private const string Xhtml = "http://www.w3.org/1999/xhtml";
    private const string XmlNamespace = "http://www.w3.org/XML/1998/namespace";

    private static readonly FrozenSet<string> Elements = Words(
        "a abbr acronym address area b bdo big blockquote br caption cite code col colgroup dd dfn div dl dt em "
            + "h1 h2 h3 h4 h5 h6 hr i img kbd li map ol p pre q samp small span strong sub sup table tbody td tfoot th "
            + "thead tr tt ul var"
    );

    private static readonly FrozenSet<string> Attributes = Words(
        "abbr accesskey align alt axis border cellpadding cellspacing char charoff charset cite class clear color "
            + "cols colspan compact coords dir frame headers height href hreflang hspace id ismap lang longdesc name "
            + "nowrap rel rev rowspan rules scope shape size span src start style summary tabindex title type usemap "
            + "valign value vspace width bgcolor"
    );

    private static readonly FrozenSet<string> Schemes = Words("http https mailto tel ftp urn");

    internal void Check(FhirElement div)
    {
        if (div.Value is not { Length: > 0 } text)
        {
            return;
        }

        try
        {
            using var reader = XmlReader.Create(
                new StringReader(text),
                new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null }
            );
            if (!ReadAll(div, reader))
            {
                examination.Report(
                    IssueKinds.NarrativeEmpty,
                    div,
                    $"{div.Path} has neither text nor an image. A narrative must say something, or be left out."
                );
            }
        }
        catch (XmlException exception)
        {
            examination.Report(
                IssueKinds.NarrativeXhtml,
                div,
                $"{div.Path} is not well-formed XHTML: {exception.Message}"
            );
        }
    }

    private bool ReadAll(FhirElement div, XmlReader reader)
    {
        var saysSomething = false;
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    saysSomething |= reader.LocalName == "img";
                    CheckElement(div, reader);
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA:
                    saysSomething |= !string.IsNullOrWhiteSpace(reader.Value);
                    break;
                case XmlNodeType.ProcessingInstruction:
                    ReportMarkup(div, $"the processing instruction <?{reader.Name}>");
                    break;
            }
        }

        return saysSomething;
    }

    private void CheckElement(FhirElement div, XmlReader reader)
    {
        var name = reader.LocalName;
        if (reader.Depth == 0 && (name != "div" || reader.NamespaceURI != Xhtml))
        {
            examination.Report(
                IssueKinds.NarrativeXhtml,
                div,
                $"{div.Path} must be one <div xmlns=\"{Xhtml}\">, but is <{reader.Name} xmlns=\"{reader.NamespaceURI}\">."
            );
        }
        else if (
            name is "script" or "object" or "embed" or "applet" or "iframe" or "form" or "input" or "button" or "base"
        )
        {
            ReportActive(div, $"the element <{name}>");
        }
        else if (reader.NamespaceURI != Xhtml || !Elements.Contains(name))
        {
            ReportMarkup(div, $"the element <{Wording.Shorten(reader.Name)}>");
        }

        while (reader.MoveToNextAttribute())
        {
            CheckAttribute(div, name, reader);
        }

        reader.MoveToElement();
    }

    private void CheckAttribute(FhirElement div, string element, XmlReader attribute)
    {
        var name = attribute.LocalName;
        var isNamespace = attribute.Prefix == "xmlns" || attribute.Name == "xmlns";
        var isXml = attribute.NamespaceURI == XmlNamespace && name is "lang" or "space" or "id";
        if (isNamespace || isXml)
        {
            return;
        }

        if (name.StartsWith("on", StringComparison.OrdinalIgnoreCase))
        {
            ReportActive(div, $"the attribute {Wording.Shorten(name)} on <{element}>");
        }
        else if (attribute.NamespaceURI.Length > 0 || !Attributes.Contains(name))
        {
            ReportMarkup(div, $"the attribute {Wording.Shorten(attribute.Name)} on <{Wording.Shorten(element)}>");
        }
        else if (name is "href" or "src" or "cite" or "longdesc" or "usemap" && !IsHarmless(name, attribute.Value))
        {
            ReportActive(div, $"the address '{Wording.Shorten(attribute.Value)}' on <{element}>");
        }
        else if (name == "style" && IsActiveStyle(attribute.Value))
        {
            ReportActive(div, $"the style '{Wording.Shorten(attribute.Value)}' on <{element}>");
        }
    }

    private static bool IsHarmless(string attribute, string address)
    {
        // Browsers pass over white space and control characters in front of and inside a scheme.
        var bare = string.Concat(address.Where(character => character > ' '));
        var colon = bare.IndexOfAny([':', '/', '?', '#']);
        if (colon < 0 || bare[colon] != ':')
        {
            return true;
        }

        return Schemes.Contains(bare[..colon].ToLowerInvariant())
            || (attribute == "src" && bare.StartsWith("data:image/", StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsActiveStyle(string style)
    {
        // Escapes and comments can hide any of the words below from whoever looks for them.
        if (
            style.Contains('\\', StringComparison.Ordinal)
            || style.Contains("/*", StringComparison.Ordinal)
            || style.Contains("expression(", StringComparison.OrdinalIgnoreCase)
            || style.Contains("@import", StringComparison.OrdinalIgnoreCase)
        )
        {
            return true;
        }

        return style
            .Split("url(", StringSplitOptions.None)
            .Skip(1)
            .Any(part => !IsHarmless("src", part.TrimStart(' ', '\'', '"')));
    }

    private void ReportMarkup(FhirElement div, string what) =>
        examination.Report(
            IssueKinds.NarrativeMarkup,
            div,
            $"{div.Path} has {what}, which FHIR does not allow in narratives.",
            what
        );

    private void ReportActive(FhirElement div, string what) =>
        examination.Report(
            IssueKinds.NarrativeActive,
            div,
            $"{div.Path} has {what}. Narratives must not run or load anything: remove it.",
            what
        );

    private static FrozenSet<string> Words(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}

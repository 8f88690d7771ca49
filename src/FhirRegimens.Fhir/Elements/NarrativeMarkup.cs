using System.Collections.Frozen;
using System.Xml;

namespace FhirRegimens.Fhir.Elements;

/// <summary>
/// What FHIR allows in a narrative (R4, narrative.html#xhtml; invariants txt-1 and txt-2): one <c>div</c> of well-formed
/// XHTML with the elements of HTML 4.0's chapters 7 to 11 (without 9.4) and 15, links, images and style attributes, and
/// not without any text or image. Named entities other than XML's own are not allowed.
/// </summary>
public static class NarrativeMarkup
{
    private const string Xhtml = "http://www.w3.org/1999/xhtml";
    private const string XmlNamespace = "http://www.w3.org/XML/1998/namespace";
    private const int MaxDepth = 200;

    private static readonly FrozenSet<string> Elements = Words(
        "a abbr acronym address area b bdo big blockquote br caption cite code col colgroup dd dfn div dl dt em "
            + "h1 h2 h3 h4 h5 h6 hr i img kbd li map ol p pre q samp small span strong sub sup table tbody td tfoot th "
            + "thead tr tt ul var"
    );

    private static readonly FrozenSet<string> ActiveElements = Words(
        "applet base button embed form frame frameset iframe input link meta object script select textarea"
    );

    private static readonly FrozenSet<string> Attributes = Words(
        "abbr accesskey align alt axis bgcolor border cellpadding cellspacing char charoff charset cite class clear "
            + "color cols colspan compact coords dir frame headers height href hreflang hspace id ismap lang longdesc "
            + "name nohref nowrap rel rev rowspan rules scope shape size span src start style summary tabindex title "
            + "type usemap valign value vspace width"
    );

    private static readonly FrozenSet<string> Addresses = Words("cite href longdesc src usemap");
    private static readonly FrozenSet<string> Schemes = Words("ftp http https mailto tel urn");

    /// <summary>What is wrong with a narrative's XHTML, in its order; empty where nothing is.</summary>
    public static IReadOnlyList<NarrativeFault> FindFaults(string xhtml)
    {
        var faults = new List<NarrativeFault>();
        try
        {
            using var reader = XmlReader.Create(
                new StringReader(xhtml),
                new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null }
            );
            if (!ReadAll(reader, faults))
            {
                faults.Add(new NarrativeFault(NarrativeFaultKind.Empty, "it has neither text nor an image"));
            }
        }
        catch (XmlException exception)
        {
            faults.Add(new NarrativeFault(NarrativeFaultKind.NotXhtml, exception.Message.TrimEnd('.')));
        }

        return faults;
    }

    /// <summary>Whether there is any text or image.</summary>
    private static bool ReadAll(XmlReader reader, List<NarrativeFault> faults)
    {
        var saysSomething = false;
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    saysSomething |= reader.LocalName == "img";
                    CheckElement(reader, faults);
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA:
                    saysSomething |= !string.IsNullOrWhiteSpace(reader.Value);
                    break;
                case XmlNodeType.ProcessingInstruction:
                    Add(faults, NarrativeFaultKind.NotAllowed, $"<?{reader.Name}?> is not allowed");
                    break;
            }
        }

        return saysSomething;
    }

    private static void CheckElement(XmlReader reader, List<NarrativeFault> faults)
    {
        var name = reader.LocalName;
        if (reader.Depth == 0 && (name != "div" || reader.NamespaceURI != Xhtml))
        {
            Add(faults, NarrativeFaultKind.NotXhtml, $"it must be one <div xmlns=\"{Xhtml}\">");
        }
        else if (ActiveElements.Contains(name.ToLowerInvariant()))
        {
            Add(faults, NarrativeFaultKind.Active, $"<{name}> is not allowed");
        }
        else if (reader.NamespaceURI != Xhtml || !Elements.Contains(name))
        {
            Add(faults, NarrativeFaultKind.NotAllowed, $"<{reader.Name}> is not allowed");
        }
        else if (reader.Depth >= MaxDepth)
        {
            Add(faults, NarrativeFaultKind.NotAllowed, $"elements are nested more than {MaxDepth} deep");
        }

        while (reader.MoveToNextAttribute())
        {
            CheckAttribute(name, reader, faults);
        }

        reader.MoveToElement();
    }

    private static void CheckAttribute(string element, XmlReader attribute, List<NarrativeFault> faults)
    {
        var name = attribute.LocalName;
        if (attribute.Prefix == "xmlns" || attribute.Name == "xmlns")
        {
            return;
        }

        if (name.StartsWith("on", StringComparison.OrdinalIgnoreCase))
        {
            Add(faults, NarrativeFaultKind.Active, $"the attribute {name} is not allowed on <{element}>");
        }
        else if (
            attribute.NamespaceURI == XmlNamespace
                ? name is not ("lang" or "space" or "id")
                : !Attributes.Contains(name)
        )
        {
            Add(faults, NarrativeFaultKind.NotAllowed, $"the attribute {attribute.Name} is not allowed on <{element}>");
        }
        else if (Addresses.Contains(name) && !IsHarmless(name, attribute.Value))
        {
            Add(faults, NarrativeFaultKind.Active, $"the attribute {name} of <{element}> must not hold a script");
        }
        else if (name == "style" && IsActiveStyle(attribute.Value))
        {
            Add(faults, NarrativeFaultKind.Active, $"the attribute style of <{element}> must not hold a script");
        }
    }

    private static bool IsHarmless(string attribute, string address)
    {
        // Browsers pass over white space and control characters in front of and inside a scheme.
        var bare = string.Concat(address.Where(character => character > ' ' && !char.IsControl(character)));
        var end = bare.IndexOfAny([':', '/', '?', '#']);
        if (end < 0 || bare[end] != ':')
        {
            return true;
        }

        return Schemes.Contains(bare[..end].ToLowerInvariant())
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
            .ToLowerInvariant()
            .Split("url(", StringSplitOptions.None)
            .Skip(1)
            .Any(part => !IsHarmless("src", part.TrimStart(' ', '\'', '"')));
    }

    private static void Add(List<NarrativeFault> faults, NarrativeFaultKind kind, string problem)
    {
        var fault = new NarrativeFault(kind, problem);
        if (!faults.Contains(fault))
        {
            faults.Add(fault);
        }
    }

    private static FrozenSet<string> Words(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}

/// <summary>What kind of fault a narrative has.</summary>
public enum NarrativeFaultKind
{
    /// <summary>It is not well-formed XHTML in one div.</summary>
    NotXhtml,

    /// <summary>It has an element or attribute that FHIR does not allow.</summary>
    NotAllowed,

    /// <summary>It has something that runs or loads: a script, a form, an event attribute, an address that is code.</summary>
    Active,

    /// <summary>It says nothing.</summary>
    Empty,
}

/// <summary>Something that a narrative must not be or have.</summary>
/// <param name="Kind">What kind of fault.</param>
/// <param name="Problem">What is wrong, as the end of a sentence.</param>
public sealed record NarrativeFault(NarrativeFaultKind Kind, string Problem);

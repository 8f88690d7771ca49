using System.Xml.Linq;

namespace FhirRegimens.Sources.Papers;

/// <summary>Finds elements by their names, whatever their namespace.</summary>
internal static class XmlElements
{
    /// <summary>The first so named at any depth.</summary>
    public static XElement? Find(XContainer from, string name) =>
        from.Descendants().FirstOrDefault(element => element.Name.LocalName == name);

    /// <summary>All so named at any depth.</summary>
    public static IEnumerable<XElement> All(XContainer? from, string name) =>
        from?.Descendants().Where(element => element.Name.LocalName == name) ?? [];

    /// <summary>The first so named just below an element.</summary>
    public static XElement? Child(XElement? from, string name) =>
        from?.Elements().FirstOrDefault(element => element.Name.LocalName == name);
}

namespace FhirRegimens.Fhir.Model;

/// <summary>Finds extensions by url.</summary>
public static class ExtensionAccess
{
    /// <summary>The first extension of an element with this url; null where there is none.</summary>
    public static Extension? GetExtension(this Element element, string url) =>
        element.Extension.Find(extension => extension.Url == url);

    /// <summary>The first extension of a resource with this url; null where there is none.</summary>
    public static Extension? GetExtension(this DomainResource resource, string url) =>
        resource.Extension.Find(extension => extension.Url == url);
}

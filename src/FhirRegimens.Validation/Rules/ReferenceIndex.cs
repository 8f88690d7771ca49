using FhirRegimens.Fhir.Elements;
using FhirRegimens.Fhir.Specification;

namespace FhirRegimens.Validation.Rules;

/// <summary>Finds what references and canonicals point to inside one document: contained resources and entries.</summary>
internal sealed class ReferenceIndex
{
    private readonly SpecificationPack specification;
    private readonly Dictionary<string, FhirElement> byFullUrl = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FhirElement> byTypeAndId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FhirElement> byCanonical = new(StringComparer.Ordinal);

    internal ReferenceIndex(FhirElement root, SpecificationPack specification, ResourceCatalogue together)
    {
        this.specification = specification;
        Together = together;
        IsBundle = root.TypeName == "Bundle";
        IsSelfContained = IsBundle && root.Child("type")?.Value is not ("history" or "searchset");
        foreach (var entry in IsBundle ? root.ChildrenNamed("entry") : [])
        {
            if (entry.Child("resource") is { } resource)
            {
                Add(entry.Child("fullUrl")?.Value, resource);
            }
        }
    }

    /// <summary>The resources that were given together with this document, itself included.</summary>
    internal ResourceCatalogue Together { get; }

    /// <summary>Whether the document is a Bundle.</summary>
    internal bool IsBundle { get; }

    /// <summary>Whether the document is a Bundle of resources that belong together, not an answer of a server.</summary>
    internal bool IsSelfContained { get; }

    /// <summary>Whether an entry has that canonical address, in whatever version.</summary>
    internal bool HoldsCanonical(string url) => byCanonical.ContainsKey(url);

    /// <summary>What a Reference (or the text of a canonical) points to in this document, or null.</summary>
    internal FhirElement? Resolve(FhirElement reference)
    {
        if (reference.IsPrimitive)
        {
            return reference.Value is { } canonical ? ResolveCanonical(reference, canonical) : null;
        }

        return reference.Child("reference")?.Value is { } text ? ResolveText(reference, text) : null;
    }

    /// <summary>The contained resource that <c>#id</c> means here, the container itself for <c>#</c>, or null.</summary>
    internal static FhirElement? ResolveContained(FhirElement from, string id)
    {
        var container = from.RootResource;
        return id.Length == 0
            ? container
            : container.ChildrenNamed("contained").FirstOrDefault(resource => resource.Child("id")?.Value == id);
    }

    /// <summary>The type and id that the address of a resource on a server ends in (<c>…/Patient/1</c>), or null.</summary>
    internal (string Type, string Id)? ReadAddress(string reference)
    {
        var history = reference.IndexOf("/_history/", StringComparison.Ordinal);
        var parts = (history < 0 ? reference : reference[..history]).Split('/');
        return
            parts.Length >= 2
            && specification.FindType(parts[^2]) is { Kind: "resource", IsAbstract: false, IsProfile: false }
            ? (parts[^2], parts[^1])
            : null;
    }

    private FhirElement? ResolveText(FhirElement reference, string text)
    {
        if (text.StartsWith('#'))
        {
            return ResolveContained(reference, text[1..]);
        }

        var history = text.IndexOf("/_history/", StringComparison.Ordinal);
        var address = history < 0 ? text : text[..history];
        if (byFullUrl.TryGetValue(text, out var exact) || byFullUrl.TryGetValue(address, out exact))
        {
            return exact;
        }

        return address.Contains(':', StringComparison.Ordinal) ? null : byTypeAndId.GetValueOrDefault(address);
    }

    private FhirElement? ResolveCanonical(FhirElement from, string canonical)
    {
        if (canonical.StartsWith('#'))
        {
            return ResolveContained(from, canonical[1..]);
        }

        return byCanonical.GetValueOrDefault(canonical);
    }

    private void Add(string? fullUrl, FhirElement resource)
    {
        if (fullUrl is not null)
        {
            byFullUrl.TryAdd(fullUrl, resource);
        }

        if (resource.Child("id")?.Value is { } id)
        {
            byTypeAndId.TryAdd($"{resource.TypeName}/{id}", resource);
        }

        if (resource.Child("url")?.Value is { } url)
        {
            byCanonical.TryAdd(url, resource);
            if (resource.Child("version")?.Value is { } version)
            {
                byCanonical.TryAdd($"{url}|{version}", resource);
            }
        }
    }
}

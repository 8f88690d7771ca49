using FhirRegimens.Fhir.Elements;

namespace FhirRegimens.Fhir.FhirPath;

/// <summary>Finds what a reference leads to inside its document (R4, references.html and bundle.html#references).</summary>
internal static class References
{
    /// <summary>The contained resource, or the one of the Bundle around it; null where neither has it.</summary>
    public static FhirElement? Resolve(string reference, FhirElement from)
    {
        if (reference.StartsWith('#'))
        {
            var container = from.RootResource;
            return reference.Length == 1
                ? container
                : container.ChildrenNamed("contained").FirstOrDefault(c => c.Child("id")?.Value == reference[1..]);
        }

        var target = WithoutVersion(reference);
        for (var resource = from.RootResource; resource.Parent is { } entry; resource = entry.Resource)
        {
            if (entry.Name == "entry" && FindEntry(entry, target) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static FhirElement? FindEntry(FhirElement entry, string reference)
    {
        var isRelative = !reference.Contains(':', StringComparison.Ordinal);
        var fullUrl = isRelative ? BaseOf(entry) + reference : reference;
        return entry
            .Resource.ChildrenNamed("entry")
            .FirstOrDefault(other =>
                other.Child("fullUrl")?.Value == fullUrl || (isRelative && IsNamed(other, reference))
            )
            ?.Child("resource");
    }

    /// <summary>What stands before type and id in the address of the entry that refers.</summary>
    private static string BaseOf(FhirElement entry)
    {
        var fullUrl = entry.Child("fullUrl")?.Value ?? "";
        var resource = entry.Child("resource");
        var name = $"{resource?.TypeName}/{resource?.Child("id")?.Value}";
        return fullUrl.EndsWith(name, StringComparison.Ordinal) ? fullUrl[..^name.Length] : "";
    }

    /// <summary>Whether an entry without address holds the resource of that type and id.</summary>
    private static bool IsNamed(FhirElement entry, string reference) =>
        entry.Child("fullUrl") is null
        && entry.Child("resource") is { } resource
        && $"{resource.TypeName}/{resource.Child("id")?.Value}" == reference;

    private static string WithoutVersion(string reference)
    {
        var history = reference.IndexOf("/_history/", StringComparison.Ordinal);
        var bar = reference.IndexOf('|', StringComparison.Ordinal);
        return history >= 0 ? reference[..history]
            : bar >= 0 ? reference[..bar]
            : reference;
    }
}

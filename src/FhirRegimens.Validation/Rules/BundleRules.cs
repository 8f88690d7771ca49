using FhirRegimens.Fhir.Elements;

namespace FhirRegimens.Validation.Rules;

/// <summary>Checks the addresses of a Bundle's entries (R4 Bundle, section 2.36.4).</summary>
internal sealed class BundleRules(Examination examination)
{
    internal void Check(FhirElement bundle)
    {
        var isHistory = bundle.Child("type")?.Value == "history";
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in bundle.ChildrenNamed("entry"))
        {
            if (entry.Child("fullUrl") is not { Value: { Length: > 0 } fullUrl } element)
            {
                continue;
            }

            var resource = entry.Child("resource");
            CheckAddress(element, fullUrl, resource);

            // bdl-7: versions of one resource may stand side by side.
            var version = resource?.Child("meta")?.Child("versionId")?.Value;
            if (!isHistory && !seen.Add($"{fullUrl} {version}"))
            {
                examination.Report(
                    IssueKinds.BundleFullUrlDuplicate,
                    element,
                    $"{element.Path} is {fullUrl}, which an earlier entry has too. Each entry needs its own."
                );
            }
        }
    }

    private void CheckAddress(FhirElement element, string fullUrl, FhirElement? resource)
    {
        if (!fullUrl.Contains(':', StringComparison.Ordinal) || !Uri.TryCreate(fullUrl, UriKind.Absolute, out _))
        {
            examination.Report(
                IssueKinds.BundleFullUrl,
                element,
                $"{element.Path} is '{Wording.Shorten(fullUrl)}', but must be absolute (https://… or urn:uuid:…)."
            );
            return;
        }

        // An address on a FHIR server ends in the type and the id of what stands there.
        if (
            resource?.Child("id")?.Value is { } id
            && examination.References.ReadAddress(fullUrl) is { } address
            && address != (resource.TypeName, id)
        )
        {
            examination.Report(
                IssueKinds.BundleFullUrl,
                element,
                $"{element.Path} is {fullUrl}, but the entry holds {resource.TypeName}/{id}."
            );
        }
    }
}

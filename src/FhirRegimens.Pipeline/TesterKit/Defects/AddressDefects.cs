using FhirRegimens.Conversion;
using static FhirRegimens.Pipeline.TesterKit.KitDefect;
using static FhirRegimens.Pipeline.TesterKit.KitIssue;

namespace FhirRegimens.Pipeline.TesterKit.Defects;

/// <summary>Defects of an entry's addresses: of its profiles, and its own.</summary>
internal static class AddressDefects
{
    public static IEnumerable<KitDefect> All()
    {
        yield return Edit(
            "unknown-profile",
            "a profile that nobody has defined",
            json => json["meta"]!["profile"]!.AsArray().Add("http://example.org/no-such-profile"),
            Warning("not-found", "profile-missing", "ActivityDefinition.meta.profile[1]")
        );
        yield return Edit(
            "profile-of-another-type",
            "a profile of another type",
            json => json["meta"]!["profile"]!.AsArray().Add(Guide.Structure("regimen-manifest")),
            Error("structure", "profile-type", "ActivityDefinition.meta.profile[1]")
        );
        yield return Edit(
            "url-of-another-type",
            "a canonical address of another type",
            json => json["url"] = ((string)json["url"]!).Replace("/ActivityDefinition/", "/Library/"),
            Error("invariant", "invariant-activity-url", "ActivityDefinition")
        );
    }
}

using System.Text.Json.Nodes;
using static FhirRegimens.Pipeline.TesterKit.KitDefect;
using static FhirRegimens.Pipeline.TesterKit.KitIssue;

namespace FhirRegimens.Pipeline.TesterKit.Defects;

/// <summary>Defects of a Bundle of a variant and its entries.</summary>
internal static class BundleDefects
{
    private const string Pin = "Bundle.entry[0].resource.action[0].action[0].action[0].definition";

    public static IEnumerable<KitDefect> All()
    {
        yield return Edit(
            "relative-address",
            "an entry with a relative fullUrl",
            json => json["entry"]![0]!["fullUrl"] = "PlanDefinition/1",
            Error("value", "bundle-fullurl", "Bundle.entry[0].fullUrl")
        );
        yield return Edit(
            "reference-to-no-entry",
            "a reference to an entry that is not there",
            json =>
                json["entry"]![1]!["resource"]!["subjectReference"] = new JsonObject
                {
                    ["reference"] = "urn:uuid:00000000-0000-4000-8000-000000000000",
                },
            Error("not-found", "reference-unresolved", "Bundle.entry[1].resource.subject.reference")
        );
        yield return Edit(
            "pin-of-another-version",
            "a pin of a version that is not the one in the Bundle",
            json => PinnedFirst(json)["resource"]!["version"] = "99.0.0",
            Error("not-found", "canonical-version", Pin)
        );
        yield return Edit(
            "pin-of-nothing",
            "a pin of something that is not in the Bundle",
            json => json["entry"]!.AsArray().Remove(PinnedFirst(json)),
            Warning("not-found", "canonical-unresolved", Pin)
        );
    }

    /// <summary>The entry that the first action of the variant pins.</summary>
    private static JsonNode PinnedFirst(JsonObject bundle) =>
        bundle["entry"]!
            .AsArray()
            .Single(entry =>
                $"{entry!["resource"]!["url"]}|{entry["resource"]!["version"]}"
                == KitSubject.FirstPin(bundle["entry"]![0]!["resource"]!)
            )!;
}

using System.Text.Json.Nodes;
using FhirRegimens.Conversion;
using static FhirRegimens.Pipeline.TesterKit.Defects.DefectParts;
using static FhirRegimens.Pipeline.TesterKit.KitDefect;
using static FhirRegimens.Pipeline.TesterKit.KitIssue;

namespace FhirRegimens.Pipeline.TesterKit.Defects;

/// <summary>Defects of an entry's extensions.</summary>
internal static class ExtensionDefects
{
    public static IEnumerable<KitDefect> All()
    {
        yield return Edit(
            "relative-extension",
            "an extension without an absolute address",
            json => AddExtension(json, Extension("brand")),
            Error("extension", "extension-url", "ActivityDefinition.extension[0].url")
        );
        yield return Edit(
            "unknown-extension",
            "an extension that nobody has defined",
            json => AddExtension(json, Extension("http://example.org/no-such-extension")),
            Warning("extension", "extension-unknown", "ActivityDefinition.extension[0].url")
        );
        yield return Edit(
            "misplaced-extension",
            "an extension of citations at a drug",
            json =>
                AddExtension(
                    json,
                    new JsonObject { ["url"] = Guide.Hl7("cqf-isPrimaryCitation"), ["valueBoolean"] = true }
                ),
            Error("extension", "extension-context", "ActivityDefinition.extension[0]")
        );
        yield return Edit(
            "false-modifier",
            "an extension that modifies nothing, among those that do",
            json => json["modifierExtension"] = new JsonArray(Extension(Guide.Structure("regimen-brand"))),
            Error("extension", "extension-modifier", "ActivityDefinition.modifierExtension[0]")
        );
        yield return Edit(
            "no-place-in-the-source",
            "nothing says where in the source the entry was read",
            json => RemoveExtensions(json, Guide.Structure("regimen-source")),
            Error("invariant", "invariant-art-source", "ActivityDefinition")
        );
        yield return Edit(
            "no-version-policy",
            "nothing says whether a version may change",
            json => RemoveExtensions(json, Guide.Hl7("artifact-versionPolicy")),
            Error("invariant", "invariant-art-policy", "ActivityDefinition")
        );
    }

    private static JsonObject Extension(string url) => new() { ["url"] = url, ["valueString"] = "Campath" };
}

using System.Text.Json.Nodes;
using FhirRegimens.Conversion;

namespace FhirRegimens.Pipeline.TesterKit;

/// <summary>A kind of resource that is broken.</summary>
/// <param name="Name">How the files of its defects begin.</param>
/// <param name="Fits">Whether a resource is of this kind and has what is broken.</param>
internal sealed record KitSubject(string Name, Func<JsonObject, bool> Fits)
{
    /// <summary>A single drug with a fixed dose.</summary>
    public static KitSubject Entry { get; } =
        new(
            "entry",
            resource =>
                Follows(resource, "regimen-entry")
                && resource["dosage"]?[0] is { } dosage
                && dosage["doseAndRate"]?[0]?["doseQuantity"]?["code"] is not null
                && dosage["timing"]?["repeat"]?["durationUnit"] is not null
                && dosage["route"]?["coding"] is not null
        );

    /// <summary>A variant of a regimen.</summary>
    public static KitSubject Variant { get; } = new("variant", resource => Follows(resource, "regimen-variant"));

    /// <summary>A regimen.</summary>
    public static KitSubject Regimen { get; } = new("regimen", resource => Follows(resource, "regimen"));

    /// <summary>The list of a source.</summary>
    public static KitSubject Manifest { get; } = new("manifest", resource => Follows(resource, "regimen-manifest"));

    /// <summary>A Bundle of a variant and its entries.</summary>
    public static KitSubject Bundle { get; } = new("bundle", resource => (string?)resource["resourceType"] == "Bundle");

    /// <summary>What the first entry of the first section of a variant pins; null where there is none.</summary>
    public static string? FirstPin(JsonNode variant) =>
        (string?)variant["action"]?[0]?["action"]?[0]?["action"]?[0]?["definitionCanonical"];

    private static bool Follows(JsonObject resource, string profile) =>
        (string?)resource["meta"]?["profile"]?[0] == Guide.Structure(profile);
}

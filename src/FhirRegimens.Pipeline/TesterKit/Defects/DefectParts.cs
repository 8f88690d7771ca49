using System.Text.Json.Nodes;

namespace FhirRegimens.Pipeline.TesterKit.Defects;

/// <summary>Parts of resources that defects of several kinds change or put in.</summary>
internal static class DefectParts
{
    /// <summary>Where the dosage of an entry is.</summary>
    public const string Dosage = "ActivityDefinition.dosage[0]";

    /// <summary>Where its dose is.</summary>
    public const string Dose = Dosage + ".doseAndRate[0].dose";

    /// <summary>Where it says how often it is given.</summary>
    public const string Repeat = Dosage + ".timing.repeat";

    /// <summary>The dose of an entry.</summary>
    public static JsonObject DoseOf(JsonObject entry) =>
        entry["dosage"]![0]!["doseAndRate"]![0]!["doseQuantity"]!.AsObject();

    /// <summary>How often an entry is given.</summary>
    public static JsonObject RepeatOf(JsonObject entry) => entry["dosage"]![0]!["timing"]!["repeat"]!.AsObject();

    /// <summary>A CodeableConcept in words.</summary>
    public static JsonObject Text(string text) => new() { ["text"] = text };

    /// <summary>A CodeableConcept with a code.</summary>
    public static JsonObject Coded(string system, string code) =>
        new() { ["coding"] = new JsonArray(new JsonObject { ["system"] = system, ["code"] = code }) };

    /// <summary>A narrative's XHTML.</summary>
    public static string Div(string content) => $"<div xmlns=\"http://www.w3.org/1999/xhtml\">{content}</div>";

    /// <summary>Puts an extension before those that are there.</summary>
    public static void AddExtension(JsonObject json, JsonObject extension) =>
        json["extension"]!.AsArray().Insert(0, extension);

    /// <summary>Takes the extensions of an address out.</summary>
    public static void RemoveExtensions(JsonObject json, string url)
    {
        var extensions = json["extension"]!.AsArray();
        foreach (var extension in extensions.Where(one => (string?)one!["url"] == url).ToList())
        {
            extensions.Remove(extension);
        }
    }
}

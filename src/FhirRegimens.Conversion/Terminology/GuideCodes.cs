using System.Text.Json;
using FhirRegimens.Conversion.Identity;

namespace FhirRegimens.Conversion.Terminology;

/// <summary>A code system of this project's implementation guide, read from its compiled definition.</summary>
public sealed class GuideCodes
{
    private readonly Dictionary<string, Concept> bySlug = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> order = new(StringComparer.Ordinal);

    private GuideCodes(string id)
    {
        using var definition = JsonDocument.Parse(EmbeddedText.Read($"CodeSystem-{id}.json"));
        var system = definition.RootElement.GetProperty("url").GetString()!;
        foreach (var concept in definition.RootElement.GetProperty("concept").EnumerateArray())
        {
            var code = concept.GetProperty("code").GetString()!;
            var display = concept.GetProperty("display").GetString()!;
            order[code] = order.Count;
            bySlug[code] = new(system, code, display);
            bySlug.TryAdd(Slug.Of(display).Whole, bySlug[code]);
        }
    }

    /// <summary>Levels of evidence, the strongest first.</summary>
    public static GuideCodes EvidenceLevels { get; } = new("evidence-level");

    /// <summary>Whether an arm did better or worse.</summary>
    public static GuideCodes Efficacy { get; } = new("efficacy");

    /// <summary>Kinds of therapy that sections are headed with.</summary>
    public static GuideCodes TherapyTypes { get; } = new("therapy-type");

    /// <summary>What a branch is about.</summary>
    public static GuideCodes BranchKinds { get; } = new("branch-kind");

    /// <summary>Kinds of reference.</summary>
    public static GuideCodes CitationKinds { get; } = new("citation-kind");

    /// <summary>What is said about the dosing in a cited work.</summary>
    public static GuideCodes Verification { get; } = new("verification");

    /// <summary>The concept whose code or display reads like <paramref name="words"/>; null where there is none.</summary>
    public Concept? Find(string words) => bySlug.GetValueOrDefault(Slug.Of(words).Whole);

    /// <summary>The place of a code in the code system's order, from 0.</summary>
    public int Position(Concept concept) => order[concept.Value];
}

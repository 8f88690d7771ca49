using FhirRegimens.Fhir.Elements;
using FhirRegimens.Fhir.Ucum;

namespace FhirRegimens.Fhir.Specification;

/// <summary>Whether a value set holds a code.</summary>
public enum Membership
{
    /// <summary>It holds the code.</summary>
    Member,

    /// <summary>It does not.</summary>
    NotMember,

    /// <summary>
    /// It cannot be told: the codes are without end or not at hand (BCP 47, media types, SNOMED CT, LOINC…).
    /// </summary>
    Unknown,
}

/// <summary>
/// A ValueSet as a question: does it hold this code? Answered from its expansion where that is complete, else from its
/// definition and the code systems at hand, never by guessing.
/// </summary>
public sealed class ValueSetCodes
{
    private const string Ucum = "http://unitsofmeasure.org";

    private readonly List<Selection> includes;
    private readonly List<Selection> excludes;

    private ValueSetCodes(JsonTreeNode json)
    {
        Url = json.TextOf("url") ?? "";
        var compose = json["compose"];
        includes = [.. (compose?.ItemsOf("include") ?? []).Select(Selection.Read)];
        excludes = [.. (compose?.ItemsOf("exclude") ?? []).Select(Selection.Read)];
        if (json["expansion"] is { } expansion && IsComplete(expansion))
        {
            excludes = [];
            includes =
            [
                .. Flatten(expansion)
                    .GroupBy(code => code.System, StringComparer.Ordinal)
                    .Select(system => new Selection(
                        system.Key,
                        system.Select(code => code.Code).ToHashSet(StringComparer.Ordinal),
                        [],
                        []
                    )),
            ];
        }
    }

    /// <summary>The canonical address, without a version.</summary>
    public string Url { get; }

    /// <summary>Whether it holds a code of a system; a null system means an element of type code, which has none.</summary>
    public Membership Contains(string? system, string code, SpecificationPack specification) =>
        Contains(system, code, specification, []);

    /// <summary>Reads a ValueSet in FHIR's JSON.</summary>
    public static ValueSetCodes Read(JsonTreeNode json) => new(json);

    /// <summary>Whether an expansion holds all members: it says neither that it was too costly nor that it is a part.</summary>
    public static bool IsComplete(JsonTreeNode expansion) =>
        expansion.ItemsOf("contains").Count > 0
        && !expansion
            .ItemsOf("extension")
            .Any(extension =>
                extension.TextOf("url") is { } url
                && (
                    url.EndsWith("valueset-toocostly", StringComparison.Ordinal)
                    || url.EndsWith("valueset-unclosed", StringComparison.Ordinal)
                )
            );

    /// <summary>The codes of an expansion in order, whatever their nesting, without those marked abstract.</summary>
    public static IEnumerable<(string System, string Code)> Flatten(JsonTreeNode parent)
    {
        foreach (var item in parent.ItemsOf("contains"))
        {
            if (item.TextOf("code") is { } code && item["abstract"]?.Kind != JsonKind.True)
            {
                yield return (item.TextOf("system") ?? "", code);
            }

            foreach (var below in Flatten(item))
            {
                yield return below;
            }
        }
    }

    private Membership Contains(string? system, string code, SpecificationPack specification, HashSet<string> visited)
    {
        // A value set that includes itself, by whatever way, adds nothing.
        if (!visited.Add(Url))
        {
            return Membership.NotMember;
        }

        var included = Any(includes, system, code, specification, visited);
        var excluded = Any(excludes, system, code, specification, visited);
        visited.Remove(Url);
        return (included, excluded) switch
        {
            (Membership.NotMember, _) or (_, Membership.Member) => Membership.NotMember,
            (Membership.Member, Membership.NotMember) => Membership.Member,
            _ => Membership.Unknown,
        };
    }

    private static Membership Any(
        List<Selection> selections,
        string? system,
        string code,
        SpecificationPack specification,
        HashSet<string> visited
    )
    {
        var best = Membership.NotMember;
        foreach (var selection in selections)
        {
            switch (selection.Contains(system, code, specification, visited))
            {
                case Membership.Member:
                    return Membership.Member;
                case Membership.Unknown:
                    best = Membership.Unknown;
                    break;
            }
        }

        return best;
    }

    private sealed record Selection(
        string? System,
        HashSet<string>? Codes,
        IReadOnlyList<(string Property, string Operator, string Value)> Filters,
        IReadOnlyList<string> ValueSets
    )
    {
        internal static Selection Read(JsonTreeNode json) =>
            new(
                json.TextOf("system"),
                json["concept"] is { } concepts
                    ? concepts.Items.Select(c => c.TextOf("code") ?? "").ToHashSet(StringComparer.Ordinal)
                    : null,
                [
                    .. json.ItemsOf("filter")
                        .Select(f => (f.TextOf("property") ?? "", f.TextOf("op") ?? "", f.TextOf("value") ?? "")),
                ],
                [.. json.ItemsOf("valueSet").Select(valueSet => valueSet.Text)]
            );

        // R4 ValueSet 4.9.5: a code must satisfy the system part and every value set named beside it.
        internal Membership Contains(
            string? system,
            string code,
            SpecificationPack specification,
            HashSet<string> visited
        )
        {
            var result = System is null ? Membership.Member : InSystem(system, code, specification);
            foreach (var canonical in ValueSets)
            {
                var one =
                    specification.FindValueSet(canonical)?.Contains(system, code, specification, visited)
                    ?? Membership.Unknown;
                result = (result, one) switch
                {
                    (Membership.NotMember, _) or (_, Membership.NotMember) => Membership.NotMember,
                    (Membership.Member, Membership.Member) => Membership.Member,
                    _ => Membership.Unknown,
                };
            }

            return result;
        }

        private Membership InSystem(string? system, string code, SpecificationPack specification)
        {
            if (system is not null && system != System)
            {
                return Membership.NotMember;
            }

            if (Codes is not null)
            {
                return Codes.Contains(code) ? Membership.Member : Membership.NotMember;
            }

            // UCUM cannot be listed, but what its grammar does not read is no code of it.
            if (System == Ucum)
            {
                return !UcumUnit.TryParse(code, out _, out _) ? Membership.NotMember
                    : Filters.Count == 0 ? Membership.Member
                    : Membership.Unknown;
            }

            if (specification.FindCodeSystem(System!) is not { IsComplete: true } codes)
            {
                return Membership.Unknown;
            }

            var result = codes.Contains(code) ? Membership.Member : Membership.NotMember;
            foreach (var (property, operation, value) in Filters)
            {
                var holds = (property, operation) switch
                {
                    ("concept", "is-a") => codes.IsA(code, value),
                    ("concept", "descendent-of") => code != value && codes.IsA(code, value),
                    ("concept", "is-not-a") => !codes.IsA(code, value),
                    _ => (bool?)null,
                };
                result = (result, holds) switch
                {
                    (Membership.NotMember, _) or (_, false) => Membership.NotMember,
                    (_, null) => Membership.Unknown,
                    _ => result,
                };
            }

            return result;
        }
    }
}

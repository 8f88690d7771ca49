using FhirRegimens.Fhir.Model;

namespace FhirRegimens.Publishing.Gate;

/// <summary>
/// Decides which changes a person must see before they become active, also where releases are automatic (publishing
/// rule 4).
/// </summary>
public static class ReleaseGate
{
    private const string Unparsed = "https://fhir-regimens.example.org/fhir/StructureDefinition/regimen-unparsed";

    /// <summary>Why this version of an artifact must not follow the active one by itself; empty where it may.</summary>
    /// <param name="active">The version in use.</param>
    /// <param name="next">The version that would replace it.</param>
    public static IReadOnlyList<string> Reasons(DomainResource active, DomainResource next) =>
        (active, next) switch
        {
            (ActivityDefinition before, ActivityDefinition after) => [.. EntryReasons(before, after)],
            (PlanDefinition before, PlanDefinition after) => [.. PlanReasons(before, after)],
            _ => [],
        };

    private static IEnumerable<string> EntryReasons(ActivityDefinition before, ActivityDefinition after)
    {
        if (!Same(before.Product, after.Product))
        {
            yield return $"drug: {Words(before.Product)} became {Words(after.Product)}";
        }

        var routes = before.Dosage.Select(dosage => Words(dosage.Route)).ToList();
        var otherRoutes = after.Dosage.Select(dosage => Words(dosage.Route)).ToList();
        if (!routes.SequenceEqual(otherRoutes, StringComparer.Ordinal))
        {
            yield return $"route: {string.Join(", ", routes)} became {string.Join(", ", otherRoutes)}";
        }

        foreach (var reason in DoseComparison.Reasons(before, after))
        {
            yield return reason;
        }

        foreach (var fragment in Fragments(after).Except(Fragments(before), StringComparer.Ordinal))
        {
            yield return $"no longer understood: {fragment}";
        }
    }

    private static IEnumerable<string> PlanReasons(PlanDefinition before, PlanDefinition after)
    {
        if (before.Type?.Coding.FirstOrDefault()?.Code != "order-set")
        {
            yield break;
        }

        var old = Entries(before.Action).ToHashSet(StringComparer.Ordinal);
        var young = Entries(after.Action).ToHashSet(StringComparer.Ordinal);
        foreach (var entry in young.Except(old, StringComparer.Ordinal))
        {
            yield return $"a new entry: {entry}";
        }

        foreach (var entry in old.Except(young, StringComparer.Ordinal))
        {
            yield return $"an entry is gone: {entry}";
        }
    }

    private static bool Same(DataType? before, DataType? after) =>
        before is null ? after is null : before.IsExactly(after);

    private static string Words(DataType? concept) =>
        concept is CodeableConcept { Text: { } text } ? text : "not stated";

    private static IEnumerable<string> Fragments(ActivityDefinition entry) =>
        entry
            .Dosage.SelectMany(dosage => dosage.ModifierExtension)
            .Where(extension => extension.Url == Unparsed)
            .Select(extension => extension.Value is FhirString { Value: { } text } ? text : "");

    private static IEnumerable<string> Entries(IEnumerable<PlanDefinition.ActionComponent> actions) =>
        actions.SelectMany(action =>
            action.Definition is Canonical { Value: { } canonical }
                ? Entries(action.Action).Append(canonical.Split('|')[0])
                : Entries(action.Action)
        );
}

using FhirRegimens.Fhir.Model;
using FhirRegimens.Publishing.Versions;

namespace FhirRegimens.Publishing.Gate;

/// <summary>
/// Decides which changes a person must see before they become active, also where releases are automatic (publishing
/// rule 4).
/// </summary>
public static class ReleaseGate
{
    private const string Unparsed = Guide.Structures + "regimen-unparsed";

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

        foreach (var reason in DoseComparison.Reasons(before, after).Concat(FrequencyComparison.Reasons(before, after)))
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
        string[] gone = [.. before.Composition().Except(after.Composition(), StringComparer.Ordinal)];
        string[] added = [.. after.Composition().Except(before.Composition(), StringComparer.Ordinal)];
        return IsVariant(before) ? EntryListReasons(gone, added)
            : gone.Length > 0 && added.Length > 0
                ? [$"replaced: {string.Join(", ", gone)} by {string.Join(", ", added)}"]
            : [];
    }

    private static bool IsVariant(PlanDefinition plan) => plan.Type?.Coding.FirstOrDefault()?.Code == "order-set";

    private static IEnumerable<string> EntryListReasons(IEnumerable<string> gone, IEnumerable<string> added) =>
        added.Select(entry => $"a new entry: {entry}").Concat(gone.Select(entry => $"an entry is gone: {entry}"));

    /// <summary>
    /// Whether two concepts are the same, in words and codes; that a terminology has learned a further code is no
    /// change of the drug.
    /// </summary>
    private static bool Same(DataType? before, DataType? after) =>
        (before, after) switch
        {
            (CodeableConcept old, CodeableConcept @new) => old.Text == @new.Text
                && old.Coding.TrueForAll(coding =>
                    @new.Coding.Exists(other => other.System == coding.System && other.Code == coding.Code)
                ),
            (null, _) => after is null,
            _ => before.IsExactly(after),
        };

    private static string Words(DataType? concept) =>
        concept is CodeableConcept { Text: { } text } ? text : "not stated";

    private static IEnumerable<string> Fragments(ActivityDefinition entry) =>
        entry
            .Dosage.SelectMany(dosage => dosage.ModifierExtension)
            .Where(extension => extension.Url == Unparsed)
            .Select(extension => extension.Value is FhirString { Value: { } text } ? text : "");
}

using FhirRegimens.Fhir.Model;

namespace FhirRegimens.Site.Reading;

/// <summary>Names for the actions of a plan, each of its own, by which parts of a page refer to each other.</summary>
internal sealed class Anchors
{
    private readonly Dictionary<PlanDefinition.ActionComponent, string> names = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);

    /// <summary>Names all actions: by their ids, and by their number where that is missing, taken or no id.</summary>
    public Anchors(PlanDefinition plan) => Add(plan.Action);

    /// <summary>The name of an action of the plan.</summary>
    public string this[PlanDefinition.ActionComponent action] => names[action];

    private void Add(IEnumerable<PlanDefinition.ActionComponent> actions)
    {
        foreach (var action in actions)
        {
            var isName =
                action.ElementId is { Length: > 0 } id
                && id.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '.')
                && taken.Add(id);
            names.Add(action, isName ? action.ElementId! : $"_{FhirWords.Integer(names.Count + 1)}");
            Add(action.Action);
        }
    }
}

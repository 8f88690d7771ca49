using FhirRegimens.Fhir.Model;

namespace FhirRegimens.Conversion.Changes;

/// <summary>What items of lists are recognised and called by.</summary>
internal static class ListItems
{
    /// <summary>
    /// What an item is recognised by in another version: an id, an address, a system; else its place among its likes.
    /// </summary>
    public static string Key(string list, Base item) =>
        item switch
        {
            PlanDefinition.ActionComponent action => $"action({action.ElementId})",
            PlanDefinition.GoalComponent goal => $"goal({goal.ElementId})",
            PlanDefinition.RelatedActionComponent related => $"relatedAction({related.ActionId})",
            Extension extension => $"{Kind(list, item)}{Distinction(extension)}",
            RelatedArtifact artifact =>
                $"{Kind(list, item)}({Unpinned(artifact.Resource) ?? artifact.Label ?? artifact.Url ?? artifact.Display})",
            Coding coding => $"coding({coding.System})",
            Identifier identifier => $"identifier({identifier.System})",
            _ => Kind(list, item),
        };

    /// <summary>The list with the kind of item, as the table of elements names it.</summary>
    public static string Kind(string list, Base item) =>
        item switch
        {
            Extension extension => $"{list}:{Tail(extension.Url ?? "")}",
            RelatedArtifact { Type: { } type } => $"{list}({type.GetLiteral()})",
            UsageContext { Code.Code: { } code } => $"{list}({code})",
            _ => list,
        };

    /// <summary>An element in few words: its values in order, of an action what it is called.</summary>
    public static string InWords(Base item) =>
        item switch
        {
            PlanDefinition.ActionComponent action => string.Join(
                ": ",
                new[] { action.Title, action.TextEquivalent ?? action.Description }.OfType<string>()
            ),
            Quantity quantity => string.Join(
                ' ',
                new[] { quantity.ValueElement?.Literal, quantity.Unit ?? quantity.Code }.OfType<string>()
            ),
            PrimitiveType value => value.Literal ?? "",
            _ => string.Join(", ", Parts(item).Where(part => part.Length > 0)),
        };

    private static IEnumerable<string> Parts(Base item)
    {
        foreach (var property in item.GetClassMapping().Properties)
        {
            switch (property.Kind)
            {
                case PropertyKind.Text:
                    if (property.Name == "url" && property.GetText(item) is { } url)
                    {
                        yield return Tail(url);
                    }

                    break;
                case PropertyKind.Many or PropertyKind.Resources:
                    foreach (var part in property.GetList(item) ?? [])
                    {
                        yield return InWords(part);
                    }

                    break;
                default:
                    if (property.Get(item) is { } value)
                    {
                        yield return InWords(value);
                    }

                    break;
            }
        }
    }

    /// <summary>Rows of study tables and notes are told apart by what they are about.</summary>
    private static string Distinction(Extension extension) =>
        Tail(extension.Url ?? "") is "regimen-study" or "regimen-note"
        && extension.Extension.Find(part => part.Url is "study" or "text")?.Value is FhirString text
            ? $"({text.Value})"
            : "";

    private static string? Unpinned(string? canonical) => canonical?.Split('|')[0];

    private static string Tail(string url) => url[(url.LastIndexOf('/') + 1)..];
}

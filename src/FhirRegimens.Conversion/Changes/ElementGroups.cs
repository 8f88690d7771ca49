using FhirRegimens.Fhir.Model;

namespace FhirRegimens.Conversion.Changes;

/// <summary>
/// What a change of each element means. An element belongs to the first row whose name is in its path, so that rows for
/// parts stand above rows for the whole.
/// </summary>
internal static class ElementGroups
{
    /// <summary>What publishing itself writes, and the content hash leaves out.</summary>
    private static readonly HashSet<string> Ignored = new(StringComparer.Ordinal)
    {
        "id",
        "meta",
        "status",
        "version",
        "date",
    };

    /// <summary>Whether a change of an element of a resource is none; the status of a trial is not one of publication.</summary>
    public static bool IsIgnored(Base item, string element) =>
        Ignored.Contains(element) && (element != "status" || item is IVersionableConformanceResource);

    /// <summary>Whether an extension says where in the source something stands, which moves with every edit.</summary>
    public static bool IsPlace(Base item) =>
        item is Extension { Url: { } url } && url == Guide.Structure("regimen-source");

    private static readonly (string Name, ChangeAspect Aspect, ChangeRank Rank)[] Rows =
    [
        ("text.div", ChangeAspect.Text, ChangeRank.Patch),
        ("text.status", ChangeAspect.Metadata, ChangeRank.Patch),
        ("coding.display", ChangeAspect.Text, ChangeRank.Patch),
        ("dosage.text", ChangeAspect.Text, ChangeRank.Patch),
        ("ActivityDefinition.code", ChangeAspect.Drug, ChangeRank.Major),
        ("ActivityDefinition.extension:regimen-note", ChangeAspect.Instruction, ChangeRank.Major),
        ("doseAndRate", ChangeAspect.Dose, ChangeRank.Major),
        ("extension:regimen-radiation", ChangeAspect.Dose, ChangeRank.Major),
        ("extension:mcode-normalization-basis", ChangeAspect.Dose, ChangeRank.Major),
        ("maxDosePerAdministration", ChangeAspect.MaximumDose, ChangeRank.Major),
        ("maxDosePerPeriod", ChangeAspect.MaximumDose, ChangeRank.Major),
        ("maxDosePerLifetime", ChangeAspect.MaximumDose, ChangeRank.Major),
        ("modifierExtension:regimen-unparsed", ChangeAspect.Unparsed, ChangeRank.Major),
        ("extension:regimen-unparsed-text", ChangeAspect.Unparsed, ChangeRank.Major),
        ("product", ChangeAspect.Drug, ChangeRank.Major),
        ("extension:regimen-brand", ChangeAspect.Drug, ChangeRank.Major),
        ("definition", ChangeAspect.Drug, ChangeRank.Major),
        ("kind", ChangeAspect.Drug, ChangeRank.Major),
        ("intent", ChangeAspect.Drug, ChangeRank.Major),
        ("doNotPerform", ChangeAspect.Drug, ChangeRank.Major),
        ("route", ChangeAspect.Route, ChangeRank.Major),
        ("method", ChangeAspect.Route, ChangeRank.Major),
        ("modifierExtension:regimen-cycles", ChangeAspect.Cycle, ChangeRank.Major),
        ("action.timing", ChangeAspect.Cycle, ChangeRank.Major),
        ("extension:timing-daysOfCycle", ChangeAspect.Schedule, ChangeRank.Major),
        ("extension:regimen-schedule", ChangeAspect.Schedule, ChangeRank.Major),
        ("timing", ChangeAspect.Schedule, ChangeRank.Major),
        ("asNeeded", ChangeAspect.Schedule, ChangeRank.Major),
        ("extension:regimen-branch", ChangeAspect.Branch, ChangeRank.Major),
        ("selectionBehavior", ChangeAspect.Branch, ChangeRank.Major),
        ("requiredBehavior", ChangeAspect.Branch, ChangeRank.Major),
        ("condition", ChangeAspect.Branch, ChangeRank.Major),
        ("relatedAction", ChangeAspect.Order, ChangeRank.Major),
        ("goal", ChangeAspect.Target, ChangeRank.Major),
        ("goalId", ChangeAspect.Target, ChangeRank.Major),
        ("additionalInstruction", ChangeAspect.Instruction, ChangeRank.Major),
        ("dosage", ChangeAspect.Dose, ChangeRank.Major),
        ("useContext(focus)", ChangeAspect.Condition, ChangeRank.Major),
        ("extension:cqf-qualityOfEvidence", ChangeAspect.Evidence, ChangeRank.Minor),
        ("extension:regimen-study", ChangeAspect.Evidence, ChangeRank.Minor),
        ("relatedArtifact(citation)", ChangeAspect.Reference, ChangeRank.Minor),
        ("relatedArtifact(composed-of)", ChangeAspect.Drug, ChangeRank.Major),
        ("extension:regimen-note", ChangeAspect.Context, ChangeRank.Minor),
        ("note", ChangeAspect.Evidence, ChangeRank.Minor),
        ("extension:note", ChangeAspect.Evidence, ChangeRank.Minor),
        ("useContext", ChangeAspect.Context, ChangeRank.Minor),
        ("topic", ChangeAspect.Context, ChangeRank.Minor),
        ("code", ChangeAspect.Context, ChangeRank.Minor),
        ("title", ChangeAspect.Text, ChangeRank.Patch),
        ("description", ChangeAspect.Text, ChangeRank.Patch),
        ("textEquivalent", ChangeAspect.Text, ChangeRank.Patch),
        ("groupingBehavior", ChangeAspect.Metadata, ChangeRank.Patch),
        ("modifierExtension", ChangeAspect.Unparsed, ChangeRank.Major),
        ("action", ChangeAspect.Drug, ChangeRank.Major),
    ];

    /// <summary>What a change of an element means; what no row names is metadata.</summary>
    /// <param name="path">The names of the elements from the resource down, with the kinds of list items.</param>
    public static (ChangeAspect Aspect, ChangeRank Rank) Of(IReadOnlyList<string> path)
    {
        foreach (var (name, aspect, rank) in Rows)
        {
            if (Contains(path, name))
            {
                return (aspect, rank);
            }
        }

        return (ChangeAspect.Metadata, ChangeRank.Patch);
    }

    /// <summary>
    /// A row of one name is anywhere in the path, but words for people only at its end; a row of two names is where the
    /// second follows the first.
    /// </summary>
    private static bool Contains(IReadOnlyList<string> path, string row)
    {
        if (row.IndexOf('.') is var dot and > 0)
        {
            for (var index = 0; index + 1 < path.Count; index++)
            {
                if (Named(path[index], row[..dot]) && Named(path[index + 1], row[(dot + 1)..]))
                {
                    return true;
                }
            }

            return false;
        }

        return row is "title" or "description" or "textEquivalent" or "groupingBehavior"
            ? Named(path[^1], row)
            : path.Any(name => Named(name, row));
    }

    /// <summary>Whether a part of a path is what a row names, with or without the kind of list item.</summary>
    private static bool Named(string part, string name) =>
        part == name || (part.StartsWith(name, StringComparison.Ordinal) && part[name.Length] == '(');
}

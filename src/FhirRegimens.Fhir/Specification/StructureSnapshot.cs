using FhirRegimens.Fhir.Elements;

namespace FhirRegimens.Fhir.Specification;

/// <summary>
/// A StructureDefinition as validation needs it: its identity and its snapshot as a tree of elements with their slices.
/// </summary>
public sealed class StructureSnapshot
{
    private readonly Dictionary<string, SnapshotElement> byId = new(StringComparer.Ordinal);

    private StructureSnapshot(JsonTreeNode json, string? problem)
    {
        Problem = problem;
        Url = json.TextOf("url") ?? "";
        Name = json.TextOf("name") ?? "";
        Kind = json.TextOf("kind") ?? "";
        IsAbstract = json["abstract"]?.Kind == JsonKind.True;
        Type = json.TextOf("type") ?? "";
        BaseDefinition = json.TextOf("baseDefinition");
        IsProfile = json.TextOf("derivation") == "constraint";
        Contexts =
        [
            .. json.ItemsOf("context")
                .Select(context => new ExtensionContext(
                    context.TextOf("type") ?? "",
                    context.TextOf("expression") ?? ""
                )),
        ];
        ContextInvariants = [.. json.ItemsOf("contextInvariant").Select(invariant => invariant.Text)];
        Elements = [.. (json["snapshot"]?.ItemsOf("element") ?? []).Select(e => new SnapshotElement(this, e))];
        Arrange();
    }

    /// <summary>The canonical address, without a version.</summary>
    public string Url { get; }

    /// <summary>The computer-friendly name.</summary>
    public string Name { get; }

    /// <summary><c>primitive-type</c>, <c>complex-type</c>, <c>resource</c> or <c>logical</c>.</summary>
    public string Kind { get; }

    /// <summary>Whether instances must be of a type derived from this one.</summary>
    public bool IsAbstract { get; }

    /// <summary>The FHIR type that it defines or constrains.</summary>
    public string Type { get; }

    /// <summary>The canonical of what it is derived from, or null.</summary>
    public string? BaseDefinition { get; }

    /// <summary>Whether it constrains a type (a profile or an extension) instead of defining one.</summary>
    public bool IsProfile { get; }

    /// <summary>Where an extension may stand; empty for anything else.</summary>
    public IReadOnlyList<ExtensionContext> Contexts { get; }

    /// <summary>FHIRPath that must hold where an extension stands.</summary>
    public IReadOnlyList<string> ContextInvariants { get; }

    /// <summary>The snapshot's elements in their order; empty where there is none, see <see cref="Problem"/>.</summary>
    public IReadOnlyList<SnapshotElement> Elements { get; }

    /// <summary>The first element, which stands for the whole; null without a snapshot.</summary>
    public SnapshotElement? Root => Elements.Count > 0 ? Elements[0] : null;

    /// <summary>The element of that id (<c>Extension.extension:day.value[x]</c>), or null.</summary>
    public SnapshotElement? ElementById(string id) => byId.GetValueOrDefault(id);

    /// <summary>
    /// Why no snapshot could be made of a definition that has only a differential: the profile, its element and what is
    /// wrong; else null.
    /// </summary>
    public string? Problem { get; }

    /// <summary>Reads a StructureDefinition in FHIR's JSON.</summary>
    public static StructureSnapshot Read(JsonTreeNode json) => new(json, null);

    /// <summary>Reads a StructureDefinition whose differential is wrong.</summary>
    internal static StructureSnapshot ReadWithProblem(JsonTreeNode json, string problem) => new(json, problem);

    private void Arrange()
    {
        foreach (var element in Elements)
        {
            byId.TryAdd(element.Id, element);
        }

        foreach (var element in Elements.Skip(1))
        {
            var dot = element.Id.LastIndexOf('.');
            if (dot < 0 || byId.GetValueOrDefault(element.Id[..dot]) is not { } parent)
            {
                continue;
            }

            var last = element.Id[(dot + 1)..];
            var colon = last.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0)
            {
                parent.Add(element);
                continue;
            }

            // A slice of a slice (a:b/c) belongs to that slice.
            var slash = last.LastIndexOf('/');
            var sliced = element.Id[..(dot + 1)] + (slash > colon ? last[..slash] : last[..colon]);
            byId.GetValueOrDefault(sliced)?.AddSlice(element);
        }
    }
}

/// <summary>A place where an extension may stand.</summary>
/// <param name="Type"><c>element</c>, <c>extension</c> or <c>fhirpath</c>.</param>
/// <param name="Expression">An element's path or id, an extension's canonical, or FHIRPath.</param>
public sealed record ExtensionContext(string Type, string Expression);

using FhirRegimens.Fhir.Specification;

namespace FhirRegimens.Fhir.Elements;

/// <summary>
/// An element of a resource as FHIRPath and the validator see it: typed by the specification, with its parent, its
/// children and its place in the text. Choice elements have the name without the type (<c>value</c>), and a primitive
/// is one element made of its value and of its <c>_name</c> part. Children are found when they are first asked for.
/// Not thread-safe.
/// </summary>
public sealed class FhirElement
{
    private readonly SpecificationPack specification;
    private readonly SnapshotElement? content;
    private FhirElement[]? children;
    private IReadOnlyList<ElementFault> faults = [];
    private List<IReadOnlyList<FhirElement>>? byName;

    internal FhirElement(
        SpecificationPack specification,
        FhirElement? parent,
        string name,
        string jsonName,
        int? index,
        string typeName,
        SnapshotElement? definition,
        JsonTreeNode? json,
        JsonTreeNode? shadow
    )
    {
        this.specification = specification;
        Parent = parent;
        Name = name;
        JsonName = jsonName;
        Index = index;
        TypeName = typeName;
        Definition = definition;
        Json = json;
        Shadow = shadow;
        content = definition?.ContentOf(typeName, specification) ?? specification.FindType(typeName)?.Root;
        IsPrimitive = content?.Structure.Kind == "primitive-type";
        IsResource = content?.Structure.Kind == "resource" && content == content.Structure.Root;
        if (IsResource)
        {
            // An element of type Resource (contained, Bundle.entry.resource) is described by the resource's own type.
            Definition = content;
        }
    }

    /// <summary>The outermost resource of a document.</summary>
    /// <exception cref="JsonSyntaxException">The text is not JSON.</exception>
    public static FhirElement Read(ReadOnlyMemory<byte> json, SpecificationPack specification) =>
        Of(JsonTree.Read(json).Root, specification);

    /// <summary>The resource that a JSON value holds; its type is empty where the value names none that is known.</summary>
    public static FhirElement Of(JsonTreeNode json, SpecificationPack specification)
    {
        var type = ElementReader.ResourceTypeOf(json, specification) ?? "";
        return new FhirElement(
            specification,
            null,
            type,
            "",
            null,
            type,
            specification.FindType(type)?.Root,
            json,
            null
        );
    }

    /// <summary>The element's name; of a choice without the type; of the outermost resource its type.</summary>
    public string Name { get; }

    /// <summary>The name of the JSON property, with the type in it for a choice (<c>valueQuantity</c>).</summary>
    public string JsonName { get; }

    /// <summary>Its place in the list, from 0, where it may repeat; else null.</summary>
    public int? Index { get; }

    /// <summary>
    /// The FHIR type (<c>Quantity</c>, <c>code</c>, <c>BackboneElement</c>, <c>PlanDefinition</c>); empty for a resource
    /// of an unknown type.
    /// </summary>
    public string TypeName { get; }

    /// <summary>What the specification says of it; of a resource, the root of its type. Null where that is unknown.</summary>
    public SnapshotElement? Definition { get; }

    /// <summary>The value in JSON; null for a primitive that has only extensions.</summary>
    public JsonTreeNode? Json { get; }

    /// <summary>A primitive's <c>_name</c> part, which holds its id and extensions, or null.</summary>
    public JsonTreeNode? Shadow { get; }

    /// <summary>What holds it; null for the outermost resource.</summary>
    public FhirElement? Parent { get; }

    /// <summary>Whether it is a resource: outermost, contained, or an entry's.</summary>
    public bool IsResource { get; }

    /// <summary>Whether its type is a primitive one.</summary>
    public bool IsPrimitive { get; }

    /// <summary>
    /// A primitive's value: a string's characters, a number with its digits as written, <c>true</c> or <c>false</c>;
    /// null where it has none or the JSON is of the wrong kind.
    /// </summary>
    public string? Value =>
        Json is not null && IsPrimitive && ElementReader.IsRightKind(TypeName, Json.Kind) ? Json.Text : null;

    /// <summary>The nearest resource: itself, or the one that holds it (FHIRPath's <c>%resource</c>).</summary>
    public FhirElement Resource
    {
        get
        {
            var element = this;
            while (!element.IsResource && element.Parent is { } parent)
            {
                element = parent;
            }

            return element;
        }
    }

    /// <summary>
    /// The resource that the nearest one is contained in, else the nearest one (FHIRPath's <c>%rootResource</c>).
    /// </summary>
    public FhirElement RootResource =>
        Resource is { Name: "contained", Parent: { } container } ? container.Resource : Resource;

    /// <summary>The elements directly below, in the order of the text, those of unknown names left out.</summary>
    public IReadOnlyList<FhirElement> Children => ReadOnce();

    /// <summary>What of its JSON does not have the shape that FHIR asks for, unknown names included.</summary>
    public IReadOnlyList<ElementFault> Faults
    {
        get
        {
            ReadOnce();
            return faults;
        }
    }

    /// <summary>The path from the outermost resource, which is FHIRPath: <c>PlanDefinition.action[0].title</c>.</summary>
    public string Path => (Parent is null ? Name : $"{Parent.Path}.{Name}") + (Index is { } index ? $"[{index}]" : "");

    /// <summary>The byte of the document at which its value begins.</summary>
    public int Offset => (Json ?? Shadow)!.Offset;

    /// <summary>Line and column of its value, counted from 1.</summary>
    public (int Line, int Column) Position => (Json ?? Shadow)!.Position;

    /// <summary>Whether its type is this one or derived from it (<c>Age</c> from <c>Quantity</c>).</summary>
    public bool IsOf(string typeName) => TypeName == typeName || specification.IsTypeOf(TypeName, typeName);

    /// <summary>The children in groups of one name each, in the order of the text.</summary>
    public IReadOnlyList<IReadOnlyList<FhirElement>> ChildrenByName => byName ??= GroupByName(ReadOnce());

    /// <summary>The children of one name (choices without their type), in order.</summary>
    public IReadOnlyList<FhirElement> ChildrenNamed(string name)
    {
        byName ??= GroupByName(ReadOnce());
        var index = IndexOf(byName, name);
        return index < 0 ? [] : byName[index];
    }

    /// <summary>The first child of one name, or null.</summary>
    public FhirElement? Child(string name) => ChildrenNamed(name) is [var first, ..] ? first : null;

    /// <inheritdoc/>
    /// <remarks>Elements of a document stand at different places, and that is quicker found than an identity.</remarks>
    public override int GetHashCode() => Offset;

    /// <inheritdoc/>
    public override string ToString() => Path;

    private FhirElement[] ReadOnce()
    {
        if (children is null)
        {
            (children, faults) =
                IsPrimitive && Shadow is null ? ([], []) : new ElementReader(specification, this, content).Read();
        }

        return children;
    }

    /// <summary>Children of one name stand side by side, but for a choice that wrongly has values of two types.</summary>
    private static List<IReadOnlyList<FhirElement>> GroupByName(FhirElement[] children)
    {
        var groups = new List<IReadOnlyList<FhirElement>>(children.Length);
        for (var (start, end) = (0, 0); start < children.Length; start = end)
        {
            var name = children[start].Name;
            for (end = start + 1; end < children.Length && children[end].Name == name; end++) { }

            IReadOnlyList<FhirElement> run = new ArraySegment<FhirElement>(children, start, end - start);
            var earlier = IndexOf(groups, name);
            if (earlier < 0)
            {
                groups.Add(run);
            }
            else
            {
                groups[earlier] = [.. groups[earlier], .. run];
            }
        }

        return groups;
    }

    // An element has few children of different names, so that looking through them is quicker than a dictionary.
    private static int IndexOf(List<IReadOnlyList<FhirElement>> groups, string name)
    {
        for (var i = 0; i < groups.Count; i++)
        {
            if (groups[i][0].Name == name)
            {
                return i;
            }
        }

        return -1;
    }
}

/// <summary>What is wrong with the shape of a property's JSON.</summary>
public enum ElementFaultKind
{
    /// <summary>The type has no property of this name.</summary>
    UnknownProperty,

    /// <summary>The property came before in the same object; only the first one counts.</summary>
    DuplicateProperty,

    /// <summary>The element may repeat and must be an array.</summary>
    ArrayExpected,

    /// <summary>The element cannot repeat and must not be an array.</summary>
    ArrayNotExpected,

    /// <summary>An array without items.</summary>
    EmptyArray,

    /// <summary>An object is expected here.</summary>
    ObjectExpected,

    /// <summary>An object without members.</summary>
    EmptyObject,

    /// <summary>A value is expected here, of the JSON kind that the primitive type has.</summary>
    PrimitiveExpected,

    /// <summary>A null that does not stand for a value with extensions.</summary>
    NullNotAllowed,

    /// <summary>The name begins with <c>_</c> though the element is no primitive.</summary>
    ShadowOfComplexType,

    /// <summary>A property and its <c>_</c> part are arrays of different length.</summary>
    ShadowLengthDiffers,

    /// <summary>A resource without <c>resourceType</c>.</summary>
    ResourceTypeMissing,

    /// <summary>A resource of a type that the specification does not have.</summary>
    ResourceTypeUnknown,
}

/// <summary>Something of an element's JSON that does not have the shape that FHIR asks for.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Property">The property's name.</param>
/// <param name="Index">The item's place in the array, from 0, where the fault is in one; else null.</param>
/// <param name="Offset">The byte of the document that it stands at.</param>
public sealed record ElementFault(ElementFaultKind Kind, string Property, int? Index, int Offset);

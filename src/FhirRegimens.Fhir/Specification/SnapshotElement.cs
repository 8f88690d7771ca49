using System.Collections.Frozen;
using System.Globalization;
using FhirRegimens.Fhir.Elements;

namespace FhirRegimens.Fhir.Specification;

/// <summary>An element of a snapshot: what may and must stand there.</summary>
public sealed class SnapshotElement
{
    private readonly List<SnapshotElement> children = [];
    private readonly List<SnapshotElement> slices = [];
    private readonly Lazy<FrozenDictionary<string, ElementProperty>> properties;

    internal SnapshotElement(StructureSnapshot structure, JsonTreeNode json)
    {
        Structure = structure;
        Path = json.TextOf("path") ?? "";
        IsChoice = Path.EndsWith("[x]", StringComparison.Ordinal);
        Name = IsChoice ? LastPart(Path)[..^3] : LastPart(Path);
        Id = json.TextOf("id") ?? Path;
        SliceName = json.TextOf("sliceName");
        Short = json.TextOf("short") ?? "";
        Min = json["min"] is { } min && int.TryParse(min.Text, CultureInfo.InvariantCulture, out var least) ? least : 0;
        Max = int.TryParse(json.TextOf("max"), NumberStyles.None, CultureInfo.InvariantCulture, out var most)
            ? most
            : null;
        ContentReference = json.TextOf("contentReference") is { } reference
            ? reference[(reference.IndexOf('#', StringComparison.Ordinal) + 1)..]
            : null;
        Types = [.. json.ItemsOf("type").Select(ReadType)];
        Fixed = ReadChoice(json, "fixed");
        Pattern = ReadChoice(json, "pattern");
        MinValue = ReadChoice(json, "minValue");
        MaxValue = ReadChoice(json, "maxValue");
        MaxLength =
            json["maxLength"] is { } length && int.TryParse(length.Text, CultureInfo.InvariantCulture, out var longest)
                ? longest
                : null;
        Binding = json["binding"] is { } binding ? ElementBinding.Read(binding) : null;
        Slicing = json["slicing"] is { } slicing ? ElementSlicing.Read(slicing) : null;
        Constraints = [.. json.ItemsOf("constraint").Select(ElementConstraint.Read)];
        IsModifier = json["isModifier"]?.Kind == JsonKind.True;
        properties = new Lazy<FrozenDictionary<string, ElementProperty>>(NameProperties);
    }

    /// <summary>The definition that the element belongs to.</summary>
    public StructureSnapshot Structure { get; }

    /// <summary>The id, unique in its definition, with slice names (<c>Extension.extension:day.url</c>).</summary>
    public string Id { get; }

    /// <summary>The path, without slice names (<c>Observation.value[x]</c>).</summary>
    public string Path { get; }

    /// <summary>The path's last part; a choice without its <c>[x]</c> (<c>value</c>).</summary>
    public string Name { get; }

    /// <summary>Whether the type is part of the JSON name (<c>valueQuantity</c>).</summary>
    public bool IsChoice { get; }

    /// <summary>The slice's name, or null for an element that is no slice.</summary>
    public string? SliceName { get; }

    /// <summary>What it is, in a few words.</summary>
    public string Short { get; }

    /// <summary>How often it must stand there at least.</summary>
    public int Min { get; }

    /// <summary>How often it may stand there at most; null for any number.</summary>
    public int? Max { get; }

    /// <summary>The types allowed; empty for the root and where <see cref="ContentReference"/> says it.</summary>
    public IReadOnlyList<ElementType> Types { get; }

    /// <summary>The id of the element in the same definition whose content this one shares, or null.</summary>
    public string? ContentReference { get; }

    /// <summary>The value that it must have exactly, or null.</summary>
    public ElementValue? Fixed { get; }

    /// <summary>What its value must contain, or null.</summary>
    public ElementValue? Pattern { get; }

    /// <summary>The least value, inclusive, or null.</summary>
    public ElementValue? MinValue { get; }

    /// <summary>The greatest value, inclusive, or null.</summary>
    public ElementValue? MaxValue { get; }

    /// <summary>The most characters a text may have, or null.</summary>
    public int? MaxLength { get; }

    /// <summary>Where its codes come from, or null.</summary>
    public ElementBinding? Binding { get; }

    /// <summary>How its repetitions are told apart, or null.</summary>
    public ElementSlicing? Slicing { get; }

    /// <summary>The invariants that hold on it.</summary>
    public IReadOnlyList<ElementConstraint> Constraints { get; }

    /// <summary>Whether it changes the meaning of what holds it.</summary>
    public bool IsModifier { get; }

    /// <summary>The elements directly below it in the same definition, without slices.</summary>
    public IReadOnlyList<SnapshotElement> Children => children;

    /// <summary>The slices of this element.</summary>
    public IReadOnlyList<SnapshotElement> Slices => slices;

    /// <summary>
    /// The element whose <see cref="Children"/> describe the content of this one when it is of type
    /// <paramref name="typeName"/>: itself, the target of its content reference, or the type's own root. Null where
    /// the type is unknown.
    /// </summary>
    public SnapshotElement? ContentOf(string typeName, SpecificationPack specification)
    {
        if (children.Count > 0)
        {
            return this;
        }

        return ContentReference is { } reference
            ? Structure.ElementById(reference)
            : specification.FindType(typeName)?.Root;
    }

    /// <summary>The child that a JSON property stands for, choices by their typed name; false where there is none.</summary>
    public bool TryGetProperty(string jsonName, out ElementProperty property) =>
        properties.Value.TryGetValue(jsonName, out property);

    /// <inheritdoc/>
    public override string ToString() => Id;

    internal void Add(SnapshotElement child) => children.Add(child);

    internal void AddSlice(SnapshotElement slice) => slices.Add(slice);

    private static string LastPart(string path) => path[(path.LastIndexOf('.') + 1)..];

    private FrozenDictionary<string, ElementProperty> NameProperties()
    {
        var named = new Dictionary<string, ElementProperty>(StringComparer.Ordinal);
        foreach (var child in children)
        {
            if (child.ContentReference is { } reference)
            {
                var target = Structure.ElementById(reference);
                named.TryAdd(child.Name, new ElementProperty(child, target?.Types.FirstOrDefault()?.Code ?? "Element"));
            }
            else if (!child.IsChoice)
            {
                named.TryAdd(child.Name, new ElementProperty(child, child.Types.FirstOrDefault()?.Code ?? ""));
            }
            else
            {
                foreach (var type in child.Types.Where(type => type.Code.Length > 0))
                {
                    var name = $"{child.Name}{char.ToUpperInvariant(type.Code[0])}{type.Code[1..]}";
                    named.TryAdd(name, new ElementProperty(child, type.Code));
                }
            }
        }

        return named.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private ElementType ReadType(JsonTreeNode json)
    {
        const string FhirType = "http://hl7.org/fhir/StructureDefinition/structuredefinition-fhir-type";
        const string Regex = "http://hl7.org/fhir/StructureDefinition/regex";
        var code = json.TextOf("code") ?? "";
        if (code.StartsWith("http://hl7.org/fhirpath/", StringComparison.Ordinal))
        {
            // R4's definitions call the id of a resource a string; its documentation and its format are those of id.
            code =
                Structure.Kind == "resource" && Path == $"{Structure.Type}.id"
                    ? "id"
                    : ExtensionText(json, FhirType) ?? "string";
        }

        return new ElementType(
            code,
            [.. json.ItemsOf("profile").Select(profile => profile.Text)],
            [.. json.ItemsOf("targetProfile").Select(profile => profile.Text)],
            ExtensionText(json, Regex)
        );
    }

    private static string? ExtensionText(JsonTreeNode json, string url)
    {
        var extension = json.ItemsOf("extension").FirstOrDefault(e => e.TextOf("url") == url);
        return extension?.Members.FirstOrDefault(m => m.Name.StartsWith("value", StringComparison.Ordinal)).Value?.Text;
    }

    private static ElementValue? ReadChoice(JsonTreeNode json, string prefix)
    {
        foreach (var member in json.Members)
        {
            if (
                member.Name.Length > prefix.Length
                && member.Name.StartsWith(prefix, StringComparison.Ordinal)
                && char.IsAsciiLetterUpper(member.Name[prefix.Length])
            )
            {
                return new ElementValue(member.Name[prefix.Length..], member.Value);
            }
        }

        return null;
    }
}

/// <summary>What a JSON property of an element stands for.</summary>
/// <param name="Element">The definition of the child.</param>
/// <param name="TypeName">The child's FHIR type; for a choice the one that the name says.</param>
public readonly record struct ElementProperty(SnapshotElement Element, string TypeName);

/// <summary>A type that an element may have.</summary>
/// <param name="Code">The FHIR type.</param>
/// <param name="Profiles">Canonicals of which one must hold on the value; empty for none.</param>
/// <param name="TargetProfiles">Canonicals of which one must hold on what is referred to; empty for none.</param>
/// <param name="Regex">The format of a primitive's value, or null.</param>
public sealed record ElementType(
    string Code,
    IReadOnlyList<string> Profiles,
    IReadOnlyList<string> TargetProfiles,
    string? Regex
);

/// <summary>A value inside a definition.</summary>
/// <param name="TypeName">Its FHIR type with a capital letter, as in <c>fixedUri</c>.</param>
/// <param name="Json">The value.</param>
public sealed record ElementValue(string TypeName, JsonTreeNode Json);

/// <summary>An invariant.</summary>
/// <param name="Key">Its key, as <c>ele-1</c>.</param>
/// <param name="Severity"><c>error</c> or <c>warning</c>.</param>
/// <param name="Human">What it asks for, in words.</param>
/// <param name="Expression">FHIRPath that must be true, or null where the definition has none.</param>
public sealed record ElementConstraint(string Key, string Severity, string Human, string? Expression)
{
    internal static ElementConstraint Read(JsonTreeNode json) =>
        new(
            json.TextOf("key") ?? "",
            json.TextOf("severity") ?? "error",
            json.TextOf("human") ?? "",
            json.TextOf("expression")
        );
}

/// <summary>Which codes an element may have.</summary>
/// <param name="Strength"><c>required</c>, <c>extensible</c>, <c>preferred</c> or <c>example</c>.</param>
/// <param name="ValueSet">The value set's canonical, or null.</param>
/// <param name="MaxValueSet">The canonical of the value set that no code may leave, or null.</param>
public sealed record ElementBinding(string Strength, string? ValueSet, string? MaxValueSet)
{
    private const string MaxValueSetUrl = "http://hl7.org/fhir/StructureDefinition/elementdefinition-maxValueSet";

    internal static ElementBinding Read(JsonTreeNode json) =>
        new(
            json.TextOf("strength") ?? "",
            json.TextOf("valueSet"),
            json.ItemsOf("extension").FirstOrDefault(e => e.TextOf("url") == MaxValueSetUrl)?.TextOf("valueCanonical")
        );
}

/// <summary>How the repetitions of an element are told apart.</summary>
/// <param name="Discriminators">What is compared; empty where slices are told apart by order alone.</param>
/// <param name="Ordered">Whether the slices must come in their order.</param>
/// <param name="Rules"><c>closed</c>, <c>open</c> or <c>openAtEnd</c>.</param>
public sealed record ElementSlicing(IReadOnlyList<Discriminator> Discriminators, bool Ordered, string Rules)
{
    internal static ElementSlicing Read(JsonTreeNode json) =>
        new(
            [
                .. json.ItemsOf("discriminator")
                    .Select(d => new Discriminator(d.TextOf("type") ?? "", d.TextOf("path") ?? "")),
            ],
            json["ordered"]?.Kind == JsonKind.True,
            json.TextOf("rules") ?? "open"
        );
}

/// <summary>What tells slices apart.</summary>
/// <param name="Type"><c>value</c>, <c>exists</c>, <c>pattern</c>, <c>type</c> or <c>profile</c>.</param>
/// <param name="Path">Restricted FHIRPath from the element that is sliced; <c>$this</c> for itself.</param>
public sealed record Discriminator(string Type, string Path);

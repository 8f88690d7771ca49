namespace FhirRegimens.ModelGenerator;

/// <summary>Writes the class of a type, with a nested class for each backbone element in it.</summary>
internal sealed class ClassSource(TypeDefinition type, IReadOnlyList<CodeEnum> enums)
{
    private readonly SourceWriter source = new();
    private readonly string className = ClrNames.Class(type.Name);

    /// <summary>The classes by the name of their type.</summary>
    public static string ModelInfo(IEnumerable<TypeDefinition> types)
    {
        var info = new SourceWriter();
        info.Open("public static partial class ModelInfo");
        foreach (var (list, kind) in new[] { ("ResourceTypes", "resource"), ("DataTypes", "") })
        {
            info.Line($"private static ClassMapping[] {list} =>");
            info.Line("    [");
            foreach (
                var type in types.Where(type => !type.IsAbstract && type.Kind == "resource" == (kind == "resource"))
            )
            {
                info.Line($"        {ClrNames.Class(type.Name)}.ClassMapping,");
            }

            info.Line("    ];");
        }

        info.Close();
        return info.ToString();
    }

    public string Write()
    {
        WriteClass(className, type.Name, BaseClass(), type.IsAbstract ? "abstract" : "sealed", type.Short);
        if (type.Name == "BackboneElement")
        {
            source.Line();
            WriteClass(
                "BackboneType",
                type.Name,
                "DataType",
                "abstract",
                "Base of data types that may carry modifier extensions"
            );
        }

        return source.ToString();
    }

    private string BaseClass() =>
        type switch
        {
            { Base: null } => "Base",
            { Kind: "resource" } => type.Base,
            { IsAbstract: true } => type.Base,
            { Base: "Element" } => "DataType",
            { Base: "BackboneElement" } => "BackboneType",
            _ => ClrNames.Class(type.Base),
        };

    private void WriteClass(string name, string path, string baseClass, string modifier, string summary)
    {
        var isRoot = path == type.Name;
        var own = type
            .Elements.Where(element =>
                element.Parent == path && (isRoot ? element.DefinedBy == type.Name : !IsInherited(element))
            )
            .ToList();
        source.Summary(summary);
        var sealedOrNot = name == "Quantity" ? "" : modifier + " ";
        source.Open($"public {sealedOrNot}partial class {name} : {baseClass}, IMapped");
        foreach (var property in own)
        {
            WriteProperty(property, name);
        }

        WriteMapping(name, path, baseClass, modifier, own);
        foreach (var nested in isRoot ? type.Elements.Where(element => element.HasChildren) : [])
        {
            source.Line();
            WriteClass(ClrNames.Component(nested), nested.Path, nested.Types[0], "sealed", nested.Short);
        }

        foreach (var nested in isRoot ? enums.Where(code => code.Owner == name) : [])
        {
            source.Line();
            EnumSource.Write(source, nested);
        }

        source.Close();
    }

    private static bool IsInherited(ElementNode element) => element.DefinedBy is "Element" or "BackboneElement";

    private void WriteProperty(ElementNode element, string owner)
    {
        var property = PropertyName(element, owner);
        var clr = ClassOf(element);
        source.Summary(
            element.IsChoice
                ? $"{element.Short}. One of {string.Join(", ", element.Types.Select(ClrNames.Class))}."
                : element.Short
        );
        if (element.IsAttribute)
        {
            source.Line($"public string? {property} {{ get; set; }}");
        }
        else if (element.IsList)
        {
            var field = ClrNames.Field(property);
            source.Line($"public List<{clr}> {property} {{ get => {field} ??= []; set => {field} = value; }}");
            source.Line($"private List<{clr}>? {field};");
        }
        else
        {
            source.Line($"public {clr}? {property} {{ get; set; }}");
        }

        source.Line();
        if (IsPrimitive(element))
        {
            WriteValue(element, owner, property, clr);
        }
    }

    private void WriteValue(ElementNode element, string owner, string property, string clr)
    {
        var value = ValueOf(element);
        var name = ClrNames.Property(element, owner);
        source.Line($"/// <inheritdoc cref=\"{property}\"/>");
        if (element.IsList)
        {
            source.Line(
                $"public IEnumerable<{value}?> {name} {{ get => {ClrNames.Field(property)}?.Select(item => item.Value) ?? []; set => {property} = [.. value.Select(item => new {clr}(item))]; }}"
            );
        }
        else
        {
            source.Line(
                $"public {value}? {name} {{ get => {property}?.Value; set => {property} = value is null ? null : new {clr}(value); }}"
            );
        }

        source.Line();
    }

    private void WriteMapping(
        string name,
        string path,
        string baseClass,
        string modifier,
        IReadOnlyList<ElementNode> own
    )
    {
        var create = modifier == "abstract" ? "null" : $"static () => new {name}()";
        var hides = baseClass == "Base" ? "" : "new ";
        source.Summary($"The elements of {path}, which JSON is read and written by.");
        source.Line($"public static {hides}ClassMapping ClassMapping {{ get; }} = new(\"{path}\", {create},");
        source.Line("[");
        if (baseClass != "Base")
        {
            source.Line($"    .. {baseClass}.ClassMapping.Properties,");
        }

        foreach (var element in own)
        {
            source.Line($"    {Mapping(element, name)},");
        }

        source.Line("]);");
        if (modifier != "abstract")
        {
            source.Line();
            source.Line("/// <inheritdoc/>");
            source.Line("public override ClassMapping GetClassMapping() => ClassMapping;");
        }
    }

    private string Mapping(ElementNode element, string owner)
    {
        var property = PropertyName(element, owner);
        var clr = ClassOf(element);
        var self = $"(({owner})o).{property}";
        var get = $"static o => {self}";
        if (element.IsAttribute)
        {
            return $"PropertyMapping.Text(\"{element.Name}\", {get}, static (o, v) => {self} = v)";
        }

        var isResource = clr == "Resource";
        var kind =
            element.IsList ? (isResource ? "Resources" : "Many")
            : element.IsChoice ? "Choice"
            : isResource ? "Resource"
            : "One";
        var types =
            element.IsChoice
                ? $"static () => [{string.Join(", ", element.Types.Select(code => $"ClassMapping.Of<{ClrNames.Class(code)}>()"))}], "
            : isResource ? ""
            : $"ClassMapping.Of<{clr}>, ";
        var access = element.IsList
            ? $"static o => (({owner})o).{ClrNames.Field(property)}, static (o, v) => {self}.Add(({clr})v)"
            : $"{get}, static (o, v) => {self} = ({clr}?)v";
        return $"PropertyMapping.{kind}(\"{element.Name}\", {types}{access})";
    }

    /// <summary>The element itself as Element, beside its bare value.</summary>
    private string PropertyName(ElementNode element, string owner) =>
        element.Path == "Element.id" ? "ElementId"
        : IsPrimitive(element) ? ClrNames.Pascal(element.Name) + "Element"
        : ClrNames.Property(element, owner);

    private static bool IsPrimitive(ElementNode element) =>
        !element.IsChoice && !element.IsAttribute && element.Types is [var code] && ClrNames.IsPrimitive(code);

    private string ClassOf(ElementNode element) =>
        element switch
        {
            { ContentReference: { } path } => ClrNames.Component(type.Elements.First(other => other.Path == path)),
            { HasChildren: true } => ClrNames.Component(element),
            { IsChoice: true } => "DataType",
            _ when EnumOf(element) is { } code => $"Code<{code.FullName}>",
            _ => ClrNames.Class(element.Types[0]),
        };

    private string ValueOf(ElementNode element) => EnumOf(element)?.FullName ?? ClrNames.Value(element.Types[0]);

    private CodeEnum? EnumOf(ElementNode element) =>
        element.Types is ["code"] ? enums.FirstOrDefault(code => code.ValueSet == element.RequiredValueSet) : null;
}

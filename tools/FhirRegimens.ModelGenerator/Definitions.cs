using System.Text.Json;

namespace FhirRegimens.ModelGenerator;

/// <summary>What a StructureDefinition says about a base type.</summary>
internal sealed record TypeDefinition(
    string Name,
    string Kind,
    bool IsAbstract,
    string? Base,
    IReadOnlyList<ElementNode> Elements,
    string Short
);

/// <summary>An element of a snapshot.</summary>
internal sealed record ElementNode
{
    public required string Path { get; init; }
    public required string Short { get; init; }
    public required string Max { get; init; }

    /// <summary>The type that defined the element first: Element.id also where it is inherited.</summary>
    public required string DefinedBy { get; init; }

    /// <summary>Codes of the types allowed; FHIRPath's System.String is an attribute of plain text.</summary>
    public required IReadOnlyList<string> Types { get; init; }

    /// <summary>The path whose content is this element's too, without #.</summary>
    public string? ContentReference { get; init; }

    /// <summary>The name that the definition gives the C# class of its children, if it gives one.</summary>
    public string? ExplicitTypeName { get; init; }

    /// <summary>Canonical of the value set of a required binding, without version.</summary>
    public string? RequiredValueSet { get; init; }

    public string Name => Path[(Path.LastIndexOf('.') + 1)..].Replace("[x]", "", StringComparison.Ordinal);
    public string Parent => Path[..Math.Max(0, Path.LastIndexOf('.'))];
    public bool IsChoice => Path.EndsWith("[x]", StringComparison.Ordinal);
    public bool IsList => Max != "1";
    public bool HasChildren => Types is ["BackboneElement"] or ["Element"];
    public bool IsAttribute =>
        Types is [var type] && type.StartsWith("http://hl7.org/fhirpath/", StringComparison.Ordinal);
}

/// <summary>A code of a value set.</summary>
internal sealed record Concept(string Code, string Text);

/// <summary>The definitions of a package folder.</summary>
internal sealed class Definitions
{
    private const string BindingStrength = "required";
    private readonly string folder;
    private readonly Dictionary<string, TypeDefinition> types;

    private Definitions(string folder, Dictionary<string, TypeDefinition> types)
    {
        this.folder = folder;
        this.types = types;
    }

    /// <summary>Every type of the package, also those that are not generated.</summary>
    public IEnumerable<TypeDefinition> Types => types.Values;

    /// <summary>Reads the base types of <paramref name="folder"/>.</summary>
    public static Definitions Load(string folder)
    {
        var read = new Dictionary<string, TypeDefinition>(StringComparer.Ordinal);
        foreach (
            var file in Directory.EnumerateFiles(folder, "StructureDefinition-*.json").Order(StringComparer.Ordinal)
        )
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(file));
            var root = json.RootElement;
            if (Text(root, "derivation") != "constraint" && Text(root, "kind") != "logical")
            {
                var type = ReadType(root);
                read.Add(type.Name, type);
            }
        }

        return new Definitions(folder, read);
    }

    /// <summary>The named types and every type that their elements use, ordered by name.</summary>
    public IReadOnlyList<TypeDefinition> Closure(IEnumerable<string> names)
    {
        var found = new SortedDictionary<string, TypeDefinition>(StringComparer.Ordinal);
        var waiting = new Stack<string>(names);
        while (waiting.TryPop(out var name))
        {
            if (types.TryGetValue(name, out var type) && found.TryAdd(name, type))
            {
                foreach (var used in type.Elements.SelectMany(element => element.Types).Append(type.Base ?? name))
                {
                    waiting.Push(used);
                }
            }
        }

        return [.. found.Values];
    }

    /// <summary>Name and codes of a value set; no codes where it takes them from outside FHIR (currencies, MIME types).</summary>
    public (string Name, IReadOnlyList<Concept> Concepts) ReadValueSet(string canonical)
    {
        using var json = Read("ValueSet", canonical);
        var concepts = new List<Concept>();
        foreach (var include in json!.RootElement.GetProperty("compose").GetProperty("include").EnumerateArray())
        {
            var system = Text(include, "system")!;
            using var codeSystem = Read("CodeSystem", system);
            var defined = codeSystem is null ? [] : Flatten(codeSystem.RootElement).ToList();
            var chosen = include.TryGetProperty("concept", out _)
                ? Flatten(include)
                    .Select(concept => defined.Find(other => other.Code == concept.Code) ?? concept)
                    .ToList()
                : defined;
            if (chosen.Count == 0 || include.TryGetProperty("filter", out _))
            {
                return (Text(json.RootElement, "name")!, []);
            }

            concepts.AddRange(chosen);
        }

        return (Text(json.RootElement, "name")!, concepts);
    }

    private JsonDocument? Read(string type, string canonical)
    {
        var file = Path.Combine(folder, $"{type}-{canonical[(canonical.LastIndexOf('/') + 1)..]}.json");
        return File.Exists(file) ? JsonDocument.Parse(File.ReadAllBytes(file)) : null;
    }

    private static IEnumerable<Concept> Flatten(JsonElement parent)
    {
        if (!parent.TryGetProperty("concept", out var concepts))
        {
            yield break;
        }

        foreach (var concept in concepts.EnumerateArray())
        {
            var code = Text(concept, "code")!;
            yield return new Concept(code, Text(concept, "definition") ?? Text(concept, "display") ?? code);
            foreach (var child in Flatten(concept))
            {
                yield return child;
            }
        }
    }

    private static TypeDefinition ReadType(JsonElement root)
    {
        var elements = root.GetProperty("snapshot").GetProperty("element").EnumerateArray().ToList();
        return new TypeDefinition(
            Text(root, "type")!,
            Text(root, "kind")!,
            root.GetProperty("abstract").GetBoolean(),
            Text(root, "baseDefinition") is { } canonical ? canonical[(canonical.LastIndexOf('/') + 1)..] : null,
            [.. elements.Skip(1).Select(ReadElement)],
            Text(elements[0], "short")!
        );
    }

    private static ElementNode ReadElement(JsonElement element)
    {
        var basePath = Text(element.GetProperty("base"), "path")!;
        return new ElementNode
        {
            Path = Text(element, "path")!,
            Short = Text(element, "short")!,
            Max = Text(element, "max")!,
            DefinedBy = basePath.Split('.')[0],
            Types = TypesOf(element, basePath),
            ContentReference = Text(element, "contentReference")?[1..],
            ExplicitTypeName = ExplicitName(element),
            RequiredValueSet =
                element.TryGetProperty("binding", out var binding) && Text(binding, "strength") == BindingStrength
                    ? Text(binding, "valueSet")?.Split('|')[0]
                    : null,
        };
    }

    // Resource.id is System.String in the definitions, but the specification holds it to the rules of an id.
    private static IReadOnlyList<string> TypesOf(JsonElement element, string basePath) =>
        basePath == "Resource.id" ? ["id"]
        : element.TryGetProperty("type", out var allowed)
            ? [.. allowed.EnumerateArray().Select(type => Text(type, "code")!)]
        : [];

    private static string? ExplicitName(JsonElement element) =>
        element.TryGetProperty("extension", out var extensions)
            ? extensions
                .EnumerateArray()
                .Where(extension =>
                    Text(extension, "url")
                    == "http://hl7.org/fhir/StructureDefinition/structuredefinition-explicit-type-name"
                )
                .Select(extension => Text(extension, "valueString"))
                .FirstOrDefault()
            : null;

    private static string? Text(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var value) ? value.GetString() : null;
}

using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FhirRegimens.Fhir.Specification;

/// <summary>
/// Makes the snapshot of a profile that states only what differs from its base (R4 profiling, section 5.1.0.9): the
/// base's elements with what the differential says of them, slices added, and the content of types where the
/// differential looks below them. Elements are found by their ids. Not thread-safe.
/// </summary>
/// <param name="specification">Where bases and types are found.</param>
internal sealed class SnapshotGenerator(SpecificationPack specification)
{
    private const string CorePrefix = "http://hl7.org/fhir/StructureDefinition/";

    /// <summary>Profiles of profiles multiply; no honest ones come near these bounds.</summary>
    private const int MostCopies = 100_000;
    private const int LongestChain = 50;
    private const int LongestId = 2_000;

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 200, AllowDuplicateProperties = false };
    private static readonly string[] Strengths = ["example", "preferred", "extensible", "required"];

    private readonly Dictionary<string, JsonObject?> definitions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SnapshotNode> trees = new(StringComparer.Ordinal);
    private readonly List<string> inProgress = [];
    private string profileUrl = "";
    private string place = "";
    private int copies;

    /// <summary>The definition with a snapshot, in FHIR's JSON.</summary>
    /// <param name="definition">A StructureDefinition with a differential.</param>
    /// <exception cref="SnapshotException">The differential does not fit its base, or the base is not at hand.</exception>
    internal byte[] Generate(ReadOnlyMemory<byte> definition)
    {
        try
        {
            var profile = Parse(definition);
            var root = TreeOf(profile);
            profile["snapshot"] = new JsonObject { ["element"] = new JsonArray([.. root.Write("", "")]) };
            return Encoding.UTF8.GetBytes(profile.ToJsonString());
        }
        // What is of another kind than FHIR has it (a number for a text) is found where it is read.
        catch (Exception exception) when (exception is InvalidOperationException or FormatException or JsonException)
        {
            throw Problem($"this is not FHIR JSON ({exception.Message})");
        }
        catch (InsufficientExecutionStackException)
        {
            throw Problem("elements are nested too deep");
        }
    }

    private static JsonObject Parse(ReadOnlyMemory<byte> json)
    {
        var text = json.Span is [0xEF, 0xBB, 0xBF, .. var marked] ? marked : json.Span;
        return JsonNode.Parse(text, documentOptions: Strict) as JsonObject
            ?? throw new FormatException("a definition must be an object");
    }

    private SnapshotNode TreeOf(JsonObject profile)
    {
        if ((profile["snapshot"] as JsonObject)?["element"] is JsonArray elements)
        {
            return SnapshotNode.Read(elements) ?? throw new FormatException("a snapshot has no elements");
        }

        var (outerUrl, outerPlace) = (profileUrl, place);
        (profileUrl, place) = ((string?)profile["url"] ?? "", "");
        if ((string?)profile["derivation"] != "constraint" || (string?)profile["baseDefinition"] is not { } baseUrl)
        {
            throw Problem("it has no snapshot, and constrains no base that one could be made from");
        }

        if (inProgress.Contains(profileUrl))
        {
            throw Problem($"its bases lead back to itself ({string.Join(" -> ", inProgress)} -> {profileUrl})");
        }

        inProgress.Add(profileUrl);
        if (inProgress.Count > LongestChain)
        {
            throw Problem($"its bases are a chain of more than {LongestChain}");
        }

        var root = FindTree(baseUrl) ?? throw Problem($"its base {baseUrl} is not at hand");
        foreach (var element in Differential(profile))
        {
            place = (string?)element["id"] ?? throw Problem("an element of the differential has no id");
            Merge(Locate(root), element);
        }

        inProgress.RemoveAt(inProgress.Count - 1);
        (profileUrl, place) = (outerUrl, outerPlace);
        return root;
    }

    private static IEnumerable<JsonObject> Differential(JsonObject profile) =>
        ((profile["differential"] as JsonObject)?["element"] as JsonArray ?? []).OfType<JsonObject>();

    /// <summary>The element that the differential speaks of, after unfolding what is on the way to it.</summary>
    private SnapshotNode Locate(SnapshotNode root)
    {
        if (place.Length > LongestId)
        {
            place = "";
            throw Problem($"an element's id has more than {LongestId} characters");
        }

        var segments = place.Split('.');
        if (segments[0] != root.Name)
        {
            throw Problem($"it does not begin with {root.Name}, which the profile is on");
        }

        var current = root;
        SnapshotNode? sliced = null;
        for (var i = 1; i < segments.Length; i++)
        {
            if (current.Children.Count == 0)
            {
                Unfold(current, sliced);
            }

            var (name, sliceName) = Split(segments[i]);
            if (current.Child(name) is not { } child)
            {
                // A choice may be named by one of its types (valueQuantity), which makes that type a slice.
                child =
                    current.Children.Find(choice => TypeOfChoice(choice, name) is not null)
                    ?? throw Problem($"the base has no element '{name}' there");
                sliceName ??= name;
            }

            (current, sliced) = sliceName is null
                ? (child, null)
                : FindSlice(child, sliceName, mayAdd: i == segments.Length - 1);
        }

        return current;
    }

    private static (string Name, string? SliceName) Split(string segment)
    {
        var colon = segment.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? (segment, null) : (segment[..colon], segment[(colon + 1)..]);
    }

    /// <summary>The type of a choice that a name means (Quantity for valueQuantity), or null.</summary>
    private static string? TypeOfChoice(SnapshotNode choice, string name) =>
        choice.Name.EndsWith("[x]", StringComparison.Ordinal)
            ? choice.TypeCodes.FirstOrDefault(type =>
                type.Length > 0 && name == $"{choice.Name[..^3]}{char.ToUpperInvariant(type[0])}{type[1..]}"
            )
            : null;

    /// <summary>A slice, or a slice of a slice (<c>a/b</c>), with what it is a slice of.</summary>
    private (SnapshotNode Slice, SnapshotNode Sliced) FindSlice(SnapshotNode element, string name, bool mayAdd)
    {
        var slash = name.LastIndexOf('/');
        var sliced = slash < 0 ? element : FindSlice(element, name[..slash], mayAdd: false).Slice;
        var slice = sliced.Slice(name);
        if (slice is null)
        {
            var type = TypeOfChoice(element, name);
            slice =
                mayAdd || type is not null
                    ? AddSlice(sliced, name, type)
                    : throw Problem($"the slice '{name}' is not defined before what is below it");
        }

        return (slice, sliced);
    }

    private SnapshotNode AddSlice(SnapshotNode sliced, string name, string? type)
    {
        sliced.Definition["slicing"] ??= sliced.Name switch
        {
            "extension" or "modifierExtension" => SlicingBy("value", "url"),
            _ when sliced.Name.EndsWith("[x]", StringComparison.Ordinal) => SlicingBy("type", "$this"),
            _ => throw Problem($"the slice '{name}' is defined before it is said how slices are told apart"),
        };
        var slice = sliced.CopyAsSlice(name);
        slice.Definition["min"] = 0;
        if (type is not null)
        {
            slice.Definition["type"] = new JsonArray(
                slice.Types.First(one => (string?)one["code"] == type).DeepClone()
            );
        }

        sliced.Slices.Add(slice);
        return slice;
    }

    private static JsonObject SlicingBy(string type, string path) =>
        new()
        {
            ["discriminator"] = new JsonArray(new JsonObject { ["type"] = type, ["path"] = path }),
            ["ordered"] = false,
            ["rules"] = "open",
        };

    /// <summary>Puts the content of an element below it: of what it is a slice of, refers to, or is of the type of.</summary>
    private void Unfold(SnapshotNode element, SnapshotNode? sliced)
    {
        if (sliced is { Children.Count: > 0 })
        {
            element.Children.AddRange(Copy(sliced).Children);
        }
        else if ((string?)element.Definition["contentReference"] is { } reference)
        {
            var target = FindContent(reference[(reference.IndexOf('#', StringComparison.Ordinal) + 1)..]);
            element.Definition.Remove("contentReference");
            element.Definition["type"] = target.Definition["type"]?.DeepClone();
            element.Children.AddRange(target.Children);
        }
        else
        {
            element.Children.AddRange(FindContentOfType(element).Children);
        }
    }

    private SnapshotNode FindContent(string id)
    {
        var names = id.Split('.');
        var target = FindTree(CorePrefix + names[0]);
        foreach (var name in names.Skip(1))
        {
            target = target?.Child(name);
        }

        return target ?? throw Problem($"it has the content of {id}, which is not at hand");
    }

    private SnapshotNode FindContentOfType(SnapshotNode element)
    {
        if (element.Types.ToList() is not [var type] || (string?)type["code"] is not { Length: > 0 } code)
        {
            throw Problem("what is above it may be of several types; say first of which it is");
        }

        // What a profile on itself says of its content cannot be told before it is made.
        var profile = type["profile"] is JsonArray { Count: 1 } profiles ? (string?)profiles[0] : null;
        return (profile is null || inProgress.Contains(profile) ? null : FindTree(profile))
            ?? FindTree(CorePrefix + code)
            ?? throw Problem($"the type {code} is not at hand");
    }

    /// <summary>Lets an element say what the differential says of it besides.</summary>
    private void Merge(SnapshotNode target, JsonObject differential)
    {
        var definition = target.Definition;
        foreach (var (name, value) in differential)
        {
            switch (name)
            {
                case "id" or "path" or "sliceName" or "min" or "max":
                    break;
                case "type":
                    definition["type"] = NarrowedTypes(target, value);
                    break;
                case "binding" or "slicing" when value is JsonObject part:
                    CheckStrength(definition["binding"] as JsonObject, part);
                    definition[name] = Overlaid(definition[name] as JsonObject, part);
                    break;
                case "constraint" or "condition" or "mapping" or "example" or "alias" when value is JsonArray items:
                    definition[name] = Appended(definition[name] as JsonArray, items);
                    break;
                default:
                    CheckFixed(definition[name], name, value);
                    definition[name] = value?.DeepClone();
                    break;
            }
        }

        MergeCardinality(definition, differential);
    }

    private void MergeCardinality(JsonObject definition, JsonObject differential)
    {
        var (baseMin, baseMax) = ((int?)definition["min"] ?? 0, MaxOf(definition) ?? int.MaxValue);
        var min = (int?)differential["min"] ?? baseMin;
        var max = MaxOf(differential) ?? baseMax;
        if (min < baseMin)
        {
            throw Problem($"its min is {min}, which is less than the base's {baseMin}");
        }

        if (max > baseMax)
        {
            throw Problem($"its max is {Text(max)}, which is more than the base's {Text(baseMax)}");
        }

        if (min > max)
        {
            throw Problem($"its min is {min}, which is more than its max of {Text(max)}");
        }

        definition["min"] = min;
        definition["max"] = Text(max);
    }

    private static int? MaxOf(JsonObject definition) =>
        (string?)definition["max"] switch
        {
            null => null,
            "*" => int.MaxValue,
            var max => int.Parse(max, NumberStyles.None, CultureInfo.InvariantCulture),
        };

    private static string Text(int max) => max == int.MaxValue ? "*" : max.ToString(CultureInfo.InvariantCulture);

    private JsonArray NarrowedTypes(SnapshotNode target, JsonNode? types)
    {
        var narrowed = new JsonArray();
        foreach (var type in (types as JsonArray ?? []).OfType<JsonObject>())
        {
            var code = (string?)type["code"] ?? "";
            var allowed = target.Types.FirstOrDefault(one => IsOf(code, (string?)one["code"] ?? ""));
            if (allowed is null && target.Types.Any())
            {
                throw Problem(
                    $"the type {code} is not one that the base allows: {string.Join(", ", target.TypeCodes)}"
                );
            }

            // What is not said of a type's profiles and targets stays as it is.
            narrowed.Add(Overlaid(allowed, type));
        }

        return narrowed;
    }

    private bool IsOf(string type, string ancestor)
    {
        for (var (current, step) = (type, 0); step < LongestChain; step++)
        {
            if (current == ancestor)
            {
                return true;
            }

            if ((string?)FindDefinition(CorePrefix + current)?["baseDefinition"] is not { } parent)
            {
                return false;
            }

            current = parent[(parent.LastIndexOf('/') + 1)..];
        }

        return false;
    }

    private void CheckStrength(JsonObject? binding, JsonObject differential)
    {
        var stated = Array.IndexOf(Strengths, (string?)differential["strength"]);
        var required = Array.IndexOf(Strengths, (string?)binding?["strength"]);
        if (stated >= 0 && stated < required)
        {
            throw Problem($"its binding is {Strengths[stated]}, which is weaker than the base's {Strengths[required]}");
        }
    }

    private void CheckFixed(JsonNode? stated, string name, JsonNode? value)
    {
        if (
            name.StartsWith("fixed", StringComparison.Ordinal)
            && stated is not null
            && !JsonNode.DeepEquals(stated, value)
        )
        {
            throw Problem($"its value is fixed to {value?.ToJsonString()}, but the base's to {stated.ToJsonString()}");
        }
    }

    private static JsonObject Overlaid(JsonObject? below, JsonObject above)
    {
        var overlaid = (JsonObject?)below?.DeepClone() ?? [];
        foreach (var (name, value) in above)
        {
            overlaid[name] = value?.DeepClone();
        }

        return overlaid;
    }

    /// <summary>Both lists; of constraints the later one of the same key.</summary>
    private static JsonArray Appended(JsonArray? first, JsonArray second)
    {
        var appended = (JsonArray?)first?.DeepClone() ?? [];
        foreach (var item in second)
        {
            var key = (string?)(item as JsonObject)?["key"];
            if (key is not null && appended.FirstOrDefault(one => (string?)one?["key"] == key) is { } replaced)
            {
                appended.Remove(replaced);
            }

            appended.Add(item?.DeepClone());
        }

        return appended;
    }

    /// <summary>A tree of that definition's elements which may be changed, or null where it is not at hand.</summary>
    private SnapshotNode? FindTree(string canonical)
    {
        var url = SpecificationPack.WithoutVersion(canonical);
        if (trees.TryGetValue(url, out var tree))
        {
            return Copy(tree);
        }

        if (FindDefinition(url) is not { } definition)
        {
            return null;
        }

        trees[url] = tree = TreeOf(definition);
        return Copy(tree);
    }

    private JsonObject? FindDefinition(string url)
    {
        if (!definitions.TryGetValue(url, out var definition))
        {
            definition = specification.FindStructureJson(url) is { } json ? Parse(json) : null;
            definitions[url] = definition;
        }

        return definition;
    }

    private SnapshotNode Copy(SnapshotNode tree)
    {
        copies += tree.Count();
        return copies <= MostCopies ? tree.Copy() : throw Problem("it and what it builds on have too many elements");
    }

    private SnapshotException Problem(string problem) =>
        new(place.Length > 0 ? $"{profileUrl}, {place}: {problem}" : $"{profileUrl}: {problem}");
}

/// <summary>A snapshot cannot be made.</summary>
/// <param name="problem">Which profile, which of its elements, and what is wrong.</param>
internal sealed class SnapshotException(string problem) : Exception(problem);

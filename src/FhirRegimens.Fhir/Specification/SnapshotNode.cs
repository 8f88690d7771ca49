using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;

namespace FhirRegimens.Fhir.Specification;

/// <summary>
/// An element of a snapshot that is being made: its definition, what is below it and how it is sliced. Definitions may
/// be nested as deep as they like; whatever walks down a tree watches the stack.
/// </summary>
/// <param name="Name">The last part of its path (<c>value[x]</c>).</param>
/// <param name="SliceName">The slice's name, or null for an element that is no slice.</param>
/// <param name="Definition">The ElementDefinition; its id and path are written at the end.</param>
internal sealed record SnapshotNode(string Name, string? SliceName, JsonObject Definition)
{
    internal List<SnapshotNode> Children { get; } = [];

    internal List<SnapshotNode> Slices { get; } = [];

    /// <summary>The codes of the types that it may have.</summary>
    internal IEnumerable<string> TypeCodes => Types.Select(type => (string?)type["code"] ?? "");

    internal IEnumerable<JsonObject> Types => (Definition["type"] as JsonArray)?.OfType<JsonObject>() ?? [];

    internal SnapshotNode? Child(string name) => Children.Find(child => child.Name == name);

    internal SnapshotNode? Slice(string name) => Slices.Find(slice => slice.SliceName == name);

    /// <summary>The tree that a snapshot's elements make by their ids; elements without a parent are passed over.</summary>
    internal static SnapshotNode? Read(JsonArray elements)
    {
        SnapshotNode? root = null;
        var byId = new Dictionary<string, SnapshotNode>(StringComparer.Ordinal);
        foreach (var element in elements.OfType<JsonObject>())
        {
            var id = (string?)element["id"] ?? (string?)element["path"] ?? "";
            var dot = id.LastIndexOf('.');
            var last = id[(dot + 1)..];
            var colon = last.IndexOf(':', StringComparison.Ordinal);
            var sliceName = colon < 0 ? null : last[(colon + 1)..];
            var node = new SnapshotNode(colon < 0 ? last : last[..colon], sliceName, (JsonObject)element.DeepClone());
            byId.TryAdd(id, node);
            if (root is null)
            {
                root = node;
            }
            else if (sliceName is null)
            {
                byId.GetValueOrDefault(id[..Math.Max(dot, 0)])?.Children.Add(node);
            }
            else
            {
                // A slice of a slice (a:b/c) belongs to that slice.
                var slash = id.LastIndexOf('/');
                byId.GetValueOrDefault(slash > dot + colon ? id[..slash] : id[..(dot + 1 + colon)])?.Slices.Add(node);
            }
        }

        return root;
    }

    /// <summary>The same tree again, with definitions of its own.</summary>
    internal SnapshotNode Copy()
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var copy = new SnapshotNode(Name, SliceName, (JsonObject)Definition.DeepClone());
        copy.Children.AddRange(Children.Select(child => child.Copy()));
        copy.Slices.AddRange(Slices.Select(slice => slice.Copy()));
        return copy;
    }

    /// <summary>A slice with this one's definition and nothing below it.</summary>
    internal SnapshotNode CopyAsSlice(string sliceName)
    {
        var slice = new SnapshotNode(Name, sliceName, (JsonObject)Definition.DeepClone());
        slice.Definition.Remove("slicing");
        slice.Definition["sliceName"] = sliceName;
        return slice;
    }

    /// <summary>The elements in the order of a snapshot, with their ids and paths.</summary>
    internal IEnumerable<JsonObject> Write(string parentId, string parentPath)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var id = $"{parentId}{Name}{(SliceName is null ? "" : $":{SliceName}")}";
        var path = parentPath + Name;
        Definition["id"] = id;
        Definition["path"] = path;
        yield return Definition;
        foreach (var below in Children.SelectMany(child => child.Write($"{id}.", $"{path}.")))
        {
            yield return below;
        }

        foreach (var below in Slices.SelectMany(slice => slice.Write(parentId, parentPath)))
        {
            yield return below;
        }
    }

    /// <summary>How many elements the tree has.</summary>
    internal int Count()
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return 1 + Children.Sum(child => child.Count()) + Slices.Sum(slice => slice.Count());
    }
}

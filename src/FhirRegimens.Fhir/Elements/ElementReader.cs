using FhirRegimens.Fhir.Specification;

namespace FhirRegimens.Fhir.Elements;

/// <summary>Finds the children of one element in its JSON, and what of it is out of shape.</summary>
internal sealed class ElementReader(SpecificationPack specification, FhirElement element, SnapshotElement? content)
{
    private readonly List<FhirElement> children = [];
    private readonly List<ElementFault> faults = [];
    private bool hasShadows;

    /// <summary>Whether a primitive type is written as this kind of JSON.</summary>
    internal static bool IsRightKind(string typeName, JsonKind kind) =>
        typeName switch
        {
            "boolean" => kind is JsonKind.True or JsonKind.False,
            "integer" or "positiveInt" or "unsignedInt" or "decimal" => kind is JsonKind.Number,
            _ => kind is JsonKind.String,
        };

    /// <summary>The type that a resource names and the specification has as a concrete one, or null.</summary>
    internal static string? ResourceTypeOf(JsonTreeNode json, SpecificationPack specification) =>
        json.TextOf("resourceType") is { } type
        && specification.FindType(type) is { Kind: "resource", IsAbstract: false, IsProfile: false }
            ? type
            : null;

    internal (FhirElement[] Children, IReadOnlyList<ElementFault> Faults) Read()
    {
        if (element.Parent is null && element.TypeName.Length == 0)
        {
            AddResourceTypeFault(element.Json!, "", null);
        }

        if (element.IsPrimitive)
        {
            ReadMembers(element.Shadow);
        }
        else if (content is not null)
        {
            ReadMembers(element.Json);
        }

        return ([.. children], faults);
    }

    private void ReadMembers(JsonTreeNode? json)
    {
        if (json is null)
        {
            return;
        }

        children.EnsureCapacity(json.Members.Count);
        hasShadows = json.Members.Any(member => member.Name.StartsWith('_'));
        foreach (var member in json.Members)
        {
            if (member.IsDuplicate)
            {
                faults.Add(new ElementFault(ElementFaultKind.DuplicateProperty, member.Name, null, member.NameOffset));
            }
            else if (!(member.Name == "resourceType" && element.IsResource))
            {
                ReadMember(json, member);
            }
        }
    }

    private void ReadMember(JsonTreeNode json, JsonMember member)
    {
        var isShadow = member.Name.StartsWith('_');
        var name = isShadow ? member.Name[1..] : member.Name;

        // The value of a primitive type is a property of its definition, but in JSON it is never one of an object.
        if (!content!.TryGetProperty(name, out var property) || (element.IsPrimitive && name == "value"))
        {
            faults.Add(new ElementFault(ElementFaultKind.UnknownProperty, member.Name, null, member.NameOffset));
            return;
        }

        var isPrimitive = specification.FindType(property.TypeName)?.Kind == "primitive-type";
        if (isShadow && (!isPrimitive || name is "id" && property.TypeName != "id" || property.TypeName == "xhtml"))
        {
            faults.Add(new ElementFault(ElementFaultKind.ShadowOfComplexType, member.Name, null, member.NameOffset));
            return;
        }

        var value = isShadow ? null : member.Value;
        var shadow =
            isShadow ? member.Value
            : isPrimitive && hasShadows ? json["_" + name]
            : null;
        if (isShadow && json[name] is not null)
        {
            return;
        }

        if (property.Element.Max is 1 or 0)
        {
            ReadSingle(name, property, value, shadow);
        }
        else
        {
            ReadRepeated(name, property, value, shadow);
        }
    }

    private void ReadSingle(string name, ElementProperty property, JsonTreeNode? value, JsonTreeNode? shadow)
    {
        if ((value ?? shadow) is not { Kind: JsonKind.Array } array)
        {
            AddChild(name, property, null, value, shadow?.Kind == JsonKind.Object ? shadow : null);
            CheckShadowKind(name, null, shadow);
            return;
        }

        faults.Add(new ElementFault(ElementFaultKind.ArrayNotExpected, name, null, array.Offset));
        for (var i = 0; i < array.Items.Count; i++)
        {
            AddChild(name, property, i, array.Items[i], null);
        }
    }

    private void ReadRepeated(string name, ElementProperty property, JsonTreeNode? value, JsonTreeNode? shadow)
    {
        CheckArray("", name, value);
        CheckArray("_", name, shadow);
        var values = ItemsOf(value);
        var shadows = ItemsOf(shadow);
        if (value is not null && shadow is not null && values.Count != shadows.Count)
        {
            faults.Add(new ElementFault(ElementFaultKind.ShadowLengthDiffers, "_" + name, null, shadow.Offset));
        }

        for (var i = 0; i < Math.Max(values.Count, shadows.Count); i++)
        {
            var item = i < values.Count ? values[i] : null;
            var itemShadow = i < shadows.Count ? shadows[i] : null;
            CheckShadowKind(name, i, itemShadow is { Kind: JsonKind.Null } ? null : itemShadow);
            var usable = itemShadow is { Kind: JsonKind.Object } ? itemShadow : null;
            if (item is { Kind: JsonKind.Null } && usable is not null)
            {
                item = null;
            }

            if ((item ?? usable ?? itemShadow) is { } any)
            {
                AddChild(name, property, i, item ?? (usable is null ? any : null), usable);
            }
        }
    }

    private void CheckArray(string prefix, string name, JsonTreeNode? part)
    {
        if (part is { Kind: not JsonKind.Array })
        {
            faults.Add(new ElementFault(ElementFaultKind.ArrayExpected, prefix + name, null, part.Offset));
        }
        else if (part is { Items.Count: 0 })
        {
            faults.Add(new ElementFault(ElementFaultKind.EmptyArray, prefix + name, null, part.Offset));
        }
    }

    private static IReadOnlyList<JsonTreeNode> ItemsOf(JsonTreeNode? part) =>
        part switch
        {
            null => [],
            { Kind: JsonKind.Array } => part.Items,
            _ => [part],
        };

    private void CheckShadowKind(string name, int? index, JsonTreeNode? shadow)
    {
        if (shadow is { Kind: not JsonKind.Object })
        {
            faults.Add(new ElementFault(ElementFaultKind.ObjectExpected, "_" + name, index, shadow.Offset));
        }
        else if (shadow is { Members.Count: 0 })
        {
            faults.Add(new ElementFault(ElementFaultKind.EmptyObject, "_" + name, index, shadow.Offset));
        }
    }

    private void AddChild(string name, ElementProperty property, int? index, JsonTreeNode? json, JsonTreeNode? shadow)
    {
        if ((json ?? shadow) is not { } any)
        {
            return;
        }

        if (json is { Kind: JsonKind.Null })
        {
            faults.Add(new ElementFault(ElementFaultKind.NullNotAllowed, name, index, json.Offset));
            return;
        }

        var type = property.TypeName;
        if (specification.FindType(type) is { Kind: "resource" })
        {
            type = json is null ? null : ResourceTypeOf(json, specification);
            if (type is null)
            {
                AddResourceTypeFault(any, name, index);
                return;
            }
        }

        var child = new FhirElement(
            specification,
            element,
            property.Element.Name,
            name,
            index,
            type,
            property.Element,
            json,
            shadow
        );
        if (json is not null && FaultOf(child, json.Kind) is { } kind)
        {
            faults.Add(new ElementFault(kind, name, index, json.Offset));
        }

        children.Add(child);
    }

    private static ElementFaultKind? FaultOf(FhirElement child, JsonKind kind)
    {
        if (child.IsPrimitive)
        {
            return IsRightKind(child.TypeName, kind) ? null : ElementFaultKind.PrimitiveExpected;
        }

        if (kind != JsonKind.Object)
        {
            return ElementFaultKind.ObjectExpected;
        }

        return child.Json!.Members.Count == 0 ? ElementFaultKind.EmptyObject : null;
    }

    private void AddResourceTypeFault(JsonTreeNode json, string name, int? index)
    {
        var kind = json.Kind switch
        {
            not JsonKind.Object => ElementFaultKind.ObjectExpected,
            _ when json["resourceType"] is null => ElementFaultKind.ResourceTypeMissing,
            _ => ElementFaultKind.ResourceTypeUnknown,
        };
        faults.Add(new ElementFault(kind, name, index, (json["resourceType"] ?? json).Offset));
    }
}

using System.Buffers;
using System.Text.Json;
using FhirRegimens.Fhir.Model;

namespace FhirRegimens.Fhir.Json;

/// <summary>Writes the model as JSON. Elements without content are left out, as FHIR has no empty objects.</summary>
internal static class FhirJsonSerializer
{
    public static readonly JsonWriterOptions Compact = new()
    {
        Encoder = PlainJsonEncoder.Instance,
        MaxDepth = FhirJson.MaxDepth,
        SkipValidation = true,
    };

    public static readonly JsonWriterOptions Pretty = Compact with { Indented = true, IndentSize = 2, NewLine = "\n" };

    public static byte[] Serialize(Resource resource, JsonWriterOptions options)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer, options);
        WriteObject(writer, resource);
        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteObject(Utf8JsonWriter writer, Base value)
    {
        writer.WriteStartObject();
        if (value is Resource resource)
        {
            writer.WriteString("resourceType"u8, resource.TypeName);
        }

        var mapping = value.GetClassMapping();
        var names = mapping.JsonNames;
        for (var index = 0; index < mapping.Properties.Length; index++)
        {
            WriteProperty(writer, value, mapping.Properties[index], names, index);
        }

        if (value is DynamicResource { Content: var content })
        {
            foreach (var (name, element) in content)
            {
                writer.WritePropertyName(name);
                element.WriteTo(writer);
            }
        }

        writer.WriteEndObject();
    }

    private static void WriteProperty(
        Utf8JsonWriter writer,
        Base owner,
        PropertyMapping property,
        JsonNames names,
        int index
    )
    {
        switch (property.Kind)
        {
            case PropertyKind.Text:
                if (property.GetText(owner) is { } text)
                {
                    writer.WriteString(names.Find(index, null, shadow: false)!.Name, text);
                }

                break;
            case PropertyKind.Many or PropertyKind.Resources:
                if (property.GetList(owner) is { Count: > 0 } list)
                {
                    WriteList(writer, list, names, index, property);
                }

                break;
            default:
                if (property.Get(owner) is { IsEmpty: false } value)
                {
                    WriteOne(writer, owner, value, names, index, property);
                }

                break;
        }
    }

    private static void WriteOne(
        Utf8JsonWriter writer,
        Base owner,
        Base value,
        JsonNames names,
        int index,
        PropertyMapping property
    )
    {
        var type = property.Kind == PropertyKind.Resource ? null : value.GetClassMapping();
        var name =
            names.Find(index, type, shadow: false)
            ?? throw new InvalidOperationException(
                $"{owner.TypeName}.{property.Name}[x] cannot be a {value.TypeName}: it is one of "
                    + string.Join(", ", property.Types.Select(allowed => allowed.Name))
            );
        if (value is not PrimitiveType primitive)
        {
            writer.WritePropertyName(name.Name);
            WriteObject(writer, value);
            return;
        }

        if (primitive.HasValue)
        {
            writer.WritePropertyName(name.Name);
            primitive.WriteValue(writer);
        }

        if (primitive.HasIdOrExtension)
        {
            writer.WritePropertyName(names.Find(index, type, shadow: true)!.Name);
            WriteObject(writer, primitive);
        }
    }

    private static void WriteList(
        Utf8JsonWriter writer,
        IReadOnlyList<Base> list,
        JsonNames names,
        int index,
        PropertyMapping property
    )
    {
        var type = property.Kind == PropertyKind.Resources ? null : property.Types[0];
        var name = names.Find(index, type, shadow: false)!.Name;
        if (type is not { IsPrimitive: true })
        {
            WriteObjects(writer, list, name);
            return;
        }

        WriteAligned(
            writer,
            list,
            name,
            static item => item.HasValue,
            static (writer, item) => item.WriteValue(writer)
        );
        WriteAligned(
            writer,
            list,
            names.Find(index, type, shadow: true)!.Name,
            static item => item.HasIdOrExtension,
            static (writer, item) => WriteObject(writer, item)
        );
    }

    private static void WriteObjects(Utf8JsonWriter writer, IReadOnlyList<Base> list, JsonEncodedText name)
    {
        var any = false;
        foreach (var item in list)
        {
            if (item.IsEmpty)
            {
                continue;
            }

            if (!any)
            {
                writer.WriteStartArray(name);
                any = true;
            }

            WriteObject(writer, item);
        }

        if (any)
        {
            writer.WriteEndArray();
        }
    }

    /// <summary>Writes one of the two lists of primitives; null keeps values and extensions side by side.</summary>
    private static void WriteAligned(
        Utf8JsonWriter writer,
        IReadOnlyList<Base> list,
        JsonEncodedText name,
        Func<PrimitiveType, bool> isPresent,
        Action<Utf8JsonWriter, PrimitiveType> write
    )
    {
        if (!list.Any(item => isPresent((PrimitiveType)item)))
        {
            return;
        }

        writer.WriteStartArray(name);
        foreach (var item in list.Where(item => !item.IsEmpty).Cast<PrimitiveType>())
        {
            if (isPresent(item))
            {
                write(writer, item);
            }
            else
            {
                writer.WriteNullValue();
            }
        }

        writer.WriteEndArray();
    }
}

using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using FhirRegimens.Fhir.Model;

namespace FhirRegimens.Fhir.Json;

/// <summary>Reads one document from front to back and collects what is wrong in it.</summary>
internal ref struct FhirJsonParser
{
    private const int MaxProblems = 100;
    private static readonly SearchValues<byte> LettersAndDigits = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"u8
    );
    private readonly ReadOnlySpan<byte> utf8;
    private readonly ProblemList problems;
    private readonly List<PathStep> path = [];
    private Utf8JsonReader reader;

    public FhirJsonParser(ReadOnlySpan<byte> utf8)
    {
        this.utf8 = utf8[JsonLines.MarkLength(utf8)..];
        reader = new Utf8JsonReader(this.utf8, new JsonReaderOptions { MaxDepth = FhirJson.MaxDepth });
        problems = new ProblemList(MaxProblems);
    }

    private readonly record struct PathStep(string Name, int Index);

    /// <summary>The resource that the document is.</summary>
    /// <exception cref="FhirJsonException">There was a problem.</exception>
    public Resource ParseDocument()
    {
        Resource? resource = null;
        try
        {
            if (IsUtf8())
            {
                reader.Read();
                resource = ReadResource();
                reader.Read();
            }
        }
        catch (JsonException exception)
        {
            var offset = new JsonLines(utf8).OffsetOf(utf8, exception);
            Report(offset, $"not JSON that can be read: {JsonLines.MessageOf(exception)}");
        }
        catch (TooManyProblemsException)
        {
            // What was found until here is reported.
        }

        return problems.IsEmpty ? resource! : throw problems.ToException(utf8);
    }

    private readonly bool IsUtf8()
    {
        if (Utf8.IsValid(utf8))
        {
            return true;
        }

        var offset = 0;
        while (Rune.DecodeFromUtf8(utf8[offset..], out _, out var length) == OperationStatus.Done)
        {
            offset += length;
        }

        Report(offset, "not UTF-8: save the document in this encoding");
        return false;
    }

    /// <summary>Reads the resource that begins at the current token; <c>null</c> where it is none.</summary>
    private Resource? ReadResource()
    {
        if (!Expect(JsonTokenType.StartObject, "a resource: write an object in { }"))
        {
            return null;
        }

        if (FindResourceType() is not { } type)
        {
            Report(reader.TokenStartIndex, "no type: begin the resource with \"resourceType\" and its name");
            reader.Skip();
            return null;
        }

        var isDocument = path.Count == 0;
        if (isDocument)
        {
            path.Add(new PathStep(type, -1));
        }

        var resource = ModelInfo.Resources.TryGetValue(type, out var mapping)
            ? (Resource)mapping.Create()
            : new DynamicResource(type);
        ReadObject(resource, resource.GetClassMapping());
        if (isDocument)
        {
            path.Clear();
        }

        return resource;
    }

    /// <summary>Looks ahead, as resourceType need not come first.</summary>
    private readonly string? FindResourceType()
    {
        var ahead = reader;
        while (ahead.Read() && ahead.TokenType == JsonTokenType.PropertyName)
        {
            var found = ahead.ValueTextEquals("resourceType"u8);
            ahead.Read();
            if (found)
            {
                return ahead.TokenType == JsonTokenType.String && !ahead.ValueIsEscaped && IsTypeName(ahead.ValueSpan)
                    ? Encoding.UTF8.GetString(ahead.ValueSpan)
                    : null;
            }

            ahead.Skip();
        }

        return null;
    }

    private static bool IsTypeName(ReadOnlySpan<byte> name) =>
        !name.IsEmpty && char.IsAsciiLetterUpper((char)name[0]) && !name.ContainsAnyExcept(LettersAndDigits);

    private void ReadObject(Base target, ClassMapping mapping)
    {
        var start = reader.TokenStartIndex;
        var names = mapping.JsonNames;
        var seen = new SeenNames();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            seen.Any = true;
            var offset = reader.TokenStartIndex;
            if (!TryReadName(names, out var name))
            {
                SkipValue();
            }
            else if (name is null)
            {
                ReadOther(target, ref seen, offset);
            }
            else if (!seen.Add(name))
            {
                ReportAt(
                    name.Property.Name,
                    offset,
                    $"\"{name.Name}\" again: an object has an element once, and a choice in one type"
                );
                SkipValue();
            }
            else
            {
                reader.Read();
                ReadValue(target, name, ref seen);
            }
        }

        if (!seen.Any)
        {
            Report(start, "empty: give it content or leave it out");
        }

        if (seen.NullAt >= 0)
        {
            CheckNulls(target, mapping, seen.NullAt);
        }
    }

    /// <summary>What the name at hand stands for; <c>false</c>, and a problem, where it cannot be decoded.</summary>
    private readonly bool TryReadName(JsonNames names, out JsonName? name)
    {
        var text = reader.ValueIsEscaped ? TextOf() : null;
        name = names.Find(text is null ? reader.ValueSpan : Encoding.UTF8.GetBytes(text));
        return text is not null || !reader.ValueIsEscaped;
    }

    /// <summary>Reads what the class has no element for: resourceType, and the content of a dynamic resource.</summary>
    private void ReadOther(Base target, ref SeenNames seen, long offset)
    {
        var name = reader.GetString()!;
        if (target is Resource && name == "resourceType")
        {
            if (seen.ResourceType)
            {
                Report(offset, "\"resourceType\" again: a resource has one type");
            }

            seen.ResourceType = true;
            SkipValue();
        }
        else if (target is DynamicResource { Content: var content })
        {
            reader.Read();
            path.Add(new PathStep(name, -1));
            var begin = (int)reader.TokenStartIndex;
            CheckAny();
            if (!content.TryAdd(name, Clone(begin)))
            {
                Report(offset, "again: an object has an element once");
            }

            path.RemoveAt(path.Count - 1);
        }
        else
        {
            ReportAt(name, offset, $"unknown element of {target.TypeName}: correct its name or take it out");
            SkipValue();
        }
    }

    private readonly JsonElement Clone(int begin)
    {
        if (!problems.IsEmpty)
        {
            return default;
        }

        var copy = new Utf8JsonReader(
            utf8[begin..(int)reader.BytesConsumed],
            new JsonReaderOptions { MaxDepth = FhirJson.MaxDepth }
        );
        return JsonElement.ParseValue(ref copy);
    }

    /// <summary>Checks a value that no class describes: no name twice, and text that can be decoded.</summary>
    private void CheckAny()
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                CheckAnyObject();
                break;
            case JsonTokenType.StartArray:
                CheckAnyArray();
                break;
            case JsonTokenType.String:
                TextOf();
                break;
            default:
                break;
        }
    }

    private void CheckAnyObject()
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var offset = reader.TokenStartIndex;
            var name = TextOf() ?? "";
            path.Add(new PathStep(name, -1));
            if (!names.Add(name))
            {
                Report(offset, "again: an object has an element once");
            }

            reader.Read();
            CheckAny();
            path.RemoveAt(path.Count - 1);
        }
    }

    private void CheckAnyArray()
    {
        var last = path.Count - 1;
        var step = path[last];
        for (var index = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; index++)
        {
            path[last] = step with { Index = index };
            CheckAny();
        }

        path[last] = step;
    }

    private void ReadValue(Base target, JsonName name, ref SeenNames seen)
    {
        path.Add(new PathStep(name.Property.Name, -1));
        switch (name.Property.Kind)
        {
            case PropertyKind.Text:
                if (Expect(JsonTokenType.String, "text in quotes"))
                {
                    ReadText(target, name.Property);
                }

                break;
            case PropertyKind.Many or PropertyKind.Resources:
                if (Expect(JsonTokenType.StartArray, "a list: write it in [ ], also a single one"))
                {
                    ReadList(target, name, ref seen);
                }

                break;
            case PropertyKind.Resource:
                name.Property.Set(target, ReadResource());
                break;
            default:
                ReadOne(target, name, in seen);
                break;
        }

        path.RemoveAt(path.Count - 1);
    }

    private void ReadText(Base target, PropertyMapping property)
    {
        if (TextOf() is { } text)
        {
            if (!PrimitiveSyntax.IsString(text))
            {
                Report(reader.TokenStartIndex, "empty or with control characters: give it text or leave it out");
            }

            property.SetText(target, text);
        }
    }

    private void ReadOne(Base target, JsonName name, in SeenNames seen)
    {
        if (!seen.HasBeside(name) || name.Property.Get(target) is not { } existing)
        {
            var item = name.Type!.Create();
            ReadItem(item, name);
            name.Property.Set(target, item);
        }
        else if (existing.TypeName == name.Type!.Name)
        {
            ReadItem(existing, name);
        }
        else
        {
            Report(reader.TokenStartIndex, $"\"{name.Name}\" beside a {existing.TypeName}: a choice has one type");
            reader.Skip();
        }
    }

    private void ReadList(Base target, JsonName name, ref SeenNames seen)
    {
        var start = reader.TokenStartIndex;
        var last = path.Count - 1;
        var step = path[last];
        var beside = seen.HasBeside(name) ? name.Property.GetList(target) : null;
        var earlier = beside?.Count ?? 0;
        var count = 0;
        for (; reader.Read() && reader.TokenType != JsonTokenType.EndArray; count++)
        {
            path[last] = step with { Index = count };
            if (name.Type is null)
            {
                if (ReadResource() is { } resource)
                {
                    name.Property.Add(target, resource);
                }

                continue;
            }

            var item = count < earlier ? beside![count] : name.Type.Create();
            if (reader.TokenType == JsonTokenType.Null && name.Type.IsPrimitive)
            {
                seen.NullAt = reader.TokenStartIndex;
            }
            else
            {
                ReadItem(item, name);
            }

            if (count >= earlier)
            {
                name.Property.Add(target, item);
            }
        }

        path[last] = step;
        if (count == 0)
        {
            Report(start, "empty: give it content or leave it out");
        }
        else if (earlier > 0 && earlier != count)
        {
            Report(start, $"{count} where the list beside it has {earlier}: fill the shorter one up with null");
        }
    }

    /// <summary>A null in a list of primitives stands for one of value and extensions, not for both.</summary>
    private void CheckNulls(Base target, ClassMapping mapping, long offset)
    {
        foreach (var property in mapping.Properties)
        {
            if (
                property.Kind == PropertyKind.Many
                && property.Types[0].IsPrimitive
                && (property.GetList(target)?.Any(item => item.IsEmpty) ?? false)
            )
            {
                ReportAt(property.Name, offset, "null without a value or extension beside it: take it out");
            }
        }
    }

    private void ReadItem(Base item, JsonName name)
    {
        if (item is PrimitiveType primitive && !name.IsShadow)
        {
            ReadPrimitive(primitive);
        }
        else if (Expect(JsonTokenType.StartObject, $"{name.Type!.Name}: write an object in {{ }}"))
        {
            ReadObject(item, name.Type);
        }
    }

    private void ReadPrimitive(PrimitiveType primitive)
    {
        var form = reader.TokenType switch
        {
            JsonTokenType.String => JsonForm.String,
            JsonTokenType.Number => JsonForm.Number,
            JsonTokenType.True or JsonTokenType.False => JsonForm.Boolean,
            _ => (JsonForm?)null,
        };
        if (form != primitive.JsonForm)
        {
            Report(reader.TokenStartIndex, $"{Found()} where {primitive.TypeName} belongs: write {primitive.Syntax}");
            reader.Skip();
            return;
        }

        if (reader.ValueIsEscaped)
        {
            if (TextOf() is { } text)
            {
                Take(primitive, Encoding.UTF8.GetBytes(text));
            }
        }
        else
        {
            Take(primitive, reader.ValueSpan);
        }
    }

    private readonly void Take(PrimitiveType primitive, ReadOnlySpan<byte> literal)
    {
        if (!primitive.TryParse(literal))
        {
            Report(reader.TokenStartIndex, $"not valid as {primitive.TypeName}: write {primitive.Syntax}");
        }
    }

    private bool Expect(JsonTokenType type, string wanted)
    {
        if (reader.TokenType == type)
        {
            return true;
        }

        Report(reader.TokenStartIndex, $"{Found()} where there should be {wanted}");
        reader.Skip();
        return false;
    }

    private readonly string Found() =>
        reader.TokenType switch
        {
            JsonTokenType.StartObject => "an object",
            JsonTokenType.StartArray => "a list",
            JsonTokenType.String => "text",
            JsonTokenType.Number => "a number",
            JsonTokenType.Null => "null",
            _ => "true or false",
        };

    private void SkipValue()
    {
        reader.Read();
        reader.Skip();
    }

    /// <summary>The decoded text of a name or value; <c>null</c>, and a problem, where it escapes half a character.</summary>
    private readonly string? TextOf()
    {
        try
        {
            return reader.ValueIsEscaped ? reader.GetString() : Utf8Text.Decode(reader.ValueSpan);
        }
        catch (InvalidOperationException)
        {
            Report(reader.TokenStartIndex, "an escape for half a character: write both halves of the surrogate pair");
            return null;
        }
    }

    private readonly void ReportAt(string element, long offset, string message)
    {
        path.Add(new PathStep(element, -1));
        Report(offset, message);
        path.RemoveAt(path.Count - 1);
    }

    private readonly void Report(long offset, string message)
    {
        var expression = new StringBuilder();
        foreach (var (name, index) in path)
        {
            expression.Append(expression.Length == 0 ? "" : ".").Append(name);
            if (index >= 0)
            {
                expression.Append(CultureInfo.InvariantCulture, $"[{index}]");
            }
        }

        problems.Add(offset, expression.ToString(), message);
    }

    /// <summary>Which elements of an object came already.</summary>
    private struct SeenNames
    {
        private ulong values;
        private ulong shadows;

        public SeenNames() { }

        public bool Any { get; set; }

        public bool ResourceType { get; set; }

        public long NullAt { get; set; } = -1;

        public bool Add(JsonName name) => name.IsShadow ? Add(ref shadows, name.Index) : Add(ref values, name.Index);

        /// <summary>Whether the value came before its id and extensions, or the other way round.</summary>
        public readonly bool HasBeside(JsonName name) => ((name.IsShadow ? values : shadows) >> name.Index & 1) == 1;

        private static bool Add(ref ulong seen, int index)
        {
            var before = seen;
            seen |= 1ul << index;
            return seen != before;
        }
    }
}

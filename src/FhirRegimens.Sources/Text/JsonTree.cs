using System.Text;
using System.Text.Json;
using FhirRegimens.Regimens;

namespace FhirRegimens.Sources.Text;

/// <summary>A JSON value that knows where it stands in the text.</summary>
/// <param name="Kind">Object, array, string, number, true, false or null.</param>
/// <param name="Text">A string's characters, a number's or literal's as written; empty for objects and arrays.</param>
/// <param name="Span">A string's content without its quotes; everything else whole.</param>
internal sealed record JsonTree(JsonValueKind Kind, string Text, SourceSpan Span)
{
    private readonly List<(string Name, JsonTree Value)> members = [];

    /// <summary>Members of an object in their order; items of an array have an empty name.</summary>
    public IReadOnlyList<(string Name, JsonTree Value)> Members => members;

    /// <summary>The items of an array.</summary>
    public IEnumerable<JsonTree> Items => Kind == JsonValueKind.Array ? members.Select(member => member.Value) : [];

    /// <summary>The first member with a name, and on through further names; null where one is missing.</summary>
    public JsonTree? this[params ReadOnlySpan<string> path]
    {
        get
        {
            var tree = this;
            foreach (var name in path)
            {
                tree =
                    tree.Kind == JsonValueKind.Object ? tree.members.Find(member => member.Name == name).Value : null;
                if (tree is null)
                {
                    return null;
                }
            }

            return tree;
        }
    }

    /// <summary>Reads <paramref name="source"/>; null, and why, where it is no JSON.</summary>
    public static (JsonTree? Tree, string? Problem) Read(SourceText source)
    {
        try
        {
            return (new Builder(source).Run(), null);
        }
        catch (JsonException problem)
        {
            return (null, $"line {problem.LineNumber + 1}, byte {problem.BytePositionInLine + 1}");
        }
        catch (InvalidOperationException)
        {
            return (null, "a string holds half of a surrogate pair");
        }
    }

    private ref struct Builder
    {
        private static readonly JsonReaderOptions Options = new() { MaxDepth = 64 };

        private readonly SourceText source;
        private Utf8JsonReader reader;
        private int bytes;
        private int characters;

        public Builder(SourceText source)
        {
            this.source = source;
            var text = source.Content.TrimStart('\uFEFF');
            reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text), Options);
            characters = source.Content.Length - text.Length;
        }

        public JsonTree Run()
        {
            reader.Read();
            var tree = Value();
            reader.Read();
            return tree;
        }

        private JsonTree Value()
        {
            var start = Character(reader.TokenStartIndex);
            if (reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
            {
                return Leaf(start);
            }

            var isObject = reader.TokenType == JsonTokenType.StartObject;
            var children = new List<(string, JsonTree)>();
            while (reader.Read() && reader.TokenType is not (JsonTokenType.EndObject or JsonTokenType.EndArray))
            {
                var name = "";
                if (isObject)
                {
                    name = reader.GetString()!;
                    reader.Read();
                }

                children.Add((name, Value()));
            }

            var span = source.Span(start, Character(reader.BytesConsumed) - start);
            var tree = new JsonTree(isObject ? JsonValueKind.Object : JsonValueKind.Array, "", span);
            tree.members.AddRange(children);
            return tree;
        }

        private JsonTree Leaf(int start)
        {
            var end = Character(reader.BytesConsumed);
            return reader.TokenType == JsonTokenType.String
                ? new(JsonValueKind.String, reader.GetString()!, source.Span(start + 1, end - start - 2))
                : new(
                    reader.TokenType switch
                    {
                        JsonTokenType.Number => JsonValueKind.Number,
                        JsonTokenType.True => JsonValueKind.True,
                        JsonTokenType.False => JsonValueKind.False,
                        _ => JsonValueKind.Null,
                    },
                    source.Content[start..end],
                    source.Span(start, end - start)
                );
        }

        /// <summary>The UTF-16 offset of a byte; bytes only ever grow, so that the whole text is gone through once.</summary>
        private int Character(long position)
        {
            while (bytes < position && characters < source.Content.Length)
            {
                var isPair = char.IsSurrogatePair(source.Content, characters);
                bytes +=
                    isPair ? 4
                    : source.Content[characters] < 0x80 ? 1
                    : source.Content[characters] < 0x800 ? 2
                    : 3;
                characters += isPair ? 2 : 1;
            }

            return characters;
        }
    }
}

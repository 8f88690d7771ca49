using System.Text;
using System.Text.Json;
using FhirRegimens.Fhir.Json;

namespace FhirRegimens.Fhir.Elements;

/// <summary>What a JSON value is.</summary>
public enum JsonKind
{
    /// <summary>Members in braces.</summary>
    Object,

    /// <summary>Items in brackets.</summary>
    Array,

    /// <summary>Text in quotes.</summary>
    String,

    /// <summary>A number.</summary>
    Number,

    /// <summary>The word true.</summary>
    True,

    /// <summary>The word false.</summary>
    False,

    /// <summary>The word null.</summary>
    Null,
}

/// <summary>
/// A JSON document in which every value knows where it stands. Numbers keep their digits as written (1.50 stays 1.50),
/// members keep their order, and names that come twice are noticed.
/// </summary>
public sealed class JsonTree
{
    /// <summary>Arrays and objects may be nested this deep; deeper is an error.</summary>
    public const int MaxDepth = 200;

    /// <summary>Among so many members looking through them is quicker than a set.</summary>
    private const int FewMembers = 16;

    private readonly ReadOnlyMemory<byte> source;
    private readonly Lazy<JsonLines> lines;

    private JsonTree(ReadOnlyMemory<byte> source)
    {
        this.source = source;
        lines = new(() => new JsonLines(source.Span));
        Root = null!;
    }

    /// <summary>The outermost value.</summary>
    public JsonTreeNode Root { get; private set; }

    /// <summary>Reads a document in UTF-8, with or without a byte order mark, in one pass.</summary>
    /// <exception cref="JsonSyntaxException">The text is not JSON, or is nested too deep; says where.</exception>
    public static JsonTree Read(ReadOnlyMemory<byte> json)
    {
        var text = json[JsonLines.MarkLength(json.Span)..];
        var tree = new JsonTree(text);
        var reader = new Utf8JsonReader(text.Span, new JsonReaderOptions { MaxDepth = MaxDepth });
        try
        {
            reader.Read();
            tree.Root = tree.ReadValue(ref reader);
            reader.Read();
        }
        catch (JsonException exception)
        {
            var (line, column) = tree.PositionOf(tree.lines.Value.OffsetOf(text.Span, exception));
            throw new JsonSyntaxException(JsonLines.MessageOf(exception), line, column);
        }
        catch (InvalidOperationException)
        {
            // The reader passes over characters; only decoding them finds a lone surrogate or a byte outside UTF-8.
            var (line, column) = tree.PositionOf((int)reader.TokenStartIndex);
            throw new JsonSyntaxException("a text holds characters that are not valid UTF-8 or UTF-16", line, column);
        }

        return tree;
    }

    /// <summary>Line and column, both counted from 1, of a byte; the column counts UTF-16 characters.</summary>
    public (int Line, int Column) PositionOf(int offset) => lines.Value.PositionOf(source.Span, offset);

    private JsonTreeNode ReadValue(ref Utf8JsonReader reader)
    {
        var offset = (int)reader.TokenStartIndex;
        return reader.TokenType switch
        {
            JsonTokenType.StartObject => new JsonTreeNode(this, offset, ReadMembers(ref reader)),
            JsonTokenType.StartArray => new JsonTreeNode(this, offset, ReadItems(ref reader)),
            JsonTokenType.String => new JsonTreeNode(this, offset, JsonKind.String, reader.GetString()!),
            JsonTokenType.Number => new JsonTreeNode(
                this,
                offset,
                JsonKind.Number,
                Encoding.ASCII.GetString(reader.ValueSpan)
            ),
            JsonTokenType.True => new JsonTreeNode(this, offset, JsonKind.True, "true"),
            JsonTokenType.False => new JsonTreeNode(this, offset, JsonKind.False, "false"),
            _ => new JsonTreeNode(this, offset, JsonKind.Null, "null"),
        };
    }

    private List<JsonMember> ReadMembers(ref Utf8JsonReader reader)
    {
        var members = new List<JsonMember>();
        HashSet<string>? names = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var nameOffset = (int)reader.TokenStartIndex;
            var name = reader.GetString()!;
            reader.Read();
            if (members.Count == FewMembers)
            {
                names = members.Select(member => member.Name).ToHashSet(StringComparer.Ordinal);
            }

            var isDuplicate = names is null ? IsAmong(members, name) : !names.Add(name);
            members.Add(new JsonMember(name, nameOffset, ReadValue(ref reader), isDuplicate));
        }

        return members;
    }

    private static bool IsAmong(List<JsonMember> members, string name)
    {
        foreach (var member in members)
        {
            if (member.Name == name)
            {
                return true;
            }
        }

        return false;
    }

    private List<JsonTreeNode> ReadItems(ref Utf8JsonReader reader)
    {
        var items = new List<JsonTreeNode>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(ReadValue(ref reader));
        }

        return items;
    }
}

/// <summary>A value of a <see cref="JsonTree"/>.</summary>
public sealed class JsonTreeNode
{
    private readonly JsonTree tree;

    internal JsonTreeNode(JsonTree tree, int offset, JsonKind kind, string text)
    {
        this.tree = tree;
        Offset = offset;
        Kind = kind;
        Text = text;
        Members = [];
        Items = [];
    }

    internal JsonTreeNode(JsonTree tree, int offset, IReadOnlyList<JsonMember> members)
        : this(tree, offset, JsonKind.Object, "") => Members = members;

    internal JsonTreeNode(JsonTree tree, int offset, IReadOnlyList<JsonTreeNode> items)
        : this(tree, offset, JsonKind.Array, "") => Items = items;

    /// <summary>What the value is.</summary>
    public JsonKind Kind { get; }

    /// <summary>The byte that the value begins at; a byte order mark does not count.</summary>
    public int Offset { get; }

    /// <summary>A string's characters; a number, true, false or null as written; empty for objects and arrays.</summary>
    public string Text { get; }

    /// <summary>An object's members in their order, those that come twice included; else empty.</summary>
    public IReadOnlyList<JsonMember> Members { get; }

    /// <summary>An array's items in their order; else empty.</summary>
    public IReadOnlyList<JsonTreeNode> Items { get; }

    /// <summary>Line and column, counted from 1.</summary>
    public (int Line, int Column) Position => tree.PositionOf(Offset);

    /// <summary>The first member of that name, or null.</summary>
    public JsonTreeNode? this[string name]
    {
        get
        {
            foreach (var member in Members)
            {
                if (member.Name == name)
                {
                    return member.Value;
                }
            }

            return null;
        }
    }

    /// <summary>The text of the first member of that name where it is a string, or null.</summary>
    public string? TextOf(string name) => this[name] is { Kind: JsonKind.String } node ? node.Text : null;

    /// <summary>The items of the first member of that name where it is an array, else empty.</summary>
    public IReadOnlyList<JsonTreeNode> ItemsOf(string name) => this[name]?.Items ?? [];

    /// <summary>Line and column, counted from 1, of any byte of the document that this value belongs to.</summary>
    public (int Line, int Column) PositionOf(int offset) => tree.PositionOf(offset);
}

/// <summary>A member of a JSON object.</summary>
/// <param name="Name">Its name.</param>
/// <param name="NameOffset">The byte that the name's quotation mark stands at.</param>
/// <param name="Value">Its value.</param>
/// <param name="IsDuplicate">Whether a member of the same name came before it.</param>
public readonly record struct JsonMember(string Name, int NameOffset, JsonTreeNode Value, bool IsDuplicate);

/// <summary>A text that is not JSON.</summary>
public sealed class JsonSyntaxException : FormatException
{
    internal JsonSyntaxException(string problem, int line, int column)
        : base($"This is not JSON, at line {line}, column {column}: {problem}")
    {
        Problem = problem;
        Line = line;
        Column = column;
    }

    /// <summary>What is wrong, without the position.</summary>
    public string Problem { get; }

    /// <summary>Counted from 1.</summary>
    public int Line { get; }

    /// <summary>Counted from 1, in UTF-16 characters.</summary>
    public int Column { get; }
}

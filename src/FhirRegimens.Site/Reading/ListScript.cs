using System.Text.Json;
using FhirRegimens.Site.Pages;

namespace FhirRegimens.Site.Reading;

/// <summary>
/// The rows of a list as a script that only sets a variable, so that it also loads from a folder of files. Texts that
/// many rows share stand once.
/// </summary>
internal static class ListScript
{
    /// <summary>The script in UTF-8.</summary>
    public static byte[] Of(ListShape shape, IReadOnlyList<ListRow> rows)
    {
        var words = new Words();
        using var stream = new MemoryStream();
        stream.Write("globalThis.catalogue="u8);
        // The default encoder escapes everything that could end a script.
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("one", shape.One);
            json.WriteString("many", shape.Many);
            WriteTexts(json, "filters", shape.Filters.Select(filter => filter.Name));
            json.WriteStartArray("rows");
            foreach (var row in rows)
            {
                Write(json, row, words);
            }

            json.WriteEndArray();
            WriteTexts(json, "words", words.All);
            json.WriteEndObject();
        }

        stream.Write(";\n"u8);
        return stream.ToArray();
    }

    private static void Write(Utf8JsonWriter json, ListRow row, Words words)
    {
        json.WriteStartArray();
        json.WriteStringValue(row.Href[..^".html".Length]);
        json.WriteStringValue(DirectionMarks.Shown(row.Title));
        json.WriteNumberValue(words.Of(row.Below ?? ""));
        json.WriteStringValue(row.Search);
        // Each part is two numbers: of its words, and of its class.
        Write(
            json,
            row.Cells,
            part =>
            {
                json.WriteNumberValue(words.Of(part.Text));
                json.WriteNumberValue(words.Of(part.Class ?? ""));
            }
        );
        Write(json, row.Values, value => json.WriteNumberValue(words.Of(value)));
        json.WriteEndArray();
    }

    private static void Write<T>(Utf8JsonWriter json, IEnumerable<IEnumerable<T>> lists, Action<T> item)
    {
        json.WriteStartArray();
        foreach (var list in lists)
        {
            json.WriteStartArray();
            foreach (var part in list)
            {
                item(part);
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    /// <summary>Texts by number, in the order of their first use.</summary>
    private sealed class Words
    {
        private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);

        public List<string> All { get; } = [];

        public int Of(string word)
        {
            if (!numbers.TryGetValue(word, out var number))
            {
                numbers.Add(word, number = All.Count);
                All.Add(DirectionMarks.Shown(word));
            }

            return number;
        }
    }
}

using System.Text.Json;
using FhirRegimens.Site.Pages;

namespace FhirRegimens.Site.Reading;

/// <summary>
/// The rows of the list as a script that only sets a variable, so that it also loads from a folder of files. Texts that
/// many rows share stand once.
/// </summary>
internal static class IndexScript
{
    /// <summary>The script in UTF-8.</summary>
    public static byte[] Of(IReadOnlyList<IndexRow> rows)
    {
        var diseases = new Words();
        var settings = new Words();
        var drugs = new Words();
        var evidence = new Words();
        using var stream = new MemoryStream();
        stream.Write("globalThis.regimens="u8);
        // The default encoder escapes everything that could end a script.
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteStartArray("rows");
            foreach (var row in rows)
            {
                json.WriteStartArray();
                json.WriteStringValue(row.Href["plan/".Length..^".html".Length]);
                json.WriteStringValue(row.Title);
                json.WriteStringValue(row.Synonyms);
                json.WriteNumberValue(diseases.Of(row.Disease));
                json.WriteNumberValue(settings.Of(row.Setting));
                Write(json, row.Drugs.Select(drugs.Of));
                Write(json, row.Evidence.Select(evidence.Of));
                json.WriteStringValue(row.Status.Code);
                json.WriteNumberValue(row.HasDraft ? 1 : 0);
                json.WriteNumberValue(row.Variants);
                json.WriteStringValue(row.Date);
                json.WriteEndArray();
            }

            json.WriteEndArray();
            Write(json, "diseases", diseases);
            Write(json, "settings", settings);
            Write(json, "drugs", drugs);
            Write(json, "evidence", evidence);
            json.WriteEndObject();
        }

        stream.Write(";\n"u8);
        return stream.ToArray();
    }

    private static void Write(Utf8JsonWriter json, IEnumerable<int> numbers)
    {
        json.WriteStartArray();
        foreach (var number in numbers)
        {
            json.WriteNumberValue(number);
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, string name, Words words)
    {
        json.WriteStartArray(name);
        foreach (var word in words.All)
        {
            json.WriteStringValue(word);
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
                All.Add(word);
            }

            return number;
        }
    }
}

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using FhirRegimens.Regimens;

namespace FhirRegimens.Sources.Tests.HemOnc;

/// <summary>Writes documents as JSON to be read by people: nothing that is empty, spans as line:column+length.</summary>
internal static class PageJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        IndentSize = 1,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase), new SpanConverter() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutEmpty } },
    };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options) + "\n";

    private static void LeaveOutEmpty(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            property.ShouldSerialize = (_, value) =>
                value switch
                {
                    null or false => false,
                    System.Collections.IEnumerable list and not string => list.Cast<object>().Any(),
                    _ => true,
                };
        }
    }

    private sealed class SpanConverter : JsonConverter<SourceSpan>
    {
        public override SourceSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, SourceSpan value, JsonSerializerOptions options) =>
            writer.WriteStringValue($"{value.Line}:{value.Column}+{value.Length}");
    }
}

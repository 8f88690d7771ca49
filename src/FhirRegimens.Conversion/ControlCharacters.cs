using System.Buffers;
using FhirRegimens.Fhir.Model;

namespace FhirRegimens.Conversion;

/// <summary>Characters that FHIR does not allow in texts; a source may hold any.</summary>
internal static class ControlCharacters
{
    private static readonly SearchValues<char> Forbidden = SearchValues.Create([
        .. Enumerable.Range(0, ' ').Select(code => (char)code).Except(['\t', '\n', '\r']),
    ]);

    private const char Replacement = '\uFFFD';

    /// <summary>Puts the replacement character in place of every control character in the texts of an element.</summary>
    public static void Replace(Base element)
    {
        switch (element)
        {
            case FhirString { Value: { } text } value when text.AsSpan().ContainsAny(Forbidden):
                value.Value = Replaced(text);
                break;
            case Markdown { Value: { } text } value when text.AsSpan().ContainsAny(Forbidden):
                value.Value = Replaced(text);
                break;
        }

        foreach (var property in element.GetClassMapping().Properties)
        {
            switch (property.Kind)
            {
                case PropertyKind.Text:
                    break;
                case PropertyKind.Many or PropertyKind.Resources:
                    var items = property.GetList(element);
                    for (var index = 0; index < items?.Count; index++)
                    {
                        Replace(items[index]);
                    }

                    break;
                default:
                    if (property.Get(element) is { } child)
                    {
                        Replace(child);
                    }

                    break;
            }
        }
    }

    private static string Replaced(string text) =>
        string.Create(
            text.Length,
            text,
            static (span, source) =>
            {
                for (var index = 0; index < span.Length; index++)
                {
                    span[index] = Forbidden.Contains(source[index]) ? Replacement : source[index];
                }
            }
        );
}

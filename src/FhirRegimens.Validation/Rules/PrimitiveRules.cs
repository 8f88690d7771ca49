using System.Buffers;
using System.Globalization;
using FhirRegimens.Fhir.Elements;

namespace FhirRegimens.Validation.Rules;

/// <summary>Checks that the values of primitives are in the format of their types (R4, section 2.24.0.1).</summary>
internal sealed class PrimitiveRules(Examination examination)
{
    private static readonly SearchValues<char> ControlCharacters = SearchValues.Create([
        .. Enumerable.Range(0, ' ').Select(code => (char)code).Except(['\t', '\r', '\n']),
    ]);

    internal void Check(FhirElement element)
    {
        if (element.Value is not { } value)
        {
            return;
        }

        if (value.Length == 0)
        {
            examination.Report(
                IssueKinds.Empty,
                element,
                $"{element.Path} is an empty text. Leave the property out instead."
            );
        }
        else if (Problem(element.TypeName, value) is { } problem)
        {
            examination.Report(
                IssueKinds.PrimitiveFormat,
                element,
                $"{element.Path} is '{Wording.Shorten(value)}', which is not in the format of {element.TypeName}: {problem}."
            );
        }
    }

    private string? Problem(string type, string value)
    {
        if (value.AsSpan().ContainsAny(ControlCharacters))
        {
            return "control characters are not allowed";
        }

        if (examination.Definitions.FormatOf(type) is { } isInFormat && !isInFormat(value))
        {
            return Expected(type);
        }

        return type switch
        {
            "integer"
            or "positiveInt"
            or "unsignedInt" when !int.TryParse(value, CultureInfo.InvariantCulture, out _) =>
                "a whole number of at most 32 bits",
            "date" or "dateTime" or "instant" when !IsOnCalendar(value) => "that day is not in the calendar",
            _ => null,
        };
    }

    // The format alone would allow a 30th of February.
    private static bool IsOnCalendar(string value) =>
        value.Length < 10
        || DateOnly.TryParseExact(
            value.AsSpan(0, 10),
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out _
        );

    private static string Expected(string type) =>
        type switch
        {
            "id" => "1 to 64 characters out of A to Z, a to z, 0 to 9, '-' and '.'",
            "code" => "no spaces at the ends, and none side by side",
            "date" => "YYYY, YYYY-MM or YYYY-MM-DD",
            "dateTime" => "YYYY, YYYY-MM, YYYY-MM-DD or YYYY-MM-DDThh:mm:ss with a time zone",
            "instant" => "YYYY-MM-DDThh:mm:ss with a time zone",
            "time" => "hh:mm:ss",
            "uri" or "url" or "canonical" => "no spaces",
            "uuid" => "urn:uuid: and a UUID in lower case",
            "oid" => "urn:oid: and an OID",
            "base64Binary" => "Base64, a multiple of 4 characters",
            "decimal" => "a decimal number",
            "integer" => "a whole number",
            "positiveInt" => "a whole number from 1",
            "unsignedInt" => "a whole number from 0",
            _ => "see https://hl7.org/fhir/R4/datatypes.html",
        };
}

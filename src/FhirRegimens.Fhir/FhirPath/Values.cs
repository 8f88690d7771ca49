using System.Collections.Frozen;
using System.Globalization;
using FhirRegimens.Fhir.Elements;

namespace FhirRegimens.Fhir.FhirPath;

/// <summary>FHIR's primitive values and quantities as FHIRPath's own values (R4, fhirpath.html#types).</summary>
internal static class Values
{
    private static readonly FrozenSet<string> Texts = new[]
    {
        "string",
        "code",
        "id",
        "markdown",
        "uri",
        "url",
        "canonical",
        "uuid",
        "oid",
        "base64Binary",
        "xhtml",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>
    /// The value of a FHIR element as FHIRPath's own; the item itself where it is none of FHIR's elements, or has no
    /// value of that kind.
    /// </summary>
    public static object Of(object item)
    {
        if (item is not FhirElement element)
        {
            return item;
        }

        if (element.Value is not { } text)
        {
            return element.IsPrimitive ? item : QuantityOf(element) ?? item;
        }

        return element.TypeName switch
        {
            _ when Texts.Contains(element.TypeName) => text,
            "boolean" => text == "true",
            "integer" or "positiveInt" or "unsignedInt" => IntegerOf(text) ?? text,
            "decimal" => DecimalOf(text) ?? text,
            "date" => Temporal.ParseDate(text) ?? (object)text,
            "dateTime" or "instant" => Temporal.ParseDateTime(text) ?? (object)text,
            "time" => Temporal.ParseTime(text) ?? (object)text,
            _ => text,
        };
    }

    private static object? IntegerOf(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static object? DecimalOf(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A Quantity without comparator; its unit is the UCUM code, else the unit in words.</summary>
    private static FhirPathQuantity? QuantityOf(FhirElement element)
    {
        if (
            !element.IsOf("Quantity")
            || element.Child("comparator") is not null
            || element.Child("value")?.Value is not { } value
            || DecimalOf(value) is not decimal number
        )
        {
            return null;
        }

        var isUcum = element.Child("system")?.Value == "http://unitsofmeasure.org";
        var unit = (isUcum ? element.Child("code")?.Value : null) ?? element.Child("unit")?.Value;
        return new FhirPathQuantity(number, unit ?? element.Child("code")?.Value ?? "1");
    }
}

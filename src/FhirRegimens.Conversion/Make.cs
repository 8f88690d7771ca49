using System.Text;
using FhirRegimens.Conversion.Terminology;
using FhirRegimens.Conversion.Units;
using FhirRegimens.Fhir.Model;
using FhirRegimens.Regimens;
using Duration = FhirRegimens.Fhir.Model.Duration;
using Range = FhirRegimens.Fhir.Model.Range;

namespace FhirRegimens.Conversion;

/// <summary>Makes pieces of FHIR resources. What has no value becomes null and is left out.</summary>
internal static class Make
{
    /// <summary>A string; null for one without visible characters, which FHIR does not allow.</summary>
    public static FhirString? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : new FhirString(text);

    public static Integer? Whole(int? number) => number is null ? null : new Integer(number);

    /// <summary>A unit of time by its UCUM code.</summary>
    /// <exception cref="ArgumentException">A repeat has no such unit; leaving it out would change the dose.</exception>
    public static Timing.UnitsOfTime? UnitOfTime(string? unit) =>
        unit is null
            ? null
            : EnumLiterals.ParseLiteral<Timing.UnitsOfTime>(unit)
                ?? throw new ArgumentException(
                    $"\"{unit}\" is not a unit of time: s, min, h, d, wk, mo or a.",
                    nameof(unit)
                );

    public static Extension Extension(string url, DataType value) => new() { Url = url, Value = value };

    /// <summary>An extension of parts; null where no part has a value.</summary>
    public static Extension? Extension(string url, params IReadOnlyList<Extension?> parts)
    {
        var extension = new Extension { Url = url };
        extension.Extension.AddRange(parts.OfType<Extension>());
        return extension.Extension.Count == 0 ? null : extension;
    }

    /// <summary>A part of an extension; null without a value.</summary>
    public static Extension? Part(string name, DataType? value) =>
        value is null ? null : new Extension { Url = name, Value = value };

    public static Extension? Part(string name, string? text) => Part(name, Text(text));

    public static Extension? Part(string name, int? number) => Part(name, Whole(number));

    public static Coding Coding(Concept concept) =>
        new()
        {
            System = concept.System,
            Code = concept.Value,
            Display = concept.Display,
        };

    public static CodeableConcept Concept(Concept concept) => new() { Coding = [Coding(concept)] };

    public static CodeableConcept Concept(IEnumerable<Concept> concepts, string text) =>
        new() { Coding = [.. concepts.Select(Coding)], Text = text };

    public static CodeableConcept Concept(Concept? concept, string text) =>
        Concept(concept is null ? [] : [concept], text);

    public static CodeableConcept Words(string text) => new() { Text = text };

    /// <summary>A quantity with the source's digits; null without a value.</summary>
    public static Quantity? Quantity(decimal? value, Unit unit) =>
        value is null
            ? null
            : new Quantity
            {
                Value = value,
                Unit = unit.Display.Length == 0 ? null : unit.Display,
                System = unit.Code is null ? null : CodeSystems.Ucum,
                Code = unit.Code,
            };

    /// <summary>A range that may be open on one side.</summary>
    public static Range Range(decimal? low, decimal? high, Unit unit) =>
        new() { Low = Quantity(low, unit), High = Quantity(high, unit) };

    /// <summary>One amount as a quantity, two or one with an open side as a range.</summary>
    public static DataType QuantityOrRange(decimal? low, decimal? high, Unit unit) =>
        low is not null && low == high ? Quantity(low, unit)! : Range(low, high, unit);

    /// <summary>One length of time as a duration, two or one with an open side as a range.</summary>
    public static DataType DurationOrRange(Interval time) =>
        time.Min is not null && time.Min == time.Max
            ? new Duration
            {
                Value = time.Min,
                Unit = Narrative.Words.TimeUnit(time.Unit, time.Min),
                System = CodeSystems.Ucum,
                Code = time.Unit,
            }
            : Range(time.Min, time.Max, Unit.Of(time.Unit));

    /// <summary>A note of these words.</summary>
    public static Annotation Note(string words) => new() { Text = Markdown(words) };

    /// <summary>Plain words as Markdown that shows just these words.</summary>
    public static string Markdown(string words)
    {
        var text = new StringBuilder(words.Length);
        foreach (var character in words)
        {
            if (character is '\\' or '`' or '*' or '_' or '[' or ']' or '<')
            {
                text.Append('\\');
            }

            text.Append(character);
        }

        return text.ToString();
    }

    /// <summary>Adds what is not null.</summary>
    public static void AddPresent<T>(this List<T> list, params IReadOnlyList<T?> items)
        where T : class => list.AddRange(items.OfType<T>());
}

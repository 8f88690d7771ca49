using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using FhirRegimens.Fhir.Specification;

namespace FhirRegimens.Validation.Rules;

/// <summary>The specification with what is prepared from it once for all documents. Thread-safe.</summary>
internal sealed class Definitions(SpecificationPack specification)
{
    private const int LongestPattern = 2000;
    private const int MostRepetitions = 1000;

    private readonly ConcurrentDictionary<string, Regex?> formats = new(StringComparer.Ordinal);

    internal SpecificationPack Specification => specification;

    /// <summary>The format of a primitive type's values; null where the type states none.</summary>
    internal Regex? FormatOf(string primitiveType) =>
        formats.GetOrAdd(
            primitiveType,
            type =>
                specification
                    .FindType(type)
                    ?.ElementById($"{type}.value")
                    ?.Types.Select(t => t.Regex)
                    .OfType<string>()
                    .Select(Compile)
                    .FirstOrDefault()
        );

    // Patterns come with definitions, which may come from anywhere: no backtracking, no huge automaton.
    private static Regex? Compile(string pattern)
    {
        if (pattern.Length > LongestPattern || LargestCount(pattern) > MostRepetitions)
        {
            return null;
        }

        try
        {
            return new Regex($@"\A(?:{pattern})\z", Options);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    private static int LargestCount(string pattern)
    {
        var largest = 0;
        var current = 0;
        foreach (var character in pattern)
        {
            current = char.IsAsciiDigit(character) ? Math.Min((current * 10) + (character - '0'), 1_000_000) : 0;
            largest = Math.Max(largest, current);
        }

        return largest;
    }
}

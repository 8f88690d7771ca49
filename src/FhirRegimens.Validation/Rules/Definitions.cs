using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;
using FhirRegimens.Fhir.FhirPath;
using FhirRegimens.Fhir.Specification;

namespace FhirRegimens.Validation.Rules;

/// <summary>The specification with what is prepared from it once for all documents. Thread-safe.</summary>
internal sealed class Definitions(SpecificationPack specification)
{
    private const int LongestPattern = 2000;
    private const int MostRepetitions = 1000;

    private readonly ConcurrentDictionary<string, Predicate<string>?> formats = new(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, FhirPathExpression?> expressions = new(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<SnapshotElement, ElementRule> rules = new();

    internal SpecificationPack Specification => specification;

    /// <summary>A snapshot's element as a rule, always the same one.</summary>
    internal ElementRule RuleOf(SnapshotElement definition) =>
        rules.TryGetValue(definition, out var rule)
            ? rule
            : rules.GetOrAdd(definition, new ElementRule(this, definition));

    /// <summary>An invariant's expression, or null where it cannot be read.</summary>
    internal FhirPathExpression? ExpressionOf(string text) => expressions.GetOrAdd(text, Parse);

    /// <summary>The format of a primitive type's values; null where the type states none.</summary>
    internal Predicate<string>? FormatOf(string primitiveType) =>
        formats.GetOrAdd(
            primitiveType,
            type =>
                specification
                    .FindType(type)
                    ?.ElementById($"{type}.value")
                    ?.Types.Select(t => t.Regex)
                    .OfType<string>()
                    .Select(FormatOfPattern)
                    .FirstOrDefault()
        );

    // What most of R4's primitives ask for is told at a glance; control characters are no matter of the format.
    private static Predicate<string>? FormatOfPattern(string pattern) =>
        pattern switch
        {
            @"[ \r\n\t\S]+" => value => value.Length > 0,
            @"\S*" => value => !value.AsSpan().ContainsAny(" \t\r\n"),
            _ => Compile(pattern) is { } format ? format.IsMatch : null,
        };

    private static FhirPathExpression? Parse(string text)
    {
        try
        {
            return FhirPathExpression.Parse(text);
        }
        catch (FhirPathException)
        {
            return null;
        }
    }

    // Patterns come with definitions, which may come from anywhere: no backtracking, no huge automaton.
    private static Regex? Compile(string pattern)
    {
        if (pattern.Length > LongestPattern || LargestCount(pattern) > MostRepetitions)
        {
            return null;
        }

        try
        {
            return new Regex($@"\A(?:{WithAsciiClasses(pattern)})\z", Options);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    // The patterns are those of XML Schema, where \s and \d are white space and digits of ASCII alone.
    private static string WithAsciiClasses(string pattern)
    {
        var text = new StringBuilder(pattern.Length);
        var isInClass = false;
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '\\' && i + 1 < pattern.Length)
            {
                var inClass = pattern[++i] switch
                {
                    's' => " \\t\\r\\n",
                    'S' => "\\0-\\x08\\x0B\\x0C\\x0E-\\x1F!-\\uFFFF",
                    'd' => "0-9",
                    var other => $"\\{other}",
                };
                var isShorthand = pattern[i] is 's' or 'S' or 'd';
                text.Append(isShorthand && !isInClass ? $"[{inClass}]" : inClass);
                continue;
            }

            isInClass = pattern[i] switch
            {
                '[' => true,
                ']' => false,
                _ => isInClass,
            };
            text.Append(pattern[i]);
        }

        return text.ToString();
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

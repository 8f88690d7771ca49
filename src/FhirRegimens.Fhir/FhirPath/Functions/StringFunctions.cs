using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace FhirRegimens.Fhir.FhirPath;

/// <summary>Strings (N1, §5.6).</summary>
internal static class StringFunctions
{
    private const int MaxPatternLength = 2_000;

    private const RegexOptions Options =
        RegexOptions.NonBacktracking | RegexOptions.Singleline | RegexOptions.CultureInvariant;

    /// <summary>Matching is linear in the text; this bounds patterns with large repetitions besides.</summary>
    private static readonly TimeSpan MatchTimeout = TimeSpan.FromSeconds(1);

    /// <summary>Invariants ask for the same few patterns on every element, and building one costs far more than using it.</summary>
    private static readonly ConcurrentDictionary<string, Regex> Patterns = new(StringComparer.Ordinal);
    private const int MaxPatterns = 200;

    public static Dictionary<string, FunctionDefinition> All { get; } =
        new(StringComparer.Ordinal)
        {
            ["indexOf"] = OnText(
                1,
                (text, call) => call.Text(0) is { } part ? text.IndexOf(part, StringComparison.Ordinal) : null
            ),
            ["substring"] = new(1, 2, Substring),
            ["startsWith"] = OnText(
                1,
                (text, call) => call.Text(0) is { } start ? text.StartsWith(start, StringComparison.Ordinal) : null
            ),
            ["endsWith"] = OnText(
                1,
                (text, call) => call.Text(0) is { } end ? text.EndsWith(end, StringComparison.Ordinal) : null
            ),
            ["contains"] = OnText(
                1,
                (text, call) => call.Text(0) is { } part ? text.Contains(part, StringComparison.Ordinal) : null
            ),
            ["upper"] = OnText(0, (text, _) => text.ToUpperInvariant()),
            ["lower"] = OnText(0, (text, _) => text.ToLowerInvariant()),
            ["replace"] = OnText(2, Replace),
            ["matches"] = OnText(1, Matches),
            ["replaceMatches"] = OnText(2, ReplaceMatches),
            ["length"] = OnText(0, (text, _) => text.Length),
            ["toChars"] = new(0, call => call.Spent([.. (call.InputText() ?? "").Select(c => c.ToString())])),
        };

    private static FunctionDefinition OnText(int arguments, Func<string, FunctionCall, object?> apply) =>
        new(
            arguments,
            call =>
            {
                if (call.InputText() is not { } text)
                {
                    return [];
                }

                call.Evaluator.Spend(text.Length / 16, call.Position);
                return Collections.Of(apply(text, call));
            }
        );

    private static IReadOnlyList<object> Substring(FunctionCall call)
    {
        if (call.InputText() is not { } text || call.Integer(0) is not { } start || start < 0 || start >= text.Length)
        {
            return [];
        }

        var length = call.HasArgument(1) ? call.Integer(1) : null;
        return
        [
            length is { } count && count < text.Length - start
                ? text.Substring(start, Math.Max(count, 0))
                : text[start..],
        ];
    }

    private static string? Replace(string text, FunctionCall call)
    {
        if (call.Text(0) is not { } pattern || call.Text(1) is not { } substitution)
        {
            return null;
        }

        SpendOnReplacing(call, text, substitution);
        // An empty pattern stands before, between and after all characters (N1, §5.6.9).
        return pattern.Length > 0
            ? text.Replace(pattern, substitution, StringComparison.Ordinal)
            : substitution + string.Concat(text.Select(c => c + substitution));
    }

    private static object? Matches(string text, FunctionCall call) =>
        call.Text(0) is { } pattern ? WithPattern(call, pattern, regex => regex.IsMatch(text)) : null;

    private static string? ReplaceMatches(string text, FunctionCall call)
    {
        if (call.Text(0) is not { } pattern || call.Text(1) is not { } substitution)
        {
            return null;
        }

        SpendOnReplacing(call, text, substitution);
        return WithPattern(call, pattern, regex => regex.Replace(text, substitution));
    }

    /// <summary>Counts the longest text that can come of it.</summary>
    private static void SpendOnReplacing(FunctionCall call, string text, string substitution) =>
        call.Evaluator.Spend((int)Math.Min((text.Length + 1L) * substitution.Length, int.MaxValue / 2), call.Position);

    private static T WithPattern<T>(FunctionCall call, string pattern, Func<Regex, T> use)
    {
        if (pattern.Length > MaxPatternLength)
        {
            throw call.Error($"patterns of more than {MaxPatternLength} characters are not read.");
        }

        try
        {
            return use(Patterns.GetOrAdd(pattern, Compile));
        }
        catch (NotSupportedException)
        {
            throw call.Error(
                "the pattern looks around, refers back or repeats too much, which is not supported: its cost has no bound."
            );
        }
        catch (RegexMatchTimeoutException)
        {
            throw call.Error("the pattern takes too long to match.");
        }
        catch (ArgumentException exception)
        {
            throw call.Error($"the pattern cannot be read: {exception.Message}");
        }
    }

    private static Regex Compile(string pattern)
    {
        if (Patterns.Count >= MaxPatterns)
        {
            Patterns.Clear();
        }

        // The search for where a match may begin misses some when a pattern begins with an optional character
        // (-?[0-9]+ in "a-b 1 2"): behind a border that is everywhere, every place is tried.
        _ = new Regex(pattern, Options, MatchTimeout);
        return new Regex($@"(?:\b|\B)(?:{pattern})", Options, MatchTimeout);
    }
}

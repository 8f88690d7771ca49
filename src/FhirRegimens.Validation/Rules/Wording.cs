namespace FhirRegimens.Validation.Rules;

/// <summary>How messages quote.</summary>
internal static class Wording
{
    private const int Longest = 60;

    /// <summary>A value short enough for a message.</summary>
    internal static string Shorten(string value, int longest = Longest)
    {
        if (value.Length <= longest)
        {
            return value;
        }

        // Half of a surrogate pair cannot be written as UTF-8.
        var end = char.IsHighSurrogate(value[longest - 1]) ? longest - 1 : longest;
        return $"{value[..end]}…";
    }

    /// <summary>"A, B or C".</summary>
    internal static string OneOf(IEnumerable<string> names)
    {
        var all = names.ToList();
        return all.Count < 2 ? string.Concat(all) : $"{string.Join(", ", all[..^1])} or {all[^1]}";
    }

    /// <summary>"once", "3 times".</summary>
    internal static string Times(int count) => count == 1 ? "once" : $"{count} times";

    /// <summary>"is missing", "is there once".</summary>
    internal static string IsThere(int count) => count == 0 ? "is missing" : $"is there {Times(count)}";
}

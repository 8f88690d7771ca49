using System.Globalization;

namespace FhirRegimens.Repository.Interactions;

/// <summary>Version numbers in If-Match and If-None-Match: <c>W/"3"</c>, <c>"3"</c>, several with commas, or <c>*</c>.</summary>
internal static class EntityTags
{
    /// <summary>
    /// Reads the header. Null versions stand for <c>*</c>; a tag that is no number of ours is left out, as it can match
    /// nothing.
    /// </summary>
    public static bool TryParse(string header, out IReadOnlyList<int>? versions)
    {
        versions = null;
        if (header.Trim() == "*")
        {
            return true;
        }

        var numbers = new List<int>();
        foreach (var tag in header.Split(',').Select(tag => tag.Trim()))
        {
            var quoted = tag.StartsWith("W/", StringComparison.Ordinal) ? tag[2..] : tag;
            if (quoted is not ['"', .., '"'] || quoted.Length < 2)
            {
                return false;
            }

            if (
                int.TryParse(
                    quoted.AsSpan(1, quoted.Length - 2),
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out var number
                )
            )
            {
                numbers.Add(number);
            }
        }

        versions = numbers;
        return true;
    }
}

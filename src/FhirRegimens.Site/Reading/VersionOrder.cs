using System.Globalization;

namespace FhirRegimens.Site.Reading;

/// <summary>Orders versions as semantic versioning does; what is no such version stands first, in ordinal order.</summary>
internal sealed class VersionOrder : IComparer<string?>
{
    public static readonly VersionOrder Instance = new();

    public int Compare(string? x, string? y)
    {
        var left = Numbers(x);
        var right = Numbers(y);
        if (left is null || right is null)
        {
            return (left is not null).CompareTo(right is not null) is var known and not 0
                ? known
                : string.CompareOrdinal(x, y);
        }

        var order = left.Value.CompareTo(right.Value);
        var isFinal = IsFinal(x!).CompareTo(IsFinal(y!));
        return order != 0 ? order
            : isFinal != 0 ? isFinal
            : string.CompareOrdinal(x, y);
    }

    private static bool IsFinal(string version) => !version.Contains('-', StringComparison.Ordinal);

    private static (long Major, long Minor, long Patch)? Numbers(string? version)
    {
        var parts = version?.Split('-', 2)[0].Split('.') ?? [];
        return
            parts.Length == 3
            && TryNumber(parts[0], out var major)
            && TryNumber(parts[1], out var minor)
            && TryNumber(parts[2], out var patch)
            ? (major, minor, patch)
            : null;
    }

    private static bool TryNumber(string text, out long number) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}

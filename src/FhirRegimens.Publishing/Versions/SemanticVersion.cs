using System.Globalization;

namespace FhirRegimens.Publishing.Versions;

/// <summary>How much a new version differs from the one before (publishing rule 3).</summary>
public enum VersionChange
{
    /// <summary>Only text or metadata.</summary>
    Patch,

    /// <summary>Evidence, references or context.</summary>
    Minor,

    /// <summary>A drug, dose, route, schedule, cycle, branch or condition.</summary>
    Major,
}

/// <summary>The version of an artifact (https://semver.org, without pre-release parts).</summary>
/// <param name="Major">Raised when what is given changes.</param>
/// <param name="Minor">Raised when evidence changes.</param>
/// <param name="Patch">Raised when words change.</param>
public readonly record struct SemanticVersion(int Major, int Minor, int Patch) : IComparable<SemanticVersion>
{
    /// <summary>The version of a first publication.</summary>
    public static SemanticVersion First { get; } = new(1, 0, 0);

    /// <summary>The version that follows after a change.</summary>
    public SemanticVersion After(VersionChange change) =>
        change switch
        {
            VersionChange.Major => new(Major + 1, 0, 0),
            VersionChange.Minor => new(Major, Minor + 1, 0),
            _ => new(Major, Minor, Patch + 1),
        };

    /// <summary>Reads <c>1.2.3</c>; null where the text is no such version.</summary>
    public static SemanticVersion? Parse(string? text) =>
        text?.Split('.') is [var major, var minor, var patch]
        && Number(major) is { } a
        && Number(minor) is { } b
        && Number(patch) is { } c
            ? new SemanticVersion(a, b, c)
            : null;

    /// <inheritdoc/>
    public int CompareTo(SemanticVersion other) =>
        (Major, Minor, Patch).CompareTo((other.Major, other.Minor, other.Patch));

    /// <summary>Whether the left version is lower.</summary>
    public static bool operator <(SemanticVersion left, SemanticVersion right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left version is higher.</summary>
    public static bool operator >(SemanticVersion left, SemanticVersion right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left version is lower or the same.</summary>
    public static bool operator <=(SemanticVersion left, SemanticVersion right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left version is higher or the same.</summary>
    public static bool operator >=(SemanticVersion left, SemanticVersion right) => left.CompareTo(right) >= 0;

    /// <summary><c>1.2.3</c></summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Major}.{Minor}.{Patch}");

    private static int? Number(string text) =>
        text is ['0'] or [>= '1' and <= '9', ..]
        && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}

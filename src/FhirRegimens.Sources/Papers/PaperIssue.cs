namespace FhirRegimens.Sources.Papers;

/// <summary>Where a paper stands in its journal.</summary>
internal static class PaperIssue
{
    /// <summary>"12(4):101-110" of the parts that there are; null without any.</summary>
    public static string? Of(string? volume, string? issue, string? pages)
    {
        var place = string.Concat(volume, issue is null ? null : $"({issue})");
        return pages is null ? (place.Length == 0 ? null : place)
            : place.Length == 0 ? pages
            : $"{place}:{pages}";
    }
}

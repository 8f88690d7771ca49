namespace FhirRegimens.Site.Pages;

/// <summary>Which of several pages that show one thing together this is.</summary>
/// <param name="Number">Which, from 1.</param>
/// <param name="Files">The files of all, in their order and in the same folder.</param>
public sealed record Portion(int Number, IReadOnlyList<string> Files)
{
    /// <summary>Whether it is the first, which has all that is not divided.</summary>
    public bool IsFirst => Number == 1;
}

/// <summary>A part of a trial or paper that has versions of its own.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Versions">Its versions, the newest first.</param>
public sealed record VersionedPart(string Title, IReadOnlyList<PartVersion> Versions);

/// <summary>A version of a part.</summary>
/// <param name="Version">The version; null where it has none.</param>
/// <param name="Status">Whether it may be used.</param>
/// <param name="Date">When the source said so, as FHIR writes dates; null where that is not known.</param>
/// <param name="Says">What it says in short; null where its own page does.</param>
/// <param name="Href">Its page or file, relative to the folder of the page.</param>
/// <param name="IsShown">Whether it is the one that the page shows.</param>
public sealed record PartVersion(string? Version, Status Status, string? Date, string? Says, string Href, bool IsShown);

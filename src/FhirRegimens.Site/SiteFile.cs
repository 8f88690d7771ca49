namespace FhirRegimens.Site;

/// <summary>A file of the site.</summary>
/// <param name="Path">Where it stands, relative to the site, with forward slashes: <c>plan/r-chop.html</c>.</param>
/// <param name="MediaType">Its type as HTTP names it.</param>
/// <param name="Content">Its bytes.</param>
public sealed record SiteFile(string Path, string MediaType, byte[] Content);

namespace FhirRegimens.MediaWiki.Exports;

/// <summary>What an export holds of one page.</summary>
public abstract record ExportEntry;

/// <summary>A page that was read.</summary>
/// <param name="Page">Its newest revision in the export.</param>
public sealed record ExportedPage(WikiPage Page) : ExportEntry;

/// <summary>A page that is in the export but could not be read; the pages around it are not concerned.</summary>
/// <param name="Title">Its title, as far as it is known.</param>
/// <param name="Line">The line of the export that it begins in.</param>
/// <param name="Reason">What is wrong with it and what to do.</param>
public sealed record UnreadablePage(string Title, int Line, string Reason) : ExportEntry;

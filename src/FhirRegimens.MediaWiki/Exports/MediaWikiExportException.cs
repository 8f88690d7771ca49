namespace FhirRegimens.MediaWiki.Exports;

/// <summary>A file is no MediaWiki export, or is damaged from some place on.</summary>
public sealed class MediaWikiExportException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong and what to do.</param>
    /// <param name="line">The line, from 1; 0 where the place is not known.</param>
    /// <param name="column">The column, from 1; 0 where the place is not known.</param>
    /// <param name="inner">The cause, where there is one.</param>
    public MediaWikiExportException(string message, int line = 0, int column = 0, Exception? inner = null)
        : base(message, inner)
    {
        Line = line;
        Column = column;
    }

    /// <summary>The line of the (decompressed) file, from 1; 0 where the place is not known.</summary>
    public int Line { get; }

    /// <summary>The column in it, from 1; 0 where the place is not known.</summary>
    public int Column { get; }
}

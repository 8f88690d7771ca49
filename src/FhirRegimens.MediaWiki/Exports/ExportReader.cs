using System.Globalization;
using System.Text;
using System.Xml;

namespace FhirRegimens.MediaWiki.Exports;

/// <summary>Walks once through the XML of an export and stops at each page.</summary>
internal sealed class ExportReader : IDisposable
{
    private const string Namespaces = "http://www.mediawiki.org/xml/export-";
    private const int LongestField = 4096;
    private const int DeepestElement = 32;

    private static readonly string[] Versions = ["0.10/", "0.11/"];

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    private readonly XmlReader xml;
    private readonly int longestText;
    private readonly char[] chunk = new char[8192];
    private IEnumerator<string>? topLevel;
    private string? mainPage;

    /// <summary>Opens an export and reads its first bytes.</summary>
    /// <exception cref="MediaWikiExportException">They are damaged.</exception>
    public ExportReader(Stream stream, int longestText)
    {
        this.longestText = longestText;
        try
        {
            xml = XmlReader.Create(stream, Settings);
        }
        catch (Exception cause) when (IsDamage(cause))
        {
            throw Damage(cause, line: 1);
        }
    }

    /// <summary>The next page; null behind the last.</summary>
    /// <exception cref="MediaWikiExportException">The file is no export, or damaged here.</exception>
    public ExportEntry? Next()
    {
        try
        {
            return NextPage();
        }
        catch (Exception cause) when (IsDamage(cause))
        {
            throw Damage(cause, Line);
        }
    }

    public void Dispose()
    {
        topLevel?.Dispose();
        xml.Dispose();
    }

    private int Line => ((IXmlLineInfo)xml).LineNumber;

    private static bool IsDamage(Exception cause) => cause is XmlException or InvalidDataException;

    private static MediaWikiExportException Damage(Exception cause, int line)
    {
        const string Advice = "The pages before this place could be read. Export the wiki again.";
        return cause is XmlException xml
            ? new MediaWikiExportException(
                $"Damaged XML at line {xml.LineNumber}, column {xml.LinePosition}: {xml.Message} {Advice}",
                xml.LineNumber,
                xml.LinePosition,
                xml
            )
            : new MediaWikiExportException(
                $"Damaged compression near line {line}: {cause.Message} {Advice}",
                line,
                column: 1,
                cause
            );
    }

    private ExportEntry? NextPage()
    {
        topLevel ??= TopLevel().GetEnumerator();
        while (topLevel.MoveNext())
        {
            switch (topLevel.Current)
            {
                case "siteinfo":
                    ReadSite();
                    break;
                case "page":
                    return ReadPage();
                default:
                    SkipElement();
                    break;
            }
        }

        return null;
    }

    private IEnumerable<string> TopLevel()
    {
        xml.MoveToContent();
        var version = xml.NamespaceURI.StartsWith(Namespaces, StringComparison.Ordinal)
            ? xml.NamespaceURI[Namespaces.Length..]
            : null;
        if (xml.LocalName != "mediawiki" || version is null)
        {
            throw new MediaWikiExportException(
                $"XML, but no MediaWiki export: its root is <{xml.LocalName}>. Give a file of Special:Export.",
                Line,
                1
            );
        }

        return Versions.Contains(version, StringComparer.Ordinal)
            ? Children()
            : throw new MediaWikiExportException(
                $"A MediaWiki export of version {version.TrimEnd('/')}; 0.10 and 0.11 can be read.",
                Line,
                1
            );
    }

    private void ReadSite()
    {
        foreach (var element in Children())
        {
            if (element == "base")
            {
                mainPage = ReadText(LongestField);
            }
            else
            {
                SkipElement();
            }
        }
    }

    private ExportEntry ReadPage()
    {
        var line = Line;
        string? title = null;
        string? number = null;
        string? id = null;
        string? redirect = null;
        Revision? newest = null;
        string? broken = null;
        foreach (var element in Children())
        {
            switch (element)
            {
                case "title":
                    title = ReadText(LongestField);
                    break;
                case "ns":
                    number = ReadText(LongestField);
                    break;
                case "id":
                    id = ReadText(LongestField);
                    break;
                case "redirect":
                    redirect = xml.GetAttribute("title");
                    SkipElement();
                    break;
                case "revision":
                    var revision = ReadRevision(newest);
                    broken ??= revision.IsPlaced ? null : "a revision has no id or no time that can be read";
                    newest = revision.IsNewerThan(newest) ? revision : newest;
                    break;
                default:
                    SkipElement();
                    break;
            }
        }

        broken ??= title is null or "" ? "it has no title" : null;
        broken ??= newest is null ? "the export holds no revision of it" : newest.Problem;
        if (!TryInteger(id, out var pageId) | !TryInteger(number, out var ns) || ns is < -2 or > int.MaxValue)
        {
            broken ??= "its namespace or id cannot be read";
        }

        return broken is null
            ? new ExportedPage(
                new WikiPage
                {
                    Title = title!,
                    Namespace = (int)ns,
                    PageId = pageId,
                    RevisionId = newest!.Id,
                    Timestamp = newest.Timestamp,
                    Text = newest.Text!,
                    ContentModel = newest.Model,
                    RedirectTarget = redirect,
                    Address = PageAddress.Beside(mainPage, title!),
                }
            )
            : new UnreadablePage(title ?? "", line, $"The page cannot be read: {broken}.");
    }

    /// <summary>Reads a revision; the text of one that is older than the newest is passed over.</summary>
    private Revision ReadRevision(Revision? newest)
    {
        var revision = new Revision();
        foreach (var element in Children())
        {
            switch (element)
            {
                case "id":
                    _ = TryInteger(ReadText(LongestField), out var id);
                    revision = revision with { Id = id };
                    break;
                case "timestamp":
                    revision = revision with { Timestamp = Time(ReadText(LongestField)) };
                    break;
                case "model":
                    revision = revision with { Model = ReadText(LongestField) ?? "" };
                    break;
                case "text" when revision.IsNewerThan(newest):
                    revision = ReadRevisionText(revision);
                    break;
                default:
                    SkipElement();
                    break;
            }
        }

        return revision;
    }

    private Revision ReadRevisionText(Revision revision)
    {
        var deleted = xml.GetAttribute("deleted") is not null;
        var isStub = xml.IsEmptyElement && xml.GetAttribute("bytes") is not (null or "0");
        var text = ReadText(longestText);
        return revision with
        {
            Text = text,
            Problem =
                deleted ? "the text of its newest revision was deleted from the wiki"
                : isStub ? "the export names its text without holding it. Export full pages, not stubs"
                : text is null ? $"its text is longer than {longestText} characters or holds XML elements"
                : null,
        };
    }

    /// <summary>
    /// The names of the current element's children; each child must be read or skipped before the next is asked for.
    /// Ends behind the element.
    /// </summary>
    private IEnumerable<string> Children()
    {
        var isEmpty = xml.IsEmptyElement;
        xml.Read();
        if (isEmpty)
        {
            yield break;
        }

        while (xml.MoveToContent() != XmlNodeType.EndElement)
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                yield return xml.LocalName;
            }
            else
            {
                xml.Read();
            }
        }

        xml.Read();
    }

    /// <summary>
    /// The text of the current element, and on behind it; null where it is longer than the limit or holds elements.
    /// </summary>
    private string? ReadText(int limit)
    {
        var text = new StringBuilder();
        var isText = true;
        foreach (var node in Content())
        {
            isText &= node != XmlNodeType.Element;
            for (int length; isText && (length = xml.ReadValueChunk(chunk, 0, chunk.Length)) > 0; )
            {
                text.Append(chunk, 0, length);
                isText = text.Length <= limit;
            }
        }

        return isText ? text.ToString() : null;
    }

    private void SkipElement()
    {
        foreach (var _ in Content()) { }
    }

    /// <summary>The nodes inside the current element that are no ends of elements; ends behind the element.</summary>
    private IEnumerable<XmlNodeType> Content()
    {
        var depth = xml.Depth;
        var isEmpty = xml.IsEmptyElement;
        while (xml.Read() && !isEmpty && xml.Depth > depth)
        {
            if (xml.Depth > DeepestElement)
            {
                throw new MediaWikiExportException($"Elements are nested too deeply in line {Line}.", Line, 1);
            }

            if (xml.NodeType != XmlNodeType.EndElement)
            {
                yield return xml.NodeType;
            }
        }

        if (!isEmpty)
        {
            xml.Read();
        }
    }

    private static bool TryInteger(string? text, out long value) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);

    private static DateTimeOffset Time(string? text) =>
        DateTimeOffset.TryParseExact(
            text,
            "yyyy-MM-dd'T'HH:mm:ss'Z'",
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var time
        )
            ? time
            : default;

    private sealed record Revision
    {
        public long Id { get; init; }

        public DateTimeOffset Timestamp { get; init; }

        public string Model { get; init; } = WikiPage.Wikitext;

        public string? Text { get; init; }

        public string? Problem { get; init; } = "the export holds no text of it";

        public bool IsPlaced => Id > 0 && Timestamp != default;

        public bool IsNewerThan(Revision? other) =>
            other is null || (Timestamp, Id).CompareTo((other.Timestamp, other.Id)) > 0;
    }
}

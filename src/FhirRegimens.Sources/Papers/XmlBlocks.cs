using System.Globalization;
using System.Net;
using System.Xml;
using System.Xml.Linq;
using FhirRegimens.Regimens;
using FhirRegimens.Sources.Tables.Formats;
using FhirRegimens.Sources.Text;

namespace FhirRegimens.Sources.Papers;

/// <summary>
/// Reads JATS and PubMed's XML. A document type is passed over: nothing of it is loaded and no entity of it is known.
/// </summary>
internal sealed class XmlBlocks
{
    private const int NearAncestors = 4;

    private readonly SourceText source;
    private readonly CharacterLedger ledger;
    private readonly HashSet<XText> taken = [];
    private readonly List<PaperBlock> blocks = [];
    private readonly int marks;

    private XmlBlocks(SourceText source, CharacterLedger ledger)
    {
        this.source = source;
        this.ledger = ledger;
        marks = source.Content.Length - source.Content.TrimStart('\uFEFF').Length;
    }

    /// <summary>What a document holds.</summary>
    /// <param name="Front">Its fields.</param>
    /// <param name="Blocks">Its text.</param>
    internal sealed record Reading(FrontMatter Front, IReadOnlyList<PaperBlock> Blocks)
    {
        /// <summary>How many further papers the document holds.</summary>
        public int Further { get; init; }
    }

    /// <summary>Reads <paramref name="source"/>; why not, where it is no XML or no paper.</summary>
    public static (Reading? Reading, string? Problem) Read(SourceText source, CharacterLedger ledger)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null };
        try
        {
            using var text = new StringReader(source.Content.TrimStart('\uFEFF'));
            using var reader = XmlReader.Create(text, settings);
            var document = XDocument.Load(reader, LoadOptions.SetLineInfo | LoadOptions.PreserveWhitespace);
            var reading = new XmlBlocks(source, ledger);
            return Find(document, "PubmedArticle") is { } record
                    ? (reading.PubMed(record) with { Further = All(document, record.Name.LocalName).Count() - 1 }, null)
                : Find(document, "article") is { } article
                    ? (reading.Jats(article) with { Further = All(document, article.Name.LocalName).Count() - 1 }, null)
                : (null, "The XML holds neither an article nor a record of PubMed.");
        }
        catch (XmlException problem)
        {
            return (null, $"The text is no XML (line {problem.LineNumber}): no paper was found.");
        }
    }

    private static XElement? Find(XContainer from, string name) =>
        from.Descendants().FirstOrDefault(element => element.Name.LocalName == name);

    private static IEnumerable<XElement> All(XContainer? from, string name) =>
        from?.Descendants().Where(element => element.Name.LocalName == name) ?? [];

    private static XElement? Child(XElement? from, string name) =>
        from?.Elements().FirstOrDefault(element => element.Name.LocalName == name);

    private Reading PubMed(XElement record)
    {
        Furniture();
        var citation = Child(record, "MedlineCitation") ?? record;
        var article = Child(citation, "Article");
        var issue = Child(Child(article, "Journal"), "JournalIssue");
        var published = Child(issue, "PubDate");
        var front = new FrontMatter
        {
            Title = Placed(Child(article, "ArticleTitle"), Fate.Typed),
            Authors =
            [
                .. All(Child(article, "AuthorList"), "Author")
                    .Select(author =>
                        Joined(Text(Child(author, "LastName")), Text(Child(author, "Initials")))
                        ?? Text(Child(author, "CollectiveName"))
                    )
                    .OfType<string>(),
            ],
            Journal = Placed(
                Child(Child(article, "Journal"), "ISOAbbreviation") ?? Child(Child(article, "Journal"), "Title"),
                Fate.Typed
            ),
            Issue = Volume(
                Text(Child(issue, "Volume")),
                Text(Child(issue, "Issue")),
                Text(Child(Child(article, "Pagination"), "MedlinePgn"))
            ),
            Date =
                PaperDates.Read(
                    Text(Child(published, "Year")),
                    Text(Child(published, "Month")),
                    Text(Child(published, "Day"))
                ) ?? Year(Text(Child(published, "MedlineDate"))),
            Pmid = Digits(Text(Child(citation, "PMID"))),
            Doi = ArticleId(record, "doi") ?? Text(All(article, "ELocationID").FirstOrDefault(IsDoi)),
            Pmcid = ArticleId(record, "pmc"),
            Trials = [.. All(article, "AccessionNumber").Select(Text).OfType<string>()],
            Keywords = [.. All(citation, "Keyword").Select(Text).OfType<string>()],
            Milestones =
            [
                .. All(record, "PubMedPubDate")
                    .Where(date => (string?)date.Attribute("PubStatus") is "received" or "accepted" or "revised")
                    .Select(date => Milestone((string)date.Attribute("PubStatus")!, date, "Year", "Month", "Day"))
                    .OfType<Milestone>(),
            ],
        };
        foreach (var part in All(Child(article, "Abstract"), "AbstractText"))
        {
            var label = part.Attribute("Label");
            if (label is not null && Label(label) is { } heading)
            {
                blocks.Add(new HeadingBlock(heading));
            }

            Paragraph(part);
        }

        return new(front, blocks);
    }

    private Reading Jats(XElement article)
    {
        Furniture();
        var meta = Find(article, "article-meta");
        var published = All(meta, "pub-date").MaxBy(date => date.Elements().Count());
        var front = new FrontMatter
        {
            Title = Placed(Find(meta ?? article, "article-title"), Fate.Typed),
            Authors =
            [
                .. All(meta, "contrib")
                    .Where(author => (string?)author.Attribute("contrib-type") is null or "author")
                    .Select(author =>
                        Named(Text(Find(author, "surname")), Text(Find(author, "given-names")))
                        ?? Text(Find(author, "collab"))
                    )
                    .OfType<string>(),
            ],
            Journal = Placed(Find(article, "journal-title") ?? Find(article, "abbrev-journal-title"), Fate.Typed),
            Issue = Volume(
                Text(Child(meta, "volume")),
                Text(Child(meta, "issue")),
                Joined(Text(Child(meta, "fpage")), Text(Child(meta, "lpage")), "-") ?? Text(Child(meta, "elocation-id"))
            ),
            Date = PaperDates.Read(
                Text(Child(published, "year")),
                Text(Child(published, "month")),
                Text(Child(published, "day"))
            ),
            Doi = MetaId(meta, "doi"),
            Pmid = Digits(MetaId(meta, "pmid")),
            Pmcid = MetaId(meta, "pmc") ?? MetaId(meta, "pmcid"),
            Keywords = [.. All(meta, "kwd").Select(Text).OfType<string>()],
            Milestones =
            [
                .. All(Find(article, "history"), "date")
                    .Select(date => Milestone((string?)date.Attribute("date-type") ?? "", date, "year", "month", "day"))
                    .OfType<Milestone>(),
            ],
        };
        XElement?[] parts = [Find(article, "abstract"), Find(article, "body"), Find(article, "back")];
        foreach (var element in parts.OfType<XElement>().SelectMany(part => part.Descendants()))
        {
            Element(element);
        }

        return new(front, blocks);
    }

    private void Element(XElement element)
    {
        switch (element.Name.LocalName)
        {
            case "title" when element.Parent?.Name.LocalName is "sec" or "ref-list" or "ack" or "abstract":
                if (Placed(element, Fate.Furniture) is { } heading)
                {
                    blocks.Add(new HeadingBlock(heading, Level(element)));
                }

                break;
            case "table-wrap":
                Table(element);
                break;
            case "ref":
                Reference(element);
                break;
            case "p":
                Paragraph(element);
                break;
            default:
                break;
        }
    }

    /// <summary>How deep a section lies; parts of an abstract stand beside each other.</summary>
    private static int Level(XElement title) =>
        title.Ancestors().Count(element => element.Name.LocalName is "sec" or "ref-list" or "ack" or "abstract");

    private void Table(XElement wrap)
    {
        var label = Placed(Child(wrap, "label"), Fate.Typed);
        var caption = Placed(Child(wrap, "caption"), Fate.Typed);
        var (header, rows) = Grid(wrap);
        var foot = All(Child(wrap, "table-wrap-foot"), "p")
            .Select(note => Placed(note, Fate.Unread))
            .OfType<PlacedText>()
            .ToList();
        var whole = new PlacedText([
            .. label?.Letters ?? [],
            new Letter('.', label?.Letters.LastOrDefault().Offset ?? 0, 0),
            new Letter(' ', label?.Letters.LastOrDefault().Offset ?? 0, 0),
            .. caption?.Letters ?? [],
        ]);
        blocks.Add(new GridBlock(whole, rows, foot) { Header = header });
    }

    /// <summary>
    /// The rows with cells that span several put into each of their places. In a body, what reaches to the right or down stands
    /// once, and only the first column names each of its rows; several rows of headings become one.
    /// </summary>
    private (IReadOnlyList<PlacedText>? Header, List<IReadOnlyList<PlacedText>> Rows) Grid(XElement wrap)
    {
        var grid = new GridBuilder();
        var heads = 0;
        foreach (var row in All(wrap, "tr"))
        {
            var cells = row.Elements().Where(cell => cell.Name.LocalName is "td" or "th").ToList();
            heads += row.Parent?.Name.LocalName == "thead" ? 1 : 0;
            grid.StartRow();
            foreach (var cell in cells)
            {
                grid.StartCell(Number(cell, "colspan"), Number(cell, "rowspan"));
                grid.EndCell(Placed(cell, Fate.Unread)?.Letters ?? []);
            }
        }

        var all = grid.Build().OfType<Tables.GridBlock>().SelectMany(block => block.Rows).ToList();
        heads = heads > 0 ? heads : Headed(all);
        var header = heads > 0 ? Header(all.Take(heads).ToList()) : null;
        var rows = all.Skip(heads)
            .Select(
                (row, index) =>
                    (IReadOnlyList<PlacedText>)
                        [
                            .. row.Select(
                                (cell, at) =>
                                    (at > 0 && row[at - 1] == cell)
                                    || (at > 0 && index > 0 && all[heads + index - 1].ElementAtOrDefault(at) == cell)
                                        ? PlacedText.Empty
                                        : cell.Text
                            ),
                        ]
            )
            .Where(row => row.Any(cell => !cell.IsBlank))
            .ToList();
        return (header, rows);
    }

    /// <summary>How many rows a heading reaches over that no thead marks: those with a cell that goes on in the row below.</summary>
    private static int Headed(List<IReadOnlyList<Tables.GridCell>> rows)
    {
        var first = rows.FirstOrDefault();
        return
            first is [var corner, ..]
            && rows.Count > 1
            && rows[1].Count > 0
            && rows[1][0] == corner
            && !corner.Text.IsBlank
            ? rows.TakeWhile(row => row.Count > 0 && row[0] == corner).Count()
            : 0;
    }

    /// <summary>The headings of each column, one below the other.</summary>
    private static List<PlacedText> Header(List<IReadOnlyList<Tables.GridCell>> rows) =>
        [
            .. Enumerable
                .Range(0, rows.Max(row => row.Count))
                .Select(at =>
                    PlacedText.Joined(
                        [
                            .. rows.Select(row => row.ElementAtOrDefault(at))
                                .OfType<Tables.GridCell>()
                                .Distinct()
                                .Select(cell => cell.Text),
                        ],
                        ": "
                    )
                ),
        ];

    private static int Number(XElement cell, string attribute) =>
        int.TryParse(
            (string?)cell.Attribute(attribute),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : 1;

    /// <summary>An entry of the reference list, with its label as "1. ".</summary>
    private void Reference(XElement element)
    {
        var label = Placed(Child(element, "label"), Fate.Typed);
        if (Placed(element, Fate.Unread) is { } text)
        {
            var place = text.Letters[0].Offset;
            IEnumerable<Letter> lead = label is null
                ? []
                :
                [
                    .. label.Letters.Where(letter => letter.Value != '.'),
                    new Letter('.', place, 0),
                    new Letter(' ', place, 0),
                ];
            blocks.Add(new ParagraphBlock(new PlacedText(lead.Concat(text.Letters))));
        }
    }

    private void Paragraph(XElement element)
    {
        if (Placed(element, Fate.Unread) is { } text)
        {
            blocks.Add(new ParagraphBlock(text));
        }
    }

    /// <summary>Enters everything as furniture but the text between the tags.</summary>
    private void Furniture()
    {
        ledger.Enter(source.Span(0, source.Content.Length), Fate.Furniture);
        var isTag = false;
        for (var at = 0; at < source.Content.Length; at++)
        {
            isTag = isTag ? source.Content[at] != '>' || at == 0 : source.Content[at] == '<';
            if (!isTag && source.Content[at] != '>')
            {
                ledger.Enter(source.Span(at, 1), Fate.Unread);
            }
        }
    }

    private Milestone? Milestone(string kind, XElement date, string year, string month, string day) =>
        PaperDates.Read(Text(Child(date, year)), Text(Child(date, month)), Text(Child(date, day))) is { } read
        && kind.Length > 0
            ? new(kind, read, source.Span(Offset(date), 0))
            : null;

    private string? ArticleId(XElement record, string kind) =>
        Text(
            All(Child(record, "PubmedData"), "ArticleId")
                .FirstOrDefault(id =>
                    (string?)id.Attribute("IdType") == kind && id.Parent?.Parent?.Name.LocalName == "PubmedData"
                )
        );

    private string? MetaId(XElement? meta, string kind) =>
        Text(
            meta?.Elements()
                .FirstOrDefault(id => id.Name.LocalName == "article-id" && (string?)id.Attribute("pub-id-type") == kind)
        );

    private static bool IsDoi(XElement id) => (string?)id.Attribute("EIdType") == "doi";

    /// <summary>The year of "2094 Nov-Dec".</summary>
    private static string? Year(string? text) => text is { Length: >= 4 } ? PaperDates.Read(text[..4]) : null;

    private static string? Digits(string? text) => text is not null && text.All(char.IsAsciiDigit) ? text : null;

    private static string? Named(string? family, string? given) => family is null ? null : $"{given} {family}".Trim();

    private static string? Joined(string? first, string? second, string between = " ") =>
        first is null ? null
        : second is null ? first
        : first + between + second;

    private static string? Volume(string? volume, string? issue, string? pages)
    {
        var text = string.Concat(volume, issue is null ? null : $"({issue})", pages is null ? null : $":{pages}");
        return text.Length == 0 ? null : text;
    }

    private string? Text(XElement? element) =>
        Placed(element, Fate.Typed)?.Words() is { Length: > 0 } words ? words : null;

    /// <summary>The label of a part of an abstract, which stands in an attribute.</summary>
    private PlacedText? Label(XAttribute label)
    {
        var at = Offset(label);
        var found = source.Content.IndexOf(label.Value, at, StringComparison.Ordinal);
        return found < 0 || label.Value.Length == 0
            ? null
            : PlacedText.Of(source, source.Span(found, label.Value.Length));
    }

    /// <summary>The text of an element that nothing has taken before; null where there is none.</summary>
    private PlacedText? Placed(XElement? element, Fate fate)
    {
        var letters = new List<Letter>();
        foreach (var text in element?.DescendantNodes().OfType<XText>() ?? [])
        {
            if (!taken.Add(text))
            {
                continue;
            }

            var start = Offset(text);
            if (letters.Count > 0 && IsPartOfReference(text))
            {
                letters.Add(new Letter(' ', start, 0));
            }

            var before = letters.Count;
            Letters(start, text is XCData ? "]]>" : "<", IsWithin(text, element!, "sup", "xref"), letters);
            if (!IsWithin(text, element!, "xref"))
            {
                Superscripts.Lower(letters, before);
            }

            if (letters.Count > before && fate != Fate.Unread)
            {
                ledger.Enter(source.Span(start, letters[^1].Offset + letters[^1].Length - start), fate);
            }
        }

        var placed = new PlacedText(letters).Trim();
        return placed.IsBlank ? null : placed;
    }

    /// <summary>Whether a text is one of the fields of a reference, which stand side by side without a space.</summary>
    private static bool IsPartOfReference(XText text) =>
        text.Ancestors()
            .Take(NearAncestors)
            .Any(element => element.Name.LocalName is "element-citation" or "nlm-citation");

    private void Letters(int start, string end, bool isRaised, List<Letter> letters)
    {
        var stop = source.Content.IndexOf(end, start, StringComparison.Ordinal);
        stop = stop < 0 ? source.Content.Length : stop;
        for (var at = start; at < stop; at++)
        {
            var length = 1;
            var value = source.Content[at].ToString();
            if (
                source.Content[at] == '&'
                && end == "<"
                && source.Content.IndexOf(';', at) is > 0 and var close
                && close < stop
            )
            {
                length = close + 1 - at;
                value = WebUtility.HtmlDecode(source.Content.Substring(at, length));
            }

            var place = at;
            letters.AddRange(value.Select(character => new Letter(character, place, length, isRaised)));
            at += length - 1;
        }
    }

    private static bool IsWithin(XText text, XElement outer, params ReadOnlySpan<string> names)
    {
        var parent = text.Parent;
        for (var up = 0; up < NearAncestors && parent is not null && parent != outer; up++)
        {
            if (
                names.Contains(parent.Name.LocalName)
                && (
                    parent.Name.LocalName == "sup"
                    || (string?)parent.Attribute("ref-type") is "bibr" or "table-fn" or "fn" or "aff" or "corresp"
                )
            )
            {
                return true;
            }

            parent = parent.Parent;
        }

        return false;
    }

    private int Offset(IXmlLineInfo place) =>
        source.Line(place.LineNumber).Offset + place.LinePosition - 1 + (place.LineNumber == 1 ? marks : 0);
}

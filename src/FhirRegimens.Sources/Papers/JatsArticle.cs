using System.Xml.Linq;
using FhirRegimens.Regimens;
using FhirRegimens.Sources.Text;
using static FhirRegimens.Sources.Papers.XmlElements;

namespace FhirRegimens.Sources.Papers;

/// <summary>Reads an article in JATS.</summary>
internal sealed class JatsArticle
{
    private readonly XmlText text;
    private readonly List<PaperBlock> blocks = [];

    private JatsArticle(XmlText text) => this.text = text;

    /// <summary>The fields of an article, its abstract, body and back.</summary>
    public static XmlReading Read(XElement article, XmlText text)
    {
        text.EnterMarkup();
        var reader = new JatsArticle(text);
        var front = reader.Front(article);
        XElement?[] parts = [Find(article, "abstract"), Find(article, "body"), Find(article, "back")];
        foreach (var element in parts.OfType<XElement>().SelectMany(part => part.Descendants()))
        {
            reader.Element(element);
        }

        return new(front, reader.blocks);
    }

    private FrontMatter Front(XElement article)
    {
        var meta = Find(article, "article-meta");
        var published = All(meta, "pub-date").MaxBy(date => date.Elements().Count());
        return new FrontMatter
        {
            Title = text.Placed(Find(meta ?? article, "article-title"), Fate.Typed),
            Authors =
            [
                .. All(meta, "contrib")
                    .Where(author => (string?)author.Attribute("contrib-type") is null or "author")
                    .Select(author =>
                        Named(text.Text(Find(author, "surname")), text.Text(Find(author, "given-names")))
                        ?? text.Text(Find(author, "collab") ?? Find(author, "string-name"))
                    )
                    .OfType<string>(),
            ],
            Journal = text.Placed(Find(article, "journal-title") ?? Find(article, "abbrev-journal-title"), Fate.Typed),
            Issue = PaperIssue.Of(text.Text(Child(meta, "volume")), text.Text(Child(meta, "issue")), Pages(meta)),
            Date = PaperDates.Read(
                text.Text(Child(published, "year")),
                text.Text(Child(published, "month")),
                text.Text(Child(published, "day"))
            ),
            Doi = MetaId(meta, "doi"),
            Pmid = MetaId(meta, "pmid") is { } pmid && pmid.All(char.IsAsciiDigit) ? pmid : null,
            Pmcid = MetaId(meta, "pmc") ?? MetaId(meta, "pmcid"),
            Keywords = [.. All(meta, "kwd").Select(text.Text).OfType<string>()],
            Milestones =
            [
                .. All(Find(article, "history"), "date")
                    .Select(date =>
                        text.Milestone((string?)date.Attribute("date-type") ?? "", date, "year", "month", "day")
                    )
                    .OfType<Milestone>(),
            ],
        };
    }

    private void Element(XElement element)
    {
        switch (element.Name.LocalName)
        {
            case "title" when element.Parent?.Name.LocalName is "sec" or "ref-list" or "ack" or "abstract":
                if (text.Placed(element, Fate.Furniture) is { } heading)
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
        var label = text.Placed(Child(wrap, "label"), Fate.Typed);
        var caption = text.Placed(Child(wrap, "caption"), Fate.Typed);
        var grid = XmlTable.Read(wrap, text);
        blocks.Add(grid with { Caption = Lead(label, caption), Foot = Foot(Child(wrap, "table-wrap-foot")) });
    }

    /// <summary>Footnotes with their labels as marks, and what else stands below a table.</summary>
    private List<PlacedText> Foot(XElement? foot) =>
        [
            .. All(foot, "p")
                .Select(note =>
                    text.Placed(note.Parent is { } above ? Child(above, "label") : null, Fate.Typed) is { } mark
                    && text.Placed(note, Fate.Unread) is { } words
                        ? new PlacedText(
                            mark.Letters.Select(letter => letter with { IsRaised = true }).Concat(words.Letters)
                        )
                        : text.Placed(note, Fate.Unread)
                )
                .OfType<PlacedText>(),
        ];

    /// <summary>A label and what it stands before: "Table 1. Responses", "1. Someone A. Something".</summary>
    private static PlacedText? Lead(PlacedText? label, PlacedText? words)
    {
        if (label is null || label.IsBlank)
        {
            return words;
        }

        var place = label.Letters[^1].Offset;
        var end = label.Text.AsSpan().TrimEnd(" .:").Length;
        return new PlacedText([
            .. label.Letters.Take(end),
            new Letter('.', place, 0),
            new Letter(' ', place, 0),
            .. words?.Letters ?? [],
        ]);
    }

    /// <summary>An entry of the reference list, with its label as "1. ".</summary>
    private void Reference(XElement element)
    {
        var label = text.Placed(Child(element, "label"), Fate.Typed);
        if (text.Placed(element, Fate.Unread) is { } words)
        {
            blocks.Add(new ParagraphBlock(Lead(label, words)!));
        }
    }

    private void Paragraph(XElement element)
    {
        if (text.Placed(element, Fate.Unread) is { } words)
        {
            blocks.Add(new ParagraphBlock(words));
        }
    }

    private string? Pages(XElement? meta) =>
        (text.Text(Child(meta, "fpage")), text.Text(Child(meta, "lpage"))) switch
        {
            (null, _) => text.Text(Child(meta, "elocation-id")),
            (var first, null) => first,
            var (first, last) => $"{first}-{last}",
        };

    private string? MetaId(XElement? meta, string kind) =>
        text.Text(
            meta?.Elements()
                .FirstOrDefault(id => id.Name.LocalName == "article-id" && (string?)id.Attribute("pub-id-type") == kind)
        );

    private static string? Named(string? family, string? given) => family is null ? null : $"{given} {family}".Trim();
}

using System.Xml.Linq;
using FhirRegimens.Regimens;
using FhirRegimens.Sources.Text;
using static FhirRegimens.Sources.Papers.XmlElements;

namespace FhirRegimens.Sources.Papers;

/// <summary>Reads a record of PubMed's XML.</summary>
internal sealed class PubMedRecord
{
    private readonly XmlText text;
    private readonly List<PaperBlock> blocks = [];

    private PubMedRecord(XmlText text) => this.text = text;

    /// <summary>The fields and the abstract of an article's record, or of a book's.</summary>
    public static XmlReading Read(XElement record, XmlText text)
    {
        text.EnterMarkup();
        var reader = new PubMedRecord(text);
        var front = Child(record, "BookDocument") is { } book ? reader.Book(book) : reader.Article(record);
        return new(front, reader.blocks);
    }

    private FrontMatter Article(XElement record)
    {
        var citation = Child(record, "MedlineCitation") ?? record;
        var article = Child(citation, "Article");
        var issue = Child(Child(article, "Journal"), "JournalIssue");
        var published = Child(issue, "PubDate");
        var front = new FrontMatter
        {
            Title = text.Placed(Child(article, "ArticleTitle"), Fate.Typed),
            Authors = Authors(Child(article, "AuthorList")),
            Journal = text.Placed(
                Child(Child(article, "Journal"), "ISOAbbreviation") ?? Child(Child(article, "Journal"), "Title"),
                Fate.Typed
            ),
            Issue = PaperIssue.Of(
                text.Text(Child(issue, "Volume")),
                text.Text(Child(issue, "Issue")),
                text.Text(Child(Child(article, "Pagination"), "MedlinePgn"))
            ),
            Date = Date(published),
            Pmid = Digits(text.Text(Child(citation, "PMID"))),
            Doi = ArticleId(record, "doi") ?? text.Text(All(article, "ELocationID").FirstOrDefault(IsDoi)),
            Pmcid = ArticleId(record, "pmc"),
            Trials = [.. All(article, "AccessionNumber").Select(text.Text).OfType<string>()],
            Keywords = [.. All(citation, "Keyword").Select(text.Text).OfType<string>()],
            Milestones =
            [
                .. All(record, "PubMedPubDate")
                    .Where(date => (string?)date.Attribute("PubStatus") is "received" or "accepted" or "revised")
                    .Select(date => text.Milestone((string)date.Attribute("PubStatus")!, date, "Year", "Month", "Day"))
                    .OfType<Milestone>(),
            ],
        };
        Abstract(Child(article, "Abstract"));
        return front;
    }

    private FrontMatter Book(XElement book)
    {
        var whole = Child(book, "Book");
        var published = Child(whole, "PubDate");
        var title = text.Placed(Child(whole, "BookTitle"), Fate.Typed);
        var chapter = text.Placed(Child(book, "ArticleTitle"), Fate.Typed);
        var front = new FrontMatter
        {
            Title = chapter ?? title,
            Authors = Authors(Child(book, "AuthorList") ?? Child(whole, "AuthorList")),
            Journal = chapter is null ? null : title,
            Date = Date(published),
            Pmid = Digits(text.Text(Child(book, "PMID"))),
        };
        Abstract(Child(book, "Abstract"));
        return front;
    }

    private IReadOnlyList<string> Authors(XElement? list) =>
        [
            .. All(list, "Author")
                .Select(author =>
                    text.Text(Child(author, "LastName")) is { } name
                        ? string.Join(' ', new[] { name, text.Text(Child(author, "Initials")) }.OfType<string>())
                        : text.Text(Child(author, "CollectiveName"))
                )
                .OfType<string>(),
        ];

    private string? Date(XElement? published) =>
        PaperDates.Read(
            text.Text(Child(published, "Year")),
            text.Text(Child(published, "Month")),
            text.Text(Child(published, "Day"))
        ) ?? Year(text.Text(Child(published, "MedlineDate")));

    private void Abstract(XElement? whole)
    {
        foreach (var part in All(whole, "AbstractText"))
        {
            var label = part.Attribute("Label");
            if (label is not null && text.Label(label) is { } heading)
            {
                blocks.Add(new HeadingBlock(heading));
            }

            if (text.Placed(part, Fate.Unread) is { } words)
            {
                blocks.Add(new ParagraphBlock(words));
            }
        }
    }

    private string? ArticleId(XElement record, string kind) =>
        text.Text(
            All(Child(record, "PubmedData"), "ArticleId")
                .FirstOrDefault(id =>
                    (string?)id.Attribute("IdType") == kind && id.Parent?.Parent?.Name.LocalName == "PubmedData"
                )
        );

    private static bool IsDoi(XElement id) => (string?)id.Attribute("EIdType") == "doi";

    /// <summary>The year of "2094 Nov-Dec".</summary>
    private static string? Year(string? text) => text is { Length: >= 4 } ? PaperDates.Read(text[..4]) : null;

    private static string? Digits(string? text) => text is not null && text.All(char.IsAsciiDigit) ? text : null;
}

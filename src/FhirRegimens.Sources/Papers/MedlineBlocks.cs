using FhirRegimens.Regimens;
using FhirRegimens.Sources.Text;

namespace FhirRegimens.Sources.Papers;

/// <summary>
/// Reads a record in MEDLINE's display format, as PubMed exports it: fields of a tag of four characters and "- ", lines that go on
/// being set in by six spaces (National Library of Medicine, MEDLINE/PubMed Data Element Descriptions).
/// </summary>
internal sealed class MedlineBlocks
{
    private const int TagLength = 4;
    private const int Indent = 6;
    private const string FirstTag = "PMID- ";

    private readonly SourceText source;
    private readonly CharacterLedger ledger;
    private readonly List<(string Tag, PlacedText Text)> fields = [];

    private MedlineBlocks(SourceText source, CharacterLedger ledger) => (this.source, this.ledger) = (source, ledger);

    /// <summary>Whether a text begins with such a record.</summary>
    public static bool Recognises(string text) =>
        text.AsSpan().TrimStart('\uFEFF').TrimStart().StartsWith(FirstTag, StringComparison.Ordinal)
        && text.Contains("\nTI  - ", StringComparison.Ordinal);

    /// <summary>The first record, and how many further ones stay unread.</summary>
    public static (FrontMatter Front, IReadOnlyList<PaperBlock> Blocks, int Further) Read(
        SourceText source,
        CharacterLedger ledger
    )
    {
        var reader = new MedlineBlocks(source, ledger);
        reader.Fields();
        var records = Enumerable
            .Range(1, source.LineCount)
            .Count(number =>
                source.Slice(source.Line(number)).TrimStart('\uFEFF').StartsWith(FirstTag, StringComparison.Ordinal)
            );
        return (
            reader.Front(),
            [.. reader.Named("AB").Select(text => new ParagraphBlock(text))],
            Math.Max(records - 1, 0)
        );
    }

    private void Fields()
    {
        var letters = new List<Letter>();
        var tag = "";
        for (var number = 1; number <= source.LineCount; number++)
        {
            var line = source.Line(number);
            var text = source.Slice(line).TrimStart('\uFEFF');
            var start = line.End - text.Length;
            if (IsField(text))
            {
                End();
                tag = text[..TagLength].TrimEnd();
                if (tag == "PMID" && fields.Exists(field => field.Tag == tag))
                {
                    tag = "";
                    return;
                }

                ledger.Enter(source.Span(start, Indent), Fate.Furniture);
                Add(source.Span(start + Indent, text.Length - Indent));
            }
            else if (text.StartsWith(' ') && letters.Count > 0)
            {
                letters.Add(new Letter(' ', start, 0));
                Add(source.Span(start, text.Length));
            }
        }

        End();

        void Add(SourceSpan span) => letters.AddRange(PlacedText.Of(source, span).Letters);

        void End()
        {
            if (letters.Count > 0)
            {
                Superscripts.Unbracket(letters);
                fields.Add((tag, new PlacedText(letters).Trim()));
            }

            letters = [];
        }
    }

    private static bool IsField(string line) =>
        line.Length >= Indent && line[TagLength..Indent] == "- " && char.IsAsciiLetterUpper(line[0]);

    private FrontMatter Front() =>
        new()
        {
            Title = Placed("TI"),
            Authors = [.. Words("AU"), .. Words("CN")],
            Journal = Placed("TA") ?? Placed("JT"),
            Issue = PaperIssue.Of(
                Words("VI").FirstOrDefault(),
                Words("IP").FirstOrDefault(),
                Words("PG").FirstOrDefault()
            ),
            Date = Words("DP").FirstOrDefault() is { } date ? PaperDates.Read(date) ?? Year(date) : null,
            Pmid = Words("PMID").Find(number => number.All(char.IsAsciiDigit)),
            Pmcid = Words("PMC").FirstOrDefault(),
            Doi = Words("LID")
                .Concat(Words("AID"))
                .FirstOrDefault(id =>
                    id.EndsWith(" [doi]", StringComparison.Ordinal) && id.Count(sign => sign == ' ') == 1
                )
                ?[..^6],
            Trials = [.. Words("SI").Select(number => number.Split('/')[^1])],
            Keywords = [.. Words("OT")],
        };

    private static string? Year(string date) => date.Length >= 4 ? PaperDates.Read(date[..4]) : null;

    private IEnumerable<PlacedText> Named(string tag) =>
        fields.Where(field => field.Tag == tag && !field.Text.IsBlank).Select(field => field.Text);

    private PlacedText? Placed(string tag)
    {
        var text = Named(tag).FirstOrDefault();
        ledger.Enter(text ?? PlacedText.Empty, Fate.Typed);
        return text;
    }

    private List<string> Words(string tag)
    {
        var texts = Named(tag).ToList();
        texts.ForEach(text => ledger.Enter(text, Fate.Typed));
        return texts.ConvertAll(text => text.Words());
    }
}

using System.Text.RegularExpressions;
using FhirRegimens.Regimens;
using FhirRegimens.Sources.Text;

namespace FhirRegimens.Sources.Papers;

/// <summary>Makes a paper of its fields and blocks.</summary>
internal sealed partial class PaperBuilder(SourceText source, CharacterLedger ledger, SourceOrigin origin)
{
    private readonly List<PaperSection> sections = [];
    private readonly List<Note> paragraphs = [];
    private readonly List<PaperSentence> sentences = [];
    private readonly PaperReferences references = new(source, ledger);
    private readonly PaperTables tables = new(source, ledger);
    private readonly List<(int Level, string Words)> path = [];
    private string heading = "";
    private PlacedText? caption;

    /// <summary>A paper of a text, which has no fields.</summary>
    public Paper Build(IReadOnlyList<PaperBlock> blocks)
    {
        MarkupIsFurniture(blocks);
        var (front, rest) = TextFront.Read(source, ledger, blocks);
        return Build(front, rest);
    }

    /// <summary>Enters everything that no block shows as furniture: stars, tags, bullets, addresses of links.</summary>
    private void MarkupIsFurniture(IReadOnlyList<PaperBlock> blocks)
    {
        ledger.Enter(source.Span(0, source.Content.Length), Fate.Furniture);
        var texts = blocks.SelectMany(block =>
            block switch
            {
                HeadingBlock heading => [heading.Text],
                ParagraphBlock paragraph => [paragraph.Text],
                FieldBlock field => [field.Text],
                GridBlock grid => (grid.Header ?? []).Concat(grid.Rows.SelectMany(row => row)),
                _ => Enumerable.Empty<PlacedText>(),
            }
        );
        foreach (var letter in texts.SelectMany(text => text.Letters).Where(letter => letter.Length > 0))
        {
            ledger.Enter(source.Span(letter.Offset, letter.Length), Fate.Unread);
        }
    }

    /// <summary>A paper.</summary>
    public Paper Build(FrontMatter front, IReadOnlyList<PaperBlock> blocks)
    {
        var isBehindTable = false;
        foreach (var block in blocks)
        {
            isBehindTable = Read(block, isBehindTable);
        }

        EndSection();
        var paper = new Paper
        {
            Origin = origin,
            Title = front.Title is { } title ? new(title.Words(), title.Span(source)) : null,
            Authors = front.Authors.ToValueList(),
            Journal = front.Journal is { } journal ? new(journal.Words(), journal.Span(source)) : null,
            Issue = front.Issue,
            Date = front.Date,
            Doi = front.Doi,
            Pmid = front.Pmid,
            Pmcid = front.Pmcid,
            Registrations = Registrations(front),
            Milestones = front.Milestones.ToValueList(),
            Keywords = front.Keywords.ToValueList(),
            Sections = sections.ToValueList(),
            Tables = tables.All,
            Findings = sentences
                .Where(sentence => sentence.Figures.Count > 0)
                .Select(sentence => new Finding(
                    sentence.Text,
                    sentence.Section,
                    sentence.Figures.ToValueList(),
                    sentence.Span
                ))
                .ToValueList(),
        };
        paper = paper with { References = [PaperReferences.Own(paper), .. references.All] };
        paper = PaperFacts.Of(paper, sentences);
        var messages = PaperFacts.Messages(paper).ToList();
        if (paper.Title is null || (sections.Count == 0 && paper.Tables.Count == 0))
        {
            messages.Add(new("no-paper", "The text has no title with text below it: no paper was found."));
        }

        return Close(paper with { Messages = messages.ToValueList() });
    }

    /// <summary>A document of which nothing could be read.</summary>
    public Paper Refuse(string problem) =>
        Close(new Paper { Origin = origin, Messages = [new ReaderMessage("no-paper", problem)] });

    private Paper Close(Paper paper)
    {
        var (unread, account) = ledger.Close();
        return paper with { Unread = unread, Characters = account };
    }

    private bool Read(PaperBlock block, bool isBehindTable)
    {
        switch (block)
        {
            case HeadingBlock { Text: var text, Level: var level }:
                EndSection();
                heading = text.Words();
                path.RemoveAll(above => above.Level >= level);
                path.Add((level, heading));
                ledger.Enter(text.Span(source), Fate.Typed);
                return false;
            case GridBlock grid when grid.Rows.Count > 0:
                tables.Add(grid.Caption ?? caption, grid);
                caption = null;
                return true;
            case ParagraphBlock { Text: var text }:
                return Paragraph(text, isBehindTable);
            default:
                return isBehindTable;
        }
    }

    private bool Paragraph(PlacedText text, bool isBehindTable)
    {
        var words = text.Words();
        if (words.Equals("(Continued)", StringComparison.OrdinalIgnoreCase))
        {
            ledger.Enter(text.Span(source), Fate.Furniture);
            return isBehindTable;
        }

        if (PaperTables.IsCaption(words))
        {
            EndCaption();
            caption = text;
            return false;
        }

        if (isBehindTable && tables.TakeFoot(text))
        {
            return true;
        }

        EndCaption();
        if (heading.Equals("References", StringComparison.OrdinalIgnoreCase) && references.Take(text))
        {
            return false;
        }

        if (words.Length > 0)
        {
            Keep(text);
        }

        return false;
    }

    /// <summary>A caption without a table is a paragraph.</summary>
    private void EndCaption()
    {
        if (caption is { } lone)
        {
            caption = null;
            Keep(lone);
        }
    }

    private void Keep(PlacedText text)
    {
        var span = text.Span(source);
        ledger.Enter(span, Fate.Verbatim);
        var plain = text.Plain();
        paragraphs.Add(new Note { Text = plain.Text, Span = span });
        var label = "";
        foreach (var (start, length) in Sentences.Of(plain.Text).SelectMany(whole => Pieces(plain.Text, whole)))
        {
            var sentence = plain.Slice(start, start + length).Trim();
            if (LabelForm().Match(sentence.Text) is { Success: true } lead)
            {
                label = lead.Groups["label"].Value;
                sentence = sentence.Slice(lead.Length, sentence.Text.Length).Trim();
            }

            var figures = FigureReader.Read(source, sentence);
            foreach (var figure in figures)
            {
                ledger.Enter(figure.Span, Fate.Typed);
            }

            sentences.Add(
                new(sentence.Text, label.Length > 0 ? label : heading, figures, sentence.Span(source))
                {
                    Path = [.. path.Select(above => above.Words).Append(label).Where(words => words.Length > 0)],
                }
            );
        }
    }

    /// <summary>
    /// A sentence; one longer than any that a person writes in pieces, since each of its figures is kept with the words around it.
    /// </summary>
    private static IEnumerable<(int Start, int Length)> Pieces(string text, (int Start, int Length) sentence)
    {
        const int longest = 4000;
        var (from, end) = (sentence.Start, sentence.Start + sentence.Length);
        while (end - from > longest)
        {
            var cut = text.LastIndexOfAny([',', ';', ' '], from + longest - 1, longest);
            var to = cut < 0 ? from + longest : cut + 1;
            to += char.IsLowSurrogate(text[to]) ? 1 : 0;
            yield return (from, to - from);
            from = to;
        }

        yield return (from, end - from);
    }

    private void EndSection()
    {
        EndCaption();
        if (paragraphs.Count > 0 || heading.Length > 0)
        {
            sections.Add(new(heading, paragraphs.ToValueList()));
        }

        paragraphs.Clear();
        heading = "";
    }

    private ValueList<Registration> Registrations(FrontMatter front) =>
        front
            .Trials.Concat(
                sentences.SelectMany(sentence => TrialNumber().Matches(sentence.Text)).Select(match => match.Value)
            )
            .Distinct(StringComparer.Ordinal)
            .Select(number => new Registration(
                number,
                number.StartsWith("NCT", StringComparison.Ordinal) ? $"https://clinicaltrials.gov/study/{number}" : null
            ))
            .ToValueList();

    /// <summary>The parts of an abstract that is one paragraph: "Methods: …".</summary>
    [GeneratedRegex(
        @"^(?<label>(?i:backgrounds?|introduction|objectives?|aims?|purpose|design|setting|case presentation|(?:patients|materials) and methods|methods|treatments?|interventions?|results|findings|interpretation|conclusions?|funding|trial registration)): ",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex LabelForm();

    [GeneratedRegex(@"\b(?:NCT\d{8}|ISRCTN\d{8})\b", RegexOptions.NonBacktracking)]
    private static partial Regex TrialNumber();
}

/// <summary>A sentence of a paper.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Section">The heading that it stands under.</param>
/// <param name="Figures">Its figures.</param>
/// <param name="Span">Where it stands.</param>
internal sealed record PaperSentence(string Text, string Section, IReadOnlyList<Figure> Figures, SourceSpan Span)
{
    /// <summary>The headings above it, the outermost first.</summary>
    public IReadOnlyList<string> Path { get; init; } = [];
}

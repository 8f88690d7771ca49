using FhirRegimens.Regimens;
using FhirRegimens.Sources.Sigs;
using FhirRegimens.Sources.Text;

namespace FhirRegimens.Sources.HemOnc;

/// <summary>Puts the items of lists and the lines of words of a page where they belong.</summary>
/// <param name="source">The page.</param>
/// <param name="blocks">Its blocks.</param>
/// <param name="page">What was read so far.</param>
internal sealed class PageLines(SourceText source, IReadOnlyList<WikiBlock> blocks, PageBuilder page)
{
    private const int LongestHeadingLine = 80;

    /// <summary>Reads an item of a list.</summary>
    /// <param name="item">The item.</param>
    /// <param name="index">Its place among the blocks.</param>
    public void ReadItem(ListItemBlock item, int index)
    {
        var inlines = InlineReader.Read(source, item.Content);
        var text = inlines.PlainText();
        if (IsFurniture(inlines, text))
        {
            page.Ledger.Enter(item.Span, Fate.Furniture);
            page.EnterUnknownTemplates(inlines);
            return;
        }

        if (item.Marker.StartsWith(';') || IsColonHeading(item, inlines, text))
        {
            // The wiki shows a term in bold.
            var isTerm = item.Marker.EndsWith(';');
            ReadLine(item.Span, isTerm ? inlines.Select(Bold).ToValueList() : inlines, index);
            return;
        }

        switch (page.Place)
        {
            case PagePlace.References:
                ReadReference(item, inlines);
                break;
            case PagePlace.Regimen
            or PagePlace.Variant
            or PagePlace.Section when item.Marker[0] == '#' && ReferenceReader.IsReference(inlines):
                ReadReference(item, inlines);
                break;
            case PagePlace.Variant
            or PagePlace.Section
            or PagePlace.Context when DurationLine.IsItem(inlines, text) && AddDuration(item.Span, inlines):
                break;
            case PagePlace.Regimen or PagePlace.Variant when !BeginsAsComponent(item, inlines, text):
                ReadWords(item.Span, inlines, text);
                break;
            case PagePlace.Regimen or PagePlace.Variant or PagePlace.Section:
                AddItem(item, inlines);
                break;
            default:
                ReadWords(item.Span, inlines, text);
                break;
        }

        page.EnterUnknownTemplates(inlines);
    }

    /// <summary>An indented line that is a duration or a heading, and no item.</summary>
    private static bool IsColonHeading(ListItemBlock item, ValueList<Inline> inlines, string text) =>
        item.Marker == ":"
        && text.Length <= LongestHeadingLine
        && inlines.All(inline => inline is TextInline || inline.Text.Trim().Length == 0)
        && (text.EndsWith(':') || inlines.All(IsEmphasised));

    /// <summary>Before any section, an item is a component's if it links to a page, or has a dose and a route.</summary>
    private bool BeginsAsComponent(ListItemBlock item, ValueList<Inline> inlines, string text)
    {
        if (DoseWords.LooksLikeDose(source, item.Content))
        {
            return true;
        }

        var first = inlines.FirstOrDefault(inline => inline.Text.Trim().Length > 0);
        return page.Place == PagePlace.Variant
            && item.Marker.Length == 1
            && (
                first is PageLinkInline { Target: var target }
                    ? !target.StartsWith('#')
                    : DoseWords.HasDoseAndRoute(text)
            );
    }

    private void AddItem(ListItemBlock item, ValueList<Inline> inlines)
    {
        var section = page.SectionForItems();
        page.Ledger.Enter(item.Span, Fate.Typed);

        // An indented line below a bullet is a remark on it.
        var isContinued = item.Marker.All(mark => mark == ':') && !section.HasNoItems;
        var begins = inlines.FirstOrDefault() is PageLinkInline;
        section.Add(new BulletLine(item.Marker.Length + (isContinued && !begins ? 1 : 0), inlines, item.Span));
    }

    private void ReadReference(ListItemBlock item, ValueList<Inline> inlines)
    {
        var depth = item.Marker.Length;
        if (item.Marker.Contains(':', StringComparison.Ordinal) && !ReferenceReader.IsReference(inlines))
        {
            page.Ledger.Enter(item.Span, Fate.Verbatim);
            page.Regimen!.Notes.AddLine(NoteKind.Remark, inlines, item.Span);
            return;
        }

        page.Ledger.Enter(item.Span, Fate.Typed);
        page.Regimen!.AddReference(depth, item.Span, inlines);
    }

    /// <summary>Reads a line that is no item.</summary>
    /// <param name="span">Where it is.</param>
    /// <param name="inlines">What is on it.</param>
    /// <param name="index">Its place among the blocks.</param>
    public void ReadLine(SourceSpan span, ValueList<Inline> inlines, int index)
    {
        var text = inlines.PlainText();
        if (IsCategories(inlines))
        {
            page.Ledger.Enter(span, Fate.Typed);
            page.Categories.AddRange(
                inlines.OfType<PageLinkInline>().Select(link => link.Target["Category:".Length..].Trim())
            );
        }
        else if (IsFurniture(inlines, text))
        {
            page.Ledger.Enter(span, Fate.Furniture);
        }
        else if (text.Length > 0 && text[0] is '|' or '!')
        {
            page.Say("stray-table-row", "A row of a table stands outside of any table; it is not read.", span);
        }
        else if (page.Regimen is null || !ReadHeadingLine(span, inlines, text, index))
        {
            ReadWords(span, inlines, text);
        }

        page.EnterUnknownTemplates(inlines);
    }

    /// <summary>Early pages have lines where later ones have headings: "Supportive medications:".</summary>
    private bool ReadHeadingLine(SourceSpan span, ValueList<Inline> inlines, string text, int index)
    {
        var name = text.TrimEnd(':', ' ');
        var isMarked = text.EndsWith(':') || inlines.All(IsEmphasised);
        if (name.Length is 0 or > LongestHeadingLine)
        {
            return false;
        }

        if (isMarked && HeadingNames.IsReferences(name))
        {
            page.OpenReferences(span);
            return true;
        }

        if (page.Place == PagePlace.References)
        {
            return false;
        }

        if (isMarked && HeadingNames.IsPlainContext(name))
        {
            page.OpenContext(name, span);
            return true;
        }

        var heading = SectionHeading.Read(name);
        var isHeading = isMarked ? heading.IsKnown : heading.NamesTherapy && heading.Therapy.Length == name.Length;
        var mustHead = !heading.NamesTherapy || DurationLine.Is(inlines, text);
        if (!isHeading || (mustHead && !IsBeforeItem(index)))
        {
            return false;
        }

        page.Ledger.Enter(span, Fate.Typed);
        page.OpenSection(name, span, heading.NamesTherapy ? SectionBuilder.HighestLevel : SectionBuilder.LineLevel);
        return true;
    }

    private static Inline Bold(Inline inline) => inline is TextInline words ? words with { Bold = true } : inline;

    private static bool IsEmphasised(Inline inline) =>
        inline is TextInline { Bold: true } or TextInline { Italic: true } || inline.Text.Trim().Length == 0;

    private bool IsBeforeItem(int index)
    {
        var next = index + 1;
        while (next < blocks.Count && blocks[next] is MarkupBlock)
        {
            next++;
        }

        return next < blocks.Count
            && (
                blocks[next] is ListItemBlock
                || (blocks[next] is LineBlock line && DoseWords.LooksLikeDose(source, line.Content))
            );
    }

    /// <summary>A line that is no heading, no item of a section and no furniture.</summary>
    private void ReadWords(SourceSpan span, ValueList<Inline> inlines, string text)
    {
        switch (page.Place)
        {
            case PagePlace.Regimen when ReadSynonyms(span, inlines):
            case PagePlace.Regimen or PagePlace.Variant when ReadEvidence(span, inlines, text):
            case PagePlace.Variant when ReadFootnotes(span, inlines):
            case PagePlace.References when ReadUnnumbered(span, inlines):
            case not (PagePlace.Page or PagePlace.Skipped or PagePlace.References or PagePlace.Orders)
                when DurationLine.Is(inlines, text) && AddDuration(span, inlines):
                return;
            case PagePlace.Regimen or PagePlace.Variant or PagePlace.Section when DoseWords.LooksLikeDose(source, span):
                page.SectionForItems().Add(new BulletLine(1, inlines, span));
                page.Ledger.Enter(span, Fate.Typed);
                return;
            case PagePlace.Section when page.VariantHere().OpenedSection is { } section:
                page.Ledger.Enter(span, Fate.Verbatim);
                section.Add(Notes.Of(NoteKind.Remark, inlines, span));
                return;
            default:
                page.Ledger.Enter(span, Fate.Verbatim);
                page.NotesHere.AddLine(page.NoteKindHere, inlines, span);
                return;
        }
    }

    private bool ReadEvidence(SourceSpan span, ValueList<Inline> inlines, string text)
    {
        if (EvidenceLine.Read(source, span, inlines, text) is not { } study)
        {
            return false;
        }

        page.Ledger.Enter(span, Fate.Typed);
        page.VariantHere().Studies.Add(new MarkedStudy(study, []));
        return true;
    }

    private bool ReadSynonyms(SourceSpan span, ValueList<Inline> inlines)
    {
        var synonyms = SynonymLine.Read(source, span, inlines, page.Regimen!.Name);
        if (synonyms.Count == 0)
        {
            return false;
        }

        page.Ledger.Enter(span, Fate.Typed);
        page.Regimen.Synonyms.AddRange(synonyms);
        return true;
    }

    /// <summary>Lines that explain the marks of the study table above them.</summary>
    private bool ReadFootnotes(SourceSpan span, ValueList<Inline> inlines)
    {
        var lines = inlines.Lines().ConvertAll(line => line.PlainText());
        if (lines.Count == 0 || !lines.TrueForAll(line => page.Variant!.HasMark(InlineLines.LeadingMark(line))))
        {
            return false;
        }

        page.Ledger.Enter(span, Fate.Verbatim);
        lines.ForEach(line => page.Variant!.AddFootnote(InlineLines.LeadingMark(line), InlineLines.WithoutMarks(line)));
        return true;
    }

    /// <summary>An entry of a reference list that lost its number.</summary>
    private bool ReadUnnumbered(SourceSpan span, ValueList<Inline> inlines)
    {
        if (!ReferenceReader.IsReference(inlines))
        {
            return false;
        }

        page.Ledger.Enter(span, Fate.Typed);
        page.Regimen!.AddReference(1, span, WithoutNumber(inlines));
        return true;
    }

    /// <summary>The entry without the "1. " that some lists are numbered by.</summary>
    private static ValueList<Inline> WithoutNumber(ValueList<Inline> inlines)
    {
        if (inlines[0] is not TextInline first)
        {
            return inlines;
        }

        var words = first.Text.TrimStart();
        var digits = words.AsSpan().IndexOfAnyExceptInRange('0', '9');
        var isNumbered = digits is > 0 and < 4 && words[digits] is '.' or ')';
        return isNumbered ? [first with { Text = words[(digits + 1)..] }, .. inlines.Skip(1)] : inlines;
    }

    private bool AddDuration(SourceSpan span, ValueList<Inline> inlines)
    {
        if (page.Place == PagePlace.Context && page.Variant is not { HasOpenComponents: true })
        {
            return false;
        }

        if (DurationReader.Read(inlines, span) is not { } duration)
        {
            page.Say(
                "duration-not-read",
                "The line looks like a duration but is none that is known; it is kept as a remark.",
                span
            );
            return false;
        }

        if (page.VariantHere().Add(duration, page.Ledger))
        {
            page.Ledger.Enter(span, Fate.Typed);
            return true;
        }

        page.Say(
            "duration-without-section",
            "The duration follows no therapy section that it could hold for; it is kept as a remark.",
            span
        );
        return false;
    }

    private static bool IsCategories(ValueList<Inline> inlines) =>
        inlines.Any(IsCategory) && inlines.All(inline => IsCategory(inline) || inline.Text.Trim().Length == 0);

    private static bool IsCategory(Inline inline) =>
        inline is PageLinkInline link && link.Target.StartsWith("Category:", StringComparison.OrdinalIgnoreCase);

    private static bool IsFurniture(ValueList<Inline> inlines, string text) =>
        Furniture.IsLine(text)
        || inlines.All(inline =>
            inline is PageLinkInline link
                ? Furniture.IsPicture(link)
                : inline is not UrlInline && inline.Text.Trim().Length == 0
        );
}

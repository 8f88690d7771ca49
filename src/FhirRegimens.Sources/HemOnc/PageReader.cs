using FhirRegimens.Regimens;
using FhirRegimens.Sources.Sigs;
using FhirRegimens.Sources.Text;

namespace FhirRegimens.Sources.HemOnc;

/// <summary>Walks over the blocks of one page and puts each where the headings before it say that it belongs.</summary>
internal sealed class PageReader(SourceText source, SourceOrigin origin)
{
    private const int LongestHeadingLine = 80;

    private readonly CharacterLedger ledger = new(source);
    private readonly List<ReaderMessage> messages = [];
    private readonly List<Note> pageNotes = [];
    private readonly List<string> categories = [];
    private readonly List<Regimen> regimens = [];
    private readonly List<Setting> settings = [];
    private List<WikiBlock> blocks = [];
    private RegimenBuilder? regimen;
    private VariantBuilder? variant;
    private Place place;
    private NoteKind contextKind;
    private int skippedLevel;

    /// <summary>What the current line belongs to.</summary>
    private enum Place
    {
        Page,
        Skipped,
        Regimen,
        Variant,
        Section,
        Context,
        References,
        Orders,
    }

    /// <summary>Reads the page.</summary>
    public RegimenPage Read()
    {
        blocks = BlockReader.Read(source);
        var headings = new Queue<PageHeading>(PageOutline.Read(source, blocks));
        for (var index = 0; index < blocks.Count; index++)
        {
            switch (blocks[index])
            {
                case HeadingBlock:
                    ReadHeading(headings.Dequeue());
                    break;
                case TableBlock table:
                    ReadTable(table);
                    break;
                case ListItemBlock item:
                    ReadItem(item, index);
                    break;
                case LineBlock line:
                    ReadLine(line.Span, InlineReader.Read(source, line.Content.Offset, line.Content.Length), index);
                    break;
                case MarkupBlock markup:
                    ledger.Enter(markup.Span, Fate.Furniture);
                    break;
                case BrokenBlock broken:
                    ledger.Enter(broken.Span, Fate.Unread);
                    Say(broken.Code, broken.Message, broken.Span);
                    break;
            }
        }

        EndRegimen();
        if (regimens.Count == 0)
        {
            Say(
                "no-regimens",
                "The page holds no regimen: no heading with a study table, dose lines or references.",
                null
            );
        }

        return Close();
    }

    /// <summary>A page that is of no kind to be read.</summary>
    public RegimenPage LeaveOut()
    {
        Say("page-left-out", "Pages of example orders, of guidelines and for staging are not read.", null);
        return Close();
    }

    private RegimenPage Close()
    {
        var (unread, account) = ledger.Close();
        return new RegimenPage
        {
            Origin = origin,
            Regimens = regimens.ToValueList(),
            Notes = pageNotes.ToValueList(),
            Categories = categories.Distinct(StringComparer.Ordinal).ToValueList(),
            Unread = unread,
            Messages = messages.OrderBy(message => message.Span?.Offset ?? int.MaxValue).ToValueList(),
            Characters = account,
        };
    }

    private void Say(string code, string text, SourceSpan? span) => messages.Add(new ReaderMessage(code, text, span));

    // Headings

    private void ReadHeading(PageHeading heading)
    {
        if (!heading.Block.Closed)
        {
            Say(
                "malformed-heading",
                "The heading lacks its closing equals signs; the wiki shows it as text.",
                heading.Block.Span
            );
        }

        if (place == Place.Skipped && IsBelowSkipped(heading))
        {
            KeepHeading(heading);
            return;
        }

        ledger.Enter(heading.Block.Span, Fate.Typed);
        switch (heading.Role)
        {
            case HeadingRole.Setting:
                EndRegimen();
                OpenSetting(heading);
                break;
            case HeadingRole.Regimen:
                EndRegimen();
                OpenRegimen(heading);
                break;
            case HeadingRole.Variant:
                OpenVariant(heading);
                break;
            case HeadingRole.Skipped:
                EndRegimen();
                KeepHeading(heading);
                place = Place.Skipped;
                skippedLevel = heading.Block.Level;
                break;
            default:
                ReadPartHeading(heading);
                break;
        }

        EnterUnknownTemplates(InlineReader.Read(source, heading.Block.Content.Offset, heading.Block.Content.Length));
    }

    /// <summary>Chapters about the disease end with a heading of their level, or with one that surely is a regimen's.</summary>
    private bool IsBelowSkipped(PageHeading heading)
    {
        var isTreatment = heading.Role is HeadingRole.Regimen or HeadingRole.Variant;
        return heading.Block.Level > skippedLevel
            && !(isTreatment && (heading.Subobject is not null || heading.BeforeVariant));
    }

    /// <summary>A heading of parts of a regimen or variant.</summary>
    private void ReadPartHeading(PageHeading heading)
    {
        if (regimen is null || (heading.Role == HeadingRole.Other && heading.Block.Level <= 2))
        {
            EndRegimen();
            KeepHeading(heading);
            return;
        }

        switch (heading.Role)
        {
            case HeadingRole.Therapy:
                OpenSection(heading.Text, heading.Block.Span, heading.Block.Level);
                break;
            case HeadingRole.Context:
                OpenContext(heading.Text, heading.Block.Span);
                break;
            case HeadingRole.References:
                OpenReferences(heading.Block.Span);
                break;
            case HeadingRole.ExampleOrders:
                variant?.CloseSection(ledger);
                ledger.Enter(heading.Block.Span, Fate.Furniture);
                place = Place.Orders;
                break;
            default:
                OpenContext(heading.Text, heading.Block.Span);
                break;
        }
    }

    private void KeepHeading(PageHeading heading)
    {
        ledger.Enter(heading.Block.Span, Fate.Verbatim);
        var inlines = InlineReader.Read(source, heading.Block.Content.Offset, heading.Block.Content.Length);
        AddNote(pageNotes, NoteKind.Remark, inlines, heading.Block.Span);
    }

    private void OpenSetting(PageHeading heading)
    {
        settings.RemoveAll(setting => setting.Level >= heading.Block.Level);
        settings.Add(new Setting(heading.Block.Level, heading.Text));
        place = Place.Page;
    }

    private void OpenRegimen(PageHeading heading)
    {
        var level = heading.Block.Level;
        var isSlip = level == 1 && heading.Subobject is not null;
        settings.RemoveAll(setting => setting.Level >= level && setting.RegimenLevel > level && !isSlip);
        settings.RemoveAll(setting => level == 1 && !isSlip);
        foreach (var setting in settings)
        {
            setting.RegimenLevel ??= level;
        }

        OpenRegimen(heading.Text, heading.Block.Span, heading.Subobject?.Id, settings.Select(setting => setting.Text));
    }

    private void OpenRegimen(string name, SourceSpan span, string? id, IEnumerable<string> above)
    {
        if (name.Length == 0)
        {
            Say("regimen-without-name", "The heading of the regimen has no words; the page's title stands in.", span);
            name = origin.Title;
        }

        regimen = new RegimenBuilder(name, span, id, above.Where(text => text.Length > 0).ToValueList());
        variant = null;
        place = Place.Regimen;
    }

    private void OpenVariant(PageHeading heading)
    {
        if (regimen is null)
        {
            Say(
                "variant-without-regimen",
                "A variant stands under no regimen; the heading above it names one.",
                heading.Block.Span
            );
            var above = settings.Select(setting => setting.Text).ToList();
            OpenRegimen(above.LastOrDefault() ?? origin.Title, heading.Block.Span, null, above.SkipLast(1));
        }

        var label = heading.Text.Length > 0 ? heading.Text : regimen!.Name;
        OpenVariant(label, heading.Block.Span, heading.Subobject?.Id);
    }

    private void OpenVariant(string label, SourceSpan span, string? id)
    {
        variant?.CloseSection(ledger);
        variant = new VariantBuilder(label, span, id);
        regimen!.Variants.Add(variant);
        place = Place.Variant;
    }

    /// <summary>The variant; of a regimen that has no heading for one, one with the regimen's own heading.</summary>
    private VariantBuilder Variant()
    {
        if (variant is null)
        {
            OpenVariant(regimen!.Name, regimen.Span, null);
        }

        return variant!;
    }

    private void OpenSection(string heading, SourceSpan span, int level)
    {
        var owner = Variant();
        var parent = owner.EnclosingSection(level);
        owner.OpenSection(new SectionBuilder(heading, span, parent, level), ledger);
        place = Place.Section;
    }

    private void OpenContext(string heading, SourceSpan span)
    {
        variant?.CloseSection(ledger);
        contextKind = HeadingNames.ContextKind(heading) ?? NoteKind.Remark;
        place = Place.Context;
        if (HeadingNames.IsPlainContext(heading))
        {
            ledger.Enter(span, Fate.Furniture);
            return;
        }

        ledger.Enter(span, Fate.Verbatim);
        NotesHere()
            .Add(
                new Note
                {
                    Kind = contextKind,
                    Text = heading,
                    Span = span,
                }
            );
    }

    private void OpenReferences(SourceSpan span)
    {
        variant?.CloseSection(ledger);
        ledger.Enter(span, Fate.Furniture);
        place = Place.References;
    }

    private void EndRegimen()
    {
        if (regimen is null)
        {
            return;
        }

        variant?.CloseSection(ledger);
        if (regimen.Variants.Count == 0)
        {
            Say("regimen-without-variant", $"Nothing under \"{regimen.Name}\" says how it is given.", regimen.Span);
        }

        regimens.Add(regimen.Build(ledger));
        regimen = null;
        variant = null;
        place = Place.Page;
    }

    // Tables

    private void ReadTable(TableBlock table)
    {
        if (!table.Closed)
        {
            Say(
                "unclosed-table",
                "The table lacks its end, |}; it is read up to the first line that cannot belong to it.",
                table.Span
            );
        }

        if (Furniture.IsTable(source, table))
        {
            ledger.Enter(table.Span, Fate.Furniture);
        }
        else if (regimen is not null && StudyTableReader.IsStudyTable(source, table))
        {
            var studies = StudyTableReader.Read(source, table, ledger);
            Variant().Studies.AddRange(studies);
        }
        else if (regimen is null)
        {
            KeepRows(table);
        }
        else
        {
            Say("unknown-table", "The table is no study table; it is not read.", table.Span);
        }
    }

    private void KeepRows(TableBlock table)
    {
        ledger.Enter(table.Span, Fate.Furniture);
        foreach (var row in table.Rows)
        {
            var cells = row.Cells.Select(cell =>
                InlineReader.Read(source, cell.Content.Offset, cell.Content.Length).PlainText()
            );
            var text = string.Join(" | ", cells.Where(cell => cell.Length > 0));
            if (text.Length > 0)
            {
                ledger.Enter(row.Span, Fate.Verbatim);
                pageNotes.Add(new Note { Text = text, Span = row.Span });
            }
        }
    }

    // List items

    private void ReadItem(ListItemBlock item, int index)
    {
        var inlines = InlineReader.Read(source, item.Content.Offset, item.Content.Length);
        var text = inlines.PlainText();
        if (IsFurniture(inlines, text))
        {
            ledger.Enter(item.Span, Fate.Furniture);
            EnterUnknownTemplates(inlines);
            return;
        }

        if (item.Marker.StartsWith(';') || IsColonHeading(item, inlines, text))
        {
            // The wiki shows a term in bold.
            var isTerm = item.Marker.EndsWith(';');
            ReadLine(item.Span, isTerm ? inlines.Select(Bold).ToValueList() : inlines, index);
            return;
        }

        switch (place)
        {
            case Place.References:
                ReadReference(item, inlines);
                break;
            case Place.Regimen
            or Place.Variant
            or Place.Section when item.Marker[0] == '#' && ReferenceReader.IsReference(inlines):
                ReadReference(item, inlines);
                break;
            case Place.Variant
            or Place.Section
            or Place.Context when DurationLine.IsItem(inlines, text) && AddDuration(item.Span, inlines):
                break;
            case Place.Regimen or Place.Variant when !BeginsAsComponent(item, inlines, text):
                ReadWords(item.Span, inlines, text);
                break;
            case Place.Regimen or Place.Variant or Place.Section:
                AddItem(item, inlines);
                break;
            default:
                ReadWords(item.Span, inlines, text);
                break;
        }

        EnterUnknownTemplates(inlines);
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
        return place == Place.Variant
            && item.Marker.Length == 1
            && (
                first is PageLinkInline { Target: var target }
                    ? !target.StartsWith('#')
                    : DoseWords.HasDoseAndRoute(text)
            );
    }

    private void AddItem(ListItemBlock item, ValueList<Inline> inlines)
    {
        var section = Variant().SectionForItems(ledger);
        place = Place.Section;
        ledger.Enter(item.Span, Fate.Typed);

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
            ledger.Enter(item.Span, Fate.Verbatim);
            AddNote(regimen!.Notes, NoteKind.Remark, inlines, item.Span);
            return;
        }

        ledger.Enter(item.Span, Fate.Typed);
        regimen!.AddReference(depth, item.Span, inlines);
    }

    // Lines

    private void ReadLine(SourceSpan span, ValueList<Inline> inlines, int index)
    {
        var text = inlines.PlainText();
        if (IsCategories(inlines))
        {
            ledger.Enter(span, Fate.Typed);
            categories.AddRange(
                inlines.OfType<PageLinkInline>().Select(link => link.Target["Category:".Length..].Trim())
            );
        }
        else if (IsFurniture(inlines, text))
        {
            ledger.Enter(span, Fate.Furniture);
        }
        else if (text.Length > 0 && text[0] is '|' or '!')
        {
            Say("stray-table-row", "A row of a table stands outside of any table; it is not read.", span);
        }
        else if (regimen is null || !ReadHeadingLine(span, inlines, text, index))
        {
            ReadWords(span, inlines, text);
        }

        EnterUnknownTemplates(inlines);
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
            OpenReferences(span);
            return true;
        }

        if (place == Place.References)
        {
            return false;
        }

        if (isMarked && HeadingNames.IsPlainContext(name))
        {
            OpenContext(name, span);
            return true;
        }

        var heading = SectionHeading.Read(name);
        var isHeading = isMarked ? heading.IsKnown : heading.NamesTherapy && heading.Therapy.Length == name.Length;
        var mustHead = !heading.NamesTherapy || DurationLine.Is(inlines, text);
        if (!isHeading || (mustHead && !IsBeforeItem(index)))
        {
            return false;
        }

        ledger.Enter(span, Fate.Typed);
        OpenSection(name, span, heading.NamesTherapy ? SectionBuilder.HighestLevel : SectionBuilder.LineLevel);
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
        switch (place)
        {
            case Place.Regimen when ReadSynonyms(span, inlines):
            case Place.Regimen or Place.Variant when ReadEvidenceLine(span, inlines, text):
            case Place.Variant when ReadFootnotes(span, inlines):
            case Place.References when ReadUnnumbered(span, inlines):
            case not (Place.Page or Place.Skipped or Place.References or Place.Orders)
                when DurationLine.Is(inlines, text) && AddDuration(span, inlines):
                return;
            case Place.Regimen or Place.Variant or Place.Section when DoseWords.LooksLikeDose(source, span):
                Variant().SectionForItems(ledger).Add(new BulletLine(1, inlines, span));
                ledger.Enter(span, Fate.Typed);
                place = Place.Section;
                return;
            case Place.Section when Variant().OpenedSection is { } section:
                ledger.Enter(span, Fate.Verbatim);
                section.Add(Notes.Of(NoteKind.Remark, inlines, span));
                return;
            default:
                ledger.Enter(span, Fate.Verbatim);
                AddNote(NotesHere(), place == Place.Context ? contextKind : NoteKind.Remark, inlines, span);
                return;
        }
    }

    private bool ReadSynonyms(SourceSpan span, ValueList<Inline> inlines)
    {
        var synonyms = SynonymLine.Read(source, span, inlines, regimen!.Name);
        if (synonyms.Count == 0)
        {
            return false;
        }

        ledger.Enter(span, Fate.Typed);
        regimen.Synonyms.AddRange(synonyms);
        return true;
    }

    /// <summary>The first pages give the level of evidence on a coloured line, without a table.</summary>
    private bool ReadEvidenceLine(SourceSpan span, ValueList<Inline> inlines, string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var isLabelled = colon > 0 && text[..colon].EndsWith("evidence", StringComparison.OrdinalIgnoreCase);
        var evidence = isLabelled ? text[(colon + 1)..].Trim() : text;
        var isColoured = source
            .Content.AsSpan(span.Offset, span.Length)
            .Contains("background", StringComparison.OrdinalIgnoreCase);
        if ((!isColoured && !isLabelled) || evidence.Length is 0 or > LongestHeadingLine)
        {
            return false;
        }

        var name = new StudyName("", null, null);
        var design = Designs(evidence);
        if (design > 0 && evidence.Contains(" et al", StringComparison.Ordinal))
        {
            name = StudyName.ReadLine([
                .. inlines.OfType<UrlInline>(),
                new TextInline(evidence[..design].Trim(' ', ',', ':', '-', '–'), span),
            ]);
            name = name with
            {
                Name = StudyName
                    .ReadLine([new TextInline(evidence[..design].Trim(' ', ',', ':', '-', '–'), span)])
                    .Name,
            };
            evidence = evidence[design..];
        }
        else if (design != 0)
        {
            return false;
        }

        var (role, registrational) = EvidenceCell.ReadRole(evidence);
        ledger.Enter(span, Fate.Typed);
        Variant()
            .Studies.Add(
                new MarkedStudy(
                    new Study
                    {
                        Name = name.Name,
                        Trial = name.Trial,
                        Url = name.Url,
                        Span = span,
                        Evidence = evidence,
                        Role = role,
                        Registrational = registrational,
                    },
                    []
                )
            );
        return true;
    }

    /// <summary>Where the words of a design begin, or -1.</summary>
    private static int Designs(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if ((at == 0 || text[at - 1] == ' ') && EvidenceCell.IsEvidence(text[at..]))
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>Lines that explain the marks of the study table above them.</summary>
    private bool ReadFootnotes(SourceSpan span, ValueList<Inline> inlines)
    {
        var lines = inlines.Lines().ConvertAll(line => line.PlainText());
        if (lines.Count == 0 || !lines.TrueForAll(line => variant!.HasMark(InlineLines.LeadingMark(line))))
        {
            return false;
        }

        ledger.Enter(span, Fate.Verbatim);
        lines.ForEach(line => variant!.AddFootnote(InlineLines.LeadingMark(line), InlineLines.WithoutMarks(line)));
        return true;
    }

    /// <summary>An entry of a reference list that lost its number.</summary>
    private bool ReadUnnumbered(SourceSpan span, ValueList<Inline> inlines)
    {
        if (!ReferenceReader.IsReference(inlines))
        {
            return false;
        }

        ledger.Enter(span, Fate.Typed);
        regimen!.AddReference(1, span, WithoutNumber(inlines));
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
        if (place == Place.Context && variant is not { HasOpenComponents: true })
        {
            return false;
        }

        if (DurationReader.Read(inlines, span) is not { } duration)
        {
            Say(
                "duration-not-read",
                "The line looks like a duration but is none that is known; it is kept as a remark.",
                span
            );
            return false;
        }

        if (Variant().Add(duration, ledger))
        {
            ledger.Enter(span, Fate.Typed);
            return true;
        }

        Say(
            "duration-without-section",
            "The duration follows no therapy section that it could hold for; it is kept as a remark.",
            span
        );
        return false;
    }

    // What lines have in common

    private List<Note> NotesHere() =>
        place switch
        {
            Place.Page or Place.Skipped => pageNotes,
            Place.Regimen or Place.Orders or Place.References => regimen!.Notes,
            _ => variant?.Notes ?? regimen!.Notes,
        };

    private static void AddNote(List<Note> notes, NoteKind kind, ValueList<Inline> inlines, SourceSpan span)
    {
        var note = Notes.Of(kind, inlines, span);
        if (note.Text.Length > 0)
        {
            notes.Add(note);
        }
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

    private void EnterUnknownTemplates(ValueList<Inline> inlines)
    {
        foreach (var template in inlines.OfType<TemplateInline>().Where(template => !Furniture.IsTemplate(template)))
        {
            ledger.Enter(template.Span, Fate.Unread);
        }
    }

    /// <summary>A heading above regimens.</summary>
    private sealed class Setting(int level, string text)
    {
        public int Level { get; } = level;

        public string Text { get; } = text;

        /// <summary>The level of the first regimen below it; one above that level stands outside of it.</summary>
        public int? RegimenLevel { get; set; }
    }
}

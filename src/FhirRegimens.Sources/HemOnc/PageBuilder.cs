using FhirRegimens.Regimens;
using FhirRegimens.Sources.Text;

namespace FhirRegimens.Sources.HemOnc;

/// <summary>What a line of a page belongs to.</summary>
internal enum PagePlace
{
    /// <summary>The page, outside of any regimen.</summary>
    Page,

    /// <summary>A chapter that is not read.</summary>
    Skipped,

    /// <summary>A regimen, before its first variant.</summary>
    Regimen,

    /// <summary>A variant, before its first section.</summary>
    Variant,

    /// <summary>A therapy section.</summary>
    Section,

    /// <summary>Eligibility, preceding or subsequent treatment, biomarkers.</summary>
    Context,

    /// <summary>A list of references.</summary>
    References,

    /// <summary>Example orders.</summary>
    Orders,
}

/// <summary>A page that is being read: what was read so far, and what the next line belongs to.</summary>
internal sealed class PageBuilder(SourceText source, SourceOrigin origin)
{
    private readonly List<ReaderMessage> messages = [];
    private readonly List<Regimen> regimens = [];
    private readonly List<Setting> settings = [];
    private NoteKind contextKind;

    /// <summary>What every character of the page has become.</summary>
    public CharacterLedger Ledger { get; } = new(source);

    /// <summary>Remarks on the page itself.</summary>
    public List<Note> PageNotes { get; } = [];

    /// <summary>The categories that the page is in, as often as it says so.</summary>
    public List<string> Categories { get; } = [];

    /// <summary>Whether a regimen was read to its end.</summary>
    public bool HasRegimens => regimens.Count > 0;

    /// <summary>What the next line belongs to.</summary>
    public PagePlace Place { get; private set; }

    /// <summary>Of what kind remarks on what is read now are.</summary>
    public NoteKind NoteKindHere => Place == PagePlace.Context ? contextKind : NoteKind.Remark;

    /// <summary>The regimen that is being read; null outside of any.</summary>
    public RegimenBuilder? Regimen { get; private set; }

    /// <summary>The variant that is being read; null before the first one of a regimen.</summary>
    public VariantBuilder? Variant { get; private set; }

    /// <summary>Takes a remark of the reader for people.</summary>
    public void Say(string code, string text, SourceSpan? span) => messages.Add(new ReaderMessage(code, text, span));

    /// <summary>A heading above regimens, which says what they are for.</summary>
    public void OpenSetting(PageHeading heading)
    {
        settings.RemoveAll(setting => setting.Level >= heading.Block.Level);
        settings.Add(new Setting(heading.Block.Level, heading.Text));
        Place = PagePlace.Page;
    }

    /// <summary>The heading of a regimen.</summary>
    public void OpenRegimen(PageHeading heading)
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

        Regimen = new RegimenBuilder(name, span, id, above.Where(text => text.Length > 0).ToValueList());
        Variant = null;
        Place = PagePlace.Regimen;
    }

    /// <summary>The heading of a variant.</summary>
    public void OpenVariant(PageHeading heading)
    {
        if (Regimen is null)
        {
            Say(
                "variant-without-regimen",
                "A variant stands under no regimen; the heading above it names one.",
                heading.Block.Span
            );
            var above = settings.Select(setting => setting.Text).ToList();
            OpenRegimen(above.LastOrDefault() ?? origin.Title, heading.Block.Span, null, above.SkipLast(1));
        }

        var label = heading.Text.Length > 0 ? heading.Text : Regimen!.Name;
        OpenVariant(label, heading.Block.Span, heading.Subobject?.Id);
    }

    private void OpenVariant(string label, SourceSpan span, string? id)
    {
        Variant?.CloseSection(Ledger);
        Variant = new VariantBuilder(label, span, id);
        Regimen!.Variants.Add(Variant);
        Place = PagePlace.Variant;
    }

    /// <summary>The variant; of a regimen that has no heading for one, one with the regimen's own heading.</summary>
    public VariantBuilder VariantHere()
    {
        if (Variant is null)
        {
            OpenVariant(Regimen!.Name, Regimen.Span, null);
        }

        return Variant!;
    }

    /// <summary>A heading of a therapy section.</summary>
    /// <param name="heading">Its words.</param>
    /// <param name="span">Where it is.</param>
    /// <param name="level">Deeper ones divide the section that they stand in.</param>
    public void OpenSection(string heading, SourceSpan span, int level)
    {
        var owner = VariantHere();
        var parent = owner.EnclosingSection(level);
        owner.OpenSection(new SectionBuilder(heading, span, parent, level), Ledger);
        Place = PagePlace.Section;
    }

    /// <summary>A heading of remarks: eligibility, preceding treatment, biomarkers.</summary>
    public void OpenContext(string heading, SourceSpan span)
    {
        Variant?.CloseSection(Ledger);
        contextKind = HeadingNames.ContextKind(heading) ?? NoteKind.Remark;
        Place = PagePlace.Context;
        if (HeadingNames.IsPlainContext(heading))
        {
            Ledger.Enter(span, Fate.Furniture);
            return;
        }

        Ledger.Enter(span, Fate.Verbatim);
        NotesHere.Add(
            new Note
            {
                Kind = NoteKindHere,
                Text = heading,
                Span = span,
            }
        );
    }

    /// <summary>The therapy section that items go to; one without a heading before the first.</summary>
    public SectionBuilder SectionForItems()
    {
        var section = VariantHere().SectionForItems(Ledger);
        Place = PagePlace.Section;
        return section;
    }

    /// <summary>A heading of references.</summary>
    public void OpenReferences(SourceSpan span)
    {
        Variant?.CloseSection(Ledger);
        Ledger.Enter(span, Fate.Furniture);
        Place = PagePlace.References;
    }

    /// <summary>A heading of example orders, which are not read.</summary>
    public void OpenOrders(SourceSpan span)
    {
        Variant?.CloseSection(Ledger);
        Ledger.Enter(span, Fate.Furniture);
        Place = PagePlace.Orders;
    }

    /// <summary>A heading of a chapter that is not read.</summary>
    public void Skip()
    {
        EndRegimen();
        Place = PagePlace.Skipped;
    }

    /// <summary>Ends the regimen, where one is being read: what follows belongs to the page.</summary>
    public void EndRegimen()
    {
        if (Regimen is null)
        {
            return;
        }

        Variant?.CloseSection(Ledger);
        if (Regimen.Variants.Count == 0)
        {
            Say("regimen-without-variant", $"Nothing under \"{Regimen.Name}\" says how it is given.", Regimen.Span);
        }

        regimens.Add(Regimen.Build(Ledger));
        Regimen = null;
        Variant = null;
        Place = PagePlace.Page;
    }

    /// <summary>Where remarks on what is read now go.</summary>
    public List<Note> NotesHere =>
        Place switch
        {
            PagePlace.Page or PagePlace.Skipped => PageNotes,
            PagePlace.Regimen or PagePlace.Orders or PagePlace.References => Regimen!.Notes,
            _ => Variant?.Notes ?? Regimen!.Notes,
        };

    /// <summary>Templates that show something nobody knows count as unread.</summary>
    public void EnterUnknownTemplates(ValueList<Inline> inlines)
    {
        foreach (var template in inlines.OfType<TemplateInline>().Where(template => !Furniture.IsTemplate(template)))
        {
            Ledger.Enter(template.Span, Fate.Unread);
        }
    }

    /// <summary>The page, with what became of its characters.</summary>
    public RegimenPage Close()
    {
        var (unread, account) = Ledger.Close();
        return new RegimenPage
        {
            Origin = origin,
            Regimens = regimens.ToValueList(),
            Notes = PageNotes.ToValueList(),
            Categories = Categories.Distinct(StringComparer.Ordinal).ToValueList(),
            Unread = unread,
            Messages = messages.OrderBy(message => message.Span?.Offset ?? int.MaxValue).ToValueList(),
            Characters = account,
        };
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

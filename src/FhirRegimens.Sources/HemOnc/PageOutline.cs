using FhirRegimens.Sources.Text;

namespace FhirRegimens.Sources.HemOnc;

/// <summary>What a heading opens.</summary>
internal enum HeadingRole
{
    /// <summary>A clinical setting or a subtype, which regimens follow.</summary>
    Setting,

    /// <summary>A regimen.</summary>
    Regimen,

    /// <summary>A variant of a regimen.</summary>
    Variant,

    /// <summary>A therapy section.</summary>
    Therapy,

    /// <summary>Eligibility, preceding treatment and the like: notes, never components.</summary>
    Context,

    /// <summary>A list of references.</summary>
    References,

    /// <summary>Links to pages of example orders.</summary>
    ExampleOrders,

    /// <summary>A chapter about the disease.</summary>
    Skipped,

    /// <summary>None of these.</summary>
    Other,
}

/// <summary>A heading with what it opens.</summary>
/// <param name="Block">The heading.</param>
/// <param name="Text">Its words.</param>
/// <param name="Subobject">Its call of Semantic MediaWiki.</param>
/// <param name="Role">What it opens.</param>
/// <param name="BeforeVariant">Whether the next heading opens a variant.</param>
internal sealed record PageHeading(
    HeadingBlock Block,
    string Text,
    Subobject? Subobject,
    HeadingRole Role,
    bool BeforeVariant
);

/// <summary>
/// Tells what each heading of a page opens. The call of Semantic MediaWiki decides where there is one, then the words,
/// then the level together with what follows, since levels slip and early pages have no calls.
/// </summary>
internal static class PageOutline
{
    /// <summary>The headings of <paramref name="blocks"/> in their order.</summary>
    public static List<PageHeading> Read(SourceText source, List<WikiBlock> blocks)
    {
        var drafts = new List<Draft>();
        foreach (var block in blocks)
        {
            if (block is HeadingBlock heading)
            {
                drafts.Add(Draft.Of(source, heading));
            }
            else if (drafts.Count > 0)
            {
                drafts[^1].Note(source, block);
            }
        }

        var headings = new PageHeading[drafts.Count];
        PageHeading? next = null;
        for (var index = drafts.Count - 1; index >= 0; index--)
        {
            var draft = drafts[index];
            var role = ByWords(draft) ?? BySurroundings(draft, next);
            var beforeVariant = next?.Role == HeadingRole.Variant;
            next = new PageHeading(draft.Block, draft.Text, draft.Subobject, role, beforeVariant);
            headings[index] = next;
        }

        return [.. headings];
    }

    private static HeadingRole? ByWords(Draft draft) =>
        draft switch
        {
            { Subobject.IsVariant: true } => HeadingRole.Variant,
            { Subobject.IsRegimen: true } => HeadingRole.Regimen,
            _ when HeadingNames.IsReferences(draft.Text) => HeadingRole.References,
            _ when HeadingNames.IsExampleOrders(draft.Text) => HeadingRole.ExampleOrders,
            { Block.Level: >= 2 } when HeadingNames.ContextKind(draft.Text) is not null => HeadingRole.Context,
            { Block.Level: <= 2, Subobject: null } when HeadingNames.IsSkipped(draft.Text) => HeadingRole.Skipped,
            { Block.Level: >= 2 } when HeadingNames.IsVariant(draft.Text) => HeadingRole.Variant,
            { Block.Level: >= 3, Section.NamesTherapy: true } => HeadingRole.Therapy,
            { Block.Level: >= 3, Section.IsKnown: true, HasStudies: false } => HeadingRole.Therapy,
            _ => null,
        };

    private static HeadingRole BySurroundings(Draft draft, PageHeading? next) =>
        draft.Block.Level switch
        {
            1 => FirstLevel(draft, next),
            2 => SecondLevel(draft, next),
            _ => DeeperLevel(draft, next),
        };

    private static HeadingRole FirstLevel(Draft draft, PageHeading? next)
    {
        var holdsTreatment =
            draft.HasStudies || draft.HasDoses || next?.Role is HeadingRole.Variant or HeadingRole.Therapy;
        return draft.Subobject is not null || (holdsTreatment && !HeadingNames.IsSetting(draft.Text))
            ? HeadingRole.Regimen
            : HeadingRole.Setting;
    }

    private static HeadingRole SecondLevel(Draft draft, PageHeading? next)
    {
        var isNextDeeper = next is not null && next.Block.Level > draft.Block.Level;
        if (draft.Subobject is not null)
        {
            return HeadingRole.Regimen;
        }

        if (next?.Role == HeadingRole.Regimen && isNextDeeper)
        {
            return HeadingRole.Setting;
        }

        if (next?.Role == HeadingRole.Variant || draft.HasStudies)
        {
            return HeadingRole.Regimen;
        }

        if (draft.Section.NamesTherapy)
        {
            return HeadingRole.Therapy;
        }

        var holdsParts = next?.Role is HeadingRole.Therapy or HeadingRole.Context or HeadingRole.References;
        if ((holdsParts && isNextDeeper) || draft.HasDoses)
        {
            return HeadingRole.Regimen;
        }

        return next?.Role == HeadingRole.Regimen && HeadingNames.IsSetting(draft.Text)
            ? HeadingRole.Setting
            : HeadingRole.Other;
    }

    private static HeadingRole DeeperLevel(Draft draft, PageHeading? next)
    {
        var isNextDeeper = next is not null && next.Block.Level > draft.Block.Level;
        if (isNextDeeper && next!.Role == HeadingRole.Variant)
        {
            return HeadingRole.Regimen;
        }

        if (draft.Block.Level > 3)
        {
            return HeadingRole.Therapy;
        }

        var holdsParts = isNextDeeper && next!.Role is HeadingRole.Therapy or HeadingRole.Context;
        return draft.Subobject is not null || draft.HasStudies || draft.HasDoses || holdsParts
            ? HeadingRole.Variant
            : HeadingRole.Other;
    }

    /// <summary>A heading with what stands between it and the next one.</summary>
    private sealed class Draft
    {
        private Draft(HeadingBlock block, string text, Subobject? subobject)
        {
            Block = block;
            Text = text;
            Subobject = subobject;
            Section = SectionHeading.Read(text);
        }

        public HeadingBlock Block { get; }

        public string Text { get; }

        public Subobject? Subobject { get; }

        public SectionHeading Section { get; }

        public bool HasStudies { get; private set; }

        public bool HasDoses { get; private set; }

        public static Draft Of(SourceText source, HeadingBlock block)
        {
            var inlines = InlineReader.Read(source, block.Content);
            var subobject = inlines
                .OfType<TemplateInline>()
                .Select(template => Subobject.Read(template.Content))
                .FirstOrDefault(read => read is not null);
            var text = inlines.PlainText();

            // A call whose braces are broken shows up as words.
            var broken = text.IndexOf("{{", StringComparison.Ordinal);
            if (broken >= 0)
            {
                subobject ??= Subobject.Read(text[(broken + 2)..].TrimEnd('}', '=', ' '));
                text = text[..broken];
            }

            return new Draft(block, text.Trim(' ', '='), subobject);
        }

        public void Note(SourceText source, WikiBlock block)
        {
            switch (block)
            {
                case TableBlock table when !HasStudies:
                    HasStudies = StudyTableReader.IsStudyTable(source, table);
                    break;
                case ListItemBlock item when !HasDoses:
                    HasDoses = DoseWords.LooksLikeDose(source, item.Content);
                    break;
            }
        }
    }
}

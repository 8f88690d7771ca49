using FhirRegimens.Regimens;
using FhirRegimens.Sources.Text;

namespace FhirRegimens.Sources.HemOnc;

/// <summary>A variant that is being read.</summary>
internal sealed class VariantBuilder(string label, SourceSpan span, string? subobjectId)
{
    private readonly List<TreatmentBlock> blocks = [];
    private readonly List<SectionBuilder> open = [];
    private SectionBuilder? section;
    private Duration? leading;

    public List<MarkedStudy> Studies { get; } = [];

    public List<Note> Notes { get; } = [];

    /// <summary>Whether components wait for the duration line that holds for them.</summary>
    public bool HasOpenComponents => open.Exists(candidate => candidate.HasComponents);

    /// <summary>The section that takes remarks; null before the first one and behind a duration line.</summary>
    public SectionBuilder? OpenedSection => section is not null && open.Contains(section) ? section : null;

    /// <summary>The section that a heading of <paramref name="level"/> divides; null where it stands beside them.</summary>
    public SectionBuilder? EnclosingSection(int level)
    {
        var enclosing = section;
        while (enclosing is not null && enclosing.Level >= level)
        {
            enclosing = enclosing.Parent;
        }

        return enclosing;
    }

    /// <summary>Opens a section. One that is still empty gives way to one that divides it.</summary>
    public SectionBuilder OpenSection(SectionBuilder opened, CharacterLedger ledger)
    {
        EndSection(ledger);
        if (open.Count > 0 && opened.Parent == open[^1] && open[^1].IsEmpty)
        {
            open.RemoveAt(open.Count - 1);
        }

        open.Add(opened);
        section = opened;
        return opened;
    }

    /// <summary>The section that items and remarks go to; one without a heading before the first.</summary>
    public SectionBuilder SectionForItems(CharacterLedger ledger) =>
        section is null ? OpenSection(new SectionBuilder("", span, null, SectionBuilder.HighestLevel), ledger)
        : open.Contains(section) ? section
        : OpenSection(section.Again(), ledger);

    /// <summary>Ends the section: what follows belongs to the variant.</summary>
    public void CloseSection(CharacterLedger ledger)
    {
        EndSection(ledger);
        section = null;
    }

    /// <summary>
    /// Takes a duration line, which holds for the sections since the one before it. One that comes before the
    /// components of its sections holds for what follows. Answers whether it holds for anything.
    /// </summary>
    public bool Add(Duration duration, CharacterLedger ledger)
    {
        EndSection(ledger);
        if (!HasOpenComponents)
        {
            var mayLead = leading is null && (open.Count > 0 || blocks.Count == 0);
            leading = mayLead ? duration : leading;
            return mayLead;
        }

        if (leading is null)
        {
            CloseBlock(duration);
            return true;
        }

        if (section is not { IsEmpty: true } || !open.Remove(section))
        {
            return false;
        }

        CloseBlock(leading);
        open.Add(section);
        leading = duration;
        return true;
    }

    /// <summary>Whether a row of the study tables bears <paramref name="mark"/>.</summary>
    public bool HasMark(string mark) => mark.Length > 0 && Studies.Exists(study => study.Marks.Contains(mark));

    /// <summary>Gives the footnote to the studies that bear its mark.</summary>
    public void AddFootnote(string mark, string text)
    {
        for (var index = 0; index < Studies.Count; index++)
        {
            var (study, marks) = Studies[index];
            if (marks.Contains(mark))
            {
                Studies[index] = new MarkedStudy(study with { Footnotes = [.. study.Footnotes, text] }, marks);
            }
        }
    }

    public Variant Build(CharacterLedger ledger)
    {
        EndSection(ledger);
        CloseBlock(leading);
        return new Variant
        {
            Label = label,
            Span = span,
            SubobjectId = subobjectId,
            Studies = Studies.Select(marked => marked.Study).ToValueList(),
            Notes = Notes.ToValueList(),
            Blocks = blocks.ToValueList(),
        };
    }

    private void EndSection(CharacterLedger ledger)
    {
        if (section is null)
        {
            return;
        }

        var following = section.ReadItems(ledger);
        if (following.Count > 0 && section.IsEmpty)
        {
            open.Remove(section);
        }

        open.AddRange(following);
    }

    /// <summary>
    /// Sections whose headings name no therapy and that hold no component are remarks, headed by their heading.
    /// </summary>
    private void CloseBlock(Duration? duration)
    {
        foreach (var remark in open.Where(candidate => candidate.IsRemark))
        {
            Notes.AddRange(remark.AsRemarks());
        }

        var sections = open.Where(candidate => !candidate.IsRemark)
            .Select(candidate => candidate.Build())
            .ToValueList();
        open.Clear();
        leading = null;
        if (sections.Count > 0 || duration is not null)
        {
            blocks.Add(new TreatmentBlock { Duration = duration, Sections = sections });
        }
    }
}

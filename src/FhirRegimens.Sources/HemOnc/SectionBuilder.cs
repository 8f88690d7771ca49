using FhirRegimens.Regimens;
using FhirRegimens.Sources.Sigs;
using FhirRegimens.Sources.Text;

namespace FhirRegimens.Sources.HemOnc;

/// <summary>A therapy section that is being read: its items are collected first, since items below others belong to
/// them, and read when it ends.</summary>
internal sealed class SectionBuilder(string heading, SourceSpan span, SectionBuilder? parent, int level)
{
    /// <summary>The level of sections without a heading.</summary>
    public const int HighestLevel = 3;

    /// <summary>The level of headings that are lines and name a part of the section they stand in.</summary>
    public const int LineLevel = 7;

    private const int ItemLevel = 8;

    private readonly SectionHeading read = SectionHeading.Read(heading);
    private readonly List<BulletLine> items = [];
    private readonly List<Component> components = [];
    private readonly List<Note> notes = [];

    /// <summary>The section that this one divides; what its heading states holds here too.</summary>
    public SectionBuilder? Parent { get; } = parent;

    /// <summary>The level of its heading; deeper ones divide it.</summary>
    public int Level { get; } = level;

    public bool HasComponents => components.Count > 0;

    /// <summary>Whether no item waits to be read.</summary>
    public bool HasNoItems => items.Count == 0;

    public bool IsEmpty => items.Count == 0 && components.Count == 0 && notes.Count == 0;

    /// <summary>Whether it has no component and its heading names nothing that a section has.</summary>
    public bool IsRemark => components.Count == 0 && !read.IsKnown;

    private string Therapy => read.NamesTherapy || Parent is null ? read.Therapy : Parent.Therapy;

    private string? Phase => read.Phase ?? Parent?.Phase;

    private string? Portion => read.Portion ?? Parent?.Portion;

    private Occurrences? Cycles => read.Cycles ?? Parent?.Cycles;

    private Branch? Branch => read.Branch ?? Parent?.Branch;

    /// <summary>A section with the same heading, for what follows a duration line.</summary>
    public SectionBuilder Again() => new(heading, span, Parent, Level);

    /// <summary>Takes an item of its list.</summary>
    public void Add(BulletLine item) => items.Add(item);

    /// <summary>Takes a remark.</summary>
    public void Add(Note note) => notes.Add(note);

    /// <summary>
    /// Reads the items collected so far into components and remarks, and returns the sections that follow this one
    /// where an item is a heading for others ("*Cycle 1:").
    /// </summary>
    public List<SectionBuilder> ReadItems(CharacterLedger ledger)
    {
        var made = new List<SectionBuilder>();
        ReadGroups(items, this, made, ledger);
        items.Clear();
        return made.FindAll(section => !section.IsEmpty);
    }

    public TherapySection Build() =>
        new()
        {
            Heading = heading,
            Therapy = Therapy,
            Phase = Phase,
            Portion = Portion,
            Cycles = Cycles,
            Branch = Branch,
            Span = span,
            Components = components.ToValueList(),
            Notes = notes.ToValueList(),
        };

    /// <summary>Its heading and its remarks as remarks of the variant.</summary>
    public IEnumerable<Note> AsRemarks() =>
        heading.Length == 0 ? notes : notes.Prepend(new Note { Text = heading, Span = span });

    private void ReadGroups(
        List<BulletLine> lines,
        SectionBuilder into,
        List<SectionBuilder> made,
        CharacterLedger ledger
    )
    {
        var current = into;
        for (var start = 0; start < lines.Count; )
        {
            var end = start + 1;
            while (end < lines.Count && lines[end].Depth > lines[start].Depth)
            {
                end++;
            }

            var group = lines.GetRange(start, end - start);
            start = end;
            var reading = BeginsWithAnchor(group[0]) ? NotesOf(group) : SigReader.Read(Outdented(group));
            if (reading.Components.Count > 0 && reading.Notes.Any(note => note.Span == group[0].Span))
            {
                var divided = new SectionBuilder(HeadingOf(group[0]), group[0].Span, into, ItemLevel);
                made.Add(divided);
                ledger.Enter(group[0].Span, Fate.Typed);
                ReadGroups(group[1..], divided, made, ledger);
                current = into.Again();
                made.Add(current);
            }
            else
            {
                var owner = reading.Components.Count > 0 ? current : into;
                owner.components.AddRange(reading.Components);
                owner.notes.AddRange(reading.Notes);
                Enter(group, reading, ledger);
            }
        }
    }

    private static string HeadingOf(BulletLine line) => line.Content.PlainText().TrimEnd(':', ' ');

    /// <summary>A link within the page leads to a regimen: it names what is given elsewhere.</summary>
    private static SigReading NotesOf(List<BulletLine> group) =>
        new([], group.Select(line => Notes.Of(NoteKind.Remark, line.Content, line.Span)).ToValueList());

    private static List<BulletLine> Outdented(List<BulletLine> group)
    {
        var outer = group[0].Depth - 1;
        return group.ConvertAll(line => line with { Depth = line.Depth - outer });
    }

    private static void Enter(List<BulletLine> group, SigReading reading, CharacterLedger ledger)
    {
        foreach (var line in group)
        {
            ledger.Enter(line.Span, Fate.Typed);
        }

        foreach (var note in reading.Notes.Concat(reading.Components.SelectMany(component => component.Notes)))
        {
            ledger.Enter(note.Span, Fate.Verbatim);
        }

        foreach (var sig in reading.Components.SelectMany(component => component.Sigs))
        {
            ledger.EnterFragments(sig.Span, sig.Unread, Fate.Verbatim);
        }
    }

    private static bool BeginsWithAnchor(BulletLine line) =>
        First(line.Content) is PageLinkInline link && link.Target.StartsWith('#');

    private static Inline? First(ValueList<Inline> inlines) =>
        inlines.FirstOrDefault(inline => !string.IsNullOrWhiteSpace(inline.Text));
}

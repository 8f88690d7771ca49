namespace FhirRegimens.Regimens;

/// <summary>A named treatment with one or more variants.</summary>
public sealed record Regimen
{
    /// <summary>The name as the source prints it, without markup.</summary>
    public required string Name { get; init; }

    /// <summary>The heading, from its first to its last character.</summary>
    public SourceSpan Span { get; init; }

    /// <summary>The HemOnc subobject id without <c>#</c>, as written.</summary>
    public string? SubobjectId { get; init; }

    /// <summary>Other names, such as the written-out form of an acronym.</summary>
    public ValueList<string> Synonyms { get; init; }

    /// <summary>The headings above the regimen, outermost first, such as "Relapsed or refractory".</summary>
    public ValueList<string> Settings { get; init; }

    /// <summary>Remarks on the regimen as a whole.</summary>
    public ValueList<Note> Notes { get; init; }

    /// <summary>The variants in the order of the source.</summary>
    public ValueList<Variant> Variants { get; init; }

    /// <summary>References in the order of the source, those of single variants included.</summary>
    public ValueList<Reference> References { get; init; }
}

/// <summary>One concrete way of giving a regimen: what a clinician orders as a group.</summary>
public sealed record Variant
{
    /// <summary>The heading as the source prints it, without markup: "Regimen variant #1, 375 mg/m2".</summary>
    public required string Label { get; init; }

    /// <summary>The heading, from its first to its last character.</summary>
    public SourceSpan Span { get; init; }

    /// <summary>The HemOnc subobject id without <c>#</c>, as written.</summary>
    public string? SubobjectId { get; init; }

    /// <summary>The rows of the variant's study table.</summary>
    public ValueList<Study> Studies { get; init; }

    /// <summary>Eligibility, preceding and subsequent treatment, biomarkers and remarks.</summary>
    public ValueList<Note> Notes { get; init; }

    /// <summary>The treatment, block by block in the order of the source.</summary>
    public ValueList<TreatmentBlock> Blocks { get; init; }

    /// <summary>Everything that is given, in source order.</summary>
    public IEnumerable<Component> AllComponents() =>
        Blocks.SelectMany(block => block.Sections).SelectMany(section => section.Components);
}

/// <summary>Therapy sections that share one duration line.</summary>
public sealed record TreatmentBlock
{
    /// <summary>How long and how often; null where the source has no duration line.</summary>
    public Duration? Duration { get; init; }

    /// <summary>The sections in the order of the source.</summary>
    public ValueList<TherapySection> Sections { get; init; }
}

/// <summary>A headed group of components: "Chemotherapy, induction".</summary>
public sealed record TherapySection
{
    /// <summary>The heading as the source prints it, without markup.</summary>
    public required string Heading { get; init; }

    /// <summary>The kind of therapy in the heading ("Chemotherapy"), as written.</summary>
    public required string Therapy { get; init; }

    /// <summary>The phase in the heading ("induction", "maintenance"), as written.</summary>
    public string? Phase { get; init; }

    /// <summary>The part of the regimen in the heading ("VDC portion", "part 1"), as written.</summary>
    public string? Portion { get; init; }

    /// <summary>The cycles in the heading ("cycles 1, 3, 5, 7").</summary>
    public Occurrences? Cycles { get; init; }

    /// <summary>The patients in the heading ("for patients younger than 60").</summary>
    public Branch? Branch { get; init; }

    /// <summary>The heading, from its first to its last character.</summary>
    public SourceSpan Span { get; init; }

    /// <summary>The components in the order of the source.</summary>
    public ValueList<Component> Components { get; init; }

    /// <summary>Remarks on the section.</summary>
    public ValueList<Note> Notes { get; init; }
}

/// <summary>A drug or procedure of a section with all its dose lines.</summary>
public sealed record Component
{
    /// <summary>What is given. Alternatives of one component may name other drugs (<see cref="Sig.Drug"/>).</summary>
    public required Drug Drug { get; init; }

    /// <summary>The component's own line, without markup.</summary>
    public required string Text { get; init; }

    /// <summary>The component's lines, from the first to the last.</summary>
    public SourceSpan Span { get; init; }

    /// <summary>The dose lines; a drug without a dose has one, which says only what is given.</summary>
    public ValueList<Sig> Sigs { get; init; }

    /// <summary>Remarks below the component.</summary>
    public ValueList<Note> Notes { get; init; }
}

/// <summary>What is given: a drug, a class of drugs, cells, radiotherapy, a procedure.</summary>
public sealed record Drug
{
    /// <summary>The generic name, spelled as the source does.</summary>
    public required string Name { get; init; }

    /// <summary>The brand in brackets behind the name.</summary>
    public string? Brand { get; init; }

    /// <summary>An abbreviation or second generic name in brackets behind the name.</summary>
    public string? Synonym { get; init; }

    /// <summary>Whether it is no single drug: a class, a fluid, cells, radiotherapy, a procedure, free text.</summary>
    public bool IsClass { get; init; }
}

/// <summary>What a note is about.</summary>
public enum NoteKind
{
    /// <summary>A remark with no narrower kind.</summary>
    Remark,

    /// <summary>Treatment that comes before.</summary>
    PrecedingTreatment,

    /// <summary>Treatment that comes after.</summary>
    SubsequentTreatment,

    /// <summary>Who may receive the treatment.</summary>
    Eligibility,

    /// <summary>Required biomarkers.</summary>
    Biomarker,

    /// <summary>Changes to dose or schedule.</summary>
    DoseModification,
}

/// <summary>Text of the source that is kept in its own words.</summary>
public sealed record Note
{
    /// <summary>What it is about.</summary>
    public NoteKind Kind { get; init; }

    /// <summary>The words, without markup.</summary>
    public required string Text { get; init; }

    /// <summary>The heading on this page, without <c>#</c>, or the page and heading that the note links to.</summary>
    public string? Target { get; init; }

    /// <summary>Where it stands.</summary>
    public SourceSpan Span { get; init; }
}

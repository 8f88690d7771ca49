namespace FhirRegimens.Regimens;

/// <summary>An article of a journal, or its abstract.</summary>
public sealed record Paper : SourceDocument
{
    /// <summary>The title.</summary>
    public Stated<string>? Title { get; init; }

    /// <summary>Authors as written.</summary>
    public ValueList<string> Authors { get; init; }

    /// <summary>The journal's title as written.</summary>
    public Stated<string>? Journal { get; init; }

    /// <summary>Volume and pages as written: "Vol. 13: 1–11".</summary>
    public string? Issue { get; init; }

    /// <summary>Date of publication as FHIR writes partial dates.</summary>
    public string? Date { get; init; }

    /// <summary>DOI without an address.</summary>
    public string? Doi { get; init; }

    /// <summary>PubMed id, digits only.</summary>
    public string? Pmid { get; init; }

    /// <summary>PubMed Central id: "PMC4705607".</summary>
    public string? Pmcid { get; init; }

    /// <summary>Trial registrations that the paper names.</summary>
    public ValueList<Registration> Registrations { get; init; }

    /// <summary>When it was received, submitted or accepted, in the order of the source.</summary>
    public ValueList<Milestone> Milestones { get; init; }

    /// <summary>Keywords.</summary>
    public ValueList<string> Keywords { get; init; }

    /// <summary>How the study was done, in the paper's words: "retrospective", "multicenter".</summary>
    public ValueList<Stated<string>> Designs { get; init; }

    /// <summary>Groups of patients and how many they are.</summary>
    public ValueList<PatientGroup> Groups { get; init; }

    /// <summary>The text, section by section.</summary>
    public ValueList<PaperSection> Sections { get; init; }

    /// <summary>The tables; the parts of a continued one are one table.</summary>
    public ValueList<PaperTable> Tables { get; init; }

    /// <summary>Sentences that say what counts as a response.</summary>
    public ValueList<Note> ResponseCriteria { get; init; }

    /// <summary>Sentences with figures, in source order; those of tables are in the tables.</summary>
    public ValueList<Finding> Findings { get; init; }

    /// <summary>In how many of how many patients something occurred.</summary>
    public ValueList<ReportedOutcome> Outcomes { get; init; }

    /// <summary>Comparisons of two arms: ratios.</summary>
    public ValueList<ReportedEffect> Effects { get; init; }

    /// <summary>Studies that a table of the literature lists.</summary>
    public ValueList<LiteratureReport> Literature { get; init; }

    /// <summary>Figures that were compared with each other.</summary>
    public ValueList<FigureCheck> Checks { get; init; }

    /// <summary>The paper itself, then its reference list.</summary>
    public ValueList<Reference> References { get; init; }

    /// <summary>The treatment, where the paper says how it was given; else none.</summary>
    public ValueList<Regimen> Regimens { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<string> Conditions() => [Title?.Value ?? Origin.Title];

    /// <inheritdoc/>
    public override IEnumerable<Component> AllComponents() =>
        Regimens.SelectMany(regimen => regimen.Variants).SelectMany(variant => variant.AllComponents());
}

/// <summary>A date in the life of a paper.</summary>
/// <param name="Kind">received, submitted, revised, accepted, published.</param>
/// <param name="Date">As FHIR writes partial dates.</param>
/// <param name="Span">Where it stands.</param>
public sealed record Milestone(string Kind, string Date, SourceSpan Span);

/// <summary>A group of patients.</summary>
/// <param name="Name">The paper's words for it: "ITP"; empty for all patients.</param>
/// <param name="Count">How many.</param>
/// <param name="Span">Where it is said.</param>
public sealed record PatientGroup(string Name, int Count, SourceSpan Span);

/// <summary>A headed part of a paper.</summary>
/// <param name="Heading">The heading without markup; empty for what stands before the first.</param>
/// <param name="Paragraphs">Its paragraphs.</param>
public sealed record PaperSection(string Heading, ValueList<Note> Paragraphs);

/// <summary>What a figure says.</summary>
public enum FigureKind
{
    /// <summary>A number with or without a unit.</summary>
    Number,

    /// <summary>A number of patients: "30 patients", "N=12".</summary>
    Count,

    /// <summary>A part of a whole: "12/29 (41)", "8 of 10".</summary>
    Share,

    /// <summary>A number of patients and what per cent they are, without the whole: "17 men (44%)".</summary>
    CountAndPercent,

    /// <summary>Per cent.</summary>
    Percent,

    /// <summary>A middle value with its range: "28 (2–140) months".</summary>
    Median,

    /// <summary>From one number to another.</summary>
    Range,

    /// <summary>A hazard, odds or risk ratio.</summary>
    Ratio,

    /// <summary>A p-value.</summary>
    PValue,

    /// <summary>A date.</summary>
    Date,
}

/// <summary>A number as a text states it.</summary>
public sealed record Figure
{
    /// <summary>What it says.</summary>
    public FigureKind Kind { get; init; }

    /// <summary>The words that it was read from.</summary>
    public required string Text { get; init; }

    /// <summary>The number; of a share, the part.</summary>
    public decimal? Value { get; init; }

    /// <summary>Of a share, the whole.</summary>
    public decimal? Of { get; init; }

    /// <summary>Per cent as stated.</summary>
    public decimal? Percent { get; init; }

    /// <summary>Least value.</summary>
    public decimal? Low { get; init; }

    /// <summary>Greatest value.</summary>
    public decimal? High { get; init; }

    /// <summary>The unit or the thing counted, as written: "months", "women", "× 10^9/l"; of a ratio, its name.</summary>
    public string? Unit { get; init; }

    /// <summary>Where it stands.</summary>
    public SourceSpan Span { get; init; }
}

/// <summary>A sentence with figures.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Section">The heading that it stands under.</param>
/// <param name="Figures">Its figures in order.</param>
/// <param name="Span">Where it stands.</param>
public sealed record Finding(string Text, string Section, ValueList<Figure> Figures, SourceSpan Span);

/// <summary>A side of a table.</summary>
public enum TableSide
{
    /// <summary>What its columns are about.</summary>
    Columns,

    /// <summary>What its rows are about.</summary>
    Rows,
}

/// <summary>A table of a paper.</summary>
public sealed record PaperTable
{
    /// <summary>Its number as written: "Table 2".</summary>
    public required string Number { get; init; }

    /// <summary>Its title.</summary>
    public string? Title { get; init; }

    /// <summary>The columns from left to right.</summary>
    public ValueList<PaperColumn> Columns { get; init; }

    /// <summary>The rows in order.</summary>
    public ValueList<PaperRow> Rows { get; init; }

    /// <summary>Which side of it the groups of patients are; null where the table does not say.</summary>
    public TableSide? Groups { get; init; }

    /// <summary>The footnotes.</summary>
    public ValueList<PaperFootnote> Footnotes { get; init; }

    /// <summary>The legend of abbreviations, verbatim.</summary>
    public string? Legend { get; init; }

    /// <summary>In how many parts it stands.</summary>
    public int Parts { get; init; }

    /// <summary>Where its title stands.</summary>
    public SourceSpan Span { get; init; }
}

/// <summary>A column of a table.</summary>
/// <param name="Name">Its heading.</param>
/// <param name="Count">How many patients it is about, where the heading says it.</param>
public sealed record PaperColumn(string Name, int? Count);

/// <summary>A row of a table.</summary>
/// <param name="Section">The row without figures that stands above it; empty without one.</param>
/// <param name="Label">Its first cell.</param>
/// <param name="Cells">The cells of the other columns.</param>
/// <param name="Marks">Footnote marks of the row.</param>
/// <param name="Span">Where it stands.</param>
public sealed record PaperRow(
    string Section,
    string Label,
    ValueList<PaperCell> Cells,
    ValueList<string> Marks,
    SourceSpan Span
);

/// <summary>A cell of a table.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Figures">Its figures.</param>
/// <param name="Span">Where it stands.</param>
public sealed record PaperCell(string Text, ValueList<Figure> Figures, SourceSpan Span);

/// <summary>A footnote of a table.</summary>
/// <param name="Mark">Its mark.</param>
/// <param name="Text">Its words.</param>
/// <param name="Span">Where it stands.</param>
public sealed record PaperFootnote(string Mark, string Text, SourceSpan Span);

/// <summary>A study that a table of the literature lists.</summary>
public sealed record LiteratureReport
{
    /// <summary>The study as the table names it: "Emilia et al.".</summary>
    public required string Study { get; init; }

    /// <summary>The label of the reference that the name points to.</summary>
    public string? ReferenceLabel { get; init; }

    /// <summary>Number of patients.</summary>
    public int Patients { get; init; }

    /// <summary>The other cells by the headings of their columns.</summary>
    public ValueList<LabelledText> Cells { get; init; }

    /// <summary>Figures of all cells.</summary>
    public ValueList<Figure> Figures { get; init; }

    /// <summary>Where the row stands.</summary>
    public SourceSpan Span { get; init; }
}

/// <summary>A text under a heading.</summary>
/// <param name="Label">The heading.</param>
/// <param name="Text">The text.</param>
public sealed record LabelledText(string Label, string Text);

/// <summary>Figures that were compared with each other.</summary>
/// <param name="Subject">What they are about.</param>
/// <param name="Stated">The figure that the source states.</param>
/// <param name="Computed">What follows from its other figures.</param>
/// <param name="Agrees">Whether they agree, rounded or cut off.</param>
/// <param name="Span">Where the stated figure stands.</param>
public sealed record FigureCheck(string Subject, decimal Stated, decimal Computed, bool Agrees, SourceSpan Span);

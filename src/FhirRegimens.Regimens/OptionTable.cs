namespace FhirRegimens.Regimens;

/// <summary>A table of a guideline or review: which treatments may be chosen, line of therapy by line of therapy.</summary>
public sealed record OptionTable : SourceDocument
{
    /// <summary>The table's number as written: "Table 1".</summary>
    public string? Number { get; init; }

    /// <summary>The table's title without its footnote marks.</summary>
    public string? Title { get; init; }

    /// <summary>Marks of the footnotes that hold for the whole table.</summary>
    public ValueList<string> Marks { get; init; }

    /// <summary>The diseases that have a column each, from left to right; none where the table has one column of options.</summary>
    public ValueList<DiseaseColumn> Columns { get; init; }

    /// <summary>What treatment is to reach.</summary>
    public ValueList<TreatmentGoal> Goals { get; init; }

    /// <summary>The lines of therapy in the order of the source.</summary>
    public ValueList<TherapyLine> Lines { get; init; }

    /// <summary>The footnotes in the order of the source.</summary>
    public ValueList<Footnote> Footnotes { get; init; }

    /// <summary>The legend of abbreviations in the order of the source.</summary>
    public ValueList<Abbreviation> Abbreviations { get; init; }

    /// <summary>All options, each before those below it.</summary>
    public IEnumerable<TreatmentOption> AllOptions() => Lines.SelectMany(line => line.Options).SelectMany(WithBelow);

    /// <inheritdoc/>
    public override IEnumerable<Component> AllComponents() => AllOptions().SelectMany(option => option.Components);

    /// <summary>The diseases of the columns; without columns, what the title names.</summary>
    public override IEnumerable<string> Conditions() =>
        Columns.Count > 0 ? Columns.Select(column => column.Name) : [Title ?? Origin.Title];

    private static IEnumerable<TreatmentOption> WithBelow(TreatmentOption option) =>
        option.Options.SelectMany(WithBelow).Prepend(option);
}

/// <summary>A disease with a column of its own.</summary>
public sealed record DiseaseColumn
{
    /// <summary>The heading without its footnote marks: "Immune thrombocytopenia".</summary>
    public required string Name { get; init; }

    /// <summary>The heading in the source.</summary>
    public SourceSpan Span { get; init; }

    /// <summary>Footnote marks of the heading.</summary>
    public ValueList<string> Marks { get; init; }
}

/// <summary>What treatment is to reach.</summary>
public sealed record TreatmentGoal
{
    /// <summary>The goal in the words of the source, without "Goal:": "no risk of hemorrhage, quality of life".</summary>
    public required string Text { get; init; }

    /// <summary>Where it stands.</summary>
    public SourceSpan Span { get; init; }

    /// <summary>The <see cref="DiseaseColumn.Name"/>s of the columns that it stands in.</summary>
    public ValueList<string> Columns { get; init; }

    /// <summary>Footnote marks of the goal.</summary>
    public ValueList<string> Marks { get; init; }
}

/// <summary>Which line of therapy a row is about.</summary>
public enum TherapyLineKind
{
    /// <summary>None of the others; the heading says what it is.</summary>
    Unspecified,

    /// <summary>First line.</summary>
    First,

    /// <summary>Second line.</summary>
    Second,

    /// <summary>Third line.</summary>
    Third,

    /// <summary>A later line, or all later ones together.</summary>
    Later,

    /// <summary>Treatment aimed at the cause that was found.</summary>
    Targeted,
}

/// <summary>A line of therapy with its options.</summary>
public sealed record TherapyLine
{
    /// <summary>The heading as the source prints it, without its footnote marks: "Second-line options".</summary>
    public required string Heading { get; init; }

    /// <summary>Which line it is.</summary>
    public TherapyLineKind Kind { get; init; }

    /// <summary>The heading in the source.</summary>
    public SourceSpan Span { get; init; }

    /// <summary>Footnote marks of the heading.</summary>
    public ValueList<string> Marks { get; init; }

    /// <summary>The options in the order of the source.</summary>
    public ValueList<TreatmentOption> Options { get; init; }

    /// <summary>
    /// Remarks on the line, and those on an option of which the source no longer says which it is
    /// (<see cref="OptionNote.IsOptionLost"/>).
    /// </summary>
    public ValueList<OptionNote> Notes { get; init; }
}

/// <summary>A remark on a line of therapy or on one of its options.</summary>
public sealed record OptionNote
{
    /// <summary>The words without footnote marks: "Wean off MMF after 6–12 mo".</summary>
    public required string Text { get; init; }

    /// <summary>Where it stands.</summary>
    public SourceSpan Span { get; init; }

    /// <summary>The quality of the evidence, as a column for it grades it: "1B", "GRADE: low".</summary>
    public string? EvidenceGrade { get; init; }

    /// <summary>Whether it stands below an option in the source and the text no longer says below which.</summary>
    public bool IsOptionLost { get; init; }

    /// <summary>Footnote marks of the remark.</summary>
    public ValueList<string> Marks { get; init; }
}

/// <summary>How the parts of an option are meant.</summary>
public enum OptionSelection
{
    /// <summary>All parts together, or the only one.</summary>
    Together,

    /// <summary>One of the parts: "sirolimus or MMF".</summary>
    OneOf,

    /// <summary>The parts are listed, and the source does not say whether one or several are given.</summary>
    Listed,
}

/// <summary>Something that may be chosen: drugs with their doses, a procedure, or advice in words.</summary>
public sealed record TreatmentOption
{
    /// <summary>The option in the words of the source, without bullet and footnote marks.</summary>
    public required string Text { get; init; }

    /// <summary>The option with all that stands below it.</summary>
    public SourceSpan Span { get; init; }

    /// <summary>
    /// The <see cref="DiseaseColumn.Name"/>s of the columns that it stands in; where <see cref="IsColumnLost"/>, of
    /// those that it may have stood in. Empty where the table has no columns of diseases.
    /// </summary>
    public ValueList<string> Columns { get; init; }

    /// <summary>Whether the text no longer says which column the option belongs to.</summary>
    public bool IsColumnLost { get; init; }

    /// <summary>The patients that it is for, as the option itself says it.</summary>
    public Branch? Branch { get; init; }

    /// <summary>The class of drugs that is named before a colon: "TPOR agonists".</summary>
    public string? Class { get; init; }

    /// <summary>How <see cref="Components"/> or <see cref="Options"/> are meant.</summary>
    public OptionSelection Selection { get; init; }

    /// <summary>What is given, with its doses; none for advice in words and where there are <see cref="Options"/>.</summary>
    public ValueList<Component> Components { get; init; }

    /// <summary>Options below this one: the drugs of a list, or what a line ending in a colon introduces.</summary>
    public ValueList<TreatmentOption> Options { get; init; }

    /// <summary>Remarks below the option.</summary>
    public ValueList<OptionNote> Notes { get; init; }

    /// <summary>Footnote marks of the option, without those of the options below it.</summary>
    public ValueList<string> Marks { get; init; }
}

/// <summary>A footnote.</summary>
/// <param name="Mark">The letter or sign that refers to it.</param>
/// <param name="Text">Its words.</param>
/// <param name="Span">Where it stands, mark included.</param>
public sealed record Footnote(string Mark, string Text, SourceSpan Span);

/// <summary>An abbreviation of the legend.</summary>
/// <param name="Short">The abbreviation: "VCR".</param>
/// <param name="Long">What it stands for: "vincristine".</param>
/// <param name="Span">Where it stands.</param>
public sealed record Abbreviation(string Short, string Long, SourceSpan Span);

using FhirRegimens.Sources.Text;

namespace FhirRegimens.Sources.Papers;

/// <summary>A part of a paper, whatever its format.</summary>
internal abstract record PaperBlock;

/// <summary>A field that a text has above its first heading.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Text">What it says.</param>
internal sealed record FieldBlock(string Name, PlacedText Text) : PaperBlock;

/// <summary>A heading.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Level">1 for a section, 2 and more for what stands below one.</param>
internal sealed record HeadingBlock(PlacedText Text, int Level = 1) : PaperBlock;

/// <summary>A paragraph or item of a list.</summary>
/// <param name="Text">Its words; lines as blanks.</param>
/// <param name="IsItalic">Whether all of it is set in italics.</param>
internal sealed record ParagraphBlock(PlacedText Text, bool IsItalic = false) : PaperBlock;

/// <summary>A table.</summary>
/// <param name="Caption">Number and title where they stand within it; else null, and the paragraph before is the caption.</param>
/// <param name="Rows">Its rows, not all of the same length.</param>
/// <param name="Foot">Footnotes and legend that stand within it.</param>
internal sealed record GridBlock(
    PlacedText? Caption,
    IReadOnlyList<IReadOnlyList<PlacedText>> Rows,
    IReadOnlyList<PlacedText> Foot
) : PaperBlock
{
    /// <summary>The headings of its columns, where the format marks them; else the first row may be such.</summary>
    public IReadOnlyList<PlacedText>? Header { get; init; }

    /// <summary>Of each row whether its label is set in, where the format says it; else empty.</summary>
    public IReadOnlyList<bool> Indented { get; init; } = [];

    /// <summary>Whether the label of a row is set in.</summary>
    public bool IsIndented(int row) => row < Indented.Count && Indented[row];
}

/// <summary>What a paper says of itself, where its format has fields for it.</summary>
internal sealed record FrontMatter
{
    /// <summary>The title.</summary>
    public PlacedText? Title { get; init; }

    /// <summary>The authors.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>The journal.</summary>
    public PlacedText? Journal { get; init; }

    /// <summary>Volume, issue and pages.</summary>
    public string? Issue { get; init; }

    /// <summary>Date of publication as FHIR writes partial dates.</summary>
    public string? Date { get; init; }

    /// <summary>DOI.</summary>
    public string? Doi { get; init; }

    /// <summary>PubMed id.</summary>
    public string? Pmid { get; init; }

    /// <summary>PubMed Central id.</summary>
    public string? Pmcid { get; init; }

    /// <summary>Numbers of trials.</summary>
    public IReadOnlyList<string> Trials { get; init; } = [];

    /// <summary>Keywords.</summary>
    public IReadOnlyList<string> Keywords { get; init; } = [];

    /// <summary>Dates of its history: kind and date.</summary>
    public IReadOnlyList<FhirRegimens.Regimens.Milestone> Milestones { get; init; } = [];
}

namespace FhirRegimens.Regimens;

/// <summary>A row of a study table: one arm of one study.</summary>
public sealed record Study
{
    /// <summary>The study as the cell names it: "Willis et al. 2001".</summary>
    public required string Name { get; init; }

    /// <summary>The trial in brackets behind the name: "RATIFY".</summary>
    public string? Trial { get; init; }

    /// <summary>The address that the name links to.</summary>
    public string? Url { get; init; }

    /// <summary>The row, from its first to its last character.</summary>
    public SourceSpan Span { get; init; }

    /// <summary>The evidence cell verbatim, without markup: "Phase III (E-esc)".</summary>
    public string? Evidence { get; init; }

    /// <summary>What the arm was in its study.</summary>
    public StudyRole? Role { get; init; }

    /// <summary>Whether the evidence cell marks the study as registrational.</summary>
    public bool? Registrational { get; init; }

    /// <summary>When patients were enrolled.</summary>
    public Enrollment? Enrollment { get; init; }

    /// <summary>The outcomes in the order of the row.</summary>
    public ValueList<Outcome> Outcomes { get; init; }

    /// <summary>The toxicity cell verbatim.</summary>
    public string? Toxicity { get; init; }

    /// <summary>Footnotes that the row refers to.</summary>
    public ValueList<string> Footnotes { get; init; }

    /// <summary>The <see cref="Reference.Label"/> of the reference that reports the study, where it was found.</summary>
    public string? ReferenceLabel { get; init; }
}

/// <summary>What an arm was in its study, as HemOnc's evidence codes say it.</summary>
public enum StudyRole
{
    /// <summary>(C)</summary>
    Control,

    /// <summary>(E-esc)</summary>
    Escalation,

    /// <summary>(E-de-esc)</summary>
    DeEscalation,

    /// <summary>(E-switch-ic)</summary>
    InClassSwitch,

    /// <summary>(E-switch-ooc)</summary>
    OutOfClassSwitch,
}

/// <summary>When patients were enrolled.</summary>
/// <param name="Text">The cell verbatim: "2009-06 to NR".</param>
/// <param name="From">First year or month, as FHIR writes partial dates: "2009-06".</param>
/// <param name="To">Last year or month; null where not reported.</param>
public sealed record Enrollment(string Text, string? From, string? To);

/// <summary>One result of an arm, against a comparator where one is named.</summary>
public sealed record Outcome
{
    /// <summary>The efficacy cell, or its part about this comparator and endpoint, verbatim.</summary>
    public required string Text { get; init; }

    /// <summary>The comparator as the cell names it.</summary>
    public string? Comparator { get; init; }

    /// <summary>The heading on this page, without <c>#</c>, or the page and heading that the comparator links to.</summary>
    public string? ComparatorTarget { get; init; }

    /// <summary>The endpoint's abbreviation: "OS", "ORR".</summary>
    public string? Endpoint { get; init; }

    /// <summary>primary, co-primary or secondary, where stated.</summary>
    public string? Priority { get; init; }

    /// <summary>The direction as DEFS/CodeSystem/efficacy codes it: "superior", "seems-superior", "no-difference".</summary>
    public string? Direction { get; init; }

    /// <summary>The value in this arm.</summary>
    public Measurement? Value { get; init; }

    /// <summary>The value in the comparator's arm.</summary>
    public Measurement? ComparatorValue { get; init; }

    /// <summary>Hazard ratio.</summary>
    public decimal? HazardRatio { get; init; }

    /// <summary>Odds ratio.</summary>
    public decimal? OddsRatio { get; init; }

    /// <summary>Lower bound of the interval.</summary>
    public decimal? IntervalLow { get; init; }

    /// <summary>Upper bound of the interval.</summary>
    public decimal? IntervalHigh { get; init; }

    /// <summary>Level of the interval in percent: 95.</summary>
    public decimal? IntervalLevel { get; init; }

    /// <summary>The p-value as written: "&lt;0.001".</summary>
    public string? PValue { get; init; }
}

/// <summary>A reported number.</summary>
/// <param name="Value">The number with the source's digits.</param>
/// <param name="Unit">UCUM: "%", "mo", "a", "wk", "d".</param>
public sealed record Measurement(decimal Value, string Unit);

/// <summary>An entry of a reference list.</summary>
public sealed record Reference
{
    /// <summary>The number in the list ("1", "1.1" for a sub-reference), unique within the regimen.</summary>
    public required string Label { get; init; }

    /// <summary>The citation in words, without markup, links and phrases.</summary>
    public required string Citation { get; init; }

    /// <summary>The item, from its first to its last character.</summary>
    public SourceSpan Span { get; init; }

    /// <summary>The kind of a sub-reference as written ("Update", "HRQoL analysis"); null for a primary one.</summary>
    public string? Kind { get; init; }

    /// <summary>The bold trial name before the authors.</summary>
    public string? Trial { get; init; }

    /// <summary>Authors as written, "Last AB".</summary>
    public ValueList<string> Authors { get; init; }

    /// <summary>Title of the paper.</summary>
    public string? Title { get; init; }

    /// <summary>Abbreviated title of the journal.</summary>
    public string? Journal { get; init; }

    /// <summary>Publication date as FHIR writes partial dates: "2001-09".</summary>
    public string? Date { get; init; }

    /// <summary>Volume.</summary>
    public string? Volume { get; init; }

    /// <summary>Issue.</summary>
    public string? Issue { get; init; }

    /// <summary>Pages as written: "891-8".</summary>
    public string? Pages { get; init; }

    /// <summary>Date of electronic publication as FHIR writes partial dates.</summary>
    public string? EpubDate { get; init; }

    /// <summary>PubMed id, digits only.</summary>
    public string? Pmid { get; init; }

    /// <summary>PubMed Central id: "PMC4705607".</summary>
    public string? Pmcid { get; init; }

    /// <summary>DOI, decoded: "10.1046/j.1365-2141.2001.03039.x".</summary>
    public string? Doi { get; init; }

    /// <summary>Trial registrations.</summary>
    public ValueList<Registration> Registrations { get; init; }

    /// <summary>The links in the order of the item.</summary>
    public ValueList<ReferenceLink> Links { get; init; }

    /// <summary>The phrase about dosing details, verbatim: "contains verified protocol".</summary>
    public string? Verification { get; init; }

    /// <summary>The family name of the first author, of "Bride KL" and of "Karen L. Bride"; null without authors.</summary>
    public string? FirstFamilyName()
    {
        if (Authors.Count == 0)
        {
            return null;
        }

        var words = Authors[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var isInitials = words.Length > 1 && words[^1].Length <= 3 && words[^1].All(char.IsUpper);
        return isInitials ? string.Join(' ', words[..^1]) : words.LastOrDefault();
    }
}

/// <summary>A link of a reference.</summary>
/// <param name="Label">The words of the link; empty where it has none.</param>
/// <param name="Url">http or https address.</param>
public sealed record ReferenceLink(string Label, string Url);

/// <summary>A trial's number in a registry.</summary>
/// <param name="Number">The number: "NCT00002599".</param>
/// <param name="Url">The registry's address of it, where linked.</param>
public sealed record Registration(string Number, string? Url);

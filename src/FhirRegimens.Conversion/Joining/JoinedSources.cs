using System.Text.Json.Serialization;
using FhirRegimens.Regimens;

namespace FhirRegimens.Conversion.Joining;

/// <summary>What several sources say about the same studies and drugs.</summary>
/// <param name="Links">Studies that more than one source cites or is.</param>
/// <param name="Differences">Drugs whose doses differ between sources, those of one study first.</param>
public sealed record JoinedSources(IReadOnlyList<StudyLink> Links, IReadOnlyList<DoseDifference> Differences)
{
    /// <summary>Whether they have anything in common that is worth a word.</summary>
    [JsonIgnore]
    public bool IsEmpty => Links.Count == 0 && Differences.Count == 0;
}

/// <summary>A study that more than one source cites or is.</summary>
/// <param name="Keys">What joins them, the surest first: "PMID 26504182", "NCT05925023", "first author, year and journal".</param>
/// <param name="Places">Where it stands, source by source.</param>
public sealed record StudyLink(ValueList<string> Keys, ValueList<StudyPlace> Places);

/// <summary>A reference of a source.</summary>
/// <param name="Source">Title of the source.</param>
/// <param name="File">The file as it was named, an address, or <c>export.xml#Title</c>.</param>
/// <param name="Label">The reference's label.</param>
/// <param name="Citation">The reference in words.</param>
/// <param name="Span">Where it stands.</param>
public sealed record StudyPlace(string Source, string File, string Label, string Citation, SourceSpan Span);

/// <summary>A drug whose dose one source states differently from another. Each may be right for its patients.</summary>
/// <param name="Drug">The drug as the first source spells it.</param>
/// <param name="Study">What joins the study whose doses these are; empty where no study joins the sources.</param>
/// <param name="Statements">What each source states, in their order.</param>
public sealed record DoseDifference(string Drug, ValueList<string> Study, ValueList<DoseStatement> Statements);

/// <summary>A dose of a source.</summary>
/// <param name="Source">Title of the source.</param>
/// <param name="File">The file as it was named, an address, or <c>export.xml#Title</c>.</param>
/// <param name="Dose">The amount in words: "2 to 2.5 mg/m²/day".</param>
/// <param name="Text">The dose line.</param>
/// <param name="Span">Where it stands.</param>
public sealed record DoseStatement(string Source, string File, string Dose, string Text, SourceSpan Span);

namespace FhirRegimens.Conversion.Terminology;

/// <summary>What is asked of a vocabulary beside the program's tables.</summary>
/// <param name="Name">Generic name of a drug, or a disease without treatment setting.</param>
/// <param name="Known">The codes that the tables have.</param>
public sealed record TerminologyQuestion(string Name, IReadOnlyList<Concept> Known);

/// <summary>All that one source asks; each name once, in ordinal order.</summary>
/// <param name="Drugs">Drugs.</param>
/// <param name="Conditions">Diseases.</param>
public sealed record TerminologyQuestions(
    IReadOnlyList<TerminologyQuestion> Drugs,
    IReadOnlyList<TerminologyQuestion> Conditions
);

/// <summary>What a vocabulary knows of names, by the names that were asked. A name without an answer may be left out.</summary>
/// <param name="Drugs">Codes of drugs.</param>
/// <param name="Conditions">Codes of diseases.</param>
public sealed record TerminologyAnswers(
    IReadOnlyDictionary<string, IReadOnlyList<Concept>> Drugs,
    IReadOnlyDictionary<string, IReadOnlyList<Concept>> Conditions
);

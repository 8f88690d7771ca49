using FhirRegimens.Fhir.Model;
using FhirRegimens.Site.Pages;

namespace FhirRegimens.Site.Reading;

/// <summary>Reads studies, outcomes and citations of a plan.</summary>
internal static class EvidenceReader
{
    private static readonly Dictionary<string, string> Registries = new(StringComparer.Ordinal)
    {
        ["https://pubmed.ncbi.nlm.nih.gov"] = "PubMed",
        ["https://doi.org"] = "DOI",
        ["https://www.ncbi.nlm.nih.gov/pmc"] = "PubMed Central",
        ["http://clinicaltrials.gov"] = "Trial",
    };

    /// <summary>The studies in their order.</summary>
    public static IReadOnlyList<Study> Studies(PlanDefinition plan, Catalogue catalogue) =>
        [.. plan.Extension.All(Guide.Study).Select(study => Study(study, catalogue))];

    /// <summary>The cited works in their order.</summary>
    public static IReadOnlyList<Pages.Citation> Citations(IEnumerable<RelatedArtifact> related) =>
        [.. related.Where(artifact => artifact.Type == RelatedArtifact.RelatedArtifactType.Citation).Select(Citation)];

    private static Study Study(Extension study, Catalogue catalogue)
    {
        var name = study.Text("study") ?? "Not named";
        return new(
            study.Text("trial") is { } trial && trial != name ? $"{name} ({trial})" : name,
            FhirWords.WebAddress(study.Text("url")),
            FhirWords.Concept(study.Part("evidence") as CodeableConcept),
            Role(study),
            study.Text("enrollmentText") ?? Enrollment(study.Part("enrollment") as Period),
            [.. study.Extension.All("outcome").Select(outcome => Outcome(outcome, catalogue))],
            study.Text("toxicity"),
            study.Text("reference")
        );
    }

    private static string? Role(Extension study)
    {
        var role = study.Text("role") switch
        {
            "control" => "control arm",
            "escalation" => "escalation",
            "de-escalation" => "de-escalation",
            "in-class-switch" => "switch within a class",
            "out-of-class-switch" => "switch to another class",
            var other => other,
        };
        return study.Text("registrational") == "true"
            ? string.Join(", ", new[] { role, "registrational" }.OfType<string>())
            : role;
    }

    private static string? Enrollment(Period? period) =>
        period switch
        {
            { Start: { } start, End: { } end } => $"{start} to {end}",
            { Start: { } start } => $"from {start}",
            { End: { } end } => $"until {end}",
            _ => null,
        };

    private static Outcome Outcome(Extension outcome, Catalogue catalogue)
    {
        var comparator = catalogue.Plan(outcome.Text("comparatorDefinition"));
        return new(
            outcome.Text("text") ?? "",
            outcome.Text("comparator"),
            comparator is null ? null : Catalogue.PageOf(comparator),
            Endpoint(outcome),
            FhirWords.Coded(outcome.Part("direction") as CodeableConcept),
            FhirWords.Amount(outcome.Part("value")),
            FhirWords.Amount(outcome.Part("comparatorValue")),
            Ratio(outcome, "hazardRatio", "Hazard ratio", "HR") ?? Ratio(outcome, "oddsRatio", "Odds ratio", "OR"),
            outcome.Text("pValue")
        );
    }

    private static string? Endpoint(Extension outcome) =>
        (outcome.Text("endpoint"), outcome.Text("priority")) switch
        {
            (null, null) => null,
            ({ } endpoint, { } priority) => $"{endpoint} ({priority})",
            var (endpoint, priority) => endpoint ?? $"{priority} endpoint",
        };

    private static RatioEstimate? Ratio(Extension outcome, string part, string kind, string abbreviation)
    {
        if (outcome.Part(part) is not FhirDecimal { Literal: { } literal } estimate || Value(estimate) is not { } value)
        {
            return null;
        }

        var low = outcome.Part("ciLow") as FhirDecimal;
        var high = outcome.Part("ciHigh") as FhirDecimal;
        var level = outcome.Text("ciLevel") is { } percent ? $"{percent}% CI" : "CI";
        var interval =
            low?.Literal is null && high?.Literal is null
                ? ""
                : $" ({level} {low?.Literal ?? "not stated"} to {high?.Literal ?? "not stated"})";
        return new(kind, $"{abbreviation} {literal}{interval}", value, Value(low), Value(high));
    }

    /// <summary>A number of the size that a plot can draw, else null; the words hold every digit.</summary>
    public static decimal? Value(FhirDecimal? number)
    {
        try
        {
            return number?.Value;
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private static Pages.Citation Citation(RelatedArtifact related) =>
        new(
            related.Label,
            FhirWords.Plain(related.Citation) ?? related.Display ?? "Reference without words",
            FhirWords.WebAddress(related.Url),
            [
                .. related
                    .Extension.All(Guide.CitationIdentifier)
                    .Select(extension => extension.Value)
                    .OfType<Identifier>()
                    .Select(identifier =>
                        $"{Registries.GetValueOrDefault(identifier.System ?? "", identifier.System ?? "")} {identifier.Value}".Trim()
                    ),
            ],
            [.. Remarks(related)]
        );

    private static IEnumerable<string> Remarks(RelatedArtifact related)
    {
        if (Concept(related, Guide.CitationKind) is { } kind && Code(related, Guide.CitationKind) != "primary")
        {
            yield return kind;
        }

        if (
            Concept(related, Guide.CitationVerification) is { } phrase
            && Code(related, Guide.CitationVerification) != "none-stated"
        )
        {
            yield return phrase;
        }
    }

    private static string? Concept(RelatedArtifact related, string url) =>
        FhirWords.Concept(related.Extension.First(url)?.Value as CodeableConcept);

    private static string? Code(RelatedArtifact related, string url) =>
        (related.Extension.First(url)?.Value as CodeableConcept)?.Coding.Select(coding => coding.Code).FirstOrDefault();
}

using FhirRegimens.Fhir.Model;
using FhirRegimens.Site.Pages;

namespace FhirRegimens.Site.Reading;

/// <summary>Makes the pages of papers from the evidence that was read from them.</summary>
internal sealed class PaperReader
{
    private readonly Catalogue catalogue;
    private readonly Func<Resource, OperationOutcome>? validate;
    private readonly Dictionary<(string? System, string? Value), EvidenceVariable> variables;

    /// <summary>Finds the papers: evidence belongs together where it was derived from the same source.</summary>
    public PaperReader(Catalogue catalogue, Func<Resource, OperationOutcome>? validate)
    {
        this.catalogue = catalogue;
        this.validate = validate;
        var heads = catalogue.Outcomes.GroupBy(Url, StringComparer.Ordinal).Select(Head).ToList();
        variables = heads
            .OfType<EvidenceVariable>()
            .SelectMany(variable => variable.Identifier.Select(own => (Key: (own.System, own.Value), variable)))
            .DistinctBy(own => own.Key)
            .ToDictionary(own => own.Key, own => own.variable);
        Papers =
        [
            .. heads
                .Where(resource => resource is not EvidenceVariable)
                .GroupBy(SourceOf, StringComparer.Ordinal)
                .Select(paper => new Paper(HrefOf(paper.First()), [.. paper])),
        ];
    }

    /// <summary>The papers, in the order they came.</summary>
    public IReadOnlyList<Paper> Papers { get; }

    /// <summary>The page of one paper.</summary>
    public PaperPage Read(Paper paper)
    {
        var related = paper.Evidence.SelectMany(Related).ToList();
        var outcomes = paper.Evidence.OfType<RiskEvidenceSynthesis>().ToList();
        var effects = paper
            .Evidence.OfType<EffectEvidenceSynthesis>()
            .SelectMany(evidence => evidence.EffectEstimate.Select(estimate => (evidence, estimate)))
            .ToList();
        IReadOnlyList<DomainResource> resources =
        [
            .. paper.Evidence,
            .. paper.Evidence.SelectMany(Variables).Distinct(),
        ];
        return new()
        {
            Title = TitleOf(paper),
            Source = TrialReader.Source(related),
            About = About(paper),
            Outcomes = [.. outcomes.Select(outcome => Outcome(outcome, outcomes))],
            Effects = [.. effects.Select(effect => Effect(effect.evidence, effect.estimate))],
            Ratios = [.. effects.Select(effect => Ratio(effect.evidence, effect.estimate)).OfType<Study>()],
            Regimens = [.. Regimens(paper)],
            Citations = [.. EvidenceReader.Citations(related).DistinctBy(citation => (citation.Label, citation.Words))],
            Warnings =
            [
                .. outcomes.Where(Disagrees).Select(Disagreement),
                .. Unread(paper),
                .. ModifierReading.Warnings(resources),
            ],
            Resources = FilesOfPage.Of(resources),
            Checks = validate is null ? null : FilesOfPage.Check(resources, validate),
        };
    }

    /// <summary>The paper in the list.</summary>
    public StudyRow Row(Paper paper) =>
        new(
            paper.Href,
            TitleOf(paper),
            "Paper",
            [
                .. EvidenceReader
                    .Citations(paper.Evidence.SelectMany(Related))
                    .SelectMany(citation => citation.Identifiers)
                    .Distinct(StringComparer.Ordinal),
            ],
            About(paper),
            paper.Evidence.Count == 1 ? "1 outcome" : $"{FhirWords.Integer(paper.Evidence.Count)} outcomes"
        );

    private ReportedOutcome Outcome(RiskEvidenceSynthesis risk, IReadOnlyList<RiskEvidenceSynthesis> all)
    {
        var (name, group) = (Words(risk.Outcome), Words(risk.Population));
        var own = Numbers(risk);
        return new(
            name,
            group,
            risk.RiskEstimate?.NumeratorCountElement?.Literal,
            risk.RiskEstimate?.DenominatorCountElement?.Literal,
            Stated(risk.RiskEstimate),
            risk.RiskEstimate?.Description,
            Line(risk),
            [
                .. all.Where(other => Words(other.Outcome) == name && Words(other.Population) == group)
                    .Select(Numbers)
                    .Where(numbers => numbers != own)
                    .Distinct(StringComparer.Ordinal),
            ],
            StatusOf(risk.StatusElement)
        )
        {
            Disagrees = Disagrees(risk),
        };
    }

    /// <summary>Whether the stated per cent is neither the rounded nor the cut off share of the counts.</summary>
    private static bool Disagrees(RiskEvidenceSynthesis risk)
    {
        var estimate = risk.RiskEstimate;
        if (
            estimate is not { NumeratorCount: { } count, DenominatorCount: { } of and > 0 }
            || FhirWords.Concept(estimate.UnitOfMeasure) != "%"
            || EvidenceReader.Value(estimate.ValueElement) is not { } stated
        )
        {
            return false;
        }

        var unit = 1m;
        for (var digit = 0; digit < stated.Scale; digit++)
        {
            unit /= 10;
        }

        var difference = (100m * count / of) - stated;
        return difference < -unit / 2 || difference >= unit;
    }

    private Warning Disagreement(RiskEvidenceSynthesis risk) =>
        new(
            $"{Words(risk.Outcome)}, {Words(risk.Population)}",
            $"{Numbers(risk)} is not {Stated(risk.RiskEstimate)}. The paper states both.",
            null
        );

    private static string Numbers(RiskEvidenceSynthesis risk) =>
        $"{risk.RiskEstimate?.NumeratorCountElement?.Literal ?? "not stated"} of {risk.RiskEstimate?.DenominatorCountElement?.Literal ?? "not stated"}";

    private static string? Stated(RiskEvidenceSynthesis.RiskEstimateComponent? estimate) =>
        estimate?.ValueElement?.Literal is not { } value ? null
        : FhirWords.Concept(estimate.UnitOfMeasure) is not { } unit ? value
        : unit == "%" ? $"{value}%"
        : $"{value} {unit}";

    private static ReportedEffect Effect(
        EffectEvidenceSynthesis evidence,
        EffectEvidenceSynthesis.EffectEstimateComponent estimate
    ) =>
        new(
            FhirWords.Concept(estimate.Type),
            estimate.ValueElement?.Literal,
            estimate.PrecisionEstimate.Select(Interval).FirstOrDefault(interval => interval is not null),
            estimate.PrecisionEstimate.Select(precision => FhirWords.Concept(precision.Type)).FirstOrDefault(),
            estimate.Description,
            Line(evidence),
            StatusOf(evidence.StatusElement)
        );

    private static string? Interval(EffectEvidenceSynthesis.PrecisionEstimateComponent precision) =>
        (precision.FromElement?.Literal, precision.ToElement?.Literal) switch
        {
            (null, null) => null,
            var (from, to) => $"{Level(precision.LevelElement)}{from ?? "not stated"} to {to ?? "not stated"}",
        };

    private static string Level(FhirDecimal? level) => level?.Literal is { } literal ? $"level {literal}: " : "";

    // Only ratios have a place on an axis around one.
    private static Study? Ratio(
        EffectEvidenceSynthesis evidence,
        EffectEvidenceSynthesis.EffectEstimateComponent estimate
    )
    {
        var measure = FhirWords.Concept(estimate.Type);
        if (
            measure is not ("hazard ratio" or "odds ratio" or "relative risk" or "risk ratio")
            || EvidenceReader.Value(estimate.ValueElement) is not { } value
        )
        {
            return null;
        }

        var precision = estimate.PrecisionEstimate.Find(precision => Interval(precision) is not null);
        var words =
            $"{estimate.ValueElement!.Literal}{(precision is null ? "" : $" ({precision.FromElement?.Literal} to {precision.ToElement?.Literal})")}";
        var ratio = new RatioEstimate(
            measure,
            words,
            value,
            EvidenceReader.Value(precision?.FromElement),
            EvidenceReader.Value(precision?.ToElement)
        );
        var outcome = new Outcome(words, null, null, null, null, null, null, ratio, null);
        return new(
            Line(evidence) is { } line ? $"Line {FhirWords.Integer(line)} of the source" : "Comparison",
            null,
            null,
            null,
            null,
            [outcome],
            null,
            null
        );
    }

    private string Words(ResourceReference? reference) =>
        Variable(reference)
            ?.Characteristic.Select(characteristic => FhirWords.Concept(characteristic.Definition as CodeableConcept))
            .FirstOrDefault(words => words is not null)
        ?? reference?.Display
        ?? "not named";

    private EvidenceVariable? Variable(ResourceReference? reference) =>
        reference?.Identifier is { } identifier
            ? variables.GetValueOrDefault((identifier.System, identifier.Value))
            : null;

    private IEnumerable<EvidenceVariable> Variables(DomainResource evidence)
    {
        ResourceReference?[] references = evidence switch
        {
            RiskEvidenceSynthesis risk => [risk.Population, risk.Exposure, risk.Outcome],
            EffectEvidenceSynthesis effect =>
            [
                effect.Population,
                effect.Exposure,
                effect.ExposureAlternative,
                effect.Outcome,
            ],
            _ => [],
        };
        return references.Select(Variable).OfType<EvidenceVariable>();
    }

    private IEnumerable<PlanLink> Regimens(Paper paper) =>
        catalogue
            .Plans.Where(plan =>
                PlanReader.KindOf(plan) == PlanKind.Regimen && SourceOf(plan) == SourceOf(paper.Evidence[0])
            )
            .Select(catalogue.Head)
            .DistinctBy(plan => plan.Id)
            .Select(plan => new PlanLink(
                plan.Title ?? "Untitled",
                $"../plan/{Catalogue.PageOf(plan)}",
                null,
                catalogue.StatusOf(plan)
            ));

    private IEnumerable<Warning> Unread(Paper paper) =>
        catalogue.ManifestOf(Url(paper.Evidence[0])) is { } manifest
            ? manifest
                .Extension.Texts(Guide.UnparsedText)
                .Select(text => new Warning("The paper", $"Not understood: “{text}”", null))
            : [];

    private static string TitleOf(Paper paper) =>
        TrialReader.Source(paper.Evidence.SelectMany(Related))?.Title
        ?? ((IVersionableConformanceResource)paper.Evidence[0]).Title
        ?? "Untitled";

    private static string? About(Paper paper) =>
        FhirWords.Concept(
            UseContext(paper.Evidence[0]).FirstOrDefault(context => context.Code?.Code == Guide.Focus)?.Value
                as CodeableConcept
        );

    private string HrefOf(DomainResource evidence) =>
        $"paper/{Catalogue.FileStem(catalogue.ManifestOf(Url(evidence)) ?? (Resource)evidence)}.html";

    private static DomainResource Head(IEnumerable<DomainResource> versions) =>
        versions
            .OrderByDescending(version => ((IVersionableConformanceResource)version).Status == PublicationStatus.Active)
            .ThenByDescending(version => ((IVersionableConformanceResource)version).Version, VersionOrder.Instance)
            .First();

    private static string Url(DomainResource resource) =>
        ((IVersionableConformanceResource)resource).Url ?? $"{resource.TypeName}/{resource.Id}";

    private static string SourceOf(DomainResource resource) =>
        Related(resource).FirstOrDefault(related => related.Type == RelatedArtifact.RelatedArtifactType.DerivedFrom)
            is { } origin
            ? $"{origin.Url} {origin.Display}"
            : Url(resource);

    private static IEnumerable<RelatedArtifact> Related(DomainResource resource) =>
        resource switch
        {
            RiskEvidenceSynthesis risk => risk.RelatedArtifact,
            EffectEvidenceSynthesis effect => effect.RelatedArtifact,
            PlanDefinition plan => plan.RelatedArtifact,
            _ => [],
        };

    private static IEnumerable<UsageContext> UseContext(DomainResource resource) =>
        resource switch
        {
            RiskEvidenceSynthesis risk => risk.UseContext,
            EffectEvidenceSynthesis effect => effect.UseContext,
            _ => [],
        };

    private static int? Line(DomainResource resource) => resource.Extension.First(Guide.Source).Number("line");

    private static Status StatusOf(Code<PublicationStatus>? status) =>
        status?.Literal switch
        {
            "draft" => new("draft", "Draft", null, false),
            "active" => new("active", "Active", null, false),
            "retired" => new("retired", "Retired", null, false),
            _ => new("unknown", "Status unknown", null, false),
        };
}

/// <summary>What was read from one source as evidence.</summary>
/// <param name="Href">Its page, relative to the site.</param>
/// <param name="Evidence">RiskEvidenceSyntheses and EffectEvidenceSyntheses, at least one.</param>
internal sealed record Paper(string Href, IReadOnlyList<DomainResource> Evidence);

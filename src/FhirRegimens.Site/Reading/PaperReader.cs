using System.Globalization;
using FhirRegimens.Fhir.Model;
using FhirRegimens.Site.Pages;

namespace FhirRegimens.Site.Reading;

/// <summary>Makes the pages of papers, and of the posted results of trials, from the evidence that was read from them.</summary>
internal sealed class PaperReader
{
    private readonly Catalogue catalogue;
    private readonly Func<Resource, OperationOutcome>? validate;
    private readonly Dictionary<(string? System, string? Value), EvidenceVariable> variables;
    private readonly ILookup<string, DomainResource> versions;
    private readonly Dictionary<ResearchStudy, Paper> ofTrials;
    private readonly Dictionary<string, string> pages;

    /// <summary>Finds the papers, and the trials of which results are posted: evidence belongs together where it was derived from the same source.</summary>
    public PaperReader(Catalogue catalogue, Func<Resource, OperationOutcome>? validate)
    {
        this.catalogue = catalogue;
        this.validate = validate;
        versions = catalogue.Outcomes.ToLookup(Url, StringComparer.Ordinal);
        var trials = catalogue.Trials.ToLookup(SourceOf, StringComparer.Ordinal);
        var heads = versions.Select(Head).ToList();
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
                .Select(source => Of([.. source], trials[source.Key].FirstOrDefault())),
        ];
        ofTrials = Papers.Where(paper => paper.Trial is not null).ToDictionary(paper => paper.Trial!);
        pages = Papers
            .SelectMany(paper => paper.Evidence.Select(evidence => (Url: Url(evidence), paper.Href)))
            .ToDictionary(page => page.Url, page => page.Href, StringComparer.Ordinal);
    }

    /// <summary>The papers and the results of trials, in the order they came.</summary>
    public IReadOnlyList<Paper> Papers { get; }

    /// <summary>The results of a trial; null where none are here.</summary>
    public Paper? ResultsOf(ResearchStudy trial) => ofTrials.GetValueOrDefault(trial);

    /// <summary>What a paper reports, as it is divided among its pages.</summary>
    public static IReadOnlyList<IReadOnlyList<DomainResource>> Portions(Paper paper) =>
        Reading.Portions.Of(paper.Evidence, evidence => [Sentence(evidence)]);

    /// <summary>A page of one paper.</summary>
    /// <param name="paper">The paper.</param>
    /// <param name="number">Which of its pages, from 1; all but the first have only outcomes.</param>
    public PaperPage Read(Paper paper, int number)
    {
        var related = paper.Evidence.SelectMany(Related).ToList();
        var portions = Portions(paper);
        var evidence = portions[number - 1];
        var said = paper
            .Evidence.OfType<RiskEvidenceSynthesis>()
            .Where(IsCount)
            .ToLookup(risk => (Identity(risk.Outcome), Identity(risk.Population)), Numbers);
        var namesakes = paper
            .Evidence.OfType<RiskEvidenceSynthesis>()
            .DistinctBy(risk => Identity(risk.Outcome))
            .GroupBy(risk => Words(risk.Outcome), StringComparer.Ordinal)
            .Where(named => named.Count() > 1)
            .Select(named => named.Key)
            .ToHashSet(StringComparer.Ordinal);
        var effects = evidence
            .OfType<EffectEvidenceSynthesis>()
            .SelectMany(effect => effect.EffectEstimate.Select(estimate => (effect, estimate)))
            .ToList();
        IReadOnlyList<DomainResource> resources = [.. evidence, .. evidence.SelectMany(Variables).Distinct()];
        return new()
        {
            Title = TitleOf(paper),
            Trial = paper.Trial is { } trial ? new(trial.Title ?? "Untitled", $"../{TrialReader.PageOf(trial)}") : null,
            Source = TrialReader.Source(related, catalogue.ManifestOf(Url(paper.Evidence[0]))),
            About = About(paper),
            Portion = new(
                number,
                [
                    .. Enumerable
                        .Range(1, portions.Count)
                        .Select(n => Reading.Portions.PageOf(paper.Href, n).Split('/')[^1]),
                ]
            ),
            Outcomes = [.. evidence.OfType<RiskEvidenceSynthesis>().Select(risk => Outcome(risk, said, namesakes))],
            Effects = [.. effects.Select(effect => Effect(effect.effect, effect.estimate))],
            Ratios = [.. effects.Select(effect => Ratio(effect.effect, effect.estimate)).OfType<Study>()],
            Regimens = [.. Regimens(paper)],
            Citations = [.. EvidenceReader.Citations(related).DistinctBy(citation => (citation.Label, citation.Words))],
            Warnings =
            [
                .. Cautions(number == 1 ? paper.Evidence : evidence),
                .. number == 1 ? Unread(paper) : [],
                .. ModifierReading.Warnings(resources),
            ],
            Versions = [.. resources.Select(Versions).OfType<VersionedPart>()],
            Resources = FilesOfPage.Of(resources),
            Bundle = $"../{FilesOfPage.BundleOf(paper.Href)}",
            Checks = validate is null ? null : FilesOfPage.Check(resources, validate),
        };
    }

    /// <summary>What a paper reports, and what it is about.</summary>
    public IReadOnlyList<DomainResource> Resources(Paper paper) =>
        [.. paper.Evidence, .. paper.Evidence.SelectMany(Variables).Distinct()];

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
            About(paper) is { } about ? [about] : [],
            null,
            null,
            null,
            paper.Evidence.Count == 1 ? "1 outcome" : $"{FhirWords.Integer(paper.Evidence.Count)} outcomes"
        );

    /// <summary>The page of the paper that reports something, relative to the site; null where none does.</summary>
    public string? PageOf(DomainResource evidence) => pages.GetValueOrDefault(Url(evidence));

    /// <summary>What awaits approval of a paper; null where nothing does.</summary>
    public WaitingPaper? Waiting(Paper paper)
    {
        var drafts = Resources(paper)
            .Select(shown => (Shown: shown, Newest: Newest(versions[Url(shown)])))
            .Where(part => ((IVersionableConformanceResource)part.Newest).Status == PublicationStatus.Draft)
            .ToList();
        var outcomes = drafts.Where(part => part.Newest is not EvidenceVariable).ToList();
        return drafts.Count == 0
            ? null
            : new(
                paper.Href,
                TitleOf(paper),
                outcomes.Count(part => part.Shown == part.Newest),
                outcomes.Count(part => part.Shown != part.Newest),
                [.. drafts.Select(part => catalogue.StatusOf(part.Newest).Reason).OfType<string>().Distinct()]
            );
    }

    /// <summary>An outcome as its row shows it.</summary>
    /// <param name="risk">The outcome.</param>
    /// <param name="said">The numbers that the source states of an outcome of a group.</param>
    /// <param name="namesakes">Names that several outcomes of the source have.</param>
    private ReportedOutcome Outcome(
        RiskEvidenceSynthesis risk,
        ILookup<(string, string), string> said,
        HashSet<string> namesakes
    )
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
                .. said[(Identity(risk.Outcome), Identity(risk.Population))]
                    .Where(numbers => IsCount(risk) && numbers != own)
                    .Distinct(StringComparer.Ordinal),
            ],
            catalogue.StatusOf(risk)
        )
        {
            Disagrees = Disagrees(risk),
            Notes = [.. Notes(risk), .. namesakes.Contains(name) ? [Namesake(risk.Outcome)] : Array.Empty<string>()],
        };
    }

    /// <summary>What tells an outcome from others of its name, as far as the source says it.</summary>
    private string Namesake(ResourceReference? outcome)
    {
        var about = string.Join(
            " ",
            (Variable(outcome)?.Characteristic ?? [])
                .Skip(1)
                .Select(own => FhirWords.Concept(own.Definition as CodeableConcept))
                .OfType<string>()
        );
        return about.Length == 0
            ? "Several outcomes have this name; of this one the source says no more."
            : $"Several outcomes have this name. Of this one the source says: {about}";
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

    private IEnumerable<Warning> Cautions(IReadOnlyList<DomainResource> evidence) =>
        evidence
            .SelectMany(Cautions)
            .Concat(
                evidence
                    .SelectMany(Variables)
                    .Distinct()
                    .SelectMany(variable => NotesOf(variable).Select(note => new Warning(Where(variable), note, null)))
            );

    // Where a note says what is wrong with the numbers, that is said and nothing else.
    private IEnumerable<Warning> Cautions(DomainResource evidence)
    {
        var notes = NotesOf(evidence).ToList();
        return notes.Count == 0 && evidence is RiskEvidenceSynthesis risk && Disagrees(risk)
            ? [new(Where(risk), $"{Numbers(risk)} is not {Stated(risk.RiskEstimate)}. The source states both.", null)]
            : notes.Select(note => new Warning(Where(evidence), note, null));
    }

    private string Where(DomainResource evidence) =>
        evidence switch
        {
            RiskEvidenceSynthesis risk => $"{Words(risk.Outcome)}, {Words(risk.Population)}",
            EffectEvidenceSynthesis effect => effect
                .EffectEstimate.Select(estimate => FhirWords.Concept(estimate.Type))
                .FirstOrDefault(measure => measure is not null)
                ?? "Comparison",
            EvidenceVariable variable => WordsOf(variable) ?? "The source",
            _ => "The source",
        };

    /// <summary>What is noted about a figure, and about what it is a figure of.</summary>
    private IEnumerable<string> Notes(DomainResource evidence) =>
        Variables(evidence).Prepend(evidence).SelectMany(NotesOf).Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> NotesOf(DomainResource resource)
    {
        IEnumerable<Annotation> notes = resource switch
        {
            RiskEvidenceSynthesis risk => risk.Note,
            EffectEvidenceSynthesis effect => effect.Note,
            EvidenceVariable variable => variable.Note,
            _ => [],
        };
        return notes.Select(note => FhirWords.Plain(note.Text)).OfType<string>();
    }

    private VersionedPart? Versions(DomainResource shown)
    {
        var all = versions[Url(shown)]
            .OrderByDescending(version => ((IVersionableConformanceResource)version).Version, VersionOrder.Instance)
            .ToList();
        return all.Count < 2
            ? null
            : new(
                ((IVersionableConformanceResource)shown).Title ?? shown.Id ?? "Untitled",
                [
                    .. all.Select(version => new PartVersion(
                        ((IVersionableConformanceResource)version).Version,
                        catalogue.StatusOf(version),
                        ((IVersionableConformanceResource)version).Date,
                        Says(version),
                        $"../{Catalogue.FileOf(version)}",
                        version == shown
                    )),
                ]
            );
    }

    /// <summary>A version in short: its numbers, then the source's words.</summary>
    private static string? Says(DomainResource version)
    {
        string?[] parts = version switch
        {
            RiskEvidenceSynthesis risk =>
            [
                IsCount(risk) ? Numbers(risk) : null,
                Stated(risk.RiskEstimate),
                Sentence(risk),
            ],
            EffectEvidenceSynthesis effect =>
            [
                .. effect.EffectEstimate.SelectMany(estimate =>
                    new[]
                    {
                        FhirWords.Concept(estimate.Type),
                        estimate.ValueElement?.Literal,
                        estimate.PrecisionEstimate.Select(Interval).FirstOrDefault(interval => interval is not null),
                    }
                ),
                Sentence(effect),
            ],
            EvidenceVariable variable => [WordsOf(variable)],
            _ => [],
        };
        return string.Join("; ", parts.OfType<string>());
    }

    private static string? Sentence(DomainResource evidence) =>
        evidence switch
        {
            RiskEvidenceSynthesis risk => risk.RiskEstimate?.Description,
            EffectEvidenceSynthesis effect => effect
                .EffectEstimate.Select(estimate => estimate.Description)
                .FirstOrDefault(words => words is not null),
            _ => null,
        };

    private static string Numbers(RiskEvidenceSynthesis risk) =>
        $"{risk.RiskEstimate?.NumeratorCountElement?.Literal ?? "not stated"} of {risk.RiskEstimate?.DenominatorCountElement?.Literal ?? "not stated"}";

    private static bool IsCount(RiskEvidenceSynthesis risk) => risk.RiskEstimate?.NumeratorCountElement is not null;

    /// <summary>"75%"; of what is no number of patients all of it: "Median 18.4 months, 95% Confidence Interval 13.2 to 24.0".</summary>
    private static string? Stated(RiskEvidenceSynthesis.RiskEstimateComponent? estimate)
    {
        if (estimate is null)
        {
            return null;
        }

        var unit = FhirWords.Concept(estimate.UnitOfMeasure);
        var value =
            estimate.ValueElement?.Literal is not { } number ? null
            : unit is null ? number
            : unit == "%" ? $"{number}%"
            : $"{number} {unit}";
        return FhirWords.Concept(estimate.Type) is not { } type
            ? value
            : string.Join(", ", estimate.PrecisionEstimate.Select(Spread).Prepend($"{type}: {value ?? "not stated"}"));
    }

    private static string Spread(RiskEvidenceSynthesis.PrecisionEstimateComponent precision)
    {
        var words = FhirWords.Concept(precision.Type) ?? "spread";
        return (precision.FromElement?.Literal, precision.ToElement?.Literal) switch
        {
            (null, null) => words,
            var (from, to) => $"{words} {from ?? "not stated"} to {to ?? "not stated"}",
        };
    }

    private ReportedEffect Effect(
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
            catalogue.StatusOf(evidence)
        )
        {
            Notes = [.. Notes(evidence)],
        };

    private static string? Interval(EffectEvidenceSynthesis.PrecisionEstimateComponent precision) =>
        Bounds(precision) is { } bounds ? $"{bounds}{Level(precision.LevelElement)}" : null;

    private static string? Bounds(EffectEvidenceSynthesis.PrecisionEstimateComponent precision) =>
        (precision.FromElement?.Literal, precision.ToElement?.Literal) switch
        {
            (null, null) => null,
            var (from, to) => $"{from ?? "not stated"} to {to ?? "not stated"}",
        };

    private static string Level(FhirDecimal? level) =>
        EvidenceReader.Value(level) is { } share and >= 0 and <= 1
            ? string.Create(CultureInfo.InvariantCulture, $" ({share * 100:0.######}%)")
            : "";

    // Only ratios have a place on an axis around one.
    private Study? Ratio(EffectEvidenceSynthesis evidence, EffectEvidenceSynthesis.EffectEstimateComponent estimate)
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
        var words = $"{estimate.ValueElement!.Literal}{(precision is null ? "" : $" ({Bounds(precision)})")}";
        var ratio = new RatioEstimate(
            measure,
            words,
            value,
            EvidenceReader.Value(precision?.FromElement),
            EvidenceReader.Value(precision?.ToElement)
        );
        var outcome = new Outcome(words, null, null, null, null, null, null, ratio, null);
        return new(
            Words(evidence.Outcome) is var what && what != estimate.Description ? what
                : Line(evidence) is { } line ? $"Line {FhirWords.Integer(line)} of the source"
                : "Comparison",
            null,
            null,
            null,
            null,
            [outcome],
            null,
            null
        );
    }

    /// <summary>What tells what is named from another of the same name; the name where nothing does.</summary>
    private string Identity(ResourceReference? reference) =>
        Variable(reference) is { } variable ? Url(variable) : Words(reference);

    private string Words(ResourceReference? reference) =>
        (Variable(reference) is { } variable ? WordsOf(variable) : null) ?? reference?.Display ?? "not named";

    private static string? WordsOf(EvidenceVariable variable) =>
        variable
            .Characteristic.Select(characteristic => FhirWords.Concept(characteristic.Definition as CodeableConcept))
            .FirstOrDefault(words => words is not null);

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
            ? Catalogue
                .NotesOf(manifest)
                .Concat(
                    paper.Trial is null
                        ? manifest.Extension.Texts(Guide.UnparsedText).Select(text => $"Not understood: “{text}”")
                        : []
                )
                .Select(words => new Warning(paper.Trial is null ? "The paper" : "The record", words, null))
            : [];

    private static string TitleOf(Paper paper) =>
        paper.Trial?.Title
        ?? TrialReader.Source(paper.Evidence.SelectMany(Related), manifest: null)?.Title
        ?? ((IVersionableConformanceResource)paper.Evidence[0]).Title
        ?? "Untitled";

    private static string? About(Paper paper) => Focus(paper) is { } focus && focus != TitleOf(paper) ? focus : null;

    private static string? Focus(Paper paper) =>
        FhirWords.Concept(
            UseContext(paper.Evidence[0]).FirstOrDefault(context => context.Code?.Code == Guide.Focus)?.Value
                as CodeableConcept
        );

    private Paper Of(IReadOnlyList<DomainResource> evidence, ResearchStudy? trial)
    {
        var stem = Catalogue.FileStem(catalogue.ManifestOf(Url(evidence[0])) ?? (Resource)evidence[0]);
        return new(trial is null ? $"paper/{stem}.html" : $"results/{stem}.html", evidence, trial);
    }

    private static DomainResource Head(IEnumerable<DomainResource> versions) =>
        versions
            .OrderByDescending(version => ((IVersionableConformanceResource)version).Status == PublicationStatus.Active)
            .ThenByDescending(version => ((IVersionableConformanceResource)version).Version, VersionOrder.Instance)
            .First();

    private static DomainResource Newest(IEnumerable<DomainResource> versions) =>
        versions.MaxBy(version => ((IVersionableConformanceResource)version).Version, VersionOrder.Instance)!;

    private static string Url(DomainResource resource) =>
        (resource as IVersionableConformanceResource)?.Url ?? $"{resource.TypeName}/{resource.Id}";

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
            ResearchStudy trial => trial.RelatedArtifact,
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
}

/// <summary>What was read from one source as evidence.</summary>
/// <param name="Href">Its page, relative to the site.</param>
/// <param name="Evidence">RiskEvidenceSyntheses and EffectEvidenceSyntheses, at least one.</param>
/// <param name="Trial">The trial whose posted results they are; null of a paper.</param>
internal sealed record Paper(string Href, IReadOnlyList<DomainResource> Evidence, ResearchStudy? Trial);

using FhirRegimens.Conversion.Evidence;
using FhirRegimens.Conversion.Identity;
using FhirRegimens.Conversion.Narrative;
using FhirRegimens.Fhir.Model;
using FhirRegimens.Regimens;

namespace FhirRegimens.Conversion.Papers;

/// <summary>Outcomes and effects that a paper reports, as evidence with the numbers as stated.</summary>
internal sealed class PaperEvidence
{
    private readonly SourceContext context;
    private readonly Paper paper;
    private readonly FigureDisagreements disagreements;
    private readonly Slug slug;
    private readonly Dictionary<string, EvidenceVariable> variables = new(StringComparer.Ordinal);

    private PaperEvidence(SourceContext context, Paper paper, FigureDisagreements disagreements, Slug slug)
    {
        this.context = context;
        this.paper = paper;
        this.disagreements = disagreements;
        this.slug = slug;
    }

    /// <summary>The variables, then what is reported about them, in the order of the paper.</summary>
    public static IReadOnlyList<DomainResource> Of(
        SourceContext context,
        Paper paper,
        FigureDisagreements disagreements,
        Slug slug
    )
    {
        var maker = new PaperEvidence(context, paper, disagreements, slug);
        var risks = maker.Risks().ToList();
        var effects = maker.Effects().ToList();
        return [.. maker.variables.Values, .. risks, .. effects];
    }

    private IEnumerable<RiskEvidenceSynthesis> Risks()
    {
        var slugs = SlugAssignment.Below(
            slug,
            [
                .. paper.Outcomes.Select(outcome => new NamedThing(
                    $"{outcome.Name} {outcome.Group}",
                    $"{outcome.Name} / {outcome.Group}"
                )),
            ]
        );
        return paper.Outcomes.Zip(slugs, Risk);
    }

    private RiskEvidenceSynthesis Risk(ReportedOutcome outcome, Slug own)
    {
        var words =
            $"{outcome.Name}: {Words.Integer(outcome.Count)} of {Words.Integer(outcome.Of)} {Group(outcome.Group)}"
            + (outcome.Percent is { } percent ? $", stated as {Words.Number(percent)}%" : "");
        var risk = new RiskEvidenceSynthesis
        {
            Population = Reference(Population(outcome.Group, outcome.Span)),
            Outcome = Reference(Variable("outcome", outcome.Name, outcome.Span)),
            SampleSize = new() { NumberOfParticipants = outcome.Of, Description = Group(outcome.Group) },
            RiskEstimate = new()
            {
                Description = outcome.Text,
                NumeratorCount = outcome.Count,
                DenominatorCount = outcome.Of,
                Value = outcome.Percent,
                UnitOfMeasure = outcome.Percent is null
                    ? null
                    : new CodeableConcept
                    {
                        Coding = [new() { System = Terminology.CodeSystems.Ucum, Code = "%" }],
                        Text = "%",
                    },
            },
        };
        Describe(risk, "outcome", "regimen-risk-evidence", own, words, outcome.Span);
        risk.RelatedArtifact.AddRange(paper.References.Take(1).Select(Citation.Of));
        risk.Note.AddRange(disagreements.About(outcome).Select(Make.Note));
        risk.Text = Narrative([words, outcome.Text, .. disagreements.About(outcome)]);
        return risk;
    }

    private IEnumerable<EffectEvidenceSynthesis> Effects()
    {
        var slugs = SlugAssignment.Below(
            slug,
            [.. paper.Effects.Select(effect => new NamedThing(effect.Measure, effect.Measure))]
        );
        return paper.Effects.Zip(slugs, Effect);
    }

    private EffectEvidenceSynthesis Effect(ReportedEffect effect, Slug own)
    {
        var words = $"{effect.Measure} {Words.Number(effect.Value)}";
        var estimate = new EffectEvidenceSynthesis.EffectEstimateComponent
        {
            Description = effect.Text,
            Type = Make.Words(effect.Measure),
            Value = effect.Value,
        };
        if (effect.Low is not null || effect.High is not null || effect.PValue is not null)
        {
            estimate.PrecisionEstimate.Add(
                new()
                {
                    Type = Make.Words(
                        string.Join(
                            ", ",
                            new[]
                            {
                                effect.Low is null && effect.High is null ? null
                                : effect.Level is null ? "interval of which no level is stated"
                                : "confidence interval",
                                effect.PValue is { } p ? $"p {p}" : null,
                            }.OfType<string>()
                        )
                    ),
                    Level = effect.Level is { } level ? level / 100 : null,
                    From = effect.Low,
                    To = effect.High,
                }
            );
        }

        var reported = new EffectEvidenceSynthesis
        {
            Population = Reference(Population("", effect.Span)),
            Exposure = Reference(Variable("exposure", "The one arm, as the sentence names it", effect.Span)),
            ExposureAlternative = Reference(
                Variable("exposure", "The other arm, as the sentence names it", effect.Span)
            ),
            Outcome = Reference(Variable("outcome", effect.Text, effect.Span)),
            EffectEstimate = [estimate],
        };
        Describe(reported, "outcome", "regimen-effect-evidence", own, words, effect.Span);
        reported.RelatedArtifact.AddRange(paper.References.Take(1).Select(Citation.Of));
        reported.Text = Narrative([words, effect.Text]);
        return reported;
    }

    private EvidenceVariable Population(string group, SourceSpan span) => Variable("population", Group(group), span);

    private static string Group(string group) => group.Length == 0 ? "patients of the study" : group;

    private EvidenceVariable Variable(string role, string words, SourceSpan span)
    {
        var key = $"{role} / {words}";
        if (variables.TryGetValue(key, out var known))
        {
            return known;
        }

        var own = slug.Part(role).Part(words).Distinguished(words);
        var variable = new EvidenceVariable
        {
            Characteristic = [new() { Definition = Make.Words(words) }],
            Type = EvidenceVariableType.Dichotomous,
        };
        Describe(variable, "variable", "", own, words, span);
        variable.Meta!.Profile = [];
        variable.Text = Narrative([words]);
        variables[key] = variable;
        return variable;
    }

    private void Describe(
        DomainResource resource,
        string kind,
        string profile,
        Slug own,
        string words,
        SourceSpan span
    ) => context.Describe(resource, new(kind, profile, own, Title(words), words, span, null, null));

    /// <summary>Words short enough for a title.</summary>
    private static string Title(string words)
    {
        const int longest = 120;
        return words.Length <= longest ? words : words[..(longest - 3)] + "...";
    }

    private static Fhir.Model.Narrative Narrative(IEnumerable<string> paragraphs) =>
        paragraphs.Aggregate(new Xhtml(), (html, words) => html.Paragraph(words)).Finish();

    /// <summary>By identifier, since every version of a variable is an instance of its own.</summary>
    private static ResourceReference Reference(EvidenceVariable variable) =>
        new()
        {
            Type = "EvidenceVariable",
            Identifier = variable.Identifier[0],
            Display = variable.Title,
        };
}

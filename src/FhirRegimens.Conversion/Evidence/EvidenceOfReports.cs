using System.Globalization;
using FhirRegimens.Conversion.Identity;
using FhirRegimens.Conversion.Narrative;
using FhirRegimens.Conversion.Terminology;
using FhirRegimens.Fhir.Model;
using FhirRegimens.Regimens;

namespace FhirRegimens.Conversion.Evidence;

/// <summary>What a source reports, and what goes along with it.</summary>
/// <param name="Outcomes">What single groups had.</param>
/// <param name="Effects">Comparisons.</param>
/// <param name="Source">The source itself as a reference; null where it cannot be cited.</param>
internal sealed record Reports(
    ValueList<ReportedOutcome> Outcomes,
    ValueList<ReportedEffect> Effects,
    Reference? Source
)
{
    /// <summary>The variant that an arm of a trial is given, by the name of the arm.</summary>
    public IReadOnlyDictionary<string, PlanDefinition> Arms { get; init; } = new Dictionary<string, PlanDefinition>();
}

/// <summary>Outcomes and effects that a source reports, as evidence with the numbers as stated.</summary>
internal sealed class EvidenceOfReports
{
    private const string ConfidenceInterval = "Confidence Interval";

    private readonly SourceContext context;
    private readonly Reports reports;
    private readonly Slug slug;
    private readonly Dictionary<string, EvidenceVariable> variables = new(StringComparer.Ordinal);

    private static readonly Dictionary<string, (string Code, string Display)> RiskTypes = new(
        StringComparer.OrdinalIgnoreCase
    )
    {
        ["Mean"] = ("mean", "mean"),
        ["Median"] = ("median", "median"),
    };

    private static readonly Dictionary<string, (string Code, string Display)> PrecisionTypes = new(
        StringComparer.OrdinalIgnoreCase
    )
    {
        [ConfidenceInterval] = ("CI", "confidence interval"),
        ["Inter-Quartile Range"] = ("IQR", "interquartile range"),
        ["Standard Deviation"] = ("SD", "standard deviation"),
        ["Standard Error"] = ("SE", "standard error"),
    };

    private EvidenceOfReports(SourceContext context, Reports reports, Slug slug)
    {
        this.context = context;
        this.reports = reports;
        this.slug = slug;
    }

    /// <summary>
    /// What is published of them: the variables, then what is reported about them, in the order of the source; nothing where
    /// nothing is reported.
    /// </summary>
    public static IReadOnlyList<ConvertedClosure> Of(SourceContext context, Reports reports)
    {
        var maker = new EvidenceOfReports(context, reports, Slug.Of(context.Origin.Title));
        var risks = maker.Risks().ToList();
        var effects = maker.Effects().ToList();
        IReadOnlyList<DomainResource> evidence = [.. maker.variables.Values, .. risks, .. effects];
        Finishing.Finish(evidence);
        return evidence.Count == 0 ? [] : [new($"Outcomes of {context.Origin.Title}", evidence)];
    }

    private IEnumerable<RiskEvidenceSynthesis> Risks()
    {
        var slugs = SlugAssignment.Below(
            slug,
            [
                .. reports.Outcomes.Select(outcome => new NamedThing(
                    $"{outcome.Name} {outcome.Group}",
                    string.Join(" / ", [outcome.Name, outcome.Group, .. outcome.About, .. outcome.AboutGroup])
                )),
            ]
        );
        return reports.Outcomes.Zip(slugs, Risk);
    }

    private RiskEvidenceSynthesis Risk(ReportedOutcome outcome, Slug own)
    {
        var words = InWords(outcome);
        var risk = new RiskEvidenceSynthesis
        {
            Population = Reference(Population(outcome)),
            Outcome = Reference(Outcome(outcome)),
            SampleSize = new() { NumberOfParticipants = outcome.Of, Description = Group(outcome.Group) },
            RiskEstimate = Estimate(outcome),
        };
        Describe(risk, "outcome", "regimen-risk-evidence", own, words, outcome.Span);
        risk.RelatedArtifact.AddPresent(Source());
        risk.Note.AddRange(outcome.Remarks.Select(Make.Note));
        risk.Text = Narrative([words, outcome.Text, .. outcome.Remarks]);
        return risk;
    }

    private static string InWords(ReportedOutcome outcome) =>
        outcome.Estimate is { } estimate
            ? $"{outcome.Name}: {Statistic(estimate)}{Figure(estimate)} in {Group(outcome.Group)}"
            : $"{outcome.Name}: {Count(outcome.Count)} of {Count(outcome.Of)}"
                + (outcome.Percent is { } percent ? $" (stated as {Words.Number(percent)}%)" : "")
                + $" in {Group(outcome.Group)}";

    /// <summary>What a figure is, where that says more than that it is a number.</summary>
    private static string Statistic(ReportedEstimate estimate) =>
        estimate.Statistic == "Number" ? "" : $"{estimate.Statistic.ToLowerInvariant()} ";

    private static string Figure(ReportedEstimate estimate) =>
        estimate.Value is not { } value ? "not stated"
        : estimate.Unit is { } unit ? $"{Words.Number(value)} {unit}"
        : Words.Number(value);

    private static string Count(int? count) => count is { } stated ? Words.Integer(stated) : "not stated";

    private static RiskEvidenceSynthesis.RiskEstimateComponent Estimate(ReportedOutcome outcome)
    {
        var risk = new RiskEvidenceSynthesis.RiskEstimateComponent
        {
            Description = outcome.Text,
            NumeratorCount = outcome.Count,
            DenominatorCount = outcome.Of,
            Value = outcome.Percent,
            UnitOfMeasure = outcome.Percent is null ? null : Unit("%"),
        };
        if (outcome.Estimate is { } estimate)
        {
            risk.Type = Coded("risk-estimate-type", RiskTypes, estimate.Statistic);
            risk.Value = estimate.Value;
            risk.UnitOfMeasure = estimate.Unit is { } unit ? Unit(unit) : null;
            risk.Type.Text =
                risk.UnitOfMeasure is null && estimate.Unit is not null
                    ? $"{estimate.Statistic}, in {estimate.Unit}"
                    : estimate.Statistic;
            risk.PrecisionEstimate.AddPresent(Precision(estimate));
        }

        return risk;
    }

    /// <summary>R4 has no place for one number of spread: it is in the words of its type.</summary>
    private static RiskEvidenceSynthesis.PrecisionEstimateComponent? Precision(ReportedEstimate estimate)
    {
        if ((estimate.Deviation ?? estimate.Low ?? estimate.High) is null)
        {
            return null;
        }

        var spread = estimate.Spread ?? "spread";
        var level = LevelOf(spread);
        var type = Coded("precision-estimate-type", PrecisionTypes, level is null ? spread : ConfidenceInterval);
        type.Text = estimate.Deviation is { } deviation ? $"{spread} {Words.Number(deviation)}" : spread;
        return new()
        {
            Type = type,
            Level = level,
            From = estimate.Low,
            To = estimate.High,
        };
    }

    /// <summary>The level of "95% Confidence Interval" as a share of one; null of other words.</summary>
    private static decimal? LevelOf(string spread) =>
        spread.Split('%') is [var level, var words]
        && words.Trim().Equals(ConfidenceInterval, StringComparison.OrdinalIgnoreCase)
        && decimal.TryParse(level, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent)
        && percent is > 1 and < 100
            ? percent / 100
            : null;

    private static CodeableConcept Coded(
        string system,
        Dictionary<string, (string Code, string Display)> codes,
        string words
    ) =>
        codes.TryGetValue(words, out var code)
            ? Make.Concept(
                new Concept($"http://terminology.hl7.org/CodeSystem/{system}", code.Code, code.Display),
                words
            )
            : Make.Words(words);

    /// <summary>A unit that UCUM has, in the source's words; null for another, since R4 allows no other unit here.</summary>
    private static CodeableConcept? Unit(string words)
    {
        var code = words.ToLowerInvariant() switch
        {
            "%" or "percent" or "percentage" => "%",
            var share
                when (
                    share.StartsWith("percentage of ", StringComparison.Ordinal)
                    || share.StartsWith("percent of ", StringComparison.Ordinal)
                ) => IsRate(share) ? null : "%",
            "hour" or "hours" => "h",
            "day" or "days" => "d",
            "week" or "weeks" => "wk",
            "month" or "months" => "mo",
            "year" or "years" => "a",
            "10^9/l" => "10*9/L",
            "10^12/l" => "10*12/L",
            // Of these the domain's units say more than a record does.
            "auc" or "inr" => null,
            var power when power.StartsWith("10", StringComparison.Ordinal) => null,
            _ => Units.Unit.Of(words).Code,
        };
        return code is null
            ? null
            : new() { Coding = [new() { System = CodeSystems.Ucum, Code = code }], Text = words };
    }

    /// <summary>"percentage of participants per year".</summary>
    private static bool IsRate(string unit) =>
        unit.Contains('/', StringComparison.Ordinal) || unit.Contains(" per ", StringComparison.Ordinal);

    private IEnumerable<EffectEvidenceSynthesis> Effects()
    {
        var slugs = SlugAssignment.Below(slug, [.. reports.Effects.Select(NamedThing)]);
        return reports.Effects.Zip(slugs, Effect);
    }

    private static NamedThing NamedThing(ReportedEffect effect) =>
        effect.Name is null
            ? new(effect.Measure, effect.Measure)
            : new(
                string.Join(" ", [effect.Name, effect.Measure, .. effect.Groups]),
                string.Join(" / ", [effect.Name, effect.Measure, .. effect.Groups, .. effect.About])
            );

    private EffectEvidenceSynthesis Effect(ReportedEffect effect, Slug own)
    {
        var words =
            (effect.Name is null ? "" : $"{effect.Name}: ")
            + (effect.Value is { } value ? $"{effect.Measure} {Words.Number(value)}" : effect.Measure);
        var estimate = new EffectEvidenceSynthesis.EffectEstimateComponent
        {
            Description = effect.Text,
            Type = Make.Words(effect.Measure),
            Value = effect.Value,
        };
        estimate.PrecisionEstimate.AddPresent(Precision(effect));
        var sides = Sides(effect);
        var reported = new EffectEvidenceSynthesis
        {
            Population = Reference(Population(string.Join("; ", effect.Groups), effect.Span)),
            Exposure = Reference(Who("exposure", sides.One, effect.Span)),
            ExposureAlternative = Reference(Who("exposure", sides.Other, effect.Span)),
            Outcome = Reference(Variable("outcome", effect.Name ?? effect.Text, effect.Span, effect.About)),
            EffectEstimate = [estimate],
        };
        Describe(reported, "outcome", "regimen-effect-evidence", own, words, effect.Span);
        reported.RelatedArtifact.AddPresent(Source());
        reported.Note.AddRange(effect.Remarks.Select(Make.Note));
        reported.Text = Narrative([words, effect.Text, .. effect.Remarks]);
        return reported;
    }

    private static EffectEvidenceSynthesis.PrecisionEstimateComponent? Precision(ReportedEffect effect)
    {
        var hasLimits = effect.Low is not null || effect.High is not null;
        var type = string.Join(
            ", ",
            new[] { hasLimits ? Interval(effect) : null, effect.PValue is { } p ? $"p {p}" : null }.OfType<string>()
        );
        return type.Length == 0
            ? null
            : new()
            {
                Type = Make.Words(type),
                Level = hasLimits ? effect.Level / 100 : null,
                From = effect.Low,
                To = effect.High,
            };
    }

    private static string Interval(ReportedEffect effect) =>
        effect.Interval ?? (effect.Level is null ? "interval of which no level is stated" : "confidence interval");

    /// <summary>Neither a sentence nor a registry's list of groups says for certain which is set against which.</summary>
    private static (string One, string Other) Sides(ReportedEffect effect)
    {
        var groups = string.Join("; ", effect.Groups);
        return effect.Groups.Count == 0
            ? ("The one arm, as the sentence names it", "The other arm, as the sentence names it")
            : ($"One of the groups compared: {groups}", $"The other of the groups compared: {groups}");
    }

    private RelatedArtifact? Source() => reports.Source is { } source ? Citation.Of(source) : null;

    private EvidenceVariable Population(ReportedOutcome outcome)
    {
        var variable = Population(outcome.Group, outcome.Span, outcome.AboutGroup);
        if (
            outcome.Arm is { } arm
            && reports.Arms.TryGetValue(arm, out var plan)
            && !variable.RelatedArtifact.Exists(related => related.Resource == plan.Url)
        )
        {
            variable.RelatedArtifact.Add(
                new()
                {
                    Type = RelatedArtifact.RelatedArtifactType.DependsOn,
                    Display = plan.Title,
                    Resource = plan.Url,
                }
            );
        }

        return variable;
    }

    private EvidenceVariable Population(string group, SourceSpan span, ValueList<string> about = default) =>
        Who("population", Group(group), span, about);

    /// <summary>Who or what an outcome is of: one is of it or not.</summary>
    private EvidenceVariable Who(string role, string words, SourceSpan span, ValueList<string> about = default)
    {
        var variable = Variable(role, words, span, about);
        variable.Type = EvidenceVariableType.Dichotomous;
        return variable;
    }

    /// <summary>What occurred or was measured; of a comparison alone nothing says whether it is counted.</summary>
    private EvidenceVariable Outcome(ReportedOutcome outcome)
    {
        var variable = Variable("outcome", outcome.Name, outcome.Span, outcome.About);
        variable.Type = outcome.Estimate is null
            ? variable.Type ?? EvidenceVariableType.Dichotomous
            : EvidenceVariableType.Continuous;
        return variable;
    }

    private static string Group(string group) => group.Length == 0 ? "patients of the study" : group;

    private EvidenceVariable Variable(string role, string words, SourceSpan span, ValueList<string> about = default)
    {
        var key = string.Join(" / ", [role, words, .. about]);
        if (variables.TryGetValue(key, out var known))
        {
            return known;
        }

        var own = slug.Part(role).Part(words).Distinguished(string.Join(" / ", [words, .. about]));
        var variable = new EvidenceVariable
        {
            Characteristic =
            [
                .. about
                    .Prepend(words)
                    .Select(each => new EvidenceVariable.CharacteristicComponent { Definition = Make.Words(each) }),
            ],
        };
        Describe(variable, "variable", "", own, words, span);
        variable.Meta!.Profile = [];
        variable.Text = Narrative(about.Prepend(words));
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
        if (words.Length <= longest)
        {
            return words;
        }

        const int kept = longest - 3;
        return words[..(char.IsHighSurrogate(words[kept - 1]) ? kept - 1 : kept)] + "...";
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

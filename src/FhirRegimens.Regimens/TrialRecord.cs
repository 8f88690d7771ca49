namespace FhirRegimens.Regimens;

/// <summary>The record of a trial in a registry.</summary>
public sealed record TrialRecord : SourceDocument
{
    /// <summary>The trial's number in the registry: "NCT00000000"; null where the text has none.</summary>
    public Stated<string>? Number { get; init; }

    /// <summary>Numbers that sponsors and other registries give it.</summary>
    public ValueList<string> OtherNumbers { get; init; }

    /// <summary>The short title.</summary>
    public Stated<string>? Title { get; init; }

    /// <summary>The scientific title.</summary>
    public string? OfficialTitle { get; init; }

    /// <summary>The acronym.</summary>
    public string? Acronym { get; init; }

    /// <summary>The state of recruitment as the registry writes it: "RECRUITING".</summary>
    public Stated<string>? Status { get; init; }

    /// <summary>Why it was stopped, where it was.</summary>
    public string? WhyStopped { get; init; }

    /// <summary>The phases as the registry writes them: "PHASE2"; two for a trial of both.</summary>
    public ValueList<string> Phases { get; init; }

    /// <summary>How it is designed.</summary>
    public TrialDesign Design { get; init; } = new();

    /// <summary>The diseases as the record lists them.</summary>
    public ValueList<string> Diseases { get; init; }

    /// <summary>Keywords.</summary>
    public ValueList<string> Keywords { get; init; }

    /// <summary>The sponsor.</summary>
    public Stated<string>? Sponsor { get; init; }

    /// <summary>Who else takes part.</summary>
    public ValueList<string> Collaborators { get; init; }

    /// <summary>When it began or is to begin, as FHIR writes partial dates.</summary>
    public string? Start { get; init; }

    /// <summary>When it ended or is to end, as FHIR writes partial dates.</summary>
    public string? Completion { get; init; }

    /// <summary>The brief summary.</summary>
    public Stated<string>? Summary { get; init; }

    /// <summary>The detailed description.</summary>
    public Stated<string>? Description { get; init; }

    /// <summary>Who may take part.</summary>
    public Eligibility Eligibility { get; init; } = new();

    /// <summary>The arms in the order of the source.</summary>
    public ValueList<TrialArm> Arms { get; init; }

    /// <summary>What is given or done, in the order of the source.</summary>
    public ValueList<TrialIntervention> Interventions { get; init; }

    /// <summary>What is measured, in the order of the source.</summary>
    public ValueList<OutcomeMeasure> Outcomes { get; init; }

    /// <summary>What was posted of its results; null where nothing was.</summary>
    public TrialResults? Results { get; init; }

    /// <summary>Where it takes place.</summary>
    public ValueList<TrialSite> Sites { get; init; }

    /// <summary>The record itself and the publications that it names.</summary>
    public ValueList<Reference> References { get; init; }

    /// <summary>What is given: one regimen with a variant for each arm; none where no arm says what is given.</summary>
    public ValueList<Regimen> Regimens { get; init; }

    /// <summary>The diseases; what the title names where the record lists none.</summary>
    public override IEnumerable<string> Conditions() => Diseases.Count > 0 ? Diseases : [Title?.Value ?? Origin.Title];

    /// <inheritdoc/>
    public override IEnumerable<Component> AllComponents() =>
        Regimens.SelectMany(regimen => regimen.Variants).SelectMany(variant => variant.AllComponents());
}

/// <summary>A fact with its place in the source.</summary>
/// <typeparam name="T">The type of the fact.</typeparam>
/// <param name="Value">The fact.</param>
/// <param name="Span">Where it stands.</param>
public sealed record Stated<T>(T Value, SourceSpan Span);

/// <summary>How a trial is designed, in the registry's words.</summary>
public sealed record TrialDesign
{
    /// <summary>"INTERVENTIONAL", "OBSERVATIONAL".</summary>
    public string? StudyType { get; init; }

    /// <summary>"RANDOMIZED", "NON_RANDOMIZED".</summary>
    public string? Allocation { get; init; }

    /// <summary>"SINGLE_GROUP", "PARALLEL", "COHORT".</summary>
    public string? Model { get; init; }

    /// <summary>"NONE", "DOUBLE".</summary>
    public string? Masking { get; init; }

    /// <summary>"TREATMENT", "PREVENTION".</summary>
    public string? Purpose { get; init; }

    /// <summary>How many take part or are to take part.</summary>
    public Stated<int>? Enrollment { get; init; }

    /// <summary>"ACTUAL" or "ESTIMATED", where stated.</summary>
    public string? EnrollmentType { get; init; }
}

/// <summary>Who may take part in a trial.</summary>
public sealed record Eligibility
{
    /// <summary>"ALL", "FEMALE" or "MALE" as the registry writes it.</summary>
    public Stated<string>? Sex { get; init; }

    /// <summary>Least age as a field of the record.</summary>
    public Age? MinimumAge { get; init; }

    /// <summary>Greatest age as a field of the record.</summary>
    public Age? MaximumAge { get; init; }

    /// <summary>Whether healthy volunteers may take part.</summary>
    public bool? HealthyVolunteers { get; init; }

    /// <summary>The criteria in the order of the source.</summary>
    public ValueList<Criterion> Criteria { get; init; }
}

/// <summary>An age as a field of a record.</summary>
/// <param name="Value">The number.</param>
/// <param name="Unit">UCUM: a, mo, wk, d.</param>
/// <param name="Text">As written: "18 Years".</param>
public sealed record Age(decimal Value, string Unit, string Text);

/// <summary>Whether who meets a criterion may take part.</summary>
public enum CriterionKind
{
    /// <summary>The source no longer says whether it is one of inclusion or of exclusion.</summary>
    NotStated,

    /// <summary>Who meets it may take part.</summary>
    Inclusion,

    /// <summary>Who meets it may not.</summary>
    Exclusion,
}

/// <summary>A criterion of eligibility.</summary>
public sealed record Criterion
{
    /// <summary>Of inclusion or exclusion.</summary>
    public CriterionKind Kind { get; init; }

    /// <summary>The words of the source, broken encodings repaired.</summary>
    public required string Text { get; init; }

    /// <summary>The bound of age that it states: "≥18 years" is a low of 18 a.</summary>
    public Branch? Bound { get; init; }

    /// <summary>Where it stands.</summary>
    public SourceSpan Span { get; init; }
}

/// <summary>An arm of a trial.</summary>
public sealed record TrialArm
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>"EXPERIMENTAL", "PLACEBO_COMPARATOR".</summary>
    public string? Type { get; init; }

    /// <summary>What it says of itself.</summary>
    public Stated<string>? Description { get; init; }

    /// <summary><see cref="TrialIntervention.Name"/>s of what is given in it.</summary>
    public ValueList<string> Interventions { get; init; }

    /// <summary>Where it stands.</summary>
    public SourceSpan Span { get; init; }
}

/// <summary>What is given or done in a trial.</summary>
public sealed record TrialIntervention
{
    /// <summary>Its name.</summary>
    public required Stated<string> Name { get; init; }

    /// <summary>"DRUG", "BIOLOGICAL", "PROCEDURE".</summary>
    public string? Type { get; init; }

    /// <summary>What it says of itself.</summary>
    public Stated<string>? Description { get; init; }

    /// <summary>Other names.</summary>
    public ValueList<string> OtherNames { get; init; }

    /// <summary>Names of the arms that it is given in.</summary>
    public ValueList<string> Arms { get; init; }
}

/// <summary>What a trial measures.</summary>
public sealed record OutcomeMeasure
{
    /// <summary>primary, secondary or other.</summary>
    public required string Priority { get; init; }

    /// <summary>What is measured; the whole row where its columns cannot be told apart.</summary>
    public required string Name { get; init; }

    /// <summary>When: "12 months".</summary>
    public string? TimeFrame { get; init; }

    /// <summary>How.</summary>
    public string? Description { get; init; }

    /// <summary>Where it stands.</summary>
    public SourceSpan Span { get; init; }
}

/// <summary>Where a trial takes place.</summary>
public sealed record TrialSite
{
    /// <summary>The hospital or practice.</summary>
    public string? Facility { get; init; }

    /// <summary>Town.</summary>
    public string? City { get; init; }

    /// <summary>State or province.</summary>
    public string? State { get; init; }

    /// <summary>Country in words.</summary>
    public string? Country { get; init; }

    /// <summary>Country by the two letters of its flag.</summary>
    public string? CountryCode { get; init; }

    /// <summary>State of recruitment there.</summary>
    public string? Status { get; init; }

    /// <summary>Where it stands.</summary>
    public SourceSpan Span { get; init; }
}

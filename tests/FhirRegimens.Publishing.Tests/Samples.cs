using FhirRegimens.Fhir.Model;
using FhirRegimens.Publishing.Plans;
using FhirRegimens.Publishing.Versions;

namespace FhirRegimens.Publishing.Tests;

/// <summary>Small converted sources: regimens with variants and their entries.</summary>
internal static class Samples
{
    public const string Base = "https://regimens.example.org/fhir";

    private const string Definitions = "https://fhir-regimens.example.org/fhir/StructureDefinition/";

    public static SourceContent Source(string sha256, params ArtifactClosure[] closures) =>
        Page("page", sha256, null, closures);

    public static SourceContent Page(
        string slug,
        string sha256,
        DateTimeOffset? time,
        params ArtifactClosure[] closures
    ) =>
        new(
            "Page",
            new Library
            {
                Id = slug,
                Url = $"{Base}/Library/{slug}",
                Title = "Page",
                Type = Concept("http://terminology.hl7.org/CodeSystem/library-type", "asset-collection"),
                Extension =
                [
                    Complex(
                        "source-revision",
                        ("sha256", new FhirString(sha256)),
                        ("timestamp", time is null ? null : new Instant(time))
                    ),
                    Complex("conversion", ("programVersion", new FhirString("0.1.0"))),
                ],
            },
            closures
        );

    /// <summary>The records of a trial: who may take part, and the study, which refers to them.</summary>
    public static IReadOnlyList<DomainResource> Trial(string title, string slug = "page") =>
        [
            new Group
            {
                Id = slug,
                Identifier = [new Identifier { System = $"{Base}/sid/eligibility", Value = slug }],
                Type = Group.GroupType.Person,
                Actual = false,
                Name = $"Who may take part: {title}",
            },
            new ResearchStudy
            {
                Id = slug,
                Identifier = [new Identifier { System = $"{Base}/sid/trial", Value = slug }],
                Title = title,
                Status = ResearchStudy.ResearchStudyStatus.Active,
                Enrollment = [new ResourceReference { Reference = $"Group/{slug}" }],
            },
        ];

    /// <summary>What a paper reports: an outcome, and how often it was seen.</summary>
    public static ArtifactClosure Results(string slug, int count)
    {
        var outcome = new EvidenceVariable
        {
            Id = $"{slug}-response",
            Url = $"{Base}/EvidenceVariable/{slug}-response",
            Identifier = [new Identifier { System = $"{Base}/sid/variable", Value = $"{slug}-response" }],
            Title = "Response",
            Characteristic = [new() { Definition = new CodeableConcept { Text = "Response" } }],
        };
        var risk = new RiskEvidenceSynthesis
        {
            Id = $"{slug}-responses",
            Url = $"{Base}/RiskEvidenceSynthesis/{slug}-responses",
            Title = $"Response: {count} of 10",
            Population = new ResourceReference { Display = "All patients" },
            Outcome = new ResourceReference { Identifier = outcome.Identifier[0] },
            RiskEstimate = new() { NumeratorCount = count, DenominatorCount = 10 },
        };
        return new($"Outcomes of {slug}", [outcome, risk]);
    }

    public static ArtifactClosure Regimen(string slug, params (string Drug, decimal Milligrams)[] entries) =>
        Regimen(slug, ("v1", entries));

    public static ArtifactClosure Regimen(
        string slug,
        params (string Variant, (string Drug, decimal Milligrams)[] Entries)[] variants
    )
    {
        DomainResource regimen = new PlanDefinition
        {
            Id = slug,
            Url = $"{Base}/PlanDefinition/{slug}",
            Title = slug,
            Type = PlanType("clinical-protocol"),
            Action =
            [
                new PlanDefinition.ActionComponent
                {
                    Title = "Choose one variant",
                    Action =
                    [
                        .. variants.Select(variant =>
                            Action(variant.Variant, $"{Base}/PlanDefinition/{slug}-{variant.Variant}")
                        ),
                    ],
                },
            ],
        };
        return new(
            slug,
            [.. variants.SelectMany(variant => Variant($"{slug}-{variant.Variant}", variant.Entries)), regimen]
        );
    }

    public static ActivityDefinition Entry(string slug, string drug, decimal milligrams) =>
        new()
        {
            Id = slug,
            Url = $"{Base}/ActivityDefinition/{slug}",
            Title = drug,
            Product = new CodeableConcept { Text = drug },
            Dosage =
            [
                new Dosage
                {
                    Route = new CodeableConcept { Text = "IV" },
                    DoseAndRate =
                    [
                        new Dosage.DoseAndRateComponent
                        {
                            Dose = new Quantity
                            {
                                Value = milligrams,
                                Unit = "mg",
                                System = "http://unitsofmeasure.org",
                                Code = "mg",
                            },
                        },
                    ],
                },
            ],
        };

    /// <summary>The closure with something done to one of its artifacts.</summary>
    public static ArtifactClosure With<T>(this ArtifactClosure closure, string id, Action<T> change)
        where T : DomainResource =>
        closure with
        {
            Artifacts =
            [
                .. closure.Artifacts.Select(artifact =>
                {
                    if (artifact.Id != id)
                    {
                        return artifact;
                    }

                    var copy = (T)artifact.DeepCopy();
                    change(copy);
                    return copy;
                }),
            ],
        };

    /// <summary>A ranking that tells doses and entries from titles.</summary>
    public static VersionChange Rank(DomainResource before, DomainResource after) =>
        (before, after) switch
        {
            (ActivityDefinition old, ActivityDefinition young) => old
                .Dosage.Zip(young.Dosage)
                .All(pair => pair.First.IsExactly(pair.Second))
                ? VersionChange.Patch
                : VersionChange.Major,
            (PlanDefinition old, PlanDefinition young) => !old.Composition().SequenceEqual(young.Composition())
                ? VersionChange.Major
            : old.Title == young.Title ? VersionChange.Patch
            : VersionChange.Minor,
            _ => VersionChange.Patch,
        };

    /// <summary>A comparison that tells only doses.</summary>
    public static IReadOnlyList<PublishDifference> Compare(DomainResource before, DomainResource after) =>
        (before, after) is (ActivityDefinition old, ActivityDefinition young) && Dose(old) != Dose(young)
            ? [new("dose", Dose(old), Dose(young))]
            : [];

    private static string? Dose(ActivityDefinition entry) =>
        entry.Dosage[0].DoseAndRate[0].Dose is Quantity quantity ? quantity.ValueElement?.Literal : null;

    private static IEnumerable<DomainResource> Variant(string slug, (string Drug, decimal Milligrams)[] entries) =>
        [
            .. entries.Select(entry => Entry($"{slug}-{entry.Drug}", entry.Drug, entry.Milligrams)),
            new PlanDefinition
            {
                Id = slug,
                Url = $"{Base}/PlanDefinition/{slug}",
                Title = $"{slug}, variant",
                Type = PlanType("order-set"),
                Action =
                [
                    new PlanDefinition.ActionComponent
                    {
                        Title = "Treatment",
                        Action =
                        [
                            .. entries.Select(entry =>
                                Action(entry.Drug, $"{Base}/ActivityDefinition/{slug}-{entry.Drug}")
                            ),
                        ],
                    },
                ],
            },
        ];

    private static PlanDefinition.ActionComponent Action(string title, string definition) =>
        new() { Title = title, Definition = new Canonical(definition) };

    private static Extension Complex(string name, params (string Name, DataType? Value)[] parts) =>
        new()
        {
            Url = Definitions + name,
            Extension =
            [
                .. parts
                    .Where(part => part.Value is not null)
                    .Select(part => new Extension { Url = part.Name, Value = part.Value }),
            ],
        };

    private static CodeableConcept PlanType(string code) =>
        Concept("http://terminology.hl7.org/CodeSystem/plan-definition-type", code);

    private static CodeableConcept Concept(string system, string code) =>
        new() { Coding = [new Coding { System = system, Code = code }] };
}

using FhirRegimens.Fhir.Model;
using FhirRegimens.Publishing.Plans;
using FhirRegimens.Publishing.Versions;

namespace FhirRegimens.Publishing.Tests;

/// <summary>Small converted sources: a regimen with one variant and its entries.</summary>
internal static class Samples
{
    public const string Base = "https://regimens.example.org/fhir";

    private const string Definitions = "https://fhir-regimens.example.org/fhir/StructureDefinition/";

    public static SourceContent Source(string sha256, params ArtifactClosure[] closures) =>
        new(
            "Page",
            new Library
            {
                Id = "page",
                Url = $"{Base}/Library/page",
                Title = "Page",
                Type = Concept("http://terminology.hl7.org/CodeSystem/library-type", "asset-collection"),
                Extension =
                [
                    Complex("source-revision", ("sha256", new FhirString(sha256))),
                    Complex("conversion", ("programVersion", new FhirString("0.1.0"))),
                ],
            },
            closures
        );

    public static ArtifactClosure Regimen(string slug, params (string Drug, decimal Milligrams)[] entries)
    {
        var activities = entries.Select(entry => Entry($"{slug}-v1-{entry.Drug}", entry.Drug, entry.Milligrams));
        DomainResource variant = new PlanDefinition
        {
            Id = $"{slug}-v1",
            Url = $"{Base}/PlanDefinition/{slug}-v1",
            Title = $"{slug}, variant",
            Action =
            [
                new PlanDefinition.ActionComponent
                {
                    Title = "Treatment",
                    Action =
                    [
                        .. entries.Select(entry => new PlanDefinition.ActionComponent
                        {
                            Title = entry.Drug,
                            Definition = new Canonical($"{Base}/ActivityDefinition/{slug}-v1-{entry.Drug}"),
                        }),
                    ],
                },
            ],
        };
        DomainResource regimen = new PlanDefinition
        {
            Id = slug,
            Url = $"{Base}/PlanDefinition/{slug}",
            Title = slug,
            Action =
            [
                new PlanDefinition.ActionComponent
                {
                    Title = "Choose one variant",
                    Action =
                    [
                        new PlanDefinition.ActionComponent
                        {
                            Title = "variant",
                            Definition = new Canonical($"{Base}/PlanDefinition/{slug}-v1"),
                        },
                    ],
                },
            ],
        };
        return new(slug, [.. activities, variant, regimen]);
    }

    public static ActivityDefinition Entry(string slug, string drug, decimal milligrams) =>
        new()
        {
            Id = slug,
            Url = $"{Base}/ActivityDefinition/{slug}",
            Title = drug,
            Dosage =
            [
                new Dosage
                {
                    DoseAndRate =
                    [
                        new Dosage.DoseAndRateComponent
                        {
                            Dose = new Quantity { Value = milligrams, Unit = "mg" },
                        },
                    ],
                },
            ],
        };

    /// <summary>A ranking that tells doses from titles.</summary>
    public static VersionChange Rank(DomainResource before, DomainResource after) =>
        (before, after) switch
        {
            (ActivityDefinition old, ActivityDefinition young) => old
                .Dosage.Zip(young.Dosage)
                .All(pair => pair.First.IsExactly(pair.Second))
                ? VersionChange.Patch
                : VersionChange.Major,
            (PlanDefinition old, PlanDefinition young) => old.Title == young.Title
                ? VersionChange.Patch
                : VersionChange.Minor,
            _ => VersionChange.Patch,
        };

    private static Extension Complex(string name, params (string Name, DataType Value)[] parts) =>
        new()
        {
            Url = Definitions + name,
            Extension = [.. parts.Select(part => new Extension { Url = part.Name, Value = part.Value })],
        };

    private static CodeableConcept Concept(string system, string code) =>
        new() { Coding = [new Coding { System = system, Code = code }] };
}

using FhirRegimens.Fhir.Model;

namespace FhirRegimens.Site.Tests;

/// <summary>As many regimens as HemOnc has, each with a variant of three drugs.</summary>
internal static class Thousands
{
    private const string Base = "https://regimens.example.org/fhir";
    private const string Profiles = "https://fhir-regimens.example.org/fhir/StructureDefinition/";

    private static readonly string[] Levels = ["Phase 3", "Randomized Phase 2", "Phase 2", "Retrospective"];

    /// <summary>The resources of so many regimens.</summary>
    public static IReadOnlyList<Resource> Of(int regimens) => [.. Enumerable.Range(0, regimens).SelectMany(Regimen)];

    /// <summary>So many trials, of three phases and in ten years.</summary>
    public static IReadOnlyList<Resource> Trials(int trials) =>
        [
            .. Enumerable
                .Range(0, trials)
                .Select(number => new ResearchStudy
                {
                    Id = $"trial-{number}",
                    Title = $"Trial {number:0000} of Drugname{number % 700}",
                    Status =
                        number % 2 == 0
                            ? ResearchStudy.ResearchStudyStatus.Active
                            : ResearchStudy.ResearchStudyStatus.Completed,
                    Phase = new CodeableConcept { Text = $"Phase {(number % 3) + 1}" },
                    Condition = [new CodeableConcept { Text = $"Disease number {number % 300}" }],
                    Period = new Period { Start = $"{2010 + (number % 10)}-06" },
                    Identifier = [new() { System = "http://clinicaltrials.gov", Value = $"NCT{number:00000000}" }],
                }),
        ];

    private static IEnumerable<Resource> Regimen(int number)
    {
        var drugs = new[] { number % 700, (number * 7) % 700, (number * 31) % 700 }.Distinct().ToList();
        foreach (var (drug, index) in drugs.Select((drug, index) => (drug, index)))
        {
            yield return new ActivityDefinition
            {
                Id = $"regimen-{number}-entry-{index}",
                Url = $"{Base}/ActivityDefinition/regimen-{number}-entry-{index}",
                Version = "1.0.0",
                Status = PublicationStatus.Active,
                Product = new CodeableConcept { Text = $"Drugname{drug}" },
            };
        }

        yield return Plan(
            number,
            $"regimen-{number}-variant",
            "regimen-variant",
            drugs.Select((_, index) => $"{Base}/ActivityDefinition/regimen-{number}-entry-{index}|1.0.0")
        );
        yield return Plan(
            number,
            $"regimen-{number}",
            "regimen",
            [$"{Base}/PlanDefinition/regimen-{number}-variant|1.0.0"]
        );
    }

    private static PlanDefinition Plan(int number, string id, string profile, IEnumerable<string> pins) =>
        new()
        {
            Id = id,
            Meta = new Meta { Profile = [Profiles + profile] },
            Url = $"{Base}/PlanDefinition/{id}",
            Version = "1.0.0",
            Title = $"Regimen {number:0000} with Drugname{number % 700}",
            Status = number % 3 == 0 ? PublicationStatus.Draft : PublicationStatus.Active,
            Date = "2026-01-31",
            UseContext =
            [
                Context("focus", $"Disease number {number % 300}"),
                Context("treatment-setting", $"Setting {number % 9}"),
            ],
            Extension =
            [
                new Extension
                {
                    Url = Profiles + "regimen-study",
                    Extension =
                    [
                        new Extension { Url = "study", Value = new FhirString("Study") },
                        new Extension
                        {
                            Url = "evidence",
                            Value = new CodeableConcept { Text = Levels[number % Levels.Length] },
                        },
                    ],
                },
            ],
            Action =
            [
                new PlanDefinition.ActionComponent
                {
                    ElementId = "top",
                    Title = "Treatment",
                    Action =
                    [
                        .. pins.Select(
                            (pin, index) =>
                                new PlanDefinition.ActionComponent
                                {
                                    ElementId = $"part-{index}",
                                    Title = $"Part {index}",
                                    Definition = new Canonical(pin),
                                }
                        ),
                    ],
                },
            ],
        };

    private static UsageContext Context(string code, string text) =>
        new()
        {
            Code = new Coding { Code = code },
            Value = new CodeableConcept { Text = text },
        };
}

using FhirRegimens.Conversion.Changes;
using FhirRegimens.Fhir.Model;
using FhirRegimens.Regimens;

namespace FhirRegimens.Conversion.Tests.Changes;

public class ChangeRankingTests
{
    [Fact]
    public void WhatPublishingItselfWritesIsNoChange()
    {
        var old = Variant().Plan;
        var @new = old.DeepCopy();
        @new.Id = "other";
        @new.Version = "2.0.0";
        @new.Status = PublicationStatus.Active;
        @new.Date = "2030";
        @new.Meta = null;

        Assert.Equal(ChangeRank.None, ChangeRanking.Rank(old, @new));
    }

    [Fact]
    public void TheStatusOfATrialIsItsContent()
    {
        var old = new ResearchStudy { Status = ResearchStudy.ResearchStudyStatus.Active };
        var @new = new ResearchStudy { Status = ResearchStudy.ResearchStudyStatus.Completed };

        var difference = Assert.Single(ChangeRanking.Differences(old, @new));

        Assert.Equal(
            ("ResearchStudy.status", "active", "completed"),
            (difference.Element, difference.Old, difference.New)
        );
    }

    [Fact]
    public void TheVersionOfAPinnedDefinitionIsNoChange()
    {
        var old = Variant().Plan;
        var @new = old.DeepCopy();
        var entry = @new.Action[0].Action[0].Action[0];
        entry.Definition = new Canonical($"{((Canonical)entry.Definition!).Value}|1.2.0");

        Assert.Equal(ChangeRank.None, ChangeRanking.Rank(old, @new));
    }

    [Fact]
    public void AnotherDefinitionIsMajor()
    {
        var old = Variant().Plan;
        var @new = old.DeepCopy();
        @new.Action[0].Action[0].Action[0].Definition = new Canonical("https://example.org/ActivityDefinition/other");

        Assert.Equal(ChangeRank.Major, ChangeRanking.Rank(old, @new));
    }

    public static TheoryData<string, string, ChangeAspect> EntryChanges =>
        new()
        {
            { "dose", "doseAndRate", ChangeAspect.Dose },
            { "cap", "maxDosePerAdministration", ChangeAspect.MaximumDose },
            { "unread", "modifierExtension", ChangeAspect.Unparsed },
            { "route", "route", ChangeAspect.Route },
            { "frequency", "timing", ChangeAspect.Schedule },
            { "as needed", "asNeeded", ChangeAspect.Schedule },
            { "drug", "product", ChangeAspect.Drug },
            { "loading", "additionalInstruction", ChangeAspect.Instruction },
        };

    [Theory]
    [MemberData(nameof(EntryChanges))]
    public void AChangedLineIsMajorAndShownFirst(string change, string element, ChangeAspect aspect)
    {
        var old = Variant().Entries[0];
        var @new = Variant(Changed(change)).Entries[0];

        var first = ChangeRanking.Differences(old, @new)[0];

        Assert.Equal((aspect, ChangeRank.Major), (first.Aspect, first.Rank));
        Assert.Contains(element, first.Element, StringComparison.Ordinal);
        Assert.Equal(ChangeRank.Major, ChangeRanking.Rank(old, @new));
    }

    public static TheoryData<string, ChangeAspect> PlanChanges =>
        new()
        {
            { "days", ChangeAspect.Schedule },
            { "cycles", ChangeAspect.Cycle },
            { "step", ChangeAspect.Schedule },
        };

    [Theory]
    [MemberData(nameof(PlanChanges))]
    public void AChangedScheduleOfThePlanIsMajor(string change, ChangeAspect aspect) =>
        Assert.Equal((aspect, ChangeRank.Major), First(Variant().Plan, Variant(Changed(change)).Plan));

    [Fact]
    public void AnotherNumberOfCyclesIsMajor() =>
        Assert.Equal(
            (ChangeAspect.Cycle, ChangeRank.Major),
            First(Variant().Plan, Convert(Pages.With(Pages.Cycles(21, 4), Pages.Component(Line))).Plan)
        );

    [Fact]
    public void AnAddedDrugIsOneMajorDifferenceInItsOwnWords()
    {
        var added = Convert(
            Pages.With(
                Pages.Cycles(21, 6),
                Pages.Component(Line),
                Pages.Component(Sigs.Of("Vincristine") with { Text = "Vincristine 2 mg IV once on day 1" })
            )
        );

        var difference = ChangeRanking
            .Differences(Variant().Plan, added.Plan)
            .Single(difference =>
                difference.Rank == ChangeRank.Major
                && difference.Element.Contains("vincristine", StringComparison.Ordinal)
            );

        Assert.Equal(
            new(
                ChangeAspect.Drug,
                ChangeRank.Major,
                "PlanDefinition.action(block-1).action(block-1-section-1).action(block-1-section-1-vincristine)",
                null,
                "Vincristine: Vincristine 2 mg IV once on day 1"
            ),
            difference
        );
    }

    [Fact]
    public void BranchesAreMajor()
    {
        var branch = Line with { Branch = new("age", "60 years or younger", null, 60m, "a") };
        var other = Line with { Branch = new("age", "65 years or younger", null, 65m, "a") };

        Assert.Equal(ChangeRank.Major, ChangeRanking.Rank(Variant(branch).Plan, Variant(other).Plan));
    }

    [Fact]
    public void EvidenceReferencesAndContextAreMinor()
    {
        var before = Cases.All["evidence-and-notes"];
        var regimen = before.Regimens[0];
        var variant = regimen.Variants[0];

        Assert.Equal(ChangeRank.Minor, Rank(before, variant with { Studies = [variant.Studies[0]] }));
        Assert.Equal(
            ChangeRank.Minor,
            Rank(
                before,
                variant with
                {
                    Studies = [variant.Studies[0] with { Toxicity = "More toxic" }, variant.Studies[1]],
                }
            )
        );
        Assert.Equal(ChangeRank.Minor, Rank(before, variant with { Notes = [variant.Notes[0]] }));
        Assert.Equal(
            ChangeRank.Minor,
            Rank(before, regimen with { References = [regimen.References[0], regimen.References[1]] })
        );
        Assert.Equal(ChangeRank.Minor, Rank(before, regimen with { Settings = ["Metastatic disease"] }));
    }

    [Fact]
    public void APlaceInTheSourceIsNoChangeAndTextIsAPatch()
    {
        var before = Cases.All["evidence-and-notes"];
        var regimen = before.Regimens[0];
        var variant = regimen.Variants[0];

        Assert.Equal(ChangeRank.None, Rank(before, variant with { Span = new(100, 1, 5000, 3) }));
        Assert.Equal(ChangeRank.Patch, Rank(before, variant with { Label = "Regimen variant #1" }));
    }

    [Fact]
    public void DigitsWithoutMeaningAreAPatch()
    {
        var old = Variant().Entries[0];
        var @new = Variant(Line with { Dose = new(375.0m, 375.0m, "mg/m2") }).Entries[0];

        Assert.Equal(ChangeRank.Patch, ChangeRanking.Rank(old, @new));
    }

    [Fact]
    public void ACodeThatTheTerminologyAddsIsMinorAndAnotherCodeIsMajor()
    {
        var old = Variant().Entries[0];
        var added = old.DeepCopy();
        ((CodeableConcept)added.Product!).Coding.Add(new Coding { System = "https://example.org/drugs", Code = "1" });
        var changed = old.DeepCopy();
        ((CodeableConcept)changed.Product!).Coding[0].Code = "2";

        Assert.Equal(ChangeRank.Minor, ChangeRanking.Rank(old, added));
        Assert.Equal(ChangeRank.Major, ChangeRanking.Rank(old, changed));
        Assert.Equal(ChangeRank.Major, ChangeRanking.Rank(added, old));
    }

    [Fact]
    public void DifferencesReadDoseFirst()
    {
        var @new = Line with
        {
            Text = "Rituximab 500 mg SC once on day 1 or 2",
            Dose = new(500m, 500m, "mg"),
            Cap = new(2m, "mg", "dose"),
            Routes = ["SC"],
            Unread = ["or 2"],
        };

        Assert.Equal(
            """
            Dose Major ActivityDefinition.extension:mcode-normalization-basis.value.coding(http://snomed.info/sct).code: 301898006 -> 1157245009
            Dose Major ActivityDefinition.dosage.doseAndRate.dose.value: 375 -> 500
            Dose Major ActivityDefinition.dosage.doseAndRate.dose.unit: mg/m² -> mg
            Dose Major ActivityDefinition.dosage.doseAndRate.dose.code: mg/m2 -> mg
            MaximumDose Major ActivityDefinition.dosage.maxDosePerAdministration: nothing -> 2 mg
            Unparsed Major ActivityDefinition.dosage.modifierExtension:regimen-unparsed: nothing -> regimen-unparsed, or 2
            Route Major ActivityDefinition.dosage.route.coding(http://snomed.info/sct).code: 47625008 -> 34206005
            Route Major ActivityDefinition.dosage.route.text: IV -> SC
            """,
            string.Join(
                "\n",
                ChangeRanking
                    .Differences(Variant().Entries[0], Variant(@new).Entries[0])
                    .Where(difference => difference.Rank > ChangeRank.Patch)
                    .Select(difference =>
                        $"{difference.Aspect} {difference.Rank} {difference.Element}: {difference.Old ?? "nothing"} -> {difference.New ?? "nothing"}"
                    )
            )
        );
    }

    [Fact]
    public void AnotherProcedureAndItsInstructionsAreMajor()
    {
        var surgery = Sigs.Of("Surgery") with
        {
            Drug = new() { Name = "Surgery", IsClass = true },
        };
        var transplant = surgery with
        {
            Drug = new() { Name = "Transplant", IsClass = true },
        };

        Assert.Equal(
            (ChangeAspect.Drug, ChangeRank.Major),
            First(Variant(surgery).Entries[0], Variant(transplant).Entries[0])
        );
        Assert.Equal(
            (ChangeAspect.Instruction, ChangeRank.Major),
            First(Variant(surgery).Entries[0], Variant(surgery with { Prn = true }).Entries[0])
        );
    }

    [Fact]
    public void ResourcesOfDifferentTypesAreNotCompared() =>
        Assert.Throws<ArgumentException>(() => ChangeRanking.Rank(Variant().Plan, Variant().Entries[0]));

    private static Sig Line { get; } =
        Sigs.Of("Rituximab") with
        {
            Dose = new(375m, 375m, "mg/m2"),
            Routes = ["IV"],
            Once = true,
            Days = [1],
        };

    private static Sig Changed(string fact) =>
        fact switch
        {
            "dose" => Line with { Dose = new(500m, 500m, "mg/m2") },
            "cap" => Line with { Cap = new(2m, "mg", "dose") },
            "unread" => Line with { Unread = ["± x"] },
            "route" => Line with { Routes = ["SC"] },
            "frequency" => Line with { Once = false, Frequency = new(2, 1m, null, "d") },
            "as needed" => Line with { Prn = true },
            "drug" => Line with { Drug = new() { Name = "Ofatumumab" } },
            "loading" => Line with { Loading = true },
            "days" => Line with { Days = [2] },
            "cycles" => Line with
            {
                Cycles = new()
                {
                    Text = "Cycle 1",
                    From = 1,
                    To = 1,
                },
            },
            "step" => Line with { Step = new(1, 2) },
            _ => throw new ArgumentOutOfRangeException(nameof(fact), fact, "No such change."),
        };

    private static ConvertedVariant Variant(Sig? line = null) =>
        Convert(Pages.With(Pages.Cycles(21, 6), Pages.Component(line ?? Line)));

    private static ConvertedVariant Convert(RegimenPage page) => Converted.From(page).Regimens[0].Variants[0];

    private static (ChangeAspect Aspect, ChangeRank Rank) First(Resource old, Resource @new)
    {
        var first = ChangeRanking.Differences(old, @new)[0];
        return (first.Aspect, first.Rank);
    }

    private static ChangeRank Rank(RegimenPage before, Variant variant) =>
        Rank(before, before.Regimens[0] with { Variants = [variant] });

    private static ChangeRank Rank(RegimenPage before, Regimen regimen) =>
        ChangeRanking.Rank(
            Convert(before).Plan,
            Convert(before with { Regimens = [regimen, before.Regimens[1]] }).Plan
        );
}

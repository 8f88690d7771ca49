using FhirRegimens.Fhir.Model;
using FhirRegimens.Regimens;

namespace FhirRegimens.Conversion.Tests.Entries;

/// <summary>How the dose lines of one component are grouped.</summary>
public class ComponentTreeTests
{
    private static readonly Sig Line = Sigs.Of("Cytarabine") with
    {
        Dose = new(100m, 100m, "mg/m2"),
        Routes = ["IV"],
        Days = [1, 2, 3],
    };

    private static readonly Branch Small = new("bsa", "Less than 0.6 m2", null, 0.6m, "m2");
    private static readonly Branch Old = new("age", "Older than 60", 60m, null, "a");

    [Fact]
    public void ALineIsAnEntryOfTheSection() => Assert.Equal("Cytarabine", Tree(Line));

    [Fact]
    public void StepsAreAllGiven() =>
        Assert.Equal(
            "Cytarabine all [Cytarabine, test dose; Cytarabine, days 1 to 3 after step-1]",
            Tree(Line with { Label = "Test dose", Days = [], Step = new(1, 2) }, Line with { Step = new(2, 2) })
        );

    [Fact]
    public void StepsThatTakeTurnsFollowNoOrder() =>
        Assert.Equal(
            "Cytarabine all [Cytarabine, days 1, 8; Cytarabine, days 2, 9]",
            Tree(Line with { Days = [1, 8], Step = new(1, 2) }, Line with { Days = [2, 9], Step = new(2, 2) })
        );

    [Fact]
    public void StepsOfOneCycleFollowEachOtherAndThoseOfOthersDoNot() =>
        Assert.Equal(
            "Cytarabine all [Cytarabine, cycle 1, day 1; Cytarabine, cycle 1, day 2 after step-1; Cytarabine, cycle 2]",
            Tree(
                Line with
                {
                    Cycles = Cycle(1),
                    Days = [1],
                    Step = new(1, 3),
                },
                Line with
                {
                    Cycles = Cycle(1),
                    Days = [2],
                    Step = new(2, 3),
                },
                Line with
                {
                    Cycles = Cycle(2),
                    Days = [1],
                    Step = new(3, 3),
                }
            )
        );

    [Fact]
    public void OneOfSeveralBranchesIsGiven() =>
        Assert.Equal(
            "Cytarabine exactly-one [Cytarabine, less than 0.6 m2; Cytarabine, older than 60]",
            Tree(Line with { Branch = Small }, Line with { Branch = Old })
        );

    [Fact]
    public void ABranchAloneIsGivenOnlyWhereItApplies() =>
        Assert.Equal("Cytarabine at-most-one [Cytarabine, less than 0.6 m2]", Tree(Line with { Branch = Small }));

    [Fact]
    public void ALineForAllIsNotGivenBesideItsExceptionForSome() =>
        Assert.Equal(
            "Cytarabine exactly-one [Cytarabine; Cytarabine, less than 0.6 m2]",
            Tree(Line, Line with { Branch = Small, Dose = new(3.3m, 3.3m, "mg/kg") })
        );

    [Fact]
    public void AStepForAllIsGivenBesideBranches() =>
        Assert.Equal(
            "Cytarabine all [Cytarabine, test dose; Cytarabine exactly-one [Cytarabine, less than 0.6 m2; Cytarabine, older than 60]]",
            Tree(Line with { Label = "Test dose" }, Line with { Branch = Small }, Line with { Branch = Old })
        );

    [Fact]
    public void ALineForOtherDaysIsGivenBesideABranch() =>
        Assert.Equal(
            "Cytarabine all [Cytarabine, days 1 to 3; Cytarabine at-most-one [Cytarabine, less than 0.6 m2]]",
            Tree(Line, Line with { Days = [4, 5], Branch = Small })
        );

    [Fact]
    public void LinesOfOneBranchAreGivenTogether() =>
        Assert.Equal(
            "Cytarabine exactly-one [Cytarabine, less than 0.6 m2 all [Cytarabine, less than 0.6 m2, day 1; "
                + "Cytarabine, less than 0.6 m2, day 2 after option-1-step-1]; Cytarabine, older than 60]",
            Tree(
                Line with
                {
                    Branch = Small,
                    Days = [1],
                    Step = new(1, 2),
                },
                Line with
                {
                    Branch = Small,
                    Days = [2],
                    Step = new(2, 2),
                },
                Line with
                {
                    Branch = Old,
                }
            )
        );

    [Fact]
    public void OneOfSeveralRoutesIsChosen() =>
        Assert.Equal(
            "Cytarabine exactly-one [Cytarabine, IV; Cytarabine, subcutaneously]",
            Tree(Line with { Routes = ["IV", "SC"] })
        );

    [Fact]
    public void AlternativesAndTheirRoutesAreOneChoice() =>
        Assert.Equal(
            "Cytarabine or Gemcitabine exactly-one [Cytarabine; Gemcitabine, IV; Gemcitabine, subcutaneously]",
            Tree(
                Line with
                {
                    Alternatives =
                    [
                        Line,
                        Line with
                        {
                            Drug = new() { Name = "Gemcitabine" },
                            Routes = ["IV", "SC"],
                        },
                    ],
                }
            )
        );

    [Fact]
    public void AlternativesThatDifferOnlyInDoseAreCalledByIt() =>
        Assert.Equal(
            "Cytarabine exactly-one [Cytarabine, 100 mg/m²; Cytarabine, 200 mg/m²]",
            Tree(Line with { Alternatives = [Line, Line with { Dose = new(200m, 200m, "mg/m2") }] })
        );

    [Fact]
    public void AnOptionalLineMayBeLeftOut() =>
        Assert.Equal("Cytarabine, optional at-most-one [Cytarabine, optional]", Tree(Line with { Optional = true }));

    [Fact]
    public void AComponentWithoutALineIsAnEntryOfItsName() =>
        Assert.Equal("Cytarabine", Tree(new Component { Drug = Line.Drug, Text = "Cytarabine" }));

    private static Occurrences Cycle(int number) =>
        new()
        {
            Text = $"Cycle {number}",
            From = number,
            To = number,
        };

    private static string Tree(params Sig[] sigs) => Tree(Pages.Component(sigs));

    private static string Tree(Component component) =>
        Write(
            Converted.From(Pages.With(null, component)).Regimens[0].Variants[0].Plan.Action[0].Action[0].Action.Single()
        );

    private static string Write(PlanDefinition.ActionComponent action)
    {
        var after = string.Concat(
            action.RelatedAction.Select(related =>
                $" after {related.ActionId!.Replace("block-1-section-1-cytarabine-", "", StringComparison.Ordinal)}"
            )
        );
        return action.Action.Count == 0
            ? action.Title + after
            : $"{action.Title}{after} {action.SelectionBehavior!.Value.GetLiteral()} [{string.Join("; ", action.Action.Select(Write))}]";
    }
}

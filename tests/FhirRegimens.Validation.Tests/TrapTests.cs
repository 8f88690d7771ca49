using System.Text;
using System.Text.Json.Nodes;

namespace FhirRegimens.Validation.Tests;

/// <summary>Ten mistakes that must never be published.</summary>
public sealed class TrapTests
{
    [Fact]
    public void TheEntryIsRightBeforeAnythingIsWrong() => Assert.Equal([], ErrorsIn(Trap.Entry(_ => { }, "").Json));

    [Fact]
    public void TwoDosesInOnePlaceAreCaught() => IsCaught(Trap.TwoDoses);

    [Fact]
    public void TwoProductsAreCaught() => IsCaught(Trap.TwoProducts);

    [Fact]
    public void ARangeWithLowAboveHighIsCaught() => IsCaught(Trap.RangeWithLowAboveHigh);

    [Fact]
    public void ASimpleQuantityWithAComparatorIsCaught() => IsCaught(Trap.SimpleQuantityWithComparator);

    [Fact]
    public void ADurationWithoutUnitIsCaught() => IsCaught(Trap.DurationWithoutUnit);

    [Fact]
    public void ACountMaxWithoutCountIsCaught() => IsCaught(Trap.CountMaxWithoutCount);

    [Fact]
    public void AWrongCodeOfARequiredBindingIsCaught() => IsCaught(Trap.WrongRequiredCode);

    [Fact]
    public void AnExtensionInTheWrongPlaceIsCaught() => IsCaught(Trap.ExtensionInTheWrongPlace);

    [Fact]
    public void ADosePerDayIsCaught() => IsCaught(Trap.DosePerDay);

    [Fact]
    public void APinnedCanonicalThatIsNotInTheBundleIsCaught() => IsCaught(Trap.PinnedCanonicalThatIsNotInTheBundle);

    [Fact]
    public void AUnitThatUcumDoesNotHaveIsAnErrorInAnEntryAndAWarningWithoutProfile()
    {
        var entry = Trap.Entry(json => Trap.DoseOf(json)["doseQuantity"] = Trap.Quantity(10, "mcg"), "");
        var resource = JsonNode.Parse(entry.Json)!.AsObject();
        resource["meta"]!.AsObject().Remove("profile");

        Assert.Equal(["ucum-code ActivityDefinition.dosage[0].doseAndRate[0].dose.code"], ErrorsIn(entry.Json));
        Assert.Equal([], ErrorsIn(Encoding.UTF8.GetBytes(resource.ToJsonString())));
    }

    private static void IsCaught(Trap trap) => Assert.Contains(trap.Expected, ErrorsIn(trap.Json));

    private static IEnumerable<string> ErrorsIn(byte[] json) =>
        MutantSources
            .Validator.Validate(json, [])
            .Issues.Where(issue => issue.Severity <= IssueSeverity.Error)
            .Select(issue => $"{issue.Key} {issue.Expression}");
}

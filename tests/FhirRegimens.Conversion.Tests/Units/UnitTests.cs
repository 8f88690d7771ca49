using FhirRegimens.Conversion.Units;

namespace FhirRegimens.Conversion.Tests.Units;

public class UnitTests
{
    [Theory]
    [InlineData("mg", null, "mg", "mg")]
    [InlineData("mg/m2", null, "mg/m2", "mg/m²")]
    [InlineData("mg/m2", "day", "mg/m2/d", "mg/m²/day")]
    [InlineData("ug/kg", null, "ug/kg", "mcg/kg")]
    [InlineData("ug/m2", "week", "ug/m2/wk", "mcg/m²/week")]
    [InlineData("[arb'U]/kg", "hour", "[arb'U]/kg/h", "units/kg/hour")]
    [InlineData("[iU]/m2", null, "[iU]/m2", "international units/m²")]
    [InlineData("10*6.[iU]", null, "10*6.[iU]", "million international units")]
    [InlineData("AUC", null, "mg.min/mL", "AUC")]
    [InlineData("10*6/kg", null, "10*6.{cells}/kg", "x 10^6 cells/kg")]
    [InlineData("10*8", null, "10*8.{cells}", "x 10^8 cells")]
    [InlineData("kBq/kg", null, "kBq/kg", "kBq/kg")]
    [InlineData("ng/mL", null, "ng/mL", "ng/mL")]
    [InlineData("mL/min", null, "mL/min", "mL/minute")]
    [InlineData("drops", null, null, "drops")]
    [InlineData("drops", "day", null, "drops/day")]
    [InlineData("10*", null, null, "10*")]
    public void AUnitHasACodeAndASafeDisplay(string unit, string? per, string? code, string display) =>
        Assert.Equal(new Unit(code, display), Unit.Of(unit, per));
}

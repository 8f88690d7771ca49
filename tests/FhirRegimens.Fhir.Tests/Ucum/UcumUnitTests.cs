using FhirRegimens.Fhir.Ucum;
using FsCheck;
using FsCheck.Fluent;

namespace FhirRegimens.Fhir.Tests.Ucum;

public class UcumUnitTests
{
    [Theory]
    [InlineData("mg", "g")]
    [InlineData("ug", "g")]
    [InlineData("mg/kg", "1")]
    [InlineData("mg/m2", "g.m-2")]
    [InlineData("mg/kg/d", "s-1")]
    [InlineData("mg/m2/d", "g.m-2.s-1")]
    [InlineData("ug/kg/min", "s-1")]
    [InlineData("[arb'U]", "[arb'U]")]
    [InlineData("[arb'U]/m2", "[arb'U].m-2")]
    [InlineData("[iU]/kg", "[iU].g-1")]
    [InlineData("10*6.[iU]", "[iU]")]
    [InlineData("10*6.[iU]/m2", "[iU].m-2")]
    [InlineData("meq", "1")]
    [InlineData("mmol/m2", "m-2")]
    [InlineData("mL", "m3")]
    [InlineData("mg.min/mL", "g.m-3.s")]
    [InlineData("mg/mL.min", "g.m-3.s")]
    [InlineData("cGy", "m2.s-2")]
    [InlineData("mCi/kg", "g-1.s-1")]
    [InlineData("kBq/kg", "g-1.s-1")]
    [InlineData("10*6.{cells}/kg", "g-1")]
    [InlineData("[PFU]/mL", "[PFU].m-3")]
    [InlineData("ng/mL", "g.m-3")]
    [InlineData("wk", "s")]
    [InlineData("%", "1")]
    [InlineData("{tablet}", "1")]
    [InlineData("/d", "s-1")]
    [InlineData("/(12.h)", "s-1")]
    [InlineData("mg/(8.h)", "g.s-1")]
    [InlineData("mm[Hg]", "g.m-1.s-2")]
    [InlineData("/100{WBCs}", "1")]
    [InlineData("mg{drug}/kg{body_weight}", "1")]
    [InlineData("s+2", "s2")]
    [InlineData("dd", null)]
    [InlineData("dam", "m")]
    [InlineData("Cel", "K")]
    [InlineData("[pH]", "[pH]")]
    public void ACodeReducesToItsBaseUnits(string code, string? canonicalUnits)
    {
        Assert.Equal(canonicalUnits, UcumUnit.TryParse(code, out var unit, out _) ? unit.CanonicalUnits : null);
    }

    [Theory]
    [InlineData("", 0, "a unit is expected; the unit of a plain number is '1'.")]
    [InlineData("mcg", 0, "'mcg' is not a UCUM unit; 'ug' may be meant.")]
    [InlineData("mg/IU", 3, "'IU' is not a UCUM unit; '[iU]' may be meant.")]
    [InlineData("mg/m²", 3, "'m²' is not a UCUM unit; 'm2' may be meant.")]
    [InlineData("mg/", 3, "a unit is expected after the operator.")]
    [InlineData("mg//kg", 3, "a unit is expected instead of '/'.")]
    [InlineData("mg kg", 0, "'mg kg' is not a UCUM unit.")]
    [InlineData("(mg/kg", 0, "this parenthesis is not closed.")]
    [InlineData("mg)", 2, "')' is not expected here; units are joined by '.' or '/'.")]
    [InlineData("(m)2", 3, "'2' is not expected here; units are joined by '.' or '/'.")]
    [InlineData("mg{a", 2, "this brace is not closed.")]
    [InlineData("mg{a b}", 4, "annotations hold printable ASCII characters without spaces or braces.")]
    [InlineData("[iU", 0, "this bracket is not closed.")]
    [InlineData("m+", 2, "digits of an exponent are expected after the sign.")]
    [InlineData("m100", 1, "exponents beyond 99 are not read.")]
    [InlineData("0", 0, "zero is not a unit.")]
    [InlineData("k[arb'U]", 0, "'k[arb'U]' is not a UCUM unit.")]
    [InlineData("mg/Cel", 0, "a unit on a non-ratio scale cannot be multiplied or divided.")]
    [InlineData("[h]99.[h]99.[h]99", 0, "the unit's magnitude is beyond what is read.")]
    public void AnInvalidCodeIsExplained(string code, int position, string message)
    {
        Assert.False(UcumUnit.TryParse(code, out _, out var error));
        Assert.Equal(new UcumError(code, position, message), error);
    }

    [Fact]
    public void NoCodeIsLikeAnEmptyOne() => Assert.False(UcumUnit.TryParse(null, out _, out _));

    [Theory]
    [InlineData("1000", "mg", "g", "1")]
    [InlineData("2.5", "mg/m2/d", "ug/m2/h", "104.16666666666666666666666667")]
    [InlineData("1", "10*6.[iU]", "[iU]", "1000000")]
    [InlineData("1", "mCi", "MBq", "37")]
    [InlineData("200", "cGy", "Gy", "2")]
    [InlineData("2", "wk", "d", "14")]
    [InlineData("1", "a", "d", "365.25")]
    [InlineData("1", "mo", "d", "30.4375")]
    [InlineData("37", "Cel", "[degF]", "98.6")]
    [InlineData("98.6", "[degF]", "Cel", "37")]
    [InlineData("1", "meq", "mmol", "1")]
    [InlineData("5", "mg.min/mL", "mg.min/mL", "5")]
    [InlineData("0.1", "ng/mL", "ug/L", "0.1")]
    [InlineData("-3", "g", "mg", "-3000")]
    public void AmountsAreConvertedExactly(string value, string from, string to, string expected)
    {
        var amount = decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture);
        var converted = UcumUnit.Convert(amount, UcumUnit.Parse(from), UcumUnit.Parse(to));
        Assert.Equal(expected, converted.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("[iU]", "[arb'U]")]
    [InlineData("mg", "mL")]
    [InlineData("mg/m2", "mg/kg")]
    [InlineData("[iU]", "mg")]
    [InlineData("[iU]", "1")]
    [InlineData("[pH]", "mol/L")]
    public void DifferentThingsAreNeverConverted(string from, string to)
    {
        Assert.Throws<InvalidOperationException>(() => UcumUnit.Convert(1, UcumUnit.Parse(from), UcumUnit.Parse(to)));
        Assert.Null(UcumUnit.Compare(1, UcumUnit.Parse(from), 1, UcumUnit.Parse(to)));
    }

    [Theory]
    [InlineData("mL", "cm3", true)]
    [InlineData("[iU]", "[IU]", true)]
    [InlineData("mg/kg", "g/t", true)]
    [InlineData("mg", "g", false)]
    [InlineData("K", "Cel", false)]
    public void UnitsAreEqualWhereTheyMeasureTheSame(string one, string other, bool equal)
    {
        Assert.Equal(equal, UcumUnit.Parse(one).Equals(UcumUnit.Parse(other)));
        Assert.Equal(equal, UcumUnit.Parse(one).GetHashCode() == UcumUnit.Parse(other).GetHashCode());
    }

    [Fact]
    public void AmountsAreComparedWithoutRounding()
    {
        var third = UcumUnit.Parse("g/3");
        Assert.Equal(0, UcumUnit.Compare(3, third, 1, UcumUnit.Parse("g")));
        Assert.Equal(-1, UcumUnit.Compare(3, third, 1.0000000000000000000000000001m, UcumUnit.Parse("g")));
        Assert.Equal(1, UcumUnit.Compare(1, UcumUnit.Parse("kg"), 999.9m, UcumUnit.Parse("g")));
    }

    [Fact]
    public void AnAmountTooLargeForADecimalIsAnOverflow()
    {
        Assert.Throws<OverflowException>(() =>
            UcumUnit.Convert(decimal.MaxValue, UcumUnit.Parse("kg"), UcumUnit.Parse("g"))
        );
    }

    [Fact]
    public void NoTextCrashesTheReader()
    {
        var pieces = new[]
        {
            "mg",
            "kg",
            "m",
            "2",
            "-1",
            "/",
            ".",
            "(",
            ")",
            "{x}",
            "{",
            "}",
            "[",
            "]",
            "[iU]",
            "10*",
            "6",
            "µ",
            "'",
            " ",
            "99999999999",
            "\0",
            "😀",
            "%",
            "B[10.nV]",
        };
        var codes = Gen.Elements(pieces)
            .ListOf()
            .Select(string.Concat)
            .Or(ArbMap.Default.GeneratorFor<string?>().Select(s => s ?? ""));
        Prop.ForAll(
                codes.ToArbitrary(),
                code =>
                    UcumUnit.TryParse(code, out var unit, out var error)
                        ? unit.Equals(UcumUnit.Parse(code))
                        : error.Position <= code.Length
            )
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void ConvertingThereAndBackGivesTheSameAmount()
    {
        var codes = Gen.Elements("mg", "ug", "g", "kg", "t", "ng");
        var samples =
            from thousandths in Gen.Choose(-1_000_000, 1_000_000)
            from source in codes
            from target in codes
            select (Amount: thousandths / 1000m, From: UcumUnit.Parse(source), To: UcumUnit.Parse(target));
        Prop.ForAll(
                samples.ToArbitrary(),
                s => UcumUnit.Convert(UcumUnit.Convert(s.Amount, s.From, s.To), s.To, s.From) == s.Amount
            )
            .QuickCheckThrowOnFailure();
    }
}

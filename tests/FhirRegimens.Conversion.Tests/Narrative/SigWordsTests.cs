using FhirRegimens.Conversion.Narrative;

namespace FhirRegimens.Conversion.Tests.Narrative;

public class SigWordsTests
{
    [Fact]
    public void ALineReadsAsASentence() =>
        Assert.Equal(
            "Alemtuzumab: 10 mg IV over 4 hours once per day on days 1 to 10",
            SigWords.Whole("Alemtuzumab", Sigs.TenDays, Converted.Terminology)
        );

    [Fact]
    public void ALabelStandsBeforeTheDose() =>
        Assert.Equal(
            "Alemtuzumab, test dose: 1 mg IV over 60 minutes once",
            SigWords.Whole("Alemtuzumab", Sigs.TestDose, Converted.Terminology)
        );

    [Fact]
    public void ADrugAloneIsNoMoreThanItsName() =>
        Assert.Equal("Mesna", SigWords.Whole("Mesna", Sigs.Of("Mesna"), Converted.Terminology));

    [Fact]
    public void NothingThatIsReadIsLeftOut() =>
        Assert.Equal(
            "25 mg/m² in 2 divided doses (maximum dose of 2 mg) (total dose per cycle: 1.6 mg) in 50 mL NS "
                + "subcutaneously push continuous infusion over 30 to 60 minutes every 12 hours at hours 0, 4 at bedtime "
                + "as needed x 4 doses on days 1, 8 (optional: day 15) starting on day -2 for up to 12 weeks, week 1, "
                + "cycles 2 to 6, less than 75 kg, optional, given second, 30 minutes after pemetrexed, "
                + "target trough level 5 to 15 ng/mL, retained for 1 hour, adjusted to counts, then tapered, "
                + "until progression, not understood: “± x”",
            SigWords.Line(
                Sigs.Of("X") with
                {
                    Dose = new(25.0m, 25.0m, "mg/m2"),
                    DividedDoses = 2,
                    Cap = new(2m, "mg", "dose"),
                    TotalDose = new(1.60m, "mg", "cycle"),
                    Volume = new(50m, "mL", "NS"),
                    Routes = ["SC"],
                    Method = "push",
                    Continuous = true,
                    Infusion = new(30m, 60m, "min"),
                    Frequency = new(1, 12m, null, "h"),
                    Hours = [0m, 4m],
                    TimeOfDay = "bedtime",
                    Prn = true,
                    Doses = 4,
                    Days = [1, 8],
                    OptionalDays = [15],
                    StartDay = -2,
                    Bounds = new(null, 12m, "wk"),
                    Weeks = new() { Text = "Week 1" },
                    Cycles = new() { Text = "Cycles 2 to 6" },
                    Branch = new("weight", "Less than 75 kg", null, 75m, "kg"),
                    Optional = true,
                    Sequence = "second",
                    Relation = new("pemetrexed", "after", new(30m, 30m, "min")),
                    Target = new(5m, 15m, "ng/mL", "trough"),
                    Dwell = new(1m, 1m, "h"),
                    Titration = "adjusted to counts",
                    Taper = "then tapered",
                    Until = "progression",
                    Unread = ["± x"],
                },
                Converted.Terminology
            )
        );

    [Theory]
    [InlineData("1.50", "1.5")]
    [InlineData("0.5", "0.5")]
    [InlineData("10.0", "10")]
    [InlineData("600000", "600000")]
    public void NumbersHaveNoTrailingZerosAndNoNakedPoint(string number, string words) =>
        Assert.Equal(words, Words.Number(decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData(1, "1", null, "d", "once per day")]
    [InlineData(3, "1", null, "wk", "3 times per week")]
    [InlineData(1, "12", null, "h", "every 12 hours")]
    [InlineData(1, "3", "4", "wk", "every 3 to 4 weeks")]
    [InlineData(2, "3", null, "wk", "twice every 3 weeks")]
    public void FrequenciesReadAsPeopleSayThem(int times, string period, string? most, string unit, string words) =>
        Assert.Equal(
            words,
            Words.Often(
                new(
                    times,
                    decimal.Parse(period, System.Globalization.CultureInfo.InvariantCulture),
                    most is null ? null : decimal.Parse(most, System.Globalization.CultureInfo.InvariantCulture),
                    unit
                )
            )
        );
}

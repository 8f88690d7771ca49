using FhirRegimens.Fhir.Model;
using FhirRegimens.Publishing.Gate;

namespace FhirRegimens.Publishing.Tests.Gate;

public sealed class ReleaseGateTests
{
    [Theory]
    [InlineData(10, 19.9, null)]
    [InlineData(10, 20, "dose: 10 mg became 20 mg")]
    [InlineData(10, 100, "dose: 10 mg became 100 mg")]
    [InlineData(10, 5.1, null)]
    [InlineData(10, 5, "dose: 10 mg became 5 mg")]
    public void ADoseIsHeldFromTwiceAndFromHalf(decimal before, decimal after, string? reason) =>
        Assert.Equal(Expected(reason), Reasons(Entry(before), Entry(after)));

    [Theory]
    [InlineData("g", "dose: 10 mg became 10 g")]
    [InlineData("mL", "dose: 10 mg became 10 mL")]
    [InlineData("mg/m2", "dose: 10 mg became 10 mg/m2")]
    [InlineData("furlongs", "dose: 10 mg became 10 furlongs")]
    public void AUnitOfAnotherSizeOrDimensionIsHeld(string unit, string reason)
    {
        var after = Entry(10);
        Dose(after).Unit = Dose(after).Code = unit;

        Assert.Equal([reason], Reasons(Entry(10), after));
    }

    [Fact]
    public void TheSameDoseInAnotherUnitIsNoReason()
    {
        var after = Entry(0.01m);
        Dose(after).Unit = Dose(after).Code = "g";

        Assert.Empty(Reasons(Entry(10), after));
    }

    [Fact]
    public void ADoseThatAppearsOrVanishesIsHeld()
    {
        var without = Entry(10);
        without.Dosage[0].DoseAndRate = [];

        Assert.Equal(["dose: 10 mg became nothing"], Reasons(Entry(10), without));
        Assert.Equal(["dose: nothing became 10 mg"], Reasons(without, Entry(10)));
    }

    [Fact]
    public void ACapAndARateAreHeldAsADoseIs()
    {
        var (before, after) = (Entry(10), Entry(10));
        before.Dosage[0].MaxDosePerAdministration = Milligrams(20);
        after.Dosage[0].MaxDosePerAdministration = Milligrams(200);
        before.Dosage[0].DoseAndRate[0].Rate = Milligrams(1);
        after.Dosage[0].DoseAndRate[0].Rate = Milligrams(4);

        Assert.Equal(["rate: 1 mg became 4 mg", "largest dose: 20 mg became 200 mg"], Reasons(before, after));
    }

    [Theory]
    [InlineData(1, 1, "d", 2, 1, "d", "frequency: 1 every 1 d became 2 every 1 d")]
    [InlineData(2, 1, "d", 1, 1, "d", "frequency: 2 every 1 d became 1 every 1 d")]
    [InlineData(1, 24, "h", 1, 12, "h", "frequency: 1 every 24 h became 1 every 12 h")]
    [InlineData(1, 3, "d", 2, 3, "d", "frequency: 1 every 3 d became 2 every 3 d")]
    [InlineData(3, 1, "wk", 6, 1, "wk", "frequency: 3 every 1 wk became 6 every 1 wk")]
    [InlineData(3, 1, "wk", 1, 1, "d", "frequency: 3 every 1 wk became 1 every 1 d")]
    [InlineData(2, 1, "d", 3, 1, "d", null)]
    [InlineData(2, 1, "d", 1, 12, "h", null)]
    public void TwiceOrHalfAsManyAdministrationsADayAreHeld(
        int times,
        int period,
        string unit,
        int nextTimes,
        int nextPeriod,
        string nextUnit,
        string? reason
    ) => Assert.Equal(Expected(reason), Reasons(Given(times, period, unit), Given(nextTimes, nextPeriod, nextUnit)));

    [Fact]
    public void AFrequencyThatAppearsOrVanishesIsHeld()
    {
        Assert.Equal(["frequency: 1 every 1 d became not stated"], Reasons(Given(1, 1, "d"), Entry(10)));
        Assert.Equal(["frequency: not stated became 1 every 1 d"], Reasons(Entry(10), Given(1, 1, "d")));
    }

    [Fact]
    public void AnotherDrugOrRouteIsHeld()
    {
        var after = Entry(10);
        after.Product = new CodeableConcept { Text = "carboplatin" };
        after.Dosage[0].Route = new CodeableConcept { Text = "PO" };

        Assert.Equal(["drug: cisplatin became carboplatin", "route: IV became PO"], Reasons(Entry(10), after));
    }

    [Fact]
    public void AnotherCodeOfTheSameWordsIsHeldAndAFurtherOneIsNot()
    {
        var rxNorm = new Coding { System = "http://www.nlm.nih.gov/research/umls/rxnorm", Code = "2555" };
        var (coded, recoded) = (Entry(10), Entry(10));
        ((CodeableConcept)coded.Product!).Coding = [rxNorm];
        ((CodeableConcept)recoded.Product!).Coding = [new Coding { System = rxNorm.System, Code = "40048" }];

        Assert.Empty(Reasons(Entry(10), coded));
        Assert.Equal(["drug: cisplatin became cisplatin"], Reasons(coded, recoded));
    }

    [Fact]
    public void AFragmentThatIsNoLongerUnderstoodIsHeld()
    {
        var after = Entry(10);
        after.Dosage[0].ModifierExtension =
        [
            new Extension
            {
                Url = "https://fhir-regimens.example.org/fhir/StructureDefinition/regimen-unparsed",
                Value = new FhirString("with caution"),
            },
        ];

        Assert.Equal(["no longer understood: with caution"], Reasons(Entry(10), after));
        Assert.Empty(Reasons(after, Entry(10)));
    }

    [Fact]
    public void AnEntryThatIsNewOrGoneIsHeldWithItsVariant()
    {
        var before = Samples.Regimen("abc", ("cisplatin", 5m)).Artifacts[^2];
        var after = Samples.Regimen("abc", ("carboplatin", 5m)).Artifacts[^2];

        Assert.Equal(
            [
                $"a new entry: {Samples.Base}/ActivityDefinition/abc-v1-carboplatin",
                $"an entry is gone: {Samples.Base}/ActivityDefinition/abc-v1-cisplatin",
            ],
            ReleaseGate.Reasons(before, after)
        );
    }

    [Fact]
    public void AVariantThatAnotherReplacesIsHeldWithItsRegimenAndOneThatIsAddedIsNot()
    {
        var before = Samples.Regimen("abc", ("v1", [("cisplatin", 5m)])).Artifacts[^1];
        var replaced = Samples.Regimen("abc", ("v2", [("cisplatin", 5m)])).Artifacts[^1];
        var added = Samples.Regimen("abc", ("v1", [("cisplatin", 5m)]), ("v2", [("cisplatin", 5m)])).Artifacts[^1];

        Assert.Equal(
            [$"replaced: {Samples.Base}/PlanDefinition/abc-v1 by {Samples.Base}/PlanDefinition/abc-v2"],
            ReleaseGate.Reasons(before, replaced)
        );
        Assert.Empty(ReleaseGate.Reasons(before, added));
    }

    private static IEnumerable<string> Expected(string? reason) => reason is null ? [] : [reason];

    private static IReadOnlyList<string> Reasons(DomainResource before, DomainResource after) =>
        ReleaseGate.Reasons(before, after);

    private static ActivityDefinition Entry(decimal milligrams) => Samples.Entry("abc", "cisplatin", milligrams);

    private static Quantity Dose(ActivityDefinition entry) => (Quantity)entry.Dosage[0].DoseAndRate[0].Dose!;

    private static Quantity Milligrams(decimal value) =>
        new()
        {
            Value = value,
            Unit = "mg",
            Code = "mg",
        };

    private static ActivityDefinition Given(int times, int period, string unit)
    {
        var entry = Entry(10);
        entry.Dosage[0].Timing = new Timing
        {
            Repeat = new Timing.RepeatComponent
            {
                Frequency = times,
                Period = period,
                PeriodUnit = EnumLiterals.ParseLiteral<Timing.UnitsOfTime>(unit),
            },
        };
        return entry;
    }
}

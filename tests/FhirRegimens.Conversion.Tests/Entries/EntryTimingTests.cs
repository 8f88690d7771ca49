using FhirRegimens.Fhir.Model;
using FhirRegimens.Regimens;

namespace FhirRegimens.Conversion.Tests.Entries;

public class EntryTimingTests
{
    [Theory]
    [InlineData(null, 3, 4)]
    [InlineData(2, 6, 8)]
    public void ADoseThatIsGivenOnceOnEachDayCountsItsParts(int? dividedDoses, int count, int most)
    {
        var sig = Sigs.Of("Prednisone") with
        {
            Dose = new(60m, 60m, "mg", "day"),
            Divided = dividedDoses is not null,
            DividedDoses = dividedDoses,
            Once = true,
            Days = [1, 8, 15],
            OptionalDays = [22],
        };

        var repeat = Repeat(sig);

        Assert.Equal((dividedDoses, count, most), (repeat.Frequency, repeat.Count, repeat.CountMax));
    }

    private static Timing.RepeatComponent Repeat(Sig sig) =>
        Converted
            .From(Pages.With(null, Pages.Component(sig)))
            .Regimens[0]
            .Variants[0]
            .Entries[0]
            .Dosage[0]
            .Timing!.Repeat!;
}

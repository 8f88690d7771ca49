using System.Globalization;
using FhirRegimens.Regimens;
using FhirRegimens.Sources.Papers;
using FhirRegimens.Sources.Tests.HemOnc;

namespace FhirRegimens.Sources.Tests.Papers;

/// <summary>What the figures of a sentence say.</summary>
public class FigureTests
{
    [Theory]
    [InlineData("The rate was 63% (756/1,204).", "Percent 63%; Share 756 of 1204")]
    [InlineData("Infection occurred in 35 of 1,204 patients.", "Share 35 of 1204 patients")]
    [InlineData("We analysed all of them (n = 1,204).", "Count 1204")]
    [InlineData("Five of six (83%) responded.", "Share 5 of 6 83%")]
    [InlineData("Five of six patients responded.", "Share 5 of 6 patients")]
    [InlineData(
        "A response was seen in 112 of 207 patients (54%; 95% CI 47–61).",
        "Share 112 of 207 54% patients; Percent 95%; Range 47–61"
    )]
    [InlineData("In 18 of 44 evaluable patients.", "Share 18 of 44 patients")]
    [InlineData("It was given to one of three arms.", "Number 1; Number 3")]
    public void A_part_has_its_whole(string sentence, string figures) => Assert.Equal(figures, Figures(sentence));

    [Theory]
    [InlineData("Co-trimoxazole 160/800 mg was given.", "Number 160; Number 800 mg")]
    [InlineData("The blood pressure was 120/80 mmHg.", "Number 120; Number 80")]
    [InlineData("It was last seen on 5/6/2014.", "Number 5; Number 6; Number 2014")]
    [InlineData("Patients were seen until 12/2014.", "Number 12; Number 2014")]
    [InlineData("In 2/3 of the patients it was stopped.", "Number 2; Number 3")]
    public void A_stroke_between_other_numbers_makes_no_part(string sentence, string figures) =>
        Assert.Equal(figures, Figures(sentence));

    [Theory]
    [InlineData("It was 375 mg/m² weekly.", "Number 375 mg/m2")]
    [InlineData("It was 1 000 mg/m² weekly.", "Number 1000 mg/m2")]
    [InlineData("It was 1\u2009200\u202F000 IU daily.", "Number 1200000 IU")]
    [InlineData("On day 1 100 mg was given.", "Number 1; Number 100 mg")]
    [InlineData("The level was .003 mg and rose.", "Number 0.003 mg")]
    [InlineData("Neutrophils were below 1.0 × 109/L.", "Number 1.0 × 109/L")]
    [InlineData("Neutrophils were below 1.0 × 10^9/L.", "Number 1.0 × 10^9/L")]
    public void A_number_has_its_size_and_its_unit(string sentence, string figures) =>
        Assert.Equal(figures, Figures(sentence));

    [Fact]
    public void An_interval_behind_a_ratio_is_of_no_level_that_is_not_stated()
    {
        var effect = Assert.Single(Paper("Response did not differ (RR 1.04 [0.93–1.16], p = 0.49).").Effects);

        Assert.Equal((1.04m, 0.93m, 1.16m), (effect.Value, effect.Low, effect.High));
        Assert.Null(effect.Level);
        Assert.Equal("0.49", effect.PValue);
    }

    private static string Figures(string sentence) =>
        string.Join("; ", Paper(sentence).Findings.SelectMany(finding => finding.Figures).Select(Words));

    private static string Words(Figure figure) =>
        string.Join(
            ' ',
            new[]
            {
                figure.Kind.ToString(),
                Number(figure.Value),
                figure.Low is null ? null : $"{Number(figure.Low)}–{Number(figure.High)}",
                figure.Of is null ? null : $"of {Number(figure.Of)}",
                figure.Percent is null ? null : $"{Number(figure.Percent)}%",
                figure.Unit,
            }.OfType<string>()
        );

    private static string? Number(decimal? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static Paper Paper(string sentence) =>
        PaperReader.Read($"# A made-up paper\n\n## Results\n\n{sentence}\n", Origins.Of("figures.md"));
}

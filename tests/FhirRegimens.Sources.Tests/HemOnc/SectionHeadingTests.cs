using FhirRegimens.Regimens;
using FhirRegimens.Sources.HemOnc;

namespace FhirRegimens.Sources.Tests.HemOnc;

public class SectionHeadingTests
{
    [Theory]
    [InlineData("Chemotherapy", "Chemotherapy", null, null, null)]
    [InlineData("Chemotherapy, VDC portion", "Chemotherapy", null, "VDC portion", null)]
    [InlineData("Chemotherapy, part 1", "Chemotherapy", null, "part 1", null)]
    [InlineData("Chemotherapy, arm B", "Chemotherapy", null, "arm B", null)]
    [InlineData("Targeted therapy, maintenance", "Targeted therapy", "maintenance", null, null)]
    [InlineData(
        "Hyper-CVAD portion (cycles 1, 3, 5, 7)",
        "Hyper-CVAD portion (cycles 1, 3, 5, 7)",
        null,
        "Hyper-CVAD portion",
        "cycles 1, 3, 5, 7"
    )]
    [InlineData("Chemotherapy, cycles 2 to 6", "Chemotherapy", null, null, "cycles 2 to 6")]
    [InlineData("CNS therapy, prophylaxis", "CNS therapy, prophylaxis", null, null, null)]
    [InlineData("Adjuvant chemotherapy", "chemotherapy", "Adjuvant", null, null)]
    [InlineData("Immunotherapy, interim maintenance, part 2", "Immunotherapy", "interim maintenance", "part 2", null)]
    public void A_heading_is_divided_into_its_parts(
        string heading,
        string therapy,
        string? phase,
        string? portion,
        string? cycles
    )
    {
        var section = Read(heading);

        Assert.Equal(
            (heading, therapy, phase, portion, cycles),
            (section.Heading, section.Therapy, section.Phase, section.Portion, section.Cycles?.Text)
        );
    }

    [Theory]
    [InlineData("cycle 1", 1, 1, false)]
    [InlineData("cycles 1 & 2", 1, 2, false)]
    [InlineData("cycles 1, 2, and 3", 1, 3, false)]
    [InlineData("cycles 2–6", 2, 6, false)]
    [InlineData("cycle 3 onwards", 3, null, true)]
    [InlineData("cycles 4+", 4, null, true)]
    public void Cycles_that_follow_each_other_are_a_range(string words, int from, int? to, bool onwards)
    {
        var cycles = Read("Chemotherapy, " + words).Cycles;

        Assert.Equal((from, to, onwards), (cycles?.From, cycles?.To, cycles?.Onwards));
    }

    [Fact]
    public void Cycles_that_do_not_follow_each_other_are_listed()
    {
        var cycles = Read("Chemotherapy (cycles 1 to 3, 5, and 7)").Cycles;

        Assert.Equal([1, 2, 3, 5, 7], cycles?.Listed ?? []);
        Assert.Null(cycles?.From);
    }

    [Theory]
    [InlineData("for patients younger than 60", null, 60, null)]
    [InlineData("for patients 60 years old or older", 60, null, "a")]
    [InlineData("patients 60 to 70 years old", 60, 70, "a")]
    public void Patients_of_an_age_are_a_branch_with_the_unit_that_is_stated(
        string words,
        int? low,
        int? high,
        string? unit
    )
    {
        var branch = Read("Chemotherapy, " + words).Branch;

        Assert.Equal((words, (decimal?)low, (decimal?)high), (branch?.Text, branch?.Low, branch?.High));
        Assert.Equal(unit, branch?.Unit);
    }

    [Theory]
    [InlineData("if CR", "response")]
    [InlineData("for adults", "other")]
    public void Other_patients_are_a_branch_in_words(string words, string kind) =>
        Assert.Equal(new Branch(kind, words, null, null, null), Read("Chemotherapy, " + words).Branch);

    private static TherapySection Read(string heading) =>
        HemOncReader
            .Read($"==R==\n===Regimen===\n===={heading}====\n*[[A (B)]] 1 mg PO once per day\n", Origins.Of("A page"))
            .Regimens[0]
            .Variants[0]
            .Blocks[0]
            .Sections[0];
}

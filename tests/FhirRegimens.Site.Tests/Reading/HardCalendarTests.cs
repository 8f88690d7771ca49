using FhirRegimens.Fhir.Elements;
using FhirRegimens.Site.Pages;
using FhirRegimens.Site.Reading;

namespace FhirRegimens.Site.Tests.Reading;

/// <summary>What calendars say of dose lines that a mark on a day says too little of.</summary>
public sealed class HardCalendarTests
{
    [Theory]
    [InlineData(
        "*Vincristine 1.4 mg/m<sup>2</sup> (maximum dose of 2 mg) IV once on day 1",
        "1.4 mg/m² on day 1; maximum 2 mg per dose"
    )]
    [InlineData(
        "*Rituximab 375 mg/m<sup>2</sup> IV once every 2 weeks on days 1 & 15",
        "375 mg/m² on days 1, 15; every 2 weeks"
    )]
    [InlineData(
        "*Methotrexate 15 mg/m<sup>2</sup> PO once per week on days 1, 8, 15, 22",
        "15 mg/m² on days 1, 8, 15, 22; once per week"
    )]
    [InlineData(
        "*Cyclosporine 5 mg/kg/day PO in 2 divided doses on days 1 to 28",
        "5 mg/kg/day, twice per day on days 1 to 28; 2.5 mg/kg in each single dose"
    )]
    [InlineData(
        "*Cyclophosphamide 50 to 100 mg PO once per day on days 1 to 14",
        "50 to 100 mg, once per day on days 1 to 14"
    )]
    [InlineData(
        "*Ondansetron 8 mg PO every 8 hours PRN on days 1 to 3",
        "8 mg, every 8 hours on days 1 to 3; as needed"
    )]
    [InlineData(
        "*Mesna 400 mg/m<sup>2</sup> IV every other day on days 1 to 7",
        "400 mg/m² perhaps on days 1 to 7; on some of days 1 to 7; every 2 days"
    )]
    [InlineData(
        "*Prednisone 1 mg/kg PO once per day on days 1 to 7, then tapered",
        "1 mg/kg, once per day on days 1 to 7; then tapered"
    )]
    [InlineData(
        "*Filgrastim 5 mcg/kg SC once per day, starting on day 6, continue until ANC recovery",
        "5 mcg/kg, once per day from day 6; until ANC recovery"
    )]
    [InlineData(
        "*Cytarabine 100 mg/m<sup>2</sup>/day IV continuous infusion over 7 days, started on day 1",
        "100 mg/m²/day from day 1; continuous infusion over 7 days"
    )]
    [InlineData(
        "*Dexamethasone 20 mg PO or IV once per day on days 1, 2, 8, 9",
        "20 mg, once per day on days 1, 2, 8, 9; Dexamethasone: exactly one of these",
        "20 mg, once per day on days 1, 2, 8, 9; Dexamethasone: exactly one of these"
    )]
    [InlineData(
        "*Venetoclax 20 mg PO once per day on days 1 to 7, then 50 mg PO once per day on days 8 to 14",
        "20 mg, once per day on days 1 to 7; step 1 of 2",
        "50 mg, once per day on days 8 to 14; step 2 of 2; after Venetoclax, days 1 to 7"
    )]
    [InlineData("*Doxorubicin 50 mg/m<sup>2</sup> IV over 24 hours once on day 4", "50 mg/m² on day 4; over 24 hours")]
    [InlineData(
        "*Cytarabine 3000 mg/m<sup>2</sup> IV over 2 hours every 12 hours on days 1 to 3 (6 doses total)",
        "3000 mg/m², every 12 hours on days 1 to 3; over 2 hours"
    )]
    [InlineData(
        "*Leucovorin 15 mg PO every 6 hours on days 2 & 3 (7 doses total)",
        "15 mg, every 6 hours on days 2, 3; 7 doses"
    )]
    [InlineData(
        "*Methotrexate 12 mg IT once on day 1, given first\n*Cytarabine 100 mg IV once on day 1, given second",
        "12 mg on day 1; given first",
        "100 mg on day 1; given second"
    )]
    [InlineData(
        "*Ondansetron 8 mg PO once on day 1\n*Bevacizumab 10 mg/kg IV once every 14 days",
        "8 mg on day 1",
        "10 mg/kg on no day; days not stated; every 14 days"
    )]
    [InlineData(
        "*Carboplatin AUC 5 IV once on day 1\n*[[Trimethoprim-Sulfamethoxazole (Bactrim DS)]] 1 tablet PO twice per day",
        "AUC 5 on day 1",
        "dose not understood, twice per day on no day; days not stated; not all of the line was understood"
    )]
    public void ACalendarRowSaysWhatItsMarksLeaveOut(string lines, params string[] rows) =>
        Assert.Equal(rows, Assert.Single(Calendars(lines)).Rows.Select(Words));

    [Fact]
    public void DosesThatDifferByCycleNeverShareACalendar() =>
        Assert.Equal(
            [
                "Cycles 1, 2: 375 mg/m² on day 1 | 10 mg, once per day on days 1 to 21; step 1 of 2",
                "Cycle 3 and onwards: 375 mg/m² on day 1 | 25 mg, once per day on days 1 to 21; step 2 of 2",
            ],
            Calendars(
                    """
                    *Rituximab 375 mg/m<sup>2</sup> IV once on day 1
                    *Lenalidomide as follows:
                    **Cycles 1 to 2: 10 mg PO once per day on days 1 to 21
                    **Cycle 3 onwards: 25 mg PO once per day on days 1 to 21
                    """
                )
                .Select(calendar => $"{calendar.Title}: {string.Join(" | ", calendar.Rows.Select(Words))}")
        );

    private static IReadOnlyList<Calendar> Calendars(string lines)
    {
        var resources = Content.Of(
            "Hard",
            $$$"""
            =Untreated=
            ==Hard monotherapy {{#subobject:aaaaaa|Regimen=1}}==
            ===Regimen {{#subobject:aaaaab|Variant=1}}===
            ====Chemotherapy====
            {{{lines}}}
            '''28-day cycles'''
            """
        );
        var catalogue = new Catalogue(resources);
        var variant = catalogue.Plans.Single(plan => PlanReader.KindOf(plan) == PlanKind.Variant);
        return Assert.Single(new PlanReader(catalogue, validate: null).Read(variant).Blocks).Calendars;
    }

    private static string Words(CalendarRow row)
    {
        var when =
            row.Days.Count > 0 ? $"on {IntegerList.OfDays(row.Days)}"
            : row.SomeDays.Count > 0 ? $"perhaps on {IntegerList.OfDays(row.SomeDays)}"
            : row.StartDay is { } start ? $"from day {start}"
            : "on no day";
        return string.Join("; ", row.Remarks.Prepend($"{row.Dose} {when}"));
    }
}

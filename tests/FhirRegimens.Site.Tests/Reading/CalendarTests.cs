using FhirRegimens.Fhir.Model;
using FhirRegimens.Site.Drawing;
using FhirRegimens.Site.Pages;
using FhirRegimens.Site.Reading;

namespace FhirRegimens.Site.Tests.Reading;

/// <summary>Which calendars a block has, and how they are drawn.</summary>
public sealed class CalendarTests
{
    private static readonly Timing.RepeatComponent ThreeWeeks = new()
    {
        Count = 6,
        Period = 3,
        PeriodUnit = Timing.UnitsOfTime.Wk,
    };

    [Fact]
    public void CyclesThatAreAlikeShareACalendar()
    {
        var calendars = CalendarReader.Read(
            ThreeWeeks,
            [
                Order("A", 1) with
                {
                    Cycles = new(null, null, [1, 3, 5], "cycles 1, 3, 5"),
                },
                Order("B", 2) with
                {
                    Cycles = new(2, null, [], "cycle 2 onwards"),
                },
                Order("C", 3),
            ]
        );

        Assert.Equal(
            ["Cycle 1: A C", "Cycles 2, 4, 6: B C", "Cycles 3, 5: A B C"],
            calendars.Select(calendar =>
                $"{calendar.Title}: {string.Join(' ', calendar.Rows.Select(row => row.Title))}"
            )
        );
        Assert.All(calendars, calendar => Assert.Equal(Enumerable.Range(1, 21), calendar.Days));
    }

    [Fact]
    public void WithoutANumberOfCyclesTheLastCalendarIsOpen() =>
        Assert.Equal(
            ["Cycle 1", "Cycle 2 and onwards"],
            CalendarReader
                .Read(
                    new() { Period = 28, PeriodUnit = Timing.UnitsOfTime.D },
                    [
                        Order("A", 1) with
                        {
                            Cycles = new(1, 1, [], "cycle 1"),
                        },
                        Order("A", 1) with
                        {
                            Cycles = new(2, null, [], "cycle 2 onwards"),
                        },
                    ]
                )
                .Select(calendar => calendar.Title)
        );

    [Fact]
    public void CyclesThatAreOnlyNamedInWordsAreSaidInEachCalendar()
    {
        var calendar = Assert.Single(
            CalendarReader.Read(ThreeWeeks, [Order("A", 1) with { Cycles = new(null, null, [], "last cycle") }])
        );

        Assert.Equal(("Every cycle", "last cycle"), (calendar.Title, calendar.Rows[0].Remark));
    }

    [Fact]
    public void WhereNoDayIsStatedThereIsNoCalendar() =>
        Assert.Empty(CalendarReader.Read(ThreeWeeks, [new Order(0) { Anchor = "A", Title = "A" }]));

    [Fact]
    public void AnAbsurdNumberOfCyclesOrDaysStaysSmall()
    {
        var calendar = Assert.Single(
            CalendarReader.Read(
                null,
                [
                    Order("A", int.MinValue, 1, int.MaxValue) with
                    {
                        Cycles = new(1, int.MaxValue, [], "for ever"),
                    },
                    Order("B", [.. Enumerable.Range(1, 5_000)]),
                ]
            )
        );

        Assert.Equal(366, calendar.Days.Count);
        Assert.Equal("for ever", calendar.Rows[0].Remark);
    }

    [Fact]
    public void ADoseStandsInItsBarOrBesideItOrBelowTheName()
    {
        var drawing = CalendarDrawing.Of(
            new(
                "Every cycle",
                [.. Enumerable.Range(1, 28)],
                [
                    Row("Long", [1, 2, 3, 4, 5]),
                    Row("Short", [1]),
                    Row("Last", [28]),
                    Row("Scattered", [.. Enumerable.Range(1, 14).Select(day => (2 * day) - 1)]),
                    Row("Unknown", []),
                ]
            )
        );

        Assert.Equal(
            [
                [TextPlace.Inside],
                [TextPlace.Beside],
                [TextPlace.Before],
                [.. Enumerable.Repeat(TextPlace.None, 14)],
                [],
            ],
            drawing.Rows.Select(row => row.Bars.Select(bar => bar.Text).ToArray())
        );
        Assert.Equal(["10 mg/m² daily"], drawing.Rows[3].Dose);
        Assert.Equal("Long: 10 mg/m² daily, days 1 to 5", Assert.Single(drawing.Rows[0].Bars).Words);
    }

    [Fact]
    public void OptionalDaysAndOpenStartsLookDifferent()
    {
        var row = Row("A", [1]) with { OptionalDays = [2], StartDay = 3 };

        var bars = CalendarDrawing.Of(new("", [1, 2, 3, 4], [row])).Rows[0].Bars;

        Assert.Equal([BarKind.Given, BarKind.Optional, BarKind.Start], bars.Select(bar => bar.Kind));
        Assert.Equal(
            ["A: 10 mg/m² daily, day 1", "A: 10 mg/m² daily, optional, day 2", "A: 10 mg/m² daily, starting on day 3"],
            bars.Select(bar => bar.Words)
        );
    }

    [Fact]
    public void MoreDaysThanFitContinueBelow()
    {
        var drawing = CalendarDrawing.Of(new("", [.. Enumerable.Range(1, 42)], [Row("A", [1, 42])]));

        Assert.Equal(2, drawing.Rows.Count);
        Assert.All(drawing.Columns, column => Assert.InRange(column.Left + column.Width, 0, drawing.Width));
        Assert.Equal(Enumerable.Range(1, 42), drawing.Columns.Select(column => column.Day));
    }

    private static Order Order(string name, params int[] days) =>
        new(0)
        {
            Anchor = name,
            Title = name,
            Days = days,
        };

    private static CalendarRow Row(string name, int[] days) => new(name, name, "10 mg/m² daily", days, [], null, null);
}

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
        var calendars = Read(
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
            Read(
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
    public void WhatIsLimitedToEarlierCyclesIsNotInThoseThatFollow() =>
        Assert.Equal(
            ["Cycles 1, 2: A C", "Cycle 3: B C", "Cycle 4 and onwards: C"],
            Titles(
                Read(
                    new() { Period = 28, PeriodUnit = Timing.UnitsOfTime.D },
                    [
                        Order("A", 1) with
                        {
                            Cycles = new(1, 2, [], "cycles 1 & 2"),
                        },
                        Order("B", 1) with
                        {
                            Cycles = new(3, 3, [], "cycle 3"),
                        },
                        Order("C", 2),
                    ]
                )
            )
        );

    [Fact]
    public void CyclesApartFromThoseThatFollowAreNamedOneByOne() =>
        Assert.Equal(
            ["Cycles 1, 3: A B", "Cycles 2, 4 and onwards: B"],
            Titles(
                Read(
                    new() { Period = 28, PeriodUnit = Timing.UnitsOfTime.D },
                    [Order("A", 1) with { Cycles = new(null, null, [1, 3], "cycles 1, 3") }, Order("B", 2)]
                )
            )
        );

    [Fact]
    public void WhatAMarkOnADayDoesNotSayStandsBesideIt()
    {
        var row = Assert
            .Single(
                Read(
                    ThreeWeeks,
                    [
                        new GroupLine("g", "Cytarabine", "exactly one of these", null, 0),
                        new Order(1)
                        {
                            Anchor = "a",
                            Title = "A",
                            Dose = "10 mg/kg/day",
                            DoseLimits = ["5 mg/kg in each single dose", "maximum 2 mg per dose"],
                            Frequency = "twice per day",
                            IsFrequencyOfADay = true,
                            Infusion = "continuous infusion over 96 hours",
                            StartDay = 1,
                            Condition = "60 or older",
                            IsOptional = true,
                            AsNeeded = "as needed: pain",
                            Until = "recovery",
                            Unread = ["(25)"],
                            Instructions = ["in divided doses", new string('x', 61)],
                        },
                    ]
                )
            )
            .Rows.Single();

        Assert.Equal("10 mg/kg/day, twice per day", row.Dose);
        Assert.Equal(
            [
                "not all of the line was understood",
                "Cytarabine: exactly one of these",
                "5 mg/kg in each single dose",
                "maximum 2 mg per dose",
                "60 or older",
                "optional",
                "as needed: pain",
                "continuous infusion over 96 hours",
                "until recovery",
                "in divided doses",
                "further instructions in the table of doses",
            ],
            row.Remarks
        );
    }

    [Fact]
    public void WhatIsGivenOncePerWeekIsNotGivenSoOnEachOfItsDays()
    {
        var order = Order("A", 1, 8) with { Dose = "375 mg/m²", Frequency = "once per week" };

        var row = Assert.Single(Read(ThreeWeeks, [order])).Rows.Single();

        Assert.Equal("375 mg/m²", row.Dose);
        Assert.Equal(["once per week"], row.Remarks);
    }

    [Fact]
    public void PhasesThatShareADurationLineNeverShareACalendar()
    {
        var calendars = CalendarReader.Read(
            new() { Count = 2 },
            [
                new("i", "Chemotherapy, induction", [Order("A", 1)], []),
                new("s", "Supportive therapy, induction", [Order("B", 2)], []),
                new("c", "Chemotherapy, consolidation", [Order("A", 3)], []),
            ],
            ["Induction", "Consolidation"],
            selection: null
        );

        Assert.Equal(["Induction: Days: A B", "Consolidation: Days: A"], Titles(calendars));
        Assert.Equal(
            ["Chemotherapy, induction", "Supportive therapy, induction", "Chemotherapy, consolidation"],
            calendars.SelectMany(calendar => calendar.Rows).SelectMany(row => row.Remarks)
        );
    }

    [Fact]
    public void SectionsOfWhichOneIsGivenSayThat() =>
        Assert.Equal(
            ["Arm A: exactly one of the sections", "Arm B: exactly one of the sections"],
            Assert
                .Single(
                    CalendarReader.Read(
                        ThreeWeeks,
                        [new("a", "Arm A", [Order("A", 1)], []), new("b", "Arm B", [Order("B", 1)], [])],
                        ["Treatment"],
                        "exactly one of the sections"
                    )
                )
                .Rows.SelectMany(row => row.Remarks)
        );

    [Fact]
    public void CyclesThatAreOnlyNamedInWordsAreSaidInEachCalendar()
    {
        var calendar = Assert.Single(
            Read(ThreeWeeks, [Order("A", 1) with { Cycles = new(null, null, [], "last cycle") }])
        );

        Assert.Equal(("Every cycle", "last cycle"), (calendar.Title, Assert.Single(calendar.Rows[0].Remarks)));
    }

    [Fact]
    public void WhereNoDayIsStatedThereIsNoCalendar() =>
        Assert.Empty(Read(ThreeWeeks, [new Order(0) { Anchor = "A", Title = "A" }]));

    [Fact]
    public void AnAbsurdNumberOfCyclesOrDaysStaysSmall()
    {
        var calendar = Assert.Single(
            Read(
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
        Assert.Equal(["for ever"], calendar.Rows[0].Remarks);
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
        Assert.Equal(["10 mg/m² daily"], drawing.Rows[3].Below);
        Assert.Equal("Long: 10 mg/m² daily, days 1 to 5", Assert.Single(drawing.Rows[0].Bars).Words);
    }

    [Fact]
    public void RemarksAreDrawnBelowTheBarsAndWithoutBarsAfterTheDose()
    {
        var capped = Row("A", [1]) with { Remarks = ["maximum 2 mg per dose", new string('x', 120)] };
        var unknown = Row("B", []) with { Remarks = ["days not stated"] };

        var rows = CalendarDrawing.Of(new("", [1, 2, 3], [capped, unknown])).Rows;

        Assert.Equal(["maximum 2 mg per dose;", new string('x', 108), new string('x', 12)], rows[0].Remarks);
        Assert.Equal(["10 mg/m² daily; days not stated"], rows[1].Remarks);
        Assert.True(rows[0].FootOfRemark(0) - CalendarDrawing.LineHeight >= rows[0].Middle + 12);
        Assert.True(rows[0].FootOfRemark(2) < rows[0].Top + rows[0].Height);
    }

    [Fact]
    public void NamesAndDosesAreNeverCut()
    {
        const string Name = "Cytarabine, cycles 2, 4, 6, 8, 60 or older, with renal impairment, second course";
        var row = Row(Name, [1, 8, 15, 22, 28]) with { Dose = "5 million international units/m² every 12 hours" };

        var drawn = CalendarDrawing.Of(new("", [.. Enumerable.Range(1, 28)], [row])).Rows.Single();

        Assert.Equal(Name, string.Join(' ', drawn.Title));
        Assert.Equal(row.Dose, string.Join(' ', drawn.Below));
        Assert.True(drawn.FootOfLabel(drawn.Title.Count + drawn.Below.Count - 1) < drawn.Top + drawn.Height);
    }

    [Fact]
    public void TheRouteStandsBelowTheNameAndInTheWordsOfEachMark()
    {
        var row = Row("Methotrexate", [1]) with { Dose = "12 mg", Route = "Intrathecal" };

        var drawn = CalendarDrawing.Of(new("", [1, 2], [row])).Rows.Single();

        Assert.Equal(["Intrathecal"], drawn.Below);
        Assert.Equal("Methotrexate: 12 mg, Intrathecal, day 1", Assert.Single(drawn.Bars).Words);
    }

    [Fact]
    public void ARouteThatIsNotStatedIsSaidOfDrugsAlone()
    {
        var calendar = Assert.Single(
            Read(
                ThreeWeeks,
                [Order("A", 1) with { Route = "Oral" }, Order("B", 1), Order("Surgery", 2) with { IsProcedure = true }]
            )
        );

        Assert.Equal(["Oral", "route not stated", null], calendar.Rows.Select(row => row.Route));
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

    private static IReadOnlyList<Calendar> Read(Timing.RepeatComponent? repeat, IReadOnlyList<OrderLine> lines) =>
        CalendarReader.Read(repeat, [new("section", "Treatment", lines, [])], ["Treatment"], selection: null);

    private static IEnumerable<string> Titles(IEnumerable<Calendar> calendars) =>
        calendars.Select(calendar => $"{calendar.Title}: {string.Join(' ', calendar.Rows.Select(row => row.Title))}");

    private static Order Order(string name, params int[] days) =>
        new(0)
        {
            Anchor = name,
            Title = name,
            Days = days,
        };

    private static CalendarRow Row(string name, int[] days) => new(name, name, "10 mg/m² daily", days, [], null, []);
}

using System.Text.Json.Nodes;
using FhirRegimens.Fhir.Model;
using FhirRegimens.Regimens;
using Duration = FhirRegimens.Regimens.Duration;

namespace FhirRegimens.Conversion.Tests.Plans;

/// <summary>Duration lines as the timing and order of blocks.</summary>
public class BlockTests
{
    public static TheoryData<string, Duration, string?, string?> Durations =>
        new()
        {
            {
                "21-day cycle for 6 cycles",
                Cycle(21, 21) with
                {
                    CountMin = 6,
                    CountMax = 6,
                },
                """{"count":6,"duration":21,"durationUnit":"d","frequency":1,"period":21,"periodUnit":"d"}""",
                null
            },
            {
                "21-day cycle for 3 to 6 cycles",
                Cycle(21, 21) with
                {
                    CountMin = 3,
                    CountMax = 6,
                },
                """{"count":3,"countMax":6,"duration":21,"durationUnit":"d","frequency":1,"period":21,"periodUnit":"d"}""",
                null
            },
            {
                "14-day cycle for up to 12 cycles",
                Cycle(14, 14) with
                {
                    CountMax = 12,
                },
                """{"count":1,"countMax":12,"duration":14,"durationUnit":"d","frequency":1,"period":14,"periodUnit":"d"}""",
                null
            },
            {
                "28-day cycle for at least 4 cycles",
                Cycle(28, 28) with
                {
                    CountMin = 4,
                    OpenEnded = true,
                },
                """{"duration":28,"durationUnit":"d","frequency":1,"period":28,"periodUnit":"d"}""",
                "openEnded true, minimumCycles 4"
            },
            {
                "28- to 35-day cycles until progression",
                Cycle(28, 35) with
                {
                    Until = "progression",
                },
                """{"duration":28,"durationMax":35,"durationUnit":"d","frequency":1,"period":28,"periodMax":35,"periodUnit":"d"}""",
                "untilText progression"
            },
            {
                "2 cycles",
                new()
                {
                    Text = "",
                    Kind = DurationKind.Cycle,
                    CountMin = 2,
                    CountMax = 2,
                },
                """{"count":2}""",
                null
            },
            { "10-day course", Course(10, "d"), """{"count":1,"duration":10,"durationUnit":"d"}""", null },
            {
                "One course",
                new()
                {
                    Text = "",
                    Kind = DurationKind.Course,
                    CountMin = 1,
                    CountMax = 1,
                },
                """{"count":1}""",
                null
            },
            {
                "6-month course, extended for responders",
                Course(6, "mo") with
                {
                    Unread = ["extended for responders"],
                },
                """{"count":1,"duration":6,"durationUnit":"mo"}""",
                "untilText extended for responders"
            },
            {
                "14-day lead-in",
                Course(14, "d") with
                {
                    Kind = DurationKind.LeadIn,
                },
                """{"count":1,"duration":14,"durationUnit":"d"}""",
                null
            },
            {
                "Duration: 2 years",
                new() { Text = "", Length = new(2m, 2m, "a") },
                """{"boundsDuration":{"value":2,"unit":"years","system":"http://unitsofmeasure.org","code":"a"}}""",
                null
            },
            {
                "Two or more years",
                new()
                {
                    Text = "",
                    Length = new(2m, null, "a"),
                    OpenEnded = true,
                },
                """{"boundsRange":{"low":{"value":2,"unit":"years","system":"http://unitsofmeasure.org","code":"a"}}}""",
                "openEnded true"
            },
            {
                "Continued indefinitely",
                new() { Text = "", OpenEnded = true },
                null,
                "openEnded true"
            },
            {
                "3-, 6-, or 12-month course",
                Course(0, "mo") with
                {
                    Length = null,
                    Unread = ["3-, 6-, or 12-month"],
                },
                null,
                null
            },
        };

    [Theory]
    [MemberData(nameof(Durations))]
    public void ADurationLineBecomesThisTiming(string line, Duration duration, string? repeat, string? schedule)
    {
        var action = Blocks((null, duration with { Text = line }))[0];
        var json = JsonNode.Parse(Converted.Json(new PlanDefinition { Action = [action] }))!["action"]![0]!;

        Assert.Equal(line, action.TextEquivalent);
        Assert.Equal(repeat, json["timingTiming"]?["repeat"]?.ToJsonString());
        Assert.Equal(schedule, Schedule(action));
    }

    [Fact]
    public void PhasesFollowEachOther() => Assert.Equal("block-1", Follows("induction", "maintenance"));

    [Theory]
    [InlineData(null, null)]
    [InlineData("induction", null)]
    [InlineData("induction", "Induction")]
    [InlineData("induction", "concurrent")]
    public void TheOrderOnThePageAloneIsNoOrder(string? first, string? second) => Assert.Null(Follows(first, second));

    [Fact]
    public void WhatComesAfterALeadInFollowsIt() =>
        Assert.Equal(
            "block-1",
            Blocks((null, Course(14, "d") with { Kind = DurationKind.LeadIn }), (null, Cycle(21, 21)))[1]
                .RelatedAction.Single()
                .ActionId
        );

    [Fact]
    public void WhatFollowsAnOpenEndIsReported() =>
        Assert.Equal(
            ["follows-open-end"],
            Converted
                .From(Page(("induction", Cycle(21, 21) with { OpenEnded = true }), ("maintenance", Cycle(28, 28))))
                .Messages.Select(message => message.Code)
        );

    [Fact]
    public void DaysThatACycleDoesNotHaveAreReported() =>
        Assert.Equal(
            ["days-beyond-cycle"],
            Converted
                .From(Pages.With(Pages.Cycles(21, 6), Pages.Component(Sigs.Of("Drug") with { Days = [1, 22] })))
                .Messages.Select(message => message.Code)
        );

    private static Duration Cycle(decimal least, decimal most) =>
        new()
        {
            Text = "",
            Kind = DurationKind.Cycle,
            Length = new(least, most, "d"),
        };

    private static Duration Course(decimal length, string unit) =>
        new()
        {
            Text = "",
            Kind = DurationKind.Course,
            Length = new(length, length, unit),
        };

    private static string? Follows(string? first, string? second) =>
        Blocks((first, Cycle(21, 21)), (second, Cycle(28, 28)))[1].RelatedAction.SingleOrDefault()?.ActionId;

    private static List<PlanDefinition.ActionComponent> Blocks(params (string? Phase, Duration Duration)[] blocks) =>
        Converted.From(Page(blocks)).Regimens[0].Variants[0].Plan.Action;

    private static RegimenPage Page(params (string? Phase, Duration Duration)[] blocks) =>
        Pages.With([
            .. blocks.Select(block => new TreatmentBlock
            {
                Duration = block.Duration,
                Sections =
                [
                    Pages.Section("Chemotherapy", Pages.Component(Sigs.Of("Drug"))) with
                    {
                        Phase = block.Phase,
                    },
                ],
            }),
        ]);

    private static string? Schedule(PlanDefinition.ActionComponent action) =>
        action.Extension.Find(extension => extension.Url!.EndsWith("/regimen-schedule", StringComparison.Ordinal))
            is { } schedule
            ? string.Join(", ", schedule.Extension.Select(part => $"{part.Url} {part.Value}"))
            : null;
}

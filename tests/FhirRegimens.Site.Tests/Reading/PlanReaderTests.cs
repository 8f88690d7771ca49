using System.Text;
using FhirRegimens.Fhir.Json;
using FhirRegimens.Fhir.Model;
using FhirRegimens.Site.Pages;
using FhirRegimens.Site.Reading;

namespace FhirRegimens.Site.Tests.Reading;

/// <summary>What a page says of plans that are written with care, and of such that are not.</summary>
public sealed class PlanReaderTests
{
    private const string Own = "https://fhir-regimens.example.org/fhir/StructureDefinition/";

    [Fact]
    public void WhatHoldsForABlockASectionAndAGroupHoldsForTheOrder()
    {
        var order = Assert.Single(
            Orders(
                $$$"""
                {"id":"b","title":"Block","requiredBehavior":"could",
                 "modifierExtension":[{"url":"{{{Own}}}regimen-cycles","extension":[
                   {"url":"from","valueInteger":1},{"url":"to","valueInteger":4},{"url":"text","valueString":"cycles 1 to 4"}]}],
                 "action":[{"id":"s","title":"Section","groupingBehavior":"logical-group",
                   "extension":[{"url":"{{{Own}}}regimen-branch","extension":[
                     {"url":"kind","valueCode":"age"},{"url":"text","valueString":"60 or older"}]}],
                   "action":[{"id":"o","title":"Drug",
                     "condition":[{"kind":"applicability","expression":{"language":"text/fhirpath","expression":"true"}}],
                     "modifierExtension":[{"url":"{{{Own}}}regimen-cycles","extension":[
                       {"url":"cycle","valueInteger":3},{"url":"cycle","valueInteger":5},{"url":"text","valueString":"cycles 3, 5"}]}]}]}]}
                """
            )
        );

        Assert.Equal("60 or older; true", order.Condition);
        Assert.True(order.IsOptional);
        Assert.Equal("cycles 1 to 4; cycles 3, 5", order.Cycles!.Words);
        Assert.Equal([3], Enumerable.Range(1, 6).Where(order.Cycles.Contains));
    }

    [Fact]
    public void WhatIsNotHereOrNotKnownIsAWarning()
    {
        var page = Page(
            """
            {"id":"o","title":"Drug","definitionCanonical":"https://elsewhere.example/ActivityDefinition/missing|1",
             "modifierExtension":[{"url":"https://elsewhere.example/never","valueBoolean":true}]}
            """
        );

        Assert.Equal(
            [
                new Warning(
                    "Drug",
                    "Its definition is not here. What it says about dose, route and time is not shown.",
                    "o"
                ),
                new Warning(
                    "PlanDefinition/plan",
                    "It holds a modifier that this page does not know and that may change its meaning.",
                    null
                ),
            ],
            page.Warnings
        );
    }

    [Fact]
    public void ADosageThatIsNotCodedStandsInItsWords()
    {
        var order = Assert.Single(
            Orders(
                """{"id":"o","title":"Drug","definitionCanonical":"https://own.example/ActivityDefinition/entry|1"}""",
                Entry("""{"text":"Drug: as the package says","asNeededBoolean":true},{"text":"and something else"}""")
            )
        );

        Assert.Equal((null, "Drug: as the package says"), (order.Dose, order.Words));
        Assert.Equal("as needed", order.Often);
        Assert.Equal(["and also: and something else"], order.Instructions);
    }

    [Fact]
    public void ADoseWithEverythingThatFhirCanSayOfIt()
    {
        var order = Assert.Single(
            Orders(
                """{"id":"o","title":"Drug","definitionCanonical":"https://own.example/ActivityDefinition/entry|1"}""",
                Entry(
                    """
                    {"text":"words","timing":{"repeat":{"count":3,"frequency":2,"period":1,"periodUnit":"d",
                       "boundsDuration":{"value":5,"unit":"days"},"duration":30,"durationMax":60,"durationUnit":"min","when":["MORN"]}},
                     "route":{"coding":[{"display":"Intravenous route"}],"text":"IV"},
                     "maxDosePerAdministration":{"value":2.0,"unit":"mg"},
                     "maxDosePerPeriod":{"numerator":{"value":80,"unit":"mg"},"denominator":{"value":1,"unit":"day"}},
                     "doseAndRate":[
                       {"type":{"coding":[{"code":"calculated"}]},"doseQuantity":{"value":5,"unit":"mg/kg"}},
                       {"type":{"coding":[{"code":"ordered"}]},"rateRange":{"low":{"value":10.50,"unit":"mg/kg/day"},"high":{"value":12,"unit":"mg/kg/day"}}}]}
                    """
                )
            )
        );

        Assert.Equal("10.50 to 12 mg/kg/day", order.Dose);
        Assert.Equal(
            ["5 mg/kg in each single dose", "maximum 2.0 mg per dose", "maximum 80 mg per day"],
            order.DoseLimits
        );
        Assert.Equal(("Intravenous", "over 30 to 60 minutes"), (order.Route, order.Infusion));
        Assert.Equal(("twice per day, 3 doses, in the morning", "for 5 days"), (order.Often, order.Bounds));
    }

    [Fact]
    public void TheSameLimitOfAGroupAndItsOrderIsSaidOnce()
    {
        const string Limit = $$"""
            "modifierExtension":[{"url":"{{Own}}regimen-cycles","extension":[
              {"url":"cycle","valueInteger":3},{"url":"text","valueString":"cycle 3"}]}]
            """;

        var order = Assert.Single(
            Orders($$"""{"id":"b","title":"Block","action":[{"id":"o","title":"Drug",{{Limit}}}],{{Limit}}}""")
        );

        Assert.Equal("cycle 3", order.Cycles!.Words);
    }

    [Fact]
    public void TheStepsOfAnotherPlanHaveTheirDescriptions()
    {
        var page = new PlanReader(new Catalogue([Plans.Protocol]), validate: null).Read(Plans.Protocol);

        Assert.Equal(["Do this."], page.Blocks[0].Remarks.Concat(page.Blocks[0].Sections[0].Remarks));
        Assert.Equal("A plan with steps that are not ours.", page.Description);
        Assert.Equal(["30 minutes after Inner"], ((Order)page.Blocks[0].Sections[0].Lines[1]).Sequence);
    }

    private static IReadOnlyList<Order> Orders(string action, params Resource[] others) =>
        [
            .. Page(action, others)
                .Blocks.SelectMany(block => block.Sections)
                .SelectMany(section => section.Lines)
                .OfType<Order>(),
        ];

    private static PlanPage Page(string action, params Resource[] others)
    {
        var plan = FhirJson.Parse<PlanDefinition>(
            Encoding.UTF8.GetBytes(
                $$"""
                {"resourceType":"PlanDefinition","id":"plan","url":"https://own.example/PlanDefinition/plan",
                 "meta":{"profile":["{{Own}}regimen-variant"]},"status":"active","action":[{{action}}]}
                """
            )
        );
        return new PlanReader(new Catalogue([plan, .. others]), validate: null).Read(plan);
    }

    private static ActivityDefinition Entry(string dosages) =>
        FhirJson.Parse<ActivityDefinition>(
            Encoding.UTF8.GetBytes(
                $$"""
                {"resourceType":"ActivityDefinition","id":"entry","url":"https://own.example/ActivityDefinition/entry",
                 "version":"1","status":"active","productCodeableConcept":{"text":"Drug"},"dosage":[{{dosages}}]}
                """
            )
        );
}

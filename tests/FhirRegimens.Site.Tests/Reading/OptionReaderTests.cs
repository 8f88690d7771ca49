using System.Text;
using AngleSharp.Html.Parser;
using FhirRegimens.Fhir.Json;
using FhirRegimens.Fhir.Model;
using FhirRegimens.Site.Pages;
using FhirRegimens.Site.Reading;
using Task = System.Threading.Tasks.Task;

namespace FhirRegimens.Site.Tests.Reading;

/// <summary>Tables of treatment options as pages show them.</summary>
public sealed class OptionReaderTests
{
    [Fact]
    public void LinesOfTherapyStandInOrderWithTheirOptionsAndGoals()
    {
        var page = Read("aplastic-anemia-aplastic-anemia");

        Assert.Equal(PlanKind.Options, page.Kind);
        Assert.Equal(["Independence from transfusions (Aplastic anemia)"], page.Goals);
        Assert.Equal(
            [
                "First-line options (goal: Independence from transfusions)",
                "Antithymocyte globulin 40 mg/kg IV once per day on days 1 to 4 + cyclosporine 5 mg/kg/day PO in 2 divided doses",
                "If matched sibling donor & age < 40 y: allogeneic HSCT {If matched sibling donor & age < 40 y}",
                "Packed red cells as needed = words",
                "Eltrombopag 50–150 mg PO once per day",
                "Second-line options (goal: Independence from transfusions)",
                "Alemtuzumab 10 mg IV once per day on days 1 to 10",
                "One of the following: [exactly one of these]",
            ],
            Outline(page)
        );
    }

    [Fact]
    public void WordsThatStandBelowAnOptionStandBesideItToo() =>
        Assert.Equal(
            [
                "One of the following:",
                "Danazol 200 mg PO twice per day",
                "Cyclophosphamide 50 mg/kg/day IV on days 1 to 4",
            ],
            Read("aplastic-anemia-aplastic-anemia").SourceLines.TakeLast(3).Select(line => line.Text)
        );

    [Fact]
    public void AnOptionsOrderHasTheDoseOfItsEntry()
    {
        var option = Read("aplastic-anemia-aplastic-anemia").Blocks[0].Sections[0];
        var orders = option.Lines.OfType<Order>().ToList();

        Assert.Equal(
            ["40 mg/kg | intravenous | once per day | days 1 to 4", "5 mg/kg/day | oral | twice per day | "],
            orders.Select(order =>
                $"{order.Dose} | {order.Route?.ToLowerInvariant()} | {order.Frequency} | {order.When}"
            )
        );
        Assert.Equal(["c: Levels are monitored."], option.Remarks);
    }

    [Fact]
    public void StepsAreNotGivenTogetherAndAWrappingIsNoGroup()
    {
        var lines = Option(
            """
            {"id":"o","title":"Prednisolone, then less; danazol","selectionBehavior":"any","action":[
              {"id":"steps","title":"Prednisolone","selectionBehavior":"all","action":[
                {"id":"one","title":"Prednisolone, 2 mg/kg","extension":[{"url":"$schedule","extension":[{"url":"stepNumber","valuePositiveInt":1}]}]},
                {"id":"two","title":"Prednisolone, 1 mg/kg","extension":[{"url":"$schedule","extension":[{"url":"stepNumber","valuePositiveInt":2}]}]}]},
              {"id":"both","title":"Sirolimus","selectionBehavior":"all","action":[
                {"id":"s","title":"Sirolimus"},{"id":"m","title":"Mycophenolate"}]},
              {"id":"wrapping","title":"danazol","selectionBehavior":"all","action":[{"id":"d","title":"Danazol"}]}]}
            """
        );

        Assert.Equal(
            [
                "Prednisolone: all of these, step by step",
                "  Prednisolone, 2 mg/kg",
                "  Prednisolone, 1 mg/kg",
                "Combination: all of these together",
                "  Sirolimus",
                "  Mycophenolate",
                "  Danazol",
            ],
            lines.Select(line =>
                line is GroupLine group
                    ? $"{group.Title}: {group.Rule}"
                    : $"{new string(' ', 2 * line.Depth)}{((Order)line).Title}"
            )
        );
    }

    [Fact]
    public void ALostColumnIsSaidToBeLost()
    {
        var page = Read("thrombotic-microangiopathy-options");
        var columns = page.Blocks[0].Sections[0].Columns!;

        Assert.False(columns.AreStated);
        Assert.Equal(["immune TTP", "Complement-mediated TMA"], columns.Names);
        Assert.Equal(
            ["platelet recovery (immune TTP)", "renal recovery, no dialysis (Complement-mediated TMA)"],
            page.Goals
        );
    }

    [Fact]
    public void NoCalendarMixesWhatIsChosenFrom() =>
        Assert.All(
            Content.Tables.OfType<PlanDefinition>().SelectMany(plan => Read(plan.Id!).Blocks),
            line => Assert.Empty(line.Calendars)
        );

    [Fact]
    public async Task EveryOptionOfEveryTableStandsOnItsPageInOrder()
    {
        var site = new PreviewSite(new(Content.Tables));
        foreach (var plan in Content.Tables.OfType<PlanDefinition>())
        {
            var file = (await site.RenderAsync($"plan/{plan.Id}.html", default))!;
            var page = await new HtmlParser().ParseDocumentAsync(new MemoryStream(file.Content));

            Assert.Equal(
                plan.Action.SelectMany(line => line.Action.Select(option => option.Title)),
                page.QuerySelectorAll(".options h3").Select(title => title.TextContent)
            );
            Assert.Equal(
                plan.Action.SelectMany(line => line.Action)
                    .Select(option => option.Extension.First(Guide.Branch).Text("text"))
                    .OfType<string>(),
                page.QuerySelectorAll(".options > li > .facts > .condition").Select(words => words.TextContent)
            );
        }
    }

    [Fact]
    public void WhatChangesInAnOptionIsAChangeOfDosing()
    {
        var before = Content
            .Tables.OfType<PlanDefinition>()
            .Single(plan => plan.Id == "aplastic-anemia-aplastic-anemia");
        var after = (PlanDefinition)Content.Rewritten(before, (_, text) => text == "exactly-one" ? "any" : text);

        Assert.Equal(
            [
                new Change(
                    "Second-line options: One of the following:",
                    "Option",
                    "exactly one of these; Aplastic anemia",
                    "any of these; the source does not say whether together; Aplastic anemia",
                    true
                ),
            ],
            Reader.Differences(before, after)
        );
    }

    private static IReadOnlyList<OrderLine> Option(string option)
    {
        var plan = FhirJson.Parse<PlanDefinition>(
            Encoding.UTF8.GetBytes(
                $$"""
                {"resourceType":"PlanDefinition","id":"t","meta":{"profile":["{{Guide.Options}}"]},
                 "action":[{"id":"l","title":"Line","action":[{{option.Replace(
                    "$schedule",
                    Guide.Schedule,
                    StringComparison.Ordinal
                )}}]}]}
                """
            )
        );
        return new PlanReader(new Catalogue([plan]), validate: null).Read(plan).Blocks[0].Sections[0].Lines;
    }

    private static PlanReader Reader => new(new Catalogue(Content.Tables), validate: null);

    private static PlanPage Read(string id) =>
        Reader.Read(Content.Tables.OfType<PlanDefinition>().Single(plan => plan.Id == id));

    private static IEnumerable<string> Outline(PlanPage page) =>
        page.Blocks.SelectMany(line =>
            line.Sections.Select(option =>
                    option.Title
                    + (option.Condition is null ? "" : $" {{{option.Condition}}}")
                    + (option.Selection is null ? "" : $" [{option.Selection}]")
                    + (option.IsWords ? " = words" : "")
                )
                .Prepend($"{line.Title} (goal: {string.Join("; ", line.Goals)})")
        );
}

using FhirRegimens.Fhir.Model;
using FhirRegimens.Site.Pages;
using FhirRegimens.Site.Reading;

namespace FhirRegimens.Site.Tests.Reading;

/// <summary>On pages of all eras: what FHIR states is on the page as FHIR states it, and nothing else is.</summary>
public sealed class CorpusTests
{
    private static readonly Catalogue Catalogue = new([.. Content.Samples, .. Content.Corpus]);

    private static readonly IReadOnlyList<(PlanDefinition Plan, PlanPage Page)> Pages =
    [
        .. Catalogue.Plans.Select(plan => (plan, new PlanReader(Catalogue, validate: null).Read(plan))),
    ];

    [Fact]
    public void EveryOrderOfFhirIsAnOrderOfThePage() =>
        Assert.All(
            Pages.Where(read => read.Page.Kind == PlanKind.Variant),
            read =>
                Assert.Equal(
                    Leaves(read.Plan.Action).Select(action => (action.ElementId, action.Title)),
                    Orders(read.Page).Select(order => ((string?)order.Anchor, (string?)order.Title))
                )
        );

    [Fact]
    public void EveryNumberOfADoseStandsInTheOrderWithItsUnit() =>
        Assert.All(
            Entries(),
            read =>
            {
                var words = string.Join(' ', [read.Order.Dose, .. read.Order.DoseLimits]);
                foreach (var quantity in Quantities(read.Entry))
                {
                    Assert.Contains(quantity.ValueElement!.Literal!, words, StringComparison.Ordinal);
                    Assert.Contains(quantity.Unit!, words, StringComparison.Ordinal);
                }
            }
        );

    [Fact]
    public void WithoutACodedDoseThereIsNone() =>
        Assert.All(Entries().Where(read => !Quantities(read.Entry).Any()), read => Assert.Null(read.Order.Dose));

    [Fact]
    public void EveryFragmentThatWasNotUnderstoodIsAWarning() =>
        Assert.All(
            Pages.Where(read => read.Page.Kind == PlanKind.Variant),
            read =>
                Assert.All(
                    Fragments(read.Plan),
                    fragment =>
                        Assert.Contains(read.Page.Warnings, warning => warning.Words == $"Not understood: “{fragment}”")
                )
        );

    [Fact]
    public void CalendarsMarkTheDaysThatAreStatedAndNoOthers()
    {
        foreach (var block in Pages.SelectMany(read => read.Page.Blocks).Where(block => block.Calendars.Count > 0))
        {
            var marked = block
                .Calendars.SelectMany(calendar => calendar.Rows)
                .SelectMany(row =>
                    row.Days.Concat(row.OptionalDays).Concat(row.SomeDays).Select(day => (row.Anchor, day))
                )
                .ToHashSet();
            var stated = block
                .Sections.SelectMany(section => section.Lines)
                .OfType<Order>()
                .SelectMany(order => order.Days.Concat(order.OptionalDays).Select(day => (order.Anchor, day)))
                .ToHashSet();
            Assert.Equal(stated.Order(), marked.Order());
            Assert.All(
                block.Calendars,
                calendar => Assert.Empty(calendar.Rows.SelectMany(row => row.Days).Except(calendar.Days))
            );
        }
    }

    [Fact]
    public void EveryLineOfTheSourceThatBecameAnOrderIsQuotedBesideIt() =>
        Assert.All(
            Pages.Where(read => read.Page.Kind == PlanKind.Variant),
            read =>
                Assert.All(
                    Orders(read.Page).Where(order => order.Verbatim is not null),
                    order =>
                        Assert.Contains(
                            read.Page.SourceLines,
                            line => line.Anchor == order.Anchor && line.Text == order.Verbatim
                        )
                )
        );

    [Fact]
    public void EveryStudyAndReferenceIsOnThePage() =>
        Assert.All(
            Pages,
            read =>
            {
                Assert.Equal(
                    read.Plan.Extension.Count(extension => extension.Url == Guide.Study),
                    read.Page.Studies.Count
                );
                Assert.Equal(
                    read.Plan.RelatedArtifact.Count(related =>
                        related.Type == RelatedArtifact.RelatedArtifactType.Citation
                    ),
                    read.Page.Citations.Count
                );
            }
        );

    private static IEnumerable<(ActivityDefinition Entry, Order Order)> Entries() =>
        Pages
            .Where(read => read.Page.Kind == PlanKind.Variant)
            .SelectMany(read =>
                Leaves(read.Plan.Action)
                    .Zip(Orders(read.Page), (action, order) => (Catalogue.Entry(Catalogue.PinOf(action)), order))
            )
            .Where(read => read.Item1 is not null)
            .Select(read => (read.Item1!, read.order));

    private static IEnumerable<Quantity> Quantities(ActivityDefinition entry) =>
        entry
            .Dosage.SelectMany(dosage =>
                dosage
                    .DoseAndRate.SelectMany(dose => new[] { dose.Dose, dose.Rate })
                    .Append(dosage.MaxDosePerAdministration)
                    .Append(dosage.MaxDosePerPeriod?.Numerator)
            )
            .Concat(
                entry.Extension.First(Guide.Radiation) is { } radiation
                    ? [radiation.Part("dosePerFraction"), radiation.Part("totalDose")]
                    : []
            )
            .SelectMany(amount =>
                amount switch
                {
                    Quantity quantity => [quantity],
                    Fhir.Model.Range range => new[] { range.Low, range.High }.OfType<Quantity>(),
                    _ => [],
                }
            );

    private static IEnumerable<string> Fragments(PlanDefinition plan) =>
        plan
            .Extension.Texts(Guide.UnparsedText)
            .Concat(Actions(plan.Action).SelectMany(action => action.Extension.Texts(Guide.UnparsedText)))
            .Concat(
                Leaves(plan.Action)
                    .Select(action => Catalogue.Entry(Catalogue.PinOf(action)))
                    .OfType<ActivityDefinition>()
                    .SelectMany(entry =>
                        entry
                            .Dosage.SelectMany(dosage => dosage.ModifierExtension.Texts(Guide.Unparsed))
                            .Concat(entry.Extension.Texts(Guide.UnparsedText))
                    )
            );

    private static IEnumerable<PlanDefinition.ActionComponent> Actions(
        IEnumerable<PlanDefinition.ActionComponent> actions
    ) => actions.SelectMany(action => Actions(action.Action).Prepend(action));

    private static IEnumerable<PlanDefinition.ActionComponent> Leaves(
        IEnumerable<PlanDefinition.ActionComponent> actions
    ) => Actions(actions).Where(action => action.Action.Count == 0);

    private static IEnumerable<Order> Orders(PlanPage page) =>
        page.Blocks.SelectMany(block => block.Sections).SelectMany(section => section.Lines).OfType<Order>();
}

using FhirRegimens.Conversion.Entries;
using FhirRegimens.Regimens;

namespace FhirRegimens.Pipeline.Csv;

/// <summary>A dose line with everything that it stands under; where a line leaves a choice, one of its readings.</summary>
/// <param name="Page">The page.</param>
/// <param name="Regimen">The regimen.</param>
/// <param name="Variant">The variant.</param>
/// <param name="Duration">The duration line; null where there is none.</param>
/// <param name="Section">The section.</param>
/// <param name="Component">The component.</param>
/// <param name="Sig">The line, with the cycles and patients of its section where it has none of its own.</param>
/// <param name="Choice">Which of the readings of which one is given; null where there is no choice.</param>
internal sealed record DoseLine(
    RegimenPage Page,
    Regimen Regimen,
    Variant Variant,
    Duration? Duration,
    TherapySection Section,
    Component Component,
    Sig Sig,
    Step? Choice
)
{
    /// <summary>The dose lines of a page in its order.</summary>
    public static IEnumerable<DoseLine> Of(RegimenPage page) =>
        from regimen in page.Regimens
        from variant in regimen.Variants
        from block in variant.Blocks
        from section in block.Sections
        from component in section.Components
        from line in Lines(component)
        let readings = Readings.Of(line).ToList()
        from numbered in readings.Index()
        select new DoseLine(
            page,
            regimen,
            variant,
            block.Duration,
            section,
            component,
            numbered.Item with
            {
                Cycles = numbered.Item.Cycles ?? section.Cycles,
                Branch = numbered.Item.Branch ?? section.Branch,
            },
            readings.Count > 1 ? new Step(numbered.Index + 1, readings.Count) : null
        );

    private static IEnumerable<Sig> Lines(Component component) =>
        component.Sigs.DefaultIfEmpty(
            new Sig
            {
                Drug = component.Drug,
                Text = component.Text,
                Span = component.Span,
            }
        );
}

using FhirRegimens.Conversion.Identity;
using FhirRegimens.Conversion.Narrative;
using FhirRegimens.Conversion.Plans;
using FhirRegimens.Conversion.Terminology;
using FhirRegimens.Regimens;

namespace FhirRegimens.Conversion.Options;

/// <summary>Turns tables of treatment options into FHIR resources.</summary>
public static class OptionTableConverter
{
    /// <summary>
    /// The resources of <paramref name="table"/>: a plan for each disease that has a column, or one where the table has no such
    /// columns or no longer says which options stood in which. The same input gives the same resources. Versions, pinned
    /// canonicals and the manifest's artifacts are left to publishing.
    /// </summary>
    /// <param name="table">The table.</param>
    /// <param name="settings">What whoever publishes decides.</param>
    /// <param name="terminology">Codes of drugs, routes and conditions.</param>
    public static ConvertedOptionTable Convert(
        OptionTable table,
        ConversionSettings settings,
        RegimenTerminology terminology
    )
    {
        var source = Slug.Of(table.Origin.Title);
        var messages = new List<ConversionMessage>();
        var columns = Columns(table);
        var slugs = SlugAssignment.Below(
            source,
            [.. columns.Select(column => new NamedThing(column ?? "options", column ?? "options"))]
        );
        var context = new SourceContext(table.Origin, settings, terminology, [.. table.Conditions()]);
        var plans = columns
            .Zip(
                slugs,
                (column, slug) =>
                    OptionPlan.Of(column is null ? context : context.For(column), table, column, slug, messages)
            )
            .ToList();
        var content = new ManifestContent(
            $"Treatment options of the source {table.Origin.Title}: {Words.Integer(table.Lines.Count)} lines of therapy, "
                + $"{Words.Integer(table.AllOptions().Count())} options.",
            ManifestNarrative.Of(table, plans.ConvertAll(plan => plan.Options))
        )
        {
            Entries = plans.Sum(plan => plan.Options.Entries.Count),
            Unparsed = plans.Sum(plan => plan.Unparsed),
        };
        var converted = new ConvertedOptionTable(
            Manifest.Of(context, table, source, content),
            plans.ConvertAll(plan => plan.Options),
            messages,
            TerminologyCoverage.Of(table, terminology)
        );
        Finishing.Finish([.. converted.Resources]);
        return converted;
    }

    /// <summary>The columns with options, which get a plan each; a single null for the whole table, none for a table without options.</summary>
    private static IReadOnlyList<string?> Columns(OptionTable table)
    {
        var options = table.AllOptions().ToList();
        return options.Count == 0 ? []
            : table.Columns.Count > 0 && options.Exists(option => !option.IsColumnLost)
                ?
                [
                    .. table
                        .Columns.Select(column => column.Name)
                        .Distinct(StringComparer.Ordinal)
                        .Where(name =>
                            options.Exists(option => option.Columns.Count == 0 || option.Columns.Contains(name))
                        ),
                ]
            : [null];
    }
}

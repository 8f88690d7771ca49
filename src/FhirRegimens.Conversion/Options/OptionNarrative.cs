using FhirRegimens.Conversion.Entries;
using FhirRegimens.Conversion.Narrative;
using FhirRegimens.Conversion.Terminology;
using FhirRegimens.Regimens;

namespace FhirRegimens.Conversion.Options;

/// <summary>What a clinician reads and prints of a table of options.</summary>
internal static class OptionNarrative
{
    /// <summary>The narrative of a plan.</summary>
    public static Fhir.Model.Narrative Of(
        string title,
        OptionTable table,
        string? column,
        IReadOnlyList<LineLayout> lines,
        RegimenTerminology terminology
    )
    {
        var html = new Xhtml().Heading(2, title);
        html.Paragraph("For:", string.Join("; ", column is null ? table.Conditions() : [column]));
        Warn(html, column, lines);
        html.List([
            .. table
                .Goals.Where(goal => column is null || goal.Columns.Count == 0 || goal.Columns.Contains(column))
                .Select(goal => $"Goal: {string.Join("; ", goal.Columns.Append(goal.Text))}"),
        ]);
        foreach (var line in lines)
        {
            html.Heading(3, Narrative.Words.OrElse(line.Line.Heading, "Options"));
            html.List([.. line.Options.SelectMany(option => Lines(option, "")), .. line.Line.Notes.Select(Words)]);
            html.Table(DoseTable.Columns, [.. line.Entries.Select(entry => DoseTable.Row(entry, terminology))]);
        }

        html.List([.. table.Footnotes.Select(note => $"{note.Mark}: {note.Text}")]);
        html.Paragraph(table.Abbreviations.Count == 0 ? null : Abbreviations(table));
        return html.Finish();
    }

    /// <summary>The legend in a sentence.</summary>
    public static string Abbreviations(OptionTable table) =>
        $"Abbreviations: {string.Join("; ", table.Abbreviations.Select(known => $"{known.Short}, {known.Long}"))}.";

    /// <summary>A remark, and that its option is lost where it is.</summary>
    public static string Words(OptionNote note) =>
        note.IsOptionLost ? $"{note.Text} (the source no longer says below which option)" : note.Text;

    private static void Warn(Xhtml html, string? column, IReadOnlyList<LineLayout> lines)
    {
        if (lines.SelectMany(line => line.Line.Options).Any(option => option.IsColumnLost))
        {
            html.Paragraph(
                "Warning:",
                "the source does not say of every option which of the diseases it is for"
                    + (column is null ? "." : "; options that may be for another one are marked.")
            );
        }

        var fragments = lines
            .SelectMany(line => line.Entries)
            .SelectMany(entry => Fragments.Of(entry.Sig).Select(fragment => $"{entry.Title}: “{fragment}”"))
            .ToList();
        if (fragments.Count > 0)
        {
            html.Paragraph("Warning:", "these parts of the source were not understood. Check the source before use.");
            html.List(fragments);
        }
    }

    private static IEnumerable<string> Lines(OptionLayout layout, string above)
    {
        var option = layout.Option;
        var marks = option.Marks.Count == 0 ? "" : $" ({string.Join(", ", option.Marks)})";
        var lost = option.IsColumnLost ? $" [may be for: {string.Join("; ", option.Columns)}]" : "";
        var how = option.Selection switch
        {
            OptionSelection.OneOf => " [one of these]",
            OptionSelection.Listed => " [listed; the source does not say whether one or several]",
            _ => "",
        };
        yield return above + option.Text + marks + how + (above.Length == 0 ? lost : "");
        var with = option.Components.Select(component => component.Text);
        foreach (var given in with.Where(text => !option.Text.Contains(text, StringComparison.Ordinal)))
        {
            yield return $"{above}{option.Text} – {given}";
        }

        foreach (var note in option.Notes)
        {
            yield return $"{above}{option.Text}: {Words(note)}";
        }

        foreach (var line in layout.Options.SelectMany(part => Lines(part, $"{above}{option.Text.TrimEnd(':')} – ")))
        {
            yield return line;
        }
    }
}

using FhirRegimens.Regimens;
using FhirRegimens.Sources.Text;

namespace FhirRegimens.Sources.HemOnc;

/// <summary>Walks over the blocks of one page and puts each where the headings before it say that it belongs.</summary>
internal sealed class PageReader(SourceText source, SourceOrigin origin)
{
    private readonly PageBuilder page = new(source, origin);
    private int skippedLevel;

    /// <summary>Reads the page.</summary>
    public RegimenPage Read()
    {
        var blocks = BlockReader.Read(source);
        var lines = new PageLines(source, blocks, page);
        var headings = new Queue<PageHeading>(PageOutline.Read(source, blocks));
        for (var index = 0; index < blocks.Count; index++)
        {
            switch (blocks[index])
            {
                case HeadingBlock:
                    ReadHeading(headings.Dequeue());
                    break;
                case TableBlock table:
                    ReadTable(table);
                    break;
                case ListItemBlock item:
                    lines.ReadItem(item, index);
                    break;
                case LineBlock line:
                    lines.ReadLine(line.Span, InlineReader.Read(source, line.Content), index);
                    break;
                case MarkupBlock markup:
                    page.Ledger.Enter(markup.Span, Fate.Furniture);
                    break;
                case BrokenBlock broken:
                    page.Ledger.Enter(broken.Span, Fate.Unread);
                    page.Say(broken.Code, broken.Message, broken.Span);
                    break;
            }
        }

        page.EndRegimen();
        if (!page.HasRegimens)
        {
            page.Say(
                "no-regimens",
                "The page holds no regimen: no heading with a study table, dose lines or references.",
                null
            );
        }

        return page.Close();
    }

    /// <summary>A page that is of no kind to be read.</summary>
    public RegimenPage LeaveOut()
    {
        page.Say("page-left-out", "Pages of example orders, of guidelines and for staging are not read.", null);
        return page.Close();
    }

    private void ReadHeading(PageHeading heading)
    {
        if (!heading.Block.Closed)
        {
            page.Say(
                "malformed-heading",
                "The heading lacks its closing equals signs; the wiki shows it as text.",
                heading.Block.Span
            );
        }

        if (page.Place == PagePlace.Skipped && IsBelowSkipped(heading))
        {
            KeepHeading(heading);
            return;
        }

        page.Ledger.Enter(heading.Block.Span, Fate.Typed);
        switch (heading.Role)
        {
            case HeadingRole.Setting:
                page.EndRegimen();
                page.OpenSetting(heading);
                break;
            case HeadingRole.Regimen:
                page.EndRegimen();
                page.OpenRegimen(heading);
                break;
            case HeadingRole.Variant:
                page.OpenVariant(heading);
                break;
            case HeadingRole.Skipped:
                page.Skip();
                KeepHeading(heading);
                skippedLevel = heading.Block.Level;
                break;
            default:
                ReadPartHeading(heading);
                break;
        }

        page.EnterUnknownTemplates(InlineReader.Read(source, heading.Block.Content));
    }

    /// <summary>Chapters about the disease end with a heading of their level, or with one that surely is a regimen's.</summary>
    private bool IsBelowSkipped(PageHeading heading)
    {
        var isTreatment = heading.Role is HeadingRole.Regimen or HeadingRole.Variant;
        return heading.Block.Level > skippedLevel
            && !(isTreatment && (heading.Subobject is not null || heading.BeforeVariant));
    }

    /// <summary>A heading of parts of a regimen or variant.</summary>
    private void ReadPartHeading(PageHeading heading)
    {
        if (page.Regimen is null || (heading.Role == HeadingRole.Other && heading.Block.Level <= 2))
        {
            page.EndRegimen();
            KeepHeading(heading);
            return;
        }

        switch (heading.Role)
        {
            case HeadingRole.Therapy:
                page.OpenSection(heading.Text, heading.Block.Span, heading.Block.Level);
                break;
            case HeadingRole.References:
                page.OpenReferences(heading.Block.Span);
                break;
            case HeadingRole.ExampleOrders:
                page.OpenOrders(heading.Block.Span);
                break;
            default:
                page.OpenContext(heading.Text, heading.Block.Span);
                break;
        }
    }

    private void KeepHeading(PageHeading heading)
    {
        page.Ledger.Enter(heading.Block.Span, Fate.Verbatim);
        var inlines = InlineReader.Read(source, heading.Block.Content);
        page.PageNotes.AddLine(NoteKind.Remark, inlines, heading.Block.Span);
    }

    private void ReadTable(TableBlock table)
    {
        if (!table.Closed)
        {
            page.Say(
                "unclosed-table",
                "The table lacks its end, |}; it is read up to the first line that cannot belong to it.",
                table.Span
            );
        }

        if (Furniture.IsTable(source, table))
        {
            page.Ledger.Enter(table.Span, Fate.Furniture);
        }
        else if (page.Regimen is not null && StudyTableReader.IsStudyTable(source, table))
        {
            var studies = StudyTableReader.Read(source, table, page.Ledger);
            page.VariantHere().Studies.AddRange(studies);
        }
        else if (page.Regimen is null)
        {
            KeepRows(table);
        }
        else
        {
            page.Say("unknown-table", "The table is no study table; it is not read.", table.Span);
        }
    }

    private void KeepRows(TableBlock table)
    {
        page.Ledger.Enter(table.Span, Fate.Furniture);
        foreach (var row in table.Rows)
        {
            var cells = row.Cells.Select(cell => InlineReader.Read(source, cell.Content).PlainText());
            var text = string.Join(" | ", cells.Where(cell => cell.Length > 0));
            if (text.Length > 0)
            {
                page.Ledger.Enter(row.Span, Fate.Verbatim);
                page.PageNotes.Add(new Note { Text = text, Span = row.Span });
            }
        }
    }
}

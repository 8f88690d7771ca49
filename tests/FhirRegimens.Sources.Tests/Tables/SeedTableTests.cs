using FhirRegimens.Regimens;
using FhirRegimens.Sources.Tables;
using FhirRegimens.Sources.Tests.HemOnc;

namespace FhirRegimens.Sources.Tests.Tables;

/// <summary>
/// The facts of a published table, one by one, read from the text that copying its page leaves; skipped where it is not at hand.
/// </summary>
public class SeedTableTests
{
    private static readonly string? Text = Find();

    [SeedTableFact]
    public void It_has_a_number_a_title_two_diseases_and_a_goal_for_each()
    {
        var table = Read();

        Assert.Equal(("Table 1", "Treatment options for severe immune cytopenias"), (table.Number, table.Title));
        Assert.Equal(["a"], table.Marks.Distinct());
        Assert.Equal(["AIHA, ES", "Immune thrombocytopenia"], table.Columns.Select(column => column.Name));
        Assert.Equal(["b"], table.Columns[0].Marks);
        Assert.Equal(
            [("remission", "AIHA, ES"), ("no risk of hemorrhage, quality of life", "Immune thrombocytopenia")],
            table.Goals.Select(goal => (goal.Text, Assert.Single(goal.Columns)))
        );
    }

    [SeedTableFact]
    public void It_has_four_lines_of_therapy_with_their_footnotes()
    {
        Assert.Equal(
            [
                (TherapyLineKind.First, "First-line options", ""),
                (TherapyLineKind.Second, "Second-line options", "c"),
                (TherapyLineKind.Third, "Third-line options", "c"),
                (TherapyLineKind.Targeted, "Targeted treatment options", "c,d"),
            ],
            Read().Lines.Select(line => (line.Kind, line.Heading, string.Join(',', line.Marks)))
        );
    }

    [SeedTableFact]
    public void Every_option_says_that_its_column_is_lost()
    {
        Assert.All(
            Read().AllOptions(),
            option =>
            {
                Assert.True(option.IsColumnLost);
                Assert.Equal(["AIHA, ES", "Immune thrombocytopenia"], option.Columns);
            }
        );
    }

    [SeedTableFact]
    public void Every_first_line_option_is_read()
    {
        Assert.Equal(
            [
                "Prednisolone 2–5 mg/kg/day days 1–3, then 1–2 mg/kg/day, wean off after 4 wk > 8 wk",
                "  Prednisolone 2..5 mg/kg per day; days 1,2,3; step 1 of 2",
                "  Prednisolone 1..2 mg/kg per day; taper: wean off after 4 wk; step 2 of 2; unread: > 8 wk",
                "IVIG 0.5–0.8 g/kg according to local standards",
                "  intravenous immunoglobulin (IVIG) 0.5..0.8 g/kg; unread: according to local standards",
                "If Rh+: anti-D (25) 50–75 µg/kg s.c. or i.v. [laboratory: If Rh+]",
                "  anti-D 50..75 ug/kg; SC or IV; unread: (25)",
                "Dexamethasone 5–10 (20) mg/m2/day >3–5 d",
                "  Dexamethasone 5..10 mg/m2 per day; unread: (20), >3–5 d",
            ],
            Outline(TherapyLineKind.First)
        );
    }

    [SeedTableFact]
    public void Every_second_line_option_is_read()
    {
        Assert.Equal(
            [
                "Prednisolone + MMF 1,200 mg/m2/day",
                "  Prednisolone",
                "  MMF 1200..1200 mg/m2 per day",
                "MMF 1,200 mg/m2/day ± prednisolone",
                "  MMF 1200..1200 mg/m2 per day",
                "  prednisolone; optional",
                "If DNT ↑: prednisolone + sirolimus 1–2.8 mg/m2/day Trough level 5(-15) ng/mL (if successful, keep as low as possible) [laboratory: If DNT ↑]",
                "  prednisolone",
                "  sirolimus 1..2.8 mg/m2 per day; trough 5.. ng/mL; unread: (-15), (if successful, keep as low as possible)",
                "If DNT ↑: sirolimus instead of MMF [laboratory: If DNT ↑]",
                "  sirolimus; unread: instead of MMF",
                "If signs of CID, consider targeted therapy, HSCT [other: If signs of CID] Listed",
                "  targeted therapy (d)",
                "  HSCT",
                "    HSCT",
                "If signs of CID, consider targeted therapy, HSCT [other: If signs of CID] Listed",
                "  targeted therapy (d)",
                "  HSCT",
                "    HSCT",
                "TPOR agonists: eltrombopag 25–50 (–75) mg/day (0.8–1.2 mg/kg <6 y) orally or romiplostim 100–250 µg/m2/week s.c. OneOf",
                "  eltrombopag 25–50 (–75) mg/day (0.8–1.2 mg/kg <6 y) orally",
                "    eltrombopag 25..50 mg per day; PO; unread: (–75)",
                "    eltrombopag 0.8..1.2 mg/kg; [age: <6 y ..6 a]",
                "  romiplostim 100–250 µg/m2/week s.c.",
                "    romiplostim 100..250 ug/m2 per week; SC",
                "Rituximab 375 mg/m2 once per week, 4 times (consider prior vaccination against pneumococci, haemophilus influenzae type b, meningococci)",
                "  Rituximab 375..375 mg/m2; 1 in 1 wk; 4 doses; unread: (consider prior vaccination against pneumococci, haemophilus influenzae type b, meningococci)",
                "Methylprednisolone 10–30 mg/kg/d > 4 d",
                "  Methylprednisolone 10..30 mg/kg per day; unread: > 4 d",
                "Dexamethasone 5–10 mg/m2 > 4 d",
                "  Dexamethasone 5..10 mg/m2; unread: > 4 d",
            ],
            Outline(TherapyLineKind.Second)
        );
    }

    [SeedTableFact]
    public void What_stands_below_an_option_that_is_lost_is_a_remark_on_the_line()
    {
        var line = Read().Lines[1];

        Assert.All(line.Notes, note => Assert.True(note.IsOptionLost));
        Assert.Equal(
            [
                "Wean off MMF after 6–12 mo > 3–6 mo",
                "Wean off prednisolone after 4 wk",
                "Wean off MMF after 6–12 mo > 3–6 mo",
            ],
            line.Notes.Select(note => note.Text)
        );
    }

    [SeedTableFact]
    public void Every_third_line_option_is_read()
    {
        Assert.Equal(
            [
                "AZT, VCR, bortezomib, danazol, carfilzomib, eculizumab (CAD, PNH), CY, CSA, ibrutinib, daratumumab Listed",
                "  AZT",
                "    azathioprine (AZT)",
                "  VCR",
                "    vincristine (VCR)",
                "  bortezomib (e)",
                "    bortezomib",
                "  danazol (f)",
                "    danazol",
                "  carfilzomib (e)",
                "    carfilzomib",
                "  eculizumab (CAD, PNH) (d) [other: CAD, PNH]",
                "    eculizumab",
                "  CY",
                "    cyclophosphamide (CY)",
                "  CSA",
                "    cyclosporin A (CSA)",
                "  ibrutinib (e)",
                "    ibrutinib",
                "  daratumumab (e)",
                "    daratumumab",
                "Rituximab, danazol, AZT, VCR, dapson, (retinoids Listed",
                "  Rituximab",
                "    Rituximab",
                "  danazol (f)",
                "    danazol",
                "  AZT",
                "    azathioprine (AZT)",
                "  VCR",
                "    vincristine (VCR)",
                "  dapson",
                "    dapson",
                "  (retinoids (e)",
                "Splenectomy",
                "  Splenectomy",
                "Adults: splenectomy (vaccinate before; consider OPSI prophylaxis) [other: Adults]",
                "  splenectomy; unread: (vaccinate before; consider OPSI prophylaxis)",
                "HSCT",
                "  HSCT",
            ],
            Outline(TherapyLineKind.Third)
        );
    }

    [SeedTableFact]
    public void Every_targeted_option_stands_below_what_introduces_them()
    {
        Assert.Equal(
            [
                "If underlying disease is identified or suspected on the basis of specific clinical and laboratory immune phenotypic abnormalities and typical history: [other: If underlying disease is identified or suspected on the basis of specific clinical and laboratory immune phenotypic abnormalities and typical history] Listed",
                "  In CID or PIRD: consider indication for allogeneic HSCT (eg, additional severe immunodeficiency, refractoriness of cytopenia to medical treatment, risk of malignancy) [other: In CID or PIRD]",
                "  For patients with predominantly antibody deficiencies and IgG replacement therapy: consider B cell-depleting or other B- or plasma cell-directed therapy [other: For patients with predominantly antibody deficiencies and IgG replacement therapy]",
                "  In ALPS or conditions with increased DNT cells: sirolimus or MMF [other: In ALPS or conditions with increased DNT cells] OneOf",
                "    sirolimus",
                "      sirolimus",
                "    MMF",
                "      MMF",
                "  In LRBA or DEF6 deficiency and CTLA4 haploinsufficiency: abatacept, sirolimus [other: In LRBA or DEF6 deficiency and CTLA4 haploinsufficiency] Listed",
                "    abatacept",
                "      abatacept",
                "    sirolimus",
                "      sirolimus",
                "  In APDS: PI3K∂/p110 inhibition [other: In APDS]",
                "  In ADA2 deficiency: anti-TNFa therapy for vasculitis, HSCT for refractory cytopenias [other: In ADA2 deficiency] Listed",
                "    anti-TNFa therapy for vasculitis [other: for vasculitis]",
                "    HSCT for refractory cytopenias [other: for refractory cytopenias]",
                "      HSCT",
                "  In overactivated JAK/STAT signaling: ruxolitinib or other JAK1/2 inhibitors [other: In overactivated JAK/STAT signaling] OneOf",
                "    ruxolitinib",
                "      ruxolitinib",
                "    other JAK1/2 inhibitors",
                "  In PNH, TMA, or TTP: eculizumab and other complement-blocking drugs [other: In PNH, TMA, or TTP] Listed",
                "    eculizumab",
                "      eculizumab",
                "    other complement-blocking drugs",
            ],
            Outline(TherapyLineKind.Targeted)
        );
    }

    [SeedTableFact]
    public void Its_footnotes_and_abbreviations_are_complete()
    {
        var table = Read();

        Assert.Equal(["a", "b", "c", "d", "e", "f"], table.Footnotes.Select(note => note.Mark));
        Assert.StartsWith(
            "These treatment options and lines were collected",
            table.Footnotes[0].Text,
            StringComparison.Ordinal
        );
        Assert.Equal("Selection.", table.Footnotes[3].Text);
        Assert.EndsWith("(eg, “primary” ES).", table.Footnotes[5].Text, StringComparison.Ordinal);
        Assert.Equal(22, table.Abbreviations.Count);
        Assert.Contains(table.Abbreviations, known => (known.Short, known.Long) == ("VCR", "vincristine"));
        Assert.Contains(table.Abbreviations, known => (known.Short, known.Long) == ("s.c.", "subcutaneously"));
        Assert.Contains(table.Abbreviations, known => known.Short == "DNT ↑");
    }

    [SeedTableFact]
    public void The_second_copy_of_the_table_is_reported_and_nothing_is_unread()
    {
        var table = Read();

        Assert.Equal(["table-repeated"], table.Messages.Select(message => message.Code));
        Assert.Empty(table.Unread);
        Accounts.AddUp(Text!, table);
    }

    private static OptionTable Read() => OptionTableReader.Read(Text!, Origins.Of("Immune cytopenias"));

    private static string[] Outline(TherapyLineKind kind) =>
        [.. Read().Lines.Single(line => line.Kind == kind).Options.SelectMany(option => OptionOutline.Of(option))];

    private static string? Find()
    {
        var path = Checkout.PathOf("..", "shared", "seeds", "001_e94d56ea8cf61aaa.txt");
        return File.Exists(path) ? File.ReadAllText(path) : null;
    }

    private sealed class SeedTableFactAttribute : FactAttribute
    {
        public SeedTableFactAttribute()
        {
            Skip = Text is null ? "needs a document that is not part of the project" : null;
        }
    }
}

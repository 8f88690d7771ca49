using System.Globalization;
using System.Text;
using FhirRegimens.Regimens;

namespace FhirRegimens.Sources.Tests.HemOnc;

/// <summary>
/// Makes a page of wikitext and the outline that it must be read as. Each statement is written in one of the forms that
/// pages have had, chosen at random and independently of the others, as edits over the years leave them.
/// </summary>
internal sealed class PageGenerator(int seed)
{
    private static readonly (string Name, string Brand)[] Drugs =
    [
        ("Rituximab", "Rituxan"),
        ("Cyclophosphamide", "Cytoxan"),
        ("Doxorubicin", "Adriamycin"),
        ("Cisplatin", "Platinol"),
        ("Etoposide", "Vepesid"),
        ("Lenalidomide", "Revlimid"),
        ("Pembrolizumab", "Keytruda"),
        ("Paclitaxel", "Taxol"),
    ];

    private static readonly string[] Surnames =
    [
        "Alphason",
        "van der Beta",
        "O'Gamma",
        "Delta-Epsilon",
        "de la Zeta",
        "Etason",
    ];

    private static readonly string[] Settings =
    [
        "First-line therapy",
        "Relapsed or refractory",
        "Metastatic disease, platinum-exposed",
        "Maintenance after first-line therapy",
        "Marginal zone lymphoma, all lines of therapy",
        "Untreated",
    ];

    private static readonly string[] Durations =
    [
        "21-day cycle for 6 cycles",
        "28-day cycles",
        "10-day course",
        "28- to 35-day cycle for 4 cycles",
        "21-day cycle for up to 6 cycles",
        "Continued indefinitely",
    ];

    private readonly Random random = new(seed);
    private readonly StringBuilder text = new();
    private readonly List<string> truth = [];
    private int counter = seed % 1000 * 100;

    /// <summary>The page and its outline.</summary>
    public (string Text, List<string> Truth) Make()
    {
        var pageTruth = new List<string>();
        Furniture();
        if (Chance())
        {
            Line("''This page is about [[Some disease|some disease]].''");
            pageTruth.Add(Outline.Note("page", NoteKind.Remark, "This page is about some disease.", "Some disease"));
        }

        for (var settings = random.Next(1, 4); settings > 0; settings--)
        {
            var setting = Pick(Settings);
            Line(Heading(1, setting));
            for (var regimens = random.Next(1, 4); regimens > 0; regimens--)
            {
                Regimen(setting);
            }
        }

        if (Chance())
        {
            Line(Chance() ? "[[Category:Some regimens]]" : "[[Category:Some regimens|*]]");
            pageTruth.Add("category Some regimens");
        }

        var page = text.ToString();
        return (Chance(4) ? page.Replace("\n", "\r\n", StringComparison.Ordinal) : page, [.. truth, .. pageTruth]);
    }

    private void Furniture()
    {
        if (Chance())
        {
            Line(
                Pick(
                    "{{TOC limit|limit=3}}",
                    "__NOTOC__",
                    "{{#lst:Section editor transclusions|aml}}",
                    "<span id=\"BackToTop\"></span>"
                )
            );
        }

        if (Chance(3))
        {
            Line("{| class=\"wikitable\" style=\"text-align:center; width:100%;\"");
            Line("! colspan=\"2\" style=\"color:white;\" |'''Section editors'''");
            Line("|-");
            Line("|[[File:A.jpg|frameless]]||<big>[[User:A|An editor]]<br>A town</big>");
            Line("|}");
        }
    }

    private void Regimen(string setting)
    {
        var drugs = Enumerable.Range(0, random.Next(1, 4)).Select(_ => Pick(Drugs)).Distinct().ToList();
        var name =
            drugs.Count == 1 ? drugs[0].Name + " monotherapy" : string.Join(", ", drugs.Select(drug => drug.Name));
        var id = Chance(5) ? null : NextId();
        Line(Heading(2, name + Subobject(id, "Regimen")));
        BackToTop();
        var synonyms = new List<string>();
        if (drugs.Count > 1 && Chance())
        {
            var acronym = string.Concat(drugs.Select(drug => drug.Name[0]));
            var letters = string.Join(", ", drugs.Select(drug => $"'''<u>{drug.Name[0]}</u>'''{drug.Name[1..]}"));
            Line($"{acronym}: {letters}");
            synonyms.Add(acronym);
        }

        truth.Add(Outline.Regimen(name, id, [setting], synonyms));
        if (Chance(4))
        {
            Line("''Also used elsewhere.''");
            truth.Add(Outline.Note("regimen", NoteKind.Remark, "Also used elsewhere.", null));
        }

        var references = Enumerable.Range(1, random.Next(1, 4)).Select(Reference).ToList();
        for (var variants = 1; variants <= random.Next(1, 4); variants++)
        {
            Variant(variants, drugs, references);
        }

        Line(Heading(3, "References"));
        foreach (var (source, reference) in references)
        {
            Line((Chance() ? "# " : "#") + source);
            truth.Add(Outline.Reference(reference));
        }

        Blank();
    }

    private void Variant(
        int number,
        List<(string Name, string Brand)> drugs,
        List<(string Source, Reference Read)> references
    )
    {
        var id = Chance(4) ? null : NextId();
        var label = Pick(
            "Regimen",
            "Protocol",
            $"Regimen #{number}",
            $"Variant #{number}, \"low-dose\"",
            $"Regimen variant #{number}, 375 mg/m<sup>2</sup>"
        );
        var isBoxed = Chance(3);
        Line(isBoxed ? "<div class=\"toccolours\" style=\"background-color:#eeeeee\">" : "");
        Line(Heading(3, label + Subobject(id, "Variant")));
        truth.Add(Outline.Variant(label.Replace("<sup>2</sup>", "2", StringComparison.Ordinal), id));
        if (!Chance(4))
        {
            StudyTable(references);
        }

        var notes = new List<string>();
        if (Chance(3))
        {
            Context(
                "Preceding treatment",
                NoteKind.PrecedingTreatment,
                "[[#CHOP|CHOP]] x 6",
                "CHOP x 6",
                "CHOP",
                notes
            );
        }

        if (Chance(3))
        {
            Context(
                "Biomarker eligibility criteria",
                NoteKind.Biomarker,
                "EGFR mutation",
                "EGFR mutation",
                null,
                notes
            );
        }

        var blocks = new List<string>();
        for (var count = random.Next(1, 3); count > 0; count--)
        {
            Block(drugs, blocks);
        }

        if (Chance(4))
        {
            Context(
                "Subsequent treatment",
                NoteKind.SubsequentTreatment,
                "[[Surgery]], within 6 weeks",
                "Surgery, within 6 weeks",
                "Surgery",
                notes
            );
        }

        truth.AddRange(notes);
        truth.AddRange(blocks);
        Line(isBoxed ? "</div>" : "");
    }

    private void Context(string heading, NoteKind kind, string source, string words, string? target, List<string> notes)
    {
        Line(Heading(4, heading));
        Line("*" + source);
        notes.Add(Outline.Note("variant", kind, words, target));
    }

    private void Block(List<(string Name, string Brand)> drugs, List<string> blocks)
    {
        var sections = new List<string>();
        for (var count = random.Next(1, 3); count > 0; count--)
        {
            var therapy = Pick("Chemotherapy", "Targeted therapy", "Glucocorticoid therapy", "Supportive therapy");
            var (suffix, phase, portion) = Pick(
                ("", (string?)null, (string?)null),
                (", induction", "induction", null),
                (", AC portion", null, "AC portion")
            );
            Line(Heading(4, therapy + suffix));
            sections.Add(
                Outline.Section(
                    new TherapySection
                    {
                        Heading = therapy + suffix,
                        Therapy = therapy,
                        Phase = phase,
                        Portion = portion,
                    }
                )
            );
            foreach (var (name, brand) in drugs)
            {
                Line(
                    $"*[[{name} ({brand})]] {random.Next(1, 99)} mg/m{Pick("2", "<sup>2</sup>")} IV once on day 1".Replace(
                        "<sup>2</sup>",
                        "2",
                        StringComparison.Ordinal
                    )
                );
                var written = text.ToString(LastLine(), text.Length - LastLine() - 1);
                sections.Add(
                    $"component {name} ({brand}): {written.Replace("*[[", "", StringComparison.Ordinal).Replace("]]", "", StringComparison.Ordinal)}"
                );
            }
        }

        var duration = Pick(Durations);
        Blank();
        Line(Chance(4) && char.IsAsciiDigit(duration[0]) ? duration : $"'''{duration}'''" + (Chance(4) ? "<br>" : ""));
        blocks.Add("block " + duration);
        blocks.AddRange(sections);
    }

    private int LastLine()
    {
        var at = text.Length - 2;
        while (text[at] != '\n')
        {
            at--;
        }

        return at + 1;
    }

    private void StudyTable(List<(string Source, Reference Read)> references)
    {
        var columns = new List<string> { "Study" };
        AddMaybe(columns, "Enrollment");
        columns.Insert(random.Next(columns.Count + 1), "Evidence");
        AddMaybe(columns, "Comparator");
        AddMaybe(columns, "Efficacy");
        Line(
            Pick(
                "{| class=\"wikitable\" style=\"width: 100%; text-align:center;\" ",
                "{| border=\"1\"",
                "{| class=\"wikitable sortable\""
            )
        );
        Row(columns.ConvertAll(Header), isHeader: true);
        foreach (var (_, reference) in references.Where(_ => Chance()))
        {
            var study = StudyOf(reference);
            var efficacy = Efficacy();
            var cells = columns.ConvertAll(column =>
                column switch
                {
                    "Study" => StudyCell(study),
                    "Enrollment" => study.Enrollment!.Text,
                    "Evidence" => Coloured(study.Evidence!),
                    "Comparator" => "[[#CHOP|CHOP]]",
                    _ => Coloured(efficacy.Source),
                }
            );
            Line("|-");
            Row(cells, isHeader: false);
            Tell(
                study with
                {
                    Enrollment = columns.Contains("Enrollment") ? study.Enrollment : null,
                },
                columns,
                efficacy.Read
            );
        }

        Line(Chance() ? "|-\n|}" : "|}");
    }

    private void Tell(Study study, List<string> columns, Outcome efficacy)
    {
        truth.Add(Outline.Study(study));
        var hasComparator = columns.Contains("Comparator");
        if (columns.Contains("Efficacy") || hasComparator)
        {
            var read = columns.Contains("Efficacy") ? efficacy : new Outcome { Text = "" };
            truth.Add((hasComparator ? read with { Comparator = "CHOP", ComparatorTarget = "CHOP" } : read).ToString());
        }
    }

    private void AddMaybe(List<string> columns, string column)
    {
        if (Chance())
        {
            columns.Add(column);
        }
    }

    private string Header(string column) =>
        column switch
        {
            "Enrollment" => Pick("Years of enrollment", "Dates of enrollment"),
            "Evidence" => Pick("Evidence", "[[Levels_of_Evidence#Evidence|Evidence]]"),
            "Efficacy" => Pick("Efficacy", "[[Levels_of_Evidence#Efficacy|Efficacy]]", "Comparative Efficacy"),
            _ => column,
        };

    private void Row(List<string> cells, bool isHeader)
    {
        var mark = isHeader && Chance(3) ? "!" : "|";
        var words = isHeader && mark == "|" ? cells.ConvertAll(cell => $"'''{cell}'''") : cells;
        if (Chance(4) && !words.Exists(cell => cell.StartsWith("style", StringComparison.Ordinal)))
        {
            Line(mark + string.Join(isHeader && mark == "!" ? "!!" : "||", words));
            return;
        }

        foreach (var cell in words)
        {
            Line(
                mark
                    + (
                        cell.StartsWith("style", StringComparison.Ordinal)
                            ? ""
                            : Pick("", " style=\"width: 20%\" |", "style=\"width: 33%\"|")
                    )
                    + cell
            );
        }
    }

    private string Coloured(string words) => Chance() ? $"style=\"background-color:#91cf61\"|{words}" : words;

    private string StudyCell(Study study)
    {
        var words = study.Trial is null ? study.Name : $"{study.Name} ({study.Trial})";
        return study.Url is null ? words : $"[{study.Url} {words}]";
    }

    private Study StudyOf(Reference reference)
    {
        var author = reference.Authors[0][..reference.Authors[0].LastIndexOf(' ')];
        var year = int.Parse(reference.Date![..4], CultureInfo.InvariantCulture);
        var (evidence, role, registrational) = Pick(
            ("Phase II", (StudyRole?)null, (bool?)null),
            ("Phase III (C)", StudyRole.Control, null),
            ("Phase 3 (E-esc)", StudyRole.Escalation, null),
            ("Phase 3 (E-RT-switch-ooc)", StudyRole.OutOfClassSwitch, true),
            ("Non-randomized, <20 pts", null, null)
        );
        var isLinked = Chance();
        return new Study
        {
            Name = $"{author} et al. {(isLinked ? year - 1 : year)}",
            Trial = reference.Trial,
            Url = isLinked ? "https://doi.org/" + reference.Doi : null,
            Evidence = evidence,
            Role = role,
            Registrational = registrational,
            Enrollment = Pick(
                new Enrollment("1998-2002", "1998", "2002"),
                new Enrollment("2009-06 to 2011-02", "2009-06", "2011-02"),
                new Enrollment("2015-NR", "2015", null),
                new Enrollment("NR", null, null)
            ),
            ReferenceLabel = reference.Label,
        };
    }

    private (string Source, Outcome Read) Efficacy() =>
        Pick(
            (
                "ORR: 71%",
                new Outcome
                {
                    Text = "ORR: 71%",
                    Endpoint = "ORR",
                    Value = new Measurement(71, "%"),
                }
            ),
            (
                "Seems to have superior PFS",
                new Outcome
                {
                    Text = "Seems to have superior PFS",
                    Endpoint = "PFS",
                    Direction = "seems-superior",
                }
            ),
            (
                "Superior OS<br>Median OS: 32 vs 24 mo<br>(HR 0.69, 95% CI 0.52-0.91)",
                new Outcome
                {
                    Text = "Superior OS Median OS: 32 vs 24 mo (HR 0.69, 95% CI 0.52-0.91)",
                    Endpoint = "OS",
                    Direction = "superior",
                    Value = new Measurement(32, "mo"),
                    ComparatorValue = new Measurement(24, "mo"),
                    HazardRatio = 0.69m,
                    IntervalLow = 0.52m,
                    IntervalHigh = 0.91m,
                    IntervalLevel = 95,
                }
            )
        );

    private (string Source, Reference Read) Reference(int number)
    {
        var id = ++counter;
        var surname = Surnames[(seed + number) % Surnames.Length];
        string[] authors =
        [
            $"{surname} AB",
            "Second CD 3rd",
            .. Chance() ? ["Invented Study Group"] : Array.Empty<string>(),
        ];
        var trial = Chance() ? $"STUDY {id}" : null;
        var title = Pick(
            "A trial of vs. and more",
            "Is it better? A randomized study",
            "Results: the final report of CALGB 1"
        );
        var (date, read) = Pick(("2001 Sep", "2001-09"), ("2016 Jan 7", "2016-01-07"), ("1999", "1999"));
        var doi = $"10.5555/made.{id}(x)";
        var list = authors.Length == 3 ? $"{authors[0]}, {authors[1]}; {authors[2]}" : string.Join(", ", authors);
        var verification = Pick(null, "contains verified protocol", "does not contain protocol", "refers to protocol");
        var hasPmc = Chance();
        var registration = Chance() ? $"NCT{id:00000000}" : null;
        var epub = Chance(3) ? " Epub 2001 Feb 3." : "";
        var source = new StringBuilder(trial is null ? "" : $"'''{trial}:''' ")
            .Append(list)
            .Append(". ")
            .Append(title)
            .Append(title.EndsWith('?') ? " " : ". ")
            .Append($"J Clin Oncol. {date};27(15 suppl):{id}-9.{epub}")
            .Append($" [https://doi.org/{(Chance() ? Uri.EscapeDataString(doi) : doi)} link to original article]")
            .Append(verification is null ? "" : $" '''{verification}'''")
            .Append(
                hasPmc ? $" [https://www.ncbi.nlm.nih.gov/pmc/articles/PMC{9000000 + id}/ link to PMC article]" : ""
            )
            .Append(
                Pick(
                    $" [https://pubmed.ncbi.nlm.nih.gov/{90000000 + id}/ PubMed]",
                    $" [http://www.ncbi.nlm.nih.gov/pubmed/{90000000 + id} PubMed]"
                )
            )
            .Append(
                registration is null
                    ? ""
                    : Pick($" [https://clinicaltrials.gov/study/{registration} {registration}]", " " + registration)
            );
        var reference = new Reference
        {
            Label = number.ToString(CultureInfo.InvariantCulture),
            Citation = "",
            Trial = trial,
            Authors = authors.ToValueList(),
            Title = title,
            Journal = "J Clin Oncol",
            Date = read,
            Volume = "27",
            Issue = "15 suppl",
            Pages = $"{id}-9",
            EpubDate = epub.Length == 0 ? null : "2001-02-03",
            Pmid = $"{90000000 + id}",
            Pmcid = hasPmc ? $"PMC{9000000 + id}" : null,
            Doi = doi,
            Registrations = registration is null ? [] : [new Registration(registration, null)],
            Verification = verification,
        };
        return (source.ToString(), reference);
    }

    private void BackToTop()
    {
        if (Chance())
        {
            Line("{| class=\"wikitable\" style=\"float:right; margin-left: 5px;\"");
            Line(Chance() ? "|-\n|[[#top|back to top]]" : "|[[#top|back to top]]");
            Line("|}");
        }
    }

    private string Heading(int level, string words)
    {
        var marks = new string('=', level);
        return (Chance(4) ? $"{marks} {words} {marks}" : marks + words + marks)
            + (Chance(8) ? " <!-- checked -->" : "");
    }

    private string Subobject(string? id, string property) =>
        id is null ? "" : $" {{{{#subobject:{(Chance(3) ? "#" : "")}{id}|{property}=1}}}}";

    private string NextId() => (++counter).ToString("x6", CultureInfo.InvariantCulture);

    private void Line(string line)
    {
        text.Append(line).Append('\n');
    }

    private void Blank()
    {
        if (Chance())
        {
            text.Append('\n');
        }
    }

    /// <summary>True once in <paramref name="of"/> times.</summary>
    private bool Chance(int of = 2) => random.Next(of) == 0;

    private T Pick<T>(params T[] choices) => choices[random.Next(choices.Length)];
}

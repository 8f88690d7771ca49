using FhirRegimens.Regimens;

namespace FhirRegimens.Conversion.Tests;

/// <summary>Pages that each show one thing that regimens do.</summary>
internal static class Cases
{
    public static IReadOnlyDictionary<string, RegimenPage> All { get; } =
        new Dictionary<string, RegimenPage>(StringComparer.Ordinal)
        {
            ["cyclic-with-cap"] = CyclicWithCap(),
            ["continuous-infusion"] = ContinuousInfusion(),
            ["alternative-routes"] = AlternativeRoutes(),
            ["alternative-drugs"] = AlternativeDrugs(),
            ["branches-by-age"] = BranchesByAge(),
            ["loading-cycle"] = LoadingCycle(),
            ["target-level"] = TargetLevel(),
            ["radiotherapy"] = Radiotherapy(),
            ["divided-doses"] = DividedDoses(),
            ["cells"] = Cells(),
            ["order-within-the-day"] = OrderWithinTheDay(),
            ["phases"] = Phases(),
            ["evidence-and-notes"] = EvidenceAndNotes(),
            ["nothing-but-names"] = NothingButNames(),
            ["not-even-names"] = NotEvenNames(),
        };

    private static Sig Line(string drug, string text, string? brand = null, int line = 5) =>
        new()
        {
            Drug = new() { Name = drug, Brand = brand },
            Text = text,
            Span = new(line, 1, 40 * line, text.Length + 2),
        };

    private static RegimenPage CyclicWithCap() =>
        Pages.With(
            Pages.Cycles(21, 6),
            Pages.Component(
                Line("Rituximab", "Rituximab (Rituxan) 375 mg/m2 IV once on day 1", "Rituxan") with
                {
                    Dose = new(375m, 375m, "mg/m2"),
                    Routes = ["IV"],
                    Once = true,
                    Days = [1],
                }
            ),
            Pages.Component(
                Line(
                    "Vincristine",
                    "Vincristine (Oncovin) 1.4 mg/m2 (maximum dose of 2 mg) IV once on day 1",
                    "Oncovin",
                    6
                ) with
                {
                    Dose = new(1.4m, 1.4m, "mg/m2"),
                    Cap = new(2m, "mg", "dose"),
                    Routes = ["IV"],
                    Once = true,
                    Days = [1],
                }
            ),
            Pages.Component(
                Line("Prednisone", "Prednisone (Sterapred) 100 mg PO once per day on days 1 to 5", "Sterapred", 7) with
                {
                    Dose = new(100m, 100m, "mg"),
                    Routes = ["PO"],
                    Frequency = new(1, 1m, null, "d"),
                    Days = [1, 2, 3, 4, 5],
                }
            ),
            Pages.Component(
                Line("Bortezomib", "Bortezomib (Velcade) 1.30 mg/m2 SC once on days 1, 4, 8, (11)", "Velcade", 8) with
                {
                    Dose = new(1.30m, 1.30m, "mg/m2"),
                    Routes = ["SC"],
                    Once = true,
                    Days = [1, 4, 8],
                    OptionalDays = [11],
                }
            )
        );

    private static RegimenPage ContinuousInfusion() =>
        Pages.With(
            new Duration
            {
                Text = "28- to 35-day cycle for up to 3 cycles",
                Span = new(9, 1, 300, 44),
                Kind = DurationKind.Cycle,
                Length = new(28m, 35m, "d"),
                CountMax = 3,
            },
            Pages.Component(
                Line(
                    "Cytarabine",
                    "Cytarabine (Ara-C) 200 mg/m2/day IV continuous infusion over 7 days, started on day 1 (total dose: 1400 mg/m2)"
                ) with
                {
                    Drug = new() { Name = "Cytarabine", Synonym = "Ara-C" },
                    Dose = new(200m, 200m, "mg/m2", "day"),
                    Routes = ["IV"],
                    Infusion = new(7m, 7m, "d"),
                    Continuous = true,
                    StartDay = 1,
                    TotalDose = new(1400m, "mg/m2", null),
                    ChecksumAgrees = true,
                }
            ),
            Pages.Component(
                Line(
                    "Etoposide",
                    "Etoposide (Vepesid) 50 mg/m2/day IV continuous infusion over 4 days, started on day 1 (total dose: 250 mg/m2)",
                    "Vepesid",
                    6
                ) with
                {
                    Dose = new(50m, 50m, "mg/m2", "day"),
                    Routes = ["IV"],
                    Infusion = new(4m, 4m, "d"),
                    Continuous = true,
                    StartDay = 1,
                    TotalDose = new(250m, "mg/m2", null),
                    ChecksumAgrees = false,
                }
            )
        );

    private static RegimenPage AlternativeRoutes() =>
        Pages.With(
            Pages.Cycles(28, null),
            Pages.Component(
                Line("Bortezomib", "Bortezomib (Velcade) 1.3 mg/m2 SC or IV once on days 1, 8, 15, 22", "Velcade") with
                {
                    Dose = new(1.3m, 1.3m, "mg/m2"),
                    Routes = ["SC", "IV"],
                    Once = true,
                    Days = [1, 8, 15, 22],
                }
            )
        );

    private static RegimenPage AlternativeDrugs()
    {
        var line = Line(
            "Prednisone",
            "Prednisone (Sterapred) or Prednisolone (Millipred) 100 mg PO once per day on days 1 to 5"
        ) with
        {
            Dose = new(100m, 100m, "mg"),
            Routes = ["PO"],
            Frequency = new(1, 1m, null, "d"),
            Days = [1, 2, 3, 4, 5],
        };
        return Pages.With(
            Pages.Cycles(21, 6),
            Pages.Component(
                Line("Prednisone", line.Text) with
                {
                    Alternatives =
                    [
                        line with
                        {
                            Drug = new() { Name = "Prednisone", Brand = "Sterapred" },
                        },
                        line with
                        {
                            Drug = new() { Name = "Prednisolone", Brand = "Millipred" },
                        },
                    ],
                }
            )
        );
    }

    private static RegimenPage BranchesByAge()
    {
        var line = Line("Daunorubicin", "", "Cerubidine") with
        {
            Routes = ["IV"],
            Frequency = new(1, 1m, null, "d"),
            Days = [1, 2, 3],
        };
        return Pages.With(
            new Duration
            {
                Text = "One course",
                Kind = DurationKind.Course,
                CountMin = 1,
                CountMax = 1,
            },
            Pages.Component(
                line with
                {
                    Text = "60 years old or younger: 60 mg/m2 IV once per day on days 1 to 3",
                    Dose = new(60m, 60m, "mg/m2"),
                    Branch = new("age", "60 years old or younger", null, 60m, "a"),
                },
                line with
                {
                    Text = "Older than 60 years old: 45 mg/m2 IV once per day on days 1 to 3",
                    Dose = new(45m, 45m, "mg/m2"),
                    Branch = new("age", "Older than 60 years old", 60m, null, "a"),
                }
            ),
            Pages.Component(
                Line("Midostaurin", "If FLT3-mutated: 50 mg PO twice per day on days 8 to 21", "Rydapt", 8) with
                {
                    Dose = new(50m, 50m, "mg"),
                    Routes = ["PO"],
                    Frequency = new(2, 1m, null, "d"),
                    Days = [8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21],
                    Branch = new("mutation", "If FLT3-mutated", null, null, null),
                }
            )
        );
    }

    private static RegimenPage LoadingCycle()
    {
        var line = Line("Trastuzumab", "", "Herceptin") with { Routes = ["IV"], Once = true, Days = [1] };
        return Pages.With(
            Pages.Cycles(21, 6),
            Pages.Component(
                line with
                {
                    Text = "Cycle 1: 8 mg/kg (loading dose) IV over 90 minutes once on day 1",
                    Dose = new(8m, 8m, "mg/kg"),
                    Loading = true,
                    Infusion = new(90m, 90m, "min"),
                    Cycles = new()
                    {
                        Text = "Cycle 1",
                        From = 1,
                        To = 1,
                    },
                    Step = new(1, 2),
                },
                line with
                {
                    Text = "Cycles 2 to 6: 6 mg/kg IV over 30 to 60 minutes once on day 1",
                    Dose = new(6m, 6m, "mg/kg"),
                    Infusion = new(30m, 60m, "min"),
                    Cycles = new()
                    {
                        Text = "Cycles 2 to 6",
                        From = 2,
                        To = 6,
                    },
                    Step = new(2, 2),
                }
            ),
            Pages.Component(
                Line("Methotrexate", "Cycles 1, 3, 5: 12 mg IT once on day 2", null, 8) with
                {
                    Dose = new(12m, 12m, "mg"),
                    Routes = ["IT"],
                    Once = true,
                    Days = [2],
                    Cycles = new() { Text = "Cycles 1, 3, 5", Listed = [1, 3, 5] },
                }
            )
        );
    }

    private static RegimenPage TargetLevel() =>
        Pages.With(
            null,
            Pages.Component(
                Line(
                    "Cyclosporine",
                    "Cyclosporine (Neoral) 3 mg/kg PO twice per day, target trough 200 to 400 ng/mL",
                    "Neoral"
                ) with
                {
                    Dose = new(3m, 3m, "mg/kg"),
                    Routes = ["PO"],
                    Frequency = new(2, 1m, null, "d"),
                    Target = new(200m, 400m, "ng/mL", "trough"),
                }
            ),
            Pages.Component(
                Line("Warfarin", "Warfarin (Coumadin) PO once per day, target INR 2 to 3", "Coumadin", 6) with
                {
                    Routes = ["PO"],
                    Frequency = new(1, 1m, null, "d"),
                    Target = new(2m, 3m, "INR", null),
                }
            )
        );

    private static RegimenPage Radiotherapy()
    {
        var beam = new Drug { Name = "External beam radiotherapy", IsClass = true };
        return Pages.With(
            new TreatmentBlock
            {
                Duration = new()
                {
                    Text = "6-week course",
                    Span = new(9, 1, 300, 19),
                    Kind = DurationKind.Course,
                    Length = new(6m, 6m, "wk"),
                },
                Sections =
                [
                    Pages.Section(
                        "Radiotherapy",
                        Pages.Component(
                            Line(
                                "",
                                "External beam radiotherapy 2 Gy fractions x 30 fractions (total dose: 60 Gy)"
                            ) with
                            {
                                Drug = beam,
                                FractionDose = 2m,
                                FractionUnit = "Gy",
                                Fractions = 30,
                                TotalDose = new(60m, "Gy", null),
                                ChecksumAgrees = true,
                            }
                        ),
                        Pages.Component(
                            Line("", "External beam radiotherapy 1.8 Gy once per day, 5 days per week", null, 6) with
                            {
                                Drug = beam,
                                Dose = new(1.8m, 1.8m, "Gy"),
                                Frequency = new(1, 1m, null, "d"),
                                DaysPerWeek = 5,
                            }
                        ),
                        Pages.Component(
                            Line("", "External beam radiotherapy 45 Gy", null, 7) with
                            {
                                Drug = beam,
                                Dose = new(45m, 45m, "Gy"),
                            }
                        ),
                        Pages.Component(
                            Line("", "Surgery", null, 8) with
                            {
                                Drug = new() { Name = "Surgery", IsClass = true },
                            }
                        )
                    ),
                ],
            }
        );
    }

    private static RegimenPage DividedDoses() =>
        Pages.With(
            null,
            Pages.Component(
                Line("Cyclosporine", "Cyclosporine (Neoral) 5 mg/kg/day PO divided in 2 doses", "Neoral") with
                {
                    Dose = new(5m, 5m, "mg/kg", "day"),
                    Divided = true,
                    DividedDoses = 2,
                    Routes = ["PO"],
                }
            ),
            Pages.Component(
                Line("Allopurinol", "Allopurinol (Zyloprim) 300 mg/m2/day PO divided every 8 hours", "Zyloprim", 6) with
                {
                    Dose = new(300m, 300m, "mg/m2", "day"),
                    Divided = true,
                    Routes = ["PO"],
                    Frequency = new(1, 8m, null, "h"),
                }
            ),
            Pages.Component(
                Line(
                    "Prednisone",
                    "Prednisone (Sterapred) 2 mg/kg/day (maximum dose of 80 mg/day) PO in divided doses",
                    "Sterapred",
                    7
                ) with
                {
                    Dose = new(2m, 2m, "mg/kg", "day"),
                    Cap = new(80m, "mg", "day"),
                    Divided = true,
                    Routes = ["PO"],
                }
            ),
            Pages.Component(
                Line("Dexamethasone", "Dexamethasone (Decadron) 10 mg PO in 3 divided doses", "Decadron", 8) with
                {
                    Dose = new(10m, 10m, "mg"),
                    Divided = true,
                    DividedDoses = 3,
                    Routes = ["PO"],
                }
            )
        );

    private static RegimenPage Cells() =>
        Pages.With(
            null,
            Pages.Component(
                Line("", "Autologous stem cells at least 2 x 10^6 CD34+ cells/kg IV once on day 0") with
                {
                    Drug = new() { Name = "Autologous stem cells", IsClass = true },
                    Dose = new(2m, null, "10*6/kg"),
                    Routes = ["IV"],
                    Once = true,
                    Days = [0],
                }
            ),
            Pages.Component(
                Line(
                    "Axicabtagene ciloleucel",
                    "Axicabtagene ciloleucel (Yescarta) 2 x 10^6 CAR T-cells/kg (maximum dose of 2 x 10^8 cells) IV once on day 0",
                    "Yescarta",
                    6
                ) with
                {
                    Dose = new(2m, 2m, "10*6/kg"),
                    Cap = new(2m, "10*8", "dose"),
                    Routes = ["IV"],
                    Once = true,
                    Days = [0],
                }
            )
        );

    private static RegimenPage OrderWithinTheDay() =>
        Pages.With(
            Pages.Cycles(21, 4),
            Pages.Component(
                Line(
                    "Pemetrexed",
                    "Pemetrexed (Alimta) 500 mg/m2 IV over 10 minutes once on day 1, given first",
                    "Alimta"
                ) with
                {
                    Dose = new(500m, 500m, "mg/m2"),
                    Routes = ["IV"],
                    Infusion = new(10m, 10m, "min"),
                    Once = true,
                    Days = [1],
                    Sequence = "first",
                }
            ),
            Pages.Component(
                Line(
                    "Cisplatin",
                    "Cisplatin (Platinol) 75 mg/m2 IV once on day 1, given second, 30 minutes after pemetrexed",
                    "Platinol",
                    6
                ) with
                {
                    Dose = new(75m, 75m, "mg/m2"),
                    Routes = ["IV"],
                    Once = true,
                    Days = [1],
                    Sequence = "second",
                    Relation = new("pemetrexed", "after", new(30m, 30m, "min")),
                }
            ),
            Pages.Component(
                Line(
                    "",
                    "Normal saline 1000 mL IV over at least 2 hours once on day 1, 30 to 60 minutes before cisplatin",
                    null,
                    7
                ) with
                {
                    Drug = new() { Name = "Normal saline", IsClass = true },
                    Dose = new(1000m, 1000m, "mL"),
                    Routes = ["IV"],
                    Infusion = new(2m, null, "h"),
                    Once = true,
                    Days = [1],
                    Relation = new("cisplatin", "before", new(30m, 60m, "min")),
                }
            ),
            Pages.Component(
                Line(
                    "Mesna",
                    "Mesna (Mesnex) 20% of ifosfamide dose IV at hours 0, 4, 8, after ifosfamide",
                    "Mesnex",
                    8
                ) with
                {
                    Routes = ["IV"],
                    Hours = [0m, 4m, 8m],
                    Relation = new("ifosfamide", "after", null),
                    Unread = ["20% of ifosfamide dose"],
                }
            )
        );

    private static RegimenPage Phases()
    {
        var drug = Line("Rituximab", "Rituximab 375 mg/m2 IV once on day 1") with
        {
            Dose = new(375m, 375m, "mg/m2"),
            Routes = ["IV"],
            Once = true,
            Days = [1],
        };
        return Pages.With(
            new TreatmentBlock
            {
                Duration = Pages.Cycles(21, 6),
                Sections =
                [
                    Pages.Section("Immunotherapy, induction", Pages.Component(drug)) with
                    {
                        Phase = "induction",
                    },
                ],
            },
            new TreatmentBlock
            {
                Duration = new()
                {
                    Text = "28-day cycle for at least 4 cycles, until progression",
                    Span = new(20, 1, 800, 50),
                    Kind = DurationKind.Cycle,
                    Length = new(28m, 28m, "d"),
                    CountMin = 4,
                    OpenEnded = true,
                    Until = "progression",
                },
                Sections =
                [
                    Pages.Section("Immunotherapy, maintenance", Pages.Component(drug)) with
                    {
                        Phase = "maintenance",
                        Cycles = new() { Text = "cycles 1, 3", Listed = [1, 3] },
                        Notes = [new() { Text = "Starts 8 weeks after induction" }],
                    },
                ],
            },
            new TreatmentBlock
            {
                Sections =
                [
                    Pages.Section("Supportive therapy", Pages.Component(drug)) with
                    {
                        Branch = new("age", "for patients younger than 60", null, 60m, "a"),
                    },
                ],
            }
        );
    }

    private static RegimenPage EvidenceAndNotes()
    {
        var page = Pages.With(Pages.Cycles(21, 6), Pages.Component(Line("Rituximab", "Rituximab")));
        var regimen = page.Regimens[0];
        return page with
        {
            Origin = page.Origin with { Title = "Immune thrombocytopenia", Timestamp = null },
            Unread = [new(new(99, 1, 4000, 5), "<odd>")],
            Notes = [new() { Text = "See also the sister page." }],
            Regimens =
            [
                regimen with
                {
                    Name = "R-Example",
                    Settings = ["Metastatic disease", "Induction"],
                    Synonyms = ["Rituximab & Example"],
                    Notes = [new() { Text = "This regimen is <b>historical</b>." }],
                    Variants =
                    [
                        regimen.Variants[0] with
                        {
                            Notes =
                            [
                                new() { Kind = NoteKind.Eligibility, Text = "Platelets > 100 x 10^9/L" },
                                new()
                                {
                                    Kind = NoteKind.PrecedingTreatment,
                                    Text = "Placebo induction",
                                    Target = "Placebo",
                                },
                            ],
                            Studies =
                            [
                                new()
                                {
                                    Name = "Doe et al. 2020",
                                    Trial = "EXAMPLE-1",
                                    Url = "https://example.org/doe",
                                    Evidence = "Phase III (E-RT-esc)",
                                    Role = StudyRole.Escalation,
                                    Registrational = true,
                                    Enrollment = new("2009-06 to NR", "2009-06", null),
                                    Outcomes =
                                    [
                                        new()
                                        {
                                            Text =
                                                "Seems to have superior OS Median OS: 32 vs 24 mo (HR 0.69, 95% CI 0.52-0.91)",
                                            Comparator = "Placebo",
                                            ComparatorTarget = "Placebo",
                                            Endpoint = "OS",
                                            Priority = "co-primary",
                                            Direction = "seems-superior",
                                            Value = new(32m, "mo"),
                                            ComparatorValue = new(24m, "mo"),
                                            HazardRatio = 0.69m,
                                            IntervalLow = 0.52m,
                                            IntervalHigh = 0.91m,
                                            IntervalLevel = 95m,
                                            PValue = "<0.01",
                                        },
                                    ],
                                    Toxicity = "Similar toxicity",
                                    Footnotes = ["Reported efficacy is based on the 2021 update."],
                                    ReferenceLabel = "1",
                                },
                                new()
                                {
                                    Name = "Unknown 1999",
                                    Evidence = "Somebody's experience",
                                    ReferenceLabel = "9",
                                },
                            ],
                        },
                    ],
                    References =
                    [
                        new()
                        {
                            Label = "1",
                            Citation = "Doe J. A [strange] title. J Ex. 2020 May;1(1):1-2.",
                            Date = "2020-05",
                            Doi = "10.1000/(ex)1<2>",
                            Registrations = [new("NCT00000001", "https://clinicaltrials.gov/study/NCT00000001")],
                            Verification = "dosing details in manuscript have been reviewed by our editors",
                        },
                        new()
                        {
                            Label = "1.1",
                            Kind = "HRQoL analysis",
                            Citation = "Doe J. Update. J Ex. 2021.",
                            Date = "2021",
                            Pmid = "1",
                            Pmcid = "PMC2",
                        },
                        new()
                        {
                            Label = "2",
                            Citation = "MRC Example",
                            Links = [new("odd", "javascript:alert(1)")],
                            Registrations = [new("12345", null)],
                        },
                    ],
                },
                regimen with
                {
                    Name = "Placebo",
                    Variants = [regimen.Variants[0] with { Label = "Regimen", Blocks = [] }],
                },
            ],
        };
    }

    private static RegimenPage NothingButNames() =>
        Pages.With(
            null,
            Pages.Component(Line("Prednisone", "Prednisone (Sterapred)", "Sterapred")),
            Pages.Component(
                Line("Rituximab", "Rituximab (Rituxan) IV (optional)", "Rituxan", 6) with
                {
                    Routes = ["IV"],
                    Optional = true,
                }
            ),
            Pages.Component(
                Line("Imiquimod", "Imiquimod 3 drops topically", null, 7) with
                {
                    Dose = new(3m, 3m, "drops"),
                    Routes = ["topical"],
                }
            ),
            Pages.Component(
                Line("", "PRBC transfusions as needed", null, 8) with
                {
                    Drug = new() { Name = "PRBC transfusions", IsClass = true },
                    Prn = true,
                }
            )
        );

    private static RegimenPage NotEvenNames() =>
        new()
        {
            Origin = new() { Title = "", Sha256 = new string('2', 64) },
            Notes = [new() { Text = "" }],
            Unread = [new(default, " ")],
            Regimens =
            [
                new()
                {
                    Name = "",
                    Settings = [""],
                    Synonyms = ["Synonym"],
                    Notes = [new() { Text = " " }],
                    Variants =
                    [
                        new()
                        {
                            Label = "",
                            Studies = [new() { Name = "", Outcomes = [new() { Text = "" }] }],
                            Notes = [new() { Text = "" }],
                            Blocks =
                            [
                                new()
                                {
                                    Duration = new() { Text = "" },
                                    Sections =
                                    [
                                        new()
                                        {
                                            Heading = "",
                                            Therapy = "",
                                            Components =
                                            [
                                                new()
                                                {
                                                    Drug = new() { Name = "" },
                                                    Text = "",
                                                    Sigs =
                                                    [
                                                        new()
                                                        {
                                                            Drug = new() { Name = "" },
                                                            Text = "",
                                                        },
                                                    ],
                                                    Notes = [new() { Text = "" }],
                                                },
                                                new()
                                                {
                                                    Drug = new() { Name = "Nothing" },
                                                    Text = "Nothing",
                                                },
                                            ],
                                        },
                                    ],
                                },
                            ],
                        },
                    ],
                    References = [new() { Label = "", Citation = "" }],
                },
                new() { Name = "No variants" },
            ],
        };
}

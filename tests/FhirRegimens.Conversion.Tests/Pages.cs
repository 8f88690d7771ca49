using FhirRegimens.Regimens;

namespace FhirRegimens.Conversion.Tests;

/// <summary>Pages as readers make them, for the tests of this room.</summary>
internal static class Pages
{
    /// <summary>The page about autoimmune cytopenias with its two regimens.</summary>
    public static RegimenPage Cytopenias { get; } =
        new()
        {
            Origin = new()
            {
                Title = "Autoimmune cytopenias",
                Address = "https://hemonc.org/wiki/Autoimmune_cytopenias",
                RevisionId = "41277",
                Timestamp = new(2019, 6, 30, 12, 0, 0, TimeSpan.Zero),
                Sha256 = new string('0', 64),
            },
            Regimens =
            [
                new()
                {
                    Name = "Alemtuzumab monotherapy",
                    Span = new(21, 1, 2000, 61),
                    SubobjectId = "34416b",
                    Settings = ["Relapsed or refractory"],
                    Variants =
                    [
                        new()
                        {
                            Label = "Regimen",
                            Span = new(27, 1, 2140, 44),
                            SubobjectId = "30ab57",
                            Studies =
                            [
                                new()
                                {
                                    Name = "Willis et al. 2001",
                                    Url = "https://onlinelibrary.wiley.com/doi/10.1046/j.1365-2141.2001.03039.x/full",
                                    Span = new(33, 1, 2400, 160),
                                    Evidence = "Phase II",
                                    Outcomes =
                                    [
                                        new()
                                        {
                                            Text = "ORR: 71%",
                                            Endpoint = "ORR",
                                            Value = new(71m, "%"),
                                        },
                                    ],
                                    ReferenceLabel = "1",
                                },
                            ],
                            Blocks =
                            [
                                new()
                                {
                                    Duration = new()
                                    {
                                        Text = "10-day course",
                                        Span = new(43, 1, 2760, 19),
                                        Kind = DurationKind.Course,
                                        Length = new(10m, 10m, "d"),
                                    },
                                    Sections =
                                    [
                                        new()
                                        {
                                            Heading = "Immunosuppressive therapy",
                                            Therapy = "Immunosuppressive therapy",
                                            Span = new(38, 1, 2600, 33),
                                            Components =
                                            [
                                                new()
                                                {
                                                    Drug = Sigs.Alemtuzumab,
                                                    Text = "Alemtuzumab (Campath) as follows:",
                                                    Span = new(39, 1, 2634, 125),
                                                    Sigs = [Sigs.TestDose, Sigs.TenDays],
                                                },
                                            ],
                                        },
                                    ],
                                },
                            ],
                        },
                    ],
                    References =
                    [
                        new()
                        {
                            Label = "1",
                            Citation =
                                "Willis F, Marsh JC, Bevan DH, et al. The effect of treatment with Campath-1H in patients "
                                + "with autoimmune cytopenias. Br J Haematol. 2001 Sep;114(4):891-8.",
                            Span = new(46, 1, 2800, 420),
                            Title = "The effect of treatment with Campath-1H in patients with autoimmune cytopenias",
                            Date = "2001-09",
                            Pmid = "11564082",
                            Doi = "10.1046/j.1365-2141.2001.03039.x",
                            Links =
                            [
                                new(
                                    "link to original article",
                                    "https://onlinelibrary.wiley.com/doi/10.1046/j.1365-2141.2001.03039.x/full"
                                ),
                            ],
                            Verification = "contains verified protocol",
                        },
                    ],
                },
                new()
                {
                    Name = "Sirolimus monotherapy",
                    Span = new(48, 1, 3300, 59),
                    SubobjectId = "35516b",
                    Settings = ["Relapsed or refractory"],
                    Variants =
                    [
                        new()
                        {
                            Label = "Regimen",
                            Span = new(54, 1, 3440, 44),
                            SubobjectId = "41ab57",
                            Studies =
                            [
                                new()
                                {
                                    Name = "Bride et al. 2015",
                                    Url = "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC4705607/",
                                    Span = new(59, 1, 3600, 120),
                                    Evidence = "Phase II",
                                    ReferenceLabel = "1",
                                },
                            ],
                            Blocks =
                            [
                                new()
                                {
                                    Duration = new()
                                    {
                                        Text = "6-month course, extended for those with a favorable response",
                                        Span = new(66, 1, 3900, 66),
                                        Kind = DurationKind.Course,
                                        Length = new(6m, 6m, "mo"),
                                        Unread = ["extended for those with a favorable response"],
                                    },
                                    Sections =
                                    [
                                        new()
                                        {
                                            Heading = "Immunosuppressive therapy",
                                            Therapy = "Immunosuppressive therapy",
                                            Span = new(62, 1, 3780, 33),
                                            Components =
                                            [
                                                new()
                                                {
                                                    Drug = Sigs.Sirolimus.Drug,
                                                    Text = "Sirolimus (Rapamune) 2 to 2.5 mg/m2/day PO",
                                                    Span = new(63, 1, 3815, 80),
                                                    Sigs = [Sigs.Sirolimus],
                                                    Notes =
                                                    [
                                                        new()
                                                        {
                                                            Text = "See manuscript for recommended dose adjustments",
                                                        },
                                                    ],
                                                },
                                            ],
                                        },
                                    ],
                                },
                            ],
                        },
                    ],
                    References =
                    [
                        new()
                        {
                            Label = "1",
                            Citation =
                                "Bride KL, Vincent T, Smith-Whitley K, et al. Sirolimus is effective in "
                                + "relapsed/refractory autoimmune cytopenias: results of a prospective "
                                + "multi-institutional trial. Blood. 2016 Jan 7;127(1):17-28. Epub 2015 Oct 26.",
                            Span = new(69, 1, 4000, 500),
                            Date = "2016-01-07",
                            EpubDate = "2015-10-26",
                            Pmid = "26504182",
                            Pmcid = "PMC4705607",
                            Verification = "contains protocol",
                        },
                    ],
                },
            ],
        };

    /// <summary>A page with one regimen of one variant with one block.</summary>
    public static RegimenPage With(Duration? duration, params Component[] components) =>
        With(new TreatmentBlock { Duration = duration, Sections = [Section("Chemotherapy", components)] });

    /// <summary>A page with one regimen of one variant.</summary>
    public static RegimenPage With(params TreatmentBlock[] blocks) =>
        new()
        {
            Origin = new()
            {
                Title = "Example lymphoma",
                Address = "https://wiki.example.org/Example_lymphoma",
                RevisionId = "1",
                Timestamp = new(2024, 2, 29, 8, 30, 0, TimeSpan.FromHours(1)),
                Sha256 = new string('1', 64),
            },
            Regimens =
            [
                new()
                {
                    Name = "Example",
                    Span = new(1, 1, 0, 11),
                    Variants =
                    [
                        new()
                        {
                            Label = "Regimen",
                            Span = new(2, 1, 12, 13),
                            Blocks = [.. blocks],
                        },
                    ],
                },
            ],
        };

    /// <summary>A section of components.</summary>
    public static TherapySection Section(string heading, params Component[] components) =>
        new()
        {
            Heading = heading,
            Therapy = heading.Split(',')[0],
            Span = new(3, 1, 26, 20),
            Components = [.. components],
        };

    /// <summary>A component of dose lines of one drug.</summary>
    public static Component Component(params Sig[] sigs) =>
        new()
        {
            Drug = sigs[0].Drug,
            Text = sigs[0].Text,
            Span = sigs[0].Span,
            Sigs = [.. sigs],
        };

    /// <summary>"21-day cycle for 6 cycles".</summary>
    public static Duration Cycles(int days, int? count) =>
        new()
        {
            Text = count is null ? $"{days}-day cycles" : $"{days}-day cycle for {count} cycles",
            Span = new(9, 1, 300, 20),
            Kind = DurationKind.Cycle,
            Length = new(days, days, "d"),
            CountMin = count,
            CountMax = count,
        };
}

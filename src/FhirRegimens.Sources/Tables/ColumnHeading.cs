namespace FhirRegimens.Sources.Tables;

/// <summary>What a column holds.</summary>
internal enum ColumnRole
{
    /// <summary>The heading does not say.</summary>
    None,

    /// <summary>Lines of therapy.</summary>
    Line,

    /// <summary>Diseases.</summary>
    Disease,

    /// <summary>Drugs, or whole options.</summary>
    Drug,

    /// <summary>Options of which the heading says how they are to be chosen: "Preferred", "Alternative".</summary>
    Choice,

    /// <summary>Doses.</summary>
    Dose,

    /// <summary>Routes.</summary>
    Route,

    /// <summary>How often.</summary>
    Frequency,

    /// <summary>How long.</summary>
    Duration,

    /// <summary>For whom.</summary>
    Patients,

    /// <summary>What treatment is to reach.</summary>
    Goal,

    /// <summary>Remarks: comments, monitoring, evidence.</summary>
    Note,
}

/// <summary>Tells by its heading what a column holds.</summary>
internal static class ColumnHeading
{
    private static readonly string[] Generic =
    [
        "treatment",
        "treatments",
        "therapy",
        "therapies",
        "option",
        "options",
        "line",
        "lines",
        "regimen",
        "regimens",
        "drug",
        "drugs",
        "agent",
        "agents",
        "recommendation",
        "recommendations",
        "recommended",
        "medication",
        "medications",
        "management",
        "step",
        "dose",
        "doses",
        "dosing",
        "dosage",
        "schedule",
        "of",
        "and",
        "line(s)",
    ];

    /// <summary>Headings of remarks that say nothing about what the remark is.</summary>
    private static readonly string[] PlainNotes = ["comment", "comments", "remark", "remarks", "note", "notes"];

    private static readonly string[] Choices = ["preferred", "alternative", "alternatives", "standard"];

    private static readonly string[] Starts = ["starting", "initial"];

    private static readonly (ColumnRole Role, string[] Names)[] Roles =
    [
        (ColumnRole.Line, ["line", "line of therapy", "line of treatment", "treatment line", "therapy line"]),
        (ColumnRole.Disease, ["disease", "diagnosis", "indication", "condition", "entity", "subtype"]),
        (
            ColumnRole.Drug,
            [
                "drug",
                "drugs",
                "agent",
                "agents",
                "treatment",
                "therapy",
                "option",
                "options",
                "regimen",
                "medication",
                "intervention",
            ]
        ),
        (
            ColumnRole.Dose,
            [
                "dose",
                "doses",
                "dosage",
                "dosing",
                "amount",
                "dose range",
                "daily dose",
                "daily dosage",
                "usual dosage",
                "recommended dosage",
                "dose & schedule",
                "dose and frequency",
                "dose/frequency",
                "dosage and administration",
                "posology",
                "dose and schedule",
                "dose/schedule",
                "dosing regimen",
                "dosing schedule",
                "starting dose",
                "initial dose",
                "recommended dose",
                "usual dose",
                "standard dose",
            ]
        ),
        (ColumnRole.Route, ["route", "administration", "route of administration"]),
        (ColumnRole.Frequency, ["frequency", "schedule", "interval", "how often"]),
        (
            ColumnRole.Duration,
            ["duration", "length", "treatment duration", "duration of treatment", "duration of therapy"]
        ),
        (
            ColumnRole.Patients,
            ["patients", "patient", "population", "criteria", "if", "for", "eligibility", "restriction"]
        ),
        (ColumnRole.Goal, ["goal", "goals", "aim", "aims", "treatment goal", "treatment goals"]),
        (
            ColumnRole.Note,
            [
                .. PlainNotes,
                "evidence",
                "evidence level",
                "level of evidence",
                "levels of evidence",
                "quality of evidence",
                "evidence quality",
                "certainty of evidence",
                "strength of evidence",
                "loe",
                "grade",
                "grading",
                "recommendation grade",
                "grade of recommendation",
                "class of recommendation",
                "recommendation class",
                "strength of recommendation",
                "strength",
                "references",
                "reference",
                "source",
                "sources",
                "monitoring",
                "follow-up",
                "toxicity",
                "toxicities",
                "adverse effects",
                "adverse events",
                "adverse reactions",
                "side effects",
                "precautions",
                "caution",
                "cautions",
                "warnings",
                "contraindications",
                "interactions",
                "considerations",
                "special considerations",
                "rationale",
                "mechanism",
                "mechanism of action",
                "efficacy",
                "response",
                "response rate",
                "response rates",
                "onset",
                "onset of action",
                "time to response",
                "advantages",
                "disadvantages",
                "cost",
                "costs",
                "approval",
                "approval status",
                "licence",
                "license",
            ]
        ),
    ];

    /// <summary>What a column with this heading holds.</summary>
    public static ColumnRole RoleOf(string heading)
    {
        var words = heading.Trim(' ', ':', '.').ToLowerInvariant();
        var bracket = words.IndexOf('(', StringComparison.Ordinal);
        words = bracket > 0 ? words[..bracket].TrimEnd() : words;
        return Named(words)
            ?? (
                IsChoice(words) ? ColumnRole.Choice
                : UnitOf(words) is var (name, _) && Named(name) == ColumnRole.Dose ? ColumnRole.Dose
                : words.EndsWith(" dose", StringComparison.Ordinal) && !IsGeneric(words) ? ColumnRole.Note
                : ColumnRole.None
            );
    }

    private static ColumnRole? Named(string words)
    {
        foreach (var (role, names) in Roles)
        {
            if (names.Contains(words, StringComparer.Ordinal))
            {
                return role;
            }
        }

        return null;
    }

    /// <summary>
    /// A heading without what it says behind its name, and that: "Dose (mg/kg)", "Dose, mg/kg", "Dose in mg/kg". Null where it
    /// says no more than its name.
    /// </summary>
    public static (string Name, string Unit)? UnitOf(string heading)
    {
        foreach (var (open, close) in ((string, string)[])[("(", ")"), ("[", "]"), (", ", ""), (" in ", "")])
        {
            var at = heading.IndexOf(open, StringComparison.OrdinalIgnoreCase);
            if (at > 0 && heading.EndsWith(close, StringComparison.Ordinal))
            {
                return (heading[..at].TrimEnd(), heading[(at + open.Length)..^close.Length].Trim());
            }
        }

        return null;
    }

    /// <summary>Whether the doses below a heading are those of a day, however often they are given.</summary>
    public static bool IsOfDay(string heading) => heading.StartsWith("daily ", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the doses below a heading are those to begin with.</summary>
    public static bool IsOfStart(string heading) =>
        Words(heading) is [var first, ..] && Starts.Contains(first, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a heading says no more than that treatments stand below it.</summary>
    public static bool IsGeneric(string heading) =>
        Words(heading).All(word => Generic.Contains(word, StringComparer.OrdinalIgnoreCase) || word.Length == 1);

    /// <summary>Whether a heading says no more than that remarks stand below it.</summary>
    public static bool IsPlainNote(string heading) =>
        PlainNotes.Contains(heading.TrimEnd(':'), StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether grades below a heading are those of the evidence, and not of a recommendation or of a toxicity.</summary>
    public static bool IsOfEvidence(string heading) =>
        Words(heading.TrimEnd(':').ToLowerInvariant()) is var words
        && (words is ["loe"] || words.Contains("evidence", StringComparer.Ordinal))
        && !words.Contains("recommendation", StringComparer.Ordinal);

    /// <summary>"Preferred agents", "Alternative".</summary>
    private static bool IsChoice(string heading) =>
        Words(heading) is [var first, .. var behind]
        && Choices.Contains(first, StringComparer.Ordinal)
        && behind.All(word => Generic.Contains(word, StringComparer.Ordinal) && word is not ("dose" or "doses"));

    private static string[] Words(string heading) =>
        heading.Split([' ', '-', '/', ',', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);
}

using FhirRegimens.Regimens;

namespace FhirRegimens.Sources.HemOnc;

/// <summary>What the words of a heading alone say about what stands below it.</summary>
internal static class HeadingNames
{
    private static readonly (string Name, NoteKind Kind)[] Contexts =
    [
        ("preceding treatment", NoteKind.PrecedingTreatment),
        ("preceding therapy", NoteKind.PrecedingTreatment),
        ("prior treatment", NoteKind.PrecedingTreatment),
        ("prior therapy", NoteKind.PrecedingTreatment),
        ("previous treatment", NoteKind.PrecedingTreatment),
        ("subsequent treatment", NoteKind.SubsequentTreatment),
        ("subsequent therapy", NoteKind.SubsequentTreatment),
        ("biomarker", NoteKind.Biomarker),
        ("eligibility", NoteKind.Eligibility),
        ("patient eligibility", NoteKind.Eligibility),
        ("disease eligibility", NoteKind.Eligibility),
        ("inclusion criteria", NoteKind.Eligibility),
        ("exclusion criteria", NoteKind.Eligibility),
        ("dose and schedule modification", NoteKind.DoseModification),
        ("dose modification", NoteKind.DoseModification),
        ("dose adjustment", NoteKind.DoseModification),
        ("dosage adjustment", NoteKind.DoseModification),
        ("dose reduction", NoteKind.DoseModification),
        ("schedule modification", NoteKind.DoseModification),
        ("notes", NoteKind.Remark),
        ("note", NoteKind.Remark),
        ("comments", NoteKind.Remark),
        ("additional information", NoteKind.Remark),
        ("historical note", NoteKind.Remark),
    ];

    private static readonly string[] Skipped =
    [
        "guideline",
        "\"how i treat\"",
        "how i treat",
        "“how i treat”",
        "prognosis",
        "response criteria",
        "staging",
        "risk stratification",
        "disease-specific",
        "external links",
        "links",
        "see also",
        "additional resources",
        "patient resources",
        "definitions",
        "calculators",
        "epidemiology",
        "diagnosis",
        "investigational agents",
        "expert panel-generated",
    ];

    private static readonly string[] Settings =
    [
        "first-line",
        "second-line",
        "subsequent line",
        "all lines",
        "untreated",
        "upfront",
        "relapsed",
        "refractory",
        "salvage",
        "consolidation",
        "maintenance",
        "adjuvant",
        "neoadjuvant",
        "perioperative",
        "locally advanced",
        "localized",
        "metastatic",
        "advanced",
        "extensive stage",
        "limited stage",
        "induction",
        "cns prophylaxis",
        "cns therapy",
        "response-adapted",
        "conditioning",
        "gvhd",
    ];

    /// <summary>The kind of notes below a heading of context; null for another heading.</summary>
    public static NoteKind? ContextKind(string heading)
    {
        foreach (var (name, kind) in Contexts)
        {
            if (StartsWithWords(heading, name))
            {
                return kind;
            }
        }

        return heading.EndsWith("eligibility criteria", StringComparison.OrdinalIgnoreCase)
            ? NoteKind.Eligibility
            : null;
    }

    /// <summary>Whether the words of <see cref="ContextKind"/> are all that the heading says.</summary>
    public static bool IsPlainContext(string heading) =>
        Array.Exists(
            Contexts,
            context =>
                StartsWithWords(heading, context.Name)
                && heading[context.Name.Length..].Trim().ToLowerInvariant()
                    is ""
                        or "s"
                        or "criteria"
                        or "criterion"
                        or "eligibility"
                        or "eligibility criteria"
        );

    /// <summary>References, Reference, Citations.</summary>
    public static bool IsReferences(string heading) =>
        heading.Equals("references", StringComparison.OrdinalIgnoreCase)
        || heading.Equals("reference", StringComparison.OrdinalIgnoreCase)
        || heading.Equals("citations", StringComparison.OrdinalIgnoreCase);

    /// <summary>Example orders.</summary>
    public static bool IsExampleOrders(string heading) => StartsWithWords(heading, "example order");

    /// <summary>Chapters about the disease and not about one regimen.</summary>
    public static bool IsSkipped(string heading) => Array.Exists(Skipped, name => StartsWithWords(heading, name));

    /// <summary>Clinical settings that stand at the wrong level now and then.</summary>
    public static bool IsSetting(string heading) => Array.Exists(Settings, name => StartsWithWords(heading, name));

    /// <summary>
    /// "Regimen", "Regimen #1", "Regimen variant #1, 375 mg/m2", "Variant #2, "low-dose"", "Protocol", "Regimen
    /// details".
    /// </summary>
    public static bool IsVariant(string heading)
    {
        foreach (var name in (ReadOnlySpan<string>)["regimen", "variant", "protocol"])
        {
            if (heading.StartsWith(name, StringComparison.OrdinalIgnoreCase))
            {
                var rest = heading.AsSpan(name.Length).Trim();
                rest = Without(rest, "variant");
                rest = Without(rest, "details");
                return rest.IsEmpty
                    || rest[0] is '#' or ',' or ':' or ';' or '(' or '-' or '–'
                    || char.IsAsciiDigit(rest[0]);
            }
        }

        return false;
    }

    private static ReadOnlySpan<char> Without(ReadOnlySpan<char> text, string word) =>
        text.StartsWith(word, StringComparison.OrdinalIgnoreCase) ? text[word.Length..].TrimStart() : text;

    /// <summary>Whether the heading begins with the words, a plural ending or a comma behind them.</summary>
    private static bool StartsWithWords(string heading, string words) =>
        heading.StartsWith(words, StringComparison.OrdinalIgnoreCase)
        && (
            heading.Length == words.Length
            || !char.IsLetter(heading[words.Length])
            || heading.AsSpan(words.Length) is "s" or ['s', ' ' or ',' or ':' or ';' or '(', ..]
        );
}

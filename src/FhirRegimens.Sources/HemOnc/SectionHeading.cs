using FhirRegimens.Regimens;
using FhirRegimens.Sources.Sigs;
using FhirRegimens.Sources.Text;

namespace FhirRegimens.Sources.HemOnc;

/// <summary>The heading of a therapy section: "Chemotherapy, VDC portion (cycles 1, 3, 5)".</summary>
internal sealed record SectionHeading
{
    private static readonly string[] Therapies =
    [
        "antibody-drug conjugate therapy",
        "antibiotic therapy",
        "antibiotics",
        "antiemetic therapy",
        "antiviral therapy",
        "anticoagulation",
        "autologous stem cell transplant",
        "allogeneic stem cell transplant",
        "biotherapy",
        "bone-targeted therapy",
        "cell therapy",
        "cellular therapy",
        "chemoembolization",
        "chemoimmunotherapy",
        "chemoradiotherapy",
        "chemotherapy",
        "cns prophylaxis",
        "cns therapy, prophylaxis",
        "cns therapy, treatment",
        "cns therapy",
        "conditioning regimen",
        "conditioning therapy",
        "corticosteroids",
        "differentiation therapy",
        "endocrine therapy",
        "glucocorticoid therapy",
        "glucocorticoids",
        "growth factor therapy",
        "growth factor support",
        "growth factors",
        "gvhd prophylaxis",
        "hormonal therapy",
        "hormone therapy",
        "hydration",
        "hyperthermia",
        "immunosuppressive therapy",
        "immunosuppression",
        "immunotherapy",
        "immunotoxin therapy",
        "intrathecal therapy",
        "local therapy",
        "locoregional therapy",
        "monoclonal antibody therapy",
        "null therapy",
        "peptide-drug conjugate therapy",
        "premedications",
        "premedication",
        "prn",
        "radiation therapy",
        "radiation",
        "radioconjugate therapy",
        "radioimmunotherapy",
        "radiotherapy",
        "stem cell infusion",
        "stem cell reinfusion",
        "stem cell re-infusion",
        "stem cell transplant",
        "stem cell transplantation",
        "supportive care",
        "supportive medications",
        "supportive therapy",
        "surgery",
        "systemic therapy",
        "targeted therapy",
        "transfusion support",
        "ttfields",
        "tumor treating fields therapy",
        "tumor treating fields",
        "vaccine therapy",
    ];

    private static readonly HashSet<string> Phases = new(StringComparer.OrdinalIgnoreCase)
    {
        "adjuvant",
        "concurrent",
        "conditioning",
        "consolidation",
        "continuation",
        "cytoreduction",
        "definitive",
        "induction",
        "intensification",
        "lead-in",
        "maintenance",
        "mobilization",
        "neoadjuvant",
        "perioperative",
        "post-consolidation",
        "post-definitive",
        "post-remission",
        "pre-definitive",
        "pre-phase",
        "prephase",
        "re-induction",
        "reinduction",
    };

    /// <summary>The kind of therapy as written; all of the heading where it names none.</summary>
    public required string Therapy { get; init; }

    /// <summary>Whether a kind of therapy is named.</summary>
    public bool NamesTherapy { get; private init; }

    /// <summary>The phase as written.</summary>
    public string? Phase { get; private init; }

    /// <summary>The portion, part or arm as written.</summary>
    public string? Portion { get; private init; }

    /// <summary>The cycles.</summary>
    public Occurrences? Cycles { get; private init; }

    /// <summary>The patients.</summary>
    public Branch? Branch { get; private init; }

    /// <summary>Whether the words are known for those of a therapy section.</summary>
    public bool IsKnown => NamesTherapy || Phase is not null || Portion is not null || Cycles is not null;

    /// <summary>Reads <paramref name="heading"/>.</summary>
    public static SectionHeading Read(string heading)
    {
        var space = heading.IndexOf(' ', StringComparison.Ordinal);
        if (space > 0 && Phases.Contains(heading[..space]) && Named(heading[(space + 1)..]) is not null)
        {
            return Read(heading[(space + 1)..]) with { Phase = heading[..space] };
        }

        var therapy = Named(heading);
        var rest = therapy is null ? heading : heading[therapy.Length..];
        var read = new SectionHeading
        {
            Therapy = therapy is null ? heading : heading[..therapy.Length],
            NamesTherapy = therapy is not null,
        };
        foreach (var part in Parts(rest))
        {
            read = read.With(part);
        }

        return read;
    }

    private static string? Named(string heading) =>
        Therapies.Where(name => StartsWithName(heading, name)).MaxBy(name => name.Length);

    private static bool StartsWithName(string heading, string name) =>
        heading.StartsWith(name, StringComparison.OrdinalIgnoreCase)
        && (heading.Length == name.Length || !(char.IsLetter(heading[name.Length]) || heading[name.Length] == '-'));

    /// <summary>The words between commas, brackets, dashes and colons; the commas of a list of cycles divide nothing.</summary>
    private static IEnumerable<string> Parts(string text)
    {
        var start = 0;
        for (var at = 0; at <= text.Length; at++)
        {
            var divides =
                at == text.Length
                || text[at] is '(' or ')' or ';' or ':'
                || (text[at] == ',' && !IsInNumbers(text, at))
                || (text[at] is '-' or '–' && at > 0 && text[at - 1] == ' ');
            if (!divides)
            {
                continue;
            }

            var part = text[start..at].Trim();
            start = at + 1;
            if (part.Length > 0)
            {
                yield return part;
            }
        }
    }

    private static bool IsInNumbers(string text, int comma)
    {
        var before = text.AsSpan(0, comma).TrimEnd();
        var after = text.AsSpan(comma + 1).TrimStart();
        after = after.StartsWith("and ", StringComparison.Ordinal) ? after[4..].TrimStart() : after;
        return !before.IsEmpty && char.IsAsciiDigit(before[^1]) && !after.IsEmpty && char.IsAsciiDigit(after[0]);
    }

    private SectionHeading With(string part)
    {
        if (ReadCycles(part) is { } cycles)
        {
            return Cycles is null ? this with { Cycles = cycles } : this;
        }

        if (ReadBranch(part) is { } branch)
        {
            return Branch is null ? this with { Branch = branch } : this;
        }

        if (IsPortion(part))
        {
            return Portion is null ? this with { Portion = part } : this;
        }

        return Phase is null && IsPhase(part) ? this with { Phase = part } : this;
    }

    private static bool IsPortion(string part) =>
        part.EndsWith("portion", StringComparison.OrdinalIgnoreCase)
        || StartsNumbered(part, "part")
        || StartsNumbered(part, "block")
        || StartsNumbered(part, "arm")
        || StartsNumbered(part, "course");

    /// <summary>"part 1", "arm B".</summary>
    private static bool StartsNumbered(string part, string word) =>
        part.StartsWith(word + " ", StringComparison.OrdinalIgnoreCase)
        && part.Length <= word.Length + 6
        && part[word.Length..].Trim() is [.., var last]
        && (char.IsAsciiDigit(last) || char.IsAsciiLetterUpper(last));

    private static bool IsPhase(string part)
    {
        var words = part.Split([' ', '/'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length <= 5 && Array.Exists(words, Phases.Contains);
    }

    /// <summary>"cycles 1, 3, 5, 7", "cycle 3 onwards"; null for other words.</summary>
    private static Occurrences? ReadCycles(string part)
    {
        var cursor = CursorOver(part);
        var cycles = DayReader.Occurrences(cursor, "cycle", "cycles");
        return cursor.AtEnd ? cycles : null;
    }

    /// <summary>"for patients younger than 60", "patients 60 years old or older", "if CR"; null for other words.</summary>
    private static Branch? ReadBranch(string part)
    {
        var isBranch =
            part.StartsWith("for ", StringComparison.OrdinalIgnoreCase)
            || part.StartsWith("if ", StringComparison.OrdinalIgnoreCase)
            || part.StartsWith("patients ", StringComparison.OrdinalIgnoreCase)
            || part.Contains("years old", StringComparison.OrdinalIgnoreCase);
        var cursor = CursorOver(part);
        return isBranch ? BranchReader.Read(cursor, cursor.End) ?? new Branch("other", part, null, null, null) : null;
    }

    private static TokenCursor CursorOver(string part)
    {
        var line = Tokenizer.Read([new TextInline(part, default)]);
        return new TokenCursor(line, 0, line.Tokens.Count);
    }
}

using FhirRegimens.Regimens;

namespace FhirRegimens.Sources.HemOnc;

/// <summary>Reads evidence cells: the design in words and, in brackets, the arm's role.</summary>
internal static class EvidenceCell
{
    private static readonly string[] Designs =
    [
        "phase",
        "randomized",
        "non-randomized",
        "nonrandomized",
        "quasi-randomized",
        "pseudo-mendelian",
        "donor-based",
        "adaptively randomized",
        "response-adapted",
        "risk-adapted",
        "pragmatic",
        "single-arm",
        "retrospective",
        "prospective",
        "observational",
        "case series",
        "case report",
        "case control",
        "pilot",
        "registry",
        "cohort",
        "basket",
        "expert",
        "expanded access",
        "named patient",
        "propensity",
        "meta-analysis",
        "consensus",
        "review",
        "not reported",
    ];

    /// <summary>Whether <paramref name="text"/> names a study design.</summary>
    public static bool IsEvidence(string text) =>
        Array.Exists(Designs, design => text.StartsWith(design, StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// The role and the registrational mark in the brackets of <paramref name="text"/>; null where there are none.
    /// </summary>
    public static (StudyRole? Role, bool? Registrational) ReadRole(string text)
    {
        StudyRole? role = null;
        bool? registrational = null;
        var open = text.IndexOf('(', StringComparison.Ordinal);
        while (open >= 0)
        {
            var close = text.IndexOf(')', open);
            if (close < 0)
            {
                break;
            }

            var marks = text[(open + 1)..close].Split(['-', ' ', ',', '/'], StringSplitOptions.RemoveEmptyEntries);
            if (marks.Length > 0 && Array.TrueForAll(marks, IsMark))
            {
                role ??= RoleOf(marks);
                registrational = marks.Contains("RT") || marks.Contains("r") ? true : registrational;
            }

            open = text.IndexOf('(', close);
        }

        return (role, registrational);
    }

    private static bool IsMark(string mark) =>
        mark is "C" or "E" or "RT" or "r" or "de" or "esc" or "switch" or "ic" or "ooc";

    private static StudyRole? RoleOf(string[] marks) =>
        marks switch
        {
            _ when marks.Contains("C") && !marks.Contains("E") => StudyRole.Control,
            _ when !marks.Contains("E") => null,
            _ when marks.Contains("esc") => marks.Contains("de") ? StudyRole.DeEscalation : StudyRole.Escalation,
            _ when marks.Contains("ic") && marks.Contains("switch") => StudyRole.InClassSwitch,
            _ when marks.Contains("ooc") && marks.Contains("switch") => StudyRole.OutOfClassSwitch,
            _ => null,
        };
}

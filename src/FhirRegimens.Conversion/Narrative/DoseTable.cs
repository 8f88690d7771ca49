using FhirRegimens.Conversion.Entries;
using FhirRegimens.Conversion.Terminology;

namespace FhirRegimens.Conversion.Narrative;

/// <summary>Dose lines as rows of a table.</summary>
internal static class DoseTable
{
    public static readonly IReadOnlyList<string> Columns =
    [
        "Drug",
        "Dose",
        "Route",
        "Infusion",
        "How often",
        "When",
        "Source",
        "Not understood",
    ];

    public static IReadOnlyList<string?> Row(EntryNode entry, RegimenTerminology terminology)
    {
        var sig = entry.Sig;
        return
        [
            entry.Title,
            SigWords.Dose(sig) ?? "not stated",
            sig.Routes.Count == 0 ? "not stated" : SigWords.Route(sig.Routes[0], terminology),
            string.Join(" ", new[] { sig.Method, SigWords.Infusion(sig) }.OfType<string>()),
            SigWords.Frequency(sig) ?? (sig.Continuous ? "" : "not stated"),
            SigWords.Days(sig) ?? "not stated",
            sig.Text,
            string.Join("; ", Fragments.Of(sig).Select(fragment => $"“{fragment}”")),
        ];
    }
}

using FhirRegimens.Regimens;

namespace FhirRegimens.Sources.Sigs;

/// <summary>Numbers the doses of a component that follow each other.</summary>
internal static class Steps
{
    /// <summary>Doses for the same patients and of the same drug are steps; a single one is none.</summary>
    public static IEnumerable<Sig> Number(IEnumerable<Sig> sigs)
    {
        var all = sigs.ToList();
        var counts = all.CountBy(Row).ToDictionary();
        var seen = new Dictionary<(Branch?, Drug), int>();
        foreach (var sig in all)
        {
            var row = Row(sig);
            seen[row] = seen.GetValueOrDefault(row) + 1;
            yield return counts[row] > 1 ? sig with { Step = new Step(seen[row], counts[row]) } : sig;
        }
    }

    private static (Branch? Branch, Drug Drug) Row(Sig sig) => (sig.Branch, sig.Drug);
}

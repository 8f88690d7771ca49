using FhirRegimens.Regimens;
using FhirRegimens.Sources.Sigs;

namespace FhirRegimens.Sources.Tables;

/// <summary>Reads whole doses in brackets behind a dose: "(0.8–1.2 mg/kg &lt;6 y)" is the dose for these patients.</summary>
internal static class BracketDose
{
    /// <summary>The component with the doses in brackets as doses of their own.</summary>
    public static Component Of(Component component) =>
        component with
        {
            Sigs = component.Sigs.SelectMany(WithBrackets).ToValueList(),
        };

    private static IEnumerable<Sig> WithBrackets(Sig sig)
    {
        var others = sig
            .Unread.Select(fragment => (Fragment: fragment, Sig: ForOthers(sig, fragment)))
            .Where(other => other.Sig is not null)
            .ToList();
        yield return others.Count == 0
            ? sig
            : sig with
            {
                Unread = sig.Unread.Except(others.Select(other => other.Fragment)).ToValueList(),
            };
        foreach (var (_, other) in others)
        {
            yield return other!;
        }
    }

    private static Sig? ForOthers(Sig sig, string fragment)
    {
        if (sig.Dose is null || sig.Branch is not null || fragment is not ['(', .., ')'])
        {
            return null;
        }

        var inside = fragment[1..^1];
        var colon = Joints.First(inside, ':');
        var amount = TokenCursor.Of(colon < 0 ? inside : inside[(colon + 1)..]);
        if (AmountReader.Read(amount) is not { } dose || amount.Skipped.Count > 0 || amount.AtEnd != colon >= 0)
        {
            return null;
        }

        var patients = colon < 0 ? amount : TokenCursor.Of(inside[..colon]);
        return
            BranchReader.Read(patients, patients.End)
                is { Kind: "age" or "weight", Low: var low, High: var high } branch
            && (low ?? high) is not null
            && patients.AtEnd
            ? new Sig
            {
                Drug = sig.Drug,
                Text = inside,
                Span = sig.Span,
                Dose = dose,
                Branch = branch,
            }
            : null;
    }
}

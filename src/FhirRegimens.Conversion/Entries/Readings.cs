using FhirRegimens.Conversion.Narrative;
using FhirRegimens.Regimens;

namespace FhirRegimens.Conversion.Entries;

/// <summary>The readings of a dose line of which exactly one is given.</summary>
public static class Readings
{
    /// <summary>
    /// One reading for each alternative and each route, with what the line says about all of them; the line itself where it
    /// leaves no choice.
    /// </summary>
    public static IEnumerable<Sig> Of(Sig sig) =>
        sig.Alternatives.Count > 0 ? sig.Alternatives.SelectMany(alternative => Of(Shared(sig, alternative)))
        : sig.Routes.Count > 1 ? sig.Routes.Select(route => sig with { Routes = [route] })
        : [sig];

    /// <summary>An alternative with what the line says about all of them.</summary>
    private static Sig Shared(Sig line, Sig alternative) =>
        alternative with
        {
            Text = Words.OrElse(alternative.Text, line.Text),
            Span = alternative.Span == default ? line.Span : alternative.Span,
            Label = alternative.Label ?? line.Label,
            Branch = alternative.Branch ?? line.Branch,
            Cycles = alternative.Cycles ?? line.Cycles,
            Weeks = alternative.Weeks ?? line.Weeks,
            Step = alternative.Step ?? line.Step,
            Optional = alternative.Optional || line.Optional,
            Unread = line.Unread.Concat(alternative.Unread).Distinct(StringComparer.Ordinal).ToValueList(),
        };
}

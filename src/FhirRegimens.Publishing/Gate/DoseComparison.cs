using FhirRegimens.Fhir.Model;
using FhirRegimens.Fhir.Ucum;

namespace FhirRegimens.Publishing.Gate;

/// <summary>Says in which ways the doses of an entry differ so much that a person must look (publishing rule 4).</summary>
internal static class DoseComparison
{
    /// <summary>A dose that is this many times another, or that share of it, is held.</summary>
    private const decimal Factor = 2;

    /// <summary>A reason for each dose, cap and rate that changed too much, appeared or vanished.</summary>
    public static IEnumerable<string> Reasons(ActivityDefinition active, ActivityDefinition next)
    {
        var before = Amounts(active).ToLookup(amount => amount.Element, StringComparer.Ordinal);
        var after = Amounts(next).ToLookup(amount => amount.Element, StringComparer.Ordinal);
        foreach (var element in before.Select(group => group.Key).Union(after.Select(group => group.Key)))
        {
            Quantity[] old = [.. before[element].Select(amount => amount.Quantity)];
            Quantity[] young = [.. after[element].Select(amount => amount.Quantity)];
            if (old.Length != young.Length)
            {
                yield return $"{element}: {Words(old)} became {Words(young)}";
                continue;
            }

            foreach (var (first, second) in old.Zip(young))
            {
                if (Differs(first, second))
                {
                    yield return $"{element}: {Words(first)} became {Words(second)}";
                }
            }
        }
    }

    private static IEnumerable<(string Element, Quantity Quantity)> Amounts(ActivityDefinition entry)
    {
        foreach (var dosage in entry.Dosage)
        {
            foreach (var doseAndRate in dosage.DoseAndRate)
            {
                var type = doseAndRate.Type?.Coding.FirstOrDefault()?.Code is { } code and not "ordered"
                    ? $" {code}"
                    : "";
                foreach (var amount in Parts(doseAndRate.Dose))
                {
                    yield return ($"dose{type}{amount.Bound}", amount.Quantity);
                }

                foreach (var amount in Parts(doseAndRate.Rate))
                {
                    yield return ($"rate{type}{amount.Bound}", amount.Quantity);
                }
            }

            foreach (var amount in Parts(dosage.MaxDosePerAdministration))
            {
                yield return ("largest dose", amount.Quantity);
            }

            foreach (var amount in Parts(dosage.MaxDosePerPeriod))
            {
                yield return ("largest dose per period" + amount.Bound, amount.Quantity);
            }
        }
    }

    private static IEnumerable<(string Bound, Quantity Quantity)> Parts(DataType? amount) =>
        amount switch
        {
            Quantity quantity => [("", quantity)],
            Fhir.Model.Range range => Present((" low", range.Low), (" high", range.High)),
            Ratio ratio => Present((" numerator", ratio.Numerator), (" denominator", ratio.Denominator)),
            _ => [],
        };

    private static IEnumerable<(string Bound, Quantity Quantity)> Present(
        params (string Bound, Quantity? Quantity)[] parts
    ) => parts.Where(part => part.Quantity is not null).Select(part => (part.Bound, part.Quantity!));

    private static bool Differs(Quantity before, Quantity after)
    {
        if (before.IsExactly(after))
        {
            return false;
        }

        if (
            before.Value is not { } old
            || after.Value is not { } stated
            || before.Comparator != after.Comparator
            || !UcumUnit.TryParse(before.Code, out var unit, out _)
            || !UcumUnit.TryParse(after.Code, out var otherUnit, out _)
            || !unit.IsCommensurable(otherUnit)
        )
        {
            return true;
        }

        // Half or less, twice or more; halved rather than doubled, so that no amount overflows.
        return UcumUnit.Compare(stated / Factor, otherUnit, old, unit) is null or >= 0
            || UcumUnit.Compare(stated, otherUnit, old / Factor, unit) is null or <= 0;
    }

    private static string Words(IReadOnlyList<Quantity> amounts) =>
        amounts.Count == 0 ? "nothing" : string.Join(" and ", amounts.Select(Words));

    private static string Words(Quantity amount) =>
        $"{amount.Comparator?.GetLiteral()} {amount.ValueElement?.Literal} {amount.Unit ?? amount.Code}".Trim();
}

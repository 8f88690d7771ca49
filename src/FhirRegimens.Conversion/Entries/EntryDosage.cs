using FhirRegimens.Conversion.Narrative;
using FhirRegimens.Conversion.Terminology;
using FhirRegimens.Conversion.Units;
using FhirRegimens.Fhir.Model;
using FhirRegimens.Regimens;
using Duration = FhirRegimens.Regimens.Duration;

namespace FhirRegimens.Conversion.Entries;

/// <summary>
/// The dosage of a drug. Every amount is put where its meaning is exact; what is read and has no element becomes an
/// additional instruction; what is not certain becomes <c>regimen-unparsed</c>, and no amount.
/// </summary>
internal sealed class EntryDosage(RegimenTerminology terminology)
{
    private static readonly Concept Ordered = DoseRateType("ordered", "Ordered");
    private static readonly Concept Calculated = DoseRateType("calculated", "Calculated");

    /// <summary>The dosage of <paramref name="entry"/>.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="block">The duration line of its block.</param>
    /// <param name="resolvedOrder">Whether the plan itself says the order in relation to another drug.</param>
    public Dosage Of(EntryNode entry, Duration? block, bool resolvedOrder)
    {
        var sig = entry.Sig;
        var dosage = new Dosage
        {
            Text = InWords(sig),
            Timing = EntryTiming.Of(sig, block),
            AsNeeded = sig.Prn ? new FhirBoolean(true) : null,
            Route = sig.Routes.Count == 1 ? Route(sig.Routes[0]) : null,
            Method = (sig.Method ?? (sig.Continuous ? "continuous infusion" : null)) is { } method
                ? Make.Words(method)
                : null,
            MaxDosePerAdministration = sig.Cap is { Per: "dose" } cap ? Amount(cap) : null,
            MaxDosePerPeriod = sig.Cap is { } limit ? PerTime(limit) : null,
        };
        dosage.AdditionalInstruction.AddRange(Instructions.Of(entry, resolvedOrder).Select(Make.Words));
        dosage.DoseAndRate.AddRange(DoseAndRate(sig));
        dosage.ModifierExtension.AddRange(
            Unparsed(sig)
                .Select(fragment => Make.Extension(Guide.Structure("regimen-unparsed"), new FhirString(fragment)))
        );
        return dosage;
    }

    /// <summary>What stays in words because it was not understood or is not certain enough to be an amount.</summary>
    public static IEnumerable<string> Unparsed(Sig sig)
    {
        foreach (var fragment in sig.Unread)
        {
            yield return fragment;
        }

        if (sig.Dose is { } dose && !IsCertain(sig) && (dose.Min ?? dose.Max) is not null)
        {
            yield return SigWords.Dose(sig)!;
        }

        if (sig is { ChecksumAgrees: false, TotalDose: { } total })
        {
            yield return SigWords.Total(total);
        }
    }

    /// <summary>
    /// A dose that is divided but not per day may be the sum or the single dose, bounds in the wrong order may be
    /// anything, and an amount in a unit without a code cannot be computed with: none becomes an amount.
    /// </summary>
    private static bool IsCertain(Sig sig) =>
        sig.Dose is { } dose
        && ((!sig.Divided && sig.DividedDoses is null) || dose.Per is not null)
        && !(dose.Min > dose.Max)
        && Unit.Of(dose.Unit, dose.Per).Code is not null;

    /// <summary>The line in words. Which cells are counted is said by the source's own words alone.</summary>
    private string InWords(Sig sig)
    {
        var words = SigWords.Whole(DrugName.Of(sig.Drug), sig, terminology);
        return Unit.IsNumberOfCells(sig.Dose?.Unit) ? $"{words}, in the source's words: “{sig.Text}”" : words;
    }

    private static IEnumerable<Dosage.DoseAndRateComponent> DoseAndRate(Sig sig)
    {
        if (sig.Dose is not { } dose || (dose.Min ?? dose.Max) is null || !IsCertain(sig))
        {
            yield break;
        }

        if (dose.Per is null)
        {
            yield return new()
            {
                Type = Type(Ordered),
                Dose = Make.QuantityOrRange(dose.Min, dose.Max, Unit.Of(dose.Unit)),
            };
            yield break;
        }

        if (SingleDose(sig, dose) is { } single)
        {
            yield return new() { Type = Type(Calculated), Dose = single };
        }

        yield return new()
        {
            Type = Type(Ordered),
            Rate = Make.QuantityOrRange(dose.Min, dose.Max, Unit.Of(dose.Unit, dose.Per)),
        };
    }

    /// <summary>The amount of one dose where the line states an amount per day and the doses per day; exact or null.</summary>
    private static DataType? SingleDose(Sig sig, Amount dose)
    {
        if (
            dose.Per != "day"
            || sig.Continuous
            || EntryTiming.DosesPerDay(sig) is not ({ } doses and > 0)
            || (sig.DividedDoses ?? doses) != doses
        )
        {
            return null;
        }

        var low = Share(dose.Min, doses);
        var high = Share(dose.Max, doses);
        return (low is null) == (dose.Min is null) && (high is null) == (dose.Max is null)
            ? Make.QuantityOrRange(low, high, Unit.Of(dose.Unit))
            : null;
    }

    private static decimal? Share(decimal? amount, int doses)
    {
        if (amount is not { } whole)
        {
            return null;
        }

        var share = Math.Round(whole / doses, 6);
        return share * doses == whole ? share : null;
    }

    private CodeableConcept Route(string route) => Make.Concept(terminology.Route(route)?.Concept, route);

    private static Quantity? Amount(DoseCap cap) => Make.Quantity(cap.Value, Unit.Of(cap.Unit));

    private static Ratio? PerTime(DoseCap cap) =>
        cap.Per switch
        {
            "day" => new() { Numerator = Amount(cap), Denominator = Make.Quantity(1, new("d", "day")) },
            "hour" => new() { Numerator = Amount(cap), Denominator = Make.Quantity(1, new("h", "hour")) },
            "week" => new() { Numerator = Amount(cap), Denominator = Make.Quantity(1, new("wk", "week")) },
            _ => null,
        };

    private static CodeableConcept Type(Concept type) => Make.Concept(type);

    private static Concept DoseRateType(string code, string display) =>
        new("http://terminology.hl7.org/CodeSystem/dose-rate-type", code, display);
}

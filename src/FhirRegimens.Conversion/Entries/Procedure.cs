using FhirRegimens.Conversion.Narrative;
using FhirRegimens.Conversion.Units;
using FhirRegimens.Fhir.Model;
using FhirRegimens.Regimens;

namespace FhirRegimens.Conversion.Entries;

/// <summary>Surgery, radiotherapy, transplants and other procedures: what is given is no product.</summary>
internal static class Procedure
{
    private static readonly string[] Names =
    [
        "surgery",
        "surgical",
        "resection",
        "splenectomy",
        "thymectomy",
        "lymphadenectomy",
        "radiotherapy",
        "chemoradiotherapy",
        "radiation",
        "brachytherapy",
        "irradiation",
        "transplant",
        "transplantation",
        "hsct",
        "plasmapheresis",
        "exchange",
        "leukapheresis",
        "apheresis",
        "phototherapy",
        "photopheresis",
        "observation",
    ];

    /// <summary>
    /// Whether a line is about a procedure: it has a radiation dose, or names one and states no dose of a product.
    /// </summary>
    public static bool Is(Sig sig) =>
        IsRadiation(sig.Dose?.Unit ?? sig.FractionUnit ?? sig.TotalDose?.Unit)
        || sig.Fractions is not null
        || (sig.Drug.IsClass && sig.Dose is null && NamesProcedure(sig.Drug.Name));

    /// <summary>
    /// The radiation dose. An amount that is given once or so many times is that of a fraction; an amount alone may be
    /// the fraction's or the whole, and stays in words (<see cref="Unparsed"/>).
    /// </summary>
    public static Extension? Radiation(Sig sig)
    {
        var unit = sig.FractionUnit ?? sig.Dose?.Unit ?? sig.TotalDose?.Unit;
        var amount = IsRadiation(unit) ? Make.Quantity(sig.FractionDose ?? AmountOfOne(sig), Unit.Of(unit!)) : null;
        var total =
            sig is { TotalDose: { } sum, ChecksumAgrees: not false } && IsRadiation(sum.Unit)
                ? Make.Quantity(sum.Value, Unit.Of(sum.Unit))
                : null;
        return Make.Extension(
            Guide.Structure("regimen-radiation"),
            Make.Part("dosePerFraction", amount),
            Make.Part("fractions", sig.Fractions is { } fractions ? new PositiveInt(fractions) : null),
            Make.Part("totalDose", total)
        );
    }

    /// <summary>What stays in words because it was not understood or is not certain.</summary>
    public static IEnumerable<string> Unparsed(Sig sig)
    {
        foreach (var fragment in sig.Unread)
        {
            yield return fragment;
        }

        if (sig.Dose is { } dose && (dose.Min ?? dose.Max) is not null && AmountOfOne(sig) is null)
        {
            yield return Words.Amount(dose);
        }

        if (sig is { ChecksumAgrees: false, TotalDose: { } total })
        {
            yield return SigWords.Total(total);
        }
    }

    /// <summary>What was read and has no element in a request for a procedure.</summary>
    public static IEnumerable<string> Remarks(EntryNode entry, bool resolvedOrder)
    {
        var sig = entry.Sig;
        return new[]
        {
            sig.Prn ? "as needed" : null,
            sig.Cap is { Per: not null } cap ? SigWords.Cap(cap) : null,
            sig.Method,
            sig.Continuous ? "continuous" : null,
        }
            .OfType<string>()
            .Concat(sig.Routes)
            .Concat(Instructions.Of(entry, resolvedOrder));
    }

    /// <summary>Whether a unit is one of radiation dose.</summary>
    public static bool IsRadiation(string? unit) => unit is "Gy" or "cGy";

    private static decimal? AmountOfOne(Sig sig) =>
        sig.Dose is { Per: null, Min: { } amount } dose && amount == dose.Max && (sig.Once || sig.Frequency is not null)
            ? amount
            : null;

    private static bool NamesProcedure(string name) =>
        name.Split([' ', ',', '-', '/', '(', ')'], StringSplitOptions.RemoveEmptyEntries)
            .Any(word => Names.Contains(word, StringComparer.OrdinalIgnoreCase));
}

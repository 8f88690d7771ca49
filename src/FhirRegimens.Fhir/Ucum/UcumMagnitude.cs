using System.Collections.Immutable;

namespace FhirRegimens.Fhir.Ucum;

/// <summary>What a unit measures and how much of it: an amount is amount × factor + offset of the dimension.</summary>
internal sealed record UcumMagnitude(Rational Factor, UcumDimension Dimension)
{
    /// <summary>The dimensionless one.</summary>
    public static UcumMagnitude One { get; } = new(Rational.One, UcumDimension.None);

    /// <summary>Where the scale's zero lies, in canonical units: 273.15 for degrees Celsius.</summary>
    public Rational Offset { get; init; } = Rational.Zero;

    /// <summary>Whether the unit is on a scale that takes part in no product with other units (UCUM §21).</summary>
    public bool OnNonRatioScale { get; init; }

    public UcumMagnitude Times(UcumMagnitude other) => new(Factor * other.Factor, Dimension.Times(other.Dimension, 1));

    public UcumMagnitude Over(UcumMagnitude other) => new(Factor / other.Factor, Dimension.Times(other.Dimension, -1));
}

/// <summary>A product of powers of base, arbitrary and non-ratio units.</summary>
internal sealed class UcumDimension
{
    private readonly ImmutableSortedDictionary<string, int> exponents;

    private UcumDimension(ImmutableSortedDictionary<string, int> exponents) => this.exponents = exponents;

    /// <summary>The dimension of plain numbers.</summary>
    public static UcumDimension None { get; } =
        new(ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal));

    /// <summary>The dimension that the unit itself is the measure of.</summary>
    public static UcumDimension Of(string unit) => new(None.exponents.Add(unit, 1));

    /// <summary>This dimension times a power of another.</summary>
    public UcumDimension Times(UcumDimension other, int power)
    {
        var product = exponents;
        foreach (var (unit, exponent) in other.exponents)
        {
            var sum = product.GetValueOrDefault(unit) + exponent * power;
            product = sum == 0 ? product.Remove(unit) : product.SetItem(unit, sum);
        }

        return new UcumDimension(product);
    }

    public override string ToString() =>
        exponents.IsEmpty ? "1" : string.Join('.', exponents.Select(e => e.Value == 1 ? e.Key : $"{e.Key}{e.Value}"));
}

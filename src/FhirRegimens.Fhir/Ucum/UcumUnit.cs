using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace FhirRegimens.Fhir.Ucum;

/// <summary>
/// A unit of the Unified Code for Units of Measure, read from its case-sensitive code.
/// Two units are equal where they measure the same: <c>mL</c> equals <c>cm3</c>.
/// </summary>
/// <remarks>
/// An amount of the unit is reduced to the base units g, m, s, rad, K, C and cd as amount × factor + offset; only
/// temperatures have an offset. Arbitrary units such as <c>[iU]</c> and units on a logarithmic or otherwise non-ratio
/// scale such as <c>[pH]</c> are each a dimension of their own: they can be compared with themselves alone.
/// </remarks>
public sealed class UcumUnit : IEquatable<UcumUnit>
{
    /// <summary>The longest code that is read.</summary>
    public const int MaxCodeLength = 256;

    /// <summary>Documents use the same few units again and again, and reading one costs far more than finding it.</summary>
    private static readonly ConcurrentDictionary<string, UcumUnit> Known = new(StringComparer.Ordinal);
    private const int MaxKnown = 1000;

    private readonly UcumMagnitude magnitude;

    internal UcumUnit(string code, UcumMagnitude magnitude)
    {
        Code = code;
        this.magnitude = magnitude;
        CanonicalUnits = magnitude.Dimension.ToString();
    }

    /// <summary>The code as it was read.</summary>
    public string Code { get; }

    /// <summary>
    /// The product of base units that the unit reduces to, in ordinal order: <c>g.m-2</c> for <c>mg/cm2</c>, <c>1</c>
    /// where it has no dimension.
    /// </summary>
    public string CanonicalUnits { get; }

    /// <summary>How many canonical units one of this unit is, rounded: 0.001 for <c>mg</c>.</summary>
    public double Factor => magnitude.Factor.ToDouble();

    /// <summary>Reads a code.</summary>
    /// <param name="code">A case-sensitive UCUM code of at most <see cref="MaxCodeLength"/> characters.</param>
    /// <param name="unit">The unit, where the code is valid.</param>
    /// <param name="error">What is wrong and where, where it is not.</param>
    public static bool TryParse(
        string? code,
        [NotNullWhen(true)] out UcumUnit? unit,
        [NotNullWhen(false)] out UcumError? error
    )
    {
        code ??= "";
        error = null;
        if (Known.TryGetValue(code, out unit))
        {
            return true;
        }

        try
        {
            unit = new UcumUnit(code, new UcumParser(code, UcumTable.Atoms).ReadWhole());
            if (Known.Count < MaxKnown)
            {
                Known.TryAdd(code, unit);
            }

            return true;
        }
        catch (UcumFormatException exception)
        {
            unit = null;
            error = exception.Error;
            return false;
        }
    }

    /// <summary>Reads a code that is known to be valid.</summary>
    /// <exception cref="FormatException">The code is not valid.</exception>
    public static UcumUnit Parse(string code) =>
        TryParse(code, out var unit, out var error) ? unit : throw new FormatException(error.ToString());

    /// <summary>Whether amounts of the two units can be compared, added and converted into each other.</summary>
    public bool IsCommensurable(UcumUnit other) => CanonicalUnits == other.CanonicalUnits;

    /// <summary>
    /// The same amount in another unit, exact where a decimal can hold it and otherwise rounded to its 28 digits.
    /// </summary>
    /// <exception cref="InvalidOperationException">The units are not commensurable.</exception>
    /// <exception cref="OverflowException">The result is too large for a decimal.</exception>
    public static decimal Convert(decimal value, UcumUnit from, UcumUnit to)
    {
        if (!from.IsCommensurable(to))
        {
            throw new InvalidOperationException(
                $"'{from.Code}' ({from.CanonicalUnits}) cannot be converted to '{to.Code}' ({to.CanonicalUnits})."
            );
        }

        return ((from.Canonical(value) - to.magnitude.Offset) / to.magnitude.Factor).ToDecimal();
    }

    /// <summary>
    /// Compares two amounts exactly: negative, zero or positive as the first is less than, equal to or greater than
    /// the second; nothing where their units are not commensurable.
    /// </summary>
    public static int? Compare(decimal value, UcumUnit unit, decimal otherValue, UcumUnit otherUnit) =>
        unit.IsCommensurable(otherUnit) ? unit.Canonical(value).CompareTo(otherUnit.Canonical(otherValue)) : null;

    /// <inheritdoc/>
    public bool Equals(UcumUnit? other) =>
        other is not null
        && IsCommensurable(other)
        && magnitude.Factor == other.magnitude.Factor
        && magnitude.Offset == other.magnitude.Offset;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as UcumUnit);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(CanonicalUnits, magnitude.Factor, magnitude.Offset);

    /// <summary>The code as it was read.</summary>
    public override string ToString() => Code;

    private Rational Canonical(decimal value) => Rational.FromDecimal(value) * magnitude.Factor + magnitude.Offset;
}

/// <summary>Why a code is not valid.</summary>
/// <param name="Code">The code, cut where it is longer than is read.</param>
/// <param name="Position">Where in the code, from 0.</param>
/// <param name="Message">What is wrong there and, where it can be told, what to write instead.</param>
public sealed record UcumError(string Code, int Position, string Message)
{
    /// <summary>The whole in one sentence.</summary>
    public override string ToString() => $"UCUM code '{Code}', character {Position + 1}: {Message}";
}

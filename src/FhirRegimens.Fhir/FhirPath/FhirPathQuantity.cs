using System.Globalization;
using FhirRegimens.Fhir.Ucum;

namespace FhirRegimens.Fhir.FhirPath;

/// <summary>FHIRPath's own quantity, <c>System.Quantity</c>.</summary>
/// <param name="Value">The number.</param>
/// <param name="Unit">A UCUM code, or where <see cref="IsCalendar"/> a word such as <c>days</c>.</param>
public sealed record FhirPathQuantity(decimal Value, string Unit)
{
    /// <summary>Whether the unit is a word of the calendar, so that a year has no fixed number of days.</summary>
    public bool IsCalendar { get; private init; }

    /// <summary>A number as a quantity, whose unit is 1.</summary>
    internal static FhirPathQuantity OfNumber(decimal value) => new(value, "1");

    internal static FhirPathQuantity OfCalendar(decimal value, string word) => new(value, word) { IsCalendar = true };

    /// <summary>As a literal: <c>5 'mg'</c>, <c>4 days</c>.</summary>
    public override string ToString()
    {
        var number = Value.ToString(CultureInfo.InvariantCulture);
        return IsCalendar ? $"{number} {Unit}" : $"{number} {Printer.Quote(Unit, '\'')}";
    }

    /// <summary>
    /// Compares two amounts; nothing where they cannot be compared: different dimensions, units that are no UCUM, or a
    /// calendar year or month with a duration of fixed length.
    /// </summary>
    internal int? CompareTo(FhirPathQuantity other)
    {
        if (IsMonths != other.IsMonths)
        {
            return null;
        }

        if (Unit == other.Unit && IsCalendar == other.IsCalendar)
        {
            return Value.CompareTo(other.Value);
        }

        if (UcumUnit is { } unit && other.UcumUnit is { } otherUnit)
        {
            return UcumUnit.Compare(Value, unit, other.Value, otherUnit);
        }

        return null;
    }

    /// <summary>Whether the amounts are the same in the least precise number's decimals; calendar words count as UCUM.</summary>
    internal bool IsEquivalentTo(FhirPathQuantity other)
    {
        if (UcumUnit is not { } unit || other.UcumUnit is not { } otherUnit)
        {
            return Unit == other.Unit && Numbers.AreEquivalent(Value, other.Value);
        }

        try
        {
            return unit.IsCommensurable(otherUnit)
                && (
                    unit.Equals(otherUnit)
                        ? Numbers.AreEquivalent(Value, other.Value)
                        : Numbers.AreEquivalent(Value, UcumUnit.Convert(other.Value, otherUnit, unit))
                );
        }
        catch (OverflowException)
        {
            return false;
        }
    }

    /// <summary>The sum, in the finer of both units; nothing where the two cannot be added.</summary>
    /// <exception cref="OverflowException">The sum is too large.</exception>
    internal FhirPathQuantity? Plus(FhirPathQuantity other)
    {
        if (IsMonths != other.IsMonths || UcumUnit is not { } unit || other.UcumUnit is not { } otherUnit)
        {
            return Unit == other.Unit ? this with { Value = Value + other.Value } : null;
        }

        if (!unit.IsCommensurable(otherUnit))
        {
            return null;
        }

        return unit.Factor <= otherUnit.Factor
            ? this with
            {
                Value = Value + UcumUnit.Convert(other.Value, otherUnit, unit),
            }
            : other with
            {
                Value = UcumUnit.Convert(Value, unit, otherUnit) + other.Value,
            };
    }

    /// <summary>The product; nothing where a unit is no UCUM or cannot be multiplied.</summary>
    /// <exception cref="OverflowException">The product is too large.</exception>
    internal FhirPathQuantity? Times(FhirPathQuantity other) => Combine(Value * other.Value, other, ".");

    /// <summary>The quotient; nothing where the divisor is zero, or a unit is no UCUM or cannot be divided.</summary>
    /// <exception cref="OverflowException">The quotient is too large.</exception>
    internal FhirPathQuantity? Over(FhirPathQuantity other)
    {
        if (other.Value == 0)
        {
            return null;
        }

        if (
            IsMonths != other.IsMonths
            || UcumUnit is not { } unit
            || other.UcumUnit is not { } otherUnit
            || !unit.IsCommensurable(otherUnit)
        )
        {
            return Combine(Value / other.Value, other, "/");
        }

        // In the finer unit, so that three minutes are 180 seconds and not a second a rounded part of them.
        return OfNumber(
            unit.Factor >= otherUnit.Factor
                ? UcumUnit.Convert(Value, unit, otherUnit) / other.Value
                : Value / UcumUnit.Convert(other.Value, otherUnit, unit)
        );
    }

    internal FhirPathQuantity? ConvertTo(string code) =>
        UcumUnit is { } unit && UcumUnit.TryParse(code, out var target, out _) && unit.IsCommensurable(target)
            ? new FhirPathQuantity(UcumUnit.Convert(Value, unit, target), code)
            : null;

    /// <summary>The unit's dimension, the same for all quantities that can be equal.</summary>
    internal string Dimension => UcumUnit?.CanonicalUnits ?? Unit;

    /// <summary>Calendar years and months, of which only the number of months is fixed.</summary>
    private bool IsMonths => IsCalendar && CalendarUnits.ToUcum(Unit) is "a" or "mo";

    private string Code => IsCalendar ? CalendarUnits.ToUcum(Unit) : Unit;

    private UcumUnit? UcumUnit => UcumUnit.TryParse(Code, out var unit, out _) ? unit : null;

    private FhirPathQuantity? Combine(decimal value, FhirPathQuantity other, string operation)
    {
        if (other.Unit == "1")
        {
            return this with { Value = value };
        }

        if (operation == "." && Unit == "1")
        {
            return other with { Value = value };
        }

        var code = $"({Code}){operation}({other.Code})";
        return !IsMonths && !other.IsMonths && UcumUnit.TryParse(code, out _, out _) ? new(value, code) : null;
    }
}

using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace FhirRegimens.Fhir.Ucum;

/// <summary>
/// Reads a code by the grammar of the UCUM specification: terms of components joined by <c>.</c> and <c>/</c> from
/// left to right, annotations in braces, parentheses. A number may carry an annotation too (<c>100{WBCs}</c>), which
/// the grammar leaves out but the specification's own examples use.
/// </summary>
internal sealed class UcumParser(string code, IReadOnlyDictionary<string, UcumAtom> atoms)
{
    private const int MaxExponent = 99;

    /// <summary>Beyond any magnitude in use, and small enough to keep arithmetic cheap.</summary>
    private const long MaxFactorBits = 4096;

    private static readonly FrozenDictionary<string, string> Suggestions = new Dictionary<string, string>(
        StringComparer.Ordinal
    )
    {
        ["mcg"] = "ug",
        ["µg"] = "ug",
        ["μg"] = "ug",
        ["IU"] = "[iU]",
        ["iU"] = "[iU]",
        ["unit"] = "[arb'U]",
        ["units"] = "[arb'U]",
        ["MU"] = "10*6.[iU]",
        ["mEq"] = "meq",
        ["cc"] = "mL",
        ["ml/min/1.73m²"] = "mL/min/{1.73_m2}",
        ["day"] = "d",
        ["days"] = "d",
        ["hr"] = "h",
        ["hour"] = "h",
        ["hours"] = "h",
        ["sec"] = "s",
        ["week"] = "wk",
        ["weeks"] = "wk",
        ["month"] = "mo",
        ["months"] = "mo",
        ["year"] = "a",
        ["years"] = "a",
        ["gm"] = "g",
        ["mmHg"] = "mm[Hg]",
        ["°C"] = "Cel",
        ["°F"] = "[degF]",
        ["m²"] = "m2",
        ["lb"] = "[lb_av]",
        ["lbs"] = "[lb_av]",
        ["oz"] = "[oz_av]",
        ["in"] = "[in_i]",
        ["tablet"] = "{tablet}",
        ["tablets"] = "{tablet}",
        ["cells"] = "{cells}",
        ["pfu"] = "[PFU]",
        ["PFU"] = "[PFU]",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private int position;

    public UcumMagnitude ReadWhole()
    {
        if (code.Length == 0)
        {
            throw Error(0, "a unit is expected; the unit of a plain number is '1'.");
        }

        if (code.Length > UcumUnit.MaxCodeLength)
        {
            throw Error(
                UcumUnit.MaxCodeLength,
                $"codes of more than {UcumUnit.MaxCodeLength} characters are not read."
            );
        }

        var magnitude = Skip('/') ? Over(UcumMagnitude.One, ReadComponent()) : ReadComponent();
        magnitude = ReadRestOfTerm(magnitude);
        return position == code.Length
            ? magnitude
            : throw Error(position, $"'{code[position]}' is not expected here; units are joined by '.' or '/'.");
    }

    private UcumMagnitude ReadRestOfTerm(UcumMagnitude left)
    {
        while (true)
        {
            if (Skip('.'))
            {
                left = Times(left, ReadComponent());
            }
            else if (Skip('/'))
            {
                left = Over(left, ReadComponent());
            }
            else
            {
                return left;
            }
        }
    }

    private UcumMagnitude ReadComponent()
    {
        if (position == code.Length)
        {
            throw Error(position, "a unit is expected after the operator.");
        }

        if (Skip('('))
        {
            var start = position - 1;
            var inner = ReadRestOfTerm(ReadComponent());
            return Skip(')') ? inner : throw Error(start, "this parenthesis is not closed.");
        }

        if (code[position] == '{')
        {
            ReadAnnotation();
            return UcumMagnitude.One;
        }

        var magnitude = char.IsAsciiDigit(code[position]) && !AtPowerOfTen() ? ReadNumber() : ReadUnitWithExponent();
        if (position < code.Length && code[position] == '{')
        {
            ReadAnnotation();
        }

        return magnitude;
    }

    private UcumMagnitude ReadNumber()
    {
        var start = position;
        var digits = ReadDigits();
        var number = BigInteger.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);
        return number.IsZero
            ? throw Error(start, "zero is not a unit.")
            : new UcumMagnitude(Rational.Of(number), UcumDimension.None);
    }

    private UcumMagnitude ReadUnitWithExponent()
    {
        var start = position;
        var magnitude = ReadUnit();
        if (position == code.Length || !(char.IsAsciiDigit(code[position]) || code[position] is '+' or '-'))
        {
            return magnitude;
        }

        var exponent = ReadExponent();
        if (magnitude.OnNonRatioScale)
        {
            throw Error(start, "a unit on a non-ratio scale cannot be raised to a power.");
        }

        var power = UcumMagnitude.One;
        for (var i = 0; i < Math.Abs(exponent); i++)
        {
            power = exponent > 0 ? Times(power, magnitude) : Over(power, magnitude);
        }

        return power;
    }

    private int ReadExponent()
    {
        var start = position;
        var negative = Skip('-');
        if (!negative)
        {
            Skip('+');
        }

        var digits = ReadDigits();
        if (digits.IsEmpty)
        {
            throw Error(position, "digits of an exponent are expected after the sign.");
        }

        if (
            !int.TryParse(digits, System.Globalization.CultureInfo.InvariantCulture, out var exponent)
            || exponent > MaxExponent
        )
        {
            throw Error(start, $"exponents beyond {MaxExponent} are not read.");
        }

        return negative ? -exponent : exponent;
    }

    private UcumMagnitude ReadUnit()
    {
        var start = position;
        var symbol = ReadSymbol();
        if (atoms.TryGetValue(symbol, out var atom))
        {
            return atom.Magnitude;
        }

        if (TryReadPrefixed(symbol, out var prefixed))
        {
            return prefixed;
        }

        var suggestion = Suggestions.GetValueOrDefault(symbol) ?? Suggestions.GetValueOrDefault(code);
        throw Error(
            start,
            $"'{symbol}' is not a UCUM unit{(suggestion is null ? "" : $"; '{suggestion}' may be meant")}."
        );
    }

    private bool TryReadPrefixed(string symbol, [NotNullWhen(true)] out UcumMagnitude? prefixed)
    {
        // No two readings are possible: the specification keeps prefixed metric units apart from all others.
        for (var length = 1; length <= 2 && length < symbol.Length; length++)
        {
            if (
                UcumTable.Prefixes.TryGetValue(symbol[..length], out var factor)
                && atoms.TryGetValue(symbol[length..], out var atom)
                && atom.IsMetric
            )
            {
                prefixed = atom.Magnitude with { Factor = atom.Magnitude.Factor * factor };
                return true;
            }
        }

        prefixed = null;
        return false;
    }

    /// <summary>Letters and signs up to an operator, digit or annotation; brackets are taken whole.</summary>
    private string ReadSymbol()
    {
        var start = position;
        if (AtPowerOfTen())
        {
            position += 3;
            return code[start..position];
        }

        while (position < code.Length)
        {
            var c = code[position];
            if (c == '[')
            {
                var close = code.IndexOf(']', position);
                position = close < 0 ? throw Error(position, "this bracket is not closed.") : close + 1;
            }
            else if (char.IsAsciiDigit(c) || c is '.' or '/' or '(' or ')' or '{' or '}' or '+' or '-' or ']')
            {
                break;
            }
            else
            {
                position++;
            }
        }

        return position > start
            ? code[start..position]
            : throw Error(position, $"a unit is expected instead of '{code[position]}'.");
    }

    private void ReadAnnotation()
    {
        var close = code.IndexOf('}', position);
        if (close < 0)
        {
            throw Error(position, "this brace is not closed.");
        }

        for (var i = position + 1; i < close; i++)
        {
            if (code[i] is < '!' or > '~' or '{')
            {
                throw Error(i, "annotations hold printable ASCII characters without spaces or braces.");
            }
        }

        position = close + 1;
    }

    private ReadOnlySpan<char> ReadDigits()
    {
        var start = position;
        while (position < code.Length && char.IsAsciiDigit(code[position]))
        {
            position++;
        }

        return code.AsSpan(start, position - start);
    }

    private bool AtPowerOfTen() =>
        code.AsSpan(position).StartsWith("10*", StringComparison.Ordinal)
        || code.AsSpan(position).StartsWith("10^", StringComparison.Ordinal);

    private bool Skip(char expected)
    {
        if (position < code.Length && code[position] == expected)
        {
            position++;
            return true;
        }

        return false;
    }

    private UcumMagnitude Times(UcumMagnitude left, UcumMagnitude right) => Bounded(left, right, left.Times);

    private UcumMagnitude Over(UcumMagnitude left, UcumMagnitude right) => Bounded(left, right, left.Over);

    private UcumMagnitude Bounded(UcumMagnitude left, UcumMagnitude right, Func<UcumMagnitude, UcumMagnitude> combine)
    {
        if (left.OnNonRatioScale || right.OnNonRatioScale)
        {
            throw Error(0, "a unit on a non-ratio scale cannot be multiplied or divided.");
        }

        var result = combine(right);
        return result.Factor.Bits <= MaxFactorBits
            ? result
            : throw Error(0, "the unit's magnitude is beyond what is read.");
    }

    private UcumFormatException Error(int at, string message) =>
        new(new UcumError(code.Length > UcumUnit.MaxCodeLength ? code[..UcumUnit.MaxCodeLength] : code, at, message));
}

/// <summary>Ends the reading of a code that is not valid; it never leaves <see cref="UcumUnit.TryParse"/>.</summary>
internal sealed class UcumFormatException(UcumError error) : Exception(error.Message)
{
    public UcumError Error { get; } = error;
}

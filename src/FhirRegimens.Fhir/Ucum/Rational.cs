using System.Numerics;

namespace FhirRegimens.Fhir.Ucum;

/// <summary>An exact fraction in lowest terms with a positive denominator.</summary>
internal readonly record struct Rational : IComparable<Rational>
{
    private Rational(BigInteger numerator, BigInteger denominator)
    {
        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        Numerator = numerator / divisor;
        Denominator = denominator / divisor;
    }

    public static Rational Zero { get; } = new(0, 1);

    public static Rational One { get; } = new(1, 1);

    public BigInteger Numerator { get; }

    public BigInteger Denominator { get; }

    /// <summary>How many bits the larger of both terms needs.</summary>
    public long Bits => Math.Max(Numerator.GetBitLength(), Denominator.GetBitLength());

    public static Rational Of(BigInteger value) => new(value, 1);

    public static Rational PowerOfTen(int exponent) =>
        exponent < 0 ? new(1, BigInteger.Pow(10, -exponent)) : new(BigInteger.Pow(10, exponent), 1);

    public static Rational FromDecimal(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var digits = ((BigInteger)(uint)bits[2] << 64) | ((BigInteger)(uint)bits[1] << 32) | (uint)bits[0];
        var scale = (bits[3] >> 16) & 0xFF;
        return new(value < 0 ? -digits : digits, BigInteger.Pow(10, scale));
    }

    public static Rational operator +(Rational left, Rational right) =>
        new(
            left.Numerator * right.Denominator + right.Numerator * left.Denominator,
            left.Denominator * right.Denominator
        );

    public static Rational operator -(Rational left, Rational right) =>
        left + new Rational(-right.Numerator, right.Denominator);

    public static Rational operator *(Rational left, Rational right) =>
        new(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    /// <exception cref="DivideByZeroException">The divisor is zero.</exception>
    public static Rational operator /(Rational left, Rational right) =>
        new(left.Numerator * right.Denominator, left.Denominator * right.Numerator);

    public int CompareTo(Rational other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    public double ToDouble()
    {
        // Shifts both terms into the range of a double, which loses nothing that a double could show.
        var shift = (int)Math.Max(0, Bits - 1000);
        return (double)(Numerator >> shift) / (double)(Denominator >> shift);
    }

    /// <summary>The nearest decimal, ties to even, without trailing zeros.</summary>
    /// <exception cref="OverflowException">The value is too large for a decimal.</exception>
    public decimal ToDecimal()
    {
        for (var scale = 28; scale >= 0; scale--)
        {
            var digits = RoundedQuotient(Numerator * BigInteger.Pow(10, scale), Denominator);
            if (BigInteger.Abs(digits).GetBitLength() <= 96)
            {
                while (scale > 0 && digits % 10 == 0)
                {
                    digits /= 10;
                    scale--;
                }

                var magnitude = BigInteger.Abs(digits);
                return new decimal(
                    (int)(uint)(magnitude & uint.MaxValue),
                    (int)(uint)((magnitude >> 32) & uint.MaxValue),
                    (int)(uint)(magnitude >> 64),
                    digits.Sign < 0,
                    (byte)scale
                );
            }
        }

        throw new OverflowException("The amount is too large for a decimal.");
    }

    private static BigInteger RoundedQuotient(BigInteger dividend, BigInteger divisor)
    {
        var quotient = BigInteger.DivRem(BigInteger.Abs(dividend), divisor, out var remainder);
        var half = (remainder * 2).CompareTo(divisor);
        if (half > 0 || (half == 0 && !quotient.IsEven))
        {
            quotient++;
        }

        return dividend.Sign < 0 ? -quotient : quotient;
    }
}

namespace FhirRegimens.Fhir.FhirPath;

/// <summary>Arithmetic on numbers as FHIRPath has it (N1, §6.6 and §5.7).</summary>
internal static class Numbers
{
    /// <summary>The decimals that results of divisions, roots and logarithms are rounded to (N1, §4.1.4).</summary>
    private const int Decimals = 8;

    public static decimal Divide(decimal dividend, decimal divisor) => Round(dividend / divisor);

    public static decimal Round(decimal value) => decimal.Round(value, Decimals, MidpointRounding.AwayFromZero);

    /// <summary>A number of binary arithmetic; nothing where it is none that a decimal can hold.</summary>
    public static decimal? FromDouble(double value) =>
        double.IsFinite(value) && Math.Abs(value) < (double)decimal.MaxValue ? Round((decimal)value) : null;

    /// <summary>Whether numbers are the same when rounded to the decimals of the one that has fewer.</summary>
    public static bool AreEquivalent(decimal left, decimal right)
    {
        var decimals = Math.Min(DecimalsOf(left), DecimalsOf(right));
        return decimal.Round(left, decimals, MidpointRounding.AwayFromZero)
            == decimal.Round(right, decimals, MidpointRounding.AwayFromZero);
    }

    private static int DecimalsOf(decimal value)
    {
        // Zeros at the end say nothing about precision here: 1.10 is as precise as 1.1.
        var scale = (int)value.Scale;
        while (scale > 0 && decimal.Round(value, scale - 1) == value)
        {
            scale--;
        }

        return scale;
    }
}

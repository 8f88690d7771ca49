namespace FhirRegimens.Sources.Sigs;

/// <summary>A unit of dose.</summary>
/// <param name="Code">UCUM-like, without the time.</param>
/// <param name="Per">day, hour or week, where the unit is an amount per time.</param>
internal sealed record DoseUnit(string Code, string? Per);

/// <summary>Reads units of dose: "mg/m2/day", "units/kg", "g per m^2".</summary>
internal static class UnitReader
{
    /// <summary>The unit at the cursor; null where a part of it is no unit of a dose ("mg/mL" is a concentration).</summary>
    public static DoseUnit? Read(TokenCursor cursor)
    {
        var at = cursor.Position;
        var factor = cursor.Take("million") ? "10*6." : "";
        if (Substance(cursor) is not { } substance)
        {
            cursor.Position = at;
            return null;
        }

        return Denominators(cursor, factor + substance);
    }

    /// <summary>What stands behind a unit: "/kg", "/m2", "/day", "per dose"; null where it is something else.</summary>
    public static DoseUnit? Denominators(TokenCursor cursor, string code)
    {
        string? per = null;
        while (true)
        {
            var at = cursor.Position;
            var behindPower = Inverse(cursor, isFurther: code.Contains('/', StringComparison.Ordinal));
            if (behindPower is null && !TakeDivision(cursor))
            {
                return new DoseUnit(code, per);
            }

            var body = behindPower is not null && cursor.Take("m") ? "m2" : Body(cursor);
            if (body is not null && !code.Contains('/', StringComparison.Ordinal))
            {
                code += "/" + body;
            }
            else if (per is null && Time(cursor) is { } time)
            {
                per = time;
            }
            else if (behindPower is not null)
            {
                return null;
            }
            else if (!cursor.Take("dose", "doses", "administration"))
            {
                cursor.Position = at;
                return IsSecondAmount(cursor) || cursor.Current.Is("per") ? new DoseUnit(code, per) : null;
            }

            cursor.Position = behindPower ?? cursor.Position;
        }
    }

    /// <summary>
    /// "kg-1" and "·day⁻¹": the place behind the exponent, with the cursor at the unit; null where no such unit follows. "day-1"
    /// may be a day where no other unit of the kind stands before it.
    /// </summary>
    private static int? Inverse(TokenCursor cursor, bool isFurther)
    {
        var start = cursor.Current is { Text: "·" or "." or "*", Spaced: false } && !cursor.Peek(1).Spaced ? 1 : 0;
        var unit = cursor.Peek(start);
        var exponent = unit.Is("m") ? "2" : "1";
        var isRaised = cursor.Peek(start + 1).Text == $"^-{exponent}";
        var isPlain =
            cursor.Peek(start + 1) is { Text: "-", Spaced: false }
            && cursor.Peek(start + 2) is { Spaced: false } digit
            && digit.Text == exponent
            && (isFurther || !unit.Is("day", "d"));
        if (unit.Kind != TokenKind.Word || !(isRaised || isPlain))
        {
            return null;
        }

        cursor.Position += start;
        return cursor.Position + (isRaised ? 2 : 3);
    }

    /// <summary>The UCUM code of a unit's first word.</summary>
    public static string? Substance(TokenCursor cursor)
    {
        if (cursor.Current.Kind != TokenKind.Word)
        {
            return null;
        }

        var word = cursor.Current.Text;
        var code = word switch
        {
            "U" => "[arb'U]",
            "MU" or "MIU" => "10*6.[iU]",
            "mU" or "mIU" => null,
            _ => word.ToUpperInvariant() switch
            {
                "MG" or "MGS" or "MILLIGRAM" or "MILLIGRAMS" => "mg",
                "G" or "GM" or "GMS" or "GRAM" or "GRAMS" => "g",
                "MCG" or "UG" or "\u00B5G" or "\u039CG" or "MICROGRAM" or "MICROGRAMS" => "ug",
                "NG" => "ng",
                "ML" or "CC" or "MILLILITER" or "MILLILITERS" => "mL",
                "L" or "LITER" or "LITERS" => "L",
                "IU" => "[iU]",
                "UNIT" or "UNITS" => "[arb'U]",
                "MEQ" => "meq",
                "MMOL" => "mmol",
                "GY" => "Gy",
                "CGY" => "cGy",
                "MCI" => "mCi",
                "KBQ" => "kBq",
                "MBQ" => "MBq",
                "GBQ" => "GBq",
                _ => null,
            },
        };
        if (code is not null)
        {
            cursor.Position++;
        }

        return code;
    }

    private static bool TakeDivision(TokenCursor cursor)
    {
        if (cursor.Take("/"))
        {
            return true;
        }

        // "per week" behind a unit divides; "per institutional standard" does not.
        var isDivision =
            cursor.Current.Is("per")
            && cursor.Peek(1).Is("kg", "m2", "m", "day", "hour", "week", "dose", "administration", "kilogram");
        return isDivision && cursor.Take("per");
    }

    private static string? Body(TokenCursor cursor)
    {
        if (cursor.Take("kg", "kilogram"))
        {
            return "kg";
        }

        return cursor.Take("m2", "sqm") || cursor.TakePhrase("m ^2") || IsSquared(cursor) ? "m2" : null;
    }

    private static bool IsSquared(TokenCursor cursor)
    {
        if (!cursor.Current.Is("m") || !cursor.Peek(1).Is("^") || cursor.Peek(2).Text != "2")
        {
            return false;
        }

        cursor.Position += 3;
        return true;
    }

    private static string? Time(TokenCursor cursor)
    {
        if (cursor.Current.Text == "24" && cursor.Peek(1).Is("h", "hr", "hrs", "hour", "hours"))
        {
            cursor.Position += 2;
            return "day";
        }

        if (cursor.Take("day", "d", "daily"))
        {
            return "day";
        }

        if (cursor.Take("hour", "hr", "h"))
        {
            return "hour";
        }

        return cursor.Take("week", "wk") ? "week" : null;
    }

    /// <summary>"1800 mg/30,000 units": the second amount of a combination.</summary>
    private static bool IsSecondAmount(TokenCursor cursor) =>
        cursor.Current.Is("/") && cursor.Peek(1).Kind == TokenKind.Number;
}

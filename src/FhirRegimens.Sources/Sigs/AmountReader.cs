using System.Globalization;
using FhirRegimens.Regimens;

namespace FhirRegimens.Sources.Sigs;

/// <summary>Reads amounts: "2 to 2.5 mg/m2/day", "at least 2 x 10^6 CD34+ cells/kg", "AUC 5".</summary>
internal static class AmountReader
{
    /// <summary>The amount at the cursor, with the words that open one of its sides.</summary>
    public static Amount? Read(TokenCursor cursor) => cursor.Try(Auc) ?? cursor.Try(Open) ?? cursor.Try(Closed);

    /// <summary>A single amount: "2 mg", "80 mg/day", "2 x 10^8 cells".</summary>
    public static Amount? Single(TokenCursor cursor) =>
        cursor.Try(Closed) is { } amount && amount.Min == amount.Max ? amount : null;

    /// <summary>Whether an amount begins at the cursor, which stays.</summary>
    public static bool IsAmount(TokenCursor cursor)
    {
        var at = cursor.Position;
        var skipped = cursor.Skipped.Count;
        var isAmount = Read(cursor) is not null;
        cursor.Position = at;
        cursor.Skipped.RemoveRange(skipped, cursor.Skipped.Count - skipped);
        return isAmount;
    }

    /// <summary>Whether an amount stands anywhere in a text.</summary>
    public static bool IsIn(string text)
    {
        for (var cursor = TokenCursor.Of(text); !cursor.AtEnd; cursor.Position++)
        {
            if (cursor.Current.Kind == TokenKind.Number && IsAmount(cursor))
            {
                return true;
            }
        }

        return false;
    }

    private static Amount? Auc(TokenCursor cursor)
    {
        cursor.Take("target");
        NumberRange? range;
        if (cursor.Current.Text.StartsWith("AUC", StringComparison.Ordinal) && cursor.Current.Text.Length > 3)
        {
            var isNumber =
                decimal.TryParse(cursor.Current.Text[3..], CultureInfo.InvariantCulture, out var value) && value < 100;
            cursor.Position++;
            range =
                isNumber && cursor.Current is not { Text: "." or "-", Spaced: false }
                    ? new NumberRange(value, value)
                    : null;
        }
        else if (cursor.Take("AUC"))
        {
            cursor.Take("of", "=", ":");
            range = Numbers.Range(cursor);
        }
        else
        {
            return null;
        }

        if (range is null || IsPart(cursor))
        {
            return null;
        }

        cursor.TakeAny("mg / mL / min", "mg / mL x min", "mg x min / mL", "mg * min / mL", "mg / mL * min");
        return new Amount(range.Min, range.Max, "AUC");
    }

    private static Amount? Open(TokenCursor cursor)
    {
        var isMost = cursor.TakeAny("up to", "no more than", "not more than", "at most");
        var isLeast = !isMost && cursor.TakeAny("at least", "no less than", "not less than");
        if ((!isMost && !isLeast) || Closed(cursor) is not { } amount || amount.Min != amount.Max)
        {
            return null;
        }

        return isMost ? amount with { Min = null } : amount with { Max = null };
    }

    private static Amount? Closed(TokenCursor cursor)
    {
        if (IsPiece(cursor) || Quantity(cursor) is not { } first)
        {
            return null;
        }

        if (cursor.Take("to", "-", "through"))
        {
            return
                Quantity(cursor) is { Unit: { } unit } last
                && (first.Unit is null || first.Unit == unit)
                && first.Value <= last.Value
                ? Whole(cursor, first.Value, last.Value, unit)
                : null;
        }

        if (first.Unit is null)
        {
            return null;
        }

        // "5(-15) ng/mL" and "(25) 50-75": a bound in brackets never widens the range.
        return first.IsOpen
            ? Whole(cursor, first.Value, null, first.Unit)
            : Whole(cursor, first.Value, first.Value, first.Unit);
    }

    private static Amount? Whole(TokenCursor cursor, decimal min, decimal? max, DoseUnit unit) =>
        IsOther(cursor) ? null : new Amount(min, max, unit.Code, unit.Per);

    /// <summary>"10 mg tablets" is a strength, "1 mg less" a difference.</summary>
    private static bool IsOther(TokenCursor cursor) =>
        cursor.Current.Is("%", "less", "lower", "higher", "increments", "increment", "steps")
        || cursor.Current.Is("tablet", "tablets", "tabs", "capsule", "capsules", "pill", "pills", "vial", "vials");

    /// <summary>A number with its power of ten and, where it stands there, its unit.</summary>
    private static (decimal Value, DoseUnit? Unit, bool IsOpen)? Quantity(TokenCursor cursor)
    {
        if (cursor.Current.Kind != TokenKind.Number || Number(cursor) is not { } value)
        {
            return null;
        }

        var (isBracketed, isOpen) = Bracketed(cursor, IsUnit);
        if (Power(cursor) is { } power)
        {
            return CellsOrUnit(cursor, $"10*{power}") is { } unit ? (value, unit, false) : null;
        }

        if (cursor.Current.Is("x"))
        {
            return null;
        }

        var at = cursor.Position;
        if (cursor.Take("million") && Cells(cursor, "10*6") is { } cells)
        {
            return (value, cells, false);
        }

        cursor.Position = at;
        if (!IsUnit(cursor))
        {
            return isBracketed ? null : (value, null, false);
        }

        return UnitReader.Read(cursor) is { } simple ? (value, simple, isOpen) : null;
    }

    private static decimal? Number(TokenCursor cursor) =>
        DecimalComma.Read(cursor) ?? (IsPart(cursor, 1) ? null : Numbers.Read(cursor));

    /// <summary>
    /// A bound in brackets between the number and its unit, "25-50 (-75) mg": it is passed and stays unread. A dash
    /// right behind a single number makes that the least amount.
    /// </summary>
    public static (bool IsBracketed, bool IsOpen) Bracketed(TokenCursor cursor, Func<TokenCursor, bool> isUnit)
    {
        var open = cursor.Position;
        if (!cursor.Current.Is("(") || cursor.Closing(open) is not (> 0 and var close))
        {
            return (false, false);
        }

        for (var at = open + 1; at < close; at++)
        {
            if (cursor.Line.Tokens[at] is not ({ Kind: TokenKind.Number } or { Text: "-" or "to" }))
            {
                return (false, false);
            }
        }

        cursor.Position = close + 1;
        if (!isUnit(cursor))
        {
            cursor.Position = open;
            return (false, false);
        }

        cursor.Skipped.Add((open, close + 1));
        var isRange = cursor.Line.Tokens[Math.Max(open - 2, 0)].Is("-", "to");
        return (true, !isRange && cursor.Line.Tokens[open + 1].Is("-"));
    }

    private static bool IsUnit(TokenCursor cursor)
    {
        var at = cursor.Position;
        var isUnit = cursor.Take("million") || UnitReader.Substance(cursor) is not null;
        cursor.Position = at;
        return isUnit;
    }

    private static int? Power(TokenCursor cursor)
    {
        if (!cursor.Current.Is("x") || cursor.Peek(1).Text != "10")
        {
            return null;
        }

        var sign = cursor.Peek(2);
        if (
            sign.Text.Length > 1
            && sign.Text[0] == '^'
            && int.TryParse(sign.Text[1..], CultureInfo.InvariantCulture, out var raised)
            && raised < 20
        )
        {
            cursor.Position += 3;
            return raised;
        }

        if (sign.Is("^") && cursor.Peek(3).Whole is < 20 and { } power)
        {
            cursor.Position += 4;
            return power;
        }

        return null;
    }

    private static DoseUnit? CellsOrUnit(TokenCursor cursor, string power)
    {
        var at = cursor.Position;
        if (Cells(cursor, power) is { } cells)
        {
            return cells;
        }

        cursor.Position = at;
        return UnitReader.Substance(cursor) is { } substance
            ? UnitReader.Denominators(cursor, $"{power}.{substance}")
            : null;
    }

    /// <summary>"CD34+ cells/kg", "CAR-positive viable T cells".</summary>
    private static DoseUnit? Cells(TokenCursor cursor, string power)
    {
        for (var count = 0; count < 7; count++)
        {
            if (cursor.Take("cells", "cell"))
            {
                return UnitReader.Denominators(cursor, power);
            }

            if (cursor.Current is { Kind: TokenKind.Word } or { Text: "+" or "-" })
            {
                cursor.Position++;
            }
            else
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>Whether what stands before the cursor makes the number a piece of something else.</summary>
    private static bool IsPiece(TokenCursor cursor)
    {
        var before = cursor.Peek(-1);
        return before.Is("/", "x", "<", ">", "≥", "≤", "±", "~", "≈", "%", "^")
            || (before.Is("-", ",") && !cursor.Current.Spaced && cursor.Peek(-2).Kind == TokenKind.Number);
    }

    /// <summary>"160/800", "1,8,15", "20%": the number at the cursor goes on in a way that is no number.</summary>
    private static bool IsPart(TokenCursor cursor, int ahead = 0) =>
        cursor.Peek(ahead).Is("%")
        || (
            cursor.Peek(ahead) is { Text: "/" or ",", Spaced: false }
            && cursor.Peek(ahead + 1) is { Kind: TokenKind.Number, Spaced: false }
        );
}

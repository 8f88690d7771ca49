namespace FhirRegimens.Sources.Sigs;

/// <summary>Numbers of days, cycles or weeks.</summary>
/// <param name="Items">The numbers in their order, ranges written out.</param>
/// <param name="Optional">Those in brackets.</param>
/// <param name="Onwards">Whether the last one goes on without an end.</param>
internal sealed record NumberList(IReadOnlyList<int> Items, IReadOnlyList<int> Optional, bool Onwards);

/// <summary>Reads "1, 8, 15", "1 to 5, 8 to 12", "-7 to -4", "1 &amp; 15", "1, 8, (15)", "3 onwards".</summary>
internal static class NumberListReader
{
    private const int Largest = 1000;

    /// <summary>
    /// The list at the cursor; null where it is none. <paramref name="noun"/> may be said again inside of it
    /// ("day 1 and day 8").
    /// </summary>
    public static NumberList? Read(TokenCursor cursor, params string[] noun)
    {
        var items = new List<int>();
        var optional = new List<int>();
        if (!Item(cursor, items))
        {
            return null;
        }

        if (
            cursor.TakeAny(
                "onwards",
                "onward",
                "and beyond",
                "and onwards",
                "and onward",
                "and later",
                "and subsequent",
                "and thereafter",
                "and on"
            ) || TakePlus(cursor)
        )
        {
            return items.Count == 1 ? new NumberList(items, [], Onwards: true) : null;
        }

        while (true)
        {
            var at = cursor.Position;
            cursor.Take(",");
            cursor.Take("and", "&");
            if (cursor.Position > at)
            {
                cursor.Take(noun);
            }

            if (cursor.Position == at || !(Bracketed(cursor, optional) || Item(cursor, items)))
            {
                cursor.Position = at;
                return new NumberList(items, optional, Onwards: false);
            }
        }
    }

    /// <summary>Whether the number at the cursor begins something else: "20 mg", "3 times", "5 days".</summary>
    public static bool IsOther(TokenCursor cursor)
    {
        var at = cursor.Position;
        cursor.Position++;
        var isOther =
            UnitReader.Substance(cursor) is not null
            || Numbers.TimeUnit(cursor) is not null
            || cursor.Current.Is("%", "/", "times", "doses", "dose", "million", "fractions", "cycles", "^");
        isOther |= cursor.Current is { Text: "x", Spaced: false };
        cursor.Position = at;
        return isOther;
    }

    private static bool Item(TokenCursor cursor, List<int> items)
    {
        var at = cursor.Position;
        if (Signed(cursor) is not { } first)
        {
            cursor.Position = at;
            return false;
        }

        var behind = cursor.Position;
        if (IsRange(cursor) && Signed(cursor) is { } last && last >= first)
        {
            items.AddRange(Enumerable.Range(first, last - first + 1));
            return true;
        }

        // "5 to 1" or "1 to 2.5": half of it read would be wrong.
        if (cursor.Position > behind)
        {
            cursor.Position = at;
            return false;
        }

        items.Add(first);
        return true;
    }

    private static bool IsRange(TokenCursor cursor) =>
        cursor.Take("to", "through", "thru")
        || (cursor.Current.Is("-") && (cursor.Peek(1).Spaced || !cursor.Current.Spaced) && cursor.Take("-"));

    private static bool Bracketed(TokenCursor cursor, List<int> optional)
    {
        var at = cursor.Position;
        if (cursor.Take("(") && Item(cursor, optional) && cursor.Take(")"))
        {
            return true;
        }

        cursor.Position = at;
        return false;
    }

    /// <summary>A whole number with its sign; a sign stands right before its number.</summary>
    private static int? Signed(TokenCursor cursor)
    {
        var sign = 1;
        if (cursor.Current.Is("+", "-") && !cursor.Peek(1).Spaced)
        {
            sign = cursor.Current.Is("-") ? -1 : 1;
            cursor.Position++;
        }

        if (cursor.Current.Whole is not { } number || number > Largest || IsOther(cursor))
        {
            return null;
        }

        cursor.Position++;
        return sign * number;
    }

    private static bool TakePlus(TokenCursor cursor) =>
        cursor.Current is { Text: "+", Spaced: false } && cursor.Peek(1).Spaced && cursor.Take("+");
}

using System.Globalization;
using FhirRegimens.Regimens;

namespace FhirRegimens.Sources.Sigs;

/// <summary>Reads when: "on days 1, 8, 15", "started on day 1", "for 7 days", "cycles 2 to 6", "Week 1".</summary>
internal static class DayReader
{
    /// <summary>"on days 1 to 5", "day -1", "d1-3", "Day 3 onwards".</summary>
    public static Sig? Days(TokenCursor cursor, Sig sig)
    {
        var start = cursor.Position;
        cursor.Take("on", "for", "from", "administered", "given");
        cursor.Take("on");
        if (sig.Days.Count > 0 || sig.StartDay is not null)
        {
            return null;
        }

        if (cursor.TakeAny("the first day of each cycle", "first day of each cycle"))
        {
            return sig with { Days = [1] };
        }

        if ((cursor.Try(Glued) ?? cursor.Try(Named)) is not { } list)
        {
            return null;
        }

        if (IsChoice(cursor))
        {
            SkipNumbers(cursor);
            cursor.Skipped.Add((start, cursor.Position));
            return sig;
        }

        cursor.TakeAny("of each cycle", "of every cycle", "of the cycle", "only");
        var isFrom = cursor.Line.Tokens[start].Is("from") && list is { Items.Count: 1, Optional.Count: 0 };
        return list.Onwards || isFrom
            ? sig with
            {
                StartDay = list.Items[0],
            }
            : sig with
            {
                Days = list.Items.ToValueList(),
                OptionalDays = list.Optional.ToValueList(),
            };
    }

    /// <summary>"started on day 1", "starting day 5", "beginning on day 6".</summary>
    public static Sig? Start(TokenCursor cursor, Sig sig)
    {
        if (
            sig.StartDay is not null
            || !cursor.Take("started", "starting", "start", "beginning", "begin", "starts", "begins", "to")
        )
        {
            return null;
        }

        if (cursor.Peek(-1).Is("to") && !cursor.TakeAny("start", "begin"))
        {
            return null;
        }

        cursor.Take("on", "from");
        if (!cursor.Take("day") || NumberListReader.Read(cursor) is not { Items: [var day], Optional: [] })
        {
            return null;
        }

        cursor.TakeAny("of each cycle", "of every cycle", "of the cycle");
        return sig with { StartDay = day };
    }

    /// <summary>"for 7 days", "x 2 weeks", "for up to 12 weeks".</summary>
    public static Sig? Bounds(TokenCursor cursor, Sig sig)
    {
        if (sig.Bounds is not null || !cursor.Take("for", "x"))
        {
            return null;
        }

        cursor.TakeAny("a total of", "total of");
        if (Numbers.Bounded(cursor) is not { } range)
        {
            return null;
        }

        cursor.Take("-", "consecutive");
        return Numbers.TimeUnit(cursor) is "d" or "wk" or "mo" or "a" && UnitBehind(cursor) is { } unit
            ? sig with
            {
                Bounds = new Interval(range.Min, range.Max, unit),
            }
            : null;
    }

    /// <summary>"cycle 1", "Cycles 1 to 3, (4)", "Subsequent cycles".</summary>
    public static Sig? Cycles(TokenCursor cursor, Sig sig) =>
        sig.Cycles is null && Occurrences(cursor, "cycle", "cycles") is { } cycles
            ? sig with
            {
                Cycles = cycles,
            }
            : null;

    /// <summary>"Week 1", "weeks 2 to 5".</summary>
    public static Sig? Weeks(TokenCursor cursor, Sig sig) =>
        sig.Weeks is null && Occurrences(cursor, "week", "weeks") is { } weeks ? sig with { Weeks = weeks } : null;

    /// <summary>Numbered cycles or weeks; also what names them without a number ("Subsequent cycles").</summary>
    public static Occurrences? Occurrences(TokenCursor cursor, params string[] nouns)
    {
        cursor.Take("in", "during", "of", "for", "on");
        cursor.Take("the");
        var start = cursor.Position;
        if (cursor.Take("subsequent", "following", "remaining", "later", "all", "odd", "even", "other"))
        {
            cursor.TakeAny("- numbered", "other", "subsequent", "remaining");
            return cursor.Take(nouns) ? new Occurrences { Text = cursor.Slice(start, cursor.Position) } : null;
        }

        if (cursor.Take("first") && cursor.Take(nouns[0]))
        {
            return new Occurrences
            {
                Text = cursor.Slice(start, cursor.Position),
                From = 1,
                To = 1,
            };
        }

        if (!cursor.Take(nouns) || NumberListReader.Read(cursor, nouns) is not { } list)
        {
            return null;
        }

        var text = cursor.Slice(start, cursor.Position);
        cursor.Take("only");
        var isRun = list.Items.Zip(list.Items.Skip(1), (left, right) => right - left).All(step => step == 1);
        return new Occurrences
        {
            Text = text,
            From = isRun ? list.Items[0] : null,
            To = isRun && !list.Onwards ? list.Items[^1] : null,
            Listed = isRun ? [] : list.Items.ToValueList(),
            Optional = list.Optional.ToValueList(),
            Onwards = list.Onwards,
        };
    }

    private static NumberList? Named(TokenCursor cursor) =>
        cursor.Take("days", "day", "d") ? NumberListReader.Read(cursor, "days", "day") : null;

    /// <summary>"d1" and "D1-3".</summary>
    private static NumberList? Glued(TokenCursor cursor)
    {
        var token = cursor.Current;
        if (
            token is not { Kind: TokenKind.Word, Text: ['d' or 'D', ..] }
            || !int.TryParse(token.Text[1..], CultureInfo.InvariantCulture, out var first)
            || first > 1000
        )
        {
            return null;
        }

        cursor.Position++;
        var behind = cursor.Position;
        if (cursor.Take("-", "to") && cursor.Current.Whole is { } last && last >= first && last <= 1000)
        {
            cursor.Position++;
            return new NumberList([.. Enumerable.Range(first, last - first + 1)], [], Onwards: false);
        }

        cursor.Position = behind;
        var items = new List<int> { first };
        while (cursor.Current.Is(",", "and", "&") && GluedNumber(cursor.Peek(1)) is { } next)
        {
            items.Add(next);
            cursor.Position += 2;
        }

        return new NumberList(items, [], Onwards: false);
    }

    private static int? GluedNumber(Token token)
    {
        var digits = token is { Kind: TokenKind.Word, Text: ['d' or 'D', ..] } ? token.Text[1..] : token.Text;
        return
            token.Kind is TokenKind.Word or TokenKind.Number
            && digits.Length <= 3
            && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
    }

    /// <summary>"days 1, 4, 8 or 1, 8, 15": to read either list or both would be wrong.</summary>
    private static bool IsChoice(TokenCursor cursor) =>
        cursor.Current.Is("or", "and", "-", "/")
        && (
            (cursor.Peek(1) is { Kind: TokenKind.Number } && !cursor.Current.Is("and") && !IsOtherAt(cursor, 1))
            || (cursor.Current.Is("or") && cursor.Peek(1).Is("day", "days"))
        );

    private static bool IsOtherAt(TokenCursor cursor, int ahead)
    {
        var at = cursor.Position;
        cursor.Position += ahead;
        var isOther = NumberListReader.IsOther(cursor);
        cursor.Position = at;
        return isOther;
    }

    private static void SkipNumbers(TokenCursor cursor)
    {
        while (
            cursor.Current.Is("or", "and", "&", "-", "/", ",", "to", "day", "days", "+")
            || (cursor.Current.Kind == TokenKind.Number && !NumberListReader.IsOther(cursor))
        )
        {
            cursor.Position++;
        }

        while (cursor.Peek(-1).Is(",", "and", "or"))
        {
            cursor.Position--;
        }
    }

    private static string? UnitBehind(TokenCursor cursor)
    {
        cursor.Position--;
        return Numbers.TimeUnit(cursor);
    }
}

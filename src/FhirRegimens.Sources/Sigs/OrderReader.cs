using FhirRegimens.Regimens;

namespace FhirRegimens.Sources.Sigs;

/// <summary>Reads the order of administration: "given second", "30 minutes after pemetrexed", "prior to rituximab".</summary>
internal static class OrderReader
{
    /// <summary>"given first".</summary>
    public static Sig? Sequence(TokenCursor cursor, Sig sig) =>
        sig.Sequence is null
        && cursor.Take("given", "administered")
        && cursor.Take("first", "second", "third", "fourth", "fifth", "last")
            ? sig with
            {
                Sequence = cursor.Peek(-1).Text.ToLowerInvariant(),
            }
            : null;

    /// <summary>"30 minutes after X", "prior to X", "within 24 hours of X".</summary>
    public static Sig? Relation(TokenCursor cursor, Sig sig)
    {
        if (sig.Relation is not null)
        {
            return null;
        }

        cursor.TakeAny("given", "administered", "starting", "started", "beginning", "to start");
        var isWithin = cursor.Take("within");
        Interval? when = null;
        if (cursor.Try(Numbers.Bounded) is { } range)
        {
            if (Numbers.TimeUnit(cursor) is not { } unit)
            {
                return null;
            }

            when = new Interval(range.Min, range.Max, unit);
        }
        else
        {
            cursor.Take("immediately", "just", "directly", "shortly");
        }

        if ((isWithin && when is null) || Kind(cursor, isWithin) is not { } kind)
        {
            return null;
        }

        return What(cursor) is { Length: > 0 } what ? sig with { Relation = new Relation(what, kind, when) } : null;
    }

    private static string? Kind(TokenCursor cursor, bool isWithin)
    {
        if (isWithin)
        {
            return cursor.Take("of", "after", "before") ? "within" : null;
        }

        if (cursor.TakeAny("prior to", "before"))
        {
            return "before";
        }

        return cursor.TakeAny("after completion of", "after the end of", "after the start of", "after", "following")
            ? "after"
            : null;
    }

    /// <summary>The other drug in the source's words; a number is no drug.</summary>
    private static string? What(TokenCursor cursor)
    {
        var start = cursor.Position;
        if (
            cursor.Current.Kind is not (TokenKind.Word or TokenKind.Link)
            || cursor.Current.Is("iv", "po", "sc", "day", "the", "and", "or")
        )
        {
            return null;
        }

        while (!cursor.AtEnd && !IsEnd(cursor))
        {
            cursor.Position++;
        }

        return cursor.Slice(start, cursor.Position);
    }

    private static bool IsEnd(TokenCursor cursor) =>
        cursor.Current.Is(",", ";", "(", ")", ":", "then", "until", "over", "once", "twice", "daily", "every")
        || (cursor.Current.Is(".") && (cursor.Peek(1).Spaced || cursor.Peek(1).Kind == TokenKind.End))
        || (cursor.Current.Is("on") && cursor.Peek(1).Is("day", "days"))
        || (cursor.Current.Is("for", "x") && cursor.Peek(1).Kind == TokenKind.Number)
        || cursor.Current.Is("given");
}

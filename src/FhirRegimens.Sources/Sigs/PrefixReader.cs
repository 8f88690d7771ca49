using FhirRegimens.Regimens;

namespace FhirRegimens.Sources.Sigs;

/// <summary>What stands before the colon of a line.</summary>
/// <param name="Seed">Holds for every dose of the line: its cycles, weeks, patients.</param>
/// <param name="First">Holds for the first dose: also its days and label.</param>
internal sealed record Prefix(Sig Seed, Sig First);

/// <summary>Reads the words before a line's colon: "Cycles 2 to 6", "Days 1 to 10", "Test dose", "60 years or older".</summary>
internal static class PrefixReader
{
    private const int LongestLabel = 5;

    private static readonly string[] NotLabels =
    [
        "note",
        "notes",
        "see",
        "pharmacy",
        "caution",
        "warning",
        "reference",
        "references",
        "comment",
    ];

    /// <summary>The prefix; the cursor ends behind its colon. Null where the words before a colon are no prefix.</summary>
    public static Prefix? Read(TokenCursor cursor, Sig blank)
    {
        var start = cursor.Position;
        var colon = Colon(cursor);
        if (colon < 0 || colon == start)
        {
            return null;
        }

        var before = new TokenCursor(cursor.Line, start, colon);
        var prefix = before.Try(at => Numbered(at, blank)) ?? Patients(before, blank) ?? Label(before, blank);
        cursor.Position = colon + 1;
        if (prefix is null && IsCondition(before) && AmountReader.IsAmount(cursor))
        {
            // Whom the dose is for is not understood, which is no reason to lose the dose.
            var other = new Branch("other", before.Slice(start, colon), null, null, null);
            prefix = new Prefix(blank with { Branch = other }, blank with { Branch = other });
        }

        cursor.Position = prefix is null ? start : cursor.Position;
        return prefix;
    }

    /// <summary>"Cycle 1", "Week 2", "Days 1 to 5", "Cycle 1, day 1".</summary>
    private static Prefix? Numbered(TokenCursor cursor, Sig blank)
    {
        var prefix = new Prefix(blank, blank);
        while (!cursor.AtEnd)
        {
            if (cursor.Try(at => DayReader.Cycles(at, prefix.Seed) ?? DayReader.Weeks(at, prefix.Seed)) is { } seed)
            {
                prefix = new Prefix(seed, prefix.First with { Cycles = seed.Cycles, Weeks = seed.Weeks });
            }
            else if (cursor.Try(at => DayReader.Days(at, prefix.First)) is { } first && cursor.Skipped.Count == 0)
            {
                prefix = prefix with { First = first };
            }
            else if (BranchReader.Read(cursor, cursor.End) is { } branch && cursor.Peek(-1).Is(","))
            {
                cursor.Position = cursor.End;
                return new Prefix(prefix.Seed with { Branch = branch }, prefix.First with { Branch = branch });
            }
            else
            {
                return null;
            }

            cursor.Take(",", "and");
        }

        return prefix;
    }

    private static Prefix? Patients(TokenCursor cursor, Sig blank)
    {
        var at = cursor.Position;
        var branch = BranchReader.Read(cursor, cursor.End);
        cursor.Position = at;
        return branch is null ? null : new Prefix(blank with { Branch = branch }, blank with { Branch = branch });
    }

    private static Prefix? Label(TokenCursor cursor, Sig blank)
    {
        var label = cursor.Slice(cursor.Position, cursor.End);
        var isShort = cursor.End - cursor.Position <= LongestLabel;
        for (var ahead = 0; cursor.Peek(ahead).Kind != TokenKind.End; ahead++)
        {
            if (cursor.Peek(ahead).Kind is TokenKind.Number or TokenKind.Link || cursor.Peek(ahead).Is(NotLabels))
            {
                return null;
            }
        }

        if (cursor.Current.Is("optional"))
        {
            return new Prefix(blank with { Optional = true }, blank with { Optional = true });
        }

        var isLoading = cursor.Current.Is("loading");
        return isShort ? new Prefix(blank, blank with { Label = label, Loading = isLoading }) : null;
    }

    private static bool IsCondition(TokenCursor cursor) =>
        cursor.Current.Kind != TokenKind.Link && !cursor.Current.Is(NotLabels);

    /// <summary>The first colon outside of brackets.</summary>
    private static int Colon(TokenCursor cursor)
    {
        var depth = 0;
        for (var at = cursor.Position; at < cursor.End; at++)
        {
            var token = cursor.Line.Tokens[at];
            depth +=
                token.Is("(") ? 1
                : token.Is(")") ? -1
                : 0;
            if (depth == 0 && token.Is(":"))
            {
                return at;
            }
        }

        return -1;
    }
}

using FhirRegimens.Regimens;

namespace FhirRegimens.Sources.Sigs;

/// <summary>
/// Reads one line: at each place the readers of clauses are tried in turn, and what none of them takes stays unread.
/// </summary>
internal sealed class SigLineReader
{
    /// <summary>Words that turn what follows them, to the end of its clause, into something that must not be read.</summary>
    private static readonly string[] Turning =
    [
        "or",
        "and",
        "if",
        "instead",
        "not",
        "no",
        "without",
        "except",
        "excluding",
        "unless",
        "otherwise",
        "skip",
        "omit",
        "hold",
        "rest",
        "vs",
        "versus",
        "divided",
        "split",
        "then",
        "followed",
        "±",
        "equivalent",
        "avoid",
        "never",
        "but",
        "target",
        "goal",
        "rounded",
        "mixed",
        "starting",
        "started",
        "beginning",
        "alternating",
        "repeat",
        "second",
        "another",
        "further",
        "total",
    ];

    private readonly TokenCursor cursor;
    private readonly Sig seed;
    private readonly List<LinePart> parts = [];
    private Fragments fragments;
    private Sig sig;
    private Joint joint = Joint.Then;
    private int partStart;
    private int behindUnread;
    private int behindTurn = -1;
    private bool isBlocked;
    private bool isFrame;

    private SigLineReader(TokenCursor cursor, Sig seed, Sig first)
    {
        this.cursor = cursor;
        this.seed = seed;
        sig = first;
        partStart = cursor.Position;
        fragments = new Fragments(cursor.Line);
    }

    /// <summary>
    /// Reads to the end of <paramref name="cursor"/>. <paramref name="seed"/> holds for every dose of the line,
    /// <paramref name="first"/>, which includes it, for the first one.
    /// </summary>
    public static LineReading Read(TokenCursor cursor, Sig seed, Sig first) =>
        new SigLineReader(cursor, seed, first).Run();

    private LineReading Run()
    {
        var start = cursor.Position;
        var isReadFromStart = false;
        while (!cursor.AtEnd)
        {
            var at = cursor.Position;
            var isRead = Separator() || Next() || Bracket() || Frame() || Facts();
            isReadFromStart |= at == start && isRead && !fragments.Any;
            if (!isRead)
            {
                Unread();
            }
        }

        Close();
        return new LineReading(parts, isFrame, isReadFromStart || start == cursor.End);
    }

    private bool Separator()
    {
        var isPeriod = cursor.Current.Is(".") && (cursor.Peek(1).Spaced || cursor.Peek(1).Kind == TokenKind.End);
        var isDash = cursor.Current is { Text: "-", Spaced: true } && cursor.Peek(1).Spaced;
        var isRatio =
            cursor.Current is { Text: ":", Spaced: false }
            && cursor.Peek(1) is { Kind: TokenKind.Number, Spaced: false };
        if ((!isPeriod && !isDash && !cursor.Current.Is(",", ";", ":")) || isRatio)
        {
            return false;
        }

        if (Next())
        {
            return true;
        }

        isFrame |= cursor.Current.Is(":") && cursor.Position + 1 == cursor.End;
        isBlocked = false;
        cursor.Position++;
        return true;
    }

    /// <summary>The beginning of another dose: "; then 6 mg/kg", ", 80 mg", "or [[B]]", "+ MMF".</summary>
    private bool Next()
    {
        var at = cursor.Position;
        var isSemicolon = cursor.Current.Is(";");
        var isComma = cursor.Take(",", ";", ".");
        var isJoined = cursor.Take("or", "and", "+", "plus");
        var word = isJoined ? cursor.Peek(-1).Text.ToUpperInvariant() : "";
        var isThen = !isJoined && (cursor.Take("then") || cursor.TakeAny("followed by"));
        if (
            (isComma || isJoined || isThen)
            && !isBlocked
            && Other(word, isThen || isSemicolon || word is "OR" or "+" || !Inheritance.IsBare(sig)) is { } next
        )
        {
            var behind = cursor.Position;
            cursor.Position = at;
            Close();
            cursor.Position = behind;
            (joint, sig, partStart) = (next.Joint, next.Sig, behind);
            fragments = new Fragments(cursor.Line);
            return true;
        }

        cursor.Position = at;
        return false;
    }

    private LinePart? Other(string word, bool isClear)
    {
        var isDosed = sig.Dose is not null;
        var isListed =
            word.Length == 0 && isDosed && cursor.Current.Kind == TokenKind.Link && cursor.Peek(-1).Is(",", ";");
        if ((word.Length > 0 || isListed) && cursor.Try(OtherDrug) is { } other)
        {
            return new LinePart(word == "OR" ? Joint.Or : Joint.Plus, other);
        }

        if (!isDosed || !isClear || !AmountReader.IsAmount(cursor))
        {
            return isDosed && word.Length == 0 && cursor.Try(Numbered) is { } numbered
                ? new LinePart(Joint.Then, numbered)
                : null;
        }

        return word switch
        {
            "OR" => new LinePart(Joint.Or, seed with { Drug = sig.Drug }),
            "+" or "PLUS" => null,
            _ => new LinePart(Joint.Then, seed with { Drug = sig.Drug }),
        };
    }

    /// <summary>"and oral methotrexate": another drug, which may have its route before it.</summary>
    private Sig? OtherDrug(TokenCursor at)
    {
        var routed = RouteReader.BeforeDrug(at, seed);
        return DrugBehindJoint(at) is { } drug ? routed with { Drug = drug } : null;
    }

    /// <summary>Behind "and" a name without a link may also be the subject of a remark.</summary>
    private static Drug? DrugBehindJoint(TokenCursor at)
    {
        var isLink = at.Current.Kind == TokenKind.Link;
        var drug = DrugReader.Read(at);
        var isGiven = isLink || at.AtEnd || at.Current.Is(",", ";", "+", "or", "and", "(") || AmountReader.IsAmount(at);
        return drug is not null && isGiven ? drug : DrugReader.BeforeAmount(at);
    }

    /// <summary>"cycles 2 to 6: 500 mg" behind a dose for cycle 1.</summary>
    private Sig? Numbered(TokenCursor at)
    {
        var blank = seed with { Drug = sig.Drug, Cycles = null, Weeks = null };
        var numbered = DayReader.Cycles(at, blank) ?? DayReader.Weeks(at, blank) ?? DayReader.Days(at, blank);
        return numbered is not null && at.Take(":") && AmountReader.IsAmount(at) ? numbered : null;
    }

    private bool Bracket()
    {
        if (!cursor.Current.Is("(", "["))
        {
            return false;
        }

        var open = cursor.Position;
        var close = cursor.Closing(open);
        if (close < 0)
        {
            return false;
        }

        var inside = new TokenCursor(cursor.Line, open + 1, close);
        if (behindTurn == open)
        {
            // "or 1000 mg twice (days 1 and 15)": said of what was not read.
            fragments.Add(open, close + 1);
            behindTurn = close + 1;
        }
        else if (Patients(inside) is { } patients)
        {
            sig = sig with { Branch = patients };
        }
        else if (Inside(inside) is { } read)
        {
            sig = read;
        }
        else
        {
            fragments.Add(open, close + 1);
        }

        cursor.Position = close + 1;
        return true;
    }

    /// <summary>"8 mg/kg (≥30 kg)": an age or weight with its bound, and nothing else, behind a dose that holds for no others yet.</summary>
    private Branch? Patients(TokenCursor inside) =>
        sig is { Dose: not null, Branch: null }
        && inside.Current.Is("<", ">", "≤", "≥")
        && BranchReader.Read(inside, inside.End) is { Kind: "age" or "weight" } branch
        && inside.AtEnd
            ? branch
            : null;

    /// <summary>What the words in brackets add; null where a part of them is not understood: then all of them stay unread.</summary>
    private Sig? Inside(TokenCursor inside)
    {
        var read = inside.Try(OptionalReader.Day, sig);
        var found = read is not null;
        if (!found && inside.Current.Is("day", "days", "cycle", "cycles") && inside.IsBeforeEnd("optional"))
        {
            return null;
        }

        read ??= sig;
        while (!inside.AtEnd)
        {
            if (inside.Take(",", ";", "."))
            {
                continue;
            }

            if (ClauseReader.Read(inside, read) is not { } next)
            {
                return null;
            }

            found = true;
            read = next;
        }

        return found && inside.Skipped.Count == 0 ? read : null;
    }

    private bool Facts()
    {
        if (IsRestOfUnread() || RouteReader.IsOfDrugBehind(cursor))
        {
            return false;
        }

        if (!isBlocked || cursor.Current.Is("at"))
        {
            if (cursor.Try(DoseReader.Dose, sig) is { } dosed)
            {
                sig = dosed;
                isBlocked = false;
                return true;
            }
        }

        if (ClauseReader.Read(cursor, sig) is not { } read)
        {
            return false;
        }

        sig = read;
        return true;
    }

    /// <summary>
    /// Whether the number at the cursor ends a range or product whose beginning was not understood, or the words at the cursor go
    /// on with a number that was not: "2-4 times daily" is not daily.
    /// </summary>
    private bool IsRestOfUnread() =>
        isBlocked
        && ((cursor.Current.Is("x") && cursor.Peek(-1).Kind == TokenKind.Number) || IsAfterJoint() || IsAfterCount());

    private bool IsAfterCount() =>
        behindUnread == cursor.Position
        && cursor.Current.Is("/", "-", "x", "per", "a", "times", "time", "daily", "weekly", "monthly", "hourly")
        && (
            cursor.Peek(-1).Kind == TokenKind.Number
            || cursor.Peek(-1).Is("times", "time", "x")
            || (cursor.Peek(-1).Is("-") && cursor.Peek(-2).Kind == TokenKind.Number)
        );

    private bool IsAfterJoint() =>
        cursor.Current.Kind == TokenKind.Number && cursor.Peek(-1).Is("to", "-", "x", "/", ":", "through", "or");

    /// <summary>"as follows:", "by the following age-based criteria:".</summary>
    private bool Frame()
    {
        var at = cursor.Position;
        var isFollowing = cursor.TakeAny("as follows");
        if (
            !isFollowing
            && cursor.TakeAny(
                "by the following",
                "per the following",
                "according to the following",
                "based on the following",
                "with the following"
            )
        )
        {
            var words = 0;
            while (!cursor.AtEnd && !cursor.Current.Is(":", ",") && words < 8)
            {
                cursor.Position++;
                words++;
            }

            isFollowing = cursor.AtEnd || cursor.Current.Is(":", ",");
        }

        cursor.Position = isFollowing ? cursor.Position : at;
        isFrame |= isFollowing;
        return isFollowing;
    }

    private void Unread()
    {
        var from = cursor.Position;
        var isTurning = cursor.Current.Is(Turning);
        var isOfAnother = IsAnotherAmount();
        cursor.Position++;
        while (
            cursor.Peek(-1).Kind == TokenKind.Number
            && cursor.Current is { Text: "," or ".", Spaced: false }
            && cursor.Peek(1) is { Kind: TokenKind.Number, Spaced: false }
        )
        {
            cursor.Position += 2;
        }

        // "And, if needed, oral …": what stands between the commas is said of what follows.
        if (isTurning && cursor.Current.Is(","))
        {
            cursor.Position++;
        }

        while (
            (isTurning || isOfAnother)
            && !cursor.AtEnd
            && !cursor.Current.Is(",", ";", "(", ")")
            && !(isOfAnother && IsLedAmount())
        )
        {
            cursor.Position++;
        }

        fragments.Add(from, cursor.Position);
        behindUnread = cursor.Position;
        behindTurn = isTurning || isOfAnother ? cursor.Position : -1;
        isBlocked = true;
    }

    /// <summary>
    /// Whether an amount begins here that is not the dose: what follows in its clause is said of it, as in "15 mg PO
    /// once per week, folic acid 1 mg PO once per day".
    /// </summary>
    private bool IsAnotherAmount() =>
        cursor.Current is { Kind: TokenKind.Number, Spaced: true }
        && !cursor.Peek(-1).Is("to", "-", "/", "x")
        && AmountReader.IsAmount(cursor);

    /// <summary>"at 150 mL/hr" goes on with the dose itself.</summary>
    private bool IsLedAmount()
    {
        var at = cursor.Position;
        var isAmount = cursor.Take("at") && AmountReader.IsAmount(cursor);
        cursor.Position = at;
        return isAmount;
    }

    private void Close()
    {
        foreach (var (from, to) in cursor.Skipped)
        {
            fragments.Add(from, to);
        }

        cursor.Skipped.Clear();
        var isWhole = parts.Count == 0 && cursor.Position == cursor.End;
        var text = isWhole ? cursor.Line.Text : Fragments.Trim(cursor.Slice(partStart, cursor.Position));
        parts.Add(new LinePart(joint, sig with { Text = text, Unread = [.. sig.Unread, .. fragments.ToList()] }));
        isBlocked = false;
    }
}

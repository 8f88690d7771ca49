using FhirRegimens.Regimens;
using FhirRegimens.Sources.Text;

namespace FhirRegimens.Sources.Sigs;

/// <summary>Reads sentences and cells that have no bullet: "Sirolimus was started at 2 mg/m2 once daily".</summary>
internal static class ProseReader
{
    private static readonly string[] Advice =
    [
        "continue",
        "continued",
        "reduce",
        "reduced",
        "taper",
        "tapered",
        "wean",
        "stop",
        "stopped",
        "discontinue",
        "discontinued",
        "increase",
        "adjust",
        "adjusted",
        "monitor",
        "monitored",
        "hold",
    ];

    private static readonly string[] People =
    [
        "patients",
        "pts",
        "children",
        "adults",
        "participants",
        "subjects",
        "women",
        "men",
        "arm",
    ];

    /// <summary>Words that make patients others than those who were treated.</summary>
    private static readonly string[] Others = ["no", "not", "none", "never", "few", "previous", "previously", "other"];

    /// <summary>Adds the line's component, or the line as a note where it is a remark; a sentence about results adds nothing.</summary>
    public static void Read(BulletLine bullet, List<Component> components, List<Note> notes)
    {
        var line = Tokenizer.Read(bullet);
        var cursor = new TokenCursor(line, 0, line.Tokens.Count);
        if (Continuation(cursor, bullet, components) || Component(cursor, bullet, components))
        {
            return;
        }

        if (IsRemark(bullet, line))
        {
            notes.Add(ComponentReader.Note(bullet));
        }
    }

    private static bool IsRemark(BulletLine bullet, TokenLine line) =>
        line.Text.Length > 0
        && (
            bullet.Content.Any(inline => inline is TextInline { Italic: true })
            || line.Tokens is [{ Text: "Note" or "NB" or "*" }, ..]
            || line.Tokens.Any(token => token.Is(Advice))
        );

    private static bool Component(TokenCursor cursor, BulletLine bullet, List<Component> components)
    {
        var blank = ComponentReader.Blank(new Drug { Name = "" });
        Lead(cursor);
        blank = RouteReader.BeforeDrug(cursor, blank);
        var prefix = cursor.Position > 0 || IsNamed(cursor) ? null : PrefixReader.Read(cursor, blank);
        var drug = DrugReader.Before(cursor, IsVerb) ?? DrugReader.Read(cursor);
        if (drug is null && !IsTarget(cursor, blank))
        {
            return false;
        }

        Verb(cursor);
        drug ??= blank.Drug;
        var seed = (prefix?.Seed ?? blank) with { Drug = drug };
        return Add(
            SigLineReader.Read(cursor, seed, (prefix?.First ?? seed) with { Drug = drug }),
            cursor.Line,
            bullet,
            components
        );
    }

    private static bool Add(LineReading reading, TokenLine line, BulletLine bullet, List<Component> components)
    {
        var sigs = ComponentReader
            .Joined(reading.Parts, line)
            .Select(sig => ComponentReader.Finish(sig) with { Span = bullet.Span })
            .ToList();
        if (
            !reading.IsReadFromStart
            || !sigs.Exists(sig => sig.Dose is not null || sig.Target is not null || sig.Alternatives.Count > 0)
            || sigs.Exists(Inheritance.IsDoseOfAnother)
        )
        {
            return false;
        }

        components.Add(
            new Component
            {
                Drug = sigs[0].Drug,
                Text = line.Text,
                Span = bullet.Span,
                Sigs = Steps.Number(sigs).ToValueList(),
            }
        );
        return true;
    }

    /// <summary>"The drug was subsequently tapered to a maintenance dose of …": goes on with the drug of the sentence before.</summary>
    private static bool Continuation(TokenCursor cursor, BulletLine bullet, List<Component> components)
    {
        if (
            components is not [.., { Sigs: [.., var before] } component]
            || !cursor.TakeAny("the drug was", "this drug was", "it was")
        )
        {
            cursor.Position = 0;
            return false;
        }

        var seed = ComponentReader.Blank(before.Drug);
        var reading = SigLineReader.Read(cursor, seed, seed);
        cursor.Position = 0;
        if (!reading.IsReadFromStart || reading.Parts is not [{ Sig: var sig }])
        {
            return false;
        }

        components[^1] = component with
        {
            Sigs = Steps
                .Number([.. component.Sigs, ComponentReader.Finish(sig) with { Span = bullet.Span }])
                .ToValueList(),
        };
        return true;
    }

    /// <summary>"All patients received a", "Drug:".</summary>
    private static void Lead(TokenCursor cursor)
    {
        if (cursor.TakeAny("drug :", "treatment :", "intervention :"))
        {
            return;
        }

        var isBracket = false;
        for (var ahead = 0; ahead < 11 && !cursor.Peek(ahead).Is(Others); ahead++)
        {
            isBracket |= cursor.Peek(ahead).Is("(");
            if (
                cursor.Peek(ahead).Is("received", "receive")
                && ahead > 0
                && (
                    cursor.Peek(ahead - 1).Is(People)
                    || (isBracket && cursor.Peek(ahead - 1).Is(")") && cursor.Peek(0).Is(People))
                )
            )
            {
                cursor.Position += ahead + 1;
                cursor.Take("a", "an", "either");
                return;
            }
        }
    }

    /// <summary>Whether the words before a colon name a drug: "Sirolimus dosage: 1-3 mg/d".</summary>
    private static bool IsNamed(TokenCursor cursor)
    {
        var at = cursor.Position;
        var isNamed =
            DrugReader.Before(cursor, next => next.Current.Is("dosage", "dose") && next.Peek(1).Is(":")) is not null;
        cursor.Position = at;
        return isNamed;
    }

    private static bool IsVerb(TokenCursor cursor)
    {
        var at = cursor.Position;
        var isVerb = DrugReader.IsBeforeAmount(cursor) || Verb(cursor);
        cursor.Position = at;
        return isVerb;
    }

    private static bool Verb(TokenCursor cursor)
    {
        if (
            cursor.TakeAny(
                "dosage :",
                "dose :",
                "dosage of",
                "was started at",
                "was given at",
                "was administered at",
                "was initiated at",
                "was dosed at",
                "is started at",
                "is given at",
                "is administered at",
                "is initiated at",
                "will be started at",
                "will be given at",
                "will be administered at"
            )
        )
        {
            return true;
        }

        return cursor.Current.Is("starting", "maintenance", "initial") && cursor.Peek(1).Is("dose");
    }

    private static bool IsTarget(TokenCursor cursor, Sig blank)
    {
        var at = cursor.Position;
        var isTarget = cursor.Try(next => ConditionReader.Target(next, blank)) is not null;
        cursor.Position = at;
        cursor.Skipped.Clear();
        return isTarget;
    }
}

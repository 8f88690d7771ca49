using FhirRegimens.Regimens;
using FhirRegimens.Sources.Text;

namespace FhirRegimens.Sources.Sigs;

/// <summary>Reads the line that says how long and how often a section is given: "21-day cycle for 6 cycles".</summary>
public static class DurationReader
{
    /// <summary>The duration that <paramref name="inlines"/> state; null where they are no duration line.</summary>
    public static Duration? Read(IReadOnlyList<Inline> inlines, SourceSpan span) => Read(inlines.PlainText(), span);

    /// <summary>The duration that <paramref name="text"/> states; null where it is no duration line.</summary>
    public static Duration? Read(string text, SourceSpan span)
    {
        var line = Tokenizer.Read([new TextInline(text, span)]);
        return new Reading(new TokenCursor(line, 0, line.Tokens.Count), span).Run();
    }

    /// <summary>One pass over a line.</summary>
    private sealed class Reading(TokenCursor cursor, SourceSpan span)
    {
        private readonly Fragments unread = new(cursor.Line);
        private Duration duration = new() { Text = cursor.Line.Text, Span = span };

        public Duration? Run()
        {
            Subject();
            var start = cursor.Position;
            while (!cursor.AtEnd)
            {
                if (Clause())
                {
                    continue;
                }

                if (cursor.Position == start && !IsChoiceOfLengths())
                {
                    return null;
                }

                Rest();
            }

            var isRead =
                duration.Kind != DurationKind.Unspecified
                || duration.Length is not null
                || duration.OpenEnded
                || duration.Until is not null;
            return isRead ? duration with { Unread = unread.ToList() } : null;
        }

        /// <summary>Words that only lead to the length: "Duration:", "Medication time should last".</summary>
        private void Subject()
        {
            for (var ahead = 0; ahead <= 6; ahead++)
            {
                if (cursor.Peek(ahead).Is("last", "lasts", "lasted", "duration"))
                {
                    cursor.Position += ahead + 1;
                    cursor.Take(":");
                    cursor.TakeAny("of", "was", "is", "for");
                    return;
                }
            }

            cursor.TakeAny("treatment", "therapy", "treat");
            cursor.TakeAny("continued", "continue", "given", "repeated", "repeat", "administered");
            cursor.Take("every");
        }

        private bool Clause() => Sign() || Until() || Indefinitely() || Count() || Length() || Kind();

        private bool Sign() => cursor.Take(",", ";", ".", "-", ":");

        private bool Until()
        {
            var at = cursor.Position;
            cursor.Take("or");
            cursor.TakeAny("continued", "given", "repeated");
            if (duration.Until is not null || !cursor.Take("until") || cursor.AtEnd)
            {
                cursor.Position = at;
                return false;
            }

            duration = duration with { Until = Fragments.Trim(cursor.Slice(cursor.Position, cursor.End)) };
            cursor.Position = cursor.End;
            return true;
        }

        private bool Indefinitely()
        {
            var at = cursor.Position;
            cursor.TakeAny("continued", "given");
            if (!cursor.Take("indefinitely", "indefinite"))
            {
                cursor.Position = at;
                return false;
            }

            duration = duration with { OpenEnded = true };
            return true;
        }

        /// <summary>"for 3 to 6 cycles", "x 6 cycles", "2 cycles", "(12 cycles total)".</summary>
        private bool Count()
        {
            var at = cursor.Position;
            var isTotal = cursor.Take("(") && cursor.Closing(at) == at + 4;
            var isTimes = cursor.Take("x");
            cursor.Take("for");
            cursor.TakeAny("a total of", "total of");
            var range = Numbers.Bounded(cursor);
            if (
                range is null
                || (KindWord() ?? (isTimes && IsEnd() ? duration.Kind : null)) is not { } kind
                || kind == DurationKind.Unspecified
                || cursor.Current.Is("before", "after", "prior", "past")
                || (cursor.Current.Is("of") && cursor.Peek(1).Kind != TokenKind.Number)
                || duration.CountMin is not null
                || duration.CountMax is not null
                || range.Min != Whole(range.Min)
                || range.Max != Whole(range.Max)
            )
            {
                cursor.Position = at;
                return false;
            }

            if (cursor.TakeAny("or more"))
            {
                range = range with { Max = null };
            }

            if (isTotal)
            {
                cursor.Take("total");
                cursor.Take(")");
            }
            else if (cursor.Position > at && cursor.Line.Tokens[at].Is("("))
            {
                cursor.Position = at;
                return false;
            }

            duration = duration with
            {
                Kind = duration.Kind == DurationKind.Unspecified ? kind : duration.Kind,
                CountMin = (int?)range.Min,
                CountMax = (int?)range.Max,
                OpenEnded = duration.OpenEnded || range.Max is null,
            };
            return true;
        }

        private bool IsEnd() => cursor.AtEnd || cursor.Current.Is(",", ";", ".");

        /// <summary>"21-day", "28- to 35-day", "at least 6 months", "Monthly".</summary>
        private bool Length()
        {
            var at = cursor.Position;
            cursor.Take("for", "of");
            if (
                duration.Length is null
                && cursor.Peek(1).Is("cycle", "cycles", "course")
                && cursor.Take("monthly", "weekly")
            )
            {
                var unit = cursor.Peek(-1).Is("monthly") ? "mo" : "wk";
                duration = duration with { Length = new Interval(1, 1, unit) };
                return true;
            }

            if (duration.Length is null && (Hyphenated() ?? cursor.Try(Numbers.Bounded)) is { } range)
            {
                cursor.Take("-");
                if (Numbers.TimeUnit(cursor) is "d" or "wk" or "mo" or "a" && UnitBehind() is { } unit)
                {
                    var isOpen = range.Max is null;
                    if (cursor.TakeAny("or more", "or longer"))
                    {
                        isOpen = true;
                        range = range with { Max = null };
                    }

                    duration = duration with
                    {
                        Length = new Interval(range.Min, range.Max, unit),
                        OpenEnded = duration.OpenEnded || isOpen,
                    };
                    return true;
                }
            }

            cursor.Position = at;
            return false;
        }

        private string? UnitBehind()
        {
            cursor.Position--;
            return Numbers.TimeUnit(cursor);
        }

        /// <summary>"28- to 35", where the hyphen of the first number is left hanging.</summary>
        private NumberRange? Hyphenated()
        {
            var at = cursor.Position;
            if (
                Numbers.Read(cursor) is { } min
                && cursor.Take("-")
                && cursor.Take("to", "or")
                && cursor.Peek(-1).Is("to")
                && Numbers.Read(cursor) is { } max
            )
            {
                return new NumberRange(min, max);
            }

            cursor.Position = at;
            return null;
        }

        private bool Kind()
        {
            if (duration.Kind != DurationKind.Unspecified || KindWord() is not { } kind)
            {
                return false;
            }

            duration = duration with { Kind = kind };
            return true;
        }

        private DurationKind? KindWord()
        {
            if (cursor.Take("cycle", "cycles"))
            {
                return DurationKind.Cycle;
            }

            if (cursor.Take("course", "courses"))
            {
                return DurationKind.Course;
            }

            return cursor.TakeAny("lead - in", "lead in") ? DurationKind.LeadIn : null;
        }

        /// <summary>"3-, 6-, or 12-month course": several lengths are no range.</summary>
        private bool IsChoiceOfLengths() =>
            cursor.Current.Kind == TokenKind.Number && cursor.Peek(1).Is("-") && cursor.Peek(2).Is(",", "or");

        /// <summary>
        /// What is not understood may change what follows it, so that nothing behind it is read but a stated total
        /// and, behind a choice of lengths, the kind.
        /// </summary>
        private void Rest()
        {
            var from = cursor.Position;
            while (!cursor.AtEnd)
            {
                var at = cursor.Position;
                var isKind = duration.Kind == DurationKind.Unspecified && Kind();
                if (isKind || (cursor.Current.Is("(") && Count()))
                {
                    unread.Add(from, at);
                    from = cursor.Position;
                }
                else
                {
                    cursor.Position++;
                }
            }

            unread.Add(from, cursor.Position);
        }

        private static decimal? Whole(decimal? value) => value is null or > 1000 ? null : decimal.Truncate(value.Value);
    }
}

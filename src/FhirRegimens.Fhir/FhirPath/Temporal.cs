using System.Globalization;

namespace FhirRegimens.Fhir.FhirPath;

/// <summary>Which of FHIRPath's three types a <see cref="Temporal"/> is.</summary>
public enum TemporalKind
{
    /// <summary><c>System.Date</c></summary>
    Date,

    /// <summary><c>System.DateTime</c></summary>
    DateTime,

    /// <summary><c>System.Time</c></summary>
    Time,
}

/// <summary>The smallest part that a <see cref="Temporal"/> states; fractions of a second belong to the second.</summary>
public enum TemporalPrecision
{
    /// <summary>The year alone.</summary>
    Year,

    /// <summary>Year and month.</summary>
    Month,

    /// <summary>Year, month and day.</summary>
    Day,

    /// <summary>Down to the hour.</summary>
    Hour,

    /// <summary>Down to the minute.</summary>
    Minute,

    /// <summary>Down to the second and its fractions.</summary>
    Second,
}

/// <summary>
/// A date, date with time, or time of day, stated to some precision. What is not stated is not known: comparisons that
/// depend on it have no answer.
/// </summary>
public sealed record Temporal
{
    /// <summary>Time zones lie within these hours of universal time, so a moment without one is this uncertain.</summary>
    private static readonly TimeSpan EarliestZone = TimeSpan.FromHours(14);
    private static readonly TimeSpan LatestZone = TimeSpan.FromHours(12);

    private Temporal(
        TemporalKind kind,
        TemporalPrecision precision,
        DateTime start,
        int fractionDigits,
        TimeSpan? offset
    )
    {
        Kind = kind;
        Precision = precision;
        Start = start;
        FractionDigits = fractionDigits;
        Offset = offset;
    }

    /// <summary>Which type it is.</summary>
    public TemporalKind Kind { get; }

    /// <summary>The smallest part that is stated.</summary>
    public TemporalPrecision Precision { get; }

    /// <summary>The first moment that it can mean, in its own time zone; a time of day is on the first of January 1.</summary>
    public DateTime Start { get; }

    /// <summary>The time zone, where stated.</summary>
    public TimeSpan? Offset { get; }

    private int FractionDigits { get; }

    /// <summary>Reads <c>YYYY</c>, <c>YYYY-MM</c> or <c>YYYY-MM-DD</c>; null where the text is none of these.</summary>
    public static Temporal? ParseDate(string text) =>
        Parse(TemporalKind.Date, text, "") is { Precision: <= TemporalPrecision.Day } date ? date : null;

    /// <summary>Reads a date, or a date with <c>T</c>, a time and maybe a time zone; null where the text is neither.</summary>
    public static Temporal? ParseDateTime(string text)
    {
        var separator = text.IndexOf('T', StringComparison.Ordinal);
        return separator < 0
            ? Parse(TemporalKind.DateTime, text, "")
            : Parse(TemporalKind.DateTime, text[..separator], text[(separator + 1)..]);
    }

    /// <summary>Reads <c>HH</c>, <c>HH:MM</c> or <c>HH:MM:SS</c> with any fraction; null where the text is none of these.</summary>
    public static Temporal? ParseTime(string text) =>
        Parse(TemporalKind.Time, "0001-01-01", text) is { Offset: null } time ? time : null;

    /// <summary>A literal without its <c>@</c>: a <c>T</c> before it makes a time, one after the date a date with time.</summary>
    internal static Temporal? ParseLiteral(string text) =>
        text.StartsWith('T') ? ParseTime(text[1..])
        : text.EndsWith('T') ? Parse(TemporalKind.DateTime, text[..^1], "")
        : text.Contains('T', StringComparison.Ordinal) ? ParseDateTime(text)
        : ParseDate(text);

    internal static Temporal DateTimeOf(DateTimeOffset moment) =>
        new(TemporalKind.DateTime, TemporalPrecision.Second, moment.DateTime, 3, moment.Offset);

    internal static Temporal DateOf(DateTimeOffset moment) =>
        new(TemporalKind.Date, TemporalPrecision.Day, moment.Date, 0, null);

    internal static Temporal TimeOf(DateTimeOffset moment) =>
        new(TemporalKind.Time, TemporalPrecision.Second, DateTime.MinValue + moment.TimeOfDay, 3, null);

    /// <summary>The date of a date with time, and the reverse, the rest being unknown; null for a time of day.</summary>
    internal Temporal? As(TemporalKind kind) =>
        (Kind, kind) switch
        {
            _ when Kind == kind => this,
            (TemporalKind.Date, TemporalKind.DateTime) => new(kind, Precision, Start, 0, null),
            (TemporalKind.DateTime, TemporalKind.Date) => new(
                kind,
                Precision < TemporalPrecision.Day ? Precision : TemporalPrecision.Day,
                Start.Date,
                0,
                null
            ),
            _ => null,
        };

    /// <summary>
    /// Compares by what is stated: nothing where the answer depends on what is not (N1, §6.2). Times of day and dates
    /// are never to be compared with each other.
    /// </summary>
    internal int? CompareTo(Temporal other)
    {
        var zoneIsUnclear = Offset.HasValue != other.Offset.HasValue;
        var (start, end) = Range(zoneIsUnclear && Offset is null);
        var (otherStart, otherEnd) = other.Range(zoneIsUnclear && other.Offset is null);
        if (start == otherStart && end == otherEnd)
        {
            return zoneIsUnclear ? null : 0;
        }

        if (Precision == TemporalPrecision.Second && other.Precision == TemporalPrecision.Second && !zoneIsUnclear)
        {
            return start.CompareTo(otherStart);
        }

        return end <= otherStart ? -1
            : otherEnd <= start ? 1
            : null;
    }

    /// <summary>Whether both are of one kind, a date being a date with time too.</summary>
    internal bool IsComparableWith(Temporal other) => (Kind == TemporalKind.Time) == (other.Kind == TemporalKind.Time);

    /// <summary>
    /// Later, or earlier for a negative number, by an amount in a unit of the calendar. What the precision cannot
    /// hold is left out: months of a year by twelve, days of a month by thirty (N1, §6.6.7). Null beyond the calendar.
    /// </summary>
    /// <param name="amount">How many; fractions count for seconds only.</param>
    /// <param name="unit">A word in the singular.</param>
    internal Temporal? Plus(decimal amount, string unit)
    {
        try
        {
            var start = unit switch
            {
                "year" => Start.AddYears((int)amount),
                "month" when Precision == TemporalPrecision.Year => Start.AddYears((int)amount / 12),
                "month" => Start.AddMonths((int)amount),
                "second" => AddSeconds(amount),
                "millisecond" => AddSeconds(amount / 1000),
                "minute" => AddSeconds(decimal.Truncate(amount) * 60),
                "hour" => AddSeconds(decimal.Truncate(amount) * 3600),
                "day" => AddSeconds(decimal.Truncate(amount) * 86400),
                _ => AddSeconds(decimal.Truncate(amount) * 7 * 86400),
            };
            var digits = start.Ticks % TimeSpan.TicksPerSecond == 0 ? FractionDigits : Math.Max(FractionDigits, 3);
            return new Temporal(Kind, Precision, start, digits, Offset);
        }
        catch (Exception exception) when (exception is ArgumentOutOfRangeException or OverflowException)
        {
            return null;
        }
    }

    /// <summary>As FHIR writes it, to its precision.</summary>
    public override string ToString()
    {
        string[] dates = ["yyyy", "yyyy-MM", "yyyy-MM-dd"];
        string[] times = ["HH", "HH:mm", "HH:mm:ss"];
        var date = Format(dates[Math.Min((int)Precision, 2)]);
        if (Precision <= TemporalPrecision.Day)
        {
            return date;
        }

        var fraction = FractionDigits == 0 ? "" : Format("." + new string('f', FractionDigits));
        var time = Format(times[Precision - TemporalPrecision.Hour]) + fraction;
        return Kind == TemporalKind.Time ? time : $"{date}T{time}{FormatOffset()}";
    }

    internal string ToLiteral() =>
        Kind switch
        {
            TemporalKind.Time => $"@T{this}",
            TemporalKind.DateTime when Precision <= TemporalPrecision.Day => $"@{this}T",
            _ => $"@{this}",
        };

    private static Temporal? Parse(TemporalKind kind, string dateText, string timeText)
    {
        string[] dateFormats = ["yyyy", "yyyy-MM", "yyyy-MM-dd"];
        string[] timeFormats = ["HH", "HH:mm", "HH:mm:ss"];
        var datePrecision = dateText.Length switch
        {
            4 => TemporalPrecision.Year,
            7 => TemporalPrecision.Month,
            _ => TemporalPrecision.Day,
        };
        if (!TryParseExact(dateText, dateFormats[(int)datePrecision], out var date))
        {
            return null;
        }

        if (timeText.Length == 0)
        {
            return kind == TemporalKind.Time ? null : new Temporal(kind, datePrecision, date, 0, null);
        }

        if (datePrecision != TemporalPrecision.Day || !TryTakeOffset(ref timeText, out var offset))
        {
            return null;
        }

        var point = timeText.IndexOf('.', StringComparison.Ordinal);
        var (seconds, fraction) = point < 0 ? (timeText, "") : (timeText[..point], timeText[(point + 1)..]);
        var timePrecision = seconds.Length switch
        {
            2 => TemporalPrecision.Hour,
            5 => TemporalPrecision.Minute,
            _ => TemporalPrecision.Second,
        };
        if (
            !TryParseExact(seconds, timeFormats[timePrecision - TemporalPrecision.Hour], out var time)
            || (fraction.Length > 0 && timePrecision != TemporalPrecision.Second)
            || (point >= 0 && fraction.Length == 0)
            || !fraction.All(char.IsAsciiDigit)
        )
        {
            return null;
        }

        var digits = Math.Min(fraction.Length, 7);
        var ticks = long.Parse(fraction[..digits].PadRight(7, '0'), CultureInfo.InvariantCulture);
        return new Temporal(kind, timePrecision, date + time.TimeOfDay + TimeSpan.FromTicks(ticks), digits, offset);
    }

    private static bool TryTakeOffset(ref string time, out TimeSpan? offset)
    {
        offset = null;
        var sign = time.AsSpan().IndexOfAny('Z', '+', '-');
        if (sign < 0)
        {
            return true;
        }

        var zone = time[sign..];
        time = time[..sign];
        if (zone == "Z")
        {
            offset = TimeSpan.Zero;
            return true;
        }

        if (
            !TimeSpan.TryParseExact(zone.AsSpan(1), "hh\\:mm", CultureInfo.InvariantCulture, out var distance)
            || distance > EarliestZone
        )
        {
            return false;
        }

        offset = zone[0] == '-' ? -distance : distance;
        return true;
    }

    private static bool TryParseExact(string text, string format, out DateTime value) =>
        DateTime.TryParseExact(
            text,
            format,
            CultureInfo.InvariantCulture,
            DateTimeStyles.NoCurrentDateDefault,
            out value
        );

    /// <summary>All moments that it can mean, the end excluded, in ticks of universal time where a zone is known.</summary>
    private (long Start, long End) Range(bool anyZone)
    {
        var end = Precision switch
        {
            TemporalPrecision.Year => Start.Year == 9999 ? DateTime.MaxValue : Start.AddYears(1),
            TemporalPrecision.Month => Start is { Year: 9999, Month: 12 } ? DateTime.MaxValue : Start.AddMonths(1),
            TemporalPrecision.Day => Start.Date == DateTime.MaxValue.Date ? DateTime.MaxValue : Start.AddDays(1),
            _ => Start,
        };
        var length = Precision switch
        {
            TemporalPrecision.Hour => TimeSpan.TicksPerHour,
            TemporalPrecision.Minute => TimeSpan.TicksPerMinute,
            TemporalPrecision.Second => 1,
            _ => (end - Start).Ticks,
        };
        var start = Start.Ticks - (Offset ?? TimeSpan.Zero).Ticks;
        return anyZone ? (start - EarliestZone.Ticks, start + length + LatestZone.Ticks) : (start, start + length);
    }

    /// <summary>Adds seconds in whole steps of the precision.</summary>
    private DateTime AddSeconds(decimal seconds)
    {
        var days = (int)(seconds / 86400);
        return Precision switch
        {
            TemporalPrecision.Year => Start.AddYears(days / 365),
            TemporalPrecision.Month => Start.AddMonths(days / 30),
            TemporalPrecision.Day => Start.AddDays(days),
            TemporalPrecision.Hour => AddWithinDay(decimal.Truncate(seconds / 3600) * 3600),
            TemporalPrecision.Minute => AddWithinDay(decimal.Truncate(seconds / 60) * 60),
            _ => AddWithinDay(seconds),
        };
    }

    /// <summary>A time of day wraps at midnight, a date with time does not.</summary>
    private DateTime AddWithinDay(decimal seconds)
    {
        var ticks = (long)(seconds * TimeSpan.TicksPerSecond);
        return Kind == TemporalKind.Time
            ? DateTime.MinValue.AddTicks(
                ((Start.Ticks + ticks) % TimeSpan.TicksPerDay + TimeSpan.TicksPerDay) % TimeSpan.TicksPerDay
            )
            : Start.AddTicks(ticks);
    }

    private string Format(string format) => Start.ToString(format, CultureInfo.InvariantCulture);

    private string FormatOffset() =>
        Offset switch
        {
            null => "",
            { Ticks: 0 } => "Z",
            { } offset => (offset < TimeSpan.Zero ? "-" : "+")
                + offset.ToString("hh\\:mm", CultureInfo.InvariantCulture),
        };
}

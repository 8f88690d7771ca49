namespace FhirRegimens.Regimens;

/// <summary>
/// One dose line as it was read. What the source does not state is null, empty or false; nothing is inferred.
/// Numbers keep the source's digits. The fields follow HemOnc's own structured sig table.
/// </summary>
public sealed record Sig
{
    /// <summary>What is given.</summary>
    public required Drug Drug { get; init; }

    /// <summary>The line, or its part that this sig was read from, without markup.</summary>
    public required string Text { get; init; }

    /// <summary>The line in the source.</summary>
    public SourceSpan Span { get; init; }

    /// <summary>Words that name the dose: "Test dose", "Maintenance dose".</summary>
    public string? Label { get; init; }

    /// <summary>The amount. One bound may be null ("at least", "up to").</summary>
    public Amount? Dose { get; init; }

    /// <summary>Whether the amount is divided over the day.</summary>
    public bool Divided { get; init; }

    /// <summary>Into how many doses the amount is divided.</summary>
    public int? DividedDoses { get; init; }

    /// <summary>The largest amount.</summary>
    public DoseCap? Cap { get; init; }

    /// <summary>The volume that the dose is given in.</summary>
    public Volume? Volume { get; init; }

    /// <summary>Routes in their short forms (IV, PO…); several are a choice.</summary>
    public ValueList<string> Routes { get; init; }

    /// <summary>How an IV dose is pushed: push, slow push, bolus.</summary>
    public string? Method { get; init; }

    /// <summary>Time of one infusion: s, min, h, d.</summary>
    public Interval? Infusion { get; init; }

    /// <summary>Whether the infusion is continuous.</summary>
    public bool Continuous { get; init; }

    /// <summary>How often.</summary>
    public Frequency? Frequency { get; init; }

    /// <summary>"Days per week" beside a daily frequency.</summary>
    public int? DaysPerWeek { get; init; }

    /// <summary>morning, evening, bedtime.</summary>
    public string? TimeOfDay { get; init; }

    /// <summary>"at hours 0, 4, 8".</summary>
    public ValueList<decimal> Hours { get; init; }

    /// <summary>"once", not followed by a period: one dose on each stated day.</summary>
    public bool Once { get; init; }

    /// <summary>As needed.</summary>
    public bool Prn { get; init; }

    /// <summary>Days of the cycle or course, ranges written out; may be 0 or negative.</summary>
    public ValueList<int> Days { get; init; }

    /// <summary>Days that are optional, not in <see cref="Days"/>.</summary>
    public ValueList<int> OptionalDays { get; init; }

    /// <summary>Whether the whole component is optional.</summary>
    public bool Optional { get; init; }

    /// <summary>"started on day 1", "Day 3 onwards".</summary>
    public int? StartDay { get; init; }

    /// <summary>"for 7 days": d, wk, mo, a.</summary>
    public Interval? Bounds { get; init; }

    /// <summary>The number of doses.</summary>
    public int? Doses { get; init; }

    /// <summary>The cycles that the line holds for.</summary>
    public Occurrences? Cycles { get; init; }

    /// <summary>The weeks that the line holds for.</summary>
    public Occurrences? Weeks { get; init; }

    /// <summary>The place among several doses of one component that follow each other.</summary>
    public Step? Step { get; init; }

    /// <summary>The patients that the line holds for.</summary>
    public Branch? Branch { get; init; }

    /// <summary>Order within the day: first, second, third, last.</summary>
    public string? Sequence { get; init; }

    /// <summary>Order in relation to another drug.</summary>
    public Relation? Relation { get; init; }

    /// <summary>A level to reach; not a dose.</summary>
    public TargetLevel? Target { get; init; }

    /// <summary>The total in brackets behind a dose.</summary>
    public TotalDose? TotalDose { get; init; }

    /// <summary>Whether <see cref="TotalDose"/> agrees with the rest; null where it cannot be computed.</summary>
    public bool? ChecksumAgrees { get; init; }

    /// <summary>Dose of one fraction of radiotherapy, in the unit of <see cref="Dose"/> or <see cref="FractionUnit"/>.</summary>
    public decimal? FractionDose { get; init; }

    /// <summary>Unit of <see cref="FractionDose"/>: Gy or cGy.</summary>
    public string? FractionUnit { get; init; }

    /// <summary>Number of fractions of radiotherapy.</summary>
    public int? Fractions { get; init; }

    /// <summary>Time that a fluid stays in the bladder.</summary>
    public Interval? Dwell { get; init; }

    /// <summary>Whether the line calls it a loading dose.</summary>
    public bool Loading { get; init; }

    /// <summary>The taper, verbatim.</summary>
    public string? Taper { get; init; }

    /// <summary>The titration, verbatim.</summary>
    public string? Titration { get; init; }

    /// <summary>The condition that ends it, verbatim, without the word until.</summary>
    public string? Until { get; init; }

    /// <summary>Complete readings of which one holds ("A or B", own doses for two routes).</summary>
    public ValueList<Sig> Alternatives { get; init; }

    /// <summary>Fragments that were not understood, verbatim.</summary>
    public ValueList<string> Unread { get; init; }

    /// <summary>The readings of which one holds, those of alternatives that leave a choice too; itself where it leaves none.</summary>
    public IEnumerable<Sig> AllReadings() =>
        Alternatives.Count > 0 ? Alternatives.SelectMany(alternative => alternative.AllReadings()) : [this];
}

/// <summary>An amount of a drug, or of a drug per time.</summary>
/// <param name="Min">Least amount; null for "up to".</param>
/// <param name="Max">Largest amount; null for "at least"; equal to <paramref name="Min"/> for a single amount.</param>
/// <param name="Unit">UCUM without the time, and <c>AUC</c>: "mg", "mg/m2", "ug", "[arb'U]".</param>
/// <param name="Per">day, hour or week, where the amount is an amount per time.</param>
public sealed record Amount(decimal? Min, decimal? Max, string Unit, string? Per = null);

/// <summary>The largest amount that may be given.</summary>
/// <param name="Value">The amount.</param>
/// <param name="Unit">As in <see cref="Amount.Unit"/>.</param>
/// <param name="Per">dose, day or hour (a limit of rate); null where the source does not say.</param>
public sealed record DoseCap(decimal Value, string Unit, string? Per);

/// <summary>A volume of fluid.</summary>
/// <param name="Value">The amount.</param>
/// <param name="Unit">UCUM: "mL".</param>
/// <param name="Diluent">The fluid as written: "NS".</param>
public sealed record Volume(decimal Value, string Unit, string? Diluent);

/// <summary>A stretch of time.</summary>
/// <param name="Min">Shortest; null for "up to".</param>
/// <param name="Max">Longest; null for "at least".</param>
/// <param name="Unit">UCUM: s, min, h, d, wk, mo, a.</param>
public sealed record Interval(decimal? Min, decimal? Max, string Unit);

/// <summary>How often: <paramref name="Times"/> in each <paramref name="Period"/>.</summary>
/// <param name="Times">Number of times.</param>
/// <param name="Period">Length of the period.</param>
/// <param name="PeriodMax">Greatest length of the period, where it is a range.</param>
/// <param name="Unit">UCUM: h, d, wk, mo.</param>
/// <param name="EveryOtherDay">Whether the source says "every other day" or the like.</param>
public sealed record Frequency(int Times, decimal Period, decimal? PeriodMax, string Unit, bool EveryOtherDay = false);

/// <summary>Numbered cycles or weeks.</summary>
public sealed record Occurrences
{
    /// <summary>The words of the source: "Cycles 2 to 6".</summary>
    public required string Text { get; init; }

    /// <summary>First number.</summary>
    public int? From { get; init; }

    /// <summary>Last number.</summary>
    public int? To { get; init; }

    /// <summary>Numbers that do not follow each other.</summary>
    public ValueList<int> Listed { get; init; }

    /// <summary>Optional numbers.</summary>
    public ValueList<int> Optional { get; init; }

    /// <summary>Whether it goes on without an end.</summary>
    public bool Onwards { get; init; }
}

/// <summary>A place in a row of steps.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Of">Number of steps.</param>
public sealed record Step(int Number, int Of);

/// <summary>A condition on the patient.</summary>
/// <param name="Kind">age, weight, bsa, bmi, renal function, response, race, laboratory, complex, other…</param>
/// <param name="Text">The words of the source, which alone say whether a bound is included.</param>
/// <param name="Low">Lower bound.</param>
/// <param name="High">Upper bound.</param>
/// <param name="Unit">UCUM: a, kg, mL/min…</param>
public sealed record Branch(string Kind, string Text, decimal? Low, decimal? High, string? Unit);

/// <summary>Order in relation to another drug.</summary>
/// <param name="What">The other drug as written.</param>
/// <param name="Kind">before, after, within.</param>
/// <param name="When">Time between; null where not stated.</param>
public sealed record Relation(string What, string Kind, Interval? When);

/// <summary>A level to reach.</summary>
/// <param name="Min">Lower bound.</param>
/// <param name="Max">Upper bound.</param>
/// <param name="Unit">UCUM, and <c>INR</c>: "ng/mL".</param>
/// <param name="Type">trough, steady state, plasma concentration, where stated.</param>
public sealed record TargetLevel(decimal? Min, decimal? Max, string? Unit, string? Type);

/// <summary>A total that the source computes itself.</summary>
/// <param name="Value">The amount.</param>
/// <param name="Unit">As in <see cref="Amount.Unit"/>.</param>
/// <param name="Scope">cycle or day, where stated.</param>
public sealed record TotalDose(decimal Value, string Unit, string? Scope);

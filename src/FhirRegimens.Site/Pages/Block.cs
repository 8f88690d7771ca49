namespace FhirRegimens.Site.Pages;

/// <summary>Sections of a treatment that share one duration line.</summary>
public sealed record Block
{
    /// <summary>The action's id.</summary>
    public required string Anchor { get; init; }

    /// <summary>The phase, or "Treatment".</summary>
    public required string Title { get; init; }

    /// <summary>How often and how long, from the coded timing: "21-day cycle, 6 to 8 cycles"; null where not coded.</summary>
    public string? Timing { get; init; }

    /// <summary>The source's duration line; null where there is none.</summary>
    public string? Duration { get; init; }

    /// <summary>The strongest level of evidence; null where it is not stated.</summary>
    public string? Evidence { get; init; }

    /// <summary>What comes before: "after Induction"; empty where nothing is said.</summary>
    public IReadOnlyList<string> Order { get; init; } = [];

    /// <summary>Which of the sections are given, where not all are; null otherwise.</summary>
    public string? Selection { get; init; }

    /// <summary>The sections in their order.</summary>
    public IReadOnlyList<Section> Sections { get; init; } = [];

    /// <summary>What a line of therapy aims at.</summary>
    public IReadOnlyList<string> Goals { get; init; } = [];

    /// <summary>Which order falls on which day: one calendar for cycles that are alike.</summary>
    public IReadOnlyList<Calendar> Calendars { get; init; } = [];

    /// <summary>What the source says in words about the block.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];
}

/// <summary>Orders under one heading; of a line of therapy, one option.</summary>
/// <param name="Anchor">The action's id.</param>
/// <param name="Title">The heading.</param>
/// <param name="Lines">Orders, and the choices that they belong to, in their order.</param>
/// <param name="Remarks">What the source says in words about the section.</param>
public sealed record Section(string Anchor, string Title, IReadOnlyList<OrderLine> Lines, IReadOnlyList<string> Remarks)
{
    /// <summary>Which of an option's parts are given: "one of these"; null where it has one part or none.</summary>
    public string? Selection { get; init; }

    /// <summary>The patients that an option is for; null where nothing is said.</summary>
    public string? Condition { get; init; }

    /// <summary>The columns of diseases that an option stands in; null where the source has one or none.</summary>
    public OptionColumns? Columns { get; init; }

    /// <summary>Whether it is nothing but one order, whose row then has its name.</summary>
    public bool IsOrder => Lines is [Order only] && only.Anchor == Anchor;

    /// <summary>Whether it is nothing but words of the source, of which no order was made.</summary>
    public bool IsWords => IsOrder && Lines is [Order { Product: null }];
}

/// <summary>The columns of diseases that an option stands in.</summary>
/// <param name="Names">Their headings.</param>
/// <param name="AreStated">Whether the source says so; otherwise it may stand in any of them.</param>
public sealed record OptionColumns(IReadOnlyList<string> Names, bool AreStated);

/// <summary>A line of a section: an order, or the words that stand above several.</summary>
/// <param name="Depth">How many groups it stands in.</param>
public abstract record OrderLine(int Depth);

/// <summary>What holds for the orders below it: "Rituximab: exactly one of these".</summary>
/// <param name="Anchor">The action's id.</param>
/// <param name="Title">What the group is called.</param>
/// <param name="Rule">Which of the orders are given; null where all are.</param>
/// <param name="Condition">The patients it is for; null for all.</param>
/// <param name="Depth">How many groups it stands in.</param>
public sealed record GroupLine(string Anchor, string Title, string? Rule, string? Condition, int Depth)
    : OrderLine(Depth);

/// <summary>One order: a drug in one way, or a procedure.</summary>
public sealed record Order(int Depth) : OrderLine(Depth)
{
    /// <summary>The action's id.</summary>
    public required string Anchor { get; init; }

    /// <summary>The drug with its limits.</summary>
    public required string Title { get; init; }

    /// <summary>The drug or procedure itself.</summary>
    public string? Product { get; init; }

    /// <summary>The brand that the source names.</summary>
    public string? Brand { get; init; }

    /// <summary>The dose as it is ordered; null where it is not coded.</summary>
    public string? Dose { get; init; }

    /// <summary>What limits or divides the dose: "maximum 2 mg a dose".</summary>
    public IReadOnlyList<string> DoseLimits { get; init; } = [];

    /// <summary>The route; null where it is not stated.</summary>
    public string? Route { get; init; }

    /// <summary>The manner and time of the infusion; null where not stated.</summary>
    public string? Infusion { get; init; }

    /// <summary>The frequency alone: "twice per day"; null where not stated.</summary>
    public string? Frequency { get; init; }

    /// <summary>Whether the frequency says how often within a day, not how often in a week or month.</summary>
    public bool IsFrequencyOfADay { get; init; }

    /// <summary>Whether there are more stated days than doses, so that it is given on some of them alone.</summary>
    public bool IsOnSomeDays { get; init; }

    /// <summary>"as needed", with the reason where it is stated; null where it is given in any case.</summary>
    public string? AsNeeded { get; init; }

    /// <summary>How often, with the number of doses and the time of day; null where not stated.</summary>
    public string? Often { get; init; }

    /// <summary>How many doses, where it is not what the days and the frequency come to; null otherwise.</summary>
    public string? OtherCount { get; init; }

    /// <summary>The times of day, the days of the week and the code of the timing; null where none is stated.</summary>
    public string? Hours { get; init; }

    /// <summary>The days of the cycle or course that are stated.</summary>
    public IReadOnlyList<int> Days { get; init; } = [];

    /// <summary>Days that are optional.</summary>
    public IReadOnlyList<int> OptionalDays { get; init; } = [];

    /// <summary>The day that it starts on, where no more is stated.</summary>
    public int? StartDay { get; init; }

    /// <summary>For how long, or within which time: "for 5 days"; null where not stated.</summary>
    public string? Bounds { get; init; }

    /// <summary>The cycles it is given in; null for all.</summary>
    public CycleLimit? Cycles { get; init; }

    /// <summary>The patients it is for; null for all.</summary>
    public string? Condition { get; init; }

    /// <summary>Whether it may be left out.</summary>
    public bool IsOptional { get; init; }

    /// <summary>The order within the day and among steps: "30 minutes after Pemetrexed".</summary>
    public IReadOnlyList<string> Sequence { get; init; } = [];

    /// <summary>What ends it; null where nothing is said.</summary>
    public string? Until { get; init; }

    /// <summary>Levels that are aimed at.</summary>
    public IReadOnlyList<string> Goals { get; init; } = [];

    /// <summary>Further instructions in words.</summary>
    public IReadOnlyList<string> Instructions { get; init; } = [];

    /// <summary>Fragments of the source that were not understood.</summary>
    public IReadOnlyList<string> Unread { get; init; } = [];

    /// <summary>The whole dosage in words.</summary>
    public string? Words { get; init; }

    /// <summary>The same where it says more than the other parts of the order; null where it does not.</summary>
    public string? FurtherWords { get; init; }

    /// <summary>What stands in place of a dose that is not coded.</summary>
    public string NoDose =>
        Unread.Count > 0 ? "not understood"
        : FurtherWords is not null ? "in words"
        : IsProcedure ? "–"
        : "not stated";

    /// <summary>Whether it is a procedure, which has neither dose nor route unless one is stated.</summary>
    public bool IsProcedure { get; init; }

    /// <summary>The source's own line.</summary>
    public string? Verbatim { get; init; }

    /// <summary>The stated days in words: "days 1 to 5, optionally day 8"; null where none are.</summary>
    public string? When { get; init; }
}

/// <summary>The cycles that an order is limited to.</summary>
/// <param name="From">The first, where there is a row of them.</param>
/// <param name="To">The last; null where it is open.</param>
/// <param name="Listed">Single cycles.</param>
/// <param name="Words">The source's words.</param>
public sealed record CycleLimit(int? From, int? To, IReadOnlyList<int> Listed, string Words)
{
    /// <summary>Whether numbers say which cycles these are.</summary>
    public bool IsNumbered => From is not null || To is not null || Listed.Count > 0;

    private CycleLimit? Outer { get; init; }

    /// <summary>The same within the limit of what is around it; null for none.</summary>
    public CycleLimit Within(CycleLimit? outer) =>
        outer is null
            ? this
            : this with
            {
                Outer = outer,
                Words = outer.Words == Words ? Words : $"{outer.Words}; {Words}",
            };

    /// <summary>Whether a cycle is among them; every one where no numbers are known.</summary>
    public bool Contains(int cycle) =>
        Outer?.Contains(cycle) != false
        && (
            Listed.Count > 0 ? Listed.Contains(cycle) : cycle >= (From ?? int.MinValue) && cycle <= (To ?? int.MaxValue)
        );
}

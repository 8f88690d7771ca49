using System.Text.RegularExpressions;

namespace FhirRegimens.Sources.Papers;

/// <summary>The forms in which papers state figures, each for the text from the place on where a figure begins.</summary>
internal static partial class FigureForms
{
    /// <summary>Groups of three digits stand behind a comma, or behind a space where no number begins: "1 000".</summary>
    private const string Whole = @"(?:\d{1,3}(?:,\d{3})+|\d{1,3} 0\d{2}(?: \d{3})*|\d{1,15})";
    private const string Decimal = "(?:" + Whole + @"(?:\.\d{1,10})?|\.\d{1,10})";
    private const string Word =
        "(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?"
        + "|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|ten|eleven|twelve"
        + "|one|two|three|four|five|six|seven|eight|nine";
    private const string Number = "(?:" + Decimal + "|" + Word + ")";
    private const string Percent = @"(?<percent>\d{1,3}(?:\.\d{1,4})?)";

    /// <summary>Per cent in a bracket, which may go on with an interval: "(54%; 95% CI 47–61)".</summary>
    private const string PercentBehind = @" ?[(\[]" + Percent + @" ?%(?:[)\]]|[;,] )";
    private const string Dash = @"\s?(?:[-–—]|to)\s?";
    private const string People =
        "patients?|pts|children|adults?|subjects?|participants?|women|men|males?|females?|boys|girls|cases|individuals|persons|people|infants|responders";
    private const string Evaluable = "(?:evaluable |eligible |assessable |treated )?";
    private const string Unit =
        @"(?:[×x] 10\^?\d{1,2} ?/ ?[a-zA-Zµμ]{1,3}|(?:mg|mcg|µg|g|ng|kg|mmol|U|IU|mL|ml|L|l|dl|dL)(?:/(?:kg|m2|day|d|dl|dL|l|L|ml|mL|h|week)|[· ]?(?:kg|m|day|d|h|l|L|ml|mL)[-−][12])*|days?|weeks?|months?|years?|hours?|minutes?|lines?|centers?|centres?)";
    private const string Month =
        "(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?)";

    [GeneratedRegex(
        "^(?:[Nn] ?=|[Pp] ?[=<>≤≥]|HR\\b|OR\\b|RR\\b|[Hh]azard|[Oo]dds|[Rr]elative|" + Month + "|(?i:" + Word + ")\\b)",
        RegexOptions.NonBacktracking
    )]
    public static partial Regex StartForm();

    [GeneratedRegex("^,? ?(?:CI\\b|[Cc]onfidence|[Cc]redible|CrI\\b)", RegexOptions.NonBacktracking)]
    public static partial Regex LevelForm();

    [GeneratedRegex("^(?:\\d{1,2} )?" + Month + "(?: \\d{1,2},)? \\d{4}\\b", RegexOptions.NonBacktracking)]
    public static partial Regex DateForm();

    [GeneratedRegex(
        "^(?<unit>[Hh]azard ratio|HR|[Oo]dds ratio|OR|[Rr]elative risk|RR)(?: [\\(\\[]a?(?:HR|OR|RR)[\\)\\]])?(?: (?:for|of) [A-Za-z](?:[A-Za-z -]{0,59}[A-Za-z])??)??(?:,| of| was|:)? ?=? ?(?<value>\\d{1,4}\\.\\d{1,4})"
            + "(?:[ ;,(\\[]{1,3}(?<level>\\d{2}(?:\\.\\d)?)% ?(?:CI|confidence interval)[ ,:=\\[]{0,3}(?<low>\\d{1,4}(?:\\.\\d{1,4})?)"
            + Dash
            + "(?<high>\\d{1,4}(?:\\.\\d{1,4})?)| ?[(\\[](?<low>\\d{1,4}\\.\\d{1,4})"
            + Dash
            + "(?<high>\\d{1,4}\\.\\d{1,4})[)\\]])?(?:[;, )\\]]{1,3}[Pp] ?(?<p>[=<>] ?0?\\.\\d{1,8}))?",
        RegexOptions.NonBacktracking
    )]
    public static partial Regex RatioForm();

    [GeneratedRegex("^[Pp] ?[=<>≤≥] ?(?<value>0?\\.\\d{1,10})", RegexOptions.NonBacktracking)]
    public static partial Regex PValueForm();

    [GeneratedRegex("^[Nn] ?= ?(?<value>" + Whole + ")\\b", RegexOptions.NonBacktracking)]
    public static partial Regex SizeForm();

    [GeneratedRegex(
        "^(?<value>"
            + Whole
            + ") ?/ ?(?<whole>"
            + Whole
            + ")(?: (?<unit>"
            + People
            + "))?(?:"
            + PercentBehind
            + "| ?[(\\[]"
            + Percent
            + "[)\\]])?",
        RegexOptions.NonBacktracking
    )]
    public static partial Regex ShareForm();

    [GeneratedRegex("^[Nn] ?= ?(?<value>" + Whole + ") ?[(\\[]" + Percent + " ?%", RegexOptions.NonBacktracking)]
    public static partial Regex SizeAndPercentForm();

    [GeneratedRegex(
        "^(?<value>"
            + Number
            + ")(?: (?:"
            + People
            + "))? ?[(\\[]"
            + Percent
            + " ?%[)\\]] (?:out )?of (?:the |all )?(?<whole>"
            + Whole
            + ")(?: "
            + Evaluable
            + "(?<unit>"
            + People
            + "))?",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase
    )]
    public static partial Regex PercentOfForm();

    [GeneratedRegex(
        "^(?<value>"
            + Number
            + ")(?: (?:"
            + People
            + "))? (?:out )?of (?:the |all )?(?:(?<whole>"
            + Whole
            + ")(?: "
            + Evaluable
            + "(?<unit>"
            + People
            + "))?(?:"
            + PercentBehind
            + ")?|(?<whole>"
            + Word
            + ")(?: (?<unit>"
            + People
            + ")(?:"
            + PercentBehind
            + ")?|"
            + PercentBehind
            + "))",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase
    )]
    public static partial Regex OfForm();

    [GeneratedRegex(
        "^(?<value>"
            + Decimal
            + ") ?(?<unit>"
            + Unit
            + ")? ?[(\\[](?:range:?,? |IQR:?,? )?(?<low>"
            + Decimal
            + ")"
            + Dash
            + "(?<high>"
            + Decimal
            + ")(?: ?"
            + Unit
            + ")?[)\\]](?: (?<behind>"
            + Unit
            + "))?",
        RegexOptions.NonBacktracking
    )]
    public static partial Regex MedianForm();

    [GeneratedRegex(
        "^(?<value>"
            + Decimal
            + ") (?<unit>"
            + Unit
            + "),? \\(?range:?,? (?<low>"
            + Decimal
            + ")"
            + Dash
            + "(?<high>"
            + Decimal
            + ")(?: ?"
            + Unit
            + ")?",
        RegexOptions.NonBacktracking
    )]
    public static partial Regex RangeBehindForm();

    [GeneratedRegex(
        "^(?<value>"
            + Number
            + ")(?: (?<unit>[A-Za-z][A-Za-z/-]{0,30}(?: [A-Za-z][A-Za-z/-]{0,30}){0,2}))? ?[(\\[]"
            + Percent
            + " ?%",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase
    )]
    public static partial Regex CountAndPercentForm();

    [GeneratedRegex("^(?<value>" + Whole + ") ?[(\\[]" + Percent + " ?%?[)\\]]", RegexOptions.NonBacktracking)]
    public static partial Regex BarePercentForm();

    [GeneratedRegex(
        "^(?:(?<low>" + Decimal + ")" + Dash + "(?<high>" + Decimal + ")|(?<percent>" + Decimal + ")) ?%",
        RegexOptions.NonBacktracking
    )]
    public static partial Regex PercentForm();

    [GeneratedRegex(
        "^(?<low>" + Decimal + ")" + Dash + "(?<high>" + Decimal + ")(?: ?(?<unit>" + Unit + "))?",
        RegexOptions.NonBacktracking
    )]
    public static partial Regex RangeForm();

    [GeneratedRegex(
        "^(?<value>"
            + Number
            + ")(?: (?:consecutive|adult|pediatric|elderly|young|evaluable|other|more|[A-Z]{2,6}))? (?<unit>"
            + People
            + ")\\b",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase
    )]
    public static partial Regex CountForm();

    [GeneratedRegex(
        "^(?<value>" + Number + ")(?:[ -]?(?<unit>" + Unit + ")\\b|\\b)",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase
    )]
    public static partial Regex NumberForm();

    /// <summary>A unit of what is no patient.</summary>
    [GeneratedRegex(
        "^ ?(?:mg|mcg|µg|μg|g|kg|IU|units?|mL|ml|mmHg|mm Hg|/)(?:[^A-Za-z]|$)",
        RegexOptions.NonBacktracking
    )]
    public static partial Regex UnitBehind();

    [GeneratedRegex("^(?:rds?)? of\\b", RegexOptions.NonBacktracking)]
    public static partial Regex OfBehind();
}

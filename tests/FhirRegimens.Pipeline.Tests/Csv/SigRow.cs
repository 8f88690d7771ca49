using System.Globalization;
using FhirRegimens.Regimens;
using FhirRegimens.Sources.HemOnc;

namespace FhirRegimens.Pipeline.Tests.Csv;

/// <summary>Reads a row of <c>sigs.csv</c> back into the sig that it says, without its place in the source.</summary>
/// <param name="cells">The cells by the names of their columns.</param>
internal sealed class SigRow(IReadOnlyDictionary<string, string> cells)
{
    private const StringSplitOptions Trimmed = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;

    public string this[string column] => Text(column) ?? "";

    public Sig ToSig()
    {
        var (days, optionalDays) = Numbers(this["allDays"]);
        var frequencies = this["frequency"].Split('|', Trimmed);
        return new()
        {
            Drug = new Drug
            {
                Name = this["component"],
                Brand = Text("brand"),
                Synonym = Text("synonym"),
            },
            Text = this["text"],
            Label = Text("label"),
            Dose = Text("doseUnit") is { } unit
                ? new(Number("doseMinNum"), Number("doseMaxNum"), Unit(unit), Per(unit))
                : null,
            Divided = Truth("divided"),
            DividedDoses = Integer("dividedDoses"),
            Cap = Number("doseCapNum") is { } cap ? new(cap, Unit(this["doseCapUnit"]), Text("doseCapPer")) : null,
            Volume = Number("volumeNum") is { } volume ? new(volume, this["volumeUnit"], Text("diluent")) : null,
            Routes = this["route"].Split('|', Trimmed).ToValueList(),
            Method = Text("method"),
            Infusion = Interval("duration"),
            Continuous = frequencies.Contains("continuous"),
            Once = frequencies.Contains("once"),
            Frequency = frequencies.Except(["continuous", "once"]).Select(Frequency).SingleOrDefault(),
            DaysPerWeek = Integer("daysPerWeek"),
            TimeOfDay = Text("timeOfDay"),
            Hours = this["hours"]
                .Split(',', Trimmed)
                .Select(hour => decimal.Parse(hour, CultureInfo.InvariantCulture))
                .ToValueList(),
            Prn = Truth("asNeeded"),
            Days = days.ToValueList(),
            OptionalDays = optionalDays.ToValueList(),
            Optional = Truth("optional"),
            StartDay = Integer("startDay"),
            Bounds = Interval("for"),
            Doses = Integer("doses"),
            Cycles = Text("timing") is { } cycles ? Occurrences(cycles, this["timing_sequence"]) : null,
            Weeks = Text("weeks") is { } weeks ? new Occurrences { Text = weeks } : null,
            Step = Step("step_number"),
            Branch = Text("branch") is { } branch ? new(this["branch_type"], branch, null, null, null) : null,
            Sequence = Text("sequence"),
            Relation = Text("seq.rel.what") is { } other ? new(other, this["seq.rel"], When()) : null,
            Target = Target(),
            TotalDose = Text("inParens") is { } total ? Total(total) : null,
            ChecksumAgrees = Text("totalAgrees") is null ? null : Truth("totalAgrees"),
            FractionDose = Number("fractionDoseNum"),
            FractionUnit = Text("fractionDoseUnit"),
            Fractions = Integer("fractions"),
            Dwell = Interval("retained"),
            Loading = Truth("loading"),
            Taper = Text("taper"),
            Titration = Text("titration"),
            Until = Text("until"),
            Unread = this["tail"].Split('|', Trimmed).ToValueList(),
        };
    }

    /// <summary>What of a parsed sig the columns say; everything but its place and the bounds of a branch.</summary>
    public static Sig Said(Sig sig) =>
        sig with
        {
            Drug = sig.Drug with { IsClass = false },
            Span = default,
            Days = sig is { Days.Count: 0, OptionalDays.Count: 0, Continuous: true, StartDay: { } start }
                ? [start]
                : sig.Days,
            Cycles = sig.Cycles is { } cycles
                ? new()
                {
                    Text = cycles.Text,
                    Listed = cycles switch
                    {
                        { Listed.Count: > 0 } => cycles.Listed,
                        { From: { } from, To: { } to } => Enumerable.Range(from, to - from + 1).ToValueList(),
                        { From: { } from } => [from],
                        _ => [],
                    },
                    Optional = cycles.Optional,
                    Onwards = cycles.Onwards,
                }
                : null,
            Weeks = sig.Weeks is { } weeks ? new() { Text = weeks.Text } : null,
            Branch = sig.Branch is { } branch ? branch with { Low = null, High = null, Unit = null } : null,
            Unread = string.Join('|', sig.Unread).Split('|', Trimmed).ToValueList(),
        };

    private string? Text(string column) =>
        cells[column] switch
        {
            "" => null,
            ['\'', '=' or '+' or '-' or '@', ..] defused => defused[1..],
            var text => text,
        };

    private bool Truth(string column) => this[column] == "TRUE";

    private decimal? Number(string column) =>
        Text(column) is { } text ? decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture) : null;

    private int? Integer(string column) => (int?)Number(column);

    private Interval? Interval(string column) =>
        Text(column + "Unit") is { } unit
            ? new(Number(column + "MinNum"), Number(column + "MaxNum"), TimeUnit(unit))
            : null;

    private Step? Step(string column) =>
        this[column].Split(" of ") is [var number, var of] ? new(Whole(number), Whole(of)) : null;

    private Interval? When()
    {
        var (least, most) = Range(this["seq.rel.when"]);
        return Text("seq.rel.when.unit") is { } unit ? new(least, most, TimeUnit(unit)) : null;
    }

    private TargetLevel? Target()
    {
        var (least, most) = Range(this["targetLevel"]);
        var unit = Text("targetLevelUnit") is { } level ? Unit(level) : null;
        return (least ?? most) is null && unit is null && Text("targetLevelType") is null
            ? null
            : new(least, most, unit, Text("targetLevelType"));
    }

    private static TotalDose Total(string words)
    {
        var parts = words.Trim('(', ')').Split(": ");
        var amount = parts[1].Split(' ', 2);
        return new(
            decimal.Parse(amount[0], CultureInfo.InvariantCulture),
            Unit(amount[1]),
            parts[0].Split(" per ") is [_, var scope] ? scope : null
        );
    }

    private static Occurrences Occurrences(string text, string sequence)
    {
        var onwards = sequence.Contains("(+1)", StringComparison.Ordinal);
        var rest = sequence.Replace("(+1)", "", StringComparison.Ordinal);
        var (listed, optional) = rest.TrimStart('[').Split(']') is [var range, var others]
            ? (Run(range), Numbers(others).Optional)
            : Numbers(rest);
        return new()
        {
            Text = text,
            Listed = listed.ToValueList(),
            Optional = optional.ToValueList(),
            Onwards = onwards,
        };
    }

    private static List<int> Run(string fromToBy)
    {
        var numbers = Numbers(fromToBy).Listed;
        return [.. Enumerable.Range(numbers[0], numbers[1] - numbers[0] + 1)];
    }

    private static (List<int> Listed, List<int> Optional) Numbers(string list)
    {
        var items = list.Split(',', Trimmed);
        return (
            [.. items.Where(item => item[0] != '(').Select(Whole)],
            [.. items.Where(item => item[0] == '(').Select(item => Whole(item.Trim('(', ')')))]
        );
    }

    private static (decimal? Least, decimal? Most) Range(string range) =>
        range switch
        {
            "" => (null, null),
            [.. var least, '+'] => (decimal.Parse(least, CultureInfo.InvariantCulture), null),
            [.. var most, '-'] => (null, decimal.Parse(most, CultureInfo.InvariantCulture)),
            _ when range.Split(" to ") is [var least, var most] => (
                decimal.Parse(least, CultureInfo.InvariantCulture),
                decimal.Parse(most, CultureInfo.InvariantCulture)
            ),
            _ => (
                decimal.Parse(range, CultureInfo.InvariantCulture),
                decimal.Parse(range, CultureInfo.InvariantCulture)
            ),
        };

    /// <summary>The frequency as the reader of pages understands its words.</summary>
    private static Frequency? Frequency(string words) =>
        HemOncReader
            .Read(
                $"=A=\n==B==\n===Regimen===\n====Chemotherapy====\n*[[Cisplatin]] 1 mg IV {words}\n",
                new SourceOrigin { Title = "A", Sha256 = "" }
            )
            .Regimens[0]
            .Variants[0]
            .Blocks[0]
            .Sections[0]
            .Components[0]
            .Sigs[0]
            .Frequency;

    private static string Unit(string written) =>
        string.Join(
            '/',
            written
                .Split('/')
                .Where(part => part is not ("day" or "week" or "hr"))
                .Select(part =>
                    part switch
                    {
                        "m^2" => "m2",
                        "mcg" => "ug",
                        "units" => "[arb'U]",
                        "IU" => "[iU]",
                        _ => part.Replace("10^", "10*", StringComparison.Ordinal)
                            .Replace(".IU", ".[iU]", StringComparison.Ordinal),
                    }
                )
        );

    private static string? Per(string written) =>
        written.Split('/')[^1] switch
        {
            "hr" => "hour",
            "day" => "day",
            "week" => "week",
            _ => null,
        };

    private static string TimeUnit(string word) =>
        word switch
        {
            "second" => "s",
            "minute" => "min",
            "hour" => "h",
            "day" => "d",
            "week" => "wk",
            "month" => "mo",
            "year" => "a",
            _ => throw new FormatException(word),
        };

    private static int Whole(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}

using System.Globalization;
using System.Text.Json.Nodes;
using FhirRegimens.Regimens;

namespace FhirRegimens.Conversion.Tests.ReadBack;

/// <summary>
/// The readings of the truth table of dose lines (tests/FhirRegimens.Sources.Tests/Sigs/Cases/sig-cases.jsonl): as dose
/// lines to convert, and as the facts that their orders must say.
/// </summary>
internal static class SigTable
{
    /// <summary>Fields of a reading that state one fact together.</summary>
    public static IReadOnlyList<string[]> FactFields { get; } =
    [
        ["brand"],
        ["synonym"],
        ["label"],
        ["dose_min", "dose_max", "unit", "per", "divided", "divided_doses"],
        ["divided", "divided_doses"],
        ["cap", "cap_unit", "cap_per"],
        ["volume"],
        ["routes"],
        ["method"],
        ["infusion_min", "infusion_max", "infusion_unit"],
        ["continuous"],
        ["times", "period", "period_max", "period_unit", "every_other_day"],
        ["days_per_week"],
        ["time_of_day"],
        ["hours"],
        ["once"],
        ["prn"],
        ["days"],
        ["optional_days"],
        ["optional"],
        ["start_day"],
        ["bounds"],
        ["doses"],
        ["cycles"],
        ["weeks"],
        ["step"],
        ["branch"],
        ["sequence"],
        ["relation"],
        ["target"],
        ["total_dose", "checksum_ok"],
        ["fraction_dose"],
        ["fractions"],
        ["dwell"],
        ["loading"],
        ["taper"],
        ["titration"],
        ["until"],
        ["unread"],
    ];

    /// <summary>The readings of every dose line, by the line's name and the reading's place.</summary>
    public static IReadOnlyDictionary<string, JsonObject> Readings { get; } =
        File.ReadLines(Checkout.PathOf("tests", "FhirRegimens.Sources.Tests", "Sigs", "Cases", "sig-cases.jsonl"))
            .Select(line => JsonNode.Parse(line)!)
            .Where(row => (string)row["kind"]! == "sig")
            .SelectMany(row =>
                row["sigs"]!.AsArray().Select((sig, index) => ($"{row["id"]}.{index}", Reading: sig!.AsObject()))
            )
            .Where(row => row.Reading.ContainsKey("drug") || row.Reading.ContainsKey("alternatives"))
            .ToDictionary(row => row.Item1, row => row.Reading, StringComparer.Ordinal);

    /// <summary>A reading as a reader makes it.</summary>
    public static Sig Sig(JsonObject reading) =>
        new()
        {
            Drug = new()
            {
                Name = Text(reading, "drug") ?? Text(reading["alternatives"]![0]!.AsObject(), "drug")!,
                Brand = Text(reading, "brand"),
                Synonym = Text(reading, "synonym"),
                IsClass = Flag(reading, "class"),
            },
            Text = "the line",
            Span = new(1, 1, 0, 8),
            Label = Text(reading, "label"),
            Dose =
                Number(reading, "dose_min") is null && Number(reading, "dose_max") is null
                    ? null
                    : new(
                        Number(reading, "dose_min"),
                        Number(reading, "dose_max"),
                        Text(reading, "unit")!,
                        Text(reading, "per")
                    ),
            Divided = Flag(reading, "divided"),
            DividedDoses = Whole(reading, "divided_doses"),
            Cap = Number(reading, "cap") is { } cap
                ? new(cap, Text(reading, "cap_unit")!, Text(reading, "cap_per"))
                : null,
            Volume = reading["volume"] is JsonObject volume
                ? new(Number(volume, "value")!.Value, Text(volume, "unit")!, Text(volume, "diluent"))
                : null,
            Routes = Texts(reading, "routes"),
            Method = Text(reading, "method"),
            Infusion = Interval(reading, "infusion_min", "infusion_max", "infusion_unit"),
            Continuous = Flag(reading, "continuous"),
            Frequency = Whole(reading, "times") is { } times
                ? new(
                    times,
                    Number(reading, "period")!.Value,
                    Number(reading, "period_max"),
                    Text(reading, "period_unit")!,
                    Flag(reading, "every_other_day")
                )
                : null,
            DaysPerWeek = Whole(reading, "days_per_week"),
            TimeOfDay = Text(reading, "time_of_day"),
            Hours = [.. Items(reading, "hours").Select(hour => Decimal(hour))],
            Once = Flag(reading, "once"),
            Prn = Flag(reading, "prn"),
            Days = Wholes(reading, "days"),
            OptionalDays = Wholes(reading, "optional_days"),
            Optional = Flag(reading, "optional"),
            StartDay = Whole(reading, "start_day"),
            Bounds = reading["bounds"] is JsonObject bounds
                ? new(
                    Number(bounds, "value"),
                    Number(bounds, "value_max") ?? Number(bounds, "value"),
                    Text(bounds, "unit")!
                )
                : null,
            Doses = Whole(reading, "doses"),
            Cycles = Occurrences(reading, "cycles"),
            Weeks = Occurrences(reading, "weeks"),
            Step = reading["step"] is JsonObject step ? new(Whole(step, "n")!.Value, Whole(step, "of")!.Value) : null,
            Branch = reading["branch"] is JsonObject branch
                ? new(
                    Text(branch, "kind")!,
                    Text(branch, "text")!,
                    Number(branch, "low"),
                    Number(branch, "high"),
                    Text(branch, "unit")
                )
                : null,
            Sequence = Text(reading, "sequence"),
            Relation = reading["relation"] is JsonObject relation
                ? new(
                    Text(relation, "what")!,
                    Text(relation, "rel")!,
                    Number(relation, "when") is { } when
                        ? new(when, Number(relation, "when_max") ?? when, Text(relation, "unit")!)
                        : null
                )
                : null,
            Target = reading["target"] is JsonObject target
                ? new(Number(target, "min"), Number(target, "max"), Text(target, "unit"), Text(target, "type"))
                : null,
            TotalDose = reading["total_dose"] is JsonObject total
                ? new(Number(total, "value")!.Value, Text(total, "unit")!, Text(total, "scope"))
                : null,
            ChecksumAgrees = (bool?)reading["checksum_ok"],
            FractionDose = Number(reading, "fraction_dose"),
            FractionUnit = reading.ContainsKey("fraction_dose") ? Text(reading, "unit") : null,
            Fractions = Whole(reading, "fractions"),
            Dwell = reading["dwell"] is JsonObject dwell
                ? new(Number(dwell, "value"), Number(dwell, "value"), Text(dwell, "unit")!)
                : null,
            Loading = Flag(reading, "loading"),
            Taper = Text(reading, "taper"),
            Titration = Text(reading, "titration"),
            Until = Text(reading, "until"),
            Alternatives = [.. Items(reading, "alternatives").Select(item => Sig(item.AsObject()))],
            Unread = Texts(reading, "unread"),
        };

    /// <summary>The numbers that a reading states, without signs; of days the first and the last.</summary>
    public static IEnumerable<string> Numbers(JsonObject reading)
    {
        string[] single =
        [
            "dose_min",
            "dose_max",
            "divided_doses",
            "cap",
            "infusion_min",
            "infusion_max",
            "doses",
            "start_day",
            "days_per_week",
            "fraction_dose",
            "fractions",
        ];
        (string Object, string[] Numbers)[] nested =
        [
            ("volume", ["value"]),
            ("bounds", ["value", "value_max"]),
            ("target", ["min", "max"]),
            ("total_dose", ["value"]),
            ("relation", ["when", "when_max"]),
            ("dwell", ["value"]),
        ];
        var period =
            Said(reading, "period") is { } length and not "1" && !Flag(reading, "every_other_day") ? length : null;
        return single
            .Select(name => Said(reading, name))
            .Concat(
                nested.SelectMany(part =>
                    reading[part.Object] is JsonObject values ? part.Numbers.Select(name => Said(values, name)) : []
                )
            )
            .Concat(Items(reading, "hours").Select(hour => hour.ToString()))
            .Concat(Items(reading, "optional_days").Select(day => day.ToString()))
            .Concat(
                Items(reading, "days")
                    .Select(day => day.ToString())
                    .Where((_, index) => index == 0 || index == reading["days"]!.AsArray().Count - 1)
            )
            .Append(period)
            .OfType<string>()
            .Select(number => number.TrimStart('-'));
    }

    private static Interval? Interval(JsonObject reading, string low, string high, string unit) =>
        reading.ContainsKey(low) || reading.ContainsKey(high)
            ? new(Number(reading, low), Number(reading, high), Text(reading, unit)!)
            : null;

    private static Occurrences? Occurrences(JsonObject reading, string name) =>
        reading[name] is not JsonObject occurrences
            ? null
            : new()
            {
                Text = Text(occurrences, "text")!,
                From = Whole(occurrences, "from"),
                To = Whole(occurrences, "to"),
                Listed = Wholes(occurrences, "list"),
                Optional = Wholes(occurrences, "optional"),
                Onwards = Flag(occurrences, "onwards"),
            };

    private static string? Text(JsonObject reading, string name) => (string?)reading[name];

    private static bool Flag(JsonObject reading, string name) => (bool?)reading[name] == true;

    private static decimal? Number(JsonObject reading, string name) =>
        reading[name] is { } number ? Decimal(number) : null;

    private static decimal Decimal(JsonNode number) =>
        decimal.Parse(number.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture);

    private static string? Said(JsonObject reading, string name) =>
        Number(reading, name)?.ToString("G29", CultureInfo.InvariantCulture);

    private static int? Whole(JsonObject reading, string name) => (int?)reading[name];

    private static IEnumerable<JsonNode> Items(JsonObject reading, string name) =>
        reading[name]?.AsArray().Select(item => item!) ?? [];

    private static ValueList<string> Texts(JsonObject reading, string name) =>
        [.. Items(reading, name).Select(item => (string)item!)];

    private static ValueList<int> Wholes(JsonObject reading, string name) =>
        [.. Items(reading, name).Select(item => (int)item)];
}

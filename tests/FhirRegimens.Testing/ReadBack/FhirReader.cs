using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace FhirRegimens.Testing.ReadBack;

/// <summary>
/// Reads the facts of orders from the JSON of a variant's resources, as somebody would who knows FHIR and the
/// implementation guide and nothing of how the resources were made.
/// </summary>
public static partial class FhirReader
{
    private const string Own = "https://fhir-regimens.example.org/fhir/StructureDefinition/";
    private const string Hl7 = "http://hl7.org/fhir/StructureDefinition/";

    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture;

    private static readonly Dictionary<string, string> Codes = new(StringComparer.Ordinal)
    {
        ["mcg"] = "ug",
        ["mEq"] = "meq",
        ["units"] = "[arb'U]",
        ["international units"] = "[iU]",
        ["thousand international units"] = "10*3.[iU]",
        ["million international units"] = "10*6.[iU]",
        ["m²"] = "m2",
        ["hour"] = "h",
        ["hours"] = "h",
        ["minute"] = "min",
        ["minutes"] = "min",
        ["day"] = "d",
        ["days"] = "d",
        ["week"] = "wk",
        ["weeks"] = "wk",
    };

    /// <summary>The facts of the orders of a plan, in the order of its actions.</summary>
    /// <param name="plan">An order set.</param>
    /// <param name="definitions">Its ActivityDefinitions by the canonicals that name them.</param>
    public static IEnumerable<Facts> Read(JsonObject plan, IReadOnlyDictionary<string, JsonObject> definitions)
    {
        var orders = plan["action"]!
            .AsArray()
            .SelectMany(block => Orders(block!.AsObject(), new(block["timingTiming"]?["repeat"], null, false)))
            .ToList();
        var names = Names(plan["action"]!.AsArray(), definitions);
        return orders.Select(order => Read(plan, order.Action, order.Frame, names, definitions));
    }

    /// <summary>What the actions above an order say about it.</summary>
    private sealed record Frame(JsonNode? Block, JsonObject? Branch, bool Optional);

    private static IEnumerable<(JsonObject Action, Frame Frame)> Orders(JsonObject action, Frame above)
    {
        var frame = above with
        {
            Branch = Extension(action, Own + "regimen-branch") ?? above.Branch,
            Optional = above.Optional || (string?)action["requiredBehavior"] == "could",
        };
        return action["action"] is JsonArray children ? children.SelectMany(child => Orders(child!.AsObject(), frame))
            : action.ContainsKey("definitionCanonical") ? [(action, frame)]
            : [];
    }

    /// <summary>The names of what is given at and below each action, by the action's id.</summary>
    private static Dictionary<string, List<string>> Names(
        JsonArray actions,
        IReadOnlyDictionary<string, JsonObject> definitions
    )
    {
        var names = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var action in actions.Select(action => action!.AsObject()))
        {
            var own = new List<string>();
            if ((string?)action["definitionCanonical"] is { } canonical)
            {
                var facts = new Facts();
                ReadNames(facts, definitions[canonical]);
                own.AddRange(new[] { facts["drug"], facts["brand"], facts["synonym"] }.OfType<string>());
            }

            foreach (var (id, below) in Names(action["action"]?.AsArray() ?? [], definitions))
            {
                names[id] = below;
                own.AddRange(below);
            }

            names[(string)action["id"]!] = own;
        }

        return names;
    }

    private static Facts Read(
        JsonObject plan,
        JsonObject action,
        Frame frame,
        Dictionary<string, List<string>> names,
        IReadOnlyDictionary<string, JsonObject> definitions
    )
    {
        var definition = definitions[(string)action["definitionCanonical"]!];
        var schedule = Extension(action, Own + "regimen-schedule");
        var place = Extension(action, Own + "regimen-source");
        var facts = new Facts
        {
            ["line"] = (string?)action["textEquivalent"],
            ["place"] =
                $"{Part(place, "line")}:{Part(place, "column")} {Part(place, "offset")}+{Part(place, "length")}",
            ["optional"] = frame.Optional ? "yes" : null,
            ["days"] = string.Join(",", Parts(Extension(action, Hl7 + "timing-daysOfCycle"), "day")),
            ["optional days"] = string.Join(",", Parts(schedule, "optionalDay")),
            ["start day"] = Part(schedule, "startDay"),
            ["sequence"] = Part(schedule, "sequence"),
            ["step"] = Part(schedule, "stepNumber") is { } step ? $"{step} of {Part(schedule, "stepCount")}" : null,
            ["until"] = Part(schedule, "untilText"),
            ["branch"] = Branch(frame.Branch),
            ["cycles"] = Cycles(Extension(action, Own + "regimen-cycles", "modifierExtension")),
            ["target"] = Target(plan, action),
        };
        ReadNames(facts, definition);
        if ((string?)definition["kind"] == "ServiceRequest")
        {
            ReadProcedure(facts, definition, frame.Block);
        }
        else
        {
            ReadDosage(facts, definition, frame.Block);
        }

        facts["relation"] ??= PlannedOrder(action, names, Words(definition));
        return facts;
    }

    private static void ReadNames(Facts facts, JsonObject definition)
    {
        facts["drug"] = (string?)(definition["productCodeableConcept"] ?? definition["code"])!["text"];
        facts["brand"] = (string?)Extension(definition, Own + "regimen-brand")?["valueString"];
        var start = $"{Capitalised(facts["drug"]!)} (";
        var description = Plain(definition["description"]);
        if (facts["brand"] is null && description.StartsWith(start, StringComparison.Ordinal))
        {
            facts["synonym"] = description[start.Length..description.IndexOf(')', start.Length)];
        }
    }

    /// <summary>The order among drugs that the plan's actions state; the words say by which name the line calls the other.</summary>
    private static string? PlannedOrder(JsonObject action, Dictionary<string, List<string>> names, string words)
    {
        foreach (var related in action["relatedAction"]?.AsArray() ?? [])
        {
            var kind = (string)related!["relationship"]! == "after-end" ? "after" : "before";
            var time =
                related["offsetDuration"] is { } exact
                    ? $"{Said(exact["value"])}..{Said(exact["value"])} {(string)exact["code"]!} "
                : related["offsetRange"] is { } range
                    ? $"{Said(range["low"]?["value"])}..{Said(range["high"]?["value"])} {(string)(range["low"] ?? range["high"])!["code"]!} "
                : "";
            foreach (var name in names[(string)related["actionId"]!])
            {
                var at = words.IndexOf($"{kind} {name}", StringComparison.OrdinalIgnoreCase);
                if (at >= 0)
                {
                    return $"{time}{kind} {words.Substring(at + kind.Length + 1, name.Length)}";
                }
            }
        }

        return null;
    }

    private static string Words(JsonObject definition) =>
        (string?)definition["dosage"]?[0]!["text"] ?? Plain(definition["description"]);

    /// <summary>The words of a dosage without those that it quotes from the source.</summary>
    private static string Understood(string words)
    {
        var quotes = words.IndexOf(": “", StringComparison.Ordinal);
        return quotes < 0 ? words : words[..quotes];
    }

    /// <summary>Markdown without the marks that make it plain.</summary>
    private static string Plain(JsonNode? markdown) => ((string)markdown!).Replace("\\", "", StringComparison.Ordinal);

    private static void ReadProcedure(Facts facts, JsonObject definition, JsonNode? block)
    {
        var radiation = Extension(definition, Own + "regimen-radiation");
        facts["fraction"] = Quantity(PartNode(radiation, "dosePerFraction")?["valueQuantity"]);
        facts["total"] = Quantity(PartNode(radiation, "totalDose")?["valueQuantity"]);
        facts["fractions"] = Part(radiation, "fractions");
        foreach (var note in Extensions(definition, Own + "regimen-note"))
        {
            ReadInstruction(facts, Part(note, "text")!);
        }

        ReadTiming(facts, definition["timingTiming"]?["repeat"], Understood(Words(definition)), block);
        foreach (var text in Extensions(definition, Own + "regimen-unparsed-text"))
        {
            ReadUnparsed(facts, (string)text["valueString"]!);
        }
    }

    private static void ReadDosage(Facts facts, JsonObject definition, JsonNode? block)
    {
        var dosage = definition["dosage"]![0]!.AsObject();
        var text = Understood((string)dosage["text"]!);
        facts["route"] = (string?)dosage["route"]?["text"];
        facts["method"] =
            (string?)dosage["method"]?["text"] is var method && method != "continuous infusion" ? method : null;
        facts["continuous"] = text.Contains("continuous infusion", StringComparison.Ordinal) ? "yes" : null;
        facts["as needed"] = (bool?)dosage["asNeededBoolean"] == true ? "yes" : null;
        facts["label"] =
            LabelBefore().Match(text) is { Success: true } label
            && label.Groups["label"].Value != facts["drug"]
            && label.Groups["label"].Value.StartsWith(Capitalised(facts["drug"]!) + ", ", StringComparison.Ordinal)
                ? label.Groups["label"].Value[(facts["drug"]!.Length + 2)..].ToLowerInvariant()
                : null;
        facts["divided"] = Divided().Match(text) is { Success: true } divided ? divided.Value : null;
        facts["cap"] =
            dosage["maxDosePerAdministration"] is { } most ? $"{Quantity(most)} dose"
            : dosage["maxDosePerPeriod"] is { } period ? $"{Quantity(period["numerator"])} {PeriodOf(period)}"
            : null;
        foreach (var dose in dosage["doseAndRate"]?.AsArray() ?? [])
        {
            var type = (string)dose!["type"]!["coding"]![0]!["code"]!;
            if (type == "ordered")
            {
                facts["dose"] =
                    Amount(dose["doseQuantity"], dose["doseRange"])
                    ?? PerTime(Amount(dose["rateQuantity"], dose["rateRange"]));
            }
        }

        foreach (var instruction in dosage["additionalInstruction"]?.AsArray() ?? [])
        {
            ReadInstruction(facts, (string)instruction!["text"]!);
        }

        ReadTiming(facts, dosage["timing"]?["repeat"], text, block);
        foreach (var fragment in Extensions(dosage, Own + "regimen-unparsed", "modifierExtension"))
        {
            ReadUnparsed(facts, (string)fragment["valueString"]!);
        }
    }

    private static void ReadTiming(Facts facts, JsonNode? repeat, string text, JsonNode? block)
    {
        if (repeat is null)
        {
            return;
        }

        var days = (facts["days"] ?? facts["optional days"])?.Split(',').Length ?? 0;
        if (repeat["duration"] is { } shortest)
        {
            facts["infusion"] =
                $"{Said(shortest)}..{Said(repeat["durationMax"] ?? shortest)} {(string)repeat["durationUnit"]!}";
        }

        facts["time of day"] = (string?)repeat["when"]?[0] switch
        {
            "MORN" => "morning",
            "EVE" => "evening",
            "HS" => "bedtime",
            _ => null,
        };
        var frequency = (int?)repeat["frequency"];
        if (frequency is not null && (facts["divided"] is null or "in divided doses" || Stated().IsMatch(text)))
        {
            ReadFrequency(facts, repeat, frequency.Value);
        }

        if ((int?)repeat["count"] is { } count)
        {
            ReadCount(facts, repeat, count, days, text);
        }

        ReadBounds(facts, repeat, days, text, block);
    }

    /// <summary>
    /// A count is the stated number of doses; or that of what is given once on each stated day, in one dose or divided;
    /// else it follows from days and frequency.
    /// </summary>
    private static void ReadCount(Facts facts, JsonNode repeat, int count, int days, string text)
    {
        var saysOnce = Once().Matches(text).Any(once => !once.Groups["often"].Success);
        var daily = facts["frequency"] is null ? (int?)repeat["frequency"] ?? 1 : 1;
        if (text.Contains($" x {count} doses", StringComparison.Ordinal))
        {
            facts["doses"] = $"{count}";
            facts["once"] = saysOnce ? "yes" : null;
        }
        else if (saysOnce && count == Math.Max(days, 1) * daily)
        {
            facts["once"] = "yes";
        }
        else if (facts["frequency"] is null || days == 0 || count % days != 0)
        {
            facts["doses"] = $"{count}";
        }
    }

    private static void ReadFrequency(Facts facts, JsonNode repeat, int frequency)
    {
        if (facts["days per week"] is { } days && (string?)repeat["periodUnit"] == "wk")
        {
            var times = frequency / int.Parse(days, CultureInfo.InvariantCulture);
            facts["frequency"] = $"{times} in 1.. d";
            return;
        }

        facts["frequency"] =
            $"{frequency} in {Said(repeat["period"])}..{Said(repeat["periodMax"])} {(string)repeat["periodUnit"]!}";
    }

    /// <summary>Bounds that are not stated follow from the stated days, weeks or the length of the cycle or course.</summary>
    private static void ReadBounds(Facts facts, JsonNode repeat, int days, string text, JsonNode? block)
    {
        var exact = repeat["boundsDuration"];
        var range = repeat["boundsRange"];
        if ((exact ?? range) is null)
        {
            return;
        }

        var low = Said((exact ?? range!["low"])?["value"]);
        var high = Said((exact ?? range!["high"])?["value"]);
        var unit = (string)(exact ?? range!["low"] ?? range["high"])!["code"]!;
        var words =
            low is null ? $"for up to {high} "
            : high is null ? $"for at least {low} "
            : low == high ? $"for {low} "
            : $"for {low} to {high} ";
        var follows =
            facts["weeks"] is not null
            || (low == high && low == $"{days}" && unit == "d")
            || (
                days > 0
                && low == Said(block?["duration"])
                && high == Said(block?["durationMax"] ?? block?["duration"])
                && unit == (string?)block?["durationUnit"]
            );
        if (!follows || text.Contains(words, StringComparison.Ordinal))
        {
            facts["bounds"] = $"{low}..{high} {unit}";
        }
    }

    /// <summary>Adds what words beside a dosage say.</summary>
    public static void ReadInstruction(Facts facts, string text)
    {
        if (text == "loading dose")
        {
            facts["loading"] = "yes";
        }
        else if (text == "as needed")
        {
            facts["as needed"] = "yes";
        }
        else if (text == "in divided doses")
        {
            facts["divided"] = text;
        }
        else if (DaysPerWeek().Match(text) is { Success: true } days)
        {
            facts["days per week"] = days.Groups["days"].Value;
        }
        else if (Fluid().Match(text) is { Success: true } fluid)
        {
            facts["volume"] =
                $"{fluid.Groups["value"].Value} {fluid.Groups["unit"].Value} {fluid.Groups["diluent"].Value}".TrimEnd();
        }
        else if (Over().Match(text) is { Success: true } over)
        {
            var value = over.Groups["value"].Value;
            facts["infusion"] =
                $"{Bounded(over.Groups["bound"].Value, value, over.Groups["high"])} {Codes[over.Groups["unit"].Value]}";
        }
        else if (text.StartsWith("at hours ", StringComparison.Ordinal))
        {
            facts["hours"] = text["at hours ".Length..].Replace(" ", "", StringComparison.Ordinal);
        }
        else if (Retained().Match(text) is { Success: true } retained)
        {
            facts["dwell"] =
                $"{Bounded(retained.Groups["bound"].Value, retained.Groups["low"].Value, retained.Groups["high"])} {Codes[retained.Groups["unit"].Value]}";
        }
        else if (Maximum().Match(text) is { Success: true } most)
        {
            facts["cap"] = $"{most.Groups["value"].Value} {Code(most.Groups["unit"].Value)}";
        }
        else if (
            text.StartsWith("until ", StringComparison.Ordinal) || text.StartsWith("target ", StringComparison.Ordinal)
        )
        {
            // Said by the plan as well.
        }
        else if (text.StartsWith("Week", StringComparison.OrdinalIgnoreCase))
        {
            facts["weeks"] = text;
        }
        else if (Related().Match(text) is { Success: true } related)
        {
            facts["relation"] = Relation(related);
        }
        else if (Total().Match(text) is { Success: true } total)
        {
            facts["total"] = TotalOf(total);
        }
        else if (text is "intravesical" or "IV" or "PO" or "SC" or "IM")
        {
            facts["route"] = text;
        }
        else
        {
            facts.Add("words", text);
        }
    }

    private static void ReadUnparsed(Facts facts, string text)
    {
        if (Total().Match(text) is { Success: true } total)
        {
            facts["total"] = TotalOf(total);
            facts["total disagrees"] = "yes";
        }
        else if (DividedDose().Match(text) is { Success: true } dose)
        {
            facts["dose"] = WordedDose(dose);
        }
        else
        {
            facts.Add("unread", text);
        }
    }

    private static string? Branch(JsonObject? branch)
    {
        if (branch is null)
        {
            return null;
        }

        var low = PartNode(branch, "low")?["valueQuantity"];
        var high = PartNode(branch, "high")?["valueQuantity"];
        return $"{Part(branch, "kind")} {Part(branch, "text")} {Said(low?["value"])}..{Said(high?["value"])}"
            + $" {(string?)(low ?? high)?["code"]}".TrimEnd();
    }

    private static string? Cycles(JsonObject? cycles) =>
        cycles is null
            ? null
            : $"{Part(cycles, "from")}-{Part(cycles, "to")} [{string.Join(",", Parts(cycles, "cycle"))}] {Part(cycles, "text")}";

    private static string? Target(JsonObject plan, JsonObject action)
    {
        if (action["goalId"] is not JsonArray ids)
        {
            return null;
        }

        var goal = plan["goal"]!.AsArray().Single(goal => (string)goal!["id"]! == (string)ids[0]!)!;
        var target = goal["target"]![0]!;
        var range = target["detailRange"]!;
        var unit = (string)(range["low"] ?? range["high"])!["code"]!;
        var type = Level().Match((string)target["measure"]!["text"]!).Groups["type"].Value;
        return $"{Said(range["low"]?["value"])}..{Said(range["high"]?["value"])} {(unit == "{INR}" ? "INR" : unit)} {type}".TrimEnd();
    }

    private static string? Amount(JsonNode? quantity, JsonNode? range) =>
        quantity is not null ? $"{Said(quantity["value"])}..{Said(quantity["value"])} {Unit(quantity)}"
        : range is not null
            ? $"{Said(range["low"]?["value"])}..{Said(range["high"]?["value"])} {Unit((range["low"] ?? range["high"])!)}"
        : null;

    private static string? PerTime(string? amount) =>
        amount is null ? null
        : amount.EndsWith("/d", StringComparison.Ordinal) ? $"{amount[..^2]} per day"
        : amount.EndsWith("/h", StringComparison.Ordinal) ? $"{amount[..^2]} per hour"
        : amount.EndsWith("/wk", StringComparison.Ordinal) ? $"{amount[..^3]} per week"
        : amount;

    private static string? Quantity(JsonNode? quantity) =>
        quantity is null ? null : $"{Said(quantity["value"])} {Unit(quantity)}";

    private static string Unit(JsonNode quantity) =>
        ((string)quantity["code"]!)
            .Replace(".{cells}", "", StringComparison.Ordinal)
            .Replace("mg.min/mL", "AUC", StringComparison.Ordinal);

    private static string PeriodOf(JsonNode ratio) =>
        (string)ratio["denominator"]!["code"]! switch
        {
            "d" => "day",
            "h" => "hour",
            var other => other,
        };

    private static string Relation(Match related)
    {
        var what = related.Groups["what"].Value;
        if (related.Groups["within"].Success)
        {
            return $"within {related.Groups["within"].Value} {Codes[related.Groups["unit"].Value]} {what}";
        }

        var time = related.Groups["low"].Success
            ? $"{Bounded(related.Groups["bound"].Value, related.Groups["low"].Value, related.Groups["high"])} {Codes[related.Groups["unit"].Value]} "
            : "";
        return $"{time}{related.Groups["kind"].Value} {what}";
    }

    /// <summary>A dose that may be that of a day or a single one, and is in words therefore.</summary>
    private static string WordedDose(Match dose)
    {
        var unit = dose.Groups["auc"].Success ? "AUC" : Code(dose.Groups["unit"].Value);
        return $"{Bounded(dose.Groups["bound"].Value, dose.Groups["low"].Value, dose.Groups["high"])} {unit}";
    }

    private static string Bounded(string bound, string low, Group high) =>
        bound.Trim() switch
        {
            "at least" => $"{low}..",
            "up to" => $"..{low}",
            _ => $"{low}..{(high.Success ? high.Value : low)}",
        };

    private static string TotalOf(Match total) =>
        $"{total.Groups["value"].Value} {Code(total.Groups["unit"].Value)} {total.Groups["scope"].Value}".TrimEnd();

    private static string Code(string display) =>
        display.StartsWith("x 10^", StringComparison.Ordinal)
            ? $"10*{display["x 10^".Length..].Replace(" cells", "", StringComparison.Ordinal)}"
            : string.Join('/', display.Split('/').Select(part => Codes.GetValueOrDefault(part, part)));

    private static string? Said(JsonNode? number) =>
        number is null
            ? null
            : decimal.Parse(number.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture)
                .ToString("G29", CultureInfo.InvariantCulture);

    private static string Capitalised(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static IEnumerable<JsonObject> Extensions(JsonObject? element, string url, string list = "extension") =>
        element?[list]?.AsArray().Select(item => item!.AsObject()).Where(item => (string)item["url"]! == url) ?? [];

    private static JsonObject? Extension(JsonObject element, string url, string list = "extension") =>
        Extensions(element, url, list).FirstOrDefault();

    private static JsonObject? PartNode(JsonObject? extension, string name) =>
        Extensions(extension, name).FirstOrDefault();

    private static string? Part(JsonObject? extension, string name) => Parts(extension, name).FirstOrDefault();

    private static IEnumerable<string> Parts(JsonObject? extension, string name) =>
        Extensions(extension, name).Select(part => part.First(field => field.Key != "url").Value!.ToString());

    [GeneratedRegex("^(?<label>[^:]+)(:|$)", Options)]
    private static partial Regex LabelBefore();

    [GeneratedRegex(@"\bonce\b(?<often> (per|every))?", Options)]
    private static partial Regex Once();

    [GeneratedRegex(
        @"^(?<auc>AUC )?(?<bound>at least |up to )?(?<low>\d[\d.]*)( to (?<high>\d[\d.]*))?( (?<unit>.+))? in (\d+ )?divided doses( \(.+\))*$",
        Options
    )]
    private static partial Regex DividedDose();

    [GeneratedRegex(@"(once|twice|times) (per|every)|every (\d|other)", Options)]
    private static partial Regex Stated();

    [GeneratedRegex(@"in (\d+ )?divided doses", Options)]
    private static partial Regex Divided();

    [GeneratedRegex(@"(?<days>\d+) days per week$", Options)]
    private static partial Regex DaysPerWeek();

    [GeneratedRegex(@"^in (?<value>\d[\d.]*) (?<unit>mL|L)( (?<diluent>.+))?$", Options)]
    private static partial Regex Fluid();

    [GeneratedRegex(@"^over (?<bound>at least|up to) (?<value>\d[\d.]*) (?<unit>\w+)$", Options)]
    private static partial Regex Over();

    [GeneratedRegex(
        @"^retained for (?<bound>at least |up to )?(?<low>\d[\d.]*)( to (?<high>\d[\d.]*))? (?<unit>\w+)$",
        Options
    )]
    private static partial Regex Retained();

    [GeneratedRegex(@"^maximum of (?<value>\d[\d.]*) (?<unit>.+)$", Options)]
    private static partial Regex Maximum();

    [GeneratedRegex(
        @"^(?:within (?<within>\d[\d.]*) (?<unit>\w+) of|(?:(?<bound>at least |up to )?(?<low>\d[\d.]*)(?: to (?<high>\d[\d.]*))? (?<unit>\w+) )?(?<kind>after|before)) (?<what>.+)$",
        Options
    )]
    private static partial Regex Related();

    [GeneratedRegex(@"^total dose( per (?<scope>\w+))?: (?<value>\d[\d.]*) (?<unit>.+)$", Options)]
    private static partial Regex Total();

    [GeneratedRegex(@"(?<type>trough|steady state|plasma concentration) level$", Options)]
    private static partial Regex Level();
}

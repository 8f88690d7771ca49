using System.Text.Json.Nodes;
using FhirRegimens.Regimens;
using FhirRegimens.Sources.HemOnc;
using FhirRegimens.Sources.Sigs;
using FhirRegimens.Sources.Text;

namespace FhirRegimens.Sources.Tests.Sigs;

/// <summary>Reads the source lines of a case as a page reader would, and writes readings in the fields of the table.</summary>
public static class SigTable
{
    /// <summary>The bullet lines of a source: headings, duration lines, table cells and empty lines left out.</summary>
    public static IReadOnlyList<BulletLine> Lines(IReadOnlyList<string> source)
    {
        var text = new SourceText(string.Join('\n', source));
        var lines = new List<BulletLine>();
        for (var number = 1; number <= text.LineCount; number++)
        {
            var span = text.Line(number);
            var line = text.Slice(span);
            var bullets = line.TakeWhile(character => character is '*' or ':' or '•' or '∘').Count();
            var depth = line.StartsWith('∘') ? 2 : bullets;
            var content = InlineReader.Read(text, span.Offset + bullets, span.Length - bullets);
            var isOther = line.StartsWith('=') || DurationReader.Read((IReadOnlyList<Inline>)content, span) is not null;
            if (((IReadOnlyList<Inline>)content).PlainText().Length > 0 && (bullets > 0 || !isOther))
            {
                lines.Add(new BulletLine(depth, content, span));
            }
        }

        return lines;
    }

    /// <summary>What <see cref="SigReader"/> makes of the lines, in the fields of the table.</summary>
    public static JsonArray Read(IReadOnlyList<string> source)
    {
        var reading = SigReader.Read(Lines(source));
        var readings = new List<(int Line, JsonObject Fields)>();
        foreach (var note in reading.Notes.Concat(reading.Components.SelectMany(component => component.Notes)))
        {
            readings.Add((note.Span.Line, WithLine(new JsonObject { ["note"] = true }, note.Span, source)));
        }

        foreach (var sig in reading.Components.SelectMany(component => component.Sigs))
        {
            readings.Add((sig.Span.Line, Project(sig, source)));
        }

        return [.. readings.OrderBy(item => item.Line).Select(item => (JsonNode)item.Fields)];
    }

    public static JsonObject Project(Sig sig, IReadOnlyList<string> source)
    {
        var fields = sig.Alternatives.Count == 0 ? WithLine(Fields(sig), sig.Span, source) : Choice(sig, source);
        return fields;
    }

    private static JsonObject Choice(Sig sig, IReadOnlyList<string> source)
    {
        var own = Fields(sig with { Dose = null });
        own.Remove("drug");
        own.Remove("brand");
        own.Remove("synonym");
        own.Remove("class");
        var areLinesOfTheirOwn = sig.Alternatives.Any(alternative =>
            alternative.Span != sig.Span && alternative.Span.Length > 0
        );
        own["alternatives"] = new JsonArray([
            .. sig.Alternatives.Select(alternative =>
                areLinesOfTheirOwn ? WithLine(Fields(alternative), alternative.Span, source) : Fields(alternative)
            ),
        ]);
        return own;
    }

    private static JsonObject WithLine(JsonObject fields, SourceSpan span, IReadOnlyList<string> source)
    {
        if (source.Count > 1)
        {
            fields["line"] = span.Line - 1;
        }

        return fields;
    }

    public static JsonObject Fields(Sig sig) =>
        Stated(
            new JsonObject
            {
                ["drug"] = sig.Drug.Name.Length > 0 ? sig.Drug.Name : null,
                ["brand"] = sig.Drug.Brand,
                ["synonym"] = sig.Drug.Synonym,
                ["class"] = True(sig.Drug.IsClass),
                ["label"] = sig.Label,
                ["dose_min"] = sig.Dose?.Min,
                ["dose_max"] = sig.Dose?.Max,
                ["unit"] = sig.Dose?.Unit ?? sig.FractionUnit ?? (sig.Fractions is null ? null : sig.TotalDose?.Unit),
                ["per"] = sig.Dose?.Per,
                ["divided"] = True(sig.Divided),
                ["divided_doses"] = sig.DividedDoses,
                ["cap"] = sig.Cap?.Value,
                ["cap_unit"] = sig.Cap?.Unit,
                ["cap_per"] = sig.Cap?.Per,
                ["volume"] = sig.Volume is { } volume
                    ? Stated(
                        new JsonObject
                        {
                            ["value"] = volume.Value,
                            ["unit"] = volume.Unit,
                            ["diluent"] = volume.Diluent,
                        }
                    )
                    : null,
                ["routes"] = List(sig.Routes, route => JsonValue.Create(route)),
                ["method"] = sig.Method,
                ["infusion_min"] = sig.Infusion?.Min,
                ["infusion_max"] = sig.Infusion?.Max,
                ["infusion_unit"] = sig.Infusion?.Unit,
                ["continuous"] = True(sig.Continuous),
                ["times"] = sig.Frequency?.Times,
                ["period"] = sig.Frequency?.Period,
                ["period_max"] = sig.Frequency?.PeriodMax,
                ["period_unit"] = sig.Frequency?.Unit,
                ["every_other_day"] = True(sig.Frequency?.EveryOtherDay == true),
                ["days_per_week"] = sig.DaysPerWeek,
                ["time_of_day"] = sig.TimeOfDay,
                ["hours"] = List(sig.Hours, hour => JsonValue.Create(hour)),
                ["once"] = True(sig.Once),
                ["prn"] = True(sig.Prn),
                ["days"] = List(sig.Days, day => JsonValue.Create(day)),
                ["optional_days"] = List(sig.OptionalDays, day => JsonValue.Create(day)),
                ["optional"] = True(sig.Optional),
                ["start_day"] = sig.StartDay,
                ["bounds"] = Length(sig.Bounds),
                ["doses"] = sig.Doses,
                ["cycles"] = Occurrences(sig.Cycles),
                ["weeks"] = Occurrences(sig.Weeks),
                ["step"] = sig.Step is { } step ? new JsonObject { ["n"] = step.Number, ["of"] = step.Of } : null,
                ["branch"] = sig.Branch is { } branch
                    ? Stated(
                        new JsonObject
                        {
                            ["kind"] = branch.Kind,
                            ["text"] = branch.Text,
                            ["low"] = branch.Low,
                            ["high"] = branch.High,
                            ["unit"] = branch.Unit,
                        }
                    )
                    : null,
                ["sequence"] = sig.Sequence,
                ["relation"] = sig.Relation is { } relation
                    ? Stated(
                        new JsonObject
                        {
                            ["what"] = relation.What,
                            ["when"] = relation.When?.Min ?? relation.When?.Max,
                            ["when_max"] = relation.When?.Max == relation.When?.Min ? null : relation.When?.Max,
                            ["unit"] = relation.When?.Unit,
                            ["rel"] = relation.Kind,
                        }
                    )
                    : null,
                ["target"] = sig.Target is { } target
                    ? Stated(
                        new JsonObject
                        {
                            ["min"] = target.Min,
                            ["max"] = target.Max,
                            ["unit"] = target.Unit,
                            ["type"] = target.Type,
                        }
                    )
                    : null,
                ["total_dose"] = sig.TotalDose is { } total
                    ? Stated(
                        new JsonObject
                        {
                            ["value"] = total.Value,
                            ["unit"] = total.Unit,
                            ["scope"] = total.Scope,
                        }
                    )
                    : null,
                ["checksum_ok"] = sig.ChecksumAgrees,
                ["fraction_dose"] = sig.FractionDose,
                ["fractions"] = sig.Fractions,
                ["dwell"] = Length(sig.Dwell),
                ["loading"] = True(sig.Loading),
                ["taper"] = sig.Taper,
                ["titration"] = sig.Titration,
                ["until"] = sig.Until,
                ["unread"] = List(sig.Unread, fragment => JsonValue.Create(fragment)),
            }
        );

    /// <summary>A single length has a value, "up to" only a greatest one.</summary>
    private static JsonObject? Length(Interval? interval) =>
        interval is null
            ? null
            : Stated(
                new JsonObject
                {
                    ["value"] = interval.Min,
                    ["value_max"] = interval.Max == interval.Min ? null : interval.Max,
                    ["unit"] = interval.Unit,
                }
            );

    private static JsonObject? Occurrences(Occurrences? occurrences) =>
        occurrences is null
            ? null
            : Stated(
                new JsonObject
                {
                    ["from"] = occurrences.From,
                    ["to"] = occurrences.To,
                    ["list"] = List(occurrences.Listed, number => JsonValue.Create(number)),
                    ["optional"] = List(occurrences.Optional, number => JsonValue.Create(number)),
                    ["onwards"] = True(occurrences.Onwards),
                    ["text"] = occurrences.Text,
                }
            );

    private static JsonNode? True(bool value) => value ? JsonValue.Create(true) : null;

    private static JsonArray? List<T>(ValueList<T> items, Func<T, JsonNode?> write) =>
        items.Count == 0 ? null : [.. items.Select(write)];

    private static JsonObject Stated(JsonObject fields)
    {
        foreach (var name in fields.Where(field => field.Value is null).Select(field => field.Key).ToList())
        {
            fields.Remove(name);
        }

        return fields;
    }
}

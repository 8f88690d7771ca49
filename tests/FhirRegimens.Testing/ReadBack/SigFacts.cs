using System.Collections;
using System.Globalization;
using System.Reflection;
using FhirRegimens.Regimens;

namespace FhirRegimens.Testing.ReadBack;

/// <summary>The facts that the orders of dose lines must say, as <see cref="FhirReader"/> writes them.</summary>
public static class SigFacts
{
    private static readonly PropertyInfo[] Fields = typeof(Sig).GetProperties();

    /// <summary>The facts of each order that a component asks for; what its section says holds for all of them.</summary>
    public static IEnumerable<Facts> Of(TherapySection section, Component component) =>
        component
            .Sigs.DefaultIfEmpty(
                new()
                {
                    Drug = component.Drug,
                    Text = component.Text,
                    Span = component.Span,
                }
            )
            .SelectMany(Orders)
            .Select(sig =>
                FactsOf(
                    sig with
                    {
                        Cycles = sig.Cycles ?? section.Cycles,
                        Branch = sig.Branch ?? section.Branch,
                    },
                    component.Notes
                )
            );

    /// <summary>The facts of each order that a dose line asks for: one for each alternative and route.</summary>
    public static IEnumerable<Facts> Of(Sig sig) => Orders(sig).Select(order => FactsOf(order, []));

    private static IEnumerable<Sig> Orders(Sig sig) =>
        sig.Alternatives.Count > 0 ? sig.Alternatives.SelectMany(alternative => Orders(Whole(sig, alternative)))
        : sig.Routes.Count > 1 ? sig.Routes.Select(route => sig with { Routes = [route] })
        : [sig];

    /// <summary>An alternative with everything that its line says about all of them.</summary>
    private static Sig Whole(Sig line, Sig alternative)
    {
        var whole = alternative with { };
        foreach (var field in Fields.Where(field => field.Name != nameof(Sig.Alternatives) && field.CanWrite))
        {
            if (IsUnstated(field.GetValue(alternative)))
            {
                field.SetValue(whole, field.GetValue(line));
            }
        }

        return whole with
        {
            Unread = line.Unread.Concat(alternative.Unread).Distinct(StringComparer.Ordinal).ToValueList(),
        };
    }

    private static bool IsUnstated(object? value) =>
        value is null or false or ""
        || value.Equals(default(SourceSpan))
        || (value is IEnumerable items && !items.Cast<object>().Any());

    private static Facts FactsOf(Sig sig, ValueList<Note> notes)
    {
        var facts = new Facts
        {
            ["line"] = string.IsNullOrWhiteSpace(sig.Text) ? sig.Drug.Name : sig.Text,
            ["place"] = $"{sig.Span.Line}:{sig.Span.Column} {sig.Span.Offset}+{sig.Span.Length}",
            ["drug"] = sig.Drug.Name,
            ["brand"] = sig.Drug.Brand,
            ["synonym"] = sig.Drug.Synonym,
            ["label"] = sig.Label?.ToLowerInvariant(),
            ["cap"] = sig.Cap is { } cap ? $"{Said(cap.Value)} {cap.Unit} {cap.Per}".TrimEnd() : null,
            ["volume"] = sig.Volume is { } volume
                ? $"{Said(volume.Value)} {volume.Unit} {volume.Diluent}".TrimEnd()
                : null,
            ["route"] = sig.Routes is [var route] ? route : null,
            ["method"] = sig.Method,
            ["infusion"] = Range(sig.Infusion),
            ["continuous"] = sig.Continuous ? "yes" : null,
            ["frequency"] = sig.Frequency is { } often
                ? $"{often.Times} in {Said(often.Period)}..{Said(often.PeriodMax)} {often.Unit}"
                : null,
            ["days per week"] = Said(sig.DaysPerWeek),
            ["time of day"] = sig.TimeOfDay,
            ["hours"] = string.Join(",", sig.Hours.Select(hour => Said(hour))),
            ["once"] = sig.Once ? "yes" : null,
            ["as needed"] = sig.Prn ? "yes" : null,
            ["days"] = string.Join(",", sig.Days),
            ["optional days"] = string.Join(",", sig.OptionalDays),
            ["optional"] = sig.Optional ? "yes" : null,
            ["start day"] = Said(sig.StartDay),
            ["bounds"] = Range(sig.Bounds),
            ["doses"] = Said(sig.Doses),
            ["cycles"] = sig.Cycles is { } cycles
                ? $"{Said(cycles.From)}-{Said(cycles.To)} [{string.Join(",", cycles.Listed)}] {cycles.Text}"
                : null,
            ["weeks"] = sig.Weeks?.Text,
            ["step"] = sig.Step is { } step ? $"{step.Number} of {step.Of}" : null,
            ["branch"] = sig.Branch is { } branch
                ? $"{branch.Kind.Replace(' ', '-')} {branch.Text} {Said(branch.Low)}..{Said(branch.High)}"
                    + $" {branch.Unit}".TrimEnd()
                : null,
            ["sequence"] = sig.Sequence,
            ["relation"] = sig.Relation is { } relation ? Order(relation) : null,
            ["target"] = sig.Target is { } target
                ? $"{Said(target.Min)}..{Said(target.Max)} {target.Unit} {target.Type}".TrimEnd()
                : null,
            ["total"] = sig.TotalDose is { } total ? $"{Said(total.Value)} {total.Unit} {total.Scope}".TrimEnd() : null,
            ["total disagrees"] = sig.ChecksumAgrees == false ? "yes" : null,
            ["fractions"] = Said(sig.Fractions),
            ["dwell"] = Range(sig.Dwell),
            ["loading"] = sig.Loading ? "yes" : null,
            ["until"] = sig.Until,
        };
        SetDose(facts, sig);
        foreach (var words in new[] { sig.Taper, sig.Titration }.OfType<string>())
        {
            facts.Add("words", words);
        }

        foreach (var fragment in sig.Unread)
        {
            facts.Add("unread", fragment);
        }

        foreach (var note in notes.Select(note => note.Text).Distinct(StringComparer.Ordinal))
        {
            FhirReader.ReadInstruction(facts, note);
        }

        return facts;
    }

    /// <summary>
    /// A radiation dose is a fraction's where it is given once or so many times; alone it stays in words. A divided
    /// amount that is not per day stays in words.
    /// </summary>
    private static void SetDose(Facts facts, Sig sig)
    {
        var unit = sig.FractionUnit ?? sig.Dose?.Unit;
        if (unit is "Gy" or "cGy")
        {
            if (sig.FractionDose is { } fraction)
            {
                facts["fraction"] = $"{Said(fraction)} {unit}";
            }
            else if (sig.Dose is not null && (sig.Once || sig.Frequency is not null))
            {
                facts["fraction"] = $"{Said(sig.Dose.Min)} {unit}";
            }
            else if (sig.Dose is not null)
            {
                facts.Add("unread", $"{Said(sig.Dose.Min)} {unit}");
            }

            return;
        }

        facts["dose"] = sig.Dose is { } dose
            ? $"{Said(dose.Min)}..{Said(dose.Max)} {dose.Unit}{(dose.Per is null ? "" : $" per {dose.Per}")}"
            : null;
        facts["divided"] =
            sig.DividedDoses is { } doses ? $"in {Said(doses)} divided doses"
            : sig.Divided ? "in divided doses"
            : null;
    }

    private static string Order(Relation relation) =>
        relation switch
        {
            { Kind: "within", When: { } time } => $"within {Said(time.Max)} {time.Unit} {relation.What}",
            { When: { } time } => $"{Range(time)} {relation.Kind} {relation.What}",
            _ => $"{relation.Kind} {relation.What}",
        };

    private static string? Range(Interval? interval) =>
        interval is null ? null : $"{Said(interval.Min)}..{Said(interval.Max)} {interval.Unit}";

    private static string? Said(decimal? number) => number?.ToString("G29", CultureInfo.InvariantCulture);
}

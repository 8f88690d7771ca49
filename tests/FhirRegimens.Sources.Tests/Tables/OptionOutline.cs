using System.Globalization;
using FhirRegimens.Regimens;

namespace FhirRegimens.Sources.Tests.Tables;

/// <summary>What was read of an option, a line for the option and each dose and option below it.</summary>
internal static class OptionOutline
{
    public static IEnumerable<string> Of(TreatmentOption option, string indent = "")
    {
        var parts = new[]
        {
            option.Text,
            option.Marks.Count > 0 ? $"({string.Join(',', option.Marks)})" : null,
            Branch(option.Branch),
            option.Selection == OptionSelection.Together ? null : option.Selection.ToString(),
        };
        yield return indent + string.Join(' ', parts.OfType<string>());
        foreach (var line in option.Components.SelectMany(component => component.Sigs).SelectMany(Readings))
        {
            yield return $"{indent}  {Of(line)}";
        }

        var remarks = option.Components.SelectMany(component => component.Notes).Select(note => note.Text);
        foreach (var remark in option.Notes.Select(note => note.Text).Concat(remarks))
        {
            yield return $"{indent}  note: {remark}";
        }

        foreach (var line in option.Options.SelectMany(part => Of(part, indent + "  ")))
        {
            yield return line;
        }
    }

    private static IEnumerable<Sig> Readings(Sig sig) =>
        sig.Alternatives.Count == 0 ? [sig] : sig.Alternatives.SelectMany(Readings);

    private static string Of(Sig sig)
    {
        var name = sig.Drug.Synonym is null ? sig.Drug.Name : $"{sig.Drug.Name} ({sig.Drug.Synonym})";
        var dose = sig.Dose is { } amount
            ? string.Create(CultureInfo.InvariantCulture, $" {amount.Min}..{amount.Max} {amount.Unit}")
                + (amount.Per is null ? "" : $" per {amount.Per}")
            : "";
        string?[] facts =
        [
            name + dose,
            sig.Optional ? "optional" : null,
            sig.Routes.Count > 0 ? string.Join(" or ", sig.Routes) : null,
            sig.Frequency is { } often
                ? string.Create(CultureInfo.InvariantCulture, $"{often.Times} in {often.Period} {often.Unit}")
                : null,
            sig.Once ? "once" : null,
            sig.Days.Count > 0 ? $"days {string.Join(',', sig.Days)}" : null,
            sig.Bounds is { } bounds
                ? string.Create(CultureInfo.InvariantCulture, $"for {bounds.Min}..{bounds.Max} {bounds.Unit}")
                : null,
            sig.Doses is { } doses ? $"{doses} doses" : null,
            sig.DividedDoses is { } divided ? $"divided in {divided}" : null,
            sig.Taper is { } taper ? $"taper: {taper}" : null,
            sig.Target is { } level
                ? string.Create(CultureInfo.InvariantCulture, $"{level.Type} {level.Min}..{level.Max} {level.Unit}")
                : null,
            Branch(sig.Branch),
            sig.Step is { } step ? $"step {step.Number} of {step.Of}" : null,
            sig.Unread.Count > 0 ? $"unread: {string.Join(", ", sig.Unread)}" : null,
        ];
        return string.Join("; ", facts.OfType<string>());
    }

    private static string? Branch(Branch? branch) =>
        branch is null ? null
        : (branch.Low ?? branch.High) is null ? $"[{branch.Kind}: {branch.Text}]"
        : string.Create(
            CultureInfo.InvariantCulture,
            $"[{branch.Kind}: {branch.Text} {branch.Low}..{branch.High} {branch.Unit}]"
        );
}

using System.Globalization;
using System.Text.RegularExpressions;
using FhirRegimens.Regimens;
using FhirRegimens.Sources.Text;

namespace FhirRegimens.Sources.Trials;

/// <summary>The places of a registry's page: a line with the hospital, then one with a flag or the town.</summary>
internal sealed partial class RegistrySites(SourceText source, RecordLedger ledger)
{
    private readonly List<TrialSite> sites = [];
    private Stated<string>? facility;
    private (int Count, SourceSpan Span)? counted;

    /// <summary>Takes a label "Locations (12)"; false for other words.</summary>
    public bool TakeLabel(SourceSpan line, SourceSpan content)
    {
        if (LocationsLabel().Match(source.Slice(content)) is not { Success: true } match)
        {
            return false;
        }

        ledger.Furniture(line);
        var count = match.Groups["count"];
        counted = (
            int.Parse(count.ValueSpan, CultureInfo.InvariantCulture),
            source.Span(content.Offset + count.Index, count.Length)
        );
        ledger.Enter(counted.Value.Span, Fate.Typed);
        return true;
    }

    /// <summary>Takes a line.</summary>
    public void Take(SourceSpan content)
    {
        var words = ledger.Take(content, Fate.Typed);
        var raw = source.Slice(content);
        var flag = BrokenEncoding.Flag(raw);
        var isPlace = flag is not null || (facility is not null && raw.Contains(',', StringComparison.Ordinal));
        if (!isPlace)
        {
            AddFacility();
            facility = new(words, content);
            return;
        }

        if (flag is { } found && !char.IsSurrogate(raw[0]))
        {
            ledger.Say(
                "encoding-repaired",
                $"\"{raw[..found.Length]}\" was read as the flag of {found.Country}, whose encoding is broken in the source.",
                source.Span(content.Offset, found.Length)
            );
        }

        string[] parts =
        [
            .. raw[(flag?.Length ?? 0)..]
                .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
        ];
        sites.Add(
            new()
            {
                Facility = facility?.Value,
                City = parts.Length > 0 ? parts[0] : null,
                State = parts.Length > 2 ? string.Join(", ", parts[1..^1]) : null,
                Country = parts.Length > 1 ? parts[^1] : null,
                CountryCode = flag?.Country,
                Span = facility is null ? content : source.Cover(facility.Span, content),
            }
        );
        facility = null;
    }

    /// <summary>The places in the order of the page; where the page counts others, that is told.</summary>
    public ValueList<TrialSite> Close()
    {
        AddFacility();
        Check();
        return sites.ToValueList();
    }

    private void AddFacility()
    {
        if (facility is not null)
        {
            sites.Add(new() { Facility = facility.Value, Span = facility.Span });
            facility = null;
        }
    }

    private void Check()
    {
        if (counted is { } stated && stated.Count != sites.Count)
        {
            ledger.Say(
                ReaderMessage.FiguresDisagree,
                $"The source counts {stated.Count.ToString(CultureInfo.InvariantCulture)} locations and names "
                    + $"{sites.Count.ToString(CultureInfo.InvariantCulture)}.",
                stated.Span
            );
        }
    }

    [GeneratedRegex(@"^Locations \((?<count>\d{1,5})\)$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex LocationsLabel();
}

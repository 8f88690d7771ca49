using System.Globalization;
using FhirRegimens.Regimens;
using FhirRegimens.Sources.Text;

namespace FhirRegimens.Sources.HemOnc;

/// <summary>Reads the comparator and efficacy cells of a study's row into outcomes.</summary>
internal static class OutcomeReader
{
    private static readonly (string Phrase, string Code)[] Directions =
    [
        ("seems to have superior", "seems-superior"),
        ("seems to be superior", "seems-superior"),
        ("seems superior", "seems-superior"),
        ("might have superior", "might-be-superior"),
        ("might be superior", "might-be-superior"),
        ("may have superior", "might-be-superior"),
        ("seems to have inferior", "seems-inferior"),
        ("seems to be inferior", "seems-inferior"),
        ("seems inferior", "seems-inferior"),
        ("might have inferior", "might-be-inferior"),
        ("might be inferior", "might-be-inferior"),
        ("may have inferior", "might-be-inferior"),
        ("non-inferior", "non-inferior"),
        ("noninferior", "non-inferior"),
        ("superior", "superior"),
        ("inferior", "inferior"),
        ("no difference", "no-difference"),
        ("no significant difference", "no-difference"),
        ("no statistically significant difference", "no-difference"),
        ("equivalent", "equivalent"),
        ("did not meet co-primary", "did-not-meet-co-primary-endpoints"),
        ("did not meet coprimary", "did-not-meet-co-primary-endpoints"),
        ("did not meet primary", "did-not-meet-primary-endpoint"),
        ("did not meet the primary", "did-not-meet-primary-endpoint"),
        ("did not meet secondary", "did-not-meet-secondary-endpoint"),
        ("longer", "longer"),
        ("shorter", "shorter"),
        ("higher", "higher"),
        ("lower", "lower"),
        ("inconclusive", "inconclusive"),
        ("not reported", "not-reported"),
    ];

    private static readonly string[] EndpointLeads =
    [
        "efficacy endpoints of ",
        "efficacy endpoint of ",
        "endpoints of ",
        "endpoint of ",
        "endpoints",
        "endpoint",
        "whether ",
        "non-inferior ",
        "in ",
        "for ",
        "of ",
        "on ",
    ];

    /// <summary>Whether <paramref name="text"/> reads like an efficacy cell.</summary>
    public static bool IsEfficacy(string text) =>
        DirectionOf(text).Code is not null || Measurements.Read(text) is { Label: not null, Value: not null };

    /// <summary>The outcomes of a row. Both cells may be empty; comparators and results may be numbered alike.</summary>
    public static ValueList<Outcome> Read(IReadOnlyList<Inline> comparatorCell, IReadOnlyList<Inline> efficacyCell)
    {
        var comparators = comparatorCell.Lines().Select(ReadComparator).ToList();
        var groups = GroupByNumber(efficacyCell.Lines().Select(line => InlineLines.WithoutMarks(line.PlainText())));
        if (groups.Count == 0)
        {
            groups.Add(([], []));
        }

        var outcomes = new List<Outcome>();
        foreach (var (numbers, lines) in groups)
        {
            var results = ReadResults(lines);
            foreach (var comparator in Chosen(comparators, numbers, results.Count))
            {
                AddAgainst(comparator, results, outcomes);
            }
        }

        return outcomes.ToValueList();
    }

    private static void AddAgainst(Comparator? comparator, List<Outcome> results, List<Outcome> outcomes)
    {
        if (results.Count == 0 && comparator is not null)
        {
            outcomes.Add(
                new Outcome
                {
                    Text = "",
                    Comparator = comparator.Name,
                    ComparatorTarget = comparator.Target,
                }
            );
        }

        outcomes.AddRange(
            results.Select(result =>
                result with
                {
                    Comparator = comparator?.Name,
                    ComparatorTarget = comparator?.Target,
                }
            )
        );
    }

    /// <summary>
    /// The comparators that a group of results is about: the numbered ones; without numbers all of them, one by one
    /// for a single result, and together where which of several results belongs to which cannot be told.
    /// </summary>
    private static IEnumerable<Comparator?> Chosen(List<Comparator> comparators, int[] numbers, int results)
    {
        if (comparators.Count == 0)
        {
            return [null];
        }

        if (numbers.Length > 0 && comparators.Exists(comparator => numbers.Contains(comparator.Number)))
        {
            return comparators.Where(comparator => numbers.Contains(comparator.Number));
        }

        var numbered = comparators.TrueForAll(comparator => comparator.Number > 0);
        return comparators.Count == 1 || results <= 1 || numbered
            ? comparators
            : [new Comparator(0, string.Join("; ", comparators.Select(comparator => comparator.Name)), null)];
    }

    private static Comparator ReadComparator(List<Inline> line)
    {
        var text = InlineLines.WithoutMarks(line.PlainText());
        var numbers = LeadingNumbers(text, out var rest);
        var target = line.OfType<PageLinkInline>().FirstOrDefault()?.Target.TrimStart('#');
        return new Comparator(numbers.Length == 1 ? numbers[0] : 0, rest, target);
    }

    private static List<(int[] Numbers, List<string> Lines)> GroupByNumber(IEnumerable<string> lines)
    {
        var groups = new List<(int[] Numbers, List<string> Lines)>();
        foreach (var line in lines.Where(line => line.Length > 0))
        {
            var numbers = LeadingNumbers(line, out var rest);
            if (numbers.Length > 0 || groups.Count == 0)
            {
                groups.Add((numbers, []));
            }

            groups[^1].Lines.Add(rest);
        }

        return groups;
    }

    /// <summary>"1. ", "1) ", "1 &amp; 2. ", "1, 2. " at the beginning.</summary>
    private static int[] LeadingNumbers(string text, out string rest)
    {
        rest = text;
        var stop = text.AsSpan().IndexOfAny('.', ')', ':');
        if (stop is <= 0 or > 12 || stop + 1 >= text.Length || text[stop + 1] != ' ')
        {
            return [];
        }

        var parts = text[..stop]
            .Replace("and", ",", StringComparison.Ordinal)
            .TrimStart('(', '#')
            .Split([',', '&', '/', ' '], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0 || !Array.TrueForAll(parts, part => part.Length <= 2 && part.All(char.IsAsciiDigit)))
        {
            return [];
        }

        rest = text[(stop + 1)..].Trim();
        return Array.ConvertAll(parts, part => int.Parse(part, CultureInfo.InvariantCulture));
    }

    private static List<Outcome> ReadResults(List<string> lines)
    {
        var outcomes = new List<Outcome>();
        foreach (var line in lines.SelectMany(SplitMeasurements))
        {
            var read = ReadResult(line);
            var details = read is [{ Direction: null } only] && HasFigures(only) ? only : null;
            var owner = details is null ? -1 : OwnerOf(details, outcomes);
            if (owner >= 0)
            {
                outcomes[owner] = Join(outcomes[owner], details!);
            }
            else
            {
                outcomes.AddRange(read);
            }
        }

        return outcomes;
    }

    /// <summary>The one earlier outcome that figures without a direction of their own belong to, or -1.</summary>
    private static int OwnerOf(Outcome details, List<Outcome> outcomes)
    {
        var open = Enumerable
            .Range(0, outcomes.Count)
            .Where(index => IsOwner(outcomes[index]) && Fits(details, outcomes[index]))
            .ToList();
        return open.Count == 1 || (open.Count > 1 && details.Endpoint is null && open[^1] == outcomes.Count - 1)
            ? open[^1]
            : -1;
    }

    private static bool HasFigures(Outcome outcome) =>
        outcome.Value is not null
        || outcome.ComparatorValue is not null
        || outcome.HazardRatio is not null
        || outcome.OddsRatio is not null
        || outcome.IntervalLow is not null
        || outcome.PValue is not null;

    private static bool IsOwner(Outcome outcome) =>
        outcome.Direction is not null || outcome.Value is not null || outcome.ComparatorValue is not null;

    private static bool Fits(Outcome details, Outcome owner) =>
        details.Endpoint is null
            ? owner.HazardRatio is null || details.HazardRatio is null
            : owner.Value is null
                && owner.ComparatorValue is null
                && (
                    owner.Endpoint is null
                    || details.Endpoint.Split(' ', '-').Contains(owner.Endpoint, StringComparer.Ordinal)
                    || details.Endpoint.StartsWith(owner.Endpoint, StringComparison.Ordinal)
                );

    private static Outcome Join(Outcome owner, Outcome details) =>
        owner with
        {
            Text = owner.Text + " " + details.Text,
            Endpoint = owner.Endpoint ?? details.Endpoint,
            Priority = owner.Priority ?? details.Priority,
            Value = owner.Value ?? details.Value,
            ComparatorValue = owner.ComparatorValue ?? details.ComparatorValue,
            HazardRatio = owner.HazardRatio ?? details.HazardRatio,
            OddsRatio = owner.OddsRatio ?? details.OddsRatio,
            IntervalLow = owner.IntervalLow ?? details.IntervalLow,
            IntervalHigh = owner.IntervalHigh ?? details.IntervalHigh,
            IntervalLevel = owner.IntervalLevel ?? details.IntervalLevel,
            PValue = owner.PValue ?? details.PValue,
        };

    /// <summary>One outcome, or one for each endpoint that a phrase names ("PFS/OS").</summary>
    private static List<Outcome> ReadResult(string line)
    {
        var (direction, rest) = DirectionOf(line);
        var figures = Measurements.Read(line);
        var outcome = new Outcome
        {
            Text = line,
            Direction = direction,
            Priority = PriorityOf(line),
            Value = figures.Value,
            ComparatorValue = figures.ComparatorValue,
            HazardRatio = figures.HazardRatio,
            OddsRatio = figures.OddsRatio,
            IntervalLow = figures.IntervalLow,
            IntervalHigh = figures.IntervalHigh,
            IntervalLevel = figures.IntervalLevel,
            PValue = figures.PValue,
        };
        var endpoints = direction is null ? [figures.Label] : EndpointsIn(rest);
        return endpoints.ConvertAll(endpoint => outcome with { Endpoint = endpoint });
    }

    private static (string? Code, string Remainder) DirectionOf(string text)
    {
        foreach (var (phrase, code) in Directions)
        {
            if (text.StartsWith(phrase, StringComparison.OrdinalIgnoreCase))
            {
                return (code, text[phrase.Length..]);
            }
        }

        return (null, text);
    }

    private static List<string?> EndpointsIn(string rest)
    {
        rest = rest.Trim();
        foreach (var lead in EndpointLeads)
        {
            if (rest.StartsWith(lead, StringComparison.OrdinalIgnoreCase))
            {
                rest = rest[lead.Length..].Trim();
            }
        }

        var stop = rest.AsSpan().IndexOfAny("(,;:.");
        var named = (stop < 0 ? rest : rest[..stop]).Trim();
        if (named.Length is 0 or > 60)
        {
            return [null];
        }

        var parts = named.Replace(" and ", "/", StringComparison.Ordinal).Split('/', StringSplitOptions.TrimEntries);
        return parts.Length > 1 && Array.TrueForAll(parts, IsAbbreviation) ? [.. parts] : [named];
    }

    private static bool IsAbbreviation(string word) =>
        word.Length is > 1 and < 9
        && !word.Contains(' ', StringComparison.Ordinal)
        && word.Count(char.IsAsciiLetterUpper) >= 2;

    private static string? PriorityOf(string text) =>
        text switch
        {
            _ when HasEndpoint(text, "co-primary") || HasEndpoint(text, "coprimary") => "co-primary",
            _ when HasEndpoint(text, "primary") => "primary",
            _ when HasEndpoint(text, "secondary") => "secondary",
            _ => null,
        };

    private static bool HasEndpoint(string text, string priority)
    {
        var at = text.IndexOf(priority, StringComparison.OrdinalIgnoreCase);
        return at >= 0 && text.AsSpan(at).Contains("endpoint", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>"ORR: 71%, CR: 20%" are two results.</summary>
    private static IEnumerable<string> SplitMeasurements(string line)
    {
        var start = 0;
        var depth = 0;
        for (var at = 0; at < line.Length; at++)
        {
            depth += line[at] is '(' or '[' ? 1 : 0;
            depth -= line[at] is ')' or ']' ? 1 : 0;
            if (depth == 0 && line[at] is ',' or ';' && Measurements.BeginsWithLabel(line.AsSpan(at + 1)))
            {
                yield return line[start..at].Trim();
                start = at + 1;
            }
        }

        yield return line[start..].Trim();
    }

    private sealed record Comparator(int Number, string Name, string? Target);
}

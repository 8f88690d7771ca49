using System.Globalization;
using System.Text.RegularExpressions;
using FhirRegimens.Regimens;
using FhirRegimens.Sources.Papers;
using FhirRegimens.Sources.Text;

namespace FhirRegimens.Sources.Trials.Results;

/// <summary>Reads one measure of outcomes or of the baseline: its classes, their categories, and in these the groups.</summary>
internal sealed partial class ResultsMeasure
{
    private readonly JsonTree measure;
    private readonly ResultsGroups groups;
    private readonly RecordFields fields;
    private readonly ResultsFigures figures;
    private readonly string? statistic;
    private readonly string? spread;
    private readonly string? unit;
    private readonly string? population;
    private readonly ValueList<string> about;

    public ResultsMeasure(
        JsonTree measure,
        ResultsGroups groups,
        Denominators ofModule,
        RecordFields fields,
        ResultsFigures figures
    )
    {
        this.measure = measure;
        this.groups = groups;
        this.fields = fields;
        this.figures = figures;
        Title = fields.Phrase(measure["title"]) ?? "Measure without a title";
        Kind = fields.Phrase(measure["type"]) switch
        {
            "OTHER_PRE_SPECIFIED" => "Other pre-specified",
            var type => RegistryWords.InWords(type),
        };
        Name = fields.Phrase(measure["timeFrame"]) is { } frame ? $"{Title}, time frame: {frame}" : Title;
        statistic = RegistryWords.InWords(fields.Phrase(measure["paramType"]));
        spread = RegistryWords.FromCode(fields.Phrase(measure["dispersionType"]));
        unit = fields.Phrase(measure["unitOfMeasure"]);
        population = fields.Phrase(measure["populationDescription"]);
        about = new[] { fields.Phrase(measure["description"]) }.OfType<string>().ToValueList();
        Problem = Unclear();
        fields.Skip(measure["calculatePct"]);
        fields.Phrase(measure["reportingStatus"]);
        Wholes = new Denominators(Title, measure["denoms"], groups, fields, figures).Or(ofModule);
    }

    /// <summary>What it is called.</summary>
    public string Title { get; }

    /// <summary>What it is called, and when it was measured.</summary>
    public string Name { get; }

    /// <summary>"Primary", "Secondary"; null where not stated.</summary>
    public string? Kind { get; }

    /// <summary>How it was measured.</summary>
    public ValueList<string> About => about;

    /// <summary>Why its figures are no evidence; null where nothing speaks against it.</summary>
    public string? Problem { get; }

    /// <summary>Of how many participants its figures are, where a class says nothing else.</summary>
    public Denominators Wholes { get; }

    /// <summary>How many of the figures, once they are read, are of no group that the measure names.</summary>
    public int WithoutGroup { get; private set; }

    /// <summary>How many of the figures, once they are read, are of a class or category whose title cannot be read.</summary>
    public int WithoutName { get; private set; }

    /// <summary>The figures, in the order of the source.</summary>
    public IEnumerable<ReportedOutcome> Rows()
    {
        foreach (var item in RecordFields.Items(measure["classes"]))
        {
            var ofClass = Joined(Name, fields.Phrase(item["title"]));
            var own = new Denominators(ofClass, item["denoms"], groups, fields, figures).Or(Wholes);
            foreach (var category in RecordFields.Items(item["categories"]))
            {
                var name = Joined(ofClass, fields.Phrase(category["title"]));
                foreach (var measurement in RecordFields.Items(category["measurements"]))
                {
                    if (RecordFields.IsUnreadable(item["title"]) || RecordFields.IsUnreadable(category["title"]))
                    {
                        WithoutName++;
                    }
                    else if (groups.Of(measurement["groupId"]) is { } group)
                    {
                        yield return Row(name, group, own[group], measurement);
                    }
                    else
                    {
                        WithoutGroup++;
                    }
                }
            }
        }
    }

    private string? Unclear()
    {
        var units = new[] { fields.Phrase(measure["denomUnitsSelected"]), fields.Phrase(measure["typeUnitsAnalyzed"]) };
        return !RecordFields.IsPhrase(measure["title"]) ? "what was measured is not stated"
            : RecordFields.IsUnreadable(measure["timeFrame"]) ? "when it was measured cannot be read"
            : units.FirstOrDefault(name => name is not null && !ParticipantsForm().IsMatch(name)) is { } other
                ? $"they are of {other}, not of participants"
            : statistic == "Count of participants" && unit is not null && !ParticipantsForm().IsMatch(unit)
                ? $"their unit is {unit}, not participants"
            : statistic == "Count of units" ? "they are of units, not of participants"
            : statistic is null ? "the record does not say what they are"
            : unit is null && !IsCount() ? "their unit is not stated"
            : null;
    }

    private static string Joined(string name, string? part) => part is null ? name : $"{name}, {part}";

    private ReportedOutcome Row(string name, ResultsGroup group, Analysed? analysed, JsonTree measurement)
    {
        var value = fields.Phrase(measurement["value"]);
        var deviation = fields.Phrase(measurement["spread"]);
        var (lower, upper) = (fields.Phrase(measurement["lowerLimit"]), fields.Phrase(measurement["upperLimit"]));
        var comment = fields.Phrase(measurement["comment"]);
        var figure = Stated(value, deviation, lower, upper, analysed);
        var row = new ReportedOutcome
        {
            Name = name,
            About = about,
            Group = group.Title,
            AboutGroup = population is null ? group.About : [.. group.About, population],
            Arm = group.Arm,
            Of = analysed?.Count.Value,
            Text = $"{InWords(name, group, figure, analysed)}{(comment is null ? "" : $" {comment}")}",
            Span = measurement["value"]?.Span ?? measurement.Span,
        };
        return IsCount()
            ? Counted(row, group, measurement, analysed)
            : Estimated(row, Number(value), Number(deviation), Number(lower), Number(upper), analysed);
    }

    private string InWords(string name, ResultsGroup group, string figure, Analysed? analysed) =>
        $"{(Kind is null ? "" : $"{Kind} outcome: ")}{name}. {group.Title}: {figure}"
        + $"{figures.BesideStarted(group, analysed?.Count.Value)}.";

    private ReportedOutcome Counted(ReportedOutcome row, ResultsGroup group, JsonTree measurement, Analysed? analysed)
    {
        var count = fields.Count(measurement["value"]);
        return row with
        {
            Count = count?.Value,
            Remarks =
            [
                .. analysed?.Remarks ?? [],
                .. figures.AgainstWhole(row.Name, group, count, analysed?.Count.Value),
            ],
        };
    }

    private ReportedOutcome Estimated(
        ReportedOutcome row,
        decimal? value,
        decimal? deviation,
        decimal? low,
        decimal? high,
        Analysed? analysed
    )
    {
        var estimate = new ReportedEstimate
        {
            Statistic = statistic ?? "not stated",
            Value = value,
            Unit = unit,
            Spread = spread,
            Deviation = deviation,
            Low = low,
            High = high,
        };
        return row with
        {
            Estimate = estimate,
            Remarks =
            [
                .. analysed?.Remarks ?? [],
                .. AgainstItself(row, estimate),
                .. AgainstParticipants(row, estimate),
            ],
        };
    }

    private bool IsCount() =>
        statistic == "Count of participants"
        || (statistic == "Number" && unit is not null && ParticipantsForm().IsMatch(unit));

    private IEnumerable<string> AgainstItself(ReportedOutcome row, ReportedEstimate estimate)
    {
        if (estimate is { Low: { } low, High: { } high } && low > high)
        {
            return
            [
                figures.Disagree($"{row.Name}, {row.Group}, lower limit against the upper one", low, high, row.Span),
            ];
        }

        return FigureChecks.LimitPassed(estimate.Value, estimate.Low, estimate.High) is { } limit
            ?
            [
                figures.Disagree(
                    $"{row.Name}, {row.Group}, figure against its limits",
                    estimate.Value!.Value,
                    limit,
                    row.Span
                ),
            ]
            : [];
    }

    /// <summary>
    /// A per cent that no part of the participants can be. A middle value of per cent is none of them, and one that has a spread or says that it is estimated may be the
    /// result of a model, and is not compared.
    /// </summary>
    private IEnumerable<string> AgainstParticipants(ReportedOutcome row, ReportedEstimate estimate)
    {
        if (
            estimate
                is not {
                    Statistic: "Number",
                    Value: { } percent,
                    Spread: null,
                    Low: null,
                    High: null,
                    Deviation: null,
                    Unit: { } name
                }
            || !PercentForm().IsMatch(name)
            || row.Of is not (> 0 and var of)
            || about.Append(row.Name).Any(ModelForm().IsMatch)
        )
        {
            return [];
        }

        var part = decimal.Round(Math.Clamp(percent, 0, 100) * of / 100);
        var near = new[] { part - 1, part, part + 1 }
            .Where(count => count >= 0 && count <= of)
            .Select(count => count / of * 100)
            .ToList();
        return near.Exists(possible => FigureChecks.Agrees(percent, possible))
            ? []
            :
            [
                figures.Disagree(
                    $"{row.Name}, {row.Group}, per cent of {ResultsFigures.Number(of)} participants",
                    percent,
                    near.MinBy(possible => Math.Abs(possible - percent)),
                    row.Span
                ),
            ];
    }

    private string Stated(string? value, string? deviation, string? lower, string? upper, Analysed? analysed)
    {
        var of = analysed is null ? "" : $" of {ResultsFigures.Number(analysed.Count.Value)} participants";
        var range = (lower, upper) is (null, null) ? null : $"{lower ?? "not stated"} to {upper ?? "not stated"}";
        var spreads = string.Join(", ", new[] { deviation, range }.OfType<string>());
        var beside = spreads.Length == 0 ? "" : $" ({spread ?? "spread"} {spreads})";
        return IsCount()
            ? $"{value ?? "not stated"}{of}{beside}"
            : $"{statistic ?? "figure"} {value ?? "not stated"}{(unit is null ? "" : $" {unit}")}{beside}"
                + (of.Length == 0 ? "" : $";{of}");
    }

    /// <summary>A number as stated; null for "NA" and what else is none.</summary>
    internal static decimal? Number(string? text) =>
        text is { Length: <= 25 }
        && decimal.TryParse(
            text,
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;

    [GeneratedRegex(@"(?i)^(?:number of )?(?:participants?|patients?|subjects?)$", RegexOptions.NonBacktracking)]
    private static partial Regex ParticipantsForm();

    [GeneratedRegex(
        @"(?i)^(?:%|percent|percentage|per cent)(?: of (?:participants|patients|subjects))?$",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex PercentForm();

    [GeneratedRegex(
        @"(?i)\b(?:estimat|kaplan|probabilit|surviv|cumulative|adjusted|model|change|reduction|inhibition|rates?\b)",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex ModelForm();
}

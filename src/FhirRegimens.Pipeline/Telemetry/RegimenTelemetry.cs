using System.Diagnostics;
using System.Diagnostics.Metrics;
using FhirRegimens.Pipeline.Republishing;
using FhirRegimens.Publishing.Plans;

namespace FhirRegimens.Pipeline.Telemetry;

/// <summary>Traces and metrics of what runs without a person watching (docs/functions.md). Without a listener they cost nothing.</summary>
public static class RegimenTelemetry
{
    /// <summary>The name of the activity source and of the meter.</summary>
    public const string Name = "FhirRegimens";

    private static readonly Meter Meter = new(Name, ProgramVersion.Number);

    private static readonly Counter<long> Checked = Meter.CreateCounter<long>(
        "fhir_regimens.pages.checked",
        "{page}",
        "Sources whose revision was compared with what the server has, by kind: page, trial."
    );

    private static readonly Counter<long> Changed = Meter.CreateCounter<long>(
        "fhir_regimens.pages.changed",
        "{page}",
        "Sources found to be published, by kind and reason."
    );

    private static readonly Counter<long> Ended = Meter.CreateCounter<long>(
        "fhir_regimens.pages.ended",
        "{page}",
        "Attempts to publish a source, by result: done, failed, later."
    );

    private static readonly Counter<long> Poisoned = Meter.CreateCounter<long>(
        "fhir_regimens.pages.poisoned",
        "{page}",
        "Sources given up after several attempts."
    );

    private static readonly Counter<long> Resources = Meter.CreateCounter<long>(
        "fhir_regimens.resources",
        "{resource}",
        "Resources, by what became of them: created, activated, unchanged, retired, held, conflict, failed."
    );

    private static readonly Counter<long> Errors = Meter.CreateCounter<long>(
        "fhir_regimens.validation.errors",
        "{issue}",
        "Errors that kept resources from being sent."
    );

    private static readonly Counter<long> Unread = Meter.CreateCounter<long>(
        "fhir_regimens.unread",
        "{span}",
        "Places of sources that were not understood."
    );

    private static readonly Counter<long> Retries = Meter.CreateCounter<long>(
        "fhir_regimens.retries",
        "{attempt}",
        "Messages that came again after a failed attempt."
    );

    private static readonly Histogram<double> Durations = Meter.CreateHistogram<double>(
        "fhir_regimens.duration",
        "s",
        "How long functions took, by function."
    );

    /// <summary>Spans of the poll, of messages and of sources.</summary>
    public static ActivitySource Source { get; } = new(Name, ProgramVersion.Number);

    /// <summary>Counts what a survey found.</summary>
    public static void Count(SourceSurvey survey)
    {
        Checked.Add(survey.Pages, Tag("kind", Word(WatchedKind.Page)));
        Checked.Add(survey.Trials, Tag("kind", Word(WatchedKind.Trial)));
        foreach (var source in survey.Due)
        {
            Changed.Add(1, Tag("kind", Word(source.Kind)), Tag("reason", Word(source.Reason)));
        }
    }

    /// <summary>Counts the end of an attempt to publish a source.</summary>
    public static void Count(AttemptResult result) => Ended.Add(1, Tag("result", Word(result)));

    /// <summary>Counts a source that was given up.</summary>
    public static void CountPoisoned() => Poisoned.Add(1);

    /// <summary>Counts a message that came again.</summary>
    public static void CountRetry() => Retries.Add(1);

    /// <summary>Records how long a function took.</summary>
    public static void Record(string function, TimeSpan duration) =>
        Durations.Record(duration.TotalSeconds, Tag("function", function));

    /// <summary>Counts what became of a source's resources, and what of it was not understood.</summary>
    internal static void Count(PublishReport report, int unread)
    {
        foreach (var action in report.Items.CountBy(item => item.Action))
        {
            Resources.Add(action.Value, Tag("action", Word(action.Key)));
        }

        Errors.Add(report.Items.Sum(item => item.Issues.Count));
        Unread.Add(unread);
    }

    private static KeyValuePair<string, object?> Tag(string name, string value) => new(name, value);

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}

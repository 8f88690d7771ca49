using Microsoft.Extensions.Logging;

namespace FhirRegimens.Functions;

/// <summary>What functions log. The event ids are listed in docs/functions.md; alerts refer to them.</summary>
internal static partial class FunctionLog
{
    [LoggerMessage(
        1001,
        LogLevel.Information,
        "PollDone: {Pages} pages and {Trials} trials compared, {Due} to be published"
    )]
    public static partial void PollDone(this ILogger log, int pages, int trials, int due);

    [LoggerMessage(1002, LogLevel.Warning, "PollProblem: {Problem}")]
    public static partial void PollProblem(this ILogger log, string problem);

    [LoggerMessage(
        1101,
        LogLevel.Information,
        "PageDone: {Title}: {Created} created, {Activated} activated, {Unchanged} unchanged, {Retired} retired"
    )]
    public static partial void PageDone(
        this ILogger log,
        string title,
        int created,
        int activated,
        int unchanged,
        int retired
    );

    [LoggerMessage(1102, LogLevel.Error, "PageFailed: {Title}: {Reason}")]
    public static partial void PageFailed(this ILogger log, string title, string? reason);

    [LoggerMessage(1103, LogLevel.Warning, "PageLater: {Title}: {Reason}")]
    public static partial void PageLater(this ILogger log, string title, string? reason);

    [LoggerMessage(1104, LogLevel.Error, "MessageNotOurs: dropped from the queue: {Beginning}")]
    public static partial void MessageNotOurs(this ILogger log, string beginning);

    [LoggerMessage(1105, LogLevel.Warning, "PageHeld: {Title}: {Held} resources wait: {Reason}")]
    public static partial void PageHeld(this ILogger log, string title, int held, string? reason);

    [LoggerMessage(1202, LogLevel.Error, "SourceUnreadable: {Reason}")]
    public static partial void SourceUnreadable(this ILogger log, string reason);

    [LoggerMessage(1301, LogLevel.Critical, "PagePoisoned: {Title}: {Reason}")]
    public static partial void PagePoisoned(this ILogger log, string title, string reason);

    [LoggerMessage(1302, LogLevel.Information, "PageRecovered: {Title}: published meanwhile")]
    public static partial void PageRecovered(this ILogger log, string title);

    [LoggerMessage(1401, LogLevel.Error, "FunctionFailed: {Function}: {Reason}")]
    public static partial void FunctionFailed(this ILogger log, string function, string reason);

    [LoggerMessage(1402, LogLevel.Critical, "SettingWrong: {Problem}")]
    public static partial void SettingWrong(this ILogger log, string problem);
}

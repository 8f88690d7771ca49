using FhirRegimens.Conversion;
using FhirRegimens.Regimens;

namespace FhirRegimens.Pipeline.Reports;

/// <summary>How well a source was understood: <c>report.json</c> (docs/reports.md).</summary>
/// <param name="Source">Title of the source.</param>
/// <param name="Counts">What was found.</param>
/// <param name="Unread">What was not understood, in source order.</param>
/// <param name="Checksums">Totals that the source states beside doses.</param>
/// <param name="Coverage">For how much of it the terminology has codes.</param>
/// <param name="Characters">What became of the characters; the figures add up to the source's length.</param>
/// <param name="Messages">What the reader and the conversion remarked.</param>
public sealed record ReadReport(
    string Source,
    ReadCounts Counts,
    IReadOnlyList<ReportedSpan> Unread,
    IReadOnlyList<ReportedChecksum> Checksums,
    TerminologyCoverage Coverage,
    CharacterAccount Characters,
    IReadOnlyList<ReportedMessage> Messages
)
{
    /// <summary>The report on a source and what it was converted to.</summary>
    public static ReadReport Of(SourceDocument document, ConvertedDocument converted)
    {
        var regimens = document switch
        {
            RegimenPage page => page.Regimens,
            TrialRecord record => record.Regimens,
            Paper paper => paper.Regimens,
            _ => [],
        };
        var table = document as OptionTable;
        Variant[] variants = [.. regimens.SelectMany(regimen => regimen.Variants)];
        Component[] components = [.. document.AllComponents()];
        Sig[] sigs = [.. components.SelectMany(component => component.Sigs).SelectMany(sig => sig.AllReadings())];
        return new(
            document.Origin.Title,
            new ReadCounts(
                regimens.Count,
                variants.Length,
                components.Length,
                sigs.Length,
                variants.Sum(variant => variant.Studies.Count),
                regimens.Sum(regimen => regimen.References.Count),
                table?.Lines.Count,
                table?.AllOptions().Count()
            ),
            [
                .. document
                    .Unread.Select(Report)
                    .Concat(sigs.SelectMany(Report))
                    .OrderBy(span => (span.Line, span.Column)),
            ],
            [.. sigs.Where(sig => sig.TotalDose is not null).Select(ReportChecksum)],
            converted.Coverage,
            document.Characters,
            [.. document.Messages.Select(Report), .. converted.Messages.Select(Report)]
        );
    }

    private static ReportedSpan Report(UnreadSpan unread) => new(unread.Span.Line, unread.Span.Column, unread.Text);

    private static IEnumerable<ReportedSpan> Report(Sig sig) =>
        sig.Unread.Select(fragment => new ReportedSpan(sig.Span.Line, sig.Span.Column, fragment));

    private static ReportedMessage Report(ReaderMessage message) =>
        new(message.Code, message.Text, message.Span?.Line, message.Span?.Column);

    private static ReportedChecksum ReportChecksum(Sig sig) => new(sig.Span.Line, sig.Text, sig.ChecksumAgrees);

    private static ReportedMessage Report(ConversionMessage message) =>
        new(message.Code, message.Text, message.Span.Line, message.Span.Column);
}

/// <summary>What was found in a source.</summary>
/// <param name="Regimens">Regimens.</param>
/// <param name="Variants">Variants.</param>
/// <param name="Components">Drugs and procedures.</param>
/// <param name="Sigs">Dose lines, each alternative counted.</param>
/// <param name="Studies">Rows of study tables.</param>
/// <param name="References">References.</param>
/// <param name="Lines">Lines of therapy of a table of options; absent for other sources.</param>
/// <param name="Options">Options of a table, those below others included; absent for other sources.</param>
public sealed record ReadCounts(
    int Regimens,
    int Variants,
    int Components,
    int Sigs,
    int Studies,
    int References,
    int? Lines = null,
    int? Options = null
);

/// <summary>A passage of the source.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1.</param>
/// <param name="Text">The words.</param>
public sealed record ReportedSpan(int Line, int Column, string Text);

/// <summary>A total that the source states beside a dose.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Text">The dose line.</param>
/// <param name="Agrees">Whether dose and schedule give the total; absent where that cannot be computed.</param>
public sealed record ReportedChecksum(int Line, string Text, bool? Agrees);

/// <summary>A remark.</summary>
/// <param name="Code">Stable key.</param>
/// <param name="Text">The remark.</param>
/// <param name="Line">From 1; absent for the whole source.</param>
/// <param name="Column">From 1; absent for the whole source.</param>
public sealed record ReportedMessage(string Code, string Text, int? Line, int? Column);

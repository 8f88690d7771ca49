using FhirRegimens.Conversion;
using FhirRegimens.Conversion.Identity;
using FhirRegimens.Conversion.Terminology;
using FhirRegimens.Pipeline.Input;
using FhirRegimens.Pipeline.Reports;
using FhirRegimens.Pipeline.Settings;
using FhirRegimens.Pipeline.Terminology;
using FhirRegimens.Publishing.Plans;
using FhirRegimens.Publishing.Versions;
using FhirRegimens.Regimens;

namespace FhirRegimens.Pipeline.Converting;

/// <summary>A source in every shape it has on its way to FHIR.</summary>
/// <param name="Page">What the reader understood.</param>
/// <param name="Content">The resources, without versions.</param>
/// <param name="Report">How well the source was understood.</param>
public sealed record ConvertedPage(RegimenPage Page, SourceContent Content, ReadReport Report);

/// <summary>Reads and converts sources with the settings.</summary>
/// <param name="options">The settings.</param>
/// <param name="clock">Measures the waits between tries to reach a terminology server.</param>
/// <exception cref="UsageException">The vocabulary that the settings name is none.</exception>
public sealed class PageConverter(FhirRegimensOptions options, TimeProvider clock)
{
    private readonly RegimenTerminology tables = RegimenTerminology.Load();
    private readonly ITerminologySource? vocabulary = TerminologySources.Open(options, clock);

    private readonly ConversionSettings settings = new()
    {
        BaseUrl = options.Base,
        Publisher = options.Publisher,
        Copyright = options.Copyright,
        Experimental = options.Experimental,
        Date = options.Date,
        EvidenceExtension = options.EvidenceExtension,
    };

    /// <summary>Reads and converts one source.</summary>
    /// <param name="source">The source.</param>
    /// <param name="previous">Its variants as they were published before.</param>
    /// <param name="cancellation">Ends the questions to a terminology server.</param>
    /// <exception cref="TerminologyException">The vocabulary that the settings name cannot be used.</exception>
    public async Task<ConvertedPage> ConvertAsync(
        LoadedSource source,
        PreviousVariants previous,
        CancellationToken cancellation
    )
    {
        var page = SourceReading.Read(source);
        var terminology = vocabulary is null
            ? tables
            : tables.With(await vocabulary.AnswerAsync(tables.Questions(page), cancellation));
        var converted = RegimenConverter.Convert(page, settings, terminology, previous);
        var closures = converted.Regimens.Select(regimen => new ArtifactClosure(
            regimen.Plan.Title!,
            [.. regimen.Resources]
        ));
        return new(
            page,
            new SourceContent(page.Origin.Title, converted.Manifest, [.. closures]),
            ReadReport.Of(page, converted)
        );
    }
}

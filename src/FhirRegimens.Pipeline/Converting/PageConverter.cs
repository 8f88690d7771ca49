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
/// <param name="Document">What the reader understood.</param>
/// <param name="Content">The resources, without versions.</param>
/// <param name="Report">How well the source was understood.</param>
public sealed record ConvertedPage(SourceDocument Document, SourceContent Content, ReadReport Report);

/// <summary>What sources are converted with; another one may give other resources.</summary>
/// <param name="ProgramVersion">Version of the program.</param>
/// <param name="TerminologyHash">Hash of the terminology; null where a vocabulary beside the tables decides page by page.</param>
/// <param name="SettingsHash">Hash of the settings.</param>
public sealed record ConversionOrigin(string ProgramVersion, string? TerminologyHash, string SettingsHash);

/// <summary>Reads and converts sources with the settings.</summary>
/// <param name="options">The settings.</param>
/// <param name="vocabulary">A vocabulary beside the program's tables; null for none.</param>
public sealed class PageConverter(FhirRegimensOptions options, ITerminologySource? vocabulary = null)
{
    private readonly RegimenTerminology tables = RegimenTerminology.Load();

    private readonly ConversionSettings settings = new()
    {
        BaseUrl = options.Base,
        Publisher = options.Publisher,
        Copyright = options.Copyright,
        Experimental = options.Experimental,
        Date = options.Date,
        EvidenceExtension = options.EvidenceExtension,
    };

    /// <summary>What this converts with.</summary>
    public ConversionOrigin Origin =>
        new(RegimenConverter.ProgramVersion, vocabulary is null ? tables.Hash : null, settings.Hash());

    /// <summary>Reads and converts one source with the program's tables and the vocabulary.</summary>
    /// <param name="source">The source.</param>
    /// <param name="previous">Its variants as they were published before.</param>
    /// <param name="cancellation">Ends the questions to the vocabulary.</param>
    /// <exception cref="TerminologyException">The vocabulary cannot be used.</exception>
    public async Task<ConvertedPage> ConvertAsync(
        LoadedSource source,
        PreviousVariants previous,
        CancellationToken cancellation
    )
    {
        if (vocabulary is null)
        {
            return Convert(source, previous);
        }

        var document = SourceReading.Read(source);
        var answers = await vocabulary.AnswerAsync(tables.Questions(document), cancellation);
        return Convert(document, source.Successor, previous, tables.With(answers));
    }

    /// <summary>Reads and converts one source with the program's tables alone.</summary>
    /// <param name="source">The source.</param>
    /// <param name="previous">Its variants as they were published before.</param>
    public ConvertedPage Convert(LoadedSource source, PreviousVariants previous) =>
        Convert(SourceReading.Read(source), source.Successor, previous, tables);

    private ConvertedPage Convert(
        SourceDocument document,
        string? successor,
        PreviousVariants previous,
        RegimenTerminology terminology
    )
    {
        var converted = SourceConverter.Convert(document, settings, terminology, previous);
        var closures = converted.Closures.Select(closure => new ArtifactClosure(closure.Title, [.. closure.Resources]));
        var manifest = successor is null
            ? converted.Manifest
            : Manifest.WithSuccessor(converted.Manifest, $"{options.Base}/Library/{Slug.Of(successor).Id}");
        return new(
            document,
            new SourceContent(document.Origin.Title, manifest, [.. closures]) { Records = converted.Records },
            ReadReport.Of(document, converted)
        );
    }
}

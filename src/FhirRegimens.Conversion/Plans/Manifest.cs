using FhirRegimens.Conversion.Identity;
using FhirRegimens.Conversion.Narrative;
using FhirRegimens.Conversion.Terminology;
using FhirRegimens.Fhir.Model;
using FhirRegimens.Regimens;

namespace FhirRegimens.Conversion.Plans;

/// <summary>What a manifest says about what a source was converted to.</summary>
/// <param name="Description">In words.</param>
/// <param name="Text">The narrative.</param>
internal sealed record ManifestContent(string Description, Fhir.Model.Narrative Text)
{
    /// <summary>Number of regimens.</summary>
    public int Regimens { get; init; }

    /// <summary>Number of variants.</summary>
    public int Variants { get; init; }

    /// <summary>Number of entries.</summary>
    public int Entries { get; init; }

    /// <summary>Number of references.</summary>
    public int References { get; init; }

    /// <summary>Number of fragments of entries that were not understood.</summary>
    public int Unparsed { get; init; }
}

/// <summary>Makes the manifest of a source. Publishing adds the artifacts that it is composed of.</summary>
internal static class Manifest
{
    /// <summary>The manifest of a page of regimens.</summary>
    public static Library Of(
        SourceContext context,
        RegimenPage page,
        Slug slug,
        IReadOnlyList<ConvertedRegimen> regimens
    )
    {
        var variants = regimens.SelectMany(regimen => regimen.Variants).ToList();
        var summary =
            $"Regimens of the source {page.Origin.Title}: {Words.Integer(regimens.Count)} regimens, "
            + $"{Words.Integer(variants.Count)} variants.";
        return Of(
            context,
            page,
            slug,
            new ManifestContent(
                string.Join("\n\n", [summary, .. page.Notes.Select(note => note.Text)]),
                ManifestNarrative.Of(page, regimens)
            )
            {
                Regimens = regimens.Count,
                Variants = variants.Count,
                Entries = variants.Sum(variant => variant.Entries.Count),
                References = page.Regimens.Sum(regimen => regimen.References.Count),
                Unparsed = variants.Sum(Completeness.UnparsedCount),
            }
        );
    }

    /// <summary>The manifest of a source of any kind.</summary>
    public static Library Of(SourceContext context, SourceDocument document, Slug slug, ManifestContent content)
    {
        var library = new Library
        {
            Type = Make.Concept(
                new Concept(
                    "http://terminology.hl7.org/CodeSystem/library-type",
                    "asset-collection",
                    "Asset Collection"
                )
            ),
        };
        context.Describe(
            library,
            new("source", "regimen-manifest", slug, document.Origin.Title, content.Description, null, null, null)
        );
        library.Extension.AddPresent(Revision(document.Origin), Conversion(context, document, content));
        library.Extension.AddRange(
            document
                .Unread.Where(unread => !string.IsNullOrWhiteSpace(unread.Text))
                .Select(unread => Make.Extension(Guide.Structure("regimen-unparsed-text"), new FhirString(unread.Text)))
        );
        library.Extension.AddRange(
            TreatmentNotRead(document)
                .Concat(Disagreements(document))
                .Concat(TablesNotRead(document))
                .Concat(UnclearResults(document))
                .Select(words => Make.Extension(Guide.Hl7("note"), Make.Note(words)))
        );
        library.Text = content.Text;
        return library;
    }

    /// <summary>The sentences that give a drug in an amount where no regimen was read, each in its words.</summary>
    public static IReadOnlyList<string> TreatmentNotRead(SourceDocument document) =>
        Texts(document, ReaderMessage.TreatmentNotRead);

    /// <summary>What is said of figures that contradict each other, and of no resource's in particular.</summary>
    public static IReadOnlyList<string> Disagreements(SourceDocument document) =>
        Texts(document, ReaderMessage.FiguresDisagree);

    /// <summary>The tables of which no outcome was read, each in its words.</summary>
    public static IReadOnlyList<string> TablesNotRead(SourceDocument document) =>
        Texts(document, ReaderMessage.AxesUnclear, ReaderMessage.TableNotRead);

    /// <summary>The results of a trial that do not say enough, each in its words.</summary>
    public static IReadOnlyList<string> UnclearResults(SourceDocument document) =>
        Texts(document, ReaderMessage.ResultsUnclear);

    private static IReadOnlyList<string> Texts(SourceDocument document, params IReadOnlyList<string> codes) =>
        [.. document.Messages.Where(message => codes.Contains(message.Code)).Select(message => message.Text)];

    private static Extension? Revision(SourceOrigin origin) =>
        Make.Extension(
            Guide.Structure("source-revision"),
            Make.Part("revisionId", origin.RevisionId),
            Make.Part("timestamp", origin.Timestamp is { } time ? new Instant(time.ToUniversalTime()) : null),
            Make.Part("sha256", origin.Sha256)
        );

    private static Extension? Conversion(SourceContext context, SourceDocument document, ManifestContent content) =>
        Make.Extension(
            Guide.Structure("conversion"),
            Make.Part("programVersion", RegimenConverter.ProgramVersion),
            Make.Part("terminologyHash", context.Terminology.Hash),
            Make.Part("settingsHash", context.Settings.Hash()),
            Make.Part("regimens", new UnsignedInt(content.Regimens)),
            Make.Part("variants", new UnsignedInt(content.Variants)),
            Make.Part("entries", new UnsignedInt(content.Entries)),
            Make.Part("references", new UnsignedInt(content.References)),
            Make.Part("unparsed", new UnsignedInt(content.Unparsed + document.Unread.Count))
        );
}

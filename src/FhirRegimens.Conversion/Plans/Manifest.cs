using FhirRegimens.Conversion.Identity;
using FhirRegimens.Conversion.Narrative;
using FhirRegimens.Conversion.Terminology;
using FhirRegimens.Fhir.Model;
using FhirRegimens.Regimens;

namespace FhirRegimens.Conversion.Plans;

/// <summary>Makes the manifest of a source. Publishing adds the artifacts that it is composed of.</summary>
internal static class Manifest
{
    /// <summary>The manifest of <paramref name="page"/>.</summary>
    public static Library Of(
        SourceContext context,
        RegimenPage page,
        Slug slug,
        IReadOnlyList<ConvertedRegimen> regimens
    )
    {
        var variants = regimens.SelectMany(regimen => regimen.Variants).ToList();
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
            new(
                "source",
                "regimen-manifest",
                slug,
                page.Origin.Title,
                string.Join(
                    "\n\n",
                    [
                        $"Regimens of the source {page.Origin.Title}: {Words.Integer(regimens.Count)} regimens, "
                            + $"{Words.Integer(variants.Count)} variants.",
                        .. page.Notes.Select(note => note.Text),
                    ]
                ),
                null,
                null,
                null
            )
        );
        library.Extension.AddPresent(Revision(page.Origin), Conversion(context, page, regimens, variants));
        library.Extension.AddRange(
            page.Unread.Where(unread => !string.IsNullOrWhiteSpace(unread.Text))
                .Select(unread => Make.Extension(Guide.Structure("regimen-unparsed-text"), new FhirString(unread.Text)))
        );
        library.Text = ManifestNarrative.Of(page, regimens);
        return library;
    }

    private static Extension? Revision(SourceOrigin origin) =>
        Make.Extension(
            Guide.Structure("source-revision"),
            Make.Part("revisionId", origin.RevisionId),
            Make.Part("timestamp", origin.Timestamp is { } time ? new Instant(time.ToUniversalTime()) : null),
            Make.Part("sha256", origin.Sha256)
        );

    private static Extension? Conversion(
        SourceContext context,
        RegimenPage page,
        IReadOnlyList<ConvertedRegimen> regimens,
        IReadOnlyList<ConvertedVariant> variants
    ) =>
        Make.Extension(
            Guide.Structure("conversion"),
            Make.Part("programVersion", RegimenConverter.ProgramVersion),
            Make.Part("terminologyHash", context.Terminology.Hash),
            Make.Part("settingsHash", context.Settings.Hash()),
            Make.Part("regimens", new UnsignedInt(regimens.Count)),
            Make.Part("variants", new UnsignedInt(variants.Count)),
            Make.Part("entries", new UnsignedInt(variants.Sum(variant => variant.Entries.Count))),
            Make.Part("references", new UnsignedInt(page.Regimens.Sum(regimen => regimen.References.Count))),
            Make.Part("unparsed", new UnsignedInt(variants.Sum(Completeness.UnparsedCount) + page.Unread.Count))
        );
}

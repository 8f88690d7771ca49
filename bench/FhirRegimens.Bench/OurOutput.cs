using FhirRegimens.Conversion.Identity;
using FhirRegimens.Fhir.Model;
using FhirRegimens.Pipeline.Converting;
using FhirRegimens.Pipeline.Input;
using FhirRegimens.Pipeline.Settings;
using FhirRegimens.Regimens;

namespace FhirRegimens.Bench;

/// <summary>The sample pages as FHIR.</summary>
internal static class OurOutput
{
    /// <summary>Every resource of every sample.</summary>
    public static IReadOnlyList<DomainResource> Resources()
    {
        var converter = Converter();
        return
        [
            .. Directory
                .EnumerateFiles(Testing.Checkout.PathOf("samples"), "*.wiki")
                .Order(StringComparer.Ordinal)
                .Select(Load)
                .SelectMany(source => ConvertedFiles.Resources(Convert(converter, source).Content)),
        ];
    }

    /// <summary>A converter with the settings as they are by default.</summary>
    public static PageConverter Converter() => new(new FhirRegimensOptions());

    /// <summary>Converts with the program's own tables.</summary>
    public static ConvertedPage Convert(PageConverter converter, LoadedSource source) =>
        converter.Convert(source, PreviousVariants.None);

    private static LoadedSource Load(string file) =>
        new(
            file,
            File.ReadAllText(file),
            new SourceOrigin { Title = Path.GetFileNameWithoutExtension(file), Sha256 = new string('0', 64) }
        );
}

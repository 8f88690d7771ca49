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
        var converter = new PageConverter(new FhirRegimensOptions(), TimeProvider.System);
        return
        [
            .. Directory
                .EnumerateFiles(Testing.Checkout.PathOf("samples"), "*.wiki")
                .Order(StringComparer.Ordinal)
                .Select(Load)
                .SelectMany(source => ConvertedFiles.Resources(converter.Convert(source).Content)),
        ];
    }

    // Without a terminology server a conversion waits for nothing.
    internal static ConvertedPage Convert(this PageConverter converter, LoadedSource source) =>
        converter.ConvertAsync(source, PreviousVariants.None, CancellationToken.None).GetAwaiter().GetResult();

    private static LoadedSource Load(string file) =>
        new(
            file,
            File.ReadAllText(file),
            new SourceOrigin { Title = Path.GetFileNameWithoutExtension(file), Sha256 = new string('0', 64) }
        );
}

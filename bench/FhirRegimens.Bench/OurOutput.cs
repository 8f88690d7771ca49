using FhirRegimens.Conversion.Identity;
using FhirRegimens.Fhir.Model;
using FhirRegimens.Pipeline.Converting;
using FhirRegimens.Pipeline.Input;
using FhirRegimens.Pipeline.Settings;

namespace FhirRegimens.Bench;

/// <summary>The sample pages as FHIR.</summary>
internal static class OurOutput
{
    /// <summary>Every resource of every sample.</summary>
    public static IReadOnlyList<DomainResource> Resources()
    {
        var options = new FhirRegimensOptions();
        var converter = new PageConverter(options);
        var loader = new SourceLoader(options, () => Stream.Null, TimeProvider.System);
        return
        [
            .. loader
                .Find(["samples"])
                .SelectMany(path => loader.LoadAsync(path, null, CancellationToken.None).ToBlockingEnumerable())
                .Cast<LoadedSource>()
                .SelectMany(source =>
                    ConvertedFiles.Resources(converter.Convert(source, PreviousVariants.None).Content)
                ),
        ];
    }
}

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
        var converter = new PageConverter(new FhirRegimensOptions());
        return
        [
            .. SourceLoader
                .Find(["samples"])
                .Select(path => SourceLoader.Load(path, null, () => Stream.Null))
                .SelectMany(source =>
                    ConvertedFiles.Resources(converter.Convert(source, PreviousVariants.None).Content)
                ),
        ];
    }
}

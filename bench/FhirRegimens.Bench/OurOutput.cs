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
    public static async Task<IReadOnlyList<DomainResource>> ResourcesAsync()
    {
        var converter = new PageConverter(new FhirRegimensOptions(), TimeProvider.System);
        var resources = new List<DomainResource>();
        foreach (var file in Directory.EnumerateFiles("samples", "*.wiki").Order(StringComparer.Ordinal))
        {
            var page = await converter.ConvertAsync(Load(file), PreviousVariants.None, CancellationToken.None);
            resources.AddRange(ConvertedFiles.Resources(page.Content));
        }

        return resources;
    }

    private static LoadedSource Load(string file) =>
        new(
            file,
            File.ReadAllText(file),
            new SourceOrigin { Title = Path.GetFileNameWithoutExtension(file), Sha256 = new string('0', 64) }
        );
}

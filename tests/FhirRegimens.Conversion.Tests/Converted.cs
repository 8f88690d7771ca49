using System.Text;
using FhirRegimens.Conversion.Identity;
using FhirRegimens.Conversion.Terminology;
using FhirRegimens.Fhir.Json;
using FhirRegimens.Fhir.Model;
using FhirRegimens.Regimens;

namespace FhirRegimens.Conversion.Tests;

/// <summary>Conversions with the default settings.</summary>
internal static class Converted
{
    public static RegimenTerminology Terminology { get; } = RegimenTerminology.Load();

    public static ConvertedSource From(RegimenPage page) =>
        RegimenConverter.Convert(page, new(), Terminology, PreviousVariants.None);

    /// <summary>The resources in the order in which they would be published, as indented JSON.</summary>
    public static string Json(this ConvertedSource source) => string.Join("\n", source.Resources.Select(Json));

    public static string Json(Resource resource) => Encoding.UTF8.GetString(FhirJson.SerializePretty(resource));
}

using FhirRegimens.Conversion.Entries;
using FhirRegimens.Regimens;

namespace FhirRegimens.Conversion.Terminology;

/// <summary>The names of a source that a terminology may have codes for, each once, in ordinal order.</summary>
/// <param name="Drugs">Drugs as the source spells them; no classes and procedures.</param>
/// <param name="Routes">Routes of administration.</param>
/// <param name="Conditions">What the treatments are for.</param>
internal sealed record CodedNames(
    IReadOnlyList<string> Drugs,
    IReadOnlyList<string> Routes,
    IReadOnlyList<string> Conditions
)
{
    public static CodedNames Of(SourceDocument document)
    {
        var sigs = document
            .AllComponents()
            .SelectMany(component => component.Sigs)
            .SelectMany(sig => sig.AllReadings())
            .ToList();
        return new(
            Distinct(sigs.Where(sig => !sig.Drug.IsClass && !Procedure.Is(sig)).Select(sig => sig.Drug.Name)),
            Distinct(sigs.SelectMany(sig => sig.Routes)),
            Distinct(document.Conditions())
        );
    }

    private static IReadOnlyList<string> Distinct(IEnumerable<string> names) =>
        [.. names.Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal)];
}

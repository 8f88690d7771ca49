using FhirRegimens.Pipeline.TesterKit.Defects;

namespace FhirRegimens.Pipeline.TesterKit;

/// <summary>The defects of the kit: what is changed, and what the specification and our profiles say of it.</summary>
internal static class KitDefects
{
    /// <summary>The defects of each kind of resource, in the order of the kit's list.</summary>
    public static IReadOnlyList<(KitSubject Subject, IReadOnlyList<KitDefect> Defects)> All { get; } =
    [
        (
            KitSubject.Entry,
            [
                .. ElementDefects.All(),
                .. DoseDefects.All(),
                .. ExtensionDefects.All(),
                .. ReferenceDefects.All(),
                .. NarrativeDefects.All(),
                .. AddressDefects.All(),
            ]
        ),
        (KitSubject.Variant, [.. PlanDefects.OfVariants()]),
        (KitSubject.Regimen, [.. PlanDefects.OfRegimens()]),
        (KitSubject.Manifest, [.. ManifestDefects.All()]),
        (KitSubject.Bundle, [.. BundleDefects.All()]),
    ];
}

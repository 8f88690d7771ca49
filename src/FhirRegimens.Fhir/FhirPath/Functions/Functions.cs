using System.Collections.Frozen;

namespace FhirRegimens.Fhir.FhirPath;

/// <summary>All functions by name.</summary>
internal static class Functions
{
    private static readonly FrozenDictionary<string, FunctionDefinition> All = new[]
    {
        ExistenceFunctions.All,
        FilteringFunctions.All,
        CombiningFunctions.All,
        ConversionFunctions.All,
        StringFunctions.All,
        MathFunctions.All,
        UtilityFunctions.All,
        FhirFunctions.All,
    }
        .SelectMany(group => group)
        .ToFrozenDictionary(StringComparer.Ordinal);

    public static FunctionDefinition? Find(string name) => All.GetValueOrDefault(name);
}

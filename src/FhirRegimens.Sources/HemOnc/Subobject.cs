namespace FhirRegimens.Sources.HemOnc;

/// <summary>The Semantic MediaWiki call in a heading: <c>{{#subobject:34416b|Regimen=1}}</c>.</summary>
/// <param name="Id">The id without <c>#</c>; null where it has none.</param>
/// <param name="IsRegimen">Whether it counts a regimen.</param>
/// <param name="IsVariant">Whether it counts a variant.</param>
internal sealed record Subobject(string? Id, bool IsRegimen, bool IsVariant)
{
    private const string Name = "#subobject:";

    /// <summary>Reads what stands between the braces; null for another template.</summary>
    public static Subobject? Read(string template)
    {
        template = template.Trim();
        if (!template.StartsWith(Name, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var parts = template[Name.Length..].Split('|', StringSplitOptions.TrimEntries);
        var id = parts[0].TrimStart('#').Trim();
        return new Subobject(id.Length == 0 ? null : id, Has(parts, "Regimen"), Has(parts, "Variant"));
    }

    private static bool Has(string[] parts, string property) =>
        Array.Exists(parts, part => part.Split('=')[0].Trim().Equals(property, StringComparison.OrdinalIgnoreCase));
}

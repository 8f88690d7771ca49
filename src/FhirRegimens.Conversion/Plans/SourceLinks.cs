using FhirRegimens.Regimens;

namespace FhirRegimens.Conversion.Plans;

/// <summary>Finds the regimens of a page that its links lead to.</summary>
internal sealed class SourceLinks
{
    private readonly Dictionary<string, string> canonicals = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Links to <paramref name="regimens"/> by heading; one that repeats is numbered as MediaWiki does.</summary>
    public SourceLinks(IEnumerable<(Regimen Regimen, string Canonical)> regimens)
    {
        foreach (var (regimen, canonical) in regimens)
        {
            var anchor = Normalised(regimen.Name);
            for (var number = 2; !canonicals.TryAdd(anchor, canonical); number++)
            {
                anchor = $"{Normalised(regimen.Name)} {number}";
            }
        }
    }

    /// <summary>The canonical, without version, of the regimen under a heading; null where this page has none.</summary>
    public string? Find(string? heading) => heading is null ? null : canonicals.GetValueOrDefault(Normalised(heading));

    private static string Normalised(string heading) =>
        string.Join(' ', heading.Split([' ', '_', '\u00A0'], StringSplitOptions.RemoveEmptyEntries));
}

using FhirRegimens.Conversion.Entries;

namespace FhirRegimens.Conversion.Plans;

/// <summary>Plans and blocks in one sentence, for lists that show nothing else.</summary>
internal static class PlanWords
{
    /// <summary>"Alemtuzumab. 10-day course."</summary>
    public static string Block(BlockLayout block) =>
        string.Join(
            ' ',
            new[]
            {
                Drugs([block]),
                block.Block.Duration is { } duration ? $"{duration.Text.TrimEnd('.')}." : null,
            }.OfType<string>()
        )
            is { Length: > 0 } words
            ? words
            : "The source states no treatment.";

    /// <summary>"R-CHOP, regimen: Rituximab, Cyclophosphamide. 21-day cycle for 6 cycles."</summary>
    public static string Variant(string title, IReadOnlyList<BlockLayout> blocks) =>
        $"{title}: {string.Join(' ', blocks.Select(Block))}";

    private static string? Drugs(IReadOnlyList<BlockLayout> blocks)
    {
        var drugs = blocks
            .SelectMany(block => block.Entries)
            .Select(entry => DrugName.Of(entry.Sig.Drug))
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .ToList();
        return drugs.Count == 0 ? null : $"{string.Join(", ", drugs)}.";
    }
}

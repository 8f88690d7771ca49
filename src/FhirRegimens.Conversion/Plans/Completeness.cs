using FhirRegimens.Conversion.Entries;
using FhirRegimens.Fhir.Model;

namespace FhirRegimens.Conversion.Plans;

/// <summary>What a variant states for all of its entries.</summary>
internal static class Completeness
{
    /// <summary>The extension. Procedures have no dose and route to state.</summary>
    public static Extension Of(IReadOnlyList<BlockLayout> blocks)
    {
        var entries = blocks.SelectMany(block => block.Entries).Select(entry => entry.Sig).ToList();
        var products = entries.Where(sig => !Procedure.Is(sig)).ToList();
        var doses = entries.Count > 0 && products.TrueForAll(sig => (sig.Dose?.Min ?? sig.Dose?.Max) is not null);
        var routes = entries.Count > 0 && products.TrueForAll(sig => sig.Routes.Count > 0);
        var frequencies =
            entries.Count > 0
            && products.TrueForAll(sig =>
                sig.Frequency is not null || sig.Once || sig.Continuous || sig.Hours.Count > 0
            );
        var days = entries.Count > 0 && entries.TrueForAll(sig => sig.Days.Count > 0 || sig.StartDay is not null);
        var durations = blocks.All(block => BlockTiming.Of(block.Block.Duration) is not null);
        var unparsed = Unparsed(blocks);
        return Make.Extension(
            Guide.Structure("regimen-completeness"),
            Part("allDosesStated", doses),
            Part("allRoutesStated", routes),
            Part("allFrequenciesStated", frequencies),
            Part("allDaysStated", days),
            Part("durationStated", durations),
            Make.Part("unparsedCount", new UnsignedInt(unparsed)),
            Part("fullySpecified", doses && routes && frequencies && days && durations && unparsed == 0)
        )!;
    }

    /// <summary>The number of fragments that were not understood.</summary>
    public static int Unparsed(IReadOnlyList<BlockLayout> blocks) =>
        blocks.Sum(block =>
            block.Entries.Sum(entry => Fragments.Of(entry.Sig).Count())
            + BlockTiming.Unparsed(block.Block.Duration).Count()
        );

    /// <summary>The number that a converted variant says of itself.</summary>
    public static int UnparsedCount(ConvertedVariant variant) =>
        variant
            .Plan.Extension.First(extension => extension.Url == Guide.Structure("regimen-completeness"))
            .Extension.Select(part => part.Value)
            .OfType<UnsignedInt>()
            .Sum(count => count.Value ?? 0);

    private static Extension? Part(string name, bool value) => Make.Part(name, new FhirBoolean(value));
}

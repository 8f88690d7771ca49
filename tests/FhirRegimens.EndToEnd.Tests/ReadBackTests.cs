using FhirRegimens.EndToEnd.Tests.Pages;
using FhirRegimens.Regimens;
using FhirRegimens.Testing.ReadBack;

namespace FhirRegimens.EndToEnd.Tests;

/// <summary>
/// Every dose line of whole pages, rebuilt from the FHIR alone, says what the reader read: no fact is lost, none is
/// added, and each order leads to its place in the source.
/// </summary>
/// <remarks>
/// What FHIR does not carry as a fact, and keeps in the line's own words:
/// <list type="bullet">
/// <item>whether what is given is a class of drugs (<see cref="Drug.IsClass"/>);</item>
/// <item>"every other day" beside "every 2 days" (<see cref="Frequency.EveryOtherDay"/>);</item>
/// <item>optional and open-ended cycles and weeks, and the numbers of weeks (<see cref="Occurrences"/>);</item>
/// <item>whether a total agrees or cannot be computed (<see cref="Sig.ChecksumAgrees"/>: only a disagreement is said);</item>
/// <item>whether an instruction stood in the dose line or in a note below it.</item>
/// </list>
/// </remarks>
public class ReadBackTests
{
    public static TheoryData<string> Pages => [.. ConvertedSource.Paths];

    [Theory]
    [MemberData(nameof(Pages))]
    public void EveryDoseLineOfThePageIsRebuiltFromItsOrders(string path) =>
        AssertNone(Differences(ConvertedSource.OfFile(path)));

    [Fact]
    public void EveryDoseLineOfGeneratedPagesIsRebuiltFromItsOrders() =>
        AssertNone(
            Enumerable
                .Range(0, GeneratedPages.Count)
                .SelectMany(seed =>
                    Differences(ConvertedSource.Of("Generated", GeneratedPages.Text(seed)))
                        .Select(difference => $"page {seed}: {difference}")
                )
        );

    /// <summary>The facts of each variant that only the page says, or only the FHIR.</summary>
    private static IEnumerable<string> Differences(ConvertedSource source)
    {
        var definitions = source.Definitions;
        var variants = source.Page.Regimens.SelectMany(regimen => regimen.Variants);
        return variants
            .Zip(
                source.OrderSets,
                (variant, plan) =>
                {
                    var says = Stated(variant).Select(facts => facts.ToString()).ToList();
                    var reads = FhirReader.Read(plan, definitions).Select(facts => facts.ToString()).ToList();
                    return Without(says, reads)
                        .Order(StringComparer.Ordinal)
                        .Zip(Without(reads, says).Order(StringComparer.Ordinal))
                        .Select(pair => $"{plan["id"]}\n  says  {pair.First}\n  reads {pair.Second}")
                        .Concat(
                            says.Count == reads.Count ? [] : [$"{plan["id"]}: {says.Count} orders, {reads.Count} read"]
                        );
                }
            )
            .SelectMany(differences => differences)
            .Concat(variants.Count() == source.OrderSets.Count() ? [] : ["The page has another number of variants."]);
    }

    private static IEnumerable<Facts> Stated(Variant variant) =>
        variant
            .Blocks.SelectMany(block => block.Sections)
            .SelectMany(section => section.Components.SelectMany(component => SigFacts.Of(section, component)));

    /// <summary>What is in a list and not, or not as often, in another.</summary>
    private static List<string> Without(List<string> list, List<string> other)
    {
        var rest = list.ToList();
        other.ForEach(item => rest.Remove(item));
        return rest;
    }

    private static void AssertNone(IEnumerable<string> differences)
    {
        var found = differences.Take(40).ToList();
        Assert.True(found.Count == 0, string.Join("\n", found));
    }
}

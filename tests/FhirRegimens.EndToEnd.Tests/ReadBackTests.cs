using FhirRegimens.EndToEnd.Tests.Pages;
using FhirRegimens.EndToEnd.Tests.ReadBack;
using FhirRegimens.Regimens;
using FhirRegimens.Testing.ReadBack;

namespace FhirRegimens.EndToEnd.Tests;

/// <summary>
/// Every dose line of whole pages, rebuilt from the FHIR alone, says what the reader read: no fact is lost, none is
/// added, and each order leads to its place in the source.
/// </summary>
public class ReadBackTests
{
    /// <summary>
    /// What FHIR carries in the line's own words alone. Besides: the capital letters of a label, whether words are a
    /// taper, a titration or a note below the line, and whether a total that is not said to disagree was checked.
    /// </summary>
    private static readonly string[] NotCarried =
    [
        "Cycles.Onwards", // "cycle 3 onwards" has no last cycle
        "Cycles.Optional",
        "Drug.IsClass",
        "Frequency.EveryOtherDay", // "every 2 days"
        "Weeks.From",
        "Weeks.Listed",
        "Weeks.Onwards",
        "Weeks.Optional",
        "Weeks.To",
    ];

    public static TheoryData<string> Pages => [.. ConvertedSource.Paths];

    [Theory]
    [MemberData(nameof(Pages))]
    public void EveryDoseLineOfThePageIsRebuiltFromItsOrders(string path) =>
        AssertNone(Differences(ConvertedSource.OfFile(path)));

    [Fact]
    public void EveryDoseLineOfTheTruthTableIsRebuiltFromItsOrders() =>
        AssertNone(Differences(ConvertedSource.Of("Truth table", GeneratedPages.OfTruthTable())));

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

    [Fact]
    public void EveryFieldOfADoseLineIsAFactOrListed()
    {
        var sigs = SigsOf(ConvertedSource.Of("Truth table", GeneratedPages.OfTruthTable()).Page).ToList();

        var without = SigField
            .All.Where(field => !sigs.Exists(field.IsAFactOf))
            .Select(field => field.Name)
            .Order(StringComparer.Ordinal);

        Assert.Equal(string.Join('\n', NotCarried), string.Join('\n', without));
    }

    private static IEnumerable<Sig> SigsOf(RegimenPage page) =>
        page
            .Regimens.SelectMany(regimen => regimen.Variants)
            .SelectMany(variant => variant.Blocks)
            .SelectMany(block => block.Sections)
            .SelectMany(section => section.Components)
            .SelectMany(component => component.Sigs);

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

using FhirRegimens.Fhir.Model;
using FhirRegimens.Sources.HemOnc;

namespace FhirRegimens.Conversion.Tests;

/// <summary>Pages as HemOnc.org writes them, from wikitext to FHIR.</summary>
public class SamplePageTests
{
    public static TheoryData<string> Pages =>
        [
            .. Directory
                .GetFiles(Checkout.PathOf("samples"), "*.wiki")
                .Concat(
                    Directory.GetFiles(
                        Checkout.PathOf("tests", "FhirRegimens.Sources.Tests", "HemOnc", "Corpus"),
                        "*.wiki"
                    )
                )
                .Select(path => Path.GetRelativePath(Checkout.Root, path))
                .Order(StringComparer.Ordinal),
        ];

    [Fact]
    public void TheSamplePageAboutCytopeniasBecomesTheseResources() =>
        Approved.Matches(
            "sample-cytopenias.json",
            Convert(Path.Combine("samples", "Autoimmune_cytopenias.wiki")).Json()
        );

    [Theory]
    [MemberData(nameof(Pages))]
    public void EveryResourceOfThePageIsValidOncePublished(string path) => Publishable.AssertValid(Convert(path));

    [Theory]
    [MemberData(nameof(Pages))]
    public void EveryCanonicalOfThePageLeadsToAResourceOfThePage(string path)
    {
        var source = Convert(path);
        var urls = source.Resources.Select(Url).ToList();

        Assert.Equal(urls.Count, urls.Distinct(StringComparer.Ordinal).Count());
        Assert.Empty(
            source
                .Resources.OfType<PlanDefinition>()
                .SelectMany(plan => Definitions(plan.Action))
                .Except(urls, StringComparer.Ordinal)
        );
    }

    private static IEnumerable<string?> Definitions(IEnumerable<PlanDefinition.ActionComponent> actions) =>
        actions.SelectMany(action =>
            action.Definition is Canonical canonical ? [canonical.Value] : Definitions(action.Action)
        );

    private static string? Url(DomainResource resource) =>
        resource switch
        {
            PlanDefinition plan => plan.Url,
            ActivityDefinition definition => definition.Url,
            Library library => $"{library.Url} (manifest)",
            _ => null,
        };

    private static ConvertedSource Convert(string path) =>
        Converted.From(
            HemOncReader.Read(
                File.ReadAllText(Checkout.PathOf(path)),
                new()
                {
                    Title = Path.GetFileNameWithoutExtension(path).Replace('_', ' '),
                    Address = $"https://hemonc.org/wiki/{Path.GetFileNameWithoutExtension(path).Replace(' ', '_')}",
                    RevisionId = "1",
                    Timestamp = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero),
                    Sha256 = new string('a', 64),
                }
            )
        );
}

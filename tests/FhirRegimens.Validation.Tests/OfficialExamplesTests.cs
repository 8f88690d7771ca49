using FhirRegimens.Fhir.Specification;

namespace FhirRegimens.Validation.Tests;

/// <summary>
/// The examples of the specification pass, but for those that break its rules themselves, which are listed beside this
/// test with the rule. By default every fifth is checked and the largest are left out; with VALIDATE_ALL_EXAMPLES=1 in
/// the environment all are checked.
/// </summary>
public sealed class OfficialExamplesTests
{
    private const int LongestExample = 300_000;

    private static readonly ResourceValidator Validator = new(SpecificationPack.R4);

    [NpmFact("hl7.fhir.r4.examples")]
    public void TheOfficialExamplesPassButForThoseListed()
    {
        var all = Environment.GetEnvironmentVariable("VALIDATE_ALL_EXAMPLES") == "1";
        var files = Directory
            .EnumerateFiles(NpmPackages.R4Examples, "*.json")
            .Where(file => Path.GetFileName(file) is not ("package.json" or ".index.json"))
            .Order(StringComparer.Ordinal)
            .Where((file, i) => all || (i % 5 == 0 && new FileInfo(file).Length < LongestExample))
            .ToList();

        var failures = files.AsParallel().SelectMany(Failures).Order(StringComparer.Ordinal);

        var names = files.Select(file => Path.GetFileName(file)).ToHashSet(StringComparer.Ordinal);
        var expected = Listed()
            .Where(line => names.Contains(line.File))
            .Select(line => $"{line.File} {line.Rule}")
            .Order(StringComparer.Ordinal);
        Assert.Equal(expected, failures);
    }

    /// <summary>The list beside this test: file, rule, and what the second opinions say.</summary>
    internal static IReadOnlyList<(string File, string Rule, string[] Opinions)> Listed() =>
        [
            .. File.ReadAllLines(
                    Checkout.PathOf("tests", "FhirRegimens.Validation.Tests", "official-examples-with-errors.txt")
                )
                .Where(line => line.Length > 0 && line[0] != '#')
                .Select(line => line.Split(' '))
                .Select(parts => (parts[0], parts[1], parts[2..])),
        ];

    [Fact]
    public void NoMoreThanFortyExamplesAreListed() =>
        Assert.InRange(Listed().DistinctBy(line => line.File).Count(), 1, 40);

    private static IEnumerable<string> Failures(string file) =>
        Validator
            .Validate(File.ReadAllBytes(file), [])
            .Issues.Where(issue => issue.Severity <= IssueSeverity.Error)
            .Select(issue => $"{Path.GetFileName(file)} {issue.Key}")
            .Distinct(StringComparer.Ordinal);
}

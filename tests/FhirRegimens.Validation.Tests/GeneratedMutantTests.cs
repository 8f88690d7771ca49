namespace FhirRegimens.Validation.Tests;

/// <summary>
/// Breaks official examples and the project's own output in each way that their definitions forbid, and expects every
/// break to be caught with its key and its place. By default one example of each resource type and two resources of each
/// profile of ours are broken, in five places for each rule; with VALIDATE_ALL_MUTANTS=1 in the environment all small ones are.
/// </summary>
public sealed class GeneratedMutantTests
{
    private const int FewestOfARule = 5;
    private const int MostOfARule = 5;

    /// <summary>Kinds of issues that no change of a resource that is right leads to, or not with these definitions.</summary>
    private static readonly HashSet<string> NotGenerated = new(StringComparer.Ordinal)
    {
        // The whole text is wrong, or too much: HostileInputTests and ResourceValidatorContract.
        "json-syntax",
        "too-costly",
        // No definition that applies here states one, but for the address of an extension: ElementRulesTests, SlicingRulesTests.
        "fixed-value",
        "max-length",
        "min-value",
        "max-value",
        "slice-order",
        "profile-none-matched",
        // They are about other resources and definitions: FhirRegimens.Cli.Tests, GeneratedSnapshotTests.
        "reference-not-given",
        "canonical-version-not-given",
        "profile-broken",
        // They say that something could not be checked: BindingRulesTests, SlicingRulesTests, HostileInputTests.
        "binding-unchecked",
        "slice-undetermined",
        "invariant-unchecked",
    };

    private static readonly string[] Invariants =
    [
        .. new[] { "tim-1", "tim-2", "tim-4", "tim-5", "tim-6", "tim-7", "tim-8", "tim-9", "tim-10" },
        .. new[] { "rng-2", "sqty-1", "qty-3", "rat-1", "per-1", "att-1", "cpt-2", "ext-1" },
        .. new[] { "dom-2", "dom-3", "dom-4", "dom-5", "dom-6", "pdf-0", "adf-0" },
    ];

    [NpmFact("hl7.fhir.r4.examples")]
    public void EveryBreakIsCaughtWithItsKeyAndItsPlace()
    {
        var all = Environment.GetEnvironmentVariable("VALIDATE_ALL_MUTANTS") == "1";

        var tried = MutantSources.All(all).AsParallel().AsOrdered().SelectMany(source => Try(source, all)).ToList();

        var survivors = tried.Where(mutant => !mutant.IsCaught).Select(mutant => mutant.Name).ToList();
        Assert.True(survivors.Count == 0, $"{survivors.Count} of {tried.Count}:\n{string.Join('\n', survivors)}");
        var counts = tried.CountBy(mutant => mutant.Key, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var rules = typeof(IssueKinds)
            .GetFields()
            .Select(field => ((IssueKind)field.GetValue(null)!).Key)
            .Where(key => !NotGenerated.Contains(key))
            .Concat(Invariants.Select(key => $"invariant-{key}"));
        var tooFew = rules
            .Where(rule => counts.GetValueOrDefault(rule) < FewestOfARule)
            .Select(rule => $"{rule}: {counts.GetValueOrDefault(rule)}")
            .ToList();
        Assert.True(tooFew.Count == 0, string.Join('\n', tooFew));
        Assert.True(tried.Count > 5_000, $"{tried.Count} mutants");
    }

    private static IEnumerable<(string Name, string Key, bool IsCaught)> Try(
        (string Name, byte[] Json) source,
        bool all
    )
    {
        var mutants = MutantSources
            .Mutants.Of(source.Json)
            .GroupBy(mutant => mutant.Key, StringComparer.Ordinal)
            .SelectMany(rule => rule.Take(all ? int.MaxValue : MostOfARule));
        foreach (var mutant in mutants)
        {
            var found = MutantSources
                .Validator.Validate(mutant.Write(), [])
                .Issues.Any(issue => $"{issue.Key} {issue.Expression}" == mutant.Expected);
            yield return ($"{source.Name}: {mutant.Expected}", mutant.Key, found);
        }
    }
}

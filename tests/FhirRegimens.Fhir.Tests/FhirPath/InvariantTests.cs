using System.Text.Json;
using FhirRegimens.Fhir.Elements;
using FhirRegimens.Fhir.FhirPath;
using FhirRegimens.Fhir.Specification;

namespace FhirRegimens.Fhir.Tests.FhirPath;

/// <summary>The invariants of FHIR R4's own definitions, over HL7's example resources.</summary>
public class InvariantTests
{
    private const string Package = "hl7.fhir.r4.examples";

    /// <summary>Examples that break an invariant in truth.</summary>
    private static readonly string[] BrokenExamples =
    [
        // Several entries have one fullUrl.
        "bdl-7 Bundle-dataelements.json",
        // Not abstract, and without base.
        "sdf-4 StructureDefinition-Definition.json",
        "sdf-4 StructureDefinition-Event.json",
        "sdf-4 StructureDefinition-FiveWs.json",
        "sdf-4 StructureDefinition-Request.json",
        // Their narratives are blank.
        "txt-1 ActivityDefinition-blood-tubes-supply.json",
        "txt-1 ActivityDefinition-heart-valve-replacement.json",
        "txt-1 EventDefinition-example.json",
        "txt-1 Questionnaire-zika-virus-exposure-assessment.json",
        "txt-2 ActivityDefinition-blood-tubes-supply.json",
        "txt-2 ActivityDefinition-heart-valve-replacement.json",
        "txt-2 EventDefinition-example.json",
        "txt-2 Questionnaire-zika-virus-exposure-assessment.json",
        // R4 asks for System.Boolean where answer[x] is FHIR's boolean; R5 corrects it.
        "que-7 Questionnaire-bb.json",
    ];

    private readonly Dictionary<string, FhirPathExpression> parsed = new(StringComparer.Ordinal);

    [NpmFact(Package)]
    public void EveryInvariantOfTheCoreDefinitionsIsReadAndPrintedBack()
    {
        var expressions = Directory
            .EnumerateFiles(NpmPackages.R4Examples, "StructureDefinition-*.json")
            .SelectMany(ExpressionsOf)
            .Distinct()
            .ToArray();
        Assert.True(expressions.Length > 190, $"only {expressions.Length} expressions");
        Assert.All(
            expressions,
            text =>
            {
                var printed = FhirPathExpression.Parse(text).ToString();
                Assert.Equal(printed, FhirPathExpression.Parse(printed).ToString());
            }
        );
    }

    /// <summary>
    /// One example in fifty; with FHIRPATH_EXAMPLES=all in the environment every one (a minute of CPU, four million
    /// evaluations).
    /// </summary>
    [NpmFact(Package)]
    public void EveryInvariantIsEvaluatedOnTheExamplesAndHolds()
    {
        var all = System.Environment.GetEnvironmentVariable("FHIRPATH_EXAMPLES") == "all";
        var files = Directory
            .EnumerateFiles(NpmPackages.R4Examples, "*-*.json")
            .Order(StringComparer.Ordinal)
            .Where((_, i) => all || i % 50 == 0);
        var evaluated = 0;
        var failures = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            var resource = FhirElement.Read(File.ReadAllBytes(file), SpecificationPack.R4);
            foreach (var (element, invariant) in InvariantsIn(resource))
            {
                evaluated++;
                if (FailureOf(element, invariant) is { } failure)
                {
                    failures.Add($"{invariant.Key} {Path.GetFileName(file)}{failure}");
                }
            }
        }

        Assert.True(evaluated > 10_000, $"only {evaluated} evaluations");
        failures.ExceptWith(BrokenExamples);
        Assert.True(failures.Count == 0, string.Join('\n', failures));
    }

    private string? FailureOf(FhirElement element, ElementConstraint invariant)
    {
        try
        {
            var holds = Parse(invariant.Expression!).Holds(element, FhirPathEnvironment.Default);
            return holds || invariant.Severity != "error" ? null : "";
        }
        catch (FhirPathException exception)
        {
            return $" {element.Path}: {exception.Message} {invariant.Expression}";
        }
    }

    private static IEnumerable<(FhirElement Element, ElementConstraint Invariant)> InvariantsIn(FhirElement resource)
    {
        var pending = new Stack<FhirElement>([resource]);
        while (pending.TryPop(out var element))
        {
            var own = element.Definition?.Constraints ?? [];
            var ofType = SpecificationPack.R4.FindType(element.TypeName)?.Root?.Constraints ?? [];
            foreach (var invariant in own.Concat(ofType).DistinctBy(i => i.Key).Where(i => i.Expression is not null))
            {
                yield return (element, invariant);
            }

            foreach (var child in element.Children)
            {
                pending.Push(child);
            }
        }
    }

    private FhirPathExpression Parse(string text)
    {
        if (!parsed.TryGetValue(text, out var expression))
        {
            parsed.Add(text, expression = FhirPathExpression.Parse(text));
        }

        return expression;
    }

    private static IEnumerable<string> ExpressionsOf(string file)
    {
        using var definition = JsonDocument.Parse(File.ReadAllBytes(file));
        if (!definition.RootElement.TryGetProperty("snapshot", out var snapshot))
        {
            yield break;
        }

        foreach (var element in snapshot.GetProperty("element").EnumerateArray())
        {
            if (!element.TryGetProperty("constraint", out var constraints))
            {
                continue;
            }

            foreach (var constraint in constraints.EnumerateArray())
            {
                if (constraint.TryGetProperty("expression", out var expression))
                {
                    yield return expression.GetString()!;
                }
            }
        }
    }
}

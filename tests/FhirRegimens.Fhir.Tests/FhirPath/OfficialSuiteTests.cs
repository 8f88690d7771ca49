using System.Text.Encodings.Web;
using System.Text.Json;
using FhirRegimens.Fhir.Elements;
using FhirRegimens.Fhir.FhirPath;
using FhirRegimens.Fhir.Specification;

namespace FhirRegimens.Fhir.Tests.FhirPath;

/// <summary>
/// HL7's R4 test suite for FHIRPath, as the npm package <c>fhirpath</c> carries it (test/cases/fhir-r4.yaml); cases that
/// it disables are left out.
/// </summary>
public class OfficialSuiteTests
{
    private static readonly FhirPathEnvironment Environment = new() { Clock = TimeProvider.System };

    [NpmFact("fhirpath", "js-yaml")]
    public void ExpressionsGiveTheResultsOfTheOfficialSuite()
    {
        var cases = ReadCases();
        Assert.True(cases.Length > 600, $"only {cases.Length} cases");

        var elements = cases
            .Select(c => c.InputFile)
            .Distinct()
            .ToDictionary(
                file => file,
                file => FhirElement.Read(File.ReadAllBytes(ResourcePath(file)), SpecificationPack.R4)
            );
        var differences = cases
            .Select(c => (Case: c, Actual: Evaluate(c.Expression, elements[c.InputFile])))
            .Where(outcome => outcome.Actual != outcome.Case.Expected)
            .Select(outcome =>
                $"{outcome.Case.Expression}\n  expected {outcome.Case.Expected}\n  actual   {outcome.Actual}"
            )
            .ToArray();

        Assert.True(differences.Length == 0, string.Join('\n', differences));
    }

    private static string Evaluate(string expression, FhirElement focus)
    {
        try
        {
            return Show(FhirPathExpression.Parse(expression).Evaluate(focus, Environment));
        }
        catch (FhirPathException)
        {
            return "an error";
        }
    }

    private static string Show(IEnumerable<object> items) =>
        JsonSerializer.Serialize(
            items.Select(Values.Of).Select(v => v is Temporal or FhirPathQuantity ? v.ToString() : v),
            new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }
        );

    private static SuiteCase[] ReadCases() =>
        NodeScript.Run<SuiteCase[]>(
            """
            const suite = require('js-yaml').load(require('fs').readFileSync(input.file, 'utf8'));
            const collect = group => group.disable ? [] : Object.entries(group)
              .filter(([name, cases]) => name.startsWith('group') && Array.isArray(cases))
              .flatMap(([, cases]) => cases.flatMap(c => c.expression !== undefined ? [c] : collect(c)));
            answer(suite.tests.flatMap(collect).filter(c => !c.disable).map(c => ({
              inputFile: c.inputfile, expression: c.expression,
              expected: c.error ? 'an error' : JSON.stringify(c.result ?? []) })));
            """,
            new { file = Path.Combine(NpmPackages.PathOf("fhirpath"), "test", "cases", "fhir-r4.yaml") }
        );

    private static string ResourcePath(string file) =>
        Path.Combine(NpmPackages.PathOf("fhirpath"), "test", "resources", file);

    private sealed record SuiteCase(string InputFile, string Expression, string Expected);
}

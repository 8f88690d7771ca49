using System.Text.Encodings.Web;
using System.Text.Json;
using FhirRegimens.Fhir.Elements;
using FhirRegimens.Fhir.FhirPath;
using FhirRegimens.Fhir.Specification;

namespace FhirRegimens.Fhir.Tests.FhirPath;

/// <summary>Compares with the npm package <c>fhirpath</c> on the expressions of R4's search parameters.</summary>
public class SecondOpinionTests
{
    /// <summary>What it does not support (<c>resolve()</c>, <c>as</c> on several items) is left out.</summary>
    [NpmFact("fhirpath", "hl7.fhir.r4.examples")]
    public void SearchParametersSelectTheSameFromTheExamples()
    {
        var expressions = SpecificationPack
            .R4.SearchParameters.SelectMany(parameter =>
                parameter.Base.Select(type => (Type: type, parameter.Expression))
            )
            .Where(parameter => parameter.Expression is not null)
            .ToLookup(parameter => parameter.Type, parameter => parameter.Expression!);
        var questions = expressions
            .SelectMany(type => ExamplesOf(type.Key).SelectMany(file => type.Select(text => new Question(file, text))))
            .ToArray();
        var theirs = NodeScript.Run<string[]>(
            """
            const fhirpath = require('fhirpath'), model = require('fhirpath/fhir-context/r4'), fs = require('fs');
            const files = {}, compiled = {};
            answer(input.map(({ file, expression }) => {
              const resource = files[file] ??= JSON.parse(fs.readFileSync(file, 'utf8'));
              try {
                const run = compiled[expression] ??= fhirpath.compile(expression, model);
                return JSON.stringify(run(resource).map(r => typeof r === 'object' ? 'object' : r));
              } catch (e) { return 'an error ' + e.message; }
            }));
            """,
            questions
        );
        var resources = questions
            .Select(question => question.File)
            .Distinct()
            .ToDictionary(file => file, file => FhirElement.Read(File.ReadAllBytes(file), SpecificationPack.R4));
        var answered = questions
            .Zip(theirs, (question, answer) => (Question: question, Theirs: answer))
            .Where(c => !c.Theirs.StartsWith("an error", StringComparison.Ordinal))
            .ToArray();
        Assert.True(answered.Length > 2_000, $"only {answered.Length} answers");

        var differences = answered
            .Select(c => (c.Question, c.Theirs, Ours: Evaluate(resources[c.Question.File], c.Question.Expression)))
            .Where(c => c.Theirs != c.Ours)
            .Select(c => $"{c.Question}\n  theirs {c.Theirs}\n  ours   {c.Ours}");
        Assert.Equal("", string.Join('\n', differences));
    }

    private static IEnumerable<string> ExamplesOf(string type) =>
        Directory.EnumerateFiles(NpmPackages.R4Examples, $"{type}-*.json").Order(StringComparer.Ordinal).Take(2);

    private static string Evaluate(FhirElement resource, string expression)
    {
        IReadOnlyList<object> items;
        try
        {
            items = FhirPathExpression.Parse(expression).Evaluate(resource, FhirPathEnvironment.Default);
        }
        catch (FhirPathException exception)
        {
            return $"an error {exception.Message}";
        }

        return JsonSerializer.Serialize(
            items.Select(Plain),
            new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }
        );
    }

    private static object Plain(object item) =>
        item is FhirElement { IsPrimitive: false } ? "object"
        : Values.Of(item) is Temporal ? ((FhirElement)item).Value!
        : Values.Of(item);

    private sealed record Question(string File, string Expression);
}

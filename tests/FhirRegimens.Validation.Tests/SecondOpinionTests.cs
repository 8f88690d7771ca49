using System.Text;
using System.Text.RegularExpressions;

namespace FhirRegimens.Validation.Tests;

/// <summary>
/// The same resources in two validators that this project did not write: Medplum's and Lantana's. Where one of them says
/// valid and we do not, or the other way round, the kind of the disagreement stands in a list with its reason. By default
/// a share of the official examples and of the mutants is compared; with VALIDATE_ALL_EXAMPLES=1 in the environment all
/// examples are.
/// </summary>
public sealed partial class SecondOpinionTests
{
    private const int LongestExample = 20_000;
    private const int OneOfMutants = 97;

    private const string Medplum = """
        const fs = require('fs');
        const { loadDataType, validateResource } = require('@medplum/core');
        for (const file of fs.readdirSync(input.definitions).filter(name => /^StructureDefinition-[A-Za-z0-9]+\.json$/.test(name))) {
          const definition = JSON.parse(fs.readFileSync(input.definitions + '/' + file, 'utf8'));
          if (definition.derivation !== 'constraint' && definition.kind !== 'logical' && definition.snapshot) {
            loadDataType(definition);
          }
        }
        const errorsOf = resource => {
          try {
            validateResource(resource);
            return [];
          } catch (error) {
            return error.outcome ? error.outcome.issue.filter(i => i.severity === 'error').map(i => i.details.text) : ['exception'];
          }
        };
        answer(input.resources.map(text => errorsOf(JSON.parse(text))));
        """;

    private const string Lantana = """
        const { Fhir } = require('fhir');
        const fhir = new Fhir();
        const errorsOf = resource => {
          try {
            return fhir.validate(resource, {}).messages.filter(m => ['error', 'fatal'].includes(m.severity)).map(m => m.message);
          } catch {
            return ['exception'];
          }
        };
        answer(input.resources.map(text => errorsOf(JSON.parse(text))));
        """;

    private static readonly bool All = Environment.GetEnvironmentVariable("VALIDATE_ALL_EXAMPLES") == "1";

    [NpmFact("hl7.fhir.r4.examples", "@medplum/core", "node")]
    public void MedplumAgreesButForReasons() => Compare("medplum", Medplum);

    [NpmFact("hl7.fhir.r4.examples", "fhir", "node")]
    public void LantanaAgreesButForReasons() => Compare("lantana", Lantana);

    [NpmFact("hl7.fhir.r4.examples", "@medplum/core", "node")]
    public void WhatMedplumSaysOfTheExamplesWithErrorsIsListed() => CompareWithList("medplum", Medplum);

    [NpmFact("hl7.fhir.r4.examples", "fhir", "node")]
    public void WhatLantanaSaysOfTheExamplesWithErrorsIsListed() => CompareWithList("lantana", Lantana);

    private static void Compare(string validator, string script)
    {
        var cases = Cases();
        var theirs = ErrorsOf(script, cases.ConvertAll(one => one.Json));
        var ours = cases.AsParallel().AsOrdered().Select(one => Keys(one.Json)).ToList();

        var disagreements = cases
            .Zip(ours, theirs)
            .Where(one => (one.Second.Count == 0) != (one.Third.Count == 0))
            .SelectMany(one =>
                one.Third.Count == 0
                    ? one.Second.Select(key => (Kind: $"passes {key}", one.First.Name))
                    : one.Third.Select(text => (Kind: $"refuses {KindOf(text)}", one.First.Name))
            )
            .ToList();

        var reasons = Reasons(validator);
        var unlisted = disagreements
            .Where(one => !reasons.Any(reason => IsOf(one.Kind, reason)))
            .GroupBy(
                one => one.Kind,
                (kind, all) => $"{kind}: {string.Join(", ", all.Take(3).Select(a => a.Name))}",
                StringComparer.Ordinal
            )
            .ToList();
        Assert.True(unlisted.Count == 0, string.Join('\n', unlisted));
    }

    private static void CompareWithList(string validator, string script)
    {
        var listed = OfficialExamplesTests.Listed();
        var files = listed
            .Select(line => line.File)
            .Distinct(StringComparer.Ordinal)
            .Select(file => (Name: file, Path: Path.Combine(NpmPackages.R4Examples, file)))
            .Where(file => All || new FileInfo(file.Path).Length < 300_000)
            .ToList();
        var verdicts = files
            .Zip(
                ErrorsOf(script, files.ConvertAll(file => File.ReadAllBytes(file.Path))),
                (file, errors) => (file.Name, Verdict: $"{validator}={(errors.Count == 0 ? "passes" : "refuses")}")
            )
            .ToDictionary(StringComparer.Ordinal);

        var contradicted = listed
            .Where(line =>
                verdicts.TryGetValue(line.File, out var verdict)
                && !line.Opinions.Contains(verdict, StringComparer.Ordinal)
            )
            .Select(line => line.File);
        Assert.Empty(contradicted);
    }

    /// <summary>Official examples, traps, mutants, and what the samples are converted to.</summary>
    private static List<(string Name, byte[] Json)> Cases() =>
        [
            .. Directory
                .EnumerateFiles(NpmPackages.R4Examples, "*-*.json")
                .Where(file => All || new FileInfo(file).Length < LongestExample)
                .Order(StringComparer.Ordinal)
                .Where((_, i) => All || i % 5 == 0)
                .Select(file => (Path.GetFileName(file), File.ReadAllBytes(file))),
            .. Trap.All.Select(trap => (trap.Expected, trap.Json)),
            .. MutantSources.OurOutput,
            .. MutantSources
                .All(all: false)
                .SelectMany(source =>
                    MutantSources.Mutants.Of(source.Json).Select(mutant => (source.Name, Mutant: mutant))
                )
                // JavaScript keeps the last of two properties and does not say so.
                .Where(one => one.Mutant.Key != "json-duplicate-property")
                .Where((_, i) => i % OneOfMutants == 0)
                .Select(one => ($"{one.Name}: {one.Mutant.Expected}", one.Mutant.Write())),
        ];

    private static List<string> Keys(byte[] json) =>
        [
            .. MutantSources
                .Validator.Validate(json, [])
                .Issues.Where(issue => issue.Severity <= IssueSeverity.Error)
                .Select(issue => issue.Key)
                .Distinct(StringComparer.Ordinal),
        ];

    private static List<List<string>> ErrorsOf(string script, IReadOnlyList<byte[]> resources) =>
        NodeScript.Run<List<List<string>>>(
            script,
            new
            {
                Definitions = NpmPackages.R4Examples,
                Resources = resources.Select(json => Encoding.UTF8.GetString(json)),
            }
        );

    private static List<string> Reasons(string validator) =>
        [
            .. File.ReadLines(
                    Checkout.PathOf("tests", "FhirRegimens.Validation.Tests", $"second-opinions-{validator}.txt")
                )
                .Where(line => line.Length > 0 && line[0] != '#'),
        ];

    /// <summary>Whether a kind of disagreement is a listed one; a listed one may end in <c>*</c>.</summary>
    private static bool IsOf(string kind, string listed) =>
        listed.EndsWith('*') ? kind.StartsWith(listed[..^1], StringComparison.Ordinal) : kind == listed;

    /// <summary>A message without what it quotes.</summary>
    private static string KindOf(string message) => Quoted().Replace(message, "…");

    [GeneratedRegex("""'[^']*'|"[^"]*"|\{.*\}|\([^()]*\)|: .*""", RegexOptions.NonBacktracking)]
    private static partial Regex Quoted();
}

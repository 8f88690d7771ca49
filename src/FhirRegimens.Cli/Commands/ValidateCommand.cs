using System.CommandLine;
using System.Text.Json.Nodes;
using FhirRegimens.Pipeline.Checking;
using FhirRegimens.Pipeline.Reports;
using FhirRegimens.Validation;

namespace FhirRegimens.Cli.Commands;

/// <summary><c>validate PATH…</c>: checks FHIR R4 resources.</summary>
internal static class ValidateCommand
{
    private static readonly Argument<string[]> Paths = new("PATH")
    {
        Description = "A file (.json, .ndjson, also .gz) or a folder of such files.",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<string[]> Profiles = new("--profile")
    {
        Description = "Canonical url of a profile that every resource must conform to; may be given several times.",
        HelpName = "URL",
    };

    private static readonly Option<string[]> DefinitionFolders = new("--definitions")
    {
        Description = "Folder or package (.tgz) with further definitions; may be given several times.",
        HelpName = "DIR|TGZ",
    };

    public static Command Create(Terminal terminal)
    {
        var command = new Command(
            "validate",
            """
            Checks resources against FHIR R4, the profiles they name and those given.

            Example:
              fhir-regimens validate out
            """
        )
        {
            Paths,
            Profiles,
            DefinitionFolders,
        };
        command.SetAction(parsed => Run(parsed, terminal));
        return command;
    }

    private static int Run(ParseResult parsed, Terminal terminal)
    {
        var files = ResourceFiles.Find(parsed.GetValue(Paths)!);
        var validator = ResourceValidators.Create(parsed.GetValue(DefinitionFolders) ?? []);
        var profiles = parsed.GetValue(Profiles) ?? [];
        var outcomes = new List<JsonNode>();
        var counts = new Dictionary<IssueSeverity, int>();
        var resources = 0;
        foreach (var resource in files.SelectMany(ResourceFiles.Read))
        {
            resources++;
            var outcome = validator.Validate(resource.Json, profiles);
            foreach (var issue in outcome.Issues)
            {
                counts[issue.Severity] = counts.GetValueOrDefault(issue.Severity) + 1;
            }

            if (parsed.WantsJson())
            {
                outcomes.Add(JsonNode.Parse(outcome.ToOperationOutcome())!);
            }
            else
            {
                WriteText(terminal.Out, resource, outcome);
            }
        }

        if (parsed.WantsJson())
        {
            terminal.Out.WriteLine(ReportJson.SerializeAll(outcomes));
        }

        var errors = counts.GetValueOrDefault(IssueSeverity.Fatal) + counts.GetValueOrDefault(IssueSeverity.Error);
        terminal.Error.WriteLine(
            $"{resources} resources: {errors} errors, {counts.GetValueOrDefault(IssueSeverity.Warning)} warnings"
        );
        return errors > 0 ? CommandLine.Failed : CommandLine.Done;
    }

    private static void WriteText(TextWriter output, ResourceText resource, ValidationOutcome outcome)
    {
        foreach (var issue in outcome.Issues)
        {
            var line = Math.Max(issue.Line, 1) + resource.FirstLine - 1;
            output.WriteLine(
                $"{resource.File}:{line}:{Math.Max(issue.Column, 1)} {issue.Severity.ToString().ToLowerInvariant()} "
                    + $"{issue.Key} {issue.Expression}: {issue.Message}"
            );
        }
    }
}

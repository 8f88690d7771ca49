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
            Checks resources against FHIR R4, the profiles they name and those given, and references between the files.

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
        var validator = ResourceValidators.Create(parsed.GetValue(DefinitionFolders) ?? [], files);
        var profiles = parsed.GetValue(Profiles) ?? [];
        var summary = new ValidationSummary(files.Count);
        var outcomes = new List<JsonNode>();

        // Checked side by side, reported in the order of the files.
        var checkedResources = files
            .SelectMany(ResourceFiles.Read)
            .AsParallel()
            .AsOrdered()
            .WithMergeOptions(ParallelMergeOptions.NotBuffered)
            .Select(resource => (Resource: resource, Outcome: validator.Validate(resource.Json, profiles)));
        foreach (var (resource, outcome) in checkedResources)
        {
            summary.Add(outcome);
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

        summary.Write(terminal.Error);
        return summary.Errors > 0 ? CommandLine.Failed : CommandLine.Done;
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

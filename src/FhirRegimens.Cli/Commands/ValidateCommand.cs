using System.CommandLine;
using System.Text.Json.Nodes;
using FhirRegimens.Cli.Output;
using FhirRegimens.Pipeline.Checking;
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

            Examples:
              fhir-regimens validate out
            """
        )
        {
            Paths,
            Profiles,
            DefinitionFolders,
        };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(parsed, terminal, cancellation)));
        return command;
    }

    private static int Run(ParseResult parsed, Terminal terminal, CancellationToken cancellation)
    {
        var files = ResourceFiles.Find(parsed.GetValue(Paths)!);
        var profiles = parsed.GetValue(Profiles) ?? [];
        var validator = ResourceValidators.Create(parsed.GetValue(DefinitionFolders) ?? [], profiles, files);
        var summary = new ValidationSummary(files.Count);
        var (file, filesDone) = (files[0], 0);

        // Checked side by side, reported in the order of the files.
        var checkedResources = files
            .SelectMany(ResourceFiles.Read)
            .AsParallel()
            .AsOrdered()
            .WithMergeOptions(ParallelMergeOptions.NotBuffered)
            .WithCancellation(cancellation)
            .Select(resource => (Resource: resource, Outcome: validator.Validate(resource.Json, profiles)));
        foreach (var (resource, outcome) in checkedResources)
        {
            terminal.Progress.Clear();
            summary.Add(outcome);
            if (parsed.WantsJson())
            {
                terminal.Keep(JsonNode.Parse(outcome.ToOperationOutcome())!);
            }
            else
            {
                WriteText(terminal.Out, resource, outcome);
            }

            filesDone += resource.File == file ? 0 : 1;
            file = resource.File;
            terminal.Progress.Show($"{summary.Resources} resources", filesDone, files.Count, "files");
        }

        terminal.Progress.Clear();
        summary.Write(terminal);
        return summary.Errors > 0 ? CommandLine.Failed : CommandLine.Done;
    }

    private static void WriteText(TextWriter output, ResourceText resource, ValidationOutcome outcome)
    {
        foreach (var issue in outcome.Issues)
        {
            var line = Math.Max(issue.Line, 1) + resource.FirstLine - 1;
            output.WriteLine(
                Untrusted.OnOneLine(
                    $"{resource.File}:{line}:{Math.Max(issue.Column, 1)} {issue.Severity.ToString().ToLowerInvariant()} "
                        + $"{issue.Key} {issue.Expression}: {issue.Message}"
                )
            );
        }
    }
}

using System.CommandLine;
using FhirRegimens.Publishing.People;

namespace FhirRegimens.Cli.Commands;

/// <summary><c>rollback SOURCE… --to VERSION|DATE --by NAME</c>: what was in use before is in use again.</summary>
internal static class RollbackCommand
{
    private static readonly Option<string> To = new("--to")
    {
        Description = "Version of the source's manifest, or a date such as 2026-01-31 for what was in use at its end.",
        HelpName = "VERSION|DATE",
        Required = true,
    };

    public static Command Create(Terminal terminal)
    {
        var sources = SharedOptions.Sources();
        var command = new Command(
            "rollback",
            """
            Goes back to what was in use before: new versions with the old content become active, and the later ones
            are retired. An unchanged source is not published over that; hold the source where it must not change.

            Examples:
              fhir-regimens rollback page.wiki --to 2026-01-31 --by "A. Pharmacist"
            """
        )
        {
            sources,
            To,
            SharedOptions.By,
            SharedOptions.Server,
            SharedOptions.ServerKind,
            SharedOptions.Title,
            SharedOptions.Kind,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(To) is { } target && !RollbackPlanner.IsTarget(target))
            {
                result.AddError(
                    $"--to is a version such as 1.2.0, a date such as 2026-01-31 or a time with its zone, not '{target}'."
                );
            }
        });
        command.SetAction(
            (parsed, cancellation) =>
                Decisions.RunAsync(
                    parsed,
                    sources,
                    terminal,
                    (decisions, source) =>
                        decisions.PlanRollbackAsync(
                            source,
                            parsed.GetValue(To)!,
                            parsed.GetValue(SharedOptions.By)!,
                            cancellation
                        ),
                    cancellation
                )
        );
        return command;
    }
}

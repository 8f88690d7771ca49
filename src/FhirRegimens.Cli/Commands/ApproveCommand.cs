using System.CommandLine;
using FhirRegimens.Publishing.Plans;

namespace FhirRegimens.Cli.Commands;

/// <summary><c>approve SOURCE… --by NAME</c>: a person activates drafts, or refuses them.</summary>
internal static class ApproveCommand
{
    private static readonly Option<string?> Artifact = new("--artifact")
    {
        Description = "Canonical url of an artifact: decide on the regimen that it belongs to, and on nothing else.",
        HelpName = "URL",
    };

    private static readonly Option<bool> All = new("--all")
    {
        Description = "Decide on all that waits; so it is where no artifact is named.",
    };

    private static readonly Option<string?> Reject = new("--reject")
    {
        Description = "Refuse instead: the drafts are retired and what is active stays.",
        HelpName = "REASON",
    };

    public static Command Create(Terminal terminal)
    {
        var sources = SharedOptions.Sources();
        var command = new Command(
            "approve",
            """
            Shows what waits of sources that were published, element by element, and activates it: the versions before
            and what vanished from the source are retired. With --reject the drafts are retired instead.

            Examples:
              fhir-regimens approve samples --by "A. Pharmacist"
              fhir-regimens approve page.wiki --by "A. Pharmacist" --reject "the dose is ten times the protocol's"
            """
        )
        {
            sources,
            SharedOptions.By,
            Artifact,
            All,
            Reject,
            SharedOptions.Server,
            SharedOptions.ServerKind,
            SharedOptions.Title,
            SharedOptions.Kind,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(All) && result.GetValue(Artifact) is not null)
            {
                result.AddError("--all and --artifact exclude each other.");
            }

            if (result.GetValue(Reject) is { } reason && string.IsNullOrWhiteSpace(reason))
            {
                result.AddError("--reject needs a reason in words.");
            }
        });
        command.SetAction(
            (parsed, cancellation) =>
            {
                var (artifact, person) = (parsed.GetValue(Artifact), parsed.GetValue(SharedOptions.By)!);
                return Decisions.RunAsync(
                    parsed,
                    sources,
                    terminal,
                    (decisions, source) =>
                        parsed.GetValue(Reject) is { } reason
                            ? decisions.PlanRejectionAsync(source, artifact, new Decision(person, reason), cancellation)
                            : decisions.PlanApprovalAsync(source, artifact, person, cancellation),
                    cancellation
                );
            }
        );
        return command;
    }
}

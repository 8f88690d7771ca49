using System.CommandLine;
using System.Security.Cryptography;
using FhirRegimens.Cli.Output;
using FhirRegimens.Pipeline;
using FhirRegimens.Pipeline.Reports;
using FhirRegimens.Pipeline.ServerChecks;

namespace FhirRegimens.Cli.Commands;

/// <summary><c>check-server URL</c>: what a server can and cannot do for us, by trying.</summary>
internal static class CheckServerCommand
{
    private const int RunLength = 8;

    private static readonly Argument<string> Server = new("URL") { Description = "Base address of the FHIR server." };

    public static Command Create(Terminal terminal)
    {
        var command = new Command(
            "check-server",
            """
            Finds out by trying what a FHIR server can do for us: writes small draft resources with ids and addresses of
            this run alone, reads, searches and changes them, and deletes them at the end. Nothing else on the server is
            touched. Signs in as publish does, with the same settings. Exit code 0 where everything works that publishing
            needs.

            Examples:
              fhir-regimens check-server http://127.0.0.1:8080/fhir
              fhir-regimens check-server https://fhir.hospital.example/r4 --format json > server.json
            """
        )
        {
            Server,
            SharedOptions.ServerKind,
        };
        command.SetAction((parsed, cancellation) => RunAsync(parsed, terminal, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, Terminal terminal, CancellationToken cancellation)
    {
        var address = parsed.GetValue(Server)!;
        if (!Uri.TryCreate(address, UriKind.Absolute, out var server) || server.Scheme is not ("http" or "https"))
        {
            throw new UsageException($"URL must be an http or https address: {address}");
        }

        var report = await ServerChecker.RunAsync(
            server,
            parsed.Options(terminal),
            RandomNumberGenerator.GetHexString(RunLength, lowercase: true),
            terminal.Clock,
            new CheckProgress(terminal),
            cancellation
        );
        if (parsed.WantsJson())
        {
            terminal.Out.WriteLine(ReportJson.Serialize(report));
        }
        else
        {
            ServerCheckOutput.Write(terminal.Out, report);
        }

        return report.CanPublish ? CommandLine.Done : CommandLine.Failed;
    }

    /// <summary>Names the check that is tried, where a person watches.</summary>
    private sealed class CheckProgress(Terminal terminal) : IProgress<string>
    {
        public void Report(string value)
        {
            if (terminal.IsWatched)
            {
                terminal.Error.WriteLine(value);
            }
        }
    }
}

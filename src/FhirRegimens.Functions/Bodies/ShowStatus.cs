using System.Text;
using FhirRegimens.Functions.Invocations;
using FhirRegimens.Pipeline;
using FhirRegimens.Pipeline.Reports;
using FhirRegimens.Publishing.Plans;
using FhirRegimens.Publishing.Servers;
using FhirRegimens.Site;

namespace FhirRegimens.Functions.Bodies;

/// <summary><c>GET /api/status</c>: how the functions and the sources stand, as JSON or as a page.</summary>
public sealed class ShowStatus(Connections connections, PollSources poll) : IHttpFunction
{
    /// <inheritdoc/>
    public string Name => "Status";

    /// <inheritdoc/>
    public string Route => "status";

    /// <inheritdoc/>
    public string Method => "GET";

    /// <inheritdoc/>
    public async Task<FunctionResponse> RunAsync(FunctionRequest request, CancellationToken cancellation)
    {
        var report = await ReportAsync(cancellation);
        var status = report.IsComplete ? 200 : 503;
        return WantsPage(request)
            ? new(status, "text/html; charset=utf-8", await StatusFile.RenderAsync(report.ToPage(Site(report))))
            {
                Headers = new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["Content-Security-Policy"] = StatusFile.Policy,
                    ["Referrer-Policy"] = "no-referrer",
                    ["Vary"] = "Accept",
                },
            }
            : new(status, "application/json; charset=utf-8", Encoding.UTF8.GetBytes(ReportJson.Serialize(report)))
            {
                Headers = new Dictionary<string, string>(StringComparer.Ordinal) { ["Vary"] = "Accept" },
            };
    }

    // A wrong setting is in the report already.
    private string? Site(StatusReport report) =>
        report.Settings.Count == 0 && connections.ShowsSite() ? ShowSite.Folder + "/" : null;

    private static bool WantsPage(FunctionRequest request) =>
        (request.Parameter("format") ?? request.Accept ?? "").Contains("html", StringComparison.OrdinalIgnoreCase);

    private async Task<StatusReport> ReportAsync(CancellationToken cancellation)
    {
        var last = poll.Last is var (at, survey)
            ? new PollStatus(at, survey.Pages, survey.Trials, survey.Due.Count, [.. survey.Silent, .. survey.Problems])
            : null;
        try
        {
            var server = await connections.ServerAsync(cancellation);
            var known = await PublishedSource.ReadAllAsync(server, cancellation);
            return StatusReport.Of(connections.Problems, serverError: null, last, known);
        }
        catch (UsageException)
        {
            return StatusReport.Of(connections.Problems, serverError: null, last, []);
        }
        catch (FhirServerException failure)
        {
            return StatusReport.Of(connections.Problems, failure.Message, last, []);
        }
    }
}

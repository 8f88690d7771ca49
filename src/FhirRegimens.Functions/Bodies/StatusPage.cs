using System.Globalization;
using System.Net;
using System.Text;

namespace FhirRegimens.Functions.Bodies;

/// <summary>The status as a page for people: no script, no style, everything from elsewhere encoded.</summary>
internal static class StatusPage
{
    /// <summary>Nothing may be loaded, framed or sent.</summary>
    public const string ContentSecurityPolicy =
        "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static string Of(StatusReport report)
    {
        var page = new StringBuilder();
        page.Append(
                "<!DOCTYPE html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\"><title>FhirRegimens status</title></head>\n"
            )
            .Append("<body>\n<h1>")
            .Append(Text(report.Program))
            .Append("</h1>\n");
        foreach (var problem in report.Settings.Append(report.ServerError).OfType<string>())
        {
            page.Append("<p><strong>").Append(Text(problem)).Append("</strong></p>\n");
        }

        if (report.LastPoll is { } poll)
        {
            page.Append(
                CultureInfo.InvariantCulture,
                $"<p>Last poll of this process: {poll.At:yyyy-MM-dd HH:mm:ss} UTC, {poll.Pages} pages compared, {poll.Due} to be published.</p>\n"
            );
            page.Append(List(poll.Problems));
        }

        page.Append(
            CultureInfo.InvariantCulture,
            $"<p>{report.Counts.Tracked} sources: {report.Counts.Failed} failed, {report.Counts.Waiting} wait for approval, {report.Counts.OnHold} on hold.</p>\n"
        );
        page.Append(
                "<table>\n<thead><tr><th scope=\"col\">Source</th><th scope=\"col\">State</th><th scope=\"col\">Revision</th>"
            )
            .Append(
                "<th scope=\"col\">Changed</th><th scope=\"col\">Waits</th><th scope=\"col\">Errors</th></tr></thead>\n<tbody>\n"
            );
        foreach (var source in report.Sources)
        {
            page.Append(Row(source));
        }

        return page.Append("</tbody>\n</table>\n</body>\n</html>\n").ToString();
    }

    private static string Row(SourceStatus source)
    {
        var state = source.HeldBy is { } holder ? $"{source.State} ({holder})" : source.State;
        var changed = source.Changed?.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? "";
        return $"<tr><th scope=\"row\">{Title(source)}</th><td>{Text(state)}</td><td>{Text(source.Revision ?? "")}</td>"
            + $"<td>{changed}</td><td>{List(source.Waits)}</td><td>{List(source.Errors)}</td></tr>\n";
    }

    private static string Title(SourceStatus source) =>
        Uri.TryCreate(source.Address, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? $"<a href=\"{Text(address.AbsoluteUri)}\" rel=\"noreferrer\">{Text(source.Title)}</a>"
            : Text(source.Title);

    private static string List(IReadOnlyList<string> lines) =>
        lines.Count == 0 ? "" : $"<ul>{string.Concat(lines.Select(line => $"<li>{Text(line)}</li>"))}</ul>";

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}

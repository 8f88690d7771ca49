using System.Diagnostics;
using System.Globalization;

namespace FhirRegimens.Cli.Output;

/// <summary>Writes a line for each HTTP request of this process when it is answered; query strings are left out.</summary>
internal sealed class RequestLog : IDisposable
{
    private readonly TextWriter output;
    private readonly ActivityListener listener;

    /// <param name="output">Where to write.</param>
    public RequestLog(TextWriter output)
    {
        this.output = TextWriter.Synchronized(output);
        listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "System.Net.Http",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = Write,
        };
        ActivitySource.AddActivityListener(listener);
    }

    public void Dispose() => listener.Dispose();

    private void Write(Activity request)
    {
        var answer = request.GetTagItem("http.response.status_code") ?? request.GetTagItem("error.type");
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{request.GetTagItem("http.request.method")} {request.GetTagItem("url.full")}: {answer}, "
                    + $"{request.Duration.TotalMilliseconds:0} ms"
            )
        );
    }
}

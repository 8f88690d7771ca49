using FhirRegimens.Pipeline;
using FhirRegimens.Pipeline.Settings;
using FhirRegimens.Pipeline.Telemetry;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace FhirRegimens.Functions.Telemetry;

/// <summary>
/// Sends traces, metrics and logs to an OpenTelemetry collector; off unless the setting OtlpEndpoint or the standard
/// variable OTEL_EXPORTER_OTLP_ENDPOINT names one.
/// </summary>
internal sealed class OtlpExport : IDisposable
{
    private const string StandardVariable = "OTEL_EXPORTER_OTLP_ENDPOINT";
    private const string SamplerVariable = "OTEL_TRACES_SAMPLER";

    private readonly TracerProvider traces;
    private readonly MeterProvider metrics;

    private OtlpExport(Uri? endpoint, bool samplesAll)
    {
        var builder = Sdk.CreateTracerProviderBuilder()
            .ConfigureResource(Describe)
            .AddSource(RegimenTelemetry.Name, "System.Net.Http")
            .AddOtlpExporter(options => Send(options, endpoint, "traces"));
        traces = (samplesAll ? builder.SetSampler(new AlwaysOnSampler()) : builder).Build();
        metrics = Sdk.CreateMeterProviderBuilder()
            .ConfigureResource(Describe)
            .AddMeter(RegimenTelemetry.Name)
            .AddOtlpExporter(options => Send(options, endpoint, "metrics"))
            .Build();
    }

    /// <summary>Starts to send traces and metrics; null where nothing names a collector.</summary>
    public static OtlpExport? Start(IConfiguration configuration) =>
        IsOn(configuration, out var endpoint)
            // A Functions host without a monitor of its own marks its traces as not to be recorded.
            ? new(endpoint, samplesAll: string.IsNullOrEmpty(configuration[SamplerVariable]))
            : null;

    /// <summary>Adds the collector to what takes logs, where one is named.</summary>
    public static void AddTo(ILoggingBuilder logging, IConfiguration configuration)
    {
        if (IsOn(configuration, out var endpoint))
        {
            logging.AddOpenTelemetry(options =>
            {
                var resource = ResourceBuilder.CreateDefault();
                Describe(resource);
                options.SetResourceBuilder(resource);
                options.IncludeFormattedMessage = true;
                options.AddOtlpExporter(exporter => Send(exporter, endpoint, "logs"));
            });
        }
    }

    /// <summary>Sends what is left.</summary>
    public void Dispose()
    {
        traces.Dispose();
        metrics.Dispose();
    }

    /// <summary>Whether there is a collector; its address is null where the standard variables say everything.</summary>
    private static bool IsOn(IConfiguration configuration, out Uri? endpoint)
    {
        endpoint = Uri.TryCreate(
            configuration[$"{FhirRegimensOptions.Section}:{nameof(FhirRegimensOptions.OtlpEndpoint)}"],
            UriKind.Absolute,
            out var named
        )
            ? named
            : null;
        return endpoint is not null || !string.IsNullOrEmpty(configuration[StandardVariable]);
    }

    private static void Describe(ResourceBuilder resource) =>
        resource.AddService("fhir-regimens", serviceVersion: ProgramVersion.Number);

    private static void Send(OtlpExporterOptions options, Uri? endpoint, string signal)
    {
        if (endpoint is not null)
        {
            options.Protocol = OtlpExportProtocol.HttpProtobuf;
            options.Endpoint = new Uri($"{endpoint.AbsoluteUri.TrimEnd('/')}/v1/{signal}");
        }
    }
}

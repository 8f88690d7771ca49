using System.Globalization;
using System.Net;
using FhirRegimens.Functions.Host;
using FhirRegimens.Functions.Telemetry;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

var configuration = new ConfigurationBuilder().AddEnvironmentVariables().Build();
var named = configuration[Handler.PortVariable];
if (
    !int.TryParse(named, NumberStyles.None, CultureInfo.InvariantCulture, out var port)
    || port is < 1 or > IPEndPoint.MaxPort
)
{
    await Console.Error.WriteLineAsync(
        $"{Handler.PortVariable} must be a port: '{named}'. This program is started by the Azure Functions host; for "
            + "the command line see fhir-regimens --help."
    );
    return 1;
}

using var export = OtlpExport.Start(configuration);
using var logging = LoggerFactory.Create(builder =>
{
    builder.AddFilter("Microsoft", LogLevel.Warning);
    // The host logs what comes on standard error as errors.
    builder
        .AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Error)
        .AddSimpleConsole(console => console.SingleLine = true);
    OtlpExport.AddTo(builder, configuration);
});
try
{
    await Handler.RunAsync(port, configuration, logging, TimeProvider.System);
    return 0;
}
catch (IOException taken) when (taken.InnerException is AddressInUseException)
{
    await Console.Error.WriteLineAsync($"{Handler.PortVariable}: port {port} is taken.");
    return 1;
}

using FhirRegimens.Cli;

using var cancellation = new CancellationTokenSource();
Console.CancelKeyPress += (_, press) =>
{
    press.Cancel = true;
    cancellation.Cancel();
};
return await CommandLine.RunAsync(args, Terminal.OfProcess(), cancellation.Token);

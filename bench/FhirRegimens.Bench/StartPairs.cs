using System.Diagnostics;
using System.Globalization;
using FhirRegimens.Fhir.Specification;

namespace FhirRegimens.Bench;

/// <summary>What the first use of the specification pack adds to the start of a program, as whole processes.</summary>
internal static class StartPairs
{
    public const string Empty = "empty";
    public const string FirstUse = "first-use";

    private const int Runs = 15;

    public static async Task ReportAsync()
    {
        var (empty, used) = (double.MaxValue, double.MaxValue);
        for (var run = 0; run < Runs; run++)
        {
            empty = Math.Min(empty, await MillisecondsAsync(Empty));
            used = Math.Min(used, await MillisecondsAsync(FirstUse));
        }

        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"First use of the pack: {used / empty:F2} times the start of an empty program ({used:F0} against {empty:F0} ms)"
            )
        );
    }

    /// <summary>Looks up one definition, as the first resource to be validated does.</summary>
    public static Task UseThePackAsync()
    {
        SpecificationPack.R4.FindType("PlanDefinition");
        return Task.CompletedTask;
    }

    private static async Task<double> MillisecondsAsync(string bench)
    {
        var start = Stopwatch.GetTimestamp();
        using var process = Process.Start(
            new ProcessStartInfo(Environment.ProcessPath!) { ArgumentList = { bench }, UseShellExecute = false }
        )!;
        await process.WaitForExitAsync();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}

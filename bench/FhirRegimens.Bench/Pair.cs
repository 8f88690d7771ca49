using System.Diagnostics;
using System.Globalization;

namespace FhirRegimens.Bench;

/// <summary>
/// Two ways to do work of the same size, measured in turns in one process, so that a busy machine slows both and their
/// ratio stays comparable from one machine to another.
/// </summary>
internal sealed record Pair(string Name, Action Subject, string ReferenceName, Action Reference)
{
    private const int Rounds = 40;
    private static readonly TimeSpan RoundTime = TimeSpan.FromMilliseconds(50);

    /// <summary>One line: the ratio of the medians, and what each takes and allocates.</summary>
    public string Measure()
    {
        var runs = Math.Max(1, RunsIn(Reference));
        RunsIn(Subject);
        var subject = new List<double>();
        var reference = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            reference.Add(Microseconds(Reference, runs));
            subject.Add(Microseconds(Subject, runs));
        }

        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Name}: {Median(subject) / Median(reference):F2} x {ReferenceName} ({Median(subject):F0} us, "
                + $"{Allocated(Subject) / 1024} KiB against {Median(reference):F0} us, {Allocated(Reference) / 1024} KiB)"
        );
    }

    /// <summary>Warms up as well: long enough for the compiler to reach its last tier.</summary>
    private static int RunsIn(Action work)
    {
        var runs = 0;
        var watch = Stopwatch.StartNew();
        for (; watch.Elapsed < 20 * RoundTime; runs++)
        {
            work();
        }

        return runs / 20;
    }

    private static double Microseconds(Action work, int runs)
    {
        var start = Stopwatch.GetTimestamp();
        for (var run = 0; run < runs; run++)
        {
            work();
        }

        return Stopwatch.GetElapsedTime(start).TotalMicroseconds / runs;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static long Allocated(Action work)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        work();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}

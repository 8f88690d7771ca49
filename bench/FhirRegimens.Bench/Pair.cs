using System.Diagnostics;
using System.Globalization;

namespace FhirRegimens.Bench;

/// <summary>
/// Two ways to do work of the same size, measured in turns in one process. Their ratio is comparable from one machine
/// to another, and the fastest of many short rounds is the one that other programs disturbed least.
/// </summary>
internal sealed record Pair(string Name, Action Subject, string ReferenceName, Action Reference)
{
    private const int RoundsWithoutGain = 200;
    private const int MostRounds = 2000;
    private static readonly TimeSpan RoundTime = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(40);

    /// <summary>One line: the ratio, and what each takes and allocates.</summary>
    public string Measure()
    {
        RunsWithin(WarmUp, Reference);
        RunsWithin(WarmUp, Subject);
        var (subjectRuns, referenceRuns) = (RunsWithin(RoundTime, Subject), RunsWithin(RoundTime, Reference));
        var (subject, reference) = (double.MaxValue, double.MaxValue);
        // A busy machine compiles hot code late: measuring ends when neither became faster by a hundredth for a while.
        var watch = Stopwatch.StartNew();
        for (
            var (round, last) = (0, 0);
            round < MostRounds && round - last < RoundsWithoutGain && watch.Elapsed < MostTime;
            round++
        )
        {
            var newReference = Microseconds(Reference, referenceRuns);
            var newSubject = Microseconds(Subject, subjectRuns);
            if (newReference < reference * 0.99 || newSubject < subject * 0.99)
            {
                last = round;
            }

            (reference, subject) = (Math.Min(reference, newReference), Math.Min(subject, newSubject));
        }

        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Name}: {subject / reference:F2} times {ReferenceName} ({subject:F0} against {reference:F0} us, "
                + $"{Allocated(Subject) / 1024} against {Allocated(Reference) / 1024} KiB)"
        );
    }

    private static int RunsWithin(TimeSpan time, Action work)
    {
        var runs = 0;
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < time; runs++)
        {
            work();
        }

        return runs;
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

    private static long Allocated(Action work)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        work();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}

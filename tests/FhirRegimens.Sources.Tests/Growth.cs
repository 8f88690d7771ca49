namespace FhirRegimens.Sources.Tests;

/// <summary>What reading costs as a text grows, in bytes allocated: they are the same however busy the machine is.</summary>
internal static class Growth
{
    private const int Factor = 8;

    /// <summary>Fails where eight times as much of something costs more than twice eight times as much memory.</summary>
    /// <param name="fewer">How much of it is read first.</param>
    /// <param name="prepare">Makes the text that holds so much of it.</param>
    /// <param name="read">Reads the text.</param>
    public static void IsInProportion<T>(int fewer, Func<int, T> prepare, Action<T> read)
    {
        Allocated(fewer);

        var few = Allocated(fewer);
        var many = Allocated(Factor * fewer);

        Assert.True(many < 2 * Factor * few, $"{few} bytes became {many}");

        long Allocated(int times)
        {
            var text = prepare(times);
            var before = GC.GetAllocatedBytesForCurrentThread();
            read(text);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }
}

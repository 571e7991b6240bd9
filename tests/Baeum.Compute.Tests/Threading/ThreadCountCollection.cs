namespace Baeum.Compute.Tests;

/// <summary>Tests that change <see cref="Threads.Count"/> or the pool's counters, which all tests share: they run alone.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public class ThreadCountCollection
{
    public const string Name = "Threads.Count";

    /// <summary>Runs the same computation with 1, 2 and 8 threads and compares the bits of its results.</summary>
    internal static void SameBits(Func<float[]> compute)
    {
        int before = Threads.Count;
        try
        {
            Threads.Count = 1;
            var expected = compute();
            foreach (int count in new[] { 2, 8 })
            {
                Threads.Count = count;
                Bits.Equal(expected, compute(), $"{count} threads ");
            }
        }
        finally
        {
            Threads.Count = before;
        }
    }

    /// <summary>Bytes that the calling thread allocates for one call, once warm; the least of some tries.</summary>
    internal static long Allocated(Action action)
    {
        long least = long.MaxValue;
        for (int i = 0; i < 50; i++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            action();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }
        return least;
    }
}

using System.Diagnostics;

namespace Baeum.Bench;

/// <summary>Times one action.</summary>
internal static class Timing
{
    /// <summary>Median milliseconds of a run after a warm-up, over at least <paramref name="seconds"/> and 5 runs, or as many as fit into 5 seconds.</summary>
    public static double Median(Action run, double seconds = 0.5)
    {
        var warmUp = Stopwatch.StartNew();
        for (int i = 0; i < 40 || warmUp.Elapsed.TotalSeconds < seconds; i++)
        {
            run();
            if (warmUp.Elapsed.TotalSeconds > 3 * seconds)
                break;
        }
        var times = new List<double>();
        var total = Stopwatch.StartNew();
        while (total.Elapsed.TotalSeconds < seconds || (times.Count < 5 && total.Elapsed.TotalSeconds < 5))
        {
            long start = Stopwatch.GetTimestamp();
            run();
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        times.Sort();
        return times[times.Count / 2];
    }
}

using System.Diagnostics;
using System.Globalization;

namespace Baeum.Bench;

/// <summary>What the processors did, since the beginning, beside this program and its peer: other programs' work, and what the host of a virtual machine gave to others.</summary>
internal readonly struct OtherWork
{
    private const double TicksPerSecond = 100;
    private readonly Peer? _peer;
    private readonly long _start;
    private readonly double _seconds;

    private OtherWork(Peer? peer) => (_peer, _start, _seconds) = (peer, Stopwatch.GetTimestamp(), Seconds(peer));

    /// <summary>Begins to count.</summary>
    public static OtherWork Begin(Peer? peer) => new(peer);

    /// <summary>Share of all processors' time; 0 where the system does not tell.</summary>
    public double Share => Math.Max(0, (Seconds(_peer) - _seconds) / Stopwatch.GetElapsedTime(_start).TotalSeconds / Environment.ProcessorCount);

    /// <summary>Processor seconds that others have used.</summary>
    private static double Seconds(Peer? peer)
    {
        if (!File.Exists("/proc/stat"))
            return 0;
        // cpu user nice system idle iowait irq softirq steal
        double[] ticks = [.. File.ReadLines("/proc/stat").First().Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..9].Select(t => double.Parse(t, CultureInfo.InvariantCulture))];
        double busy = ticks.Sum() - ticks[3] - ticks[4];
        return busy / TicksPerSecond - Environment.CpuUsage.TotalTime.TotalSeconds - (peer?.ProcessorTime.TotalSeconds ?? 0);
    }
}

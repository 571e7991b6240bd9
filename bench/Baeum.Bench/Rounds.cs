using System.Diagnostics;
using Baeum.Compute;

namespace Baeum.Bench;

/// <summary>The measurements of one case: rounds of the peer and then ours, each with a warm-up of its own while the other is idle. Medians of the quiet rounds count.</summary>
internal sealed class Rounds
{
    private const int Wanted = 5;

    /// <summary>A round is quiet if other work took less of the processors than this; another one is measured in the place of one that is not.</summary>
    private const double Quiet = 0.03;

    private readonly List<(double Ours, double Peer, double Others)> _rounds = [];

    /// <summary>Median milliseconds.</summary>
    public double Ours => Median(Chosen.Select(r => r.Ours));

    /// <summary>Median milliseconds of the peer; NaN without one.</summary>
    public double Peer => Median(Chosen.Select(r => r.Peer));

    /// <summary>Whether other work disturbed what had to be taken.</summary>
    public bool IsDisturbed => Chosen.Any(r => r.Others > Quiet);

    /// <summary>The quiet rounds; the three quietest if there are fewer.</summary>
    private IEnumerable<(double Ours, double Peer, double Others)> Chosen =>
        _rounds.Count(r => r.Others <= Quiet) is >= 3 and var quiet ? _rounds.OrderBy(r => r.Others).Take(quiet) : _rounds.OrderBy(r => r.Others).Take(3);

    /// <summary>Measures until five rounds were quiet or <paramref name="seconds"/> would pass.</summary>
    public static Rounds Measure(Case c, Peer? peer, double seconds)
    {
        var rounds = new Rounds();
        var watch = Stopwatch.StartNew();
        Threads.Count = c.Threads;
        var run = c.Prepare();
        for (int round = 0; rounds._rounds.Count(r => r.Others <= Quiet) < Wanted && watch.Elapsed.TotalSeconds * (round + 1) <= seconds * Math.Max(round, 1); round++)
        {
            var others = OtherWork.Begin(peer);
            double theirs = peer?.Measure() ?? double.NaN, ours = Timing.Median(run, 0.3);
            rounds._rounds.Add((ours, theirs, others.Share));
        }
        Threads.Count = Environment.ProcessorCount;
        return rounds;
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}

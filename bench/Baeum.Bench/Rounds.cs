using System.Diagnostics;
using Baeum.Compute;

namespace Baeum.Bench;

/// <summary>The measurements of one case: rounds of the peer and then ours, each with a warm-up of its own while the other is idle. Of either, the fastest quiet round counts.</summary>
/// <remarks>A round is quiet if other work took less than 3 % of the processors, and if all processors gave their full speed at once before, between and after.</remarks>
internal sealed class Rounds
{
    private const int Wanted = 5;
    private const double MostOtherWork = 0.03;
    private readonly List<(double Ours, double Peer)> _quiet = [], _all = [];

    /// <summary>Median milliseconds of our fastest round.</summary>
    public double Ours => Chosen.Min(r => r.Ours);

    /// <summary>Median milliseconds of the peer's fastest round; NaN without one.</summary>
    public double Peer => Chosen.Min(r => r.Peer);

    /// <summary>Whether rounds had to be taken that were not quiet, as fewer than two were.</summary>
    public bool IsDisturbed => _quiet.Count < 2;

    private List<(double Ours, double Peer)> Chosen => IsDisturbed ? _all : _quiet;

    /// <summary>Measures until five rounds were quiet or <paramref name="seconds"/> would pass, but once at least.</summary>
    public static Rounds Measure(Case c, Machine machine, Peer? peer, double seconds)
    {
        var rounds = new Rounds();
        var watch = Stopwatch.StartNew();
        var run = c.Prepare();
        while (rounds._all.Count == 0 || (rounds._quiet.Count < Wanted && watch.Elapsed.TotalSeconds * (rounds._all.Count + 1) <= seconds * rounds._all.Count))
        {
            bool isQuiet = machine.AwaitFullSpeed(seconds / 4);
            var others = OtherWork.Begin(peer);
            double theirs = peer?.Measure() ?? double.NaN;
            isQuiet &= machine.HasFullSpeed();
            Threads.Count = c.Threads;
            double ours = Timing.Median(run, 0.3);
            isQuiet &= others.Share < MostOtherWork && machine.HasFullSpeed();
            rounds._all.Add((ours, theirs));
            if (isQuiet)
                rounds._quiet.Add((ours, theirs));
        }
        return rounds;
    }
}

using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Baeum.Learn;

/// <summary>Goes through the bounds between the bins of one feature in one node, four at once, and keeps the best split, the first of equals.</summary>
internal readonly ref struct BoundScan<TRule>(TRule rule, in NodeState node, int feature, int bins, bool hasMissing, ReadOnlySpan<double> histogram) where TRule : struct, ILeafRule
{
    private const int Lanes = 4;
    private readonly TRule _rule = rule;
    private readonly ref readonly NodeState _node = ref node;
    private readonly ref double _histogram = ref MemoryMarshal.GetReference(histogram);

    /// <summary>The only bound that is tried, as the last bin below; negative for all.</summary>
    public int Only { get; init; } = -1;

    /// <summary>Bin after bin goes left, missing values right; or from the last bin on right, missing values left.</summary>
    /// <param name="isUp">Whether bins go left.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Run(bool isUp, ref SplitCandidate best)
    {
        Span<double> last = stackalloc double[Lanes * TRule.Width];
        int steps = isUp && hasMissing ? bins : bins - 1, step = isUp ? TRule.Width : -TRule.Width;
        double samplesOfHessian = _node.Rows / _node.Sums.Hessian;
        Vector256<double> fewest = Vector256.Create((double)_rule.MinChildSamples), least = Vector256.Create(_rule.MinChildWeight);
        Vector256<double> gradients = Vector256.Create(_node.Sums.Gradient), hessians = Vector256.Create(_node.Sums.Hessian), counts = Vector256.Create((double)_node.Rows);
        Vector256<double> sum = Vector256.Create(0, TRule.FirstHessian, 0, 0), count = Vector256<double>.Zero, most = Vector256.Create(best.Gain);
        ref double first = ref Unsafe.Add(ref _histogram, isUp ? 0 : TRule.Width * (bins - 1));
        for (int i = 0; i < steps; i += Lanes)
        {
            scoped ref double cell = ref Unsafe.Add(ref first, i * step);
            if (steps - i < Lanes)
                cell = ref Gathered(ref cell, step, steps - i, last, isUp);
            var grown = TRule.Add(ref sum, ref count, ref cell, step, samplesOfHessian);
            var other = new FourSides(gradients - grown.Gradient, hessians - grown.Hessian, counts - grown.Count);
            var fits = grown.Fits(fewest, least) & other.Fits(fewest, least);
            var gains = _rule.Gains(_node, isUp ? grown : other, isUp ? other : grown) & fits;
            if (_rule.IsFree && !Vector256.GreaterThanAny(gains, most))
                continue;
            for (int lane = 0; lane < Math.Min(Lanes, steps - i); lane++)
                if (fits[lane] != 0 && (Only < 0 || Only == (isUp ? i + lane : bins - 2 - i - lane)))
                    Try(gains[lane], grown[lane], i + lane, isUp, ref best);
            most = Vector256.Create(best.Gain);
        }
    }

    /// <summary>Fewer than four bins, and nothing behind them.</summary>
    private static ref double Gathered(ref double cell, int step, int count, Span<double> room, bool isUp)
    {
        room.Clear();
        ref double first = ref room[isUp ? 0 : room.Length - TRule.Width];
        for (int i = 0; i < count; i++)
            for (int j = 0; j < TRule.Width; j++)
                Unsafe.Add(ref first, i * step + j) = Unsafe.Add(ref cell, i * step + j);
        return ref first;
    }

    private void Try(double gain, SplitSide side, int place, bool isUp, ref SplitCandidate best)
    {
        var other = _node - side;
        if (!_rule.IsFree)
            gain = isUp ? _rule.GainOf(_node, feature, side, other) : _rule.GainOf(_node, feature, other, side);
        if (gain > best.Gain)
            best = isUp ? new() { Gain = gain, Feature = feature, Bin = place, Left = side.Sums, Right = other.Sums }
                : new() { Gain = gain, Feature = feature, Bin = bins - 2 - place, DefaultLeft = true, Left = other.Sums, Right = side.Sums };
    }
}

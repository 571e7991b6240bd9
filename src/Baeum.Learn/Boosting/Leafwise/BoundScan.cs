using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Baeum.Learn;

/// <summary>Goes through the bounds between the bins of one feature in one node and keeps the best split, the first of equals.</summary>
internal readonly ref struct BoundScan<TRule>(TRule rule, in NodeState node, int feature, int bins, bool hasMissing, ReadOnlySpan<double> histogram) where TRule : struct, ILeafRule
{
    private const int Together = 64;
    private readonly TRule _rule = rule;
    private readonly ref readonly NodeState _node = ref node;
    private readonly ref double _histogram = ref MemoryMarshal.GetReference(histogram);

    /// <summary>Bin after bin goes left, missing values right; or from the last bin on right, missing values left.</summary>
    /// <param name="isUp">Whether bins go left.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Run(bool isUp, ref SplitCandidate best)
    {
        Span<double> gradients = stackalloc double[Together], hessians = stackalloc double[Together], counts = stackalloc double[Together];
        Span<int> places = stackalloc int[Together];
        double gradient = 0, hessian = TRule.FirstHessian, count = 0, samplesOfHessian = _node.Rows / _node.Sums.Hessian;
        double allHessian = _node.Sums.Hessian, rows = _node.Rows, fewest = _rule.MinChildSamples, least = _rule.MinChildWeight;
        int steps = isUp && hasMissing ? bins : bins - 1, found = 0;
        ref double cell = ref Unsafe.Add(ref _histogram, isUp ? 0 : TRule.Width * (bins - 1));
        for (int i = 0; i < steps; i++, cell = ref Unsafe.Add(ref cell, isUp ? TRule.Width : -TRule.Width))
        {
            gradient += cell;
            hessian += Unsafe.Add(ref cell, 1);
            count += _rule.Count(ref cell, samplesOfHessian);
            if (count < fewest || hessian < least)
                continue;
            if (rows - count < fewest || allHessian - hessian < least)
                break;
            (gradients[found], hessians[found], counts[found], places[found]) = (gradient, hessian, count, i);
            if (++found < Together)
                continue;
            Try(gradients, hessians, counts, places, isUp, ref best);
            found = 0;
        }
        if (found > 0)
            Try(gradients[..found], hessians[..found], counts, places, isUp, ref best);
    }

    private void Try(ReadOnlySpan<double> gradients, ReadOnlySpan<double> hessians, ReadOnlySpan<double> counts, ReadOnlySpan<int> places, bool isUp, ref SplitCandidate best)
    {
        if (!_rule.IsFree)
        {
            for (int i = 0; i < gradients.Length; i++)
            {
                var side = new SplitSide(gradients[i], hessians[i], counts[i]);
                double gain = isUp ? _rule.GainOf(_node, feature, side, _node - side) : _rule.GainOf(_node, feature, _node - side, side);
                if (gain > best.Gain)
                    Take(gain, places[i], side.Sums, isUp, ref best);
            }
            return;
        }
        Vector256<double> allGradient = Vector256.Create(_node.Sums.Gradient), allHessian = Vector256.Create(_node.Sums.Hessian);
        ref double firstGradient = ref MemoryMarshal.GetReference(gradients), firstHessian = ref MemoryMarshal.GetReference(hessians);
        // The room has a place for every lane; what lanes behind the last find is left alone.
        for (int i = 0; i < gradients.Length; i += Vector256<double>.Count)
        {
            var gradient = Vector256.LoadUnsafe(ref firstGradient, (nuint)i);
            var hessian = Vector256.LoadUnsafe(ref firstHessian, (nuint)i);
            var (otherGradient, otherHessian) = (allGradient - gradient, allHessian - hessian);
            var gains = isUp ? _rule.Gains(_node, gradient, hessian, otherGradient, otherHessian) : _rule.Gains(_node, otherGradient, otherHessian, gradient, hessian);
            if (!Vector256.GreaterThanAny(gains, Vector256.Create(best.Gain)))
                continue;
            for (int lane = 0; lane < Vector256<double>.Count && i + lane < gradients.Length; lane++)
                if (gains[lane] > best.Gain)
                    Take(gains[lane], places[i + lane], new(gradients[i + lane], hessians[i + lane]), isUp, ref best);
        }
    }

    private void Take(double gain, int place, GradientSums side, bool isUp, ref SplitCandidate best)
        => best = isUp ? new() { Gain = gain, Feature = feature, Bin = place, Left = side, Right = _node.Sums - side }
            : new() { Gain = gain, Feature = feature, Bin = bins - 2 - place, DefaultLeft = true, Left = _node.Sums - side, Right = side };
}

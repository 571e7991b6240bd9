using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Baeum.Learn;

/// <summary>Goes through the bins of one feature in one node and keeps the best split, the earliest of equals.</summary>
internal ref struct BinScan(XgbSplitSearch rule, RegularizedGain gain, in NodeState node, int feature, BinCuts cuts, ReadOnlySpan<double> histogram)
{
    private const int Width = GainScreen.Width;
    private readonly XgbSplitSearch _rule = rule;
    private readonly RegularizedGain _gain = gain;
    private readonly ref readonly NodeState _node = ref node;
    private readonly ReadOnlySpan<double> _histogram = histogram[..(2 * cuts.Count)];
    private readonly GainScreen _screen = new(node, gain);

    /// <summary>The sums of all bins, after <see cref="Upwards"/>.</summary>
    public GradientSums Sums { get; private set; }

    /// <summary>Bin after bin goes left, what is missing right; returns the greatest gain, or more.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public float Upwards(ref SplitCandidate best)
    {
        Span<double> last = stackalloc double[2 * Width];
        var sum = Vector128<double>.Zero;
        var most = Vector256<float>.Zero;
        for (int bin = 0; bin < cuts.Count; bin += Width)
        {
            var before = sum;
            int count = Math.Min(Width, cuts.Count - bin);
            ref double first = ref MemoryMarshal.GetReference(count == Width ? _histogram[(2 * bin)..] : Padded(_histogram[(2 * bin)..], last));
            var gains = Gains(ref sum, ref first, 2);
            most = Vector256.Max(most, gains);
            // Not "greater": NaN is looked at closely too.
            if (_gain.IsFree && Vector256.LessThanOrEqualAll(gains, Vector256.Create((float)best.Gain)))
                continue;
            for (int i = bin; i < bin + count; i++)
            {
                before += Vector128.Create(_histogram.Slice(2 * i, 2));
                GradientSums left = new(before[0], before[1]);
                if (IsBetter(left, _node.Sums - left, best, out float gain))
                    best = new() { Gain = gain, Feature = feature, Bin = i, Condition = cuts.Values[i], Left = left, Right = _node.Sums - left };
            }
        }
        Sums = new(sum[0], sum[1]);
        return _gain.IsFree ? Most(most) : float.PositiveInfinity;
    }

    /// <summary>Bin after bin from the last goes right, what is missing left.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public readonly void Downwards(ref SplitCandidate best)
    {
        Span<double> last = stackalloc double[2 * Width];
        var sum = Vector128<double>.Zero;
        for (int bin = cuts.Count - 1; bin >= 0; bin -= Width)
        {
            var before = sum;
            int count = Math.Min(Width, bin + 1);
            ref double lowest = ref MemoryMarshal.GetReference(count == Width ? _histogram[(2 * (bin + 1 - Width))..] : PaddedBelow(_histogram[..(2 * count)], last));
            var gains = Gains(ref sum, ref Unsafe.Add(ref lowest, 2 * (Width - 1)), -2);
            if (_gain.IsFree && Vector256.LessThanOrEqualAll(gains, Vector256.Create((float)best.Gain)))
                continue;
            for (int i = bin; i > bin - count; i--)
            {
                before += Vector128.Create(_histogram.Slice(2 * i, 2));
                GradientSums right = new(before[0], before[1]);
                if (IsBetter(_node.Sums - right, right, best, out float gain))
                    best = new() { Gain = gain, Feature = feature, Bin = i - 1, Condition = i == 0 ? cuts.Least : cuts.Values[i - 1], DefaultLeft = true, Left = _node.Sums - right, Right = right };
            }
        }
    }

    /// <summary>Adds eight bins one after the other; the gains of the splits after each.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly Vector256<float> Gains(ref Vector128<double> sum, ref double first, int step)
    {
        // In registers: sums that were stored in halves could not be loaded whole at once.
        var s0 = sum + Vector128.LoadUnsafe(ref first);
        var s1 = s0 + Vector128.LoadUnsafe(ref Unsafe.Add(ref first, step));
        var s2 = s1 + Vector128.LoadUnsafe(ref Unsafe.Add(ref first, 2 * step));
        var s3 = s2 + Vector128.LoadUnsafe(ref Unsafe.Add(ref first, 3 * step));
        var s4 = s3 + Vector128.LoadUnsafe(ref Unsafe.Add(ref first, 4 * step));
        var s5 = s4 + Vector128.LoadUnsafe(ref Unsafe.Add(ref first, 5 * step));
        var s6 = s5 + Vector128.LoadUnsafe(ref Unsafe.Add(ref first, 6 * step));
        sum = s6 + Vector128.LoadUnsafe(ref Unsafe.Add(ref first, 7 * step));
        return _screen.Gains(Vector256.Create(s0, s1), Vector256.Create(s2, s3), Vector256.Create(s4, s5), Vector256.Create(s6, sum));
    }

    /// <summary>Fewer than eight bins, and nothing behind them.</summary>
    private static ReadOnlySpan<double> Padded(ReadOnlySpan<double> bins, Span<double> room)
    {
        bins.CopyTo(room);
        return room;
    }

    /// <summary>Fewer than eight bins, and nothing before them.</summary>
    private static ReadOnlySpan<double> PaddedBelow(ReadOnlySpan<double> bins, Span<double> room)
    {
        bins.CopyTo(room[^bins.Length..]);
        return room;
    }

    private readonly bool IsBetter(GradientSums left, GradientSums right, in SplitCandidate best, out float gain)
    {
        gain = 0;
        if (!_gain.IsAllowed(left, right))
            return false;
        gain = _rule.GainOf(_node, feature, left, right);
        return gain > best.Gain && !float.IsInfinity(gain);
    }

    private static float Most(Vector256<float> gains)
    {
        float most = 0;
        for (int i = 0; i < Vector256<float>.Count; i++)
            most = gains[i] <= most ? most : gains[i];
        return float.IsNaN(most) ? float.PositiveInfinity : most;
    }
}

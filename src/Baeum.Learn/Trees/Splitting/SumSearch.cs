using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Baeum.Learn;

/// <summary>Rates all thresholds of a feature by sums of targets, many at a time, with the rounding of <see cref="SquaredErrorCriterion"/> and <see cref="FriedmanCriterion"/>.</summary>
/// <param name="y">The targets.</param>
/// <param name="weights">How much each sample counts; null for equally much.</param>
/// <param name="settings">How to grow.</param>
internal sealed class SumSearch(double[] y, double[]? weights, TreeSettings settings)
{
    // With fewer samples rating one after the other is faster.
    private const int Few = 16;
    private const int Block = 512;
    private static readonly Vector<double> Lanes = Vector.CreateSequence(0.0, 1.0);
    private readonly bool _isFriedman = settings.Criterion == "friedman_mse";
    private readonly double[] _lefts = new double[Block + 8], _weightsLeft = new double[Block + 8], _proxies = new double[Block + 8];

    /// <summary>The best threshold of samples of which no two have the same value; −1 if none is better than the best so far, and where two have, perhaps, the same.</summary>
    /// <param name="order">The samples of the node, ascending.</param>
    /// <param name="total">The sum of the node.</param>
    /// <param name="weight">The weight of the node.</param>
    /// <param name="proxy">How good the best so far is, and is then.</param>
    /// <param name="heeds">Whether to stop where two that follow each other are marked.</param>
    /// <param name="hasMarks">Whether it did; nothing is changed then.</param>
    public int Distinct(ReadOnlySpan<int> order, double total, double weight, ref double proxy, bool heeds, out bool hasMarks)
    {
        if (order.Length <= Few)
            return OfFew(order, total, weight, ref proxy, heeds, out hasMarks);
        int least = Math.Max(settings.MinSamplesLeaf, weights is null ? (int)Math.Ceiling(settings.MinWeightLeaf) : 1), most = order.Length - least, best = -1, marks = 0;
        double left = 0, weightLeft = 0, found = proxy;
        for (int first = 0; first < order.Length; first += Block)
        {
            var part = order.Slice(first, Math.Min(Block, order.Length - first));
            if (weights is null)
                marks |= Sum(part, ref left);
            else
                marks |= Sum(part, weights, ref left, ref weightLeft);
            if (first > 0)
                marks |= order[first] & order[first - 1];
            if (heeds && marks < 0)
                break;
            // The entry i of a block stands for the threshold after it.
            int from = Math.Max(0, least - 1 - first), to = Math.Min(part.Length, most - first);
            if (from < to && Rate(from, to, first + 1, total, weight, found) > found && Choose(from, to, ref found) is var chosen and >= 0)
                best = first + 1 + chosen;
        }
        hasMarks = heeds && marks < 0;
        if (hasMarks || best < 0)
            return -1;
        proxy = found;
        return best;
    }

    /// <summary>The best threshold of samples some of which have the same value, in the order in which scikit-learn adds them; −1 if none is better.</summary>
    /// <param name="samples">The samples of the node, ascending.</param>
    /// <param name="codes">Their codes.</param>
    /// <param name="column">The feature.</param>
    /// <param name="total">The sum of the node.</param>
    /// <param name="weight">The weight of the node.</param>
    /// <param name="proxy">How good the best so far is, and is then.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Tied(ReadOnlySpan<int> samples, ReadOnlySpan<int> codes, TreeColumn column, double total, double weight, ref double proxy)
    {
        int at = 0, best = -1, least = Math.Max(1, settings.MinSamplesLeaf);
        double left = 0, weightLeft = 0;
        codes = codes[..samples.Length];
        for (int p = least; p <= samples.Length - least; p++)
        {
            if (column.AreSame(codes[p - 1], codes[p]))
                continue;
            // From the nearer side, as scikit-learn does.
            bool isForward = p - at <= samples.Length - p;
            if (!isForward)
                (left, weightLeft) = (total, weight);
            for (int i = isForward ? at : samples.Length - 1; isForward ? i < p : i >= p; i += isForward ? 1 : -1)
            {
                int sample = samples[i] & SampleOrders.Unmarked;
                double w = weights is null ? 1 : weights[sample];
                left += (isForward ? w : -w) * y[sample];
                weightLeft += isForward ? w : -w;
            }
            at = p;
            double weightRight = weight - weightLeft;
            if (weightLeft >= settings.MinWeightLeaf && weightRight >= settings.MinWeightLeaf && Proxy(left, total - left, weightLeft, weightRight) is var found && found > proxy)
                (proxy, best) = (found, p);
        }
        return best;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int OfFew(ReadOnlySpan<int> order, double total, double weight, ref double proxy, bool heeds, out bool hasMarks)
    {
        int best = -1, least = settings.MinSamplesLeaf, most = order.Length - least;
        double left = 0, weightLeft = 0, found = proxy, leastWeight = settings.MinWeightLeaf;
        hasMarks = false;
        for (int p = 1; p < order.Length; p++)
        {
            if (heeds && (order[p] & order[p - 1]) < 0)
            {
                hasMarks = true;
                return -1;
            }
            int sample = order[p - 1] & SampleOrders.Unmarked;
            double w = weights is null ? 1 : weights[sample];
            left += w * y[sample];
            weightLeft += w;
            if (p < least || p > most || weightLeft < leastWeight || weight - weightLeft < leastWeight)
                continue;
            double rating = Proxy(left, total - left, weightLeft, weight - weightLeft);
            if (rating > found)
                (found, best) = (rating, p);
        }
        if (best >= 0)
            proxy = found;
        return best;
    }

    private double Proxy(double left, double right, double weightLeft, double weightRight)
    {
        if (!_isFriedman)
            return left * left / weightLeft + right * right / weightRight;
        double difference = weightRight * left - weightLeft * right;
        return difference * difference / (weightLeft * weightRight);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private int Sum(ReadOnlySpan<int> order, ref double left)
    {
        ref double to = ref MemoryMarshal.GetArrayDataReference(_lefts), targets = ref MemoryMarshal.GetArrayDataReference(y);
        double sum = left;
        int before = 0, marks = 0;
        for (int i = 0; i < order.Length; i++)
        {
            int entry = order[i];
            marks |= entry & before;
            before = entry;
            sum += Unsafe.Add(ref targets, entry & SampleOrders.Unmarked);
            Unsafe.Add(ref to, i) = sum;
        }
        left = sum;
        return marks;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private int Sum(ReadOnlySpan<int> order, double[] of, ref double left, ref double weightLeft)
    {
        ref double to = ref MemoryMarshal.GetArrayDataReference(_lefts), toWeight = ref MemoryMarshal.GetArrayDataReference(_weightsLeft);
        ref double targets = ref MemoryMarshal.GetArrayDataReference(y), w = ref MemoryMarshal.GetArrayDataReference(of);
        double sum = left, weight = weightLeft;
        int before = 0, marks = 0;
        for (int i = 0; i < order.Length; i++)
        {
            int entry = order[i], sample = entry & SampleOrders.Unmarked;
            marks |= entry & before;
            before = entry;
            sum += Unsafe.Add(ref w, sample) * Unsafe.Add(ref targets, sample);
            weight += Unsafe.Add(ref w, sample);
            Unsafe.Add(ref to, i) = sum;
            Unsafe.Add(ref toWeight, i) = weight;
        }
        (left, weightLeft) = (sum, weight);
        return marks;
    }

    /// <summary>Rates the entries of a block; returns the greatest rating, or the one known if none is greater.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private double Rate(int from, int to, int position, double total, double weight, double known)
    {
        Vector<double> all = new(total), allWeight = new(weight), least = new(settings.MinWeightLeaf), best = new(known);
        bool isWeighted = weights is not null, isFriedman = _isFriedman;
        // Beyond the end stand older sums: rated, and not looked at.
        for (int i = from; i < to; i += Vector<double>.Count)
        {
            Vector<double> left = new(_lefts, i), right = all - left;
            var weightLeft = isWeighted ? new Vector<double>(_weightsLeft, i) : Lanes + new Vector<double>(position + i);
            var weightRight = allWeight - weightLeft;
            Vector<double> proxy;
            if (isFriedman)
            {
                var difference = weightRight * left - weightLeft * right;
                proxy = difference * difference / (weightLeft * weightRight);
            }
            else
                proxy = left * left / weightLeft + right * right / weightRight;
            if (isWeighted)
                proxy = Vector.ConditionalSelect(Vector.GreaterThanOrEqual(weightLeft, least) & Vector.GreaterThanOrEqual(weightRight, least), proxy, new(double.NegativeInfinity));
            proxy.CopyTo(_proxies, i);
            best = Vector.ConditionalSelect(Vector.GreaterThan(proxy, best), proxy, best);
        }
        double greatest = known;
        for (int lane = 0; lane < Vector<double>.Count; lane++)
            greatest = Math.Max(greatest, best[lane]);
        return greatest;
    }

    /// <summary>The first of the best entries of a block; −1 if none is better than the best so far.</summary>
    private int Choose(int from, int to, ref double proxy)
    {
        int best = -1;
        for (int i = from; i < to; i++)
            if (_proxies[i] > proxy)
                (best, proxy) = (i, _proxies[i]);
        return best;
    }
}

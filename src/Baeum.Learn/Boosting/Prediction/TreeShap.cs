using System.Runtime.CompilerServices;

namespace Baeum.Learn;

/// <summary>Shapley values of the features for what one tree says about one sample (Lundberg, Erion, Lee 2018, algorithm 2): in a walk over all ways, each with its features and the share of subsets that lead along it.</summary>
/// <param name="depth">The longest way of any tree.</param>
/// <param name="features">Features of a sample: a way has no more of them.</param>
internal sealed class TreeShap(int depth, int features)
{
    private readonly Step[] _ways = new Step[Size(depth, features)];

    /// <summary>A feature on the way: the share of samples that go along it if the feature is not known, whether the sample does if it is, and the weight of subsets of that size.</summary>
    private struct Step
    {
        public int Feature;
        public double Zero, One, Weight;
    }

    /// <summary>Adds to the contributions of one sample. Shape: phi [features + 1], the last is the mean.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="x">The sample.</param>
    /// <param name="weight">What the tree counts.</param>
    /// <param name="phi">The contributions.</param>
    /// <param name="condition">0, or whether a feature is fixed to be known (1) or unknown (−1).</param>
    /// <param name="fixedFeature">The fixed feature.</param>
    public void Add<TTree>(TTree tree, ReadOnlySpan<float> x, double weight, Span<double> phi, int condition = 0, int fixedFeature = -1) where TTree : struct, IShapTree
        => Walk(new Walker<TTree>(tree, x, weight, phi, condition, fixedFeature), 0, 0, 0, 1, 1, -1, 1);

    // Ways stand one behind the other, each a step longer than its parent's until all features are on it.
    private static int Size(int depth, int features)
    {
        long longest = Math.Min(depth, features) + 2;
        return checked((int)(longest * (longest + 1) / 2 + (depth + 3 - longest) * (longest + 1) + longest + 1));
    }

    private readonly ref struct Walker<TTree>(TTree tree, ReadOnlySpan<float> x, double weight, Span<double> phi, int condition, int fixedFeature)
    {
        public readonly TTree Tree = tree;
        public readonly ReadOnlySpan<float> X = x;
        public readonly double Weight = weight;
        public readonly Span<double> Phi = phi;
        public readonly int Condition = condition, FixedFeature = fixedFeature;
    }

    /// <param name="w">What stays the same on the whole walk.</param>
    /// <param name="node">Where it is.</param>
    /// <param name="parent">Where the way of the parent begins among all steps.</param>
    /// <param name="length">The length of the way.</param>
    /// <param name="zero">The share of samples that came here from the parent.</param>
    /// <param name="one">Whether the sample came here from the parent.</param>
    /// <param name="feature">What the parent asked.</param>
    /// <param name="share">The share of subsets that agree with the fixed feature.</param>
    private void Walk<TTree>(Walker<TTree> w, int node, int parent, int length, double zero, double one, int feature, double share) where TTree : struct, IShapTree
    {
        if (share == 0)
            return;
        RuntimeHelpers.EnsureSufficientExecutionStack();
        int begin = parent + (length == 0 ? 0 : length + 1);
        _ways.AsSpan(parent, length + 1).CopyTo(_ways.AsSpan(begin));
        var way = _ways.AsSpan(begin);
        if (w.Condition == 0 || w.FixedFeature != feature || feature < 0)
            Extend(way, length, zero, one, feature);
        var tree = w.Tree;
        if (tree.IsLeaf(node))
        {
            for (int i = 1; i <= length; i++)
                w.Phi[way[i].Feature] += UnwoundSum(way, length, i) * (way[i].One - way[i].Zero) * tree.Value(node) * w.Weight * share;
            return;
        }
        var (hot, cold) = tree.Children(node, w.X);
        int asked = tree.Feature(node);
        double all = tree.Cover(node), hotZero = tree.Cover(hot) / all, coldZero = tree.Cover(cold) / all, zeroBefore = 1, oneBefore = 1;
        int at = 1;
        while (at <= length && way[at].Feature != asked)
            at++;
        if (at <= length)
        {
            (zeroBefore, oneBefore) = (way[at].Zero, way[at].One);
            Unwind(way, length, at);
            length--;
        }
        double hotShare = share, coldShare = share;
        if (w.Condition != 0 && asked == w.FixedFeature)
        {
            length--;
            if (w.Condition > 0)
                coldShare = 0;
            else
                (hotShare, coldShare) = (hotShare * hotZero, coldShare * coldZero);
        }
        Walk(w, hot, begin, length + 1, hotZero * zeroBefore, oneBefore, asked, hotShare);
        Walk(w, cold, begin, length + 1, coldZero * zeroBefore, 0, asked, coldShare);
    }

    private static void Extend(Span<Step> way, int length, double zero, double one, int feature)
    {
        way[length] = new() { Feature = feature, Zero = zero, One = one, Weight = length == 0 ? 1 : 0 };
        for (int i = length - 1; i >= 0; i--)
        {
            way[i + 1].Weight += one * way[i].Weight * (i + 1) / (length + 1);
            way[i].Weight = zero * way[i].Weight * (length - i) / (length + 1);
        }
    }

    private static void Unwind(Span<Step> way, int length, int at)
    {
        double one = way[at].One, zero = way[at].Zero, next = way[length].Weight;
        for (int i = length - 1; i >= 0; i--)
        {
            if (one != 0)
            {
                double before = way[i].Weight;
                way[i].Weight = next * (length + 1) / ((i + 1) * one);
                next = before - way[i].Weight * zero * (length - i) / (length + 1);
            }
            else
            {
                way[i].Weight = way[i].Weight * (length + 1) / (zero * (length - i));
            }
        }
        for (int i = at; i < length; i++)
            (way[i].Feature, way[i].Zero, way[i].One) = (way[i + 1].Feature, way[i + 1].Zero, way[i + 1].One);
    }

    private static double UnwoundSum(ReadOnlySpan<Step> way, int length, int at)
    {
        double one = way[at].One, zero = way[at].Zero, next = way[length].Weight, sum = 0;
        for (int i = length - 1; i >= 0; i--)
        {
            if (one != 0)
            {
                double part = next * (length + 1) / ((i + 1) * one);
                sum += part;
                next = way[i].Weight - part * zero * ((length - i) / (double)(length + 1));
            }
            else if (zero != 0)
            {
                sum += way[i].Weight / zero / ((length - i) / (double)(length + 1));
            }
        }
        return sum;
    }
}

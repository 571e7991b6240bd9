using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Trees that ask numbers alone, laid out as XGBoost's, so that eight rows walk down at once: <c>x ≤ t</c> is <c>x &lt; the next float after the greatest that is not above t</c>.</summary>
internal sealed class LGBMFastTrees
{
    // Leaves hold their number as a float, which is exact up to here.
    private const int MostLeaves = 1 << 24;
    private readonly CompactForest _forest;
    private readonly double[] _values;

    private LGBMFastTrees(CompactForest forest, double[] values) => (_forest, _values) = (forest, values);

    /// <summary>The layout; null where a tree splits by categories, takes zeros for missing, or has linear leaves.</summary>
    public static LGBMFastTrees? Of(LGBMTree[] trees, int features, int outputs)
    {
        if (trees.Length == 0 || !Array.TrueForAll(trees, IsPlain))
            return null;
        var booster = new Booster(features, "gbtree", Array.ConvertAll(trees, Boosted), [.. Enumerable.Range(0, trees.Length).Select(i => i % outputs)], 1, [], [], 0, 0, 1, [0], false, "reg:squarederror", [], [], [], []);
        var forest = CompactForest.Of(booster);
        var values = new double[forest.Nodes.Length];
        for (int t = 0; t < trees.Length; t++)
            for (int i = forest.Roots[t].Node; i < (t + 1 < trees.Length ? forest.Roots[t + 1].Node : values.Length); i++)
                values[i] = forest.Nodes[i].Left == i ? trees[t].LeafValue[(int)forest.Values[i]] : 0;
        return new(forest, values);
    }

    /// <summary>Whether samples hold no infinite value, which this layout cannot lead.</summary>
    public static bool Takes(Tensor<float> x) => !x.AsReadOnlySpan().ContainsAny(float.PositiveInfinity, float.NegativeInfinity);

    /// <summary>Adds the sums of the leaves of a range of trees. Shape: x [samples, features], scores [samples · outputs].</summary>
    public void Add(Tensor<float> x, Range trees, int outputs, double[] scores) => ForestMargins.Add(_forest, _values, trees, x, scores, outputs);

    private static bool IsPlain(LGBMTree tree)
    {
        if (tree.Linear is not null || tree.NumLeaves > MostLeaves)
            return false;
        for (int i = 0; i < tree.SplitFeature.Length; i++)
            if (tree.IsCategorical(i) || tree.Missing(i) == LGBMTree.ZeroIsMissing || double.IsNaN(tree.Threshold[i]))
                return false;
        return true;
    }

    private static BoostedTree Boosted(LGBMTree tree)
    {
        int splits = tree.SplitFeature.Length, count = splits + tree.NumLeaves;
        int[] left = new int[count], right = new int[count], features = new int[count];
        var conditions = new float[count];
        var defaultLeft = new bool[count];
        for (int i = 0; i < splits; i++)
        {
            (left[i], right[i], features[i]) = (Place(tree.LeftChild[i], splits), Place(tree.RightChild[i], splits), tree.SplitFeature[i]);
            conditions[i] = MathF.BitIncrement(LGBMForest.Down(tree.Threshold[i]));
            defaultLeft[i] = tree.Missing(i) == 0 ? 0 <= tree.Threshold[i] : tree.GoesLeft(i);
        }
        for (int leaf = 0; leaf < tree.NumLeaves; leaf++)
            (left[splits + leaf], right[splits + leaf], conditions[splits + leaf]) = (-1, -1, leaf);
        return new(left, right, [], features, conditions, defaultLeft, [], [], [], [], [], []);
    }

    private static int Place(int child, int splits) => child >= 0 ? child : splits + ~child;
}

using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>The trees of a LightGBM model laid out for prediction: all nodes in one array.</summary>
internal sealed class LGBMForest
{
    private const int RowsPerPart = 512, NanLeft = 1, ZeroMissing = 2, ZeroLeft = 4, Categorical = 8;
    private readonly Node[] _nodes;
    private readonly int[] _roots;
    private readonly int[][] _categories;
    private readonly IReadOnlyList<LGBMTree> _trees;

    public LGBMForest(IReadOnlyList<LGBMTree> trees)
    {
        _trees = trees;
        _roots = new int[trees.Count];
        var nodes = new List<Node>();
        var categories = new List<int[]>();
        for (int t = 0; t < trees.Count; t++)
        {
            var tree = trees[t];
            int start = nodes.Count;
            _roots[t] = tree.NumLeaves == 1 ? ~0 : start;
            for (int i = 0; i < tree.SplitFeature.Length; i++)
            {
                int left = tree.LeftChild[i] < 0 ? tree.LeftChild[i] : start + tree.LeftChild[i];
                int right = tree.RightChild[i] < 0 ? tree.RightChild[i] : start + tree.RightChild[i];
                if (tree.IsCategorical(i))
                {
                    nodes.Add(new(categories.Count, tree.SplitFeature[i], left, right, Categorical));
                    categories.Add(tree.Categories(i).ToArray());
                    continue;
                }
                bool nanLeft = tree.Missing(i) == 0 ? 0 <= tree.Threshold[i] : tree.GoesLeft(i);
                bool isZero = tree.Missing(i) == LGBMTree.ZeroIsMissing;
                nodes.Add(new(tree.Threshold[i], tree.SplitFeature[i], left, right, (nanLeft ? NanLeft : 0) | (isZero ? ZeroMissing : 0) | (isZero && tree.GoesLeft(i) ? ZeroLeft : 0)));
            }
        }
        (_nodes, _categories) = ([.. nodes], [.. categories]);
    }

    /// <summary>The sums of the leaves of a range of trees. Tree <c>i</c> adds to score <c>i mod outputs</c>.</summary>
    /// <param name="x">Samples, row-major.</param>
    /// <param name="features">Features of a sample.</param>
    /// <param name="trees">The trees that add.</param>
    /// <param name="outputs">Scores of a sample.</param>
    /// <param name="scores">What is added to. Shape: [samples · outputs].</param>
    public void Add<T>(Tensor<T> x, int features, Range trees, int outputs, double[] scores) where T : struct, IBinaryFloatingPointIeee754<T>
        => Threads.For((int)(((long)scores.Length / outputs + RowsPerPart - 1) / RowsPerPart), new Body<T>(this, x, features, trees.Start.Value, trees.End.Value, outputs, scores, null));

    /// <summary>The leaf of each sample in each of a range of trees. Shape: [samples · trees].</summary>
    public void Leaves(Tensor<float> x, int features, Range trees, int[] leaves)
    {
        int width = trees.End.Value - trees.Start.Value;
        if (width > 0)
            Threads.For((leaves.Length / width + RowsPerPart - 1) / RowsPerPart, new Body<float>(this, x, features, trees.Start.Value, trees.End.Value, 1, [], leaves));
    }

    /// <summary>The greatest float that is not above a double.</summary>
    internal static float Down(double value) => (float)value > value ? MathF.BitDecrement((float)value) : (float)value;

    private int Leaf<T>(int node, ReadOnlySpan<T> sample) where T : struct, IBinaryFloatingPointIeee754<T>
    {
        while (node >= 0)
        {
            ref readonly var n = ref _nodes[node];
            double value = double.CreateTruncating(sample[n.Feature]);
            // A missing category goes right, whatever was missing in training.
            bool left = double.IsNaN(value) ? (n.Kind & NanLeft) != 0
                : n.Kind >= Categorical ? Contains(_categories[(int)n.Threshold], value)
                : (n.Kind & ZeroMissing) != 0 && Math.Abs(value) <= LGBMTree.Zero ? (n.Kind & ZeroLeft) != 0
                : value <= n.Threshold;
            node = left ? n.Left : n.Right;
        }
        return ~node;
    }

    /// <summary>Whether a category is among those of a node. NaN is in none.</summary>
    internal static bool Contains(ReadOnlySpan<int> bits, double value)
        => value > -1 && value < 32L * bits.Length && (bits[(int)value >> 5] >> ((int)value & 31) & 1) != 0;

    /// <param name="Threshold">The greatest value that goes left, or the number of the categories that do.</param>
    /// <param name="Feature">The feature asked.</param>
    /// <param name="Left">The left child.</param>
    /// <param name="Right">The right child.</param>
    /// <param name="Kind">How it decides.</param>
    [StructLayout(LayoutKind.Sequential)]
    private readonly record struct Node(double Threshold, int Feature, int Left, int Right, int Kind);

    private readonly struct Body<T>(LGBMForest forest, Tensor<T> x, int features, int first, int end, int outputs, double[] scores, int[]? leaves) : IParallelBody
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        public void Run(int part)
        {
            int width = end - first, samples = leaves is null ? scores.Length / outputs : leaves.Length / width;
            int from = part * RowsPerPart, to = Math.Min(samples, from + RowsPerPart);
            var values = x.AsReadOnlySpan();
            for (int t = first; t < end; t++)
            {
                var tree = forest._trees[t];
                int root = forest._roots[t];
                for (int row = from; row < to; row++)
                {
                    var sample = values.Slice(row * features, features);
                    int leaf = forest.Leaf(root, sample);
                    if (leaves is not null)
                        leaves[row * width + t - first] = leaf;
                    else
                        scores[row * outputs + t % outputs] += tree.Linear is null ? tree.LeafValue[leaf] : tree.Linear.Value(leaf, tree.LeafValue[leaf], sample);
                }
            }
        }
    }
}

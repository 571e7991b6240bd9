using System.Numerics.Tensors;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>The ways of samples through a tree.</summary>
public static class TreeRoutes
{
    // Rows of one part, so many that a part is worth a thread.
    private const int Rows = 256;

    extension(Tree tree)
    {
        /// <summary>The leaf that each sample comes to. Shape: [samples, features] → [samples].</summary>
        internal int[] Leaves(Tensor<float> x)
        {
            var leaves = new int[x.Lengths[0]];
            Threads.For((leaves.Length + Rows - 1) / Rows, new Walking(tree, x.IsDense ? x : x.ToDenseTensor(), leaves));
            return leaves;
        }

        /// <summary>The leaf that a sample comes to.</summary>
        /// <param name="row">Its features.</param>
        internal int Leaf(ReadOnlySpan<float> row)
        {
            int node = 0;
            for (int left; (left = tree.ChildrenLeft[node]) >= 0;)
                node = tree.GoesLeft(node, row) ? left : tree.ChildrenRight[node];
            return node;
        }

        /// <summary>The nodes that a sample comes through, from the root to its leaf.</summary>
        internal List<int> Path(ReadOnlySpan<float> row)
        {
            var path = new List<int> { 0 };
            for (int node = 0, left; (left = tree.ChildrenLeft[node]) >= 0;)
                path.Add(node = tree.GoesLeft(node, row) ? left : tree.ChildrenRight[node]);
            return path;
        }

        /// <summary>Which nodes each sample comes through: 1 for these, else 0. Shape: [samples, features] → [samples, nodes].</summary>
        internal Tensor<float> Paths(Tensor<float> x)
        {
            var marks = Tensors.Zeros([(int)x.Lengths[0], tree.NodeCount]);
            var values = (x.IsDense ? x : x.ToDenseTensor()).AsReadOnlySpan();
            for (int i = 0; i < x.Lengths[0]; i++)
                foreach (int node in tree.Path(values.Slice(i * tree.NFeatures, tree.NFeatures)))
                    marks.AsSpan()[i * tree.NodeCount + node] = 1;
            return marks;
        }

        private bool GoesLeft(int node, ReadOnlySpan<float> row)
        {
            float value = row[tree.Feature[node]];
            if (float.IsNaN(value))
                return tree.MissingGoToLeft[node];
            var categories = tree.CategoriesOf(node);
            return categories.IsEmpty ? value <= tree.Threshold[node]
                : (categories.BinarySearch((int)value) >= 0 && value == (int)value) != tree.MissingGoToLeft[node];
        }
    }

    private readonly struct Walking(Tree tree, Tensor<float> x, int[] leaves) : IParallelBody
    {
        public void Run(int part)
        {
            var values = x.AsReadOnlySpan();
            for (int i = part * Rows; i < Math.Min(leaves.Length, (part + 1) * Rows); i++)
                leaves[i] = tree.Leaf(values.Slice(i * tree.NFeatures, tree.NFeatures));
        }
    }
}

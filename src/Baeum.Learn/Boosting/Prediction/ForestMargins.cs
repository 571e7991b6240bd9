using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Margins of many rows: blocks of rows that stay in the cache go through all trees, on all threads. The values of a row are added in the order of the trees, so its bits do not depend on its company.</summary>
internal static class ForestMargins
{
    private const int BlockRows = 128;

    [ThreadStatic]
    private static float[]? scratch;

    /// <summary>Adds the values of trees to margins. Shape: x [rows, features], margins [rows, outputs].</summary>
    /// <exception cref="ArgumentException">A value is infinite.</exception>
    public static void Add(CompactForest forest, Range trees, Tensor<float> x, float[] margins, int outputs) => Add(forest, forest.Values, trees, x, margins, outputs);

    /// <summary>As the other, with other values of the leaves: one a node.</summary>
    public static void Add<T>(CompactForest forest, T[] values, Range trees, Tensor<float> x, T[] margins, int outputs) where T : struct, INumberBase<T>
    {
        int rows = (int)x.Lengths[0];
        var (first, count) = trees.GetOffsetAndLength(forest.Roots.Length);
        Threads.For((rows + BlockRows - 1) / BlockRows, new Block<T>(forest, values, first, first + count, x, margins, rows, (int)x.Lengths[1], outputs));
    }

    /// <summary>The leaf of each row in each tree, as the number of the node in its tree. Shape: [rows, features] → [rows, trees].</summary>
    public static int[] Leaves(CompactForest forest, Range trees, Tensor<float> x)
    {
        var (first, count) = trees.GetOffsetAndLength(forest.Roots.Length);
        int rows = (int)x.Lengths[0];
        var leaves = new int[rows * count];
        Threads.For((rows + BlockRows - 1) / BlockRows, new LeafBlock(forest, first, count, x, leaves, rows, (int)x.Lengths[1]));
        return leaves;
    }

    /// <summary>Whether all values are finite, and whether some are infinite.</summary>
    private static bool AllFinite(ReadOnlySpan<float> x, int firstRow, int features)
    {
        var good = Vector<int>.AllBitsSet;
        var vectors = MemoryMarshal.Cast<float, Vector<float>>(x);
        foreach (var v in vectors)
            good &= Vector.Equals(v - v, Vector<float>.Zero);
        bool isGood = good == Vector<int>.AllBitsSet;
        foreach (float v in x[(vectors.Length * Vector<float>.Count)..])
            isGood &= float.IsFinite(v);
        if (isGood)
            return true;
        int bad = x.IndexOfAny(float.PositiveInfinity, float.NegativeInfinity);
        return bad < 0 ? false : throw new ArgumentException($"x holds an infinite value in row {firstRow + bad / features}, column {bad % features}.");
    }

    private readonly struct Block<T>(CompactForest forest, T[] values, int first, int end, Tensor<float> x, T[] margins, int rows, int features, int outputs) : IParallelBody where T : struct, INumberBase<T>
    {
        public void Run(int part)
        {
            int row = part * BlockRows, count = Math.Min(BlockRows, rows - row);
            var data = x.AsReadOnlySpan().Slice(row * features, count * features);
            var result = margins.AsSpan(row * outputs, count * outputs);
            bool hasMissing = !AllFinite(data, row, features);
            int whole = count / ForestWalk.Lanes * ForestWalk.Lanes;
            var columns = Columns(forest.Tops.Features, data, whole, features);
            Span<int> leaves = stackalloc int[ForestWalk.Lanes];
            for (int t = first; t < end; t++)
            {
                ref readonly var root = ref forest.Roots[t];
                T weight = T.CreateTruncating(root.Weight);
                int i = 0;
                for (; i < whole && !root.HasCategories; i += ForestWalk.Lanes)
                {
                    forest.Tops.Ask(t, columns[i..], BlockRows, hasMissing, leaves);
                    if (hasMissing)
                        ForestWalk.EightWithMissing(forest.Nodes, root.Depth - 3, data[(i * features)..], features, leaves);
                    else
                        ForestWalk.Eight(forest.Nodes, root.Depth - 3, data[(i * features)..], features, leaves);
                    AddValues(values, leaves, weight, result[(i * outputs + root.Output)..], outputs);
                }
                for (; i < count; i++)
                    result[i * outputs + root.Output] += values[ForestWalk.One(forest, root, data.Slice(i * features, features))] * weight;
            }
        }

        private static void AddValues(T[] values, ReadOnlySpan<int> leaves, T weight, Span<T> result, int outputs)
        {
            for (int lane = 0, at = 0; lane < leaves.Length; lane++, at += outputs)
                result[at] += values[leaves[lane]] * weight;
        }

        /// <summary>The values of some features side by side. Shape: [rows, features] → [some features, rows of a block].</summary>
        private static ReadOnlySpan<float> Columns(int[] some, ReadOnlySpan<float> data, int rows, int features)
        {
            if (rows == 0)
                return default;
            int length = some.Length * BlockRows;
            if (scratch is null || scratch.Length < length)
                scratch = new float[length];
            for (int row = 0; row < rows; row++)
                for (int f = 0; f < some.Length; f++)
                    scratch[f * BlockRows + row] = data[row * features + some[f]];
            return scratch.AsSpan(0, length);
        }
    }

    private readonly struct LeafBlock(CompactForest forest, int first, int trees, Tensor<float> x, int[] leaves, int rows, int features) : IParallelBody
    {
        public void Run(int part)
        {
            for (int row = part * BlockRows; row < Math.Min(rows, (part + 1) * BlockRows); row++)
            {
                var data = x.AsReadOnlySpan().Slice(row * features, features);
                AllFinite(data, row, features);
                for (int t = 0; t < trees; t++)
                    leaves[row * trees + t] = forest.Ids[ForestWalk.One(forest, forest.Roots[first + t], data)];
            }
        }
    }
}

using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Baeum.Learn;

/// <summary>The first three levels of every tree as seven questions and eight ways on. Asked all at once of eight rows whose values of a feature lie side by side, they cost less than one step of each row.</summary>
internal sealed class TreeTops
{
    /// <summary>Questions of a tree: those of node 0, 1 and 2, then of their children.</summary>
    public const int Questions = 7;

    /// <summary>Ways on.</summary>
    public const int Ways = 8;

    private readonly Question[] _questions;
    private readonly int[] _ways;

    public TreeTops(CompactForest.Node[] nodes, CompactForest.Root[] roots)
    {
        _questions = new Question[roots.Length * Questions];
        _ways = new int[roots.Length * Ways];
        var columns = new Dictionary<int, int>();
        Span<int> at = stackalloc int[Questions + Ways];
        for (int t = 0; t < roots.Length; t++)
        {
            at[0] = roots[t].Node;
            for (int q = 0; q < Questions; q++)
            {
                var node = nodes[at[q]];
                bool isLeaf = node.Left == at[q];
                (at[2 * q + 1], at[2 * q + 2]) = (node.Left, isLeaf ? node.Left : node.Left + 1);
                if (!columns.TryGetValue(node.Feature, out int column))
                    columns.Add(node.Feature, column = columns.Count);
                _questions[t * Questions + q] = new(node.Threshold, column, node.MissingGoesRight != 0 ? -1 : 0);
            }
            at[Questions..].CopyTo(_ways.AsSpan(t * Ways));
        }
        Features = [.. columns.Keys];
    }

    /// <summary>Features that the questions ask, in the order of their columns.</summary>
    public int[] Features { get; }

    /// <summary>The nodes that eight rows come to.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="columns">The values of <see cref="Features"/>, one feature after the other, <paramref name="stride"/> rows each, from the first of the eight rows on.</param>
    /// <param name="stride">Rows of a column.</param>
    /// <param name="hasMissing">Whether a value may be NaN.</param>
    /// <param name="nodes">Where the rows are then.</param>
    public void Ask(int tree, ReadOnlySpan<float> columns, int stride, bool hasMissing, Span<int> nodes)
    {
        ref var question = ref _questions[tree * Questions];
        ref float x = ref MemoryMarshal.GetReference(columns);
        Vector256<int> way;
        if (hasMissing)
        {
            var first = RightOrMissing(ref question, 0, ref x, stride);
            var second = Vector256.ConditionalSelect(first, RightOrMissing(ref question, 2, ref x, stride), RightOrMissing(ref question, 1, ref x, stride));
            way = Way(first, second, Vector256.ConditionalSelect(first,
                Vector256.ConditionalSelect(second, RightOrMissing(ref question, 6, ref x, stride), RightOrMissing(ref question, 5, ref x, stride)),
                Vector256.ConditionalSelect(second, RightOrMissing(ref question, 4, ref x, stride), RightOrMissing(ref question, 3, ref x, stride))));
        }
        else
        {
            var first = Right(ref question, 0, ref x, stride);
            var second = Vector256.ConditionalSelect(first, Right(ref question, 2, ref x, stride), Right(ref question, 1, ref x, stride));
            way = Way(first, second, Vector256.ConditionalSelect(first,
                Vector256.ConditionalSelect(second, Right(ref question, 6, ref x, stride), Right(ref question, 5, ref x, stride)),
                Vector256.ConditionalSelect(second, Right(ref question, 4, ref x, stride), Right(ref question, 3, ref x, stride))));
        }
        way.CopyTo(nodes);
        ref int ways = ref _ways[tree * Ways];
        for (int lane = 0; lane < nodes.Length; lane++)
            nodes[lane] = Unsafe.Add(ref ways, nodes[lane]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Way(Vector256<float> first, Vector256<float> second, Vector256<float> third)
        => (first.AsInt32() & Vector256.Create(4)) | (second.AsInt32() & Vector256.Create(2)) | (third.AsInt32() & Vector256.Create(1));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Right(ref Question first, int number, ref float columns, int stride)
    {
        ref var question = ref Unsafe.Add(ref first, number);
        return Vector256.GreaterThanOrEqual(Vector256.LoadUnsafe(ref columns, (nuint)(question.Column * stride)), Vector256.Create(question.Threshold));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> RightOrMissing(ref Question first, int number, ref float columns, int stride)
    {
        ref var question = ref Unsafe.Add(ref first, number);
        var x = Vector256.LoadUnsafe(ref columns, (nuint)(question.Column * stride));
        return Vector256.GreaterThanOrEqual(x, Vector256.Create(question.Threshold)) | (~Vector256.Equals(x, x) & Vector256.Create(question.Missing).AsSingle());
    }

    /// <summary>A column, the least value that goes right, and −1 if a missing one does.</summary>
    private readonly record struct Question(float Threshold, int Column, int Missing);
}

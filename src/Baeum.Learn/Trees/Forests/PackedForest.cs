using System.Buffers;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>The trees of a forest packed for asking many samples: 12 bytes a node, the children of a node side by side, a leaf its own child. Several samples go down a tree at once, so that the machine waits for none.</summary>
internal sealed class PackedForest
{
    // Samples that go down side by side; and a block of them, asked of one tree after the other: so many that fetching each tree's nodes pays, and so few that they stay near themselves.
    private const int Together = 8, NearBytes = 1 << 22, FewestRows = 256, MostRows = 1 << 14, Blocks = 8;

    private readonly Tree[] _trees;
    private readonly Node[] _nodes;
    private readonly int[] _roots, _origins, _rows;
    private readonly bool _hasCategories;

    /// <summary>Packs trees.</summary>
    /// <param name="trees">The trees.</param>
    /// <param name="answers">What the nodes of a tree say, [nodes · width].</param>
    /// <param name="width">Values a node.</param>
    public PackedForest(Tree[] trees, Func<Tree, double[]> answers, int width)
    {
        _trees = trees;
        _roots = new int[trees.Length];
        for (int t = 1; t < trees.Length; t++)
            _roots[t] = _roots[t - 1] + trees[t - 1].NodeCount;
        int nodes = _roots[^1] + trees[^1].NodeCount;
        (_nodes, _origins, _rows) = (new Node[nodes], new int[nodes], new int[nodes]);
        _hasCategories = trees.Any(t => t.CategorySegments.Length > 0);
        Answers = ParallelFits.Run(trees.Length, t =>
        {
            Pack(trees[t], _roots[t]);
            return LeafAnswers.Of(trees[t], answers(trees[t]), width, _rows.AsSpan(_roots[t], trees[t].NodeCount));
        });
    }

    /// <summary>Of each tree what its leaves say, see <see cref="LeafAnswers"/>.</summary>
    public double[][] Answers { get; }

    /// <summary>Whether it was made of these trees.</summary>
    public bool IsOf(Tree[] trees) => trees == _trees;

    /// <summary>Hands the leaves of all samples to a visitor: for each block of samples tree after tree. Blocks run on all threads.</summary>
    public void Visit<TVisitor>(Tensor<float> x, TVisitor visitor) where TVisitor : struct, ILeafVisitor
    {
        int samples = (int)x.Lengths[0], features = (int)x.Lengths[1];
        int rows = Math.Clamp((samples + Blocks - 1) / Blocks, FewestRows, Math.Clamp(NearBytes / (sizeof(float) * features), FewestRows, MostRows));
        x = x.IsDense ? x : x.ToDenseTensor();
        bool isPlain = !_hasCategories && Unusual.First(x, nanIsFine: false) < 0;
        Threads.For((samples + rows - 1) / rows, new Body<TVisitor>(this, x, visitor, samples, features, rows, isPlain));
    }

    private void Pack(Tree tree, int first)
    {
        // Breadth first: when a node is placed, its children get the next two places.
        _origins[first] = 0;
        int next = first + 1;
        for (int at = first; at < next; at++)
        {
            int node = _origins[at];
            if (tree.ChildrenLeft[node] < 0)
            {
                _nodes[at] = new(float.PositiveInfinity, 0, at);
                continue;
            }
            // Samples are read without a look at their length, so this is the place to look at the trees.
            if (next + 2 > first + tree.NodeCount || (uint)tree.Feature[node] >= (uint)_trees[0].NFeatures)
                throw new ArgumentException($"Node {node} of a tree asks feature {tree.Feature[node]} of {_trees[0].NFeatures}, or the tree runs in a circle.");
            _nodes[at] = new(Thresholds.Floor(tree.Threshold[node]), tree.Feature[node], next);
            (_origins[next], _origins[next + 1]) = (tree.ChildrenLeft[node], tree.ChildrenRight[node]);
            next += 2;
        }
    }

    /// <summary>The leaves of some rows in one tree.</summary>
    private void Leaves(int tree, ReadOnlySpan<float> rows, int features, Span<int> leaves, bool isPlain)
    {
        if (!isPlain)
        {
            for (int i = 0; i < leaves.Length; i++)
                leaves[i] = _trees[tree].Leaf(rows.Slice(i * features, features));
            return;
        }
        int done = 0;
        for (; done + Together <= leaves.Length; done += Together)
            Descend(_roots[tree], rows[(done * features)..], features, leaves.Slice(done, Together));
        for (; done < leaves.Length; done++)
            leaves[done] = Descend(_roots[tree], rows.Slice(done * features, features));
    }

    private int Descend(int at, ReadOnlySpan<float> row)
    {
        for (int before = -1; before != at;)
        {
            before = at;
            ref readonly var node = ref _nodes[at];
            at = node.Left + (row[node.Feature] > node.Threshold ? 1 : 0);
        }
        return _origins[at];
    }

    private void Descend(int root, ReadOnlySpan<float> rows, int features, Span<int> leaves)
    {
        ref var nodes = ref MemoryMarshal.GetArrayDataReference(_nodes);
        ref float row = ref MemoryMarshal.GetReference(rows);
        int a = root, b = root, c = root, d = root, e = root, f = root, g = root, h = root, moved;
        do
        {
            int next = Next(ref nodes, a, ref row);
            moved = next ^ a;
            a = next;
            next = Next(ref nodes, b, ref Unsafe.Add(ref row, features));
            moved |= next ^ b;
            b = next;
            next = Next(ref nodes, c, ref Unsafe.Add(ref row, 2 * features));
            moved |= next ^ c;
            c = next;
            next = Next(ref nodes, d, ref Unsafe.Add(ref row, 3 * features));
            moved |= next ^ d;
            d = next;
            next = Next(ref nodes, e, ref Unsafe.Add(ref row, 4 * features));
            moved |= next ^ e;
            e = next;
            next = Next(ref nodes, f, ref Unsafe.Add(ref row, 5 * features));
            moved |= next ^ f;
            f = next;
            next = Next(ref nodes, g, ref Unsafe.Add(ref row, 6 * features));
            moved |= next ^ g;
            g = next;
            next = Next(ref nodes, h, ref Unsafe.Add(ref row, 7 * features));
            moved |= next ^ h;
            h = next;
        }
        while (moved != 0);
        (leaves[0], leaves[1], leaves[2], leaves[3]) = (_origins[a], _origins[b], _origins[c], _origins[d]);
        (leaves[4], leaves[5], leaves[6], leaves[7]) = (_origins[e], _origins[f], _origins[g], _origins[h]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Next(ref Node nodes, int at, ref float row)
    {
        ref var node = ref Unsafe.Add(ref nodes, at);
        // No branch: which child comes next cannot be foretold.
        return node.Left + Unsafe.BitCast<bool, byte>(Unsafe.Add(ref row, node.Feature) > node.Threshold);
    }

    private void ToAnswers(int tree, Span<int> leaves)
    {
        var rows = _rows.AsSpan(_roots[tree]);
        for (int i = 0; i < leaves.Length; i++)
            leaves[i] = rows[leaves[i]];
    }

    private readonly record struct Node(float Threshold, int Feature, int Left);

    private readonly struct Body<TVisitor>(PackedForest forest, Tensor<float> x, TVisitor visitor, int samples, int features, int rows, bool isPlain) : IParallelBody
        where TVisitor : struct, ILeafVisitor
    {
        public void Run(int part)
        {
            int first = part * rows, count = Math.Min(rows, samples - first);
            var values = x.AsReadOnlySpan().Slice(first * features, count * features);
            int[] rented = ArrayPool<int>.Shared.Rent(count);
            var leaves = rented.AsSpan(0, count);
            for (int t = 0; t < forest._trees.Length; t++)
            {
                forest.Leaves(t, values, features, leaves, isPlain);
                if (TVisitor.TakesAnswers)
                    forest.ToAnswers(t, leaves);
                visitor.Visit(t, first, leaves);
            }
            ArrayPool<int>.Shared.Return(rented);
        }
    }
}

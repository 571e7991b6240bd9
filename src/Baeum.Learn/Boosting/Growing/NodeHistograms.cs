using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Baeum.Compute;

namespace Baeum.Learn;

/// <summary>Builds the histograms of nodes and finds their best splits in one go, block of features by block, while the sums are in the cache.</summary>
/// <remarks>Of two siblings only the one with less is built from rows; the other's histogram is the parent's less that.</remarks>
internal sealed class NodeHistograms<TSearch>(BinnedMatrix matrix, RowPartition partition, TSearch search) where TSearch : struct, ISplitSearch
{
    private readonly Stack<Histogram> _free = [];
    private readonly List<(GrowingNode Built, GrowingNode? Other)> _pairs = [];
    private SplitCandidate[] _found = [];

    /// <summary>Builds the root's histogram; the root is not searched.</summary>
    public void BuildRoot(GrowingNode root)
    {
        root.Histogram = Rent();
        Threads.For(matrix.Blocks.Length, new RootBody(this, root));
    }

    /// <summary>Finds the best split of the root.</summary>
    public void SearchRoot(GrowingNode root)
    {
        _pairs.Clear();
        _pairs.Add((root, null));
        Run(build: false);
    }

    /// <summary>Two siblings that are to be searched, with the histogram of their parent, which is used up.</summary>
    /// <param name="built">The sibling that is built from its rows rather than from the difference.</param>
    public void Add(GrowingNode built, GrowingNode other, Histogram parents)
    {
        bool splitsBuilt = search.MaySplit(built.State), splitsOther = search.MaySplit(other.State);
        if (splitsOther && !splitsBuilt && other.Count <= built.Count)
            (built, splitsBuilt, splitsOther) = (other, true, false);
        if (splitsOther)
        {
            other.Histogram = parents;
            built.Histogram = Rent();
            _pairs.Add((built, other));
        }
        else if (splitsBuilt)
        {
            built.Histogram = parents;
            _pairs.Add((built, null));
        }
        else
        {
            _free.Push(parents);
        }
    }

    /// <summary>Builds and searches what was added.</summary>
    public void Search()
    {
        if (_pairs.Count > 0)
            Run(build: true);
    }

    /// <summary>Forgets what was added.</summary>
    public void Clear() => _pairs.Clear();

    /// <summary>Takes a node's histogram back, if it has one.</summary>
    public void Return(GrowingNode node)
    {
        if (node.Histogram is { } histogram)
            Return(histogram);
        node.Histogram = null;
    }

    /// <summary>Takes a histogram back.</summary>
    public void Return(Histogram histogram) => _free.Push(histogram);

    private Histogram Rent() => _free.TryPop(out var histogram) ? histogram : new(matrix.Slots, matrix.Width);

    private void Run(bool build)
    {
        int blocks = matrix.Blocks.Length, size = 2 * _pairs.Count * blocks;
        if (_found.Length < size)
            _found = new SplitCandidate[2 * size];
        Threads.For(_pairs.Count * blocks, new PairBody(this, build));
        for (int p = 0; p < _pairs.Count; p++)
        {
            Collect(_pairs[p].Built, 2 * p * blocks);
            if (_pairs[p].Other is { } rest)
                Collect(rest, (2 * p + 1) * blocks);
        }
    }

    private void Collect(GrowingNode node, int from)
    {
        SplitCandidate best = default;
        foreach (ref var found in _found.AsSpan(from, matrix.Blocks.Length))
            if (search.IsBetter(found, best))
                best = found;
        node.Best = best;
    }

    private void RunPart(int part, bool build)
    {
        int blocks = matrix.Blocks.Length, p = part / blocks, b = part % blocks;
        var block = matrix.Blocks[b];
        var (built, rest) = _pairs[p];
        var sums = Part(built, block);
        if (build)
            Build(built, block);
        if (rest is not null)
        {
            Subtract(Part(rest, block), sums);
            Search(rest, block, ref _found[(2 * p + 1) * blocks + b]);
        }
        Search(built, block, ref _found[2 * p * blocks + b]);
    }

    private static Span<double> Part(GrowingNode node, BinBlock block) => node.Histogram!.Part(block.Start, block.Slots);

    private void Build(GrowingNode node, BinBlock block)
    {
        var sums = Part(node, block);
        sums.Clear();
        block.Sum(partition.Rows(node.From, node.Count), partition.Pairs(node.From, node.Count), node.State.Sums, sums);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Subtract(Span<double> from, ReadOnlySpan<double> what)
    {
        var froms = MemoryMarshal.Cast<double, Vector<double>>(from);
        var whats = MemoryMarshal.Cast<double, Vector<double>>(what);
        for (int i = 0; i < froms.Length; i++)
            froms[i] -= whats[i];
        for (int i = froms.Length * Vector<double>.Count; i < from.Length; i++)
            from[i] -= what[i];
    }

    private void Search(GrowingNode node, BinBlock block, ref SplitCandidate best)
    {
        best = default;
        if (!search.MaySplit(node.State))
            return;
        var sums = Part(node, block);
        for (int f = 0; f < block.Features.Length; f++)
            if (node.Allowed is not { } allowed || allowed[block.Features[f]])
                search.Search(node.State, block.Features[f], sums[(block.Width * block.Starts[f])..(block.Width * block.Starts[f + 1])], ref best);
    }

    private readonly struct RootBody(NodeHistograms<TSearch> histograms, GrowingNode root) : IParallelBody
    {
        public void Run(int part) => histograms.Build(root, histograms.Blocks[part]);
    }

    private readonly struct PairBody(NodeHistograms<TSearch> histograms, bool build) : IParallelBody
    {
        public void Run(int part) => histograms.RunPart(part, build);
    }

    private BinBlock[] Blocks => matrix.Blocks;
}

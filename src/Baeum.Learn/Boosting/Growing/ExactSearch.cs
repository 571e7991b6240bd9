using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Baeum.Compute;

namespace Baeum.Learn;

/// <summary>Finds the best splits of all nodes of a level.</summary>
internal interface IExactSearch
{
    /// <param name="nodes">The nodes, with the numbers from <paramref name="first"/> on.</param>
    /// <param name="first">The number of the first.</param>
    /// <param name="rows">Where the rows are.</param>
    void Search(List<GrowingNode> nodes, int first, ExactRow[] rows);
}

/// <summary>Finds them by going through the sorted values of each feature once or twice. XGBoost: <c>ColMaker</c>.</summary>
internal sealed class ExactSearch<TRow>(SortedColumns<TRow> columns, XgbSplitSearch rule) : IExactSearch where TRow : unmanaged, IBinaryInteger<TRow>
{
    private const int Groups = 16, LeastRoom = 64;
    private const float Gap = 1e-6f;
    private readonly SortedColumns<TRow> _columns = columns;
    private readonly XgbSplitSearch _rule = rule;
    private SplitCandidate[] _found = [];
    // Each group has an array of its own with room to spare: threads must not write to one cache line.
    private readonly Passed[][] _passed = new Passed[Groups][];

    /// <summary>The best split of each node of a level.</summary>
    /// <param name="nodes">The nodes, with the numbers from <paramref name="first"/> on.</param>
    public void Search(List<GrowingNode> nodes, int first, ExactRow[] rows)
    {
        if (_found.Length < Groups * nodes.Count)
            _found = new SplitCandidate[Groups * nodes.Count];
        _found.AsSpan(0, Groups * nodes.Count).Clear();
        Threads.For(Groups, new GroupBody(this, nodes, first, rows));
        for (int n = 0; n < nodes.Count; n++)
        {
            SplitCandidate best = default;
            for (int group = 0; group < Groups; group++)
                if (_rule.IsBetter(_found[group * nodes.Count + n], best))
                    best = _found[group * nodes.Count + n];
            nodes[n].Best = best;
        }
    }

    /// <summary>What has been gone through of a node, and what it must exceed.</summary>
    private struct Passed
    {
        public GradientSums Sums, Whole;
        public float Last, LeafGain, Best;
        public bool MayAsk;
    }

    private readonly struct GroupBody(ExactSearch<TRow> search, List<GrowingNode> nodes, int first, ExactRow[] rows) : IParallelBody
    {
        public void Run(int part)
        {
            var columns = search._columns;
            if (search._passed[part] is not { } room || room.Length < nodes.Count)
                search._passed[part] = room = new Passed[Math.Max(LeastRoom, nodes.Count)];
            var passed = room.AsSpan(0, nodes.Count);
            var best = search._found.AsSpan(part * nodes.Count, nodes.Count);
            for (int feature = part * columns.Features / Groups; feature < (part + 1) * columns.Features / Groups; feature++)
            {
                float[] values = columns.Values[feature];
                if (!nodes.Exists(node => node.Allowed is not { } allowed || allowed[feature]))
                    continue;
                if (values.Length < columns.Rows && values.Length > 0 && values[0] != values[^1])
                    Scan(feature, 1, passed, best);
                Scan(feature, -1, passed, best);
            }
        }

        /// <summary>Goes up (what is missing goes right) or down (it goes left).</summary>
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private void Scan(int feature, int step, Span<Passed> passed, Span<SplitCandidate> best)
        {
            var level = CollectionsMarshal.AsSpan(nodes);
            for (int n = 0; n < passed.Length; n++)
                passed[n] = new() { Whole = level[n].State.Sums, LeafGain = (float)level[n].State.Gain, Best = (float)best[n].Gain, MayAsk = level[n].Allowed is not { } allowed || allowed[feature] };
            float[] values = search._columns.Values[feature];
            TRow[] order = search._columns.Order[feature];
            var rule = search._rule.Rule;
            bool isFree = rule.IsFree;
            for (int i = step > 0 ? 0 : values.Length - 1; (uint)i < (uint)values.Length; i += step)
            {
                ref readonly var row = ref rows[int.CreateTruncating(order[i])];
                int n = row.Node - first;
                if ((uint)n >= (uint)passed.Length)
                    continue;
                ref var e = ref passed[n];
                float value = values[i];
                // Most splits gain less than the best so far, and need no closer look.
                if (value != e.Last && e.Sums.Hessian != 0 && e.MayAsk && !(isFree && rule.FreeGain(e.Sums, e.Whole - e.Sums) - e.LeafGain <= e.Best))
                {
                    float middle = (value + e.Last) * 0.5f;
                    Try(level[n].State, feature, step, e.Sums, middle == value ? e.Last : middle, ref best[n]);
                    e.Best = (float)best[n].Gain;
                }
                e.Sums += new GradientSums(row.Gradient, row.Hessian);
                e.Last = value;
            }
            for (int n = 0; n < level.Length; n++)
                if (passed[n].MayAsk)
                    Try(level[n].State, feature, step, passed[n].Sums, passed[n].Last + step * (Math.Abs(passed[n].Last) + Gap), ref best[n]);
        }

        private void Try(in NodeState node, int feature, int step, GradientSums passed, float condition, ref SplitCandidate best)
        {
            var rest = node.Sums - passed;
            if (!search._rule.IsAllowed(passed, rest))
                return;
            var (left, right) = step > 0 ? (passed, rest) : (rest, passed);
            float gain = search._rule.GainOf(node, feature, left, right);
            if (gain > best.Gain && !float.IsInfinity(gain))
                best = new() { Gain = gain, Feature = feature, Condition = condition, DefaultLeft = step < 0, Left = left, Right = right };
        }
    }
}

namespace Baeum.Learn;

/// <summary>Rounds that add trees: <c>gbtree</c>, and <c>dart</c>, which leaves some out while the next are grown.</summary>
internal sealed class TreeRounds : IBoostingRounds
{
    private readonly BoostingPlan _plan;
    private readonly BoostingSamples _samples;
    private readonly Booster _start;
    private readonly TreeGrower _grower;
    private readonly TreeDropout? _dropout;
    private readonly List<BoostedTree> _trees;
    private readonly List<int> _info;
    private readonly int _outputs;

    public TreeRounds(BoostingPlan plan, BoostingSamples samples, Booster start)
    {
        (_plan, _samples, _start, _outputs) = (plan, samples, start, start.NOutputs);
        (_trees, _info) = ([.. start.Trees], [.. start.TreeInfo]);
        var random = new StandardRandom((uint)plan.Trees.Seed);
        _grower = TreeGrower.Create(samples.X, BoosterStart.RowWeights(samples.Targets), plan.Trees, random);
        _grower.LearningRate = plan.Trees.LearningRate / plan.NumParallelTree;
        _dropout = plan.Kind == "dart" ? new(plan.Drop, plan.Trees.LearningRate, random, start.WeightDrop) : null;
    }

    public Booster Model => Current(_dropout?.Weights ?? []);

    public void SetLearningRate(double rate)
    {
        _grower.LearningRate = (float)rate / _plan.NumParallelTree;
        if (_dropout is not null)
            _dropout.LearningRate = (float)rate;
    }

    public void Prepare(BoostingSamples samples, float[] margins)
    {
        if (_dropout is not null)
            Current(_dropout.Drop()).Margins(samples.X, null, samples.BaseMargin).CopyTo(margins, 0);
    }

    public void Boost(float[] gradients, float[] hessians, float[] margins, WatchedSamples[] watched)
    {
        int before = _trees.Count;
        for (int output = 0; output < _outputs; output++)
            Grow(output, gradients, hessians, margins);
        if (_dropout is not null)
        {
            _dropout.Add(_trees.Count - before);
            var model = Current(_dropout.Weights);
            foreach (var set in watched)
                set.Start(model);
            return;
        }
        var added = _start with { Trees = [.. _trees.Skip(before)], TreeInfo = [.. _info.Skip(before)] };
        foreach (var set in watched)
            set.Add(added);
    }

    private void Grow(int output, float[] gradients, float[] hessians, float[] margins)
    {
        int rows = _samples.Count;
        var added = new List<(BoostedTree Tree, int[] Leaves)>();
        for (int parallel = 0; parallel < _plan.NumParallelTree; parallel++)
        {
            var tree = _grower.Grow(gradients.AsSpan(output * rows, rows), hessians.AsSpan(output * rows, rows), parallel);
            if (_plan.HasLeafQuantiles && _plan.Objective.LeafQuantile(output) is { } alpha)
                tree = LeafQuantiles.Set(tree, _grower, _samples.Targets, margins, _outputs, output, alpha, _plan.Objective.ShrinksLeafQuantiles ? _grower.LearningRate : 1);
            _trees.Add(tree);
            _info.Add(output);
            if (parallel + 1 < _plan.NumParallelTree)
                added.Add((tree, _grower.Leaves.ToArray()));
            else
                added.ForEach(a => AddTo(margins, a.Tree, a.Leaves, output));
        }
        AddTo(margins, _trees[^1], _grower.Leaves, output);
    }

    private void AddTo(float[] margins, BoostedTree tree, ReadOnlySpan<int> leaves, int output)
    {
        for (int i = 0; i < leaves.Length; i++)
            margins[i * _outputs + output] += tree.SplitConditions[leaves[i]];
    }

    private Booster Current(float[] weights) => _start with { Trees = [.. _trees], TreeInfo = [.. _info], WeightDrop = weights };
}

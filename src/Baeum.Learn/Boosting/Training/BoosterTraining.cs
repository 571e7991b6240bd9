using System.Globalization;

namespace Baeum.Learn;

/// <summary>Gradient boosting: round after round, trees for what the model does not explain yet. XGBoost: <c>train</c>.</summary>
internal sealed class BoosterTraining
{
    private readonly BoostingPlan _plan;
    private readonly BoostingSamples _samples;
    private readonly WatchedSamples[] _watched;
    private readonly Booster _start;
    private readonly int _outputs;
    private readonly TreeGrower _grower;
    private readonly TreeDropout? _dropout;
    private readonly List<BoostedTree> _trees;
    private readonly List<int> _info;
    private readonly float[] _margins, _gradients, _hessians;

    private BoosterTraining(BoostingPlan plan, BoostingSamples samples, (string Name, BoostingSamples Samples)[] watched)
    {
        (_plan, _samples) = (plan, samples);
        _outputs = plan.Objective.Outputs(samples.Targets.Targets);
        _start = plan.Continued ?? BoosterStart.Of(plan, samples, _outputs);
        BoosterStart.Check(_start, plan, samples, _outputs);
        (_trees, _info) = ([.. _start.Trees], [.. _start.TreeInfo]);
        var random = new StandardRandom((uint)plan.Trees.Seed);
        _grower = TreeGrower.Create(samples.X, BoosterStart.RowWeights(samples.Targets), plan.Trees, random);
        _grower.LearningRate = plan.Trees.LearningRate / plan.NumParallelTree;
        _dropout = plan.Kind == "dart" ? new(plan.Drop, plan.Trees.LearningRate, random, _start.WeightDrop) : null;
        _margins = _start.Margins(samples.X, null, samples.BaseMargin);
        _gradients = new float[_margins.Length];
        _hessians = new float[_margins.Length];
        _watched = [.. watched.Select(w => new WatchedSamples(w.Name, w.Samples, plan.Scores,
            ReferenceEquals(w.Samples.X, samples.X) && w.Samples.BaseMargin == samples.BaseMargin && _dropout is null ? _margins : null))];
    }

    /// <summary>Trains a model. Scores of watched samples by their name and the metric's.</summary>
    public static (Booster Model, Dictionary<string, Dictionary<string, double[]>> Scores) Run(BoostingPlan plan, BoostingSamples samples, params (string Name, BoostingSamples Samples)[] watched)
    {
        if (plan.EarlyStoppingRounds is not null && watched.Length == 0)
            throw new ArgumentException("Must have at least 1 validation dataset for early stopping: give evalSet, or set early_stopping_rounds to None.");
        return new BoosterTraining(plan, samples, watched).Run();
    }

    private (Booster, Dictionary<string, Dictionary<string, double[]>>) Run()
    {
        var stop = _plan.EarlyStoppingRounds is { } rounds ? new EarlyStop(rounds, _plan.Scores[^1].IsMaximized) : null;
        foreach (var watched in _watched)
            watched.Start(_start);
        int first = _start.NumBoostedRounds, round = first;
        string? unprinted = null;
        using (var request = new StopRequest(_plan.Cancellation))
            for (bool isEnough = false; round < first + _plan.Rounds && !isEnough && !request.IsMade; round++)
            {
                Boost(round - first);
                if (_watched.Length == 0)
                    continue;
                foreach (var watched in _watched)
                    watched.Score(_plan.Objective, _outputs);
                unprinted = Print(round - first, unprinted);
                isEnough = stop?.Add(_watched[^1].Last.Last().Score, round) == true;
            }
        if (unprinted is not null)
            Console.WriteLine(unprinted);
        return (Finished(stop, round), _watched.ToDictionary(w => w.Name, w => w.Log));
    }

    private void Boost(int round)
    {
        if (_dropout is not null)
            Current(_dropout.Drop()).Margins(_samples.X, null, _samples.BaseMargin).CopyTo(_margins, 0);
        TakeGradients(round);
        int before = _trees.Count;
        for (int output = 0; output < _outputs; output++)
            Grow(output);
        if (_dropout is not null)
        {
            _dropout.Add(_trees.Count - before);
            var model = Current(_dropout.Weights);
            foreach (var watched in _watched)
                watched.Start(model);
            return;
        }
        var added = _start with { Trees = [.. _trees.Skip(before)], TreeInfo = [.. _info.Skip(before)] };
        foreach (var watched in _watched)
            watched.Add(added);
    }

    private void TakeGradients(int round)
    {
        if (_plan.CustomObjective is not { } own)
        {
            _plan.Objective.Gradients(_samples.Targets, _margins, round, _gradients, _hessians);
            return;
        }
        var (gradients, hessians) = own(_samples.Targets.Labels, [.. _margins]);
        if (gradients.Length != _margins.Length || hessians.Length != _margins.Length)
            throw new ArgumentException($"The objective must return {_margins.Length} gradients and hessians, one a margin; received {gradients.Length} and {hessians.Length}.");
        for (int i = 0; i < _margins.Length; i++)
        {
            float weight = _samples.Targets.Weight(i / _outputs);
            int at = i % _outputs * _samples.Count + i / _outputs;
            (_gradients[at], _hessians[at]) = (gradients[i] * weight, hessians[i] * weight);
        }
    }

    private void Grow(int output)
    {
        int rows = _samples.Count;
        var added = new List<(BoostedTree Tree, int[] Leaves)>();
        for (int parallel = 0; parallel < _plan.NumParallelTree; parallel++)
        {
            var tree = _grower.Grow(_gradients.AsSpan(output * rows, rows), _hessians.AsSpan(output * rows, rows), parallel);
            if (_plan.HasLeafQuantiles && _plan.Objective.LeafQuantile(output) is { } alpha)
                tree = LeafQuantiles.Set(tree, _grower, _samples.Targets, _margins, _outputs, output, alpha);
            _trees.Add(tree);
            _info.Add(output);
            if (parallel + 1 < _plan.NumParallelTree)
                added.Add((tree, _grower.Leaves.ToArray()));
            else
                added.ForEach(a => AddToMargins(a.Tree, a.Leaves, output));
        }
        AddToMargins(_trees[^1], _grower.Leaves, output);
    }

    private void AddToMargins(BoostedTree tree, ReadOnlySpan<int> leaves, int output)
    {
        for (int i = 0; i < leaves.Length; i++)
            _margins[i * _outputs + output] += tree.SplitConditions[leaves[i]];
    }

    private Booster Current(float[] weights) => _start with { Trees = [.. _trees], TreeInfo = [.. _info], WeightDrop = weights };

    private string? Print(int round, string? unprinted)
    {
        if (_plan.Verbose <= 0)
            return unprinted;
        string line = $"[{round}]{string.Concat(_watched.SelectMany(w => w.Last.Select(l => string.Create(CultureInfo.InvariantCulture, $"\t{w.Name}-{l.Metric}:{l.Score:F5}"))))}";
        if (round % _plan.Verbose != 0)
            return line;
        Console.WriteLine(line);
        return null;
    }

    private Booster Finished(EarlyStop? stop, int rounds)
    {
        var model = Current(_dropout?.Weights ?? []);
        var attributes = new Dictionary<string, string>(_start.Attributes, StringComparer.Ordinal)
        {
            ["best_iteration"] = (stop is { BestIteration: >= 0 } ? stop.BestIteration : rounds - 1).ToString(CultureInfo.InvariantCulture),
        };
        if (rounds == 0)
            attributes.Remove("best_iteration");
        else
            attributes["best_ntree_limit"] = ((int.Parse(attributes["best_iteration"], CultureInfo.InvariantCulture) + 1) * _plan.NumParallelTree).ToString(CultureInfo.InvariantCulture);
        attributes.Remove("best_score");
        if (stop is { BestIteration: >= 0 })
            attributes["best_score"] = stop.BestScore.ToString("R", CultureInfo.InvariantCulture);
        return model with { Attributes = attributes };
    }
}

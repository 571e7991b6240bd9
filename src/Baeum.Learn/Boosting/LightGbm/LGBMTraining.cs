using System.Numerics.Tensors;

namespace Baeum.Learn;

/// <summary>The rounds of LightGBM: gradients, samples, a tree for each output, scores; with trees dropped (dart), averaged (rf), or with one-sided samples (goss).</summary>
internal sealed class LGBMTraining
{
    private readonly LGBMSettings _settings;
    private readonly LeafwiseLoss _loss;
    private readonly double[] _targets;
    private readonly double[]? _weights;
    private readonly LGBMRequest _request;
    private readonly double[]? _start;
    private readonly LeafwiseGrowth _growth;
    private readonly LeafwiseGradients _gradients;
    private readonly LeafwiseScores _scores;
    private readonly LeafwiseSampling _sampling;
    private readonly IReadOnlyList<LGBMWatched> _watched;
    private readonly List<LGBMTree> _trees = [];
    private readonly LGBMDropping _dropping;
    private readonly int[] _all;
    private int[] _bag;

    public LGBMTraining(LGBMSettings settings, LeafwiseLoss loss, Tensor<float> x, double[] targets, double[]? weights, IReadOnlyList<LGBMWatched> watched, LGBMRequest request)
    {
        (_settings, _loss, _targets, _weights, _watched, _request) = (settings, loss, targets, weights, watched, request);
        _sampling = new(targets.Length, settings.Seed);
        _growth = LeafwiseGrowth.OfLightGbm(x, new(Categorical(settings, (int)x.Lengths[1]), settings), settings.Rules(), _sampling);
        _gradients = new(loss, targets, weights);
        _scores = new(x, loss.Outputs);
        _dropping = new(settings, _sampling);
        _bag = _all = [.. Enumerable.Range(0, targets.Length)];
        _start = request.Start(x, loss.Outputs, request.InitScore);
        if (IsForest && _start is not null)
            throw new ArgumentException("boosting_type 'rf' does not take init scores or an initial model: its trees do not build on one another.");
        if (IsForest && !(settings.Subsample < 1 && settings.SubsampleFreq > 0) && settings.ColsampleBytree >= 1)
            throw new ArgumentException("boosting_type 'rf' needs different samples for its trees: set Subsample below 1 and SubsampleFreq to 1 or more, or ColsampleBytree below 1.");
    }

    private bool IsForest => _settings.BoostingType == "rf";

    /// <summary>Runs the rounds.</summary>
    /// <param name="names">Names of the features.</param>
    public (LGBMBooster Booster, int BestIteration) Run(string[] names)
    {
        double[] start = Starts();
        AddStarts(start);
        int first = _request.InitModel?.NumIterations ?? 0, round = 0;
        var stopping = new LGBMStopping(_settings, _watched);
        var progress = new LGBMProgress(_request.Verbose, _settings.EarlyStoppingRounds, _watched);
        bool isEarly = false;
        using var request = new StopRequest(_request.Cancellation);
        for (bool goesOn = true; round < _settings.NEstimators && goesOn && !isEarly && !request.IsMade; round++)
        {
            goesOn = Round(round, start);
            foreach (var set in _watched)
                set.Measure();
            progress.Round(first + round, first);
            isEarly = stopping.IsOver(round);
        }
        int best = stopping.Best == 0 ? 0 : first + stopping.Best;
        progress.End(isEarly, best, first);
        return (new LGBMBooster([.. _request.InitModel?.Trees ?? [], .. _trees], _loss.Outputs, _loss.Outputs, _loss.Text, IsForest, names, _growth.FeatureInfos(), "v4", LGBMParameters.Of(_settings, _loss)), best);
    }

    internal static bool[] Categorical(LGBMSettings settings, int features)
    {
        var categorical = new bool[features];
        foreach (int feature in settings.CategoricalFeature)
            categorical[(uint)feature < (uint)features ? feature : throw new ArgumentException($"categorical_feature names column {feature}, but x has {features} columns.")] = true;
        return categorical;
    }

    private bool Round(int round, double[] start)
    {
        var dropped = _settings.BoostingType == "dart" ? _dropping.Choose(_trees.Count / _loss.Outputs) : [];
        foreach (int at in TreesOf(dropped))
            _scores.Add(_trees[at], at % _loss.Outputs, -1);
        if (!IsForest || round == 0)
            Gradients();
        bool[] features = _sampling.Features(_growth.Columns.Length, _settings.ColsampleBytree);
        int[] rows = Samples(round);
        double shrinkage = IsForest ? 1 : _dropping.Shrinkage(_settings.LearningRate, dropped.Count);
        bool hasSplit = false;
        var grown = new LGBMTree[_loss.Outputs];
        for (int k = 0; k < grown.Length; k++)
        {
            var tree = Finish(_growth.Grow(_gradients.Pairs[k], rows, features), k, shrinkage);
            hasSplit |= tree.NumLeaves > 1;
            if (!IsForest)
                AddScores(tree, k, rows);
            grown[k] = (round == 0 || IsForest) && start[k] != 0 ? Raised(tree, start[k]) : tree;
            foreach (var set in _watched)
                set.Add(grown[k], k, IsForest ? round : -1);
        }
        if (!hasSplit && round > 0)
            return false;
        _trees.AddRange(grown);
        Normalize(dropped);
        return hasSplit;
    }

    private void Gradients()
    {
        if (_request.Gradients is { } gradients)
            gradients(_scores.Values, _gradients.Pairs);
        else
            _gradients.Compute(_scores.Values);
    }

    private int[] Samples(int round)
    {
        if (_settings.BoostingType == "goss")
            return round < (int)(1 / _settings.LearningRate) ? _all : _sampling.OneSide(_gradients.Pairs, _settings.TopRate, _settings.OtherRate);
        if (_settings.Subsample < 1 && _settings.SubsampleFreq > 0 && round % _settings.SubsampleFreq == 0)
            _bag = _sampling.Bag(_settings.Subsample);
        return _bag;
    }

    private double[] Starts()
    {
        var start = new double[_loss.Outputs];
        for (int k = 0; k < start.Length && _settings.BoostFromAverage && _request.Gradients is null && _start is null; k++)
            start[k] = _loss.Start(start.Length == 1 ? _targets : Array.ConvertAll(_targets, y => y == k ? 1.0 : 0), _weights);
        return start;
    }

    // Scores that are watched get the start with the first tree, whose leaves hold it.
    private void AddStarts(double[] start)
    {
        for (int k = 0; k < start.Length; k++)
            _scores.Add(start[k], k);
        if (_start is not null)
            TensorPrimitives.Add(_scores.Values, _start, _scores.Values);
    }

    private LGBMTree Finish(LGBMTree tree, int output, double shrinkage)
    {
        if (tree.NumLeaves == 1)
            return LGBMTree.Constant(0);
        if (_loss.LeafQuantile is { } alpha)
            for (int leaf = 0; leaf < tree.NumLeaves; leaf++)
            {
                int[] rows = _growth.Rows(leaf).ToArray();
                double[] weights = _weights is null && _loss.Importance is null ? [] : Array.ConvertAll(rows, r => (_weights?[r] ?? 1) * (_loss.Importance?.Invoke(_targets[r]) ?? 1));
                tree.LeafValue[leaf] = LeafwiseQuantile.Of(Array.ConvertAll(rows, r => _targets[r] - _scores.Values[r * _loss.Outputs + output]), weights, alpha, _loss.NumpyQuantiles);
            }
        return tree with { LeafValue = Array.ConvertAll(tree.LeafValue, v => v * shrinkage), InternalValue = Array.ConvertAll(tree.InternalValue, v => v * shrinkage), Shrinkage = shrinkage };
    }

    private void AddScores(LGBMTree tree, int output, int[] rows)
    {
        if (rows.Length == _targets.Length)
            _scores.Add(tree, _growth, output);
        else
            _scores.Add(tree, output);
    }

    private static LGBMTree Raised(LGBMTree tree, double by)
        => tree with { LeafValue = Array.ConvertAll(tree.LeafValue, v => v + by), InternalValue = Array.ConvertAll(tree.InternalValue, v => v + by), Shrinkage = 1 };

    private void Normalize(IReadOnlyList<int> dropped)
    {
        double factor = dropped.Count / (dropped.Count + 1.0);
        foreach (int at in TreesOf(dropped))
        {
            var tree = _trees[at];
            _trees[at] = tree with { LeafValue = Array.ConvertAll(tree.LeafValue, v => v * factor), Shrinkage = tree.Shrinkage * factor };
            _scores.Add(_trees[at], at % _loss.Outputs);
            foreach (var set in _watched)
                set.Add(tree, at % _loss.Outputs, -1, factor - 1);
        }
        _dropping.Add(dropped, factor);
    }

    private IEnumerable<int> TreesOf(IReadOnlyList<int> rounds) => rounds.SelectMany(round => Enumerable.Range(round * _loss.Outputs, _loss.Outputs));

}

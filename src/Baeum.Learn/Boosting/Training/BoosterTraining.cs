using System.Globalization;

namespace Baeum.Learn;

/// <summary>Gradient boosting: round after round something is added for what the model does not explain yet. XGBoost: <c>train</c>.</summary>
internal sealed class BoosterTraining
{
    private readonly BoostingPlan _plan;
    private readonly BoostingSamples _samples;
    private readonly WatchedSamples[] _watched;
    private readonly Booster _start;
    private readonly IBoostingRounds _rounds;
    private readonly float[] _margins, _gradients, _hessians;

    /// <summary>A training before its first round.</summary>
    public BoosterTraining(BoostingPlan plan, BoostingSamples samples, params (string Name, BoostingSamples Samples)[] watched)
    {
        (_plan, _samples) = (plan, samples);
        int outputs = plan.Objective.Outputs(samples.Targets.Targets);
        _start = plan.Continued ?? BoosterStart.Of(plan, samples, outputs);
        BoosterStart.Check(_start, plan, samples, outputs);
        _rounds = plan.Kind == "gblinear" ? new LinearRounds(plan, samples, _start) : new TreeRounds(plan, samples, _start);
        _margins = _start.Margins(samples.X, null, samples.BaseMargin);
        _gradients = new float[_margins.Length];
        _hessians = new float[_margins.Length];
        _watched = [.. watched.Select(w => new WatchedSamples(w.Name, w.Samples, plan.Scores,
            ReferenceEquals(w.Samples.X, samples.X) && w.Samples.BaseMargin == samples.BaseMargin && plan.Kind == "gbtree" ? _margins : null))];
        foreach (var set in _watched)
            set.Start(_start);
    }

    /// <summary>Rounds that were boosted in this training.</summary>
    public int Rounds { get; private set; }

    /// <summary>The model so far, without attributes.</summary>
    public Booster Model => _rounds.Model;

    /// <summary>The samples that are looked at, with their scores.</summary>
    public IReadOnlyList<WatchedSamples> Watched => _watched;

    /// <summary>Trains a model. Scores of watched samples by their name and the metric's.</summary>
    public static (Booster Model, Dictionary<string, Dictionary<string, double[]>> Scores) Run(BoostingPlan plan, BoostingSamples samples, params (string Name, BoostingSamples Samples)[] watched)
    {
        if (plan.EarlyStoppingRounds is not null && watched.Length == 0)
            throw new ArgumentException("Must have at least 1 validation dataset for early stopping: give evalSet, or set early_stopping_rounds to None.");
        return new BoosterTraining(plan, samples, watched).Run();
    }

    /// <summary>Boosts one round and takes its scores.</summary>
    public void Step()
    {
        _rounds.Prepare(_samples, _margins);
        TakeGradients();
        _rounds.Boost(_gradients, _hessians, _margins, _watched);
        foreach (var set in _watched)
            set.Score(_plan.Objective, _start.NOutputs);
        if (_plan.LearningRates is { } rates)
            _rounds.SetLearningRate(rates(Rounds));
        Rounds++;
    }

    private (Booster, Dictionary<string, Dictionary<string, double[]>>) Run()
    {
        var stop = _plan.EarlyStoppingRounds is { } patience ? new EarlyStop(patience, _plan.Maximize ?? _plan.Scores[^1].IsMaximized) : null;
        int first = _start.NumBoostedRounds;
        string? unprinted = null;
        using (var request = new StopRequest(_plan.Cancellation))
            for (bool isEnough = false; Rounds < _plan.Rounds && !isEnough && !request.IsMade;)
            {
                Step();
                if (_watched.Length > 0)
                {
                    unprinted = Print(unprinted);
                    isEnough = stop?.Add(_watched[^1].Last.Last().Score, first + Rounds - 1) == true;
                }
                isEnough |= _plan.AfterRound?.Invoke(new(Rounds - 1, () => _rounds.Model, _watched.ToDictionary(w => w.Name, w => w.Log))) == true;
            }
        if (unprinted is not null)
            Console.WriteLine(unprinted);
        return (Finished(stop, first + Rounds), _watched.ToDictionary(w => w.Name, w => w.Log));
    }

    private void TakeGradients()
    {
        if (_plan.CustomObjective is not { } own)
        {
            _plan.Objective.Gradients(_samples.Targets, _margins, Rounds, _gradients, _hessians);
            return;
        }
        var (gradients, hessians) = own(_samples.Targets.Labels, [.. _margins]);
        if (gradients.Length != _margins.Length || hessians.Length != _margins.Length)
            throw new ArgumentException($"The objective must return {_margins.Length} gradients and hessians, one a margin; received {gradients.Length} and {hessians.Length}.");
        int outputs = _start.NOutputs;
        for (int i = 0; i < _margins.Length; i++)
        {
            float weight = _samples.Targets.Weight(i / outputs);
            int at = i % outputs * _samples.Count + i / outputs;
            (_gradients[at], _hessians[at]) = (gradients[i] * weight, hessians[i] * weight);
        }
    }

    private string? Print(string? unprinted)
    {
        if (_plan.Verbose <= 0)
            return unprinted;
        int round = Rounds - 1;
        string line = $"[{round}]{string.Concat(_watched.SelectMany(w => w.Last.Select(l => string.Create(CultureInfo.InvariantCulture, $"\t{w.Name}-{l.Metric}:{l.Score:F5}"))))}";
        if (round % _plan.Verbose != 0)
            return line;
        Console.WriteLine(line);
        return null;
    }

    private Booster Finished(EarlyStop? stop, int rounds)
    {
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
        return _rounds.Model with { Attributes = attributes };
    }
}

using System.Runtime.InteropServices;
using Baeum.Data;

namespace Baeum.Nn;

/// <summary>What an optimizer remembers, and the course of a step, which is the same for all optimizers.</summary>
internal sealed class OptimizerState
{
    private readonly Optimizer _optimizer;
    private readonly OptimizerVariable _iteration, _rate;
    private readonly List<OptimizerVariable> _variables = [];
    private readonly Dictionary<Parameter, TrainedWeight> _known = [];
    private readonly List<string> _notDecayed = [];
    private readonly UpdateStep _step = new();

    public OptimizerState(Optimizer optimizer)
    {
        _optimizer = optimizer;
        _iteration = OptimizerVariable.Whole(optimizer, "iteration");
        _rate = OptimizerVariable.Filled(optimizer, "learning_rate", [], 0);
        _variables.Add(_iteration);
    }

    public long Iteration => _iteration.Integer;

    public double Rate => _rate.Values[0];

    public IReadOnlyList<OptimizerVariable> Variables => _variables;

    public IReadOnlyList<TrainedWeight> Weights => _step.Weights;

    private long Updates => Iteration / (_optimizer.GradientAccumulationSteps ?? 1);

    public void SetRate(LearningRate rate)
    {
        _variables.Remove(_rate);
        if (rate.Schedule is not null)
            return;
        _rate.Values[0] = (float)rate.At(0);
        _variables.Insert(1, _rate);
    }

    public void ExcludeFromDecay(ReadOnlySpan<string> names)
    {
        if (Weights.Count > 0)
            throw new InvalidOperationException($"Optimizer '{_optimizer.Name}': call ExcludeFromWeightDecay before the first step.");
        _notDecayed.AddRange(names);
    }

    public void Build(IReadOnlyList<Parameter> parameters)
    {
        List<TrainedWeight> added = [];
        foreach (var parameter in parameters)
            if (!_known.ContainsKey(parameter))
            {
                var weight = _step.Add(parameter);
                weight.IsDecayed = !_notDecayed.Exists(name => parameter.Name.Contains(name, StringComparison.Ordinal));
                _known.Add(parameter, weight);
                added.Add(weight);
            }
        if (_optimizer.UseEma)
            foreach (var weight in added)
                weight.Average = NewVariable(weight, $"{weight.Parameter.Name}_average", weight.Parameter.Shape, 0);
        if (_optimizer.GradientAccumulationSteps is not null)
            foreach (var weight in added)
                weight.Accumulator = NewVariable(weight, $"{weight.Parameter.Name}_gradient_accumulator", weight.Parameter.Shape, 0);
        _optimizer.AddSlots(added);
    }

    public void AddSlot(TrainedWeight weight, string name, Shape shape, double value) => weight.Add(NewVariable(weight, name, shape, value));

    public void AddVariable(OptimizerVariable variable) => _variables.Add(variable);

    /// <summary>One step in Keras's order: loss scale, accumulation, clipping, decay, update, averages, constraints.</summary>
    public void Apply(IReadOnlyList<Parameter> parameters)
    {
        if (!Activate(parameters))
            return;
        double rate = _optimizer.CurrentLearningRate;
        float unscale = (float)(1 / (_optimizer.LossScaleFactor ?? 1));
        PrepareAverages();
        if (_optimizer.GradientAccumulationSteps is not { } steps)
            Update(rate, unscale);
        else if ((Iteration + 1) % steps == 0)
        {
            _step.Each(new Accumulation<TakeMean>(new TakeMean(unscale, steps)));
            Update(rate, 1f);
        }
        else
        {
            _step.Each(new Accumulation<AddUp>(new AddUp(unscale)));
            _step.End();
        }
        _iteration.Integer++;
        for (int i = 0; i < parameters.Count; i++)
        {
            var parameter = parameters[i];
            if (parameter.HasGradient)
                parameter.Constraint?.Project(parameter.Span, parameter.Shape);
            parameter.HasGradient = false;
        }
    }

    public void UseAverages(IReadOnlyList<Parameter> parameters)
    {
        foreach (var parameter in parameters)
            if (_known.TryGetValue(parameter, out var weight))
                weight.Average?.Values.CopyTo(parameter.Span);
    }

    /// <summary>Marks the weights that have a gradient; false if there are no weights at all.</summary>
    private bool Activate(IReadOnlyList<Parameter> parameters)
    {
        if (parameters.Count == 0)
            return false;
        foreach (var weight in CollectionsMarshal.AsSpan(_step.All))
            weight.IsActive = false;
        bool any = false;
        for (int i = 0; i < parameters.Count; i++)
        {
            if (!_known.TryGetValue(parameters[i], out var weight))
            {
                Build(parameters);
                weight = _known[parameters[i]];
            }
            any |= weight.IsActive = parameters[i].HasGradient;
        }
        return any ? true : throw new InvalidOperationException(
            $"Optimizer '{_optimizer.Name}': none of the {parameters.Count} weights has a gradient. Compute the loss under a Tape and call Backward before Apply, and let the loss depend on the weights.");
    }

    private void Update(double rate, float unscale)
    {
        _step.Number = Updates + 1;
        _step.LearningRate = rate;
        _step.ClipValue = (float)(_optimizer.ClipValue ?? 0);
        float common = _optimizer.GlobalClipNorm is > 0 and { } limit ? GradientNorms.GlobalFactor(_step.All, limit, unscale) : unscale;
        foreach (var weight in CollectionsMarshal.AsSpan(_step.All))
        {
            if (!weight.IsActive)
                continue;
            weight.Factor = _optimizer.ClipNorm is > 0 and { } own ? GradientNorms.Factor(weight, own, unscale) : common;
            weight.Decay = weight.IsDecayed ? (float)((_optimizer.DecayOf(weight) ?? 0) * rate) : 0f;
        }
        _optimizer.Update(_step);
    }

    private void PrepareAverages()
    {
        _step.AverageMomentum = Updates == 0 ? 0f : (float)_optimizer.EmaMomentum;
        _step.AverageOverwrites = _optimizer.EmaOverwriteFrequency is { } frequency && (Updates + 1) % frequency == 0;
    }

    private OptimizerVariable NewVariable(TrainedWeight weight, string name, Shape shape, double value)
    {
        var variable = OptimizerVariable.Filled(_optimizer, name, shape, (float)value, weight.Parameter);
        _variables.Add(variable);
        return variable;
    }
}

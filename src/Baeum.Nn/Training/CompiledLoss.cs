using Baeum.Data;

namespace Baeum.Nn;

/// <summary>The losses of all outputs, their weights, and the running means that the logs show. Keras: <c>CompileLoss</c>.</summary>
internal sealed class CompiledLoss
{
    private readonly Loss?[] _losses;
    private readonly double[] _weights;
    private readonly Tracker _total = new("loss");
    private readonly Tracker[] _outputs;

    public CompiledLoss(Loss?[] losses, double[] weights, IReadOnlyList<string> outputs)
    {
        (_losses, _weights) = (losses, weights);
        _outputs = outputs.Count > 1 ? [.. outputs.Where((_, i) => losses[i] is not null).Select(o => new Tracker($"{o}_loss"))] : [];
        Trackers = [_total, .. _outputs];
    }

    public IReadOnlyList<Loss?> Losses => _losses;

    /// <summary>The total, then the loss of each output where there are several.</summary>
    public Tracker[] Trackers { get; }

    /// <summary>The weighted sum of the outputs' losses and of all penalties. Shape: ().</summary>
    public Variable Of(ReadOnlySpan<Variable> y, ReadOnlySpan<Variable> predicted, ReadOnlySpan<Variable?> sampleWeights, ReadOnlySpan<Parameter> regularized)
    {
        Variable? total = null;
        int samples = predicted[0].Shape[0];
        for (int i = 0, tracked = 0; i < _losses.Length; i++)
        {
            if (_losses[i] is not { } loss)
                continue;
            var value = loss.Of(y[i], predicted[i], sampleWeights[i]);
            if (value.Shape.Rank > 0)
                value = value.Mean();
            if (_outputs.Length > 0)
                _outputs[tracked++].Update(value.Item(), samples);
            if (_weights[i] != 1)
                value = value.Multiply((float)_weights[i]);
            total = total is null ? value : total.Add(value);
        }
        foreach (var weight in regularized)
            total = Sum(total, weight.Regularizer!.Penalty(weight));
        if (Tape.Current is { } tape)
            foreach (var penalty in tape.Losses)
                total = Sum(total, penalty);
        total ??= Variable.Full([], 0);
        _total.Update(total.Item(), samples);
        return total;
    }

    public void Reset()
    {
        foreach (var tracker in Trackers)
            tracker.Reset();
    }

    private static Variable Sum(Variable? total, Variable more) => total is null ? more : total.Add(more);
}

using System.Buffers;
using Baeum.Data;

namespace Baeum.Nn;

/// <summary>A model's graph with a numbered slot for every value, ready to run.</summary>
internal sealed class Plan
{
    private readonly Step[] _steps, _foldedSteps;
    private readonly int[] _inputs, _outputs;
    private readonly int _slots;

    public Plan(IReadOnlyList<Symbol> inputs, IReadOnlyList<Symbol> outputs)
    {
        var graph = new Graph(inputs, outputs);
        var slots = new Dictionary<Symbol, int>();
        int Slot(Symbol symbol) => slots.TryGetValue(symbol, out int slot) ? slot : slots[symbol] = slots.Count;
        _inputs = [.. inputs.Select(Slot)];
        _steps = [.. graph.Calls.Where(c => c.Inputs.Length > 0).Select(c => new Step(c.Layer, c.Index, [.. c.Inputs.Select(Slot)], [.. c.Outputs.Select(Slot)]))];
        _outputs = [.. outputs.Select(Slot)];
        _foldedSteps = FoldedNormalization.Fold(_steps, _outputs);
        _slots = slots.Count;
        Layers = graph.Layers;
        Calls = graph.Calls;
    }

    public Layer[] Layers { get; }

    public LayerCall[] Calls { get; }

    /// <summary>Number of steps of a prediction.</summary>
    public int PredictionSteps => _foldedSteps.Length;

    /// <summary>Runs every layer in order; where nothing is trained or recorded, with normalisations folded into the convolutions before them. Makes no garbage.</summary>
    public void Run(ReadOnlySpan<Variable> x, Span<Variable> y, Pass pass)
    {
        var values = ArrayPool<Variable>.Shared.Rent(_slots);
        for (int i = 0; i < _inputs.Length; i++)
            values[_inputs[i]] = x[i];
        var arguments = new Arguments();
        foreach (var (layer, use, inputs, outputs) in pass.Training || Tape.Current is { IsRecording: true } ? _steps : _foldedSteps)
        {
            var from = arguments.From(inputs.Length);
            var to = arguments.To(outputs.Length);
            for (int i = 0; i < inputs.Length; i++)
                from[i] = values[inputs[i]];
            layer.Run(from, to, pass with { Use = use });
            for (int i = 0; i < outputs.Length; i++)
                values[outputs[i]] = to[i];
        }
        for (int i = 0; i < _outputs.Length; i++)
            y[i] = values[_outputs[i]];
        Array.Clear(values, 0, _slots);
        ArrayPool<Variable>.Shared.Return(values);
    }

    /// <summary>Shapes of the outputs for inputs of these shapes.</summary>
    public Shape[] Shapes(ReadOnlySpan<Shape> x)
    {
        var shapes = new Shape[_slots];
        for (int i = 0; i < _inputs.Length; i++)
            shapes[_inputs[i]] = x[i];
        foreach (var (layer, _, inputs, outputs) in _steps)
        {
            var results = layer.OutputShapes([.. inputs.Select(i => shapes[i])]);
            for (int i = 0; i < outputs.Length; i++)
                shapes[outputs[i]] = results[i];
        }
        return [.. _outputs.Select(i => shapes[i])];
    }
}

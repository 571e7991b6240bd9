namespace Baeum.Nn;

/// <summary>The calls between a model's inputs and outputs in an order in which they can run, and its layers in the order in which Keras lists them.</summary>
/// <remarks>Source: <c>map_graph</c> of Keras 3: layers by decreasing depth, and within a depth in the order in which a walk back from the outputs met them.</remarks>
internal sealed class Graph
{
    private readonly List<LayerCall> _calls = [];
    private readonly HashSet<LayerCall> _open = [], _done = [];
    private readonly Dictionary<Layer, int> _met = [];
    private readonly HashSet<Symbol> _inputs;

    public Graph(IReadOnlyList<Symbol> inputs, IReadOnlyList<Symbol> outputs)
    {
        _inputs = [.. inputs];
        foreach (var output in outputs)
            Visit(output);
        foreach (var call in _calls)
            foreach (var origin in call.Inputs.Length == 0 ? call.Outputs : [])
                if (!_inputs.Contains(origin))
                    throw new ArgumentException($"Model: the outputs depend on the input '{origin.Layer.Name}', which is not among the model's inputs; add it to the first argument.");
        Calls = [.. _calls];
        Layers = [.. Depths(inputs).OrderByDescending(d => d.Value).ThenBy(d => _met.GetValueOrDefault(d.Key, -1)).Select(d => d.Key)];
    }

    /// <summary>Calls in an order in which every value is there when it is needed.</summary>
    public LayerCall[] Calls { get; }

    /// <summary>Layers in Keras's order.</summary>
    public Layer[] Layers { get; }

    // By a stack of its own: a chain of a hundred thousand layers must not run out of the thread's.
    private void Visit(Symbol output)
    {
        var path = new Stack<(LayerCall Call, bool IsInput, int Next)>();
        Enter(output);
        while (path.TryPop(out var at))
            if (at.IsInput || at.Next == at.Call.Inputs.Length)
            {
                _open.Remove(at.Call);
                _done.Add(at.Call);
                _calls.Add(at.Call);
            }
            else
            {
                path.Push(at with { Next = at.Next + 1 });
                Enter(at.Call.Inputs[at.Next]);
            }

        void Enter(Symbol symbol)
        {
            var call = symbol.Call;
            if (_done.Contains(call))
                return;
            if (!_open.Add(call))
                throw new ArgumentException($"Model: the graph runs in a circle through layer '{call.Layer.Name}'.");
            _met.TryAdd(call.Layer, _met.Count);
            path.Push((call, _inputs.Contains(symbol), 0));
        }
    }

    private Dictionary<Layer, int> Depths(IReadOnlyList<Symbol> inputs)
    {
        var layers = new Dictionary<Layer, int>();
        var calls = new Dictionary<LayerCall, int>();
        for (int i = _calls.Count - 1; i >= 0; i--)
        {
            var call = _calls[i];
            int depth = Math.Max(calls.GetValueOrDefault(call), layers.GetValueOrDefault(call.Layer));
            layers[call.Layer] = calls[call] = depth;
            if (!_inputs.Contains(call.Outputs[0]))
                foreach (var input in call.Inputs)
                    calls[input.Call] = Math.Max(depth + 1, calls.GetValueOrDefault(input.Call));
        }
        foreach (var input in inputs)
            layers.TryAdd(input.Layer, 0);
        return layers;
    }
}

namespace Baeum.Nn;

/// <summary>A model may begin at a value between its layers: an <see cref="Input"/> of the same shape takes that value's place, and the layers behind it are called once more, with the weights they have.</summary>
/// <remarks>Source: <c>clone_graph_nodes</c> of Keras 3.</remarks>
internal static class InnerGraph
{
    /// <summary>Inputs, where a value between layers has become an input of its own, and the outputs that follow from them.</summary>
    public static (SymbolList Inputs, SymbolList Outputs) Begin(SymbolList inputs, SymbolList outputs)
    {
        if (inputs.All(i => i is Input))
            return (inputs, outputs);
        // Finds circles and inputs that are missing, before any layer is called.
        _ = new Graph(inputs, outputs);
        var copies = new Dictionary<Symbol, Symbol>();
        foreach (var input in inputs)
            copies[input] = input as Input ?? new Input(input.Shape);
        Symbol[] ends = [.. outputs.Select(Copy)];
        return (new([.. inputs.Select(i => copies[i])]), new(ends));

        Symbol Copy(Symbol symbol)
        {
            if (copies.TryGetValue(symbol, out var known))
                return known;
            if (symbol is Input)
                return symbol;
            var call = LayerCall.Record(symbol.Layer, [.. symbol.Call.Inputs.Select(Copy)]);
            for (int i = 0; i < call.Outputs.Length; i++)
                copies.TryAdd(symbol.Call.Outputs[i], call.Outputs[i]);
            return copies[symbol];
        }
    }
}

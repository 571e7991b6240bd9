using Baeum.Compute;

namespace Baeum.Nn;

/// <summary>Explains models.</summary>
public static class ModelDescribe
{
    extension(Model model)
    {
        /// <summary>The model in words and numbers: hidden layers and units, where each number of parameters comes from, how much of the input a value sees, operations and memory of a batch.</summary>
        /// <example><code>Console.WriteLine(model.Describe(batchSize: 32));</code></example>
        /// <exception cref="InvalidOperationException">The model does not know its input yet.</exception>
        public ModelDescription Describe(int batchSize = 32)
        {
            Check.Positive(batchSize);
            return model.Inputs.Count > 0 ? new ModelDescription(model, batchSize)
                : throw new InvalidOperationException($"Model '{model.Name}' does not know the shape of its input: give it an Input, or call it on data first.");
        }

        /// <summary>The layers with weights that make the outputs: looks into nested models, and behind activations and other layers without weights.</summary>
        internal IEnumerable<Layer> OutputLayers() => model.Outputs.Select(Maker);
    }

    private static Layer Maker(Symbol symbol)
    {
        while (true)
        {
            var call = symbol.Call;
            if (call.Layer is Model { Outputs.Count: > 0 } nested)
                symbol = nested.Outputs[symbol.Index];
            else if (call.Inputs.Length == 1 && call.Layer.Weights.Count == 0)
                symbol = call.Inputs[0];
            else
                return call.Layer;
        }
    }
}

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

        /// <summary>The layers that make the outputs.</summary>
        internal IEnumerable<Layer> OutputLayers() => model.Outputs.Select(o => o.Layer);
    }
}

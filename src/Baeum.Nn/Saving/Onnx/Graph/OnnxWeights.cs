namespace Baeum.Nn;

/// <summary>A layer's weights by their names.</summary>
internal static class OnnxWeights
{
    extension(Layer layer)
    {
        /// <summary>The weight of that name, or null.</summary>
        public Parameter? Weight(string name) => layer.Weights.FirstOrDefault(w => w.Name == name);
    }

    extension(OnnxValue x)
    {
        /// <summary>x plus a weight of the layer's, if it has one.</summary>
        public OnnxValue AddWeight(Layer layer, string name) => layer.Weight(name) is { } weight ? x.Add(x.Graph.Weight(weight)) : x;

        /// <summary>x times a weight of the layer's, if it has one.</summary>
        public OnnxValue MultiplyWeight(Layer layer, string name) => layer.Weight(name) is { } weight ? x.Multiply(x.Graph.Weight(weight)) : x;
    }
}

namespace Baeum.Nn;

/// <summary>The order of weights in Keras's HDF5 layout: those that are trained now, then all others, of a layer with all that is within it.</summary>
internal static class LegacyOrder
{
    /// <summary>A layer's weights in that order. Source: <c>_legacy_weights</c> of Keras 3.</summary>
    public static Parameter[] Of(Layer layer) => [.. layer.TrainableWeights.Concat(layer.NonTrainableWeights).Distinct()];

    /// <summary>The layer that each weight is a weight of.</summary>
    public static Dictionary<Parameter, Layer> Owners(Layer layer)
    {
        var owners = new Dictionary<Parameter, Layer>();
        foreach (var (_, inner) in WeightPaths.Layers(layer))
            foreach (var weight in StateParts.Own(inner))
                owners[weight] = inner;
        return owners;
    }

    /// <summary>What a layer, and all within it, draws random numbers by.</summary>
    public static ulong[] RandomKeys(Layer layer) => [.. Drawing(layer).SelectMany(l => l.Keys)];

    /// <summary>Puts what <see cref="RandomKeys"/> gave.</summary>
    public static void PutRandomKeys(Layer layer, ReadOnlySpan<ulong> keys)
    {
        if (keys.Length != Drawing(layer).Sum(l => l.Keys.Length))
            return;
        foreach (var inner in Drawing(layer))
        {
            int count = inner.Keys.Length;
            inner.Keys = keys[..count].ToArray();
            keys = keys[count..];
        }
    }

    private static IEnumerable<IRandomLayer> Drawing(Layer layer) => WeightPaths.Layers(layer).Select(l => l.Layer).OfType<IRandomLayer>();
}

using Baeum.Data;

namespace Baeum.Nn;

/// <summary>Floating-point operations of a layer for one sample: two for each multiplication and addition with a weight, one for each value where there are none.</summary>
/// <remarks>A kernel is applied at every place of the output; a layer that is not so has a line in <see cref="Places"/>.</remarks>
internal static class Work
{
    /// <summary>Operations of one call.</summary>
    public static double Of(Layer layer, IReadOnlyList<Shape> inputs, IReadOnlyList<Shape> outputs)
    {
        if (layer is InputLayer)
            return 0;
        double values = outputs.Sum(Values);
        var kernels = layer.Weights.Where(w => w.Shape.Rank > 1 && w.Name != "bias").ToArray();
        if (kernels.Length == 0)
            return values * (layer.Weights.Count > 0 ? 2 : 1);
        return 2 * kernels.Sum(k => (double)k.Size) * Places(layer, inputs[0], outputs[0]);
    }

    /// <summary>How often a layer's kernels are applied.</summary>
    private static double Places(Layer layer, Shape input, Shape output) => layer switch
    {
        Embedding => 0,
        TransposedConvolutionLayer => Inner(input),
        RecurrentLayer or Bidirectional => Math.Max(input[1], 1),
        _ => Inner(output),
    };

    /// <summary>Values of one sample; an unknown length counts as 1.</summary>
    public static double Values(Shape shape) => shape.Skip(1).Aggregate(1.0, (product, n) => product * Math.Max(n, 1));

    /// <summary>Places of one sample: all axes between the batch and the last.</summary>
    private static double Inner(Shape shape) => shape.Rank < 3 ? 1 : Values(shape.Without(^1));
}

using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Nn;

/// <summary>Keras's <c>class_weight</c> as a weight for each sample.</summary>
internal static class ClassWeights
{
    /// <summary>y: [samples] or [samples, 1] with class numbers, or [samples, classes] one-hot. A class that is not named weighs 1.</summary>
    public static float[] Of(Tensor<float> y, IReadOnlyDictionary<int, double> classWeight)
    {
        int samples = (int)y.Lengths[0], width = (int)y.FlattenedLength / samples;
        if (y.Rank > 2)
            throw new ArgumentException($"classWeight needs targets with at most two axes, received shape {Shape.Create(y.Lengths)}.");
        var values = y.AsSpan();
        var weights = new float[samples];
        for (int i = 0; i < samples; i++)
        {
            var row = values.Slice(i * width, width);
            int label = width == 1 ? (int)MathF.Round(row[0]) : TensorPrimitives.IndexOfMax(row);
            weights[i] = (float)(classWeight.TryGetValue(label, out double weight) ? weight : 1);
        }
        return weights;
    }
}

using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Checks of what users hand in, said once.</summary>
internal static class Inputs
{
    /// <summary>The tensor as [samples, features] with one sample or more.</summary>
    public static Tensor<float> Matrix(Tensor<float> x)
        => x.Rank == 2 && x.Lengths[0] > 0 ? x
        : throw new ArgumentException($"Expected x of shape [samples, features] with one sample or more, received {x.Shape()}{(x.Rank == 1 ? "; one feature is Reshape(-1, 1), one sample Reshape(1, -1)" : "")}.");

    /// <summary>The tensor as [samples, features] with the number of features that a model was fitted on.</summary>
    public static Tensor<float> Matrix(Tensor<float> x, IFitted model)
        => Matrix(x).Lengths[1] == model.NFeaturesIn ? x
        : throw new ArgumentException($"{model.GetType().DeclaringType?.Name ?? model.GetType().Name} was fitted on {model.NFeaturesIn} features, received x of shape {x.Shape()}.");

    /// <summary>The weights as [samples], each finite and not negative; empty if there are none.</summary>
    public static ReadOnlySpan<float> Weights(Tensor<float>? sampleWeight, int samples)
    {
        if (sampleWeight is null)
            return default;
        var weights = sampleWeight.AsReadOnlySpan();
        if (weights.Length != samples)
            throw new ArgumentException($"Expected one sample weight for each of the {samples} samples, received shape {sampleWeight.Shape()}.");
        for (int i = 0; i < weights.Length; i++)
            if (!(weights[i] >= 0) || float.IsInfinity(weights[i]))
                throw new ArgumentException(FormattableString.Invariant($"Sample weights must be finite and not negative, received {weights[i]} for sample {i}."));
        return weights;
    }
}

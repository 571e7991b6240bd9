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
        => Matrix(x).Lengths[1] == model.NFeaturesIn ? x : throw WrongWidth(x, model);

    /// <summary>The tensor as [samples, features] of numbers alone.</summary>
    /// <exception cref="ArgumentException">A value is NaN or infinite.</exception>
    public static Tensor<float> Finite(Tensor<float> x)
    {
        int bad = Unusual.First(Matrix(x), nanIsFine: false);
        return bad < 0 ? x : throw Unusable(x, bad, float.IsNaN(x.AsReadOnlySpan()[bad]) ? "; SimpleImputer fills missing values, DropMissing() leaves their rows out" : "");
    }

    /// <summary>The tensor as [samples, features] of numbers alone, with the number of features that a model was fitted on.</summary>
    /// <exception cref="ArgumentException">A value is NaN or infinite.</exception>
    public static Tensor<float> Finite(Tensor<float> x, IFitted model) => Finite(Matrix(x, model));

    /// <summary>[samples, features], or more axes of which the last is the features (the channels of images, the columns of windows). NaN stands for a missing value.</summary>
    /// <exception cref="ArgumentException">A value is infinite.</exception>
    public static Tensor<float> Features(Tensor<float> x)
    {
        if (x.Rank < 2 || x.FlattenedLength == 0)
            return Matrix(x.Rank < 2 ? x : x.Reshape(0, (int)x.Lengths[^1]));
        int bad = Unusual.First(x, nanIsFine: true);
        return bad < 0 ? x : throw Unusable(x, bad, "");
    }

    /// <summary>As <see cref="Features(Tensor{float})"/>, with the number of features that a model was fitted on.</summary>
    public static Tensor<float> Features(Tensor<float> x, IFitted model)
        => Features(x).Lengths[^1] == model.NFeaturesIn ? x : throw WrongWidth(x, model);

    private static ArgumentException Unusable(Tensor<float> x, int at, string mend)
    {
        int features = (int)x.Lengths[^1];
        return new(FormattableString.Invariant($"x holds {(float.IsNaN(x.AsReadOnlySpan()[at]) ? "NaN (a missing value)" : "an infinite value")} in row {at / features}, column {at % features}{mend}."));
    }

    private static ArgumentException WrongWidth(Tensor<float> x, IFitted model)
        => new($"{model.GetType().DeclaringType?.Name ?? model.GetType().Name} was fitted on {model.NFeaturesIn} features, received x of shape {x.Shape()}.");

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

    /// <summary>The sum of weights that a mean is divided by.</summary>
    /// <exception cref="ArgumentException">It is zero.</exception>
    public static double WeightSum(double total) => total != 0 ? total : throw new ArgumentException("Weights sum to zero, can't be normalized.");
}

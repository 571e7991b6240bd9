using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Checks of what trees and forests learn from, said once. NaN is a missing value; infinity is refused.</summary>
internal static class TreeInputs
{
    /// <summary>The samples, [samples, features].</summary>
    public static Tensor<float> Samples(Tensor<float> x, string estimator)
    {
        Inputs.Features(Inputs.Matrix(x));
        return x.Lengths[1] > 0 ? x : throw new ArgumentException($"{estimator}: found array with 0 feature(s) (shape {x.Shape()}) while a minimum of 1 is required.");
    }

    /// <summary>As the other, with the number of features that a model was fitted on.</summary>
    public static Tensor<float> Samples(Tensor<float> x, IFitted model) => Samples(Inputs.Matrix(x, model), ModelNames.Of(model));

    /// <summary>How much each sample counts; null if nothing is told.</summary>
    public static double[]? Weights(Tensor<float>? sampleWeight, int samples, string estimator)
    {
        if (sampleWeight is null)
            return null;
        double[] weights = Targets.Weights(sampleWeight, samples);
        return weights.AsSpan().ContainsAnyExcept(0.0) ? weights : throw new ArgumentException($"{estimator}: all sample weights are 0; nothing is left to learn from.");
    }

    /// <summary>How much each sample counts together with its class; null if nothing is told.</summary>
    public static double[]? Weights(double[]? weights, ClassWeight classWeight, Labels classes, int[] codes)
    {
        if (classWeight.IsNone)
            return weights;
        double[] ofClass = classWeight.Of(classes, codes), product = new double[codes.Length];
        for (int i = 0; i < codes.Length; i++)
            product[i] = weights is null ? ofClass[codes[i]] : weights[i] * ofClass[codes[i]];
        return product;
    }

    /// <summary>The targets as numbers, [samples · outputs], checked for the criterion.</summary>
    public static TreeTargets Numbers(Labels? y, int samples, string estimator, string criterion)
    {
        double[] numbers = Targets.Outputs(y, samples, estimator, out int outputs);
        if (criterion == "poisson" && numbers.Any(v => v < 0))
            throw new ArgumentException($"{estimator}: some value(s) of y are negative which is not allowed for Poisson regression.");
        if (criterion == "poisson" && numbers.Sum() <= 0)
            throw new ArgumentException($"{estimator}: sum of y is not positive which is necessary for Poisson regression.");
        return TreeTargets.OfNumbers(numbers, outputs);
    }
}

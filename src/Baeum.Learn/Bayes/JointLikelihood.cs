using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>A classifier by the joint log-likelihood of sample and class: the greatest wins, probabilities are its softmax.</summary>
/// <param name="Classes">The classes, sorted.</param>
public abstract record JointLikelihood(Labels Classes) : IProbabilistic
{
    /// <inheritdoc/>
    public abstract int NFeaturesIn { get; }

    /// <summary>The class with the greatest likelihood.</summary>
    public Labels Predict(Tensor<float> x) => Classes.TakeRows(LinearScores.Best(Padded(x), Math.Max(2, Classes.Count)));

    /// <inheritdoc/>
    public Tensor<float> PredictProba(Tensor<float> x)
    {
        var likelihoods = Likelihoods(Targets.Finite(x, this));
        int classes = Classes.Count, samples = likelihoods.Length / classes;
        var result = Tensors.Empty([samples, classes]);
        for (int i = 0; i < samples; i++)
        {
            var row = likelihoods.AsSpan(i * classes, classes);
            ClassProbabilities.Softmax(row);
            TensorPrimitives.ConvertTruncating<double, float>(row, result.AsSpan().Slice(i * classes, classes));
        }
        return result;
    }

    /// <summary>Log of prior times likelihood. Shape: [samples, features] → [samples, classes], row-major.</summary>
    internal abstract double[] Likelihoods(Tensor<float> x);

    /// <summary>With a column of −∞ where there is only one class, which then always wins.</summary>
    private double[] Padded(Tensor<float> x)
    {
        var likelihoods = Likelihoods(Targets.Finite(x, this));
        return Classes.Count > 1 ? likelihoods : [.. likelihoods.SelectMany(value => (double[])[value, double.NegativeInfinity])];
    }
}

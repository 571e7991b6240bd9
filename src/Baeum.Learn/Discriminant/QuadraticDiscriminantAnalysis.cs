using System.Numerics.Tensors;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Classification by a normal distribution of each class, with a covariance of its own. scikit-learn: <c>QuadraticDiscriminantAnalysis</c>.</summary>
/// <remarks>x: [samples, features]. <code>var model = new QuadraticDiscriminantAnalysis { RegParam = 0.1 }.Fit(x, y);</code></remarks>
public sealed record QuadraticDiscriminantAnalysis : IEstimator<QuadraticDiscriminantAnalysis.Model>, IUnweighted
{
    /// <summary>Probabilities of the classes; null for their shares.</summary>
    public double[]? Priors { get; init => field = Priorities.Checked(value); }

    /// <summary>How far variances are drawn to 1.</summary>
    public double RegParam { get; init => field = Check.Between(value, 0, 1, nameof(RegParam)); }

    /// <summary>Accepted for its name: singular values below it are reported by scikit-learn.</summary>
    public double Tol { get; init => field = Check.NonNegative(value, nameof(Tol)); } = 1e-4;

    /// <summary>Learns from samples and their classes. Sample weights are refused: scikit-learn does not have them here.</summary>
    /// <exception cref="ArgumentException">A class has only one sample.</exception>
    public Model Fit(Tensor<float> x, Labels? y = null, Tensor<float>? sampleWeight = null)
    {
        if (sampleWeight is not null)
            throw new ArgumentException("QuadraticDiscriminantAnalysis does not support sample weights; repeat samples, or use GaussianNB.");
        var dense = Targets.Finite(x, nameof(QuadraticDiscriminantAnalysis));
        var (classes, codes) = Targets.Classes(y, (int)dense.Lengths[0], nameof(QuadraticDiscriminantAnalysis));
        var groups = new ClassGroups(dense, codes, classes.Count);
        var (scalings, rotations) = (new double[classes.Count][], new double[classes.Count][][]);
        for (int k = 0; k < scalings.Length; k++)
        {
            if (groups.Counts[k] == 1)
                throw new ArgumentException($"y has only 1 sample in class {classes[k]}, covariance is ill defined.");
            var svd = new SingularValues(groups.Centred(k));
            scalings[k] = Array.ConvertAll(svd.S, s => (1 - RegParam) * s * s / (groups.Counts[k] - 1) + RegParam);
            if (svd.S.Length == 0 || scalings[k][^1] == 0)
                throw new ArgumentException($"QuadraticDiscriminantAnalysis: the covariance of class {classes[k]} is singular: a feature does not vary in it, or features depend on each other. Leave such features out, or set RegParam.");
            rotations[k] = svd.V;
        }
        return new(classes, Priorities.Of(Priors, groups.Counts), groups.Means, scalings, rotations);
    }

    /// <summary>What <see cref="Fit"/> learned.</summary>
    /// <param name="Classes">The classes, sorted.</param>
    /// <param name="Priors">Probability of each class.</param>
    /// <param name="Means">[classes, features].</param>
    /// <param name="Scalings">Variances along the axes of each class, [classes][axes].</param>
    /// <param name="Rotations">The axes, [classes][axes][features].</param>
    public sealed record Model(Labels Classes, double[] Priors, double[][] Means, double[][] Scalings, double[][][] Rotations) : JointLikelihood(Classes), IDecision
    {
        /// <inheritdoc/>
        public override int NFeaturesIn => Means[0].Length;

        /// <summary>Log posteriors but for a constant; for two classes their difference. Shape: [samples, features] → [samples] or [samples, classes].</summary>
        public Tensor<float> DecisionFunction(Tensor<float> x)
        {
            var values = Likelihoods(Targets.Finite(x, this));
            return Classes.Count > 2 ? LinearScores.ToTensor(values, Classes.Count)
                : LinearScores.ToTensor([.. Enumerable.Range(0, values.Length / 2).Select(i => values[2 * i + 1] - values[2 * i])], 1);
        }

        internal override double[] Likelihoods(Tensor<float> x)
        {
            int features = NFeaturesIn, samples = (int)x.Lengths[0], classes = Priors.Length;
            var result = new double[samples * classes];
            var row = new double[features];
            for (int k = 0; k < classes; k++)
            {
                double constant = Math.Log(Priors[k]) - 0.5 * Scalings[k].Sum(Math.Log);
                for (int i = 0; i < samples; i++)
                {
                    TensorPrimitives.ConvertTruncating<float, double>(x.AsSpan().Slice(i * features, features), row);
                    TensorPrimitives.Subtract(row, Means[k], row);
                    double sum = 0;
                    for (int a = 0; a < Scalings[k].Length; a++)
                        sum += Math.Pow(TensorPrimitives.Dot<double>(row, Rotations[k][a]), 2) / Scalings[k][a];
                    result[i * classes + k] = constant - 0.5 * sum;
                }
            }
            return result;
        }
    }
}

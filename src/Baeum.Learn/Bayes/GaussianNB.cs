using System.Numerics.Tensors;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Naive Bayes with a normal distribution of each feature in each class: <c>P(k | x) ∝ P(k) Π N(xⱼ; thetaₖⱼ, varₖⱼ)</c>. scikit-learn: <c>GaussianNB</c>.</summary>
/// <remarks>x: [samples, features]. <code>var model = new GaussianNB().Fit(xTrain, yTrain);</code></remarks>
public sealed record GaussianNB : IEstimator<GaussianNB.Model>
{
    /// <summary>Probabilities of the classes; null for their shares.</summary>
    public double[]? Priors { get; init => field = Priorities.Checked(value); }

    /// <summary>What is added to all variances, as a share of the greatest one.</summary>
    public double VarSmoothing { get; init => field = Check.NonNegative(value, nameof(VarSmoothing)); } = 1e-9;

    /// <summary>Learns from samples and their classes.</summary>
    public Model Fit(Tensor<float> x, Labels? y = null, Tensor<float>? sampleWeight = null)
    {
        var dense = Targets.Finite(x, nameof(GaussianNB));
        int samples = (int)dense.Lengths[0], features = (int)dense.Lengths[1];
        var (classes, codes) = Targets.Classes(y, samples, nameof(GaussianNB), fewest: 1);
        var weights = Targets.Weights(sampleWeight, samples);
        double epsilon = VarSmoothing * FeatureMoments.Of(dense, null).Variance.Max();
        var values = dense.AsSpan();
        var (theta, variance, counts) = (new double[classes.Count][], new double[classes.Count][], new double[classes.Count]);
        for (int k = 0; k < counts.Length; k++)
            (theta[k], variance[k]) = (new double[features], new double[features]);
        for (int i = 0; i < samples; i++)
        {
            counts[codes[i]] += weights[i];
            for (int j = 0; j < features; j++)
                theta[codes[i]][j] += weights[i] * values[i * features + j];
        }
        for (int k = 0; k < counts.Length; k++)
            TensorPrimitives.Divide(theta[k], counts[k], theta[k]);
        for (int i = 0; i < samples; i++)
            for (int j = 0; j < features; j++)
                variance[codes[i]][j] += weights[i] * Math.Pow(values[i * features + j] - theta[codes[i]][j], 2);
        for (int k = 0; k < counts.Length; k++)
            for (int j = 0; j < features; j++)
                variance[k][j] = variance[k][j] / counts[k] + epsilon;
        return new(classes, Priorities.Of(Priors, counts), counts, theta, variance, epsilon);
    }

    /// <summary>What <see cref="Fit"/> learned.</summary>
    /// <param name="Classes">The classes, sorted.</param>
    /// <param name="ClassPrior">Probability of each class.</param>
    /// <param name="ClassCount">Weight of the samples of each class.</param>
    /// <param name="Theta">Means, [classes, features].</param>
    /// <param name="Var">Variances, [classes, features].</param>
    /// <param name="Epsilon">What was added to the variances.</param>
    public sealed record Model(Labels Classes, double[] ClassPrior, double[] ClassCount, double[][] Theta, double[][] Var, double Epsilon) : JointLikelihood(Classes)
    {
        /// <inheritdoc/>
        public override int NFeaturesIn => Theta[0].Length;

        internal override double[] Likelihoods(Tensor<float> x)
        {
            int features = NFeaturesIn, samples = (int)x.Lengths[0], classes = ClassPrior.Length;
            var result = new double[samples * classes];
            var values = x.AsSpan();
            for (int k = 0; k < classes; k++)
            {
                double constant = Math.Log(ClassPrior[k]) - 0.5 * Var[k].Sum(v => Math.Log(2 * Math.PI * v));
                for (int i = 0; i < samples; i++)
                {
                    double sum = 0;
                    for (int j = 0; j < features; j++)
                    {
                        double difference = values[i * features + j] - Theta[k][j];
                        sum += difference * difference / Var[k][j];
                    }
                    result[i * classes + k] = constant - 0.5 * sum;
                }
            }
            return result;
        }
    }
}

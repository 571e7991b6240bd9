using System.Numerics.Tensors;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Naive Bayes for counts, such as words of texts: <c>P(k | x) ∝ P(k) Π pₖⱼ^xⱼ</c>. scikit-learn: <c>MultinomialNB</c>.</summary>
/// <remarks>x: [samples, features], not negative. <code>var model = new MultinomialNB { Alpha = 0.5 }.Fit(counts, y);</code></remarks>
public sealed record MultinomialNB : IEstimator<MultinomialNB.Model>
{
    /// <summary>What every count begins with (Laplace's smoothing is 1).</summary>
    public double Alpha { get; init => field = Check.NonNegative(value, nameof(Alpha)); } = 1;

    /// <summary>Take an alpha below 1e-10 as it is; else it is raised to that, since without smoothing a probability may be zero.</summary>
    public bool ForceAlpha { get; init; }

    /// <summary>Learn the probabilities of the classes; else all are the same.</summary>
    public bool FitPrior { get; init; } = true;

    /// <summary>Probabilities of the classes; null to learn them.</summary>
    public double[]? ClassPrior { get; init => field = Priorities.Checked(value); }

    /// <summary>Learns from samples and their classes.</summary>
    /// <exception cref="ArgumentException">A value is negative.</exception>
    public Model Fit(Tensor<float> x, Labels? y = null, Tensor<float>? sampleWeight = null)
    {
        var dense = FeatureCounts.NotNegative(x, nameof(MultinomialNB));
        int samples = (int)dense.Lengths[0];
        var (classes, codes) = Targets.Classes(y, samples, nameof(MultinomialNB), fewest: 1);
        var counts = FeatureCounts.Of(dense, codes, classes.Count, Targets.Weights(sampleWeight, samples), value => value);
        double alpha = ForceAlpha ? Alpha : Math.Max(Alpha, 1e-10);
        var logs = Array.ConvertAll(counts.Features, row =>
        {
            double total = Math.Log(row.Sum(count => count + alpha));
            return Array.ConvertAll(row, count => Math.Log(count + alpha) - total);
        });
        return new(classes, counts.LogPriors(ClassPrior, FitPrior), counts.Classes, counts.Features, logs);
    }

    /// <summary>What <see cref="Fit"/> learned.</summary>
    /// <param name="Classes">The classes, sorted.</param>
    /// <param name="ClassLogPrior">Log probability of each class.</param>
    /// <param name="ClassCount">Weight of the samples of each class.</param>
    /// <param name="FeatureCount">Sums of the features, [classes, features].</param>
    /// <param name="FeatureLogProb">Log probability of each feature in each class, [classes, features].</param>
    public sealed record Model(Labels Classes, double[] ClassLogPrior, double[] ClassCount, double[][] FeatureCount, double[][] FeatureLogProb) : JointLikelihood(Classes)
    {
        /// <inheritdoc/>
        public override int NFeaturesIn => FeatureLogProb[0].Length;

        internal override double[] Likelihoods(Tensor<float> x) => LinearScores.Of(x, FeatureLogProb, ClassLogPrior);
    }
}

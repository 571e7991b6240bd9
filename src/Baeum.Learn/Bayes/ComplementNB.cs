using System.Numerics.Tensors;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Naive Bayes for counts of classes of unequal size: <c>score(k | x) = −Σ xⱼ log p(j | not k)</c>, from the counts of all other classes (Rennie et al. 2003). scikit-learn: <c>ComplementNB</c>.</summary>
/// <remarks>x: [samples, features], not negative. <code>var model = new ComplementNB { Alpha = 0.5 }.Fit(counts, y);</code></remarks>
public sealed record ComplementNB : IEstimator<ComplementNB.Model>
{
    /// <summary>What every count begins with (Laplace's smoothing is 1).</summary>
    public double Alpha { get; init => field = Check.NonNegative(value, nameof(Alpha)); } = 1;

    /// <summary>Take an alpha below 1e-10 as it is; else it is raised to that, since without smoothing a probability may be zero.</summary>
    public bool ForceAlpha { get; init; }

    /// <summary>Learn the probabilities of the classes; they matter only where there is but one.</summary>
    public bool FitPrior { get; init; } = true;

    /// <summary>Probabilities of the classes; null to learn them.</summary>
    public double[]? ClassPrior { get; init => field = Priorities.Checked(value); }

    /// <summary>Scale the weights of each class to the sum 1.</summary>
    public bool Norm { get; init; }

    /// <summary>Learns from samples and their classes.</summary>
    /// <exception cref="ArgumentException">A value is negative.</exception>
    public Model Fit(Tensor<float> x, Labels? y = null, Tensor<float>? sampleWeight = null)
    {
        var dense = FeatureCounts.NotNegative(x, nameof(ComplementNB));
        int samples = (int)dense.Lengths[0], features = (int)dense.Lengths[1];
        var (classes, codes) = Targets.Classes(y, samples, nameof(ComplementNB), fewest: 1);
        var counts = FeatureCounts.Of(dense, codes, classes.Count, Targets.Weights(sampleWeight, samples), value => value);
        double alpha = ForceAlpha ? Alpha : Math.Max(Alpha, 1e-10);
        double[] all = [.. Enumerable.Range(0, features).Select(j => counts.Features.Sum(row => row[j]))];
        var weights = Array.ConvertAll(counts.Features, row =>
        {
            double[] others = [.. all.Select((sum, j) => sum + alpha - row[j])];
            double total = others.Sum();
            double[] logs = Array.ConvertAll(others, count => Math.Log(count / total));
            double divisor = Norm ? logs.Sum() : -1;
            return Array.ConvertAll(logs, log => log / divisor);
        });
        return new(classes, counts.LogPriors(ClassPrior, FitPrior), counts.Classes, counts.Features, all, weights);
    }

    /// <summary>What <see cref="Fit"/> learned.</summary>
    /// <param name="Classes">The classes, sorted.</param>
    /// <param name="ClassLogPrior">Log probability of each class.</param>
    /// <param name="ClassCount">Weight of the samples of each class.</param>
    /// <param name="FeatureCount">Sums of the features, [classes, features].</param>
    /// <param name="FeatureAll">Sums of the features over all classes.</param>
    /// <param name="FeatureLogProb">What each feature speaks for each class, [classes, features].</param>
    public sealed record Model(Labels Classes, double[] ClassLogPrior, double[] ClassCount, double[][] FeatureCount, double[] FeatureAll, double[][] FeatureLogProb) : JointLikelihood(Classes)
    {
        /// <inheritdoc/>
        public override int NFeaturesIn => FeatureAll.Length;

        internal override double[] Likelihoods(Tensor<float> x) => LinearScores.Of(x, FeatureLogProb, Classes.Count == 1 ? ClassLogPrior : new double[Classes.Count]);
    }
}

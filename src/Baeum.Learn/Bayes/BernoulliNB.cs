using System.Numerics.Tensors;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Naive Bayes for features that are there or not: <c>P(k | x) ∝ P(k) Π pₖⱼ^xⱼ (1 − pₖⱼ)^(1 − xⱼ)</c>. scikit-learn: <c>BernoulliNB</c>.</summary>
/// <remarks>x: [samples, features]. <code>var model = new BernoulliNB { Binarize = 0.5 }.Fit(xTrain, yTrain);</code></remarks>
public sealed record BernoulliNB : IEstimator<BernoulliNB.Model>
{
    /// <summary>What every count begins with (Laplace's smoothing is 1).</summary>
    public double Alpha { get; init => field = Check.NonNegative(value, nameof(Alpha)); } = 1;

    /// <summary>Take an alpha below 1e-10 as it is; else it is raised to that, since without smoothing a probability may be zero.</summary>
    public bool ForceAlpha { get; init; }

    /// <summary>A feature is there if it is greater than this; null if x holds 0 and 1 only.</summary>
    public double? Binarize { get; init; } = 0;

    /// <summary>Learn the probabilities of the classes; else all are the same.</summary>
    public bool FitPrior { get; init; } = true;

    /// <summary>Probabilities of the classes; null to learn them.</summary>
    public double[]? ClassPrior { get; init => field = Priorities.Checked(value); }

    /// <summary>Learns from samples and their classes.</summary>
    public Model Fit(Tensor<float> x, Labels? y = null, Tensor<float>? sampleWeight = null)
    {
        var dense = Targets.Finite(x, nameof(BernoulliNB));
        int samples = (int)dense.Lengths[0];
        var (classes, codes) = Targets.Classes(y, samples, nameof(BernoulliNB), fewest: 1);
        double? threshold = Binarize;
        var counts = FeatureCounts.Of(dense, codes, classes.Count, Targets.Weights(sampleWeight, samples), value => threshold is { } t ? value > t ? 1 : 0 : value);
        double alpha = ForceAlpha ? Alpha : Math.Max(Alpha, 1e-10);
        var logs = counts.Features.Select((row, k) => Array.ConvertAll(row, count => Math.Log(count + alpha) - Math.Log(counts.Classes[k] + 2 * alpha))).ToArray();
        return new(classes, counts.LogPriors(ClassPrior, FitPrior), counts.Classes, counts.Features, logs, threshold ?? double.NaN);
    }

    /// <summary>What <see cref="Fit"/> learned.</summary>
    /// <param name="Classes">The classes, sorted.</param>
    /// <param name="ClassLogPrior">Log probability of each class.</param>
    /// <param name="ClassCount">Weight of the samples of each class.</param>
    /// <param name="FeatureCount">How often each feature is there, [classes, features].</param>
    /// <param name="FeatureLogProb">Log probability that it is there, [classes, features].</param>
    /// <param name="Binarize">From which value on a feature is there; NaN if x holds 0 and 1 only.</param>
    public sealed record Model(Labels Classes, double[] ClassLogPrior, double[] ClassCount, double[][] FeatureCount, double[][] FeatureLogProb, double Binarize) : JointLikelihood(Classes)
    {
        /// <inheritdoc/>
        public override int NFeaturesIn => FeatureLogProb[0].Length;

        internal override double[] Likelihoods(Tensor<float> x)
        {
            double[][] absent = Array.ConvertAll(FeatureLogProb, row => Array.ConvertAll(row, p => Math.Log(1 - Math.Exp(p))));
            double[][] odds = [.. FeatureLogProb.Zip(absent, (p, q) => p.Zip(q, (a, b) => a - b).ToArray())];
            var there = Tensors.Empty(x.Shape());
            for (int i = 0; i < there.FlattenedLength; i++)
                there.AsSpan()[i] = double.IsNaN(Binarize) ? x.AsSpan()[i] : x.AsSpan()[i] > Binarize ? 1 : 0;
            return LinearScores.Of(there, odds, [.. ClassLogPrior.Zip(absent, (p, q) => p + q.Sum())]);
        }
    }
}

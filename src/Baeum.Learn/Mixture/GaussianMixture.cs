using System.Numerics.Tensors;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>A mixture of normal distributions, fitted by expectation and maximisation: <c>p(x) = Σ wₖ N(x; μₖ, Σₖ)</c>. scikit-learn: <c>GaussianMixture</c>.</summary>
/// <remarks>x: [samples, features]. <code>var model = new GaussianMixture { NComponents = 3, Seed = 1 }.Fit(x);  model.Predict(x);  model.Bic(x);</code></remarks>
public sealed record GaussianMixture : IEstimator<GaussianMixture.Model>
{
    private static readonly string[] Starts = ["kmeans", "k-means++", "random", "random_from_data"];

    /// <summary>How many distributions.</summary>
    public int NComponents { get; init => field = Check.Positive(value, nameof(NComponents)); } = 1;

    /// <summary>"full": each its own covariance matrix; "tied": one for all; "diag": variances of the features; "spherical": one variance.</summary>
    public string CovarianceType { get; init => field = Choice.Of(value, GaussianShapes.Names); } = "full";

    /// <summary>Ends when the mean log-likelihood changes by less.</summary>
    public double Tol { get; init => field = Check.NonNegative(value, nameof(Tol)); } = 1e-3;

    /// <summary>Added to all variances.</summary>
    public double RegCovar { get; init => field = Check.NonNegative(value, nameof(RegCovar)); } = 1e-6;

    /// <summary>Most rounds of a start.</summary>
    public int MaxIter { get; init => field = Check.NonNegative(value, nameof(MaxIter)); } = 100;

    /// <summary>How many times to start anew; the most likely result is kept.</summary>
    public int NInit { get; init => field = Check.Positive(value, nameof(NInit)); } = 1;

    /// <summary>First responsibilities: "kmeans", "k-means++", "random" or "random_from_data".</summary>
    public string InitParams { get; init => field = Choice.Of(value, Starts); } = "kmeans";

    /// <summary>scikit-learn's <c>random_state</c>.</summary>
    public int? Seed { get; init; }

    /// <summary>Fits the mixture; y and weights are not looked at.</summary>
    public Model Fit(Tensor<float> x, Labels? y = null, Tensor<float>? sampleWeight = null)
    {
        x = Targets.Finite(x, nameof(GaussianMixture));
        int samples = (int)x.Lengths[0], features = (int)x.Lengths[1];
        if (samples < 2)
            throw new ArgumentException("GaussianMixture: found array with 1 sample(s) while a minimum of 2 is required.");
        if (samples < NComponents)
            throw new ArgumentException($"GaussianMixture: expected n_samples >= n_components but got n_components = {NComponents}, n_samples = {samples}.");
        var values = Centring.All(x, new double[features]);
        var random = Seeds.Generator(Seed);
        var (best, bound, rounds, converged) = (default(GaussianShapes), double.NegativeInfinity, 0, false);
        for (int start = 0; start < NInit; start++)
        {
            var shapes = GaussianShapes.Estimate(values, FirstResponsibilities(x, random), NComponents, features, CovarianceType, RegCovar, samples);
            double current = double.NegativeInfinity, before;
            int round = 0;
            while (round < MaxIter)
            {
                round++;
                before = current;
                (current, var responsibilities) = shapes.Expect(values);
                shapes = GaussianShapes.Estimate(values, responsibilities, NComponents, features, CovarianceType, RegCovar, total: null);
                if (Math.Abs(current - before) < Tol)
                {
                    converged = true;
                    break;
                }
            }
            if (best is null || current > bound)
                (best, bound, rounds) = (shapes, current, round);
        }
        var (_, final) = best!.Expect(values);
        var labels = new int[samples];
        for (int i = 0; i < samples; i++)
            labels[i] = TensorPrimitives.IndexOfMax<double>(final.AsSpan(i * NComponents, NComponents));
        return new(best.Weights, Projection.Square(best.Means, NComponents, features), best.Covariances, CovarianceType, labels, bound, rounds, converged);
    }

    /// <summary>Shape: [samples, components].</summary>
    private double[] FirstResponsibilities(Tensor<float> x, MersenneTwister random)
    {
        int samples = (int)x.Lengths[0];
        var shares = new double[samples * NComponents];
        if (InitParams == "random")
        {
            for (int i = 0; i < samples; i++)
            {
                var row = shares.AsSpan(i * NComponents, NComponents);
                foreach (ref double share in row)
                    share = random.NextDouble();
                TensorPrimitives.Divide(row, TensorPrimitives.Sum<double>(row), row);
            }
        }
        else if (InitParams == "kmeans")
        {
            int[] labels = new KMeans { NClusters = NComponents, NInit = 1 }.FitWith(x, null, random).Labels;
            for (int i = 0; i < samples; i++)
                shares[i * NComponents + labels[i]] = 1;
        }
        else
        {
            int[] rows = InitParams == "k-means++" ? PlusPlus.Draw(x, NComponents, random) : random.Permutation(samples)[..NComponents];
            for (int k = 0; k < NComponents; k++)
                shares[rows[k] * NComponents + k] = 1;
        }
        return shares;
    }

    /// <summary>What <see cref="Fit"/> learned.</summary>
    /// <param name="Weights">The share of each distribution.</param>
    /// <param name="Means">[components, features]</param>
    /// <param name="Covariances">Row by row: "full" a matrix a component; "tied" one matrix; "diag" the variances a component; "spherical" one variance a component.</param>
    /// <param name="CovarianceType">Which of these.</param>
    /// <param name="Labels">The most likely distribution of each training sample.</param>
    /// <param name="LowerBound">The mean log-likelihood of the last round.</param>
    /// <param name="NIter">Rounds of the start that was kept.</param>
    /// <param name="Converged">Whether a start ended before <see cref="MaxIter"/>.</param>
    public sealed record Model(double[] Weights, double[,] Means, double[][] Covariances, string CovarianceType, int[] Labels, double LowerBound, int NIter, bool Converged) : IClusterer
    {
        private readonly Lazy<GaussianShapes> _shapes = new(() => new(Weights, Projection.Flat(Means), Covariances, CovarianceType));

        /// <inheritdoc/>
        public int NFeaturesIn => Means.GetLength(1);

        /// <summary>The most likely distribution of each sample, [samples].</summary>
        public int[] Predict(Tensor<float> x)
        {
            var shares = Shares(x);
            return [.. Enumerable.Range(0, shares.Length / Weights.Length).Select(i => TensorPrimitives.IndexOfMax<double>(shares.AsSpan(i * Weights.Length, Weights.Length)))];
        }

        /// <summary>How likely each sample belongs to each distribution. Shape: [samples, components].</summary>
        public Tensor<float> PredictProba(Tensor<float> x) => Tensor.Create(Array.ConvertAll(Shares(x), v => (float)v), [x.Lengths[0], Weights.Length]);

        /// <summary>The log-likelihood of each sample, [samples]. scikit-learn: <c>score_samples</c>.</summary>
        public double[] ScoreSamples(Tensor<float> x) => _shapes.Value.LogLikelihoods(Values(x));

        /// <summary>The mean log-likelihood.</summary>
        public double Score(Tensor<float> x) => ScoreSamples(x).Average();

        /// <summary>Bayes' information criterion; lower is better.</summary>
        public double Bic(Tensor<float> x) => -2 * ScoreSamples(x).Sum() + _shapes.Value.Parameters * Math.Log(x.Lengths[0]);

        /// <summary>Akaike's information criterion; lower is better.</summary>
        public double Aic(Tensor<float> x) => -2 * ScoreSamples(x).Sum() + 2 * _shapes.Value.Parameters;

        private double[] Shares(Tensor<float> x) => _shapes.Value.Expect(Values(x)).Responsibilities;

        private double[] Values(Tensor<float> x) => Centring.All(Targets.Finite(x, this), new double[NFeaturesIn]);
    }
}

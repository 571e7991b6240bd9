using System.Numerics.Tensors;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Groups samples around centres so that the squared distances to the nearest centre, <c>Σ |x − c|²</c>, become small. scikit-learn: <c>KMeans</c>.</summary>
/// <remarks>x: [samples, features]. The same seed gives scikit-learn's first centres, and from there its clusters. <code>var model = new KMeans { NClusters = 3, Seed = 1 }.Fit(x);  model.Labels;  model.Predict(other);</code></remarks>
public sealed record KMeans : IEstimator<KMeans.Model>
{
    private const int UsualStarts = 10;
    private static readonly string[] Algorithms = ["lloyd", "elkan", "auto", "full"];

    /// <summary>Number of clusters.</summary>
    public int NClusters { get; init => field = Check.Positive(value, nameof(NClusters)); } = 8;

    /// <summary>First centres: "k-means++", "random" or centres, [clusters, features].</summary>
    public InitialCenters Init { get; init; } = "k-means++";

    /// <summary>How many times to start anew, a number or "auto"; the best result is kept.</summary>
    public Restarts NInit { get; init; } = UsualStarts;

    /// <summary>Most iterations of a start.</summary>
    public int MaxIter { get; init => field = Check.Positive(value, nameof(MaxIter)); } = 300;

    /// <summary>A start ends when the squares of the centres' moves add up to less than this share of the features' mean variance.</summary>
    public double Tol { get; init => field = Check.NonNegative(value, nameof(Tol)); } = 1e-4;

    /// <summary>"lloyd" or "elkan" ("auto", "full"): here the same iterations. Elkan's bounds save distances and change no result; the distances come by matrix products, which are faster than keeping the bounds.</summary>
    public string Algorithm { get; init => field = Choice.Of(value, Algorithms); } = "lloyd";

    /// <summary>scikit-learn's <c>random_state</c>.</summary>
    public int? Seed { get; init; }

    /// <summary>Finds the centres; y is not looked at.</summary>
    public Model Fit(Tensor<float> x, Labels? y = null, Tensor<float>? sampleWeight = null) => FitWith(x, sampleWeight, Seeds.Generator(Seed));

    /// <summary>As the other, with a generator that others draw from too.</summary>
    internal Model FitWith(Tensor<float> x, Tensor<float>? sampleWeight, MersenneTwister random)
    {
        x = Targets.Finite(x, nameof(KMeans));
        int samples = (int)x.Lengths[0], features = (int)x.Lengths[1];
        if (samples < NClusters)
            throw new ArgumentException($"KMeans: n_samples={samples} should be >= n_clusters={NClusters}.");
        double[]? weights = sampleWeight is null ? null : Targets.Weights(sampleWeight, samples);
        double[] mean = new double[features], variance = new double[features];
        Reduce.MeanVariance(x.AsReadOnlySpan(), 1, samples, features, mean, variance);
        var centred = FeatureMap.Apply(x, new Centred(mean));
        var run = new Lloyd(centred, weights, NClusters);
        (int[] Labels, double Inertia, double[] Centers, int Iterations)? best = null;
        for (int start = NInit.Of(Init, UsualStarts); start > 0; start--)
        {
            var result = run.Run(FirstCenters.Of(centred, mean, NClusters, Init, random, nameof(KMeans)), MaxIter, variance.Average() * Tol);
            if (best is null || (result.Inertia < best.Value.Inertia && !IsSame(result.Labels, best.Value.Labels)))
                best = result;
        }
        var centers = Projection.Square(best!.Value.Centers, NClusters, features);
        for (int k = 0; k < NClusters; k++)
            for (int j = 0; j < features; j++)
                centers[k, j] += mean[j];
        return new(centers, best.Value.Labels, best.Value.Inertia, best.Value.Iterations);
    }

    /// <summary>Whether two clusterings differ by the names of their clusters alone.</summary>
    private bool IsSame(int[] a, int[] b)
    {
        var names = new int[NClusters];
        Array.Fill(names, -1);
        for (int i = 0; i < a.Length; i++)
        {
            if (names[a[i]] == -1)
                names[a[i]] = b[i];
            else if (names[a[i]] != b[i])
                return false;
        }
        return true;
    }

    private readonly struct Centred(double[] mean) : IFeatureFunction
    {
        public double Invoke(double x, int feature) => x - mean[feature];
    }

    /// <summary>What <see cref="Fit"/> learned.</summary>
    /// <param name="ClusterCenters">[clusters, features]</param>
    /// <param name="Labels">The cluster of each training sample.</param>
    /// <param name="Inertia">The sum of the squared distances of the training samples to their centres, by weight.</param>
    /// <param name="NIter">Iterations of the start that was kept.</param>
    public sealed record Model(double[,] ClusterCenters, int[] Labels, double Inertia, int NIter) : IClusterer, ITransformer
    {
        /// <inheritdoc/>
        public int NFeaturesIn => ClusterCenters.GetLength(1);

        /// <summary>The nearest cluster of each sample. Shape: [samples, features] → [samples].</summary>
        public int[] Predict(Tensor<float> x) => new CenterSearch(Projection.Flat(ClusterCenters), NFeaturesIn).Assign(Targets.Finite(x, this));

        /// <summary>The distance of each sample to each centre. Shape: [samples, features] → [samples, clusters].</summary>
        public Tensor<float> Transform(Tensor<float> x) => CenterDistances.Of(Targets.Finite(x, this), ClusterCenters);

        /// <summary>Minus the sum of the squared distances to the nearest centres; greater is better.</summary>
        public double Score(Tensor<float> x, Tensor<float>? sampleWeight = null) => -CenterDistances.Inertia(Targets.Finite(x, this), ClusterCenters, Predict(x), sampleWeight);
    }
}

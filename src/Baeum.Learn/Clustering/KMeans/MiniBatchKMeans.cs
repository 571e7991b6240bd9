using System.Numerics.Tensors;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>k-means that moves its centres by small random batches: for many samples. scikit-learn: <c>MiniBatchKMeans</c>.</summary>
/// <remarks>x: [samples, features]. The same seed draws scikit-learn's batches. <code>var model = new MiniBatchKMeans { NClusters = 10, Seed = 1 }.Fit(x);</code></remarks>
public sealed record MiniBatchKMeans : IEstimator<KMeans.Model>
{
    private const int UsualStarts = 3;

    /// <summary>Number of clusters.</summary>
    public int NClusters { get; init => field = Check.Positive(value, nameof(NClusters)); } = 8;

    /// <summary>First centres: "k-means++", "random" or centres, [clusters, features].</summary>
    public InitialCenters Init { get; init; } = "k-means++";

    /// <summary>Most passes over all samples.</summary>
    public int MaxIter { get; init => field = Check.Positive(value, nameof(MaxIter)); } = 100;

    /// <summary>Samples in a batch.</summary>
    public int BatchSize { get; init => field = Check.Positive(value, nameof(BatchSize)); } = 1024;

    /// <summary>Ends when the squares of the centres' moves add up to less than this share of the features' mean variance; 0 for never.</summary>
    public double Tol { get; init => field = Check.NonNegative(value, nameof(Tol)); }

    /// <summary>Ends after so many batches without a smaller smoothed inertia; null for never.</summary>
    public int? MaxNoImprovement { get; init => field = value is null ? null : Check.NonNegative(value.Value, nameof(MaxNoImprovement)); } = 10;

    /// <summary>Samples that first centres are drawn from; null for three batches.</summary>
    public int? InitSize { get; init => field = value is null ? null : Check.Positive(value.Value, nameof(InitSize)); }

    /// <summary>How many first centres are tried, a number or "auto".</summary>
    public Restarts NInit { get; init; } = UsualStarts;

    /// <summary>Clusters with less than this share of the largest one's samples begin anew now and then.</summary>
    public double ReassignmentRatio { get; init => field = Check.NonNegative(value, nameof(ReassignmentRatio)); } = 0.01;

    /// <summary>Whether all samples are given their clusters in the end.</summary>
    public bool ComputeLabels { get; init; } = true;

    /// <summary>scikit-learn's <c>random_state</c>.</summary>
    public int? Seed { get; init; }

    /// <summary>Finds the centres; y is not looked at.</summary>
    public KMeans.Model Fit(Tensor<float> x, Labels? y = null, Tensor<float>? sampleWeight = null)
    {
        x = Targets.Finite(x, nameof(MiniBatchKMeans));
        int samples = (int)x.Lengths[0], features = (int)x.Lengths[1];
        if (samples < NClusters)
            throw new ArgumentException($"MiniBatchKMeans: n_samples={samples} should be >= n_clusters={NClusters}.");
        var weights = Targets.Weights(sampleWeight, samples);
        double[] mean = new double[features], variance = new double[features];
        Reduce.MeanVariance(x.AsReadOnlySpan(), 1, samples, features, mean, variance);
        var random = Seeds.Generator(Seed);
        int batch = Math.Min(BatchSize, samples), tries = Math.Min(samples, Math.Max(NClusters, InitSize ?? (3 * batch < NClusters ? 3 * NClusters : 3 * batch)));
        var run = new MiniBatches(x, weights, First(x, weights, random, tries), random, batch, ReassignmentRatio);
        long steps = (long)MaxIter * samples / batch;
        var watch = new InertiaWatch(batch, samples, variance.Average() * Tol, MaxNoImprovement);
        long step = 0;
        while (step < steps)
        {
            var (inertia, shift) = run.Step();
            if (watch.IsEnough(++step, inertia, shift))
                break;
        }
        var centers = Projection.Square(run.Centers, NClusters, features);
        int[] labels = ComputeLabels ? new CenterSearch(run.Centers, features).Assign(x) : [];
        return new(centers, labels, ComputeLabels ? CenterDistances.Inertia(x, centers, labels, sampleWeight) : watch.Smoothed * samples, (int)Math.Ceiling(step * (double)batch / samples));
    }

    /// <summary>The best of some first centres by the inertia of a random part.</summary>
    private double[] First(Tensor<float> x, double[] weights, MersenneTwister random, int size)
    {
        int samples = (int)x.Lengths[0], features = (int)x.Lengths[1];
        int[] judged = Draw(random, samples, size);
        var (part, partWeights) = (x.TakeRows(judged), Tensor.Create(Array.ConvertAll(judged, i => (float)weights[i])));
        double[] best = [];
        double least = double.PositiveInfinity;
        for (int start = NInit.Of(Init, UsualStarts); start > 0; start--)
        {
            var from = size < samples ? x.TakeRows(Draw(random, samples, size)) : x;
            var centers = FirstCenters.Of(from, new double[features], NClusters, Init, random, nameof(MiniBatchKMeans));
            double inertia = CenterDistances.Inertia(part, Projection.Square(centers, NClusters, features), new CenterSearch(centers, features).Assign(part), partWeights);
            if (best.Length == 0 || inertia < least)
                (best, least) = (centers, inertia);
        }
        return best;
    }

    /// <summary>Random rows, possibly the same ones again.</summary>
    internal static int[] Draw(MersenneTwister random, int samples, int count)
    {
        var rows = new int[count];
        foreach (ref int row in rows.AsSpan())
            row = random.NextInteger(samples - 1);
        return rows;
    }
}

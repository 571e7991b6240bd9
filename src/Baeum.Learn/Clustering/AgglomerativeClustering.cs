using System.Numerics.Tensors;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Merges the two nearest clusters again and again, from single samples to as many clusters as are wanted. scikit-learn: <c>AgglomerativeClustering</c>.</summary>
/// <remarks>x: [samples, features]. Memory: samples² / 2 distances. <code>var model = new AgglomerativeClustering { NClusters = 3 }.Fit(x);  model.Labels;</code></remarks>
public sealed record AgglomerativeClustering : IEstimator<AgglomerativeClustering.Model>
{
    private static readonly string[] Linkages = ["ward", "complete", "average", "single"];

    /// <summary>How many clusters; null if <see cref="DistanceThreshold"/> says when to stop.</summary>
    public int? NClusters { get; init => field = value is null ? null : Check.Positive(value.Value, nameof(NClusters)); } = 2;

    /// <summary>The distance between samples; null for "euclidean", which "ward" needs. See <see cref="NeighborSettings.Metric"/>. scikit-learn 1.2 also calls it <c>affinity</c>.</summary>
    public string? Metric { get; init => field = value is null ? null : Choice.Of(value, NeighborMetric.Names); }

    /// <summary>The distance of two clusters: "ward": by how much the squared distances to the means grow; "complete", "average", "single": the greatest, mean or least distance of their samples.</summary>
    public string Linkage { get; init => field = Choice.Of(value, Linkages); } = "ward";

    /// <summary>Clusters at this distance or farther are not merged; <see cref="NClusters"/> must be null.</summary>
    public double? DistanceThreshold { get; init => field = value is null ? null : Check.NonNegative(value.Value, nameof(DistanceThreshold)); }

    /// <summary>Finds the clusters; y and weights are not looked at.</summary>
    public Model Fit(Tensor<float> x, Labels? y = null, Tensor<float>? sampleWeight = null)
    {
        x = Targets.Finite(x, nameof(AgglomerativeClustering));
        int samples = (int)x.Lengths[0];
        if ((NClusters is null) == (DistanceThreshold is null))
            throw new ArgumentException("AgglomerativeClustering: exactly one of n_clusters and distance_threshold has to be set, and the other needs to be null.");
        string metric = NeighborMetric.Canonical(Metric ?? "euclidean", 2);
        if (Linkage == "ward" && metric != "euclidean")
            throw new ArgumentException($"AgglomerativeClustering: {Metric} was provided as metric. Ward can only work with euclidean distances.");
        if (samples < 2)
            throw new ArgumentException("AgglomerativeClustering: found array with 1 sample(s) while a minimum of 2 is required.");
        if (NClusters > samples)
            throw new ArgumentException($"AgglomerativeClustering: cannot extract more clusters than samples: {NClusters} clusters were given for {samples} samples.");
        var distances = PairDistances.Of(x, metric);
        var tree = Linkage == "single" ? SingleLinkage.Merge(distances, samples) : NearestChain.Merge(distances, samples, Linkage);
        int clusters = NClusters ?? tree.Count(merge => merge.Distance >= DistanceThreshold) + 1;
        return new(ClusterTree.Cut(tree, samples, clusters), clusters, Children(tree), [.. tree.Select(merge => merge.Distance)], (int)x.Lengths[1]);
    }

    private static int[][] Children(Merge[] tree) => [.. tree.Select(merge => (int[])[merge.First, merge.Second])];

    /// <summary>What <see cref="Fit"/> learned.</summary>
    /// <param name="Labels">The cluster of each sample.</param>
    /// <param name="NClusters">Number of clusters.</param>
    /// <param name="Children">The two that each step merged: below the number of samples a sample, else the result of an earlier step, counted from there.</param>
    /// <param name="Distances">How far they were apart.</param>
    /// <param name="NFeaturesIn">Number of features.</param>
    public sealed record Model(int[] Labels, int NClusters, int[][] Children, double[] Distances, int NFeaturesIn) : IClusterer;
}

using Baeum.Compute;

namespace Baeum.Learn;

/// <summary>What all estimators of neighbours can be told.</summary>
public abstract record NeighborSettings
{
    /// <summary>"brute", "kd_tree", "ball_tree", or "auto": a tree for at most 15 features if the metric allows one, else brute force.</summary>
    public string Algorithm { get; init => field = Choice.Of(value, NeighborMetric.Algorithms); } = "auto";

    /// <summary>Samples in a leaf of a tree, about.</summary>
    public int LeafSize { get; init => field = Check.Positive(value, nameof(LeafSize)); } = 30;

    /// <summary>The power of the Minkowski distance: 1 is the Manhattan distance, 2 the Euclidean one, infinity the Chebyshev one.</summary>
    public double P { get; init => field = value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(P), FormattableString.Invariant($"P must be positive; received P = {value}.")); } = 2;

    /// <summary>The distance: "minkowski", "euclidean" ("l2"), "manhattan" ("l1", "cityblock"), "chebyshev" ("infinity"), "sqeuclidean", "cosine", "correlation", "hamming", "canberra" or "braycurtis".</summary>
    public string Metric { get; init => field = Choice.Of(value, NeighborMetric.Names); } = "minkowski";
}

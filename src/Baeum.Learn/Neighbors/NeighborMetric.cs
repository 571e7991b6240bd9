using System.Numerics.Tensors;

namespace Baeum.Learn;

/// <summary>The names of distances, and from a name to a search.</summary>
internal static class NeighborMetric
{
    /// <summary>All that can be asked for.</summary>
    public static readonly string[] Names =
        ["braycurtis", "canberra", "chebyshev", "cityblock", "correlation", "cosine", "euclidean", "hamming", "infinity", "l1", "l2", "manhattan", "minkowski", "p", "sqeuclidean"];

    /// <summary>The ways to search that can be asked for.</summary>
    public static readonly string[] Algorithms = ["auto", "ball_tree", "kd_tree", "brute"];

    private static readonly string[] Trees = ["ball_tree", "kd_tree"], NotInTrees = ["correlation", "cosine", "sqeuclidean"], NotInBoxes = ["braycurtis", "canberra", "hamming"];

    /// <summary>The one name of a distance that has several, or that a power <paramref name="p"/> makes another.</summary>
    public static string Canonical(string metric, double p) => metric switch
    {
        "l2" => "euclidean",
        "l1" or "cityblock" => "manhattan",
        "infinity" => "chebyshev",
        "minkowski" or "p" => p == 1 ? "manhattan" : p == 2 ? "euclidean" : double.IsInfinity(p) ? "chebyshev" : "minkowski",
        _ => metric,
    };

    /// <summary>The way to search that "auto" means: a tree for at most 15 features, as scikit-learn decides.</summary>
    /// <exception cref="ArgumentException">The tree that was asked for cannot serve the distance.</exception>
    public static string Resolve(string algorithm, string metric, double p, int samples, int features, int? neighbors)
    {
        bool noTree = NotInTrees.Contains(metric) || (metric == "minkowski" && p < 1);
        if (algorithm == "auto")
            return noTree || features > 15 || neighbors >= samples / 2 ? "brute" : NotInBoxes.Contains(metric) ? "ball_tree" : "kd_tree";
        if (Trees.Contains(algorithm) && (noTree || (algorithm == "kd_tree" && NotInBoxes.Contains(metric))))
            throw new ArgumentException(FormattableString.Invariant($"Algorithm '{algorithm}' does not support the metric '{metric}'{(metric == "minkowski" ? $" with P = {p} below 1" : "")}; use Algorithm = {(noTree ? "\"brute\"" : "\"ball_tree\"")}."));
        return algorithm;
    }

    /// <summary>The search for a resolved algorithm and a canonical metric.</summary>
    public static INeighborSearch Search(Tensor<float> x, string algorithm, string metric, double p, int leafSize) => metric switch
    {
        "euclidean" => algorithm == "brute" ? new EuclideanSearch(x) : Search(new EuclideanDistance(), x, algorithm, leafSize),
        "sqeuclidean" => Search(new SquaredEuclideanDistance(), x, algorithm, leafSize),
        "manhattan" => Search(new ManhattanDistance(), x, algorithm, leafSize),
        "chebyshev" => Search(new ChebyshevDistance(), x, algorithm, leafSize),
        "minkowski" => Search(new MinkowskiDistance(p), x, algorithm, leafSize),
        "canberra" => Search(new CanberraDistance(), x, algorithm, leafSize),
        "braycurtis" => Search(new BrayCurtisDistance(), x, algorithm, leafSize),
        "hamming" => Search(new HammingDistance(), x, algorithm, leafSize, numPyOrder: true),
        "cosine" => Search(new CosineDistance(), x, algorithm, leafSize, numPyOrder: true),
        _ => Search(new CorrelationDistance(), x, algorithm, leafSize, numPyOrder: true),
    };

    private static INeighborSearch Search<TDistance>(TDistance distance, Tensor<float> x, string algorithm, int leafSize, bool numPyOrder = false)
        where TDistance : struct, IDistance => algorithm switch
        {
            "kd_tree" => new NeighborTree<TDistance, Boxes<TDistance>>(distance, x, leafSize, (d, nodes, features) => new(d, nodes, features)),
            "ball_tree" => new NeighborTree<TDistance, Balls<TDistance>>(distance, x, leafSize, (d, nodes, features) => new(d, nodes, features)),
            _ => new BruteForce<TDistance>(distance, x, numPyOrder),
        };
}

using System.Numerics.Tensors;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Clusters of samples that are dense together; what lies alone is noise. scikit-learn: <c>DBSCAN</c>.</summary>
/// <remarks>x: [samples, features]. Source: Ester, Kriegel, Sander, Xu (1996). <code>var model = new DBSCAN { Eps = 0.3 }.Fit(x);  model.Labels;</code></remarks>
public sealed record DBSCAN : IEstimator<DBSCAN.Model>
{
    private const int Block = 4096;

    /// <summary>How far a neighbour may be.</summary>
    public double Eps { get; init => field = Check.Positive(value, nameof(Eps)); } = 0.5;

    /// <summary>Neighbours, itself included, or their weights together, that make a sample a core of a cluster.</summary>
    public int MinSamples { get; init => field = Check.Positive(value, nameof(MinSamples)); } = 5;

    /// <summary>The distance; see <see cref="NeighborSettings.Metric"/>.</summary>
    public string Metric { get; init => field = Choice.Of(value, NeighborMetric.Names); } = "euclidean";

    /// <summary>How neighbours are searched; see <see cref="NeighborSettings.Algorithm"/>.</summary>
    public string Algorithm { get; init => field = Choice.Of(value, NeighborMetric.Algorithms); } = "auto";

    /// <summary>Samples in a leaf of a tree, about.</summary>
    public int LeafSize { get; init => field = Check.Positive(value, nameof(LeafSize)); } = 30;

    /// <summary>The power of the Minkowski distance; null for 2.</summary>
    public double? P { get; init; }

    /// <summary>Finds the clusters; y is not looked at.</summary>
    public Model Fit(Tensor<float> x, Labels? y = null, Tensor<float>? sampleWeight = null)
    {
        x = Targets.Finite(x, nameof(DBSCAN));
        int samples = (int)x.Lengths[0];
        var weights = Targets.Weights(sampleWeight, samples);
        var index = NeighborIndex.Of(x, Algorithm, Metric, P ?? 2, LeafSize, neighbors: null);
        var neighbors = new int[samples][];
        var isCore = new bool[samples];
        for (int first = 0; first < samples; first += Block)
        {
            var found = index.Within(x.TakeRows(first..Math.Min(first + Block, samples)), Eps);
            for (int i = 0; i < found.Length; i++)
            {
                neighbors[first + i] = found[i].Indices;
                isCore[first + i] = found[i].Indices.Sum(j => weights[j]) >= MinSamples;
            }
        }
        int[] labels = Spread(neighbors, isCore), cores = [.. Enumerable.Range(0, samples).Where(i => isCore[i])];
        return new(labels, cores, x.TakeRows(cores), (int)x.Lengths[1]);
    }

    /// <summary>Each core that has no cluster yet begins one, which takes all that can be reached over cores.</summary>
    private static int[] Spread(int[][] neighbors, bool[] isCore)
    {
        var labels = new int[isCore.Length];
        Array.Fill(labels, -1);
        var open = new Stack<int>();
        int cluster = 0;
        for (int start = 0; start < labels.Length; start++)
        {
            if (labels[start] != -1 || !isCore[start])
                continue;
            open.Push(start);
            while (open.TryPop(out int sample))
            {
                if (labels[sample] != -1)
                    continue;
                labels[sample] = cluster;
                if (!isCore[sample])
                    continue;
                foreach (int neighbor in neighbors[sample])
                    if (labels[neighbor] == -1)
                        open.Push(neighbor);
            }
            cluster++;
        }
        return labels;
    }

    /// <summary>What <see cref="Fit"/> learned.</summary>
    /// <param name="Labels">The cluster of each sample from 0; −1 for noise.</param>
    /// <param name="CoreSampleIndices">The rows of the cores.</param>
    /// <param name="Components">The cores, [cores, features].</param>
    /// <param name="NFeaturesIn">Number of features.</param>
    public sealed record Model(int[] Labels, int[] CoreSampleIndices, Tensor<float> Components, int NFeaturesIn) : IClusterer;
}

using System.Numerics.Tensors;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Finds the samples that are nearest to others. scikit-learn: <c>NearestNeighbors</c>.</summary>
/// <remarks>x: [samples, features]. <code>var (distances, indices) = new NearestNeighbors { NNeighbors = 3 }.Fit(x).KNeighbors(queries);</code></remarks>
public sealed record NearestNeighbors : NeighborSettings, IEstimator<NearestNeighbors.Model>
{
    /// <summary>How many neighbours are found unless told otherwise.</summary>
    public int NNeighbors { get; init => field = Check.Positive(value, nameof(NNeighbors)); } = 5;

    /// <summary>How far neighbours may be unless told otherwise.</summary>
    public double Radius { get; init => field = Check.NonNegative(value, nameof(Radius)); } = 1;

    /// <summary>Keeps the samples; y is not looked at.</summary>
    public Model Fit(Tensor<float> x, Labels? y = null, Tensor<float>? sampleWeight = null)
        => new(NeighborIndex.Of(Targets.Finite(x, nameof(NearestNeighbors)), Algorithm, Metric, P, LeafSize, NNeighbors), NNeighbors, Radius);

    /// <summary>What <see cref="Fit"/> learned.</summary>
    /// <param name="Index">The samples.</param>
    /// <param name="NNeighbors">How many neighbours are found unless told otherwise.</param>
    /// <param name="Radius">How far neighbours may be unless told otherwise.</param>
    public sealed record Model(NeighborIndex Index, int NNeighbors, double Radius) : IFitted
    {
        /// <inheritdoc/>
        public int NFeaturesIn => Index.Features;

        /// <summary>The nearest samples of each query, nearest first; without queries those of each sample, itself left out. Shape: two of [queries, neighbours]. scikit-learn: <c>kneighbors</c>.</summary>
        public (Tensor<float> Distances, Tensor<int> Indices) KNeighbors(Tensor<float>? x = null, int? nNeighbors = null)
            => Neighborhoods.Nearest(Index, Queries(x), nNeighbors ?? NNeighbors);

        /// <summary>For each query the distances and numbers of the samples within a radius, by ascending number; without queries those of each sample, itself left out. scikit-learn: <c>radius_neighbors</c>.</summary>
        public (float[] Distances, int[] Indices)[] RadiusNeighbors(Tensor<float>? x = null, double? radius = null)
            => [.. Index.Within(Queries(x), radius ?? Radius).Select(f => (Array.ConvertAll(f.Distances, d => (float)d), f.Indices))];

        /// <summary>Who is among whose nearest: 1, or with <paramref name="mode"/> "distance" the distance, else 0; without queries of each sample, itself left out. Shape: [queries, samples]. scikit-learn: <c>kneighbors_graph</c>.</summary>
        public Tensor<float> KNeighborsGraph(Tensor<float>? x = null, int? nNeighbors = null, string mode = "connectivity")
        {
            int k = nNeighbors ?? NNeighbors;
            var (distances, indices) = Index.Nearest(Queries(x), k);
            return Neighborhoods.Graph([.. distances.Chunk(k).Zip(indices.Chunk(k))], Index.Samples, mode);
        }

        /// <summary>Who is within a radius of whom: 1, or with <paramref name="mode"/> "distance" the distance, else 0; without queries of each sample, itself left out. Shape: [queries, samples]. scikit-learn: <c>radius_neighbors_graph</c>.</summary>
        public Tensor<float> RadiusNeighborsGraph(Tensor<float>? x = null, double? radius = null, string mode = "connectivity")
            => Neighborhoods.Graph(Index.Within(Queries(x), radius ?? Radius), Index.Samples, mode);

        private Tensor<float>? Queries(Tensor<float>? x) => x is null ? null : Targets.Finite(x, this);
    }
}

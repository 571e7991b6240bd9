using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Neighbours as tensors.</summary>
internal static class Neighborhoods
{
    /// <summary>The nearest samples of each query, nearest first. Shape: two of [queries, k].</summary>
    public static (Tensor<float> Distances, Tensor<int> Indices) Nearest(NeighborIndex index, Tensor<float>? queries, int k)
    {
        var (distances, indices) = index.Nearest(queries, k);
        var near = new float[distances.Length];
        TensorPrimitives.ConvertTruncating<double, float>(distances, near);
        return (Tensor.Create(near, [near.Length / k, k]), Tensor.Create(indices, [near.Length / k, k]));
    }

    /// <summary>A table of who is whose neighbour: 1 or the distance, else 0. Shape: [queries, samples].</summary>
    public static Tensor<float> Graph(IReadOnlyList<(double[] Distances, int[] Indices)> found, int samples, string mode)
    {
        Choice.Of(mode, ["connectivity", "distance"], nameof(mode));
        var graph = Tensors.Zeros([found.Count, samples]);
        for (int row = 0; row < found.Count; row++)
            for (int i = 0; i < found[row].Indices.Length; i++)
                graph.AsSpan()[row * samples + found[row].Indices[i]] = mode == "distance" ? (float)found[row].Distances[i] : 1;
        return graph;
    }
}

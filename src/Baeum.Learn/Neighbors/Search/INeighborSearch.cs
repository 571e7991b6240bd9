using System.Numerics.Tensors;

namespace Baeum.Learn;

/// <summary>A way to find the nearest of the samples that it was made of.</summary>
internal interface INeighborSearch
{
    /// <summary>The nearest samples of each query, nearest first. Shape: queries [n, features] → distances, indices [n, k].</summary>
    void Nearest(Tensor<float> queries, int k, double[] distances, int[] indices);

    /// <summary>For each query the samples at most <paramref name="radius"/> away, by ascending index.</summary>
    void Within(Tensor<float> queries, double radius, (double[] Distances, int[] Indices)[] found);
}

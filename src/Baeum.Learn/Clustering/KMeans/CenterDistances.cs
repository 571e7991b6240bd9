using System.Numerics.Tensors;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Distances between samples and centres, in double.</summary>
internal static class CenterDistances
{
    private const int RowsPerPart = 256;

    /// <summary>Shape: x [samples, features], centers [clusters, features] → [samples, clusters].</summary>
    public static Tensor<float> Of(Tensor<float> x, double[,] centers)
    {
        var result = Tensors.Empty([(int)x.Lengths[0], centers.GetLength(0)]);
        Threads.For(((int)x.Lengths[0] + RowsPerPart - 1) / RowsPerPart, new Body(x, Projection.Flat(centers), result));
        return result;
    }

    /// <summary>The sum of the squared distances of samples to the centres of their clusters, by weight.</summary>
    public static double Inertia(Tensor<float> x, double[,] centers, int[] labels, Tensor<float>? sampleWeight)
    {
        var weights = Targets.Weights(sampleWeight, labels.Length);
        var flat = Projection.Flat(centers);
        int features = (int)x.Lengths[1];
        double sum = 0;
        for (int i = 0; i < labels.Length; i++)
            sum += weights[i] * SquaredDistance.Between(x.AsReadOnlySpan().Slice(i * features, features), flat.AsSpan(labels[i] * features, features));
        return sum;
    }

    private readonly struct Body(Tensor<float> x, double[] centers, Tensor<float> result) : IParallelBody
    {
        public void Run(int part)
        {
            int features = (int)x.Lengths[1], clusters = centers.Length / features;
            for (int i = part * RowsPerPart, end = (int)Math.Min(i + RowsPerPart, x.Lengths[0]); i < end; i++)
                for (int k = 0; k < clusters; k++)
                    result.AsSpan()[i * clusters + k] = (float)Math.Sqrt(SquaredDistance.Between(x.AsReadOnlySpan().Slice(i * features, features), centers.AsSpan(k * features, features)));
        }
    }
}

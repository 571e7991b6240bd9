using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>The centres that k-means starts from.</summary>
internal static class FirstCenters
{
    /// <param name="x">[samples, features]</param>
    /// <param name="mean">What was subtracted from the samples, and must be from given centres.</param>
    /// <param name="clusters">Number of centres.</param>
    /// <param name="init">How they are made.</param>
    /// <param name="random">Draws.</param>
    /// <param name="estimator">For messages.</param>
    public static double[] Of(Tensor<float> x, double[] mean, int clusters, InitialCenters init, MersenneTwister random, string estimator)
    {
        var centers = new double[clusters * mean.Length];
        if (init.Centers is { } given)
        {
            if (given.Lengths[0] != clusters || given.Lengths[1] != mean.Length)
                throw new ArgumentException($"{estimator}: Init must hold {clusters} centers of {mean.Length} features, received shape {given.Shape()}.");
            Centring.Rows(given, mean, 0, centers);
            return centers;
        }
        int[] rows = init.IsPlusPlus ? PlusPlus.Draw(x, clusters, random) : random.Permutation((int)x.Lengths[0])[..clusters];
        for (int k = 0; k < clusters; k++)
            TensorPrimitives.ConvertTruncating(x.AsReadOnlySpan().Slice(rows[k] * mean.Length, mean.Length), centers.AsSpan(k * mean.Length, mean.Length));
        return centers;
    }
}

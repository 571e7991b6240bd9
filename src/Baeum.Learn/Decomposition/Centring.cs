using System.Numerics.Tensors;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Samples in double, less the mean of each feature.</summary>
internal static class Centring
{
    /// <summary>The mean of each feature, in double.</summary>
    public static double[] Mean(Tensor<float> x)
    {
        var mean = new double[x.Lengths[1]];
        Reduce.MeanVariance(x.AsReadOnlySpan(), 1, (int)x.Lengths[0], mean.Length, mean, new double[mean.Length]);
        return mean;
    }

    /// <summary>Rows from <paramref name="row"/> on, as many as fit, without the mean.</summary>
    public static void Rows(Tensor<float> x, ReadOnlySpan<double> mean, int row, Span<double> centred)
    {
        var values = x.AsReadOnlySpan().Slice(row * mean.Length, centred.Length);
        TensorPrimitives.ConvertTruncating(values, centred);
        for (int at = 0; at < centred.Length; at += mean.Length)
            TensorPrimitives.Subtract(centred.Slice(at, mean.Length), mean, centred.Slice(at, mean.Length));
    }

    /// <summary>All rows without the mean. Shape: [samples, features].</summary>
    public static double[] All(Tensor<float> x, ReadOnlySpan<double> mean)
    {
        var centred = new double[x.AsReadOnlySpan().Length];
        Rows(x, mean, 0, centred);
        return centred;
    }
}

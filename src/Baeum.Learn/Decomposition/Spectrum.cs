using System.Numerics.Tensors;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Singular values and right singular vectors of centred samples.</summary>
/// <param name="S">All singular values that were found, descending.</param>
/// <param name="V">The vectors of the first of them as rows, [count, features], with definite signs.</param>
internal sealed record Spectrum(double[] S, double[] V)
{
    /// <summary>The exact ones: from the scatter matrix of the features, or of the samples where these are fewer.</summary>
    /// <param name="x">[samples, features].</param>
    /// <param name="mean">[features].</param>
    /// <param name="count">How many vectors, given all singular values.</param>
    public static Spectrum Exact(Tensor<float> x, double[] mean, Func<double[], int> count)
        => x.Lengths[0] >= x.Lengths[1] ? OfFeatures(x, mean, count) : OfSamples(x, mean, count);

    /// <summary>The first ones by the randomized method.</summary>
    public static Spectrum Randomized(Tensor<float> x, double[] mean, int count, int oversamples, int iterations, MersenneTwister random)
    {
        var (s, v) = RandomizedSvd.Decompose(Centring.All(x, mean), (int)x.Lengths[0], mean.Length, count, oversamples, iterations, random);
        return new(s, v);
    }

    private static Spectrum OfFeatures(Tensor<float> x, double[] mean, Func<double[], int> count)
    {
        int features = mean.Length, wanted = 0;
        var (values, vectors) = SymmetricEigen.Decompose(Scatter.Of(x, mean), features, v => wanted = count(Roots(v)));
        // scikit-learn sets the signs by the samples' scores, u · s.
        var columns = new double[features, wanted];
        for (int i = 0; i < wanted; i++)
            for (int j = 0; j < features; j++)
                columns[j, i] = vectors[i * features + j];
        Signs.Apply(Signs.OfColumns<float>(Projection.Apply(x, mean, columns, new double[wanted]).AsReadOnlySpan(), wanted), vectors, features);
        return new(Roots(values), vectors);
    }

    private static Spectrum OfSamples(Tensor<float> x, double[] mean, Func<double[], int> count)
    {
        int samples = (int)x.Lengths[0], features = mean.Length, wanted = 0;
        var centred = Centring.All(x, mean);
        var gram = new double[samples * samples];
        DoubleGemm.Multiply(centred, centred, gram, samples, samples, features, transposeB: true);
        var (values, u) = SymmetricEigen.Decompose(gram, samples, v => wanted = count(Roots(v)));
        var s = Roots(values);
        Signs.Apply(Signs.OfRows(u, samples), u, samples);
        var v = new double[wanted * features];
        DoubleGemm.Multiply(u, centred, v, wanted, features, samples);
        for (int i = 0; i < wanted; i++)
            Complete(v, i, features, s[i] > 1e-7 * s[0]);
        return new(s, v);
    }

    /// <summary>Gives row i length 1; one that rounding made is replaced by any that is orthogonal to those before.</summary>
    private static void Complete(double[] v, int i, int features, bool isSound)
    {
        var row = v.AsSpan(i * features, features);
        for (int unit = 0; !isSound && unit < features; unit++)
        {
            row.Clear();
            row[unit] = 1;
            for (int j = 0; j < i; j++)
            {
                var other = v.AsSpan(j * features, features);
                TensorPrimitives.MultiplyAdd<double>(other, -TensorPrimitives.Dot<double>(other, row), row, row);
            }
            isSound = TensorPrimitives.SumOfSquares<double>(row) > 0.25 / features;
        }
        TensorPrimitives.Divide(row, Math.Sqrt(TensorPrimitives.SumOfSquares<double>(row)), row);
    }

    /// <summary>Square roots; 0 for what lies within rounding of 0.</summary>
    private static double[] Roots(double[] values)
    {
        double least = values.Length * Math.Pow(2, -52) * Math.Max(0, values[0]);
        return Array.ConvertAll(values, v => v > least ? Math.Sqrt(v) : 0);
    }
}

using System.Numerics.Tensors;
using Baeum.Compute;

namespace Baeum.Learn;

/// <summary>First values of a factorisation without negative values.</summary>
internal static class NonnegativeStart
{
    private const double Smallest = 1e-6, Epsilon = 1.1920928955078125e-07;

    /// <summary>Shape: x [samples, features] → w [samples, parts], h [parts, features].</summary>
    public static (double[] W, double[] H) Of(double[] x, int samples, int features, int parts, string init, MersenneTwister random)
    {
        double mean = TensorPrimitives.Sum<double>(x) / x.Length;
        double[] w = new double[samples * parts], h = new double[parts * features];
        if (init == "random")
        {
            double size = Math.Sqrt(mean / parts);
            foreach (ref double value in h.AsSpan())
                value = Math.Abs(size * random.NextNormal());
            foreach (ref double value in w.AsSpan())
                value = Math.Abs(size * random.NextNormal());
            return (w, h);
        }
        int side = Math.Min(samples, features);
        var (s, v) = RandomizedSvd.Decompose(x, samples, features, parts, 10, default(PowerIterations).Of(parts, side), random);
        var u = new double[samples * s.Length];
        DoubleGemm.Multiply(x, v, u, samples, s.Length, features, transposeB: true);
        for (int part = 0; part < s.Length; part++)
        {
            double[] left = [.. Enumerable.Range(0, samples).Select(i => s[part] > 0 ? u[i * s.Length + part] / s[part] : 0)], right = v[(part * features)..((part + 1) * features)];
            double scale = part == 0 ? Math.Sqrt(s[0]) : Split(left, right, s[part]);
            for (int i = 0; i < samples; i++)
                w[i * parts + part] = scale * Math.Abs(left[i]);
            for (int j = 0; j < features; j++)
                h[part * features + j] = scale * Math.Abs(right[j]);
        }
        double zero = init == "nndsvda" ? mean : 0;
        foreach (ref double value in w.AsSpan())
            value = value < Smallest ? zero : value;
        foreach (ref double value in h.AsSpan())
            value = value < Smallest ? zero : value;
        return (w, h);
    }

    /// <summary>Multiplicative updates cannot leave zero.</summary>
    public static void Fill(double[] w, double[] h, bool isNeeded)
    {
        if (!isNeeded)
            return;
        foreach (ref double value in w.AsSpan())
            value = value == 0 ? Epsilon : value;
        foreach (ref double value in h.AsSpan())
            value = value == 0 ? Epsilon : value;
    }

    /// <summary>Keeps the greater of the positive and the negative halves of both vectors, with length 1; returns what to multiply both with.</summary>
    private static double Split(double[] left, double[] right, double value)
    {
        double positive = Length(left, 1) * Length(right, 1), negative = Length(left, -1) * Length(right, -1);
        int sign = positive > negative ? 1 : -1;
        double leftLength = Length(left, sign), rightLength = Length(right, sign);
        for (int i = 0; i < left.Length; i++)
            left[i] = leftLength > 0 ? Math.Max(0, sign * left[i]) / leftLength : 0;
        for (int j = 0; j < right.Length; j++)
            right[j] = rightLength > 0 ? Math.Max(0, sign * right[j]) / rightLength : 0;
        return Math.Sqrt(value * Math.Max(positive, negative));
    }

    private static double Length(double[] values, int sign) => Math.Sqrt(values.Sum(v => sign * v > 0 ? v * v : 0));
}

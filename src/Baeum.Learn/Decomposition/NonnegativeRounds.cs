using System.Numerics.Tensors;
using Baeum.Compute;

namespace Baeum.Learn;

/// <summary>Rounds that bring <c>w · h</c> nearer to x.</summary>
internal sealed class NonnegativeRounds(double[] x, int samples, int features, int parts, string solver, double tolerance, int maxIter)
{
    private const double Epsilon = 1.1920928955078125e-07;
    private const int CheckEvery = 10;

    /// <summary>Changes w, [samples, parts], and h, [parts, features], unless it is to be kept; returns the number of rounds.</summary>
    public int Run(double[] w, double[] h, bool keepsParts) => solver == "cd" ? Descend(w, h, keepsParts) : Multiply(w, h, keepsParts);

    /// <summary><c>|x − w · h|</c></summary>
    public static double Error(double[] x, double[] w, double[] h, int samples, int features, int parts)
    {
        var product = new double[x.Length];
        DoubleGemm.Multiply(w, h, product, samples, features, parts);
        return TensorPrimitives.Distance<double>(x, product);
    }

    private int Descend(double[] w, double[] h, bool keepsParts)
    {
        double first = 0;
        double[] xh = new double[w.Length], xw = new double[features * parts], hh = new double[parts * parts], ww = new double[parts * parts], ht = new double[h.Length];
        for (int round = 1; round <= maxIter; round++)
        {
            DoubleGemm.Multiply(h, h, hh, parts, parts, features, transposeB: true);
            DoubleGemm.Multiply(x, h, xh, samples, parts, features, transposeB: true);
            double violation = Coordinates(w, hh, xh);
            if (!keepsParts)
            {
                DoubleGemm.Multiply(w, w, ww, parts, parts, samples, transposeA: true);
                DoubleGemm.Multiply(x, w, xw, features, parts, samples, transposeA: true);
                Transpose(h, ht, parts, features);
                violation += Coordinates(ht, ww, xw);
                Transpose(ht, h, features, parts);
            }
            if (round == 1)
                first = violation;
            if (first == 0 || violation / first <= tolerance)
                return round;
        }
        return maxIter;
    }

    /// <summary>Each coordinate in turn to where the square is least; returns how far the gradients pointed.</summary>
    private double Coordinates(double[] w, double[] hh, double[] xh)
    {
        double violation = 0;
        for (int part = 0; part < parts; part++)
            for (int at = 0; at < w.Length; at += parts)
            {
                double gradient = -xh[at + part];
                for (int r = 0; r < parts; r++)
                    gradient += hh[part * parts + r] * w[at + r];
                violation += Math.Abs(w[at + part] == 0 ? Math.Min(0, gradient) : gradient);
                double curvature = hh[part * parts + part];
                if (curvature != 0)
                    w[at + part] = Math.Max(0, w[at + part] - gradient / curvature);
            }
        return violation;
    }

    private int Multiply(double[] w, double[] h, bool keepsParts)
    {
        double[] numerator = new double[Math.Max(w.Length, h.Length)], square = new double[parts * parts], denominator = new double[Math.Max(w.Length, h.Length)];
        double first = Error(x, w, h, samples, features, parts), before = first;
        for (int round = 1; round <= maxIter; round++)
        {
            DoubleGemm.Multiply(x, h, numerator, samples, parts, features, transposeB: true);
            DoubleGemm.Multiply(h, h, square, parts, parts, features, transposeB: true);
            DoubleGemm.Multiply(w, square, denominator, samples, parts, parts);
            Scale(w, numerator, denominator);
            if (!keepsParts)
            {
                DoubleGemm.Multiply(w, x, numerator, parts, features, samples, transposeA: true);
                DoubleGemm.Multiply(w, w, square, parts, parts, samples, transposeA: true);
                DoubleGemm.Multiply(square, h, denominator, parts, features, parts);
                Scale(h, numerator, denominator);
            }
            if (tolerance == 0 || round % CheckEvery != 0)
                continue;
            double error = Error(x, w, h, samples, features, parts);
            if ((before - error) / first < tolerance)
                return round;
            before = error;
        }
        return maxIter;
    }

    private static void Scale(double[] values, double[] numerator, double[] denominator)
    {
        for (int i = 0; i < values.Length; i++)
            values[i] *= numerator[i] / (denominator[i] == 0 ? Epsilon : denominator[i]);
    }

    private static void Transpose(double[] from, double[] to, int rows, int columns)
    {
        for (int i = 0; i < rows; i++)
            for (int j = 0; j < columns; j++)
                to[j * rows + i] = from[i * columns + j];
    }
}

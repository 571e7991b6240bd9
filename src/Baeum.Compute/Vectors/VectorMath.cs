using System.Numerics;

namespace Baeum.Compute;

/// <summary>Elementary functions of vectors.</summary>
public static class VectorMath
{
    public static Vector<float> Exp(Vector<float> x) => PerLane(x, MathF.Exp);
    public static Vector<float> Log(Vector<float> x) => PerLane(x, MathF.Log);
    public static Vector<float> Log1p(Vector<float> x) => PerLane(x, v => (float)Log1p((double)v));
    public static Vector<float> Expm1(Vector<float> x) => PerLane(x, v => (float)Expm1((double)v));
    public static Vector<float> Tanh(Vector<float> x) => PerLane(x, MathF.Tanh);
    public static Vector<float> Sigmoid(Vector<float> x) => PerLane(x, v => (float)(1 / (1 + Math.Exp(-(double)v))));
    public static Vector<float> Softplus(Vector<float> x) => PerLane(x, v => (float)(Math.Max(v, 0) + Log1p(Math.Exp(-Math.Abs((double)v)))));
    public static Vector<float> Erf(Vector<float> x) => PerLane(x, v => (float)ErfOf(v));
    public static Vector<float> NormalCdf(Vector<float> x) => PerLane(x, v => (float)(0.5 * (1 + ErfOf(v / Math.Sqrt(2)))));

    public static Vector<float> Pow(Vector<float> a, Vector<float> b)
    {
        Span<float> y = stackalloc float[Vector<float>.Count];
        for (int i = 0; i < y.Length; i++)
            y[i] = MathF.Pow(a[i], b[i]);
        return new Vector<float>(y);
    }

    private static double Log1p(double x) => Math.Abs(x) < 1e-5 ? x - x * x / 2 : Math.Log(1 + x);

    private static double Expm1(double x) => Math.Abs(x) < 1e-5 ? x + x * x / 2 : Math.Exp(x) - 1;

    private static double ErfOf(double x)
    {
        if (Math.Abs(x) > 6)
            return Math.Sign(x);
        double sum = x, term = x;
        for (int n = 1; n < 200; n++)
        {
            term *= -x * x / n;
            sum += term / (2 * n + 1);
        }
        return sum * 2 / Math.Sqrt(Math.PI);
    }

    private static Vector<float> PerLane(Vector<float> x, Func<float, float> f)
    {
        Span<float> y = stackalloc float[Vector<float>.Count];
        for (int i = 0; i < y.Length; i++)
            y[i] = f(x[i]);
        return new Vector<float>(y);
    }
}

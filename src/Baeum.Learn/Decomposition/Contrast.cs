using System.Numerics.Tensors;

namespace Baeum.Learn;

/// <summary>The functions by which <see cref="FastICA"/> tells how far from normal values are: writes g(u), and returns the mean of g'(u).</summary>
internal static class Contrast
{
    public static readonly string[] Names = ["logcosh", "exp", "cube"];

    public static Func<double[], double> Of(string name) => name switch
    {
        "logcosh" => Tanh,
        "exp" => Gauss,
        _ => Cube,
    };

    private static double Tanh(double[] u)
    {
        TensorPrimitives.Tanh<double>(u, u);
        return 1 - TensorPrimitives.SumOfSquares<double>(u) / u.Length;
    }

    private static double Gauss(double[] u)
    {
        double sum = 0;
        for (int i = 0; i < u.Length; i++)
        {
            double e = Math.Exp(-u[i] * u[i] / 2);
            sum += (1 - u[i] * u[i]) * e;
            u[i] *= e;
        }
        return sum / u.Length;
    }

    private static double Cube(double[] u)
    {
        double mean = 3 * TensorPrimitives.SumOfSquares<double>(u) / u.Length;
        for (int i = 0; i < u.Length; i++)
            u[i] *= u[i] * u[i];
        return mean;
    }
}

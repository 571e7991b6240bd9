using System.Numerics.Tensors;

namespace Baeum.Learn.Tests;

/// <summary>Random samples and derivatives for the growing of trees.</summary>
internal static class GrowthData
{
    /// <summary>Features of a given number of levels; 0 for as many values as rows.</summary>
    public static Tensor<float> X(int rows, int features, int levels, double missing = 0, uint seed = 1)
    {
        var random = new MersenneTwister(seed);
        float[] values = new float[rows * features];
        for (int i = 0; i < values.Length; i++)
        {
            double u = random.NextDouble();
            // A square makes the low levels frequent.
            values[i] = random.NextDouble() < missing ? float.NaN : levels == 0 ? (float)u : (float)Math.Floor(u * u * u * levels);
        }
        return Tensor.Create(values, [rows, features]);
    }

    /// <summary>Derivatives of a loss whose first depends on the first two features.</summary>
    public static (float[] Gradients, float[] Hessians) Derivatives(Tensor<float> x, uint seed = 2)
    {
        var random = new MersenneTwister(seed);
        int rows = (int)x.Lengths[0];
        float[] gradients = new float[rows], hessians = new float[rows];
        for (int i = 0; i < rows; i++)
        {
            gradients[i] = (float)(random.NextDouble() - 0.5 + (x[i, 0] > 0.5f ? 0.4 : 0) - (x[i, 1] > 0.3f ? 0.3 : 0));
            hessians[i] = (float)(0.05 + random.NextDouble());
        }
        return (gradients, hessians);
    }

    /// <summary>The pairs of derivatives.</summary>
    public static GradientPair[] Pairs((float[] Gradients, float[] Hessians) derivatives) => [.. derivatives.Gradients.Zip(derivatives.Hessians, (g, h) => new GradientPair(g, h))];
}

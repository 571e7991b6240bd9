using System.Numerics.Tensors;
using Baeum.Data;
using Baeum.Learn;

namespace Baeum.Bench;

/// <summary>Samples of five classes, the same as bench/peers/boosting.py makes: rings in the first ten features, NumPy's uniform numbers between −1 and 1, and noise in the boundaries.</summary>
internal static class RingSamples
{
    private static readonly double[] Bounds = [2.4, 3.0, 3.6, 4.3];

    /// <summary>So many samples of so many features.</summary>
    public static (Tensor<float> X, Labels Y) Make(int samples, int features)
    {
        var random = new MersenneTwister(1);
        float[] x = new float[samples * features];
        int[] y = new int[samples];
        for (int at = 0; at < x.Length; at++)
            x[at] = (float)(2 * random.NextDouble() - 1);
        for (int i = 0; i < samples; i++)
        {
            double radius = 2 * random.NextDouble() - 1;
            foreach (float v in x.AsSpan(i * features, 10))
                radius += (double)v * v;
            y[i] = Bounds.Count(bound => radius > bound);
        }
        return (Tensor.Create(x, [samples, features]), y);
    }
}

using System.Numerics.Tensors;
using Baeum.Data;
using Baeum.Learn;

namespace Baeum.Bench;

/// <summary>Samples of classes, the same as bench/peers/samples.py makes: NumPy's uniform numbers between −1 and 1, and noise in the boundary.</summary>
internal static class LearnSamples
{
    /// <summary>The boundary is a sphere in the first ten features.</summary>
    public static (Tensor<float> X, Labels Y) Curved(int samples, int features) => Make(samples, features, (row, noise) => row[..10].Sum(v => (double)v * v) + noise > 3.3);

    /// <summary>The boundary is a plane.</summary>
    public static (Tensor<float> X, Labels Y) Straight(int samples, int features) => Make(samples, features, (row, noise) => row.Select((v, j) => v * (j % 5 - 2)).Sum() + 2 * noise > 0);

    /// <summary>Each class has a direction; the one that a sample lies farthest along wins, with noise.</summary>
    public static (Tensor<float> X, Labels Y) Sided(int samples, int features, int classes)
    {
        var random = new MersenneTwister(1);
        var x = Uniform(random, samples, features);
        var y = new int[samples];
        for (int i = 0; i < samples; i++)
        {
            var scores = new double[classes];
            for (int k = 0; k < classes; k++)
                for (int j = 0; j < features; j++)
                    scores[k] += x[i, j] * ((j * (k + 1) + k * 3) % 5 - 2);
            for (int k = 0; k < classes; k++)
                scores[k] += 4 * random.NextDouble();
            y[i] = Array.IndexOf(scores, scores.Max());
        }
        return (x, y);
    }

    private static (Tensor<float> X, Labels Y) Make(int samples, int features, Func<float[], double, bool> isSecond)
    {
        var random = new MersenneTwister(1);
        var x = Uniform(random, samples, features);
        var y = new int[samples];
        for (int i = 0; i < samples; i++)
            y[i] = isSecond(x.AsSpan().Slice(i * features, features).ToArray(), 2 * random.NextDouble() - 1) ? 1 : 0;
        return (x, y);
    }

    private static Tensor<float> Uniform(MersenneTwister random, int samples, int features)
    {
        var x = Tensors.Empty([samples, features]);
        for (int at = 0; at < x.FlattenedLength; at++)
            x.AsSpan()[at] = (float)(2 * random.NextDouble() - 1);
        return x;
    }
}

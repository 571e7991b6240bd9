using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn.Tests;

/// <summary>The data sets of tests/oracles/learn/trees.py.</summary>
internal static class TreeSets
{
    public static (Tensor<float> X, Labels Y) Named(string name) => name switch
    {
        "ties" => Made(600, 7, 5, 4),
        "pairs" => Made(900, 12, 2, 3),
        "wide" => Made(80, 40, 11, 2),
        _ => OracleCases.Named(name) is var set ? (set.X, set.Y) : default,
    };

    /// <summary>Whole numbers with many ties.</summary>
    public static (Tensor<float> X, Labels Y) Made(int samples, int features, int values, int classes)
    {
        var x = new float[samples * features];
        var y = new int[samples];
        for (int i = 0; i < samples; i++)
        {
            for (int j = 0; j < features; j++)
                x[i * features + j] = (i * i * 31 + j * j * 17 + i * j * 13 + i * 7 + i / 5 * 3) % (values + j);
            y[i] = ((int)x[i * features] + (int)x[i * features + 1] * (int)x[i * features + features - 1] + i % 3) % classes;
        }
        return (Tensor.Create(x, [samples, features]), y);
    }

    public static Tensor<float> Weights(int samples) => Tensor.Create([.. Enumerable.Range(0, samples).Select(i => (float)(i % 7 * 0.3 + (i % 5 != 0 ? 1 : 0)))], [samples]);

    /// <summary>The targets and the first feature as two targets.</summary>
    public static Labels Two(Tensor<float> x, Labels y)
    {
        var first = ((Tensor<float>)y).AsReadOnlySpan();
        var both = new float[2 * y.Count];
        for (int i = 0; i < y.Count; i++)
            (both[2 * i], both[2 * i + 1]) = (first[i], x[i, 0]);
        return Tensor.Create(both, [y.Count, 2]);
    }
}

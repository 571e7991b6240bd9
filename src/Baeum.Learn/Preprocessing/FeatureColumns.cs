using System.Collections.Concurrent;
using System.Numerics.Tensors;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Statistics of single features of [samples, features], features shared among the threads.</summary>
internal static class FeatureColumns
{
    /// <summary>The step from 1 to the next double.</summary>
    public const double MachineEpsilon = 2.220446049250313e-16;

    // Features gathered together: a cache line of a row.
    private const int FeaturesPerPart = 16;

    /// <summary>A statistic of each feature.</summary>
    /// <param name="x">[samples, features], or more axes of which the last is the features.</param>
    /// <param name="statistic">Of the values in the order of the samples, without missing ones. May change the array, but not keep it.</param>
    public static T[] Map<T>(Tensor<float> x, Func<float[], T> statistic)
    {
        int features = (int)x.Lengths[^1];
        var results = new T[features];
        Threads.For((features + FeaturesPerPart - 1) / FeaturesPerPart, new Body<T>(x.ToDenseTensor(), statistic, results, []));
        return results;
    }

    /// <summary>A statistic of samples that are drawn anew for each feature. While some are drawn, those drawn before are looked at.</summary>
    /// <param name="x">[samples, features], or more axes of which the last is the features.</param>
    /// <param name="count">How many are drawn.</param>
    /// <param name="draw">Writes the samples of the next feature.</param>
    /// <param name="statistic">Of the values without missing ones. May change the array, but not keep it.</param>
    public static T[] MapDrawn<T>(Tensor<float> x, int count, Action<int[]> draw, Func<float[], T> statistic)
    {
        int features = (int)x.Lengths[^1];
        var results = new T[features];
        int[][] next = Buffers<int>(count), drawn = Buffers<int>(count);
        var columns = Buffers<float>(count);
        for (int first = 0; first < features + FeaturesPerPart; first += FeaturesPerPart)
        {
            Threads.For(1 + FeaturesPerPart, new DrawnBody<T>(x.ToDenseTensor(), first, next, drawn, columns, draw, statistic, results));
            (next, drawn) = (drawn, next);
        }
        return results;
    }

    /// <summary>A statistic of each feature's sorted values, missing ones left out.</summary>
    public static T[] MapSorted<T>(Tensor<float> x, Func<float[], T> statistic) => Map(x, values =>
    {
        SortedFloats.Sort(values);
        return statistic(values);
    });

    /// <summary>What is divided by to scale: a range or deviation within rounding of zero becomes 1. scikit-learn: <c>_handle_zeros_in_scale</c>.</summary>
    public static double[] NotZero(double[] scale) => Array.ConvertAll(scale, s => s < 10 * MachineEpsilon ? 1 : s);

    private static T[][] Buffers<T>(int length) => [.. Enumerable.Range(0, FeaturesPerPart).Select(_ => new T[length])];

    private static float[] Present(float[] values) => Array.Exists(values, float.IsNaN) ? Array.FindAll(values, v => !float.IsNaN(v)) : values;

    private readonly struct Body<T>(Tensor<float> x, Func<float[], T> statistic, T[] results, ConcurrentBag<float[][]> buffers) : IParallelBody
    {
        public void Run(int part)
        {
            int features = results.Length, samples = (int)x.FlattenedLength / features, first = part * FeaturesPerPart, count = Math.Min(FeaturesPerPart, features - first);
            var values = x.AsReadOnlySpan();
            var columns = buffers.TryTake(out var used) ? used : Buffers<float>(samples);
            for (int row = 0; row < samples; row++)
                for (int i = 0; i < count; i++)
                    columns[i][row] = values[row * features + first + i];
            for (int i = 0; i < count; i++)
                results[first + i] = statistic(Present(columns[i]));
            buffers.Add(columns);
        }
    }

    /// <summary>The first part draws for the features from <c>first</c> on, each other one looks at a feature before.</summary>
    private readonly struct DrawnBody<T>(Tensor<float> x, int first, int[][] next, int[][] drawn, float[][] columns, Action<int[]> draw, Func<float[], T> statistic, T[] results) : IParallelBody
    {
        public void Run(int part)
        {
            int features = results.Length, i = part - 1, feature = first - FeaturesPerPart + i;
            for (int own = 0; part == 0 && own < Math.Min(FeaturesPerPart, features - first); own++)
                draw(next[own]);
            if (part == 0 || feature < 0 || feature >= features)
                return;
            var values = x.AsReadOnlySpan();
            for (int row = 0; row < columns[i].Length; row++)
                columns[i][row] = values[drawn[i][row] * features + feature];
            results[feature] = statistic(Present(columns[i]));
        }
    }
}

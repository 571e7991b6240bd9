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
    /// <param name="statistic">Of the values in the order of the samples, without missing ones. May keep or change the array.</param>
    public static T[] Map<T>(Tensor<float> x, Func<float[], T> statistic) => MapOf(x, null, statistic);

    /// <summary>A statistic of chosen samples of each feature.</summary>
    /// <param name="x">[samples, features], or more axes of which the last is the features.</param>
    /// <param name="chosen">The samples of each feature, in their order; null for all.</param>
    /// <param name="statistic">Of the values without missing ones. May keep or change the array.</param>
    public static T[] MapOf<T>(Tensor<float> x, int[][]? chosen, Func<float[], T> statistic)
    {
        int features = (int)x.Lengths[^1];
        var results = new T[features];
        Threads.For((features + FeaturesPerPart - 1) / FeaturesPerPart, new Body<T>(x.ToDenseTensor(), chosen, statistic, results));
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

    private readonly struct Body<T>(Tensor<float> x, int[][]? chosen, Func<float[], T> statistic, T[] results) : IParallelBody
    {
        public void Run(int part)
        {
            int features = (int)x.Lengths[^1], samples = (int)x.FlattenedLength / features, first = part * FeaturesPerPart, count = Math.Min(FeaturesPerPart, features - first);
            var values = x.AsReadOnlySpan();
            var columns = new float[count][];
            for (int i = 0; i < count; i++)
                columns[i] = new float[chosen is null ? samples : chosen[first + i].Length];
            for (int row = 0; chosen is null && row < samples; row++)
                for (int i = 0; i < columns.Length; i++)
                    columns[i][row] = values[row * features + first + i];
            for (int i = 0; chosen is not null && i < count; i++)
                for (int row = 0; row < columns[i].Length; row++)
                    columns[i][row] = values[chosen[first + i][row] * features + first + i];
            for (int i = 0; i < count; i++)
                results[first + i] = statistic(Array.Exists(columns[i], float.IsNaN) ? Array.FindAll(columns[i], v => !float.IsNaN(v)) : columns[i]);
        }
    }
}

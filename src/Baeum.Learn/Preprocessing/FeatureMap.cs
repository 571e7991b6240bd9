using System.Numerics.Tensors;
using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>A function of a value and the feature that it belongs to.</summary>
internal interface IFeatureFunction
{
    double Invoke(double x, int feature);
}

/// <summary>Applies a function in double to every value of [samples, features] or more axes, rows shared among the threads.</summary>
internal static class FeatureMap
{
    // Features that are done together: a cache line of a row, whose tables fit into the cache beside it.
    private const int ValuesPerPart = 1 << 18, FeaturesAtOnce = 16;

    public static Tensor<float> Apply<TFunction>(Tensor<float> x, TFunction function) where TFunction : struct, IFeatureFunction
    {
        var dense = x.ToDenseTensor();
        var y = Tensors.Empty(x.Shape());
        int features = (int)x.Lengths[^1], rows = (int)x.FlattenedLength / Math.Max(1, features), rowsPerPart = Math.Max(1, ValuesPerPart / Math.Max(1, features));
        Threads.For((rows + rowsPerPart - 1) / rowsPerPart, new Body<TFunction>(function, dense, y, features, rowsPerPart));
        return y;
    }

    private readonly struct Body<TFunction>(TFunction function, Tensor<float> x, Tensor<float> y, int features, int rowsPerPart) : IParallelBody
        where TFunction : struct, IFeatureFunction
    {
        public void Run(int part)
        {
            var from = x.AsSpan();
            var to = y.AsSpan();
            int start = part * rowsPerPart * features, end = Math.Min(start + rowsPerPart * features, to.Length);
            for (int first = 0; first < features; first += FeaturesAtOnce)
            {
                int last = Math.Min(first + FeaturesAtOnce, features);
                for (int row = start; row < end; row += features)
                    for (int feature = first; feature < last; feature++)
                        to[row + feature] = (float)function.Invoke(from[row + feature], feature);
            }
        }
    }
}

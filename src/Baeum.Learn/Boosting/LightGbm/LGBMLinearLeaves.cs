using System.Numerics;

namespace Baeum.Learn;

/// <summary>Leaves that are linear functions: <c>Const + Σ Coefficients · x[Features]</c>; where one of these features is NaN, the leaf's constant value holds.</summary>
/// <param name="Const">What each leaf begins with.</param>
/// <param name="Starts">Where the features of each leaf begin; one longer than the leaves.</param>
/// <param name="Features">The features, leaf after leaf.</param>
/// <param name="Coefficients">What each is multiplied by.</param>
public sealed record LGBMLinearLeaves(double[] Const, int[] Starts, int[] Features, double[] Coefficients)
{
    /// <summary>What a leaf gives a sample.</summary>
    internal double Value<T>(int leaf, double constant, ReadOnlySpan<T> sample) where T : struct, IBinaryFloatingPointIeee754<T>
    {
        double sum = Const[leaf];
        for (int i = Starts[leaf]; i < Starts[leaf + 1]; i++)
        {
            double x = double.CreateTruncating(sample[Features[i]]);
            if (double.IsNaN(x))
                return constant;
            sum += Coefficients[i] * x;
        }
        return sum;
    }
}

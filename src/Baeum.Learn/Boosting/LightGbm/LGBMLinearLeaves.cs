namespace Baeum.Learn;

/// <summary>Leaves that are linear functions: <c>Const + Σ Coefficients · x[Features]</c>; where one of these features is NaN, the leaf's constant value holds.</summary>
/// <param name="Const">What each leaf begins with.</param>
/// <param name="Starts">Where the features of each leaf begin; one longer than the leaves.</param>
/// <param name="Features">The features, leaf after leaf.</param>
/// <param name="Coefficients">What each is multiplied by.</param>
public sealed record LGBMLinearLeaves(double[] Const, int[] Starts, int[] Features, double[] Coefficients)
{
    /// <summary>What a leaf gives a sample.</summary>
    internal double Value(int leaf, double constant, ReadOnlySpan<float> sample)
    {
        double sum = Const[leaf];
        for (int i = Starts[leaf]; i < Starts[leaf + 1]; i++)
        {
            float x = sample[Features[i]];
            if (float.IsNaN(x))
                return constant;
            sum += Coefficients[i] * x;
        }
        return sum;
    }
}

using System.Runtime.CompilerServices;

namespace Baeum.Learn;

/// <summary>The loops over samples with one number each, as <see cref="SumCriterion"/> has them for several.</summary>
internal sealed class OneSum(double[] y, double[]? weights)
{
    /// <summary>The sums of the numbers, of their squares and of the weights.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public (double Sum, double Squares, double Weight) Count(ReadOnlySpan<int> samples)
    {
        double sum = 0, squares = 0, all = 0;
        foreach (int sample in samples)
        {
            double weight = weights is null ? 1 : weights[sample], weighted = weight * y[sample];
            sum += weighted;
            squares += weighted * y[sample];
            all += weight;
        }
        return (sum, squares, all);
    }

    /// <summary>Adds samples, first to last.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public (double Sum, double Weight) Add(double sum, double all, ReadOnlySpan<int> samples)
    {
        foreach (int sample in samples)
        {
            double weight = weights is null ? 1 : weights[sample];
            sum += weight * y[sample];
            all += weight;
        }
        return (sum, all);
    }

    /// <summary>Takes samples away, last to first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public (double Sum, double Weight) Subtract(double sum, double all, ReadOnlySpan<int> samples)
    {
        for (int i = samples.Length - 1; i >= 0; i--)
        {
            int sample = samples[i];
            double weight = weights is null ? 1 : weights[sample];
            sum -= weight * y[sample];
            all -= weight;
        }
        return (sum, all);
    }

    /// <summary>The sum of the squares.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public double Squares(ReadOnlySpan<int> samples)
    {
        double squares = 0;
        foreach (int sample in samples)
            squares += (weights is null ? 1 : weights[sample]) * y[sample] * y[sample];
        return squares;
    }
}

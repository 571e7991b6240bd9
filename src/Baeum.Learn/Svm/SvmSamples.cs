using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>What support vector problems are made of: samples, how much each counts, the kernel and when to stop.</summary>
/// <param name="X">[samples, features].</param>
/// <param name="Weights">[samples].</param>
/// <param name="Kernel">The kernel.</param>
/// <param name="Settings">When to stop.</param>
internal sealed record SvmSamples(Tensor<float> X, double[] Weights, KernelFunction Kernel, SmoSettings Settings)
{
    public int Features => (int)X.Lengths[1];

    /// <summary>The kernel matrix of some samples with signs.</summary>
    public KernelRows Rows(ReadOnlySpan<int> samples, double[] signs) => new(Kernel, X.AsSpan(), Features, samples, signs, Settings.CacheSize);

    /// <summary>The samples that count at all.</summary>
    public int[] Counting()
    {
        int[] counting = [.. Enumerable.Range(0, Weights.Length).Where(i => Weights[i] > 0)];
        return counting.Length > 0 ? counting : throw new ArgumentException("Invalid input - all samples have zero or negative weights.");
    }
}

using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn.Tests;

/// <summary>A scaler that counts how often it is fitted.</summary>
public sealed record CountingScaler : IEstimator<StandardScaler.Model>
{
    private static int fits;

    public static int Fits { get => fits; set => fits = value; }

    public StandardScaler.Model Fit(Tensor<float> x, Labels? y = null, Tensor<float>? sampleWeight = null)
    {
        Interlocked.Increment(ref fits);
        return new StandardScaler().Fit(x);
    }
}

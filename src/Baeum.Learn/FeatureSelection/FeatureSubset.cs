using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Some of the features: what every selection of features is when fitted.</summary>
/// <param name="Support">For each feature whether it stays, [features]. scikit-learn: <c>get_support()</c>.</param>
public abstract record FeatureSubset(bool[] Support) : IInvertible
{
    /// <inheritdoc/>
    public int NFeaturesIn => Support.Length;

    /// <summary>The features that stay.</summary>
    public int[] Indices => [.. Enumerable.Range(0, Support.Length).Where(i => Support[i])];

    /// <summary>The columns of the features that stay. Shape: [samples, features] → [samples, kept].</summary>
    public Tensor<float> Transform(Tensor<float> x) => Columns.Take(Inputs.Matrix(x, this), Indices);

    /// <summary>Zeros in the place of the features that went. Shape: [samples, kept] → [samples, features].</summary>
    public Tensor<float> InverseTransform(Tensor<float> z)
    {
        int[] kept = Indices;
        if (Inputs.Matrix(z).Lengths[1] != kept.Length)
            throw new ArgumentException($"Expected the {kept.Length} selected features, received shape {z.Shape()}.");
        var from = z.ToDenseTensor().AsReadOnlySpan();
        var x = Tensors.Zeros([(int)z.Lengths[0], NFeaturesIn]);
        var to = x.AsSpan();
        for (int i = 0; i < from.Length; i++)
            to[i / kept.Length * NFeaturesIn + kept[i % kept.Length]] = from[i];
        return x;
    }
}

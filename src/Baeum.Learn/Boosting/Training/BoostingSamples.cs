using System.Numerics.Tensors;

namespace Baeum.Learn;

/// <summary>Samples to learn from, or to look at.</summary>
/// <param name="X">Shape: [samples, features], dense; NaN is missing.</param>
/// <param name="Targets">What is to be predicted.</param>
/// <param name="BaseMargin">What the margins begin with; null for the base score.</param>
internal sealed record BoostingSamples(Tensor<float> X, BoostingTargets Targets, Tensor<float>? BaseMargin)
{
    /// <summary>How many there are.</summary>
    public int Count => (int)X.Lengths[0];
}
